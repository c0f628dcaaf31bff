package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a subject, with four outcomes, that describes and explains itself.
 *
 * <p>Criteria are built from {@link Fact facts}, or from code of one's own with {@link #of}, and combined. {@link
 * #as} and {@link #because} change words, never outcomes. {@link #test} and {@link #explain} always agree.
 *
 * <p>Where facts are missing, the outcome is decided if and only if what is known settles it: {@code a.or(b)} is met
 * as soon as {@code a} is, whatever is missing in {@code b}. A decided outcome holds for all values that the missing
 * facts may take. The converse, that an outcome which no missing fact can change is decided, holds where each missing
 * fact is read once.
 *
 * <p>Criteria are immutable and thread-safe, and serializable if the code that they were given is. Two criteria are
 * equal if they are made alike of equal facts; code of one's own is equal to itself alone.
 *
 * @param <T> the type of the subject
 */
public abstract sealed class Criterion<T> implements Serializable
        permits FactCriterion, Combination, CustomCriterion, Dated, Overruled, SetAside {

    /**
     * A condition written as code.
     *
     * @param <T> the type of the subject
     */
    @FunctionalInterface
    public interface Test<T> extends Serializable {

        /**
         * Tests a subject of which all the facts that the criterion names are known.
         *
         * @param subject the subject
         * @param context the date and the registers
         * @return true if the condition is met
         */
        boolean test(T subject, EvaluationContext context);
    }

    /**
     * A judgement written as code, with all four outcomes.
     *
     * @param <T> the type of the subject
     */
    @FunctionalInterface
    public interface Judgement<T> extends Serializable {

        /**
         * Judges a subject. An outcome that is decided must stay the same when a fact becomes known.
         *
         * @param subject the subject
         * @param context the date and the registers
         * @return the outcome
         */
        Outcome judge(T subject, EvaluationContext context);
    }

    private final Wording wording;

    Criterion(Wording wording) {
        this.wording = wording;
    }

    /**
     * Obtains a criterion from code. It is unknown as long as one of the facts that it names is, and the code is not
     * called then.
     *
     * @param <T> the type of the subject
     * @param title what the code tests
     * @param test the code: pure, and reading nothing but the facts that it names
     * @param reads the facts that the code reads, at least one
     * @return the criterion
     * @throws IllegalArgumentException if no fact is named
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Criterion<T> of(Label title, Test<T> test, Fact<T, ?>... reads) {
        return CustomCriterion.strict(title, test, List.of(reads));
    }

    /**
     * Obtains a criterion from code that copes with missing facts by itself.
     *
     * @param <T> the type of the subject
     * @param title what the code judges
     * @param judgement the code: pure, and reading nothing but the facts that it names
     * @param reads the facts that the code reads, at least one
     * @return the criterion
     * @throws IllegalArgumentException if no fact is named
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Criterion<T> judging(Label title, Judgement<T> judgement, Fact<T, ?>... reads) {
        return CustomCriterion.judging(title, judgement, List.of(reads));
    }

    /**
     * Obtains a criterion that needs all of its parts.
     *
     * @param <T> the type of the subject
     * @param parts the parts, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is no part
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Criterion<T> allOf(Criterion<T>... parts) {
        return allOf(Arrays.asList(parts));
    }

    /**
     * Obtains a criterion that needs all of its parts.
     *
     * @param <T> the type of the subject
     * @param parts the parts, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is no part
     */
    public static <T> Criterion<T> allOf(List<Criterion<T>> parts) {
        return new AllOf<>(Wording.NONE, parts);
    }

    /**
     * Obtains a criterion that needs one of its parts.
     *
     * @param <T> the type of the subject
     * @param parts the parts, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is no part
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Criterion<T> anyOf(Criterion<T>... parts) {
        return anyOf(Arrays.asList(parts));
    }

    /**
     * Obtains a criterion that needs one of its parts.
     *
     * @param <T> the type of the subject
     * @param parts the parts, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is no part
     */
    public static <T> Criterion<T> anyOf(List<Criterion<T>> parts) {
        return new AnyOf<>(Wording.NONE, parts);
    }

    /**
     * Obtains a criterion that needs a number of its parts. Parts that do not apply do not count as met.
     *
     * @param <T> the type of the subject
     * @param needed how many, from one to the number of parts
     * @param parts the parts
     * @return the criterion
     * @throws IllegalArgumentException if the number is not in that range
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Criterion<T> atLeast(int needed, Criterion<T>... parts) {
        return atLeast(needed, Arrays.asList(parts));
    }

    /**
     * Obtains a criterion that needs a number of its parts. Parts that do not apply do not count as met.
     *
     * @param <T> the type of the subject
     * @param needed how many, from one to the number of parts
     * @param parts the parts
     * @return the criterion
     * @throws IllegalArgumentException if the number is not in that range
     */
    public static <T> Criterion<T> atLeast(int needed, List<Criterion<T>> parts) {
        return new AtLeastOf<>(Wording.NONE, needed, parts);
    }

    /**
     * Tests a subject. Allocates nothing, unless the code that reads a fact does.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the outcome, the same as that of {@link #explain}
     */
    public final Outcome test(T subject, EvaluationContext context) {
        return Possible.outcome(possible(subject, context));
    }

    /**
     * Tests a subject and says why. Every part is looked at, even where the outcome is settled before.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the verdict
     */
    public abstract Verdict explain(T subject, EvaluationContext context);

    /**
     * Lists the missing facts that can still change the outcome, in the order of first reading.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the facts; none once the outcome is decided, see {@link CriteriaReport#nextQuestions}
     */
    public final List<Fact<?, ?>> nextQuestions(T subject, EvaluationContext context) {
        return explain(subject, context).nextQuestions();
    }

    /**
     * Returns the words for the condition: those given to {@link #as}, otherwise words composed of its parts.
     *
     * @return the title
     */
    public final Label title() {
        Label given = givenTitle();
        return given != null ? given : composedTitle().label();
    }

    /**
     * Returns the condition itself, whatever title it was given: a code such as {@code at-least.title} with its
     * arguments, among them the fact and the threshold.
     *
     * @return the condition
     */
    public final Reason condition() {
        return composedTitle();
    }

    /**
     * Returns the text on which the criterion rests.
     *
     * @return the legal basis, if one was given
     */
    public final Optional<LegalBasis> basis() {
        return Optional.ofNullable(wording.basis());
    }

    /**
     * Returns the rule of which this is the criterion.
     *
     * @return the rule, if it stands in one
     */
    public final Optional<RuleId> rule() {
        return Optional.ofNullable(wording.rule());
    }

    /**
     * Tells how the criterion is made.
     *
     * @return the form
     */
    public abstract Form form();

    /**
     * Lists the facts that the criterion reads, with those from which they are worked out and those of its parts.
     *
     * @return the facts, each once, in the order of first reading
     */
    public abstract List<Fact<T, ?>> facts();

    /**
     * Lists the criteria of which this one is made.
     *
     * @return the parts; none unless it is a combination
     */
    public List<Criterion<T>> parts() {
        return List.of();
    }

    /**
     * Lists the figures by date on which the criterion depends.
     *
     * @return the parameters, with those of its parts, each once
     */
    public List<Parameter<?>> parameters() {
        Set<Parameter<?>> parameters = new LinkedHashSet<>();
        parts().forEach(part -> parameters.addAll(part.parameters()));
        return List.copyOf(parameters);
    }

    /**
     * Returns the same criterion on another type of subject, with its words, thresholds and parameters. Each of its
     * facts is the one of the same name and label in a book; a {@linkplain Fact#share share} and what was {@linkplain
     * Fact#derived worked out} from one fact need not be there if the facts that they come from are.
     *
     * <pre>{@code
     * FactBook<Dossier> book = ProjectFacts.BOOK.<Dossier>rebound()
     *         .bind(ProjectFacts.ELIGIBLE_BASE, Dossier::getMontant, Euros::of)
     *         .build();
     * Criterion<Dossier> floor = ProjectFacts.ELIGIBLE_BASE.atLeast(Euros.of(200_000)).boundTo(book);
     * }</pre>
     *
     * @param <S> the other type of subject
     * @param book its facts
     * @return the criterion on that type
     * @throws IllegalArgumentException if a fact is not in the book, or if the criterion is code of its own, as of
     *     {@link #of} and {@link #judging}, which only reads its own type of subject
     */
    public abstract <S> Criterion<S> boundTo(FactBook<S> book);

    /**
     * Returns the criterion that needs this one and another one.
     *
     * @param other the other criterion
     * @return the combination
     */
    public final Criterion<T> and(Criterion<T> other) {
        return new AllOf<>(Wording.NONE, Combination.chained(this, other, AllOf.class));
    }

    /**
     * Returns the criterion for which this one or another one is enough.
     *
     * @param other the other criterion
     * @return the combination
     */
    public final Criterion<T> or(Criterion<T> other) {
        return new AnyOf<>(Wording.NONE, Combination.chained(this, other, AnyOf.class));
    }

    /**
     * Returns the criterion turned round.
     *
     * @return the criterion that is met where this one is not; unknown and not applicable stay
     */
    public final Criterion<T> not() {
        return new Not<>(Wording.NONE, this);
    }

    /**
     * Returns the criterion limited to the cases that it concerns.
     *
     * @param condition decides which cases: where it is not met or not applicable, the criterion is not applicable
     * @return the combination
     */
    public final Criterion<T> when(Criterion<T> condition) {
        return new When<>(Wording.NONE, condition, this);
    }

    /**
     * Returns the criterion with the text on which it rests.
     *
     * @param basis the legal basis
     * @return the same criterion, with the same outcomes
     */
    public final Criterion<T> because(LegalBasis basis) {
        return worded(wording.basedOn(basis));
    }

    /**
     * Returns the criterion under a title.
     *
     * @param title the words for the condition
     * @return the same criterion, with the same outcomes
     */
    public final Criterion<T> as(Label title) {
        return worded(wording.titled(title));
    }

    abstract int possible(T subject, EvaluationContext context);

    /**
     * Explains in less room, for a report on many rules: what was seen goes to the place, a plain value where that
     * says it all, otherwise the verdict. {@link #verdict} makes the same verdict of both.
     */
    int explainInto(@Nullable Object[] seen, int place, T subject, EvaluationContext context) {
        Verdict verdict = explain(subject, context);
        seen[place] = verdict;
        return verdict.possible();
    }

    final Verdict verdict(Outcome outcome, @Nullable Object seen) {
        return seen instanceof Verdict whole ? whole : Verdict.seen(this, Possible.of(outcome), seen);
    }

    abstract Criterion<T> worded(Wording words);

    abstract Reason composedTitle();

    abstract Reason reason(Verdict verdict);

    /** All that makes the criterion what it is, beside its words. */
    abstract List<Object> key();

    final Wording wording() {
        return wording;
    }

    @Nullable
    Label givenTitle() {
        return wording.title();
    }

    @Nullable
    Argument value(Verdict verdict) {
        return null;
    }

    @Nullable
    Argument threshold(Verdict verdict) {
        return null;
    }

    @Nullable
    Argument margin(Verdict verdict) {
        return null;
    }

    @Nullable
    Argument passing(Verdict verdict) {
        return null;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other != null
                        && other.getClass() == getClass()
                        && ((Criterion<?>) other).wording.equals(wording)
                        && ((Criterion<?>) other).key().equals(key()));
    }

    @Override
    public final int hashCode() {
        return 31 * wording.hashCode() + key().hashCode();
    }

    /**
     * Returns the English title.
     *
     * @return the text
     */
    @Override
    public final String toString() {
        return title().text(Locale.ENGLISH);
    }
}
