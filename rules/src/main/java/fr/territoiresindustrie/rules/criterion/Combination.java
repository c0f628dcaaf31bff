package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A criterion made of criteria. */
abstract sealed class Combination<T> extends Criterion<T> permits AllOf, AnyOf, AtLeastOf, Not, When {

    final Criterion<T>[] parts;

    Combination(Wording wording, List<Criterion<T>> parts) {
        super(wording);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The parts of a criterion ([]) must not be empty.");
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Criterion<T>[] copy = List.copyOf(parts).toArray(new Criterion[0]);
        this.parts = copy;
    }

    /**
     * The parts of {@code a.and(b)}: a chain becomes one list, unless somebody has given one of its links words of
     * its own.
     */
    static <T> List<Criterion<T>> chained(Criterion<T> first, Criterion<T> second, Class<?> form) {
        List<Criterion<T>> parts = new ArrayList<>();
        for (Criterion<T> link : List.of(first, second)) {
            boolean plain = form.isInstance(link) && link.wording().none();
            parts.addAll(plain ? link.parts() : List.of(link));
        }
        return parts;
    }

    abstract String code();

    Verdict[] explainParts(T subject, EvaluationContext context) {
        Verdict[] verdicts = new Verdict[parts.length];
        for (int i = 0; i < parts.length; i++) {
            verdicts[i] = parts[i].explain(subject, context);
        }
        return verdicts;
    }

    <S> List<Criterion<S>> boundParts(FactBook<S> book) {
        List<Criterion<S>> bound = new ArrayList<>();
        for (Criterion<T> part : parts) {
            bound.add(part.boundTo(book));
        }
        return bound;
    }

    @Override
    public final List<Criterion<T>> parts() {
        return List.of(parts);
    }

    @Override
    public final List<Fact<T, ?>> facts() {
        Set<Fact<T, ?>> facts = new LinkedHashSet<>();
        for (Criterion<T> part : parts) {
            facts.addAll(part.facts());
        }
        return List.copyOf(facts);
    }

    @Override
    Reason composedTitle() {
        return Reason.of(code() + ".title")
                .with(
                        "parts",
                        Reasons.labels(parts().stream().map(Criterion::title).toList()));
    }

    @Override
    Reason reason(Verdict verdict) {
        return verdict.outcome() == Outcome.UNKNOWN
                ? Reasons.unknown(verdict.missing())
                : Reason.of(code() + "." + Phrasebook.codeOf(verdict.outcome()));
    }

    @Override
    List<Object> key() {
        return List.of(parts());
    }
}
