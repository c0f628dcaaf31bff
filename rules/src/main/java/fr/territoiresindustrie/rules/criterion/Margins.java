package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Distances between values of the kinds that have one. */
final class Margins {

    private Margins() {}

    /** How far the first value is above the second, or null if the kind has no distance or it cannot be written. */
    static @Nullable Argument above(Object value, Object other) {
        try {
            if (value instanceof Euros a && other instanceof Euros b) {
                return Argument.of(a.minus(b));
            }
            if (value instanceof Rate a && other instanceof Rate b) {
                return Argument.of(a.minus(b));
            }
            if (value instanceof LocalDate a && other instanceof LocalDate b) {
                return Argument.days(ChronoUnit.DAYS.between(b, a));
            }
        } catch (ArithmeticException e) {
            return null;
        }
        BigDecimal a = exact(value);
        BigDecimal b = exact(other);
        return a == null || b == null ? null : Argument.of(a.subtract(b));
    }

    private static @Nullable BigDecimal exact(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        // Beyond some digits a difference would be worked out for nothing but to be too long to read.
        return value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) < 1000 ? decimal : null;
    }

    /** The value next to another, or null if the kind has none or it is the last. */
    static @Nullable Object next(Object value, int step) {
        try {
            if (value instanceof Euros amount) {
                return amount.plus(Euros.ofCents(step));
            }
            if (value instanceof LocalDate day) {
                return day.plusDays(step);
            }
            if (value instanceof Long whole) {
                return Math.addExact(whole, (long) step);
            }
            return value instanceof Integer whole ? Math.addExact(whole, step) : null;
        } catch (ArithmeticException | DateTimeException e) {
            return null;
        }
    }

    /** The distance without its sign. */
    static @Nullable Argument size(@Nullable Argument margin) {
        try {
            if (margin instanceof Argument.Amount amount && amount.value().negative()) {
                return Argument.of(amount.value().negated());
            }
            if (margin instanceof Argument.Share share && share.value().compareTo(Rate.ZERO) < 0) {
                return Argument.of(Rate.ZERO.minus(share.value()));
            }
        } catch (ArithmeticException e) {
            return margin;
        }
        if (margin instanceof Argument.Days days) {
            return Argument.days(Math.abs(days.value()));
        }
        return margin instanceof Argument.Quantity number
                ? Argument.of(number.value().abs())
                : margin;
    }

    /** The smaller of two margins of one kind. */
    static @Nullable Argument min(@Nullable Argument a, @Nullable Argument b) {
        if (a instanceof Argument.Amount x && b instanceof Argument.Amount y) {
            return x.value().compareTo(y.value()) <= 0 ? a : b;
        }
        if (a instanceof Argument.Share x && b instanceof Argument.Share y) {
            return x.value().compareTo(y.value()) <= 0 ? a : b;
        }
        if (a instanceof Argument.Days x && b instanceof Argument.Days y) {
            return x.value() <= y.value() ? a : b;
        }
        if (a instanceof Argument.Quantity x && b instanceof Argument.Quantity y) {
            return x.value().compareTo(y.value()) <= 0 ? a : b;
        }
        return null;
    }

    /** Compares two values of one ordered kind. */
    @SuppressWarnings("unchecked")
    static int compare(Object value, Object other) {
        return ((Comparable<Object>) value).compareTo(other);
    }

    static <V> V ordered(V threshold) {
        if (threshold instanceof Comparable) {
            return threshold;
        }
        throw new IllegalArgumentException("The threshold (" + threshold + ") must be of a kind that has an order.\n"
                + "Maybe a condition of your own, with satisfies(…), says what is meant.");
    }
}
