package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that found something else in another run, or weighed otherwise, and whether that turned the outcome.
 *
 * <p>What a rule found is exchanged between the two runs, all other rules staying as they are. A rule <em>turns</em>
 * a run if that run, with what the rule alone found in the other run, has the outcome of the other run. As the outcome
 * is that of all blocking rules together, at least one rule turns one of the runs wherever the outcomes differ. Where
 * several rules were not met before and are now, each of them turns the second run back, and none turns the first:
 * they made the difference all together.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param key what the rule is called in both runs, see {@link RuleMatching}
 * @param title what the rule asks for, in the later run if it is there
 * @param before what it found in the first run, or null if it is not in that set
 * @param after what it found in the second run, or null if it is not in that set
 * @param turnsBefore whether the first run, with what this rule alone found in the second, has the second's outcome
 * @param turnsAfter whether the second run, with what this rule alone found in the first, has the first's outcome
 */
public record RuleChange(
        String key,
        Label title,
        @Nullable Side before,
        @Nullable Side after,
        boolean turnsBefore,
        boolean turnsAfter) implements Serializable {

    /**
     * What a rule found in one run.
     *
     * @param rule its identifier there
     * @param outcome the outcome
     * @param enforcement what it leads to there
     * @param reason why
     */
    public record Side(RuleId rule, Outcome outcome, Enforcement enforcement, Reason reason) implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param rule its identifier there
         * @param outcome the outcome
         * @param enforcement what it leads to there
         * @param reason why
         */
        public Side {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(enforcement, "enforcement");
            Objects.requireNonNull(reason, "reason");
        }

        private Explanation explanation(String run) {
            Explanation line = Explanation.of(outcome.mark(), reason)
                    .under(rule)
                    .titled(Reason.of("diff.run." + run).label());
            return enforcement == Enforcement.BLOCKING
                    ? line
                    : line.with(Explanation.note(Reason.of("enforcement." + Phrasebook.codeOf(enforcement))));
        }
    }

    /**
     * Checks that the rule is in one run at least.
     *
     * @param key what the rule is called in both runs
     * @param title what the rule asks for
     * @param before what it found in the first run
     * @param after what it found in the second run
     * @param turnsBefore whether it alone turns the first run
     * @param turnsAfter whether it alone turns the second run
     * @throws IllegalArgumentException if it is in neither run
     */
    public RuleChange {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        if (before == null && after == null) {
            throw new IllegalArgumentException("The rule (" + key + ") must be in one of the runs.");
        }
    }

    /**
     * Tells whether the rule made the difference, alone or as one of several.
     *
     * @return true if it turns one of the runs
     */
    public boolean decisive() {
        return turnsBefore || turnsAfter;
    }

    /**
     * Returns the same change, seen from the other run.
     *
     * @return the change with its sides exchanged; the title stays
     */
    RuleChange reversed() {
        return new RuleChange(key, title, after, before, turnsAfter, turnsBefore);
    }

    /**
     * Explains the change: what the rule found in each run, and whether it made the difference.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Explanation line =
                Explanation.of(Mark.NOTE, Reason.of("diff.rule." + part())).titled(title);
        return line.with(side(before, "before")).with(side(after, "after"));
    }

    private Explanation side(@Nullable Side side, String run) {
        return side != null
                ? side.explanation(run)
                : Explanation.note(Reason.of("diff.rule.absent").with("key", Argument.of(key)))
                        .titled(Reason.of("diff.run." + run).label());
    }

    /** The part that the rule had, as a code. */
    String part() {
        if (turnsBefore && turnsAfter) {
            return "alone";
        }
        return turnsBefore ? "turns-before" : turnsAfter ? "turns-after" : "without-effect";
    }
}
