package example.bare;

import example.check.Report;
import example.check.RulesChecks;

/** Uses the rules with the two jars that they need, jackson-core and FastCSV, and no other. */
public final class WithRules {

    private WithRules() {}

    public static void main(String[] arguments) throws Exception {
        Report report = new Report();
        RulesChecks.run(report);
        report.end("Rules, no annotations, " + (WithRules.class.getModule().isNamed() ? "module path" : "class path"));
    }
}
