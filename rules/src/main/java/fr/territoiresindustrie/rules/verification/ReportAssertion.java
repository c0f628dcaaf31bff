package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be asserted of the report of a set of rules. */
public final class ReportAssertion extends OutcomeAssertion<ReportAssertion> {

    private final CriteriaReport report;

    ReportAssertion(String name, CriteriaReport report) {
        super(name);
        this.report = report;
    }

    @Override
    ReportAssertion self() {
        return this;
    }

    @Override
    Outcome found() {
        return report.outcome();
    }

    @Override
    List<Fact<?, ?>> missing() {
        return report.missing();
    }

    @Override
    List<Fact<?, ?>> nextQuestions() {
        return report.nextQuestions();
    }

    @Override
    Explanation explanation() {
        return report.explanation();
    }

    /**
     * Goes to the verdict of one rule.
     *
     * @param id the identifier of the rule
     * @return what may be asserted of its verdict
     * @throws IllegalArgumentException if there is no such rule in the set
     */
    public VerdictAssertion rule(String id) {
        Optional<Verdict> verdict = report.findVerdict(RuleId.of(id));
        return new VerdictAssertion(
                id,
                verdict.orElseThrow(() -> new IllegalArgumentException("The rule (" + id + ") must be one of the set "
                        + report.set() + ": " + ids(report.verdicts()) + ".")));
    }

    /**
     * Asserts which blocking rules are not met: exactly these, in the order of the set.
     *
     * @param expected the identifiers of the rules; none if nothing fails
     * @return this assertion
     * @throws AssertionError if there are others
     */
    public ReportAssertion hasFailures(String... expected) {
        return rules("failures", expected, ids(report.failures()));
    }

    /**
     * Asserts which rules that only warn are not met: exactly these, in the order of the set.
     *
     * @param expected the identifiers of the rules; none if there is no warning
     * @return this assertion
     * @throws AssertionError if there are others
     */
    public ReportAssertion hasWarnings(String... expected) {
        return rules("warnings", expected, ids(report.warnings()));
    }

    /**
     * Asserts which rules decide nothing, because they only warn or inform or are off: exactly these, in the order of
     * the set.
     *
     * @param expected the identifiers of the rules; none if all are blocking
     * @return this assertion
     * @throws AssertionError if there are others
     */
    public ReportAssertion hasRelaxations(String... expected) {
        return rules(
                "relaxations",
                expected,
                report.relaxations().stream().map(RuleId::value).toList());
    }

    /**
     * Asserts which findings were taken into account: exactly these, in the order of the set.
     *
     * @param expected the findings; none if the engine decided all
     * @return this assertion
     * @throws AssertionError if there are others
     */
    public ReportAssertion hasFindings(Finding... expected) {
        List<Finding> found = report.findings();
        return check(found.equals(Arrays.asList(expected)), "findings", Arrays.asList(expected), found);
    }

    private ReportAssertion rules(String what, String[] expected, List<String> found) {
        return check(found.equals(Arrays.asList(expected)), what, Arrays.asList(expected), found);
    }

    private static List<String> ids(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.rule().map(RuleId::value).orElse("?"))
                .toList();
    }
}
