package fr.territoiresindustrie.rules.criterion;

import java.util.List;

/** A fact that is a plain yes or no. */
final class Truth<T, V> extends FactCriterion<T, V> {

    final Boolean wanted;

    Truth(Wording wording, Fact<T, V> fact, Boolean wanted) {
        super(wording, fact);
        this.wanted = wanted;
    }

    @Override
    boolean holds(V value) {
        return wanted.equals(value);
    }

    @Override
    String code() {
        return wanted ? "is-true" : "is-false";
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Truth<>(wording(), book.same(fact), wanted);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Truth<>(words, fact, wanted);
    }

    @Override
    List<Object> key() {
        return List.of(fact, wanted);
    }
}
