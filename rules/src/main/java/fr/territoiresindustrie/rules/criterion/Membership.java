package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact that equals one of several values, or none of them. */
final class Membership<T, V> extends FactCriterion<T, V> {

    enum Kind {
        EQUAL("equal-to"),
        ONE_OF("one-of"),
        NONE_OF("none-of");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** In the order of the author, for people. */
    final List<V> values;

    final Kind kind;
    private final Set<Object> lookup;
    private final @Nullable NumberSet numbers;
    private final boolean wanted;

    Membership(Wording wording, Fact<T, V> fact, Kind kind, Collection<? extends V> values) {
        super(wording, fact);
        this.values = List.copyOf(new LinkedHashSet<>(values));
        if (this.values.isEmpty()) {
            throw new IllegalArgumentException(
                    "The values with which " + fact + " is compared ([]) must not be empty.");
        }
        this.kind = kind;
        this.lookup = new HashSet<>();
        this.values.forEach(value -> lookup.add(plain(value)));
        this.numbers = NumberSet.of(this.values);
        this.wanted = kind != Kind.NONE_OF;
    }

    @Nullable
    NumberSet numbers() {
        return numbers;
    }

    /** Whether one of the values is asked for, and not none of them. */
    boolean wanted() {
        return wanted;
    }

    Set<Object> lookup() {
        return lookup;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        if (numbers != null) {
            long value = reading.ordered(subject, context);
            if (value != LongForm.NONE) {
                return Possible.of(numbers.contains(value) == wanted);
            }
        }
        return super.possible(subject, context);
    }

    @Override
    boolean holds(V value) {
        return lookup.contains(plain(value)) == wanted;
    }

    /** {@code 60.0} and {@code 60} are one number, here as in every other comparison. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** Whether the values are held as they are. */
    boolean asTheyAre() {
        return !(values.get(0) instanceof BigDecimal);
    }

    @Override
    boolean holdsAbsent() {
        return !wanted;
    }

    @Override
    String code() {
        return kind.code;
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
        return kind == Kind.EQUAL
                ? fact.show(values.get(0))
                : Argument.of(values.stream().map(fact::show).toList());
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Membership<>(wording(), book.same(fact), kind, values);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Membership<>(words, fact, kind, values);
    }

    @Override
    List<Object> key() {
        return List.of(fact, lookup, kind);
    }
}
