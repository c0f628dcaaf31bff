package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A fact that equals one of several values. */
final class Membership<T, V> extends FactCriterion<T, V> {

    /** In the order of the author, for people. */
    final List<V> admitted;

    final boolean single;
    private final Set<V> lookup;

    Membership(Wording wording, Fact<T, V> fact, Collection<? extends V> admitted, boolean single) {
        super(wording, fact);
        this.admitted = List.copyOf(new LinkedHashSet<>(admitted));
        if (this.admitted.isEmpty()) {
            throw new IllegalArgumentException("The admitted values of " + fact + " ([]) must not be empty.");
        }
        this.single = single;
        this.lookup = Set.copyOf(this.admitted);
    }

    @Override
    boolean holds(V value) {
        return lookup.contains(value);
    }

    @Override
    String code() {
        return single ? "equal-to" : "one-of";
    }

    @Override
    Reason described(Reason reason) {
        return reason.with("threshold", shownThreshold());
    }

    @Override
    Argument threshold(Verdict verdict) {
        return shownThreshold();
    }

    private Argument shownThreshold() {
        return single
                ? fact.show(admitted.get(0))
                : Argument.of(admitted.stream().map(fact::show).toList());
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Membership<>(words, fact, admitted, single);
    }

    @Override
    List<Object> key() {
        return List.of(fact, lookup, single);
    }
}
