package fr.territoiresindustrie.rules.criterion;

import org.jspecify.annotations.Nullable;

/** A fact between two ends, of which one may be open; where the kind has a {@link LongForm}, two numbers are compared. */
abstract sealed class Interval<T, V> extends FactCriterion<T, V> permits Bound, Range {

    private final boolean plain;
    private final long lowest;
    private final long highest;

    /**
     * Takes the ends, both included where they are not strict.
     *
     * @param low the lower end, or null if it is open
     * @param high the upper end, or null if it is open
     * @param strict whether the ends themselves are outside
     */
    Interval(Wording wording, Fact<T, V> fact, @Nullable V low, @Nullable V high, boolean strict) {
        super(wording, fact);
        long bottom = low == null ? LongForm.NONE + 1 : LongForm.of(low);
        long top = high == null ? Long.MAX_VALUE : LongForm.of(high);
        // The last values of a kind have no neighbour: they go the slow way.
        boolean edge = bottom == LongForm.NONE
                || top == LongForm.NONE
                || (strict && (isLast(low, bottom) || isLast(high, top)));
        this.plain = !edge;
        this.lowest = edge ? 0 : low != null && strict ? bottom + 1 : bottom;
        this.highest = edge ? 0 : high != null && strict ? top - 1 : top;
    }

    private static boolean isLast(@Nullable Object end, long form) {
        return end != null && (form == Long.MAX_VALUE || form == LongForm.NONE + 1);
    }

    boolean plain() {
        return plain;
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    @Override
    final int possible(T subject, EvaluationContext context) {
        if (plain) {
            long value = reading.ordered(subject, context);
            if (value != LongForm.NONE) {
                return value >= lowest && value <= highest ? Possible.MET : Possible.NOT_MET;
            }
        }
        return super.possible(subject, context);
    }
}
