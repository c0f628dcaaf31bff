package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies beside and between values of ordered kinds: whole numbers, cents and days have a next one. */
final class Neighbours {

    private static final Set<Class<?>> DISCRETE =
            Set.of(Integer.class, Long.class, Short.class, Byte.class, BigInteger.class, Euros.class, LocalDate.class);

    private Neighbours() {}

    static boolean discrete(Object value) {
        return DISCRETE.contains(value.getClass());
    }

    /** The next value upwards (1) or downwards (-1); null if it is the last, or if the kind has no next. */
    static @Nullable Object next(Object value, int step) {
        if (value instanceof BigInteger whole) {
            return whole.add(BigInteger.valueOf(step));
        }
        if (value instanceof Short || value instanceof Byte) {
            return narrow(value, ((Number) value).intValue() + step);
        }
        return Margins.next(value, step);
    }

    private static @Nullable Object narrow(Object value, int moved) {
        if (value instanceof Short) {
            return (short) moved == moved ? (Object) (short) moved : null;
        }
        return (byte) moved == moved ? (Object) (byte) moved : null;
    }

    /** Whether something lies beyond an end. */
    static boolean beyond(Object end, int step) {
        return !discrete(end) || next(end, step) != null;
    }

    /** Whether something lies between two values. */
    static boolean between(Object low, Object high) {
        return !discrete(low) || !high.equals(next(low, 1));
    }

    /** Some value between two ends, of which one may be open; null where none can be named. */
    static @Nullable Object some(@Nullable Object low, @Nullable Object high) {
        Object end = low == null ? high : low;
        if (end == null) {
            return null;
        }
        if (discrete(end)) {
            return next(end, low == null ? -1 : 1);
        }
        try {
            return end instanceof BigDecimal || end instanceof Rate ? dense(low, high) : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object dense(@Nullable Object low, @Nullable Object high) {
        if (low instanceof BigDecimal a && high instanceof BigDecimal b) {
            return a.add(b).divide(BigDecimal.valueOf(2));
        }
        if (low instanceof Rate a && high instanceof Rate b) {
            return a.plus(b).times(Rate.of(1, 2));
        }
        if (low == null) {
            return high instanceof Rate b ? b.minus(Rate.ONE) : ((BigDecimal) high).subtract(BigDecimal.ONE);
        }
        return low instanceof Rate a ? a.plus(Rate.ONE) : ((BigDecimal) low).add(BigDecimal.ONE);
    }
}
