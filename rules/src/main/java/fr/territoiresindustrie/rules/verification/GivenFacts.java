package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;

/**
 * A case that is nothing but given facts, for a criterion, a rule or a set on any type of subject.
 *
 * <p>A fact of which nothing is said is not known. One that is worked out from others is, if it can be: a share, and
 * what {@link Fact#derived} makes; otherwise it is said like any other.
 *
 * <p>This class is immutable.
 *
 * @param <T> the type of the subject
 * @param <A> what may be asserted
 */
public final class GivenFacts<T, A extends OutcomeAssertion<A>> {

    private final Judged<T, A> judged;
    private final EvaluationContext context;
    private final Given given;

    GivenFacts(Judged<T, A> judged, EvaluationContext context, Given given) {
        this.judged = judged;
        this.context = context;
        this.given = given;
    }

    /**
     * Returns a copy in which a fact is known.
     *
     * @param <V> the type of the value
     * @param fact the fact
     * @param value its value
     * @return the copy
     * @throws IllegalArgumentException if nothing that is verified reads the fact
     */
    public <V> GivenFacts<T, A> given(Fact<T, V> fact, V value) {
        return with(fact, given.with(fact.name(), value));
    }

    /**
     * Returns a copy in which a fact is known to be absent.
     *
     * @param fact the fact
     * @return the copy
     * @throws IllegalArgumentException if nothing that is verified reads the fact
     */
    public GivenFacts<T, A> absent(Fact<T, ?> fact) {
        return with(fact, given.withAbsent(fact.name()));
    }

    /**
     * Returns a copy in which a fact is not known, even if it could be worked out.
     *
     * @param fact the fact
     * @return the copy
     * @throws IllegalArgumentException if nothing that is verified reads the fact
     */
    public GivenFacts<T, A> unknown(Fact<T, ?> fact) {
        return with(fact, given.withUnknown(fact.name()));
    }

    private GivenFacts<T, A> with(Fact<T, ?> fact, Given more) {
        if (!judged.facts().contains(fact)) {
            throw new IllegalArgumentException("The fact (" + fact.name() + ") must be one that " + judged.name()
                    + " reads: " + judged.facts() + ".\nMaybe another fact of that name or label was meant.");
        }
        return new GivenFacts<>(judged, context, more);
    }

    /**
     * Judges the case.
     *
     * @return what may be asserted of the result
     * @throws IllegalArgumentException if the criterion is code on the subject itself, as of {@link
     *     fr.territoiresindustrie.rules.criterion.Criterion#of}, so that facts alone do not do; or if a fact follows
     *     from those that are given but only code that reads the subject knows how
     */
    public A then() {
        return bound().judge(given, context);
    }

    private Judged<Given, A> bound() {
        try {
            return judged.boundTo(given.book(judged.facts()));
        } catch (OpaqueFactException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    judged.name() + " cannot be verified on facts alone. " + e.getMessage()
                            + "\nMaybe a case with subject(…) is what is needed.",
                    e);
        }
    }
}
