package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be asserted of the verdict of a criterion or a rule.
 *
 * <p>Values, thresholds and margins are given as an amount, a day, a number, a rate, or as the {@link Argument} that is
 * shown: {@code Argument.days(-1)} for one day too late.
 */
public final class VerdictAssertion extends OutcomeAssertion<VerdictAssertion> {

    private final Verdict verdict;

    VerdictAssertion(String name, Verdict verdict) {
        super(name);
        this.verdict = verdict;
    }

    @Override
    VerdictAssertion self() {
        return this;
    }

    @Override
    Outcome found() {
        return verdict.outcome();
    }

    @Override
    List<Fact<?, ?>> missing() {
        return verdict.missing();
    }

    @Override
    List<Fact<?, ?>> nextQuestions() {
        return verdict.nextQuestions();
    }

    @Override
    Explanation explanation() {
        return verdict.explanation();
    }

    /**
     * Asserts the value that was seen.
     *
     * @param expected the value
     * @return this assertion
     * @throws AssertionError if it is another, or if there is none
     */
    public VerdictAssertion hasValue(Object expected) {
        return same("value", Argument.from(expected), verdict.value());
    }

    /**
     * Asserts what the value was held against.
     *
     * @param expected the threshold; a list for the two ends of a range, or for several admitted values
     * @return this assertion
     * @throws AssertionError if it is another, or if there is none
     */
    public VerdictAssertion hasThreshold(Object expected) {
        return same("threshold", Argument.from(expected), verdict.threshold());
    }

    /**
     * Asserts by how much the value is inside.
     *
     * @param expected the margin, zero on the threshold, negative outside
     * @return this assertion
     * @throws AssertionError if it is another, or if there is none
     */
    public VerdictAssertion hasMargin(Object expected) {
        return same("margin", Argument.from(expected), verdict.margin());
    }

    /**
     * Asserts the nearest value with which the criterion would be met.
     *
     * @param expected the value
     * @return this assertion
     * @throws AssertionError if it is another, or if there is none
     */
    public VerdictAssertion hasPassing(Object expected) {
        return same("passing value", Argument.from(expected), verdict.passing());
    }

    /**
     * Asserts the code of the reason.
     *
     * @param code the code, such as {@code at-least.not-met-by}
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public VerdictAssertion hasReason(String code) {
        return check(
                verdict.reason().code().equals(code),
                "reason",
                code,
                verdict.reason().code());
    }

    /**
     * Asserts the whole reason: its code and its arguments.
     *
     * @param expected the reason
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public VerdictAssertion hasReason(Reason expected) {
        return check(verdict.reason().equals(expected), "reason", expected, verdict.reason());
    }

    /**
     * Asserts one argument of the reason.
     *
     * @param argument its name, such as {@code threshold}
     * @param expected its value
     * @return this assertion
     * @throws AssertionError if it is another, or if there is none of that name
     */
    public VerdictAssertion hasArgument(String argument, Object expected) {
        Optional<Argument> found =
                Optional.ofNullable(verdict.reason().arguments().get(argument));
        return same("argument " + argument, Argument.from(expected), found);
    }

    private VerdictAssertion same(String what, Argument expected, Optional<Argument> found) {
        return check(expected.equals(found.orElse(null)), what, shown(expected), shown(found.orElse(null)));
    }

    private static String shown(@Nullable Argument argument) {
        return argument == null ? "none" : argument.text(Locale.ENGLISH) + " (" + argument + ")";
    }

    /**
     * Asserts on which text the rule rests.
     *
     * @param expected the legal basis, with reference, source, days, confidence and note
     * @return this assertion
     * @throws AssertionError if it is another, or if there is none
     */
    public VerdictAssertion restsOn(LegalBasis expected) {
        Optional<LegalBasis> basis = verdict.basis();
        String found = basis.map(LegalBasis::toString).orElse("none");
        return check(expected.equals(basis.orElse(null)), "legal basis", expected, found);
    }

    /**
     * Goes into a combination.
     *
     * @param position which part that was looked at, from 0
     * @return what may be asserted of its verdict
     * @throws AssertionError if there is no such part
     */
    public VerdictAssertion part(int position) {
        int count = verdict.parts().size();
        check(position >= 0 && position < count, "number of parts", "more than " + position, count);
        return new VerdictAssertion(
                name() + ", part " + position, verdict.parts().get(position));
    }

    /**
     * Asserts whose verdicts a combination was made of, by the outcomes of its parts in order.
     *
     * @param expected the outcomes of the parts that were looked at
     * @return this assertion
     * @throws AssertionError if they are others
     */
    public VerdictAssertion hasParts(Outcome... expected) {
        List<Outcome> found = verdict.parts().stream().map(Verdict::outcome).toList();
        return check(found.equals(Arrays.asList(expected)), "outcomes of the parts", Arrays.asList(expected), found);
    }
}
