package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place between values: just before one, or just after it.
 *
 * @param <V> the type of the values
 * @param value the value
 * @param after whether the value itself lies before the cut
 */
record Cut<V extends Comparable<? super V>>(V value, boolean after) implements Serializable {

    /**
     * The cut before a value or after it. Values that are counted one by one have one way to say it: after 9 is before
     * 10.
     *
     * @return null if nothing of the type lies beyond
     */
    static <V extends Comparable<? super V>> @Nullable Cut<V> of(V value, boolean after) {
        if (!after || !counted(value)) {
            return new Cut<>(value, after);
        }
        V next = next(value);
        return next == null ? null : new Cut<>(next, false);
    }

    private static boolean counted(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof LocalDate
                || value instanceof Euros
                || value instanceof Points;
    }

    @SuppressWarnings("unchecked")
    private static <V> @Nullable V next(V value) {
        return (V) following(value);
    }

    private static @Nullable Object following(Object value) {
        if (value instanceof Integer number) {
            return number == Integer.MAX_VALUE ? null : (Object) (number + 1);
        }
        if (value instanceof Long number) {
            return number == Long.MAX_VALUE ? null : (Object) (number + 1);
        }
        if (value instanceof BigInteger number) {
            return number.add(BigInteger.ONE);
        }
        if (value instanceof Euros amount) {
            return amount.cents() == Long.MAX_VALUE ? null : Euros.ofCents(amount.cents() + 1);
        }
        if (value instanceof Points points) {
            return points.thousandths() == Long.MAX_VALUE ? null : Points.ofThousandths(points.thousandths() + 1);
        }
        LocalDate day = (LocalDate) value;
        return day.equals(LocalDate.MAX) ? null : day.plusDays(1);
    }

    /** Whether a value lies behind the cut. */
    boolean before(V other) {
        int order = value.compareTo(other);
        return order < 0 || (order == 0 && !after);
    }

    /** Negative, zero or positive as this cut lies before the other one, at it or behind it. */
    int to(Cut<V> other) {
        int order = value.compareTo(other.value);
        return order == 0 ? Boolean.compare(after, other.after) : order;
    }
}
