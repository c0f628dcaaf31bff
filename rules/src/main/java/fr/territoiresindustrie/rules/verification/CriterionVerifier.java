package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * Verifies a criterion, a rule or a set of rules on one case: a {@linkplain #subject subject} of its own type, or facts
 * that are {@linkplain #given given} by themselves. What it finds is asserted with {@link VerdictAssertion} or {@link
 * ReportAssertion}; what does not hold throws an {@link AssertionError} that explains itself.
 *
 * <pre>{@code
 * CriterionVerifier.of(floor, EvaluationContext.at(LocalDate.of(2021, 3, 18)))
 *         .given(BASE, Euros.of(200_000))
 *         .then()
 *         .isMet()
 *         .hasMargin(Euros.ZERO);
 * }</pre>
 *
 * <p>This class is immutable.
 *
 * @param <T> the type of the subject
 * @param <A> what may be asserted
 */
public final class CriterionVerifier<T, A extends OutcomeAssertion<A>> {

    private final Judged<T, A> judged;
    private final EvaluationContext context;

    private CriterionVerifier(Judged<T, A> judged, EvaluationContext context) {
        this.judged = judged;
        this.context = context;
    }

    /**
     * Obtains the verifier of a criterion.
     *
     * @param <T> the type of the subject
     * @param criterion the criterion
     * @param context the date and the registers
     * @return the verifier
     */
    public static <T> CriterionVerifier<T, VerdictAssertion> of(Criterion<T> criterion, EvaluationContext context) {
        return new CriterionVerifier<>(new Judged.OfCriterion<>(criterion), context);
    }

    /**
     * Obtains the verifier of a rule.
     *
     * @param <T> the type of the subject
     * @param rule the rule
     * @param context the date and the registers
     * @return the verifier
     */
    public static <T> CriterionVerifier<T, VerdictAssertion> of(Rule<T> rule, EvaluationContext context) {
        return new CriterionVerifier<>(new Judged.OfRule<>(rule), context);
    }

    /**
     * Obtains the verifier of a set of rules.
     *
     * @param <T> the type of the subject
     * @param set the set
     * @param context the date and the registers
     * @return the verifier
     */
    public static <T> CriterionVerifier<T, ReportAssertion> of(CriteriaSet<T> set, EvaluationContext context) {
        return of(set, context, List.of());
    }

    /**
     * Obtains the verifier of a set of rules on which somebody has found something.
     *
     * @param <T> the type of the subject
     * @param set the set
     * @param context the date and the registers
     * @param findings what was found, on each rule once at most
     * @return the verifier
     */
    public static <T> CriterionVerifier<T, ReportAssertion> of(
            CriteriaSet<T> set, EvaluationContext context, List<Finding> findings) {
        return new CriterionVerifier<>(new Judged.OfSet<>(set, List.copyOf(findings)), context);
    }

    /**
     * Judges a subject.
     *
     * @param subject the subject
     * @return what may be asserted of the result
     */
    public A subject(T subject) {
        return judged.judge(subject, context);
    }

    /**
     * Begins a case of given facts, of which none is known yet.
     *
     * @return the facts, to be filled
     */
    public GivenFacts<T, A> nothingKnown() {
        return new GivenFacts<>(judged, context, Given.NOTHING);
    }

    /**
     * Begins a case of given facts with one that is known. What is not said is not known.
     *
     * @param <V> the type of the value
     * @param fact the fact
     * @param value its value
     * @return the facts, to be filled further
     * @throws IllegalArgumentException if nothing that is verified reads the fact
     */
    public <V> GivenFacts<T, A> given(Fact<T, V> fact, V value) {
        return nothingKnown().given(fact, value);
    }

    /**
     * Begins a case of given facts with one that is known to be absent.
     *
     * @param fact the fact
     * @return the facts, to be filled further
     * @throws IllegalArgumentException if nothing that is verified reads the fact
     */
    public GivenFacts<T, A> absent(Fact<T, ?> fact) {
        return nothingKnown().absent(fact);
    }

    /**
     * Begins a case of given facts with one that is not known.
     *
     * @param fact the fact
     * @return the facts, to be filled further
     * @throws IllegalArgumentException if nothing that is verified reads the fact
     */
    public GivenFacts<T, A> unknown(Fact<T, ?> fact) {
        return nothingKnown().unknown(fact);
    }

    /**
     * Verifies on given subjects what must hold for every rule, whoever wrote its code:
     *
     * <ul>
     *   <li>test and explain agree, and give the same when they are asked again;
     *   <li>{@code because}, {@code as} and the enforcement beside a rule change no outcome of it;
     *   <li>screening a set agrees with explaining it;
     *   <li>next questions are missing facts, and there are none once the outcome is decided;
     *   <li>an outcome that is decided stays when a fact becomes known. Facts of the subjects are hidden and shown
     *       again one by one, unless the criterion is code of one's own, which reads the subject itself; and subjects
     *       are compared of which one knows all that the other knows, and more.
     * </ul>
     *
     * @param subjects the subjects, at least one; for code of one's own best with some that know less than others
     * @throws IllegalArgumentException if there is no subject
     * @throws AssertionError if a law does not hold; the message says which, for which subject
     */
    public void verifyLaws(List<? extends T> subjects) {
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("The subjects ([]) on which laws are verified must not be empty.");
        }
        judged.laws(new LawCheck<>(new ArrayList<>(subjects), context));
    }
}
