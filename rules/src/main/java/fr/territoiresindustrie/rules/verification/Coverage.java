package fr.territoiresindustrie.rules.verification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What some cases have shown of a set of rules: how often each rule was met, not met, unknown and not applicable, and
 * which thresholds were never tested at their edge.
 *
 * <pre>{@code
 * Coverage coverage = Coverage.of(set, projects.stream().map(project -> set.explain(project, context)).toList());
 * System.out.print(coverage.explanation().markdown(Locale.FRENCH));
 * coverage.requireCovered();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param set the set
 * @param title what the set is
 * @param cases how many cases there were
 * @param rules what they have shown of each rule that is not off, in the order of the set
 */
@JsonPropertyOrder({"set", "title", "cases", "rules"})
public record Coverage(RuleId set, Label title, int cases, List<RuleCoverage> rules) implements Serializable {

    /**
     * Copies the rules.
     *
     * @param set the set
     * @param title what the set is
     * @param cases how many cases there were
     * @param rules what they have shown of each rule
     */
    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * Works out the coverage of reports, however they were made.
     *
     * @param set the set
     * @param reports its reports
     * @return the coverage
     * @throws IllegalArgumentException if a report is one of another set
     */
    public static Coverage of(CriteriaSet<?> set, List<CriteriaReport> reports) {
        for (CriteriaReport report : reports) {
            if (!report.set().equals(set.id())) {
                throw new IllegalArgumentException(
                        "The reports must be of the set " + set.id() + "; one is of " + report.set() + ".");
            }
        }
        List<RuleCoverage> rules = set.rules().stream()
                .filter(rule -> set.enforcement(rule.id()) != Enforcement.OFF)
                .map(rule -> RuleCoverage.of(rule, reports))
                .toList();
        return new Coverage(set.id(), set.title(), reports.size(), rules);
    }

    /**
     * Returns a copy that leaves rules out, for those that cases cannot reach.
     *
     * @param left the identifiers of the rules
     * @return the copy
     * @throws IllegalArgumentException if one of them is not covered here
     */
    public Coverage without(String... left) {
        Set<String> ids = Set.of(left);
        List<RuleCoverage> kept = rules.stream()
                .filter(rule -> !ids.contains(rule.rule().value()))
                .toList();
        if (kept.size() != rules.size() - ids.size()) {
            throw new IllegalArgumentException("The rules (" + ids + ") must be of the set " + set + ": "
                    + rules.stream().map(RuleCoverage::rule).toList() + ".");
        }
        return new Coverage(set, title, cases, kept);
    }

    /**
     * Lists the rules that were not seen met, not met and unknown, or of which a threshold was not tested.
     *
     * @return the rules, in the order of the set; none if all is covered
     */
    public List<RuleCoverage> gaps() {
        return rules.stream().filter(rule -> !rule.covered()).toList();
    }

    /**
     * Asserts that nothing is missing.
     *
     * @throws AssertionError if something is; the message names the rules, the outcomes and the thresholds
     */
    public void requireCovered() {
        if (!gaps().isEmpty()) {
            Coverage open = new Coverage(set, title, cases, gaps());
            throw new AssertionError("The cases must cover all rules of " + set + "; " + gaps().size()
                    + " of them are not covered.\nMaybe a few more cases do, or Coverage.without names what cannot be "
                    + "reached.\n\n" + open.explanation().text(Locale.ENGLISH));
        }
    }

    /**
     * Writes down the coverage as plain data, for a text or a Markdown page in both languages.
     *
     * @return the explanation, with a line for each rule and one for each gap
     */
    public Explanation explanation() {
        Reason head = Reason.of("coverage.cases")
                .with("cases", cases)
                .with("covered", rules.size() - gaps().size())
                .with("rules", rules.size());
        return new Explanation(
                Mark.NOTE,
                set,
                title,
                head,
                null,
                rules.stream().map(RuleCoverage::explanation).toList());
    }
}
