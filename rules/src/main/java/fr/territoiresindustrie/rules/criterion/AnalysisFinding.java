package fr.territoiresindustrie.rules.criterion;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What an analysis of criteria has found: a code with its arguments, the rules that it concerns, and the days.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param severity an error if the criteria cannot do what they are for, a warning if something in them has no effect
 *     or leaves something out, information otherwise
 * @param reason what was found; the code begins with {@code analysis.}
 * @param rules the rules that it concerns, in the order of the set; none for criteria that stand in no rule
 * @param periods the days of which it holds, in order; none if it holds of every day
 * @param proved whether it holds of all values that the facts can take; false if it rests on values that may not be
 *     possible together
 */
@JsonPropertyOrder({"severity", "reason", "rules", "periods", "proved"})
public record AnalysisFinding(
        Severity severity, Reason reason, List<RuleId> rules, List<Validity> periods, boolean proved)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param severity how much it matters
     * @param reason what was found
     * @param rules the rules that it concerns
     * @param periods the days of which it holds
     * @param proved whether it is certain
     */
    public AnalysisFinding {
        rules = List.copyOf(rules);
        periods = List.copyOf(periods);
    }

    /**
     * Returns the stable code.
     *
     * @return for example {@code analysis.contradiction}
     */
    public String code() {
        return reason.code();
    }

    /**
     * Writes down the finding as plain data.
     *
     * @return the explanation: what was found, with the days if it does not hold of all
     */
    public Explanation explanation() {
        Explanation line = Explanation.note(reason)
                .titled(Reason.of("analysis.severity." + Phrasebook.codeOf(severity))
                        .label());
        if (!periods.isEmpty()) {
            List<Argument> days = new ArrayList<>();
            periods.forEach(period -> days.add(Argument.of(days(period).label())));
            line = line.with(Explanation.note(Reason.of("analysis.periods").with("periods", Argument.of(days))));
        }
        return proved ? line : line.with(Explanation.note(Reason.of("analysis.unproved")));
    }

    private static Reason days(Validity period) {
        if (period.from() == null) {
            return Reason.of("basis.to").with("to", Objects.requireNonNull(period.to()));
        }
        Reason reason =
                Reason.of(period.to() == null ? "basis.from" : "basis.days").with("from", period.from());
        return period.to() == null ? reason : reason.with("to", period.to());
    }

    AnalysisFinding during(List<Validity> days) {
        return new AnalysisFinding(severity, reason, rules, days, proved);
    }

    /**
     * Returns the explanation in English.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return explanation().text(Locale.ENGLISH);
    }
}
