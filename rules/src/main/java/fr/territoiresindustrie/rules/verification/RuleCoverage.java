package fr.territoiresindustrie.rules.verification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What some cases have shown of a rule.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule the rule
 * @param title what it asks for
 * @param met in how many cases it was met
 * @param notMet in how many cases it was not met
 * @param unknown in how many cases it was unknown
 * @param notApplicable in how many cases it was not applicable
 * @param edges its thresholds
 */
@JsonPropertyOrder({"rule", "title", "met", "notMet", "unknown", "notApplicable", "edges"})
public record RuleCoverage(
        RuleId rule, Label title, int met, int notMet, int unknown, int notApplicable, List<EdgeCoverage> edges)
        implements Serializable {

    /**
     * Copies the thresholds.
     *
     * @param rule the rule
     * @param title what it asks for
     * @param met in how many cases it was met
     * @param notMet in how many cases it was not met
     * @param unknown in how many cases it was unknown
     * @param notApplicable in how many cases it was not applicable
     * @param edges its thresholds
     */
    public RuleCoverage {
        edges = List.copyOf(edges);
    }

    static RuleCoverage of(Rule<?> rule, List<CriteriaReport> reports) {
        List<Verdict> verdicts = reports.stream()
                .map(report -> report.findVerdict(rule.id()).orElseThrow())
                .toList();
        List<EdgeCoverage> edges = Edge.of(rule.criterion()).stream()
                .map(edge -> edge.tested(verdicts))
                .toList();
        return new RuleCoverage(
                rule.id(),
                rule.title(),
                count(verdicts, Outcome.MET),
                count(verdicts, Outcome.NOT_MET),
                count(verdicts, Outcome.UNKNOWN),
                count(verdicts, Outcome.NOT_APPLICABLE),
                edges);
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    /**
     * Returns in how many cases the rule had an outcome.
     *
     * @param outcome the outcome
     * @return how many
     */
    public int count(Outcome outcome) {
        return switch (outcome) {
            case MET -> met;
            case NOT_MET -> notMet;
            case UNKNOWN -> unknown;
            case NOT_APPLICABLE -> notApplicable;
        };
    }

    /**
     * Lists which of met, not met and unknown were never seen. That a rule is not applicable need not be seen: few
     * rules can be.
     *
     * @return the outcomes
     */
    public List<Outcome> neverSeen() {
        return Stream.of(Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN)
                .filter(outcome -> count(outcome) == 0)
                .toList();
    }

    /**
     * Tells whether the rule was seen with each of these outcomes, and each of its thresholds tested.
     *
     * @return true if nothing is missing
     */
    public boolean covered() {
        return neverSeen().isEmpty() && edges.stream().allMatch(EdgeCoverage::covered);
    }

    Explanation explanation() {
        Reason counts = Reason.of("coverage.rule");
        for (Outcome outcome : Outcome.values()) {
            counts = counts.with(outcome.mark().code(), count(outcome));
        }
        return new Explanation(Mark.NOTE, rule, named(), counts, null, gaps());
    }

    private Label named() {
        return Label.of(title.en() + " (" + rule + ")", title.fr() + " (" + rule + ")");
    }

    private List<Explanation> gaps() {
        List<Explanation> gaps = new ArrayList<>();
        if (!neverSeen().isEmpty()) {
            List<Argument> words = neverSeen().stream().map(RuleCoverage::term).toList();
            gaps.add(Explanation.note(Reason.of("coverage.never").with("outcomes", Argument.of(words))));
        }
        edges.forEach(edge -> gaps.addAll(edge.gaps()));
        return gaps;
    }

    static Argument term(Outcome outcome) {
        Mark mark = outcome.mark();
        return Argument.term(mark.code(), Label.of(mark.text(Locale.ENGLISH), mark.text(Locale.FRENCH)));
    }
}
