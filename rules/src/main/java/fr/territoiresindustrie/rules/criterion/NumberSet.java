package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whole numbers that lie close together, a bit each. */
final class NumberSet implements Serializable {

    private static final long WIDEST = 4096;

    private final long lowest;
    private final long[] bits;

    private NumberSet(long lowest, long[] bits) {
        this.lowest = lowest;
        this.bits = bits;
    }

    /** Obtains the set, or null if a value is no whole number or they are too far apart. */
    static @Nullable NumberSet of(Collection<?> values) {
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        for (Object value : values) {
            if (!(value instanceof Integer || value instanceof Long)) {
                return null;
            }
            lowest = Math.min(lowest, ((Number) value).longValue());
            highest = Math.max(highest, ((Number) value).longValue());
        }
        if (lowest == LongForm.NONE || highest / 2 - lowest / 2 > WIDEST) {
            return null;
        }
        long[] bits = new long[(int) (highest - lowest) / Long.SIZE + 1];
        for (Object value : values) {
            int place = (int) (((Number) value).longValue() - lowest);
            bits[place / Long.SIZE] |= 1L << place;
        }
        return new NumberSet(lowest, bits);
    }

    boolean contains(long number) {
        // Taken as unsigned, a number below the lowest is beyond the end, and so is one that wrapped around.
        long place = number - lowest;
        return Long.compareUnsigned(place, (long) bits.length * Long.SIZE) < 0
                && (bits[(int) place / Long.SIZE] >>> place & 1) != 0;
    }
}
