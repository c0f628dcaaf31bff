package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact between two thresholds, both included. */
final class Range<T, V> extends Interval<T, V> {

    final V low;
    final V high;

    Range(Wording wording, Fact<T, V> fact, V low, V high) {
        super(wording, fact, low, high, false);
        if (Margins.compare(Margins.ordered(low), high) > 0) {
            throw new IllegalArgumentException(
                    "The low end (" + low + ") must not be above the high end (" + high + ").");
        }
        this.low = low;
        this.high = high;
    }

    @Override
    boolean holds(V value) {
        return Margins.compare(value, low) >= 0 && Margins.compare(value, high) <= 0;
    }

    @Override
    String code() {
        return low instanceof LocalDate ? "in-period" : "between";
    }

    @Override
    boolean tellsBy() {
        return true;
    }

    @Override
    Reason described(Reason reason) {
        return reason.with("low", fact.show(low)).with("high", fact.show(high));
    }

    @Override
    Argument threshold(Verdict verdict) {
        return Argument.of(List.of(fact.show(low), fact.show(high)));
    }

    @Override
    @Nullable
    Argument margin(Verdict verdict) {
        Object seen = verdict.seen();
        return seen == null || seen == Absence.NONE
                ? null
                : Margins.min(Margins.above(seen, low), Margins.above(high, seen));
    }

    @Override
    @Nullable
    Argument passing(Verdict verdict) {
        Object seen = verdict.seen();
        if (seen == null || seen == Absence.NONE) {
            return null;
        }
        return fact.show(Margins.compare(seen, low) < 0 ? low : high);
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Range<>(wording(), book.same(fact), low, high);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Range<>(words, fact, low, high);
    }

    @Override
    List<Object> key() {
        return List.of(fact, low, high);
    }
}
