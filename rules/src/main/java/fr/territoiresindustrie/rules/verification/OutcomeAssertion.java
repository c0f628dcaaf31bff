package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What may be asserted of any result: the outcome, the missing facts, the words. Every method returns the assertion
 * itself, or throws an {@link AssertionError} that says what was expected and found, and prints the explanation.
 *
 * @param <A> the kind of assertion
 */
public abstract sealed class OutcomeAssertion<A extends OutcomeAssertion<A>> permits VerdictAssertion, ReportAssertion {

    private final String name;

    OutcomeAssertion(String name) {
        this.name = name;
    }

    abstract A self();

    abstract Outcome found();

    abstract List<Fact<?, ?>> missing();

    abstract List<Fact<?, ?>> nextQuestions();

    abstract Explanation explanation();

    /**
     * Asserts that the outcome is met.
     *
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public final A isMet() {
        return hasOutcome(Outcome.MET);
    }

    /**
     * Asserts that the outcome is not met.
     *
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public final A isNotMet() {
        return hasOutcome(Outcome.NOT_MET);
    }

    /**
     * Asserts that the outcome is unknown.
     *
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public final A isUnknown() {
        return hasOutcome(Outcome.UNKNOWN);
    }

    /**
     * Asserts that the outcome is not applicable.
     *
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public final A isNotApplicable() {
        return hasOutcome(Outcome.NOT_APPLICABLE);
    }

    /**
     * Asserts an outcome.
     *
     * @param expected the outcome
     * @return this assertion
     * @throws AssertionError if it is another
     */
    public final A hasOutcome(Outcome expected) {
        return check(found() == expected, "outcome", Phrasebook.codeOf(expected), Phrasebook.codeOf(found()));
    }

    /**
     * Asserts which facts were looked at and are not known: exactly these, in any order.
     *
     * @param expected the facts; none if nothing is missing
     * @return this assertion
     * @throws AssertionError if there are others
     */
    public final A hasMissing(Fact<?, ?>... expected) {
        Set<Fact<?, ?>> wanted = new LinkedHashSet<>(Arrays.asList(expected));
        return check(wanted.equals(new LinkedHashSet<>(missing())), "missing facts", wanted, missing());
    }

    /**
     * Asserts which missing facts can still change the outcome: exactly these, in this order.
     *
     * @param expected the facts; none if nothing is to be asked
     * @return this assertion
     * @throws AssertionError if there are others, or in another order
     */
    public final A asksFor(Fact<?, ?>... expected) {
        List<Fact<?, ?>> wanted = Arrays.asList(expected);
        return check(wanted.equals(nextQuestions()), "next questions", wanted, nextQuestions());
    }

    /**
     * Asserts that the explanation holds some words. Spaces that do not break count as spaces.
     *
     * @param locale French for French; any other language gives English
     * @param words the words
     * @return this assertion
     * @throws AssertionError if the explanation does not hold them
     */
    public final A says(Locale locale, String words) {
        String text = explanation().text(locale);
        return check(plain(text).contains(plain(words)), "explanation", words, text.strip());
    }

    /**
     * Asserts that the explanation does not hold some words. Spaces that do not break count as spaces.
     *
     * @param locale French for French; any other language gives English
     * @param words the words
     * @return this assertion
     * @throws AssertionError if the explanation holds them
     */
    public final A doesNotSay(Locale locale, String words) {
        String text = explanation().text(locale);
        return check(!plain(text).contains(plain(words)), "explanation", "nothing of: " + words, text.strip());
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    final A check(boolean holds, String what, Object expected, Object found) {
        if (!holds) {
            throw new AssertionError("The " + what + " of " + name + " must be: " + expected + "\nbut is: " + found
                    + "\n\n" + explanation().text(Locale.ENGLISH));
        }
        return self();
    }

    final String name() {
        return name;
    }

    /**
     * Returns the explanation in English.
     *
     * @return the text
     */
    @Override
    public final String toString() {
        return explanation().text(Locale.ENGLISH);
    }
}
