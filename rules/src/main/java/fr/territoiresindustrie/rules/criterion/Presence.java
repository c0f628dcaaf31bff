package fr.territoiresindustrie.rules.criterion;

import java.util.List;

/** Whether there is a value at all; not whether it is known. */
final class Presence<T, V> extends FactCriterion<T, V> {

    final boolean wanted;

    Presence(Wording wording, Fact<T, V> fact, boolean wanted) {
        super(wording, fact);
        this.wanted = wanted;
    }

    @Override
    boolean holds(V value) {
        return wanted;
    }

    @Override
    boolean holdsAbsent() {
        return !wanted;
    }

    @Override
    String code() {
        return wanted ? "present" : "absent";
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Presence<>(wording(), book.same(fact), wanted);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Presence<>(words, fact, wanted);
    }

    @Override
    List<Object> key() {
        return List.of(fact, wanted);
    }
}
