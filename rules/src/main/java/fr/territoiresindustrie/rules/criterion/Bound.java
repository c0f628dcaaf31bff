package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact on one side of a threshold. */
final class Bound<T, V> extends Interval<T, V> {

    enum Kind {
        AT_LEAST(1, 0, "at-least", "on-or-after"),
        AT_MOST(-1, 0, "at-most", "on-or-before"),
        ABOVE(1, 1, "above", "after"),
        BELOW(-1, 1, "below", "before");

        private final int direction;
        private final int strict;
        private final String code;
        private final String dateCode;

        Kind(int direction, int strict, String code, String dateCode) {
            this.direction = direction;
            this.strict = strict;
            this.code = code;
            this.dateCode = dateCode;
        }
    }

    final Kind kind;
    final V threshold;
    private final int direction;
    private final int needed;

    Bound(Wording wording, Fact<T, V> fact, Kind kind, V threshold) {
        super(
                wording,
                fact,
                kind.direction > 0 ? threshold : null,
                kind.direction > 0 ? null : threshold,
                kind.strict > 0);
        this.kind = kind;
        this.threshold = Margins.ordered(threshold);
        this.direction = kind.direction;
        this.needed = kind.strict;
    }

    @Override
    boolean holds(V value) {
        return Integer.signum(Margins.compare(value, threshold)) * direction >= needed;
    }

    @Override
    String code() {
        return threshold instanceof LocalDate ? kind.dateCode : kind.code;
    }

    @Override
    boolean tellsBy() {
        return kind.strict == 0;
    }

    @Override
    Reason described(Reason reason) {
        return reason.with("threshold", fact.show(threshold));
    }

    @Override
    Argument threshold(Verdict verdict) {
        return fact.show(threshold);
    }

    @Override
    @Nullable
    Argument margin(Verdict verdict) {
        Object seen = verdict.seen();
        if (seen == null || seen == Absence.NONE) {
            return null;
        }
        return direction > 0 ? Margins.above(seen, threshold) : Margins.above(threshold, seen);
    }

    @Override
    @Nullable
    Argument passing(Verdict verdict) {
        Object nearest = kind.strict == 0 ? threshold : Margins.next(threshold, direction);
        return nearest == null ? null : fact.show(nearest);
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Bound<>(wording(), book.same(fact), kind, threshold);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Bound<>(words, fact, kind, threshold);
    }

    @Override
    List<Object> key() {
        return List.of(fact, kind, threshold);
    }
}
