package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whole numbers that lie close together, a bit each. */
final class NumberSet implements Serializable {

    private static final int WIDEST = 4096;

    private final long lowest;
    private final BitSet bits;

    private NumberSet(long lowest, BitSet bits) {
        this.lowest = lowest;
        this.bits = bits;
    }

    /** Obtains the set, or null if a value is no whole number or they are too far apart. */
    static @Nullable NumberSet of(Collection<?> values) {
        if (!values.stream().allMatch(value -> value instanceof Integer || value instanceof Long)) {
            return null;
        }
        long[] numbers = values.stream()
                .mapToLong(value -> ((Number) value).longValue())
                .sorted()
                .toArray();
        long lowest = numbers[0];
        if (lowest == LongForm.NONE || Math.subtractExact(numbers[numbers.length - 1] / 2, lowest / 2) > WIDEST) {
            return null;
        }
        BitSet bits = new BitSet();
        for (long number : numbers) {
            bits.set((int) (number - lowest));
        }
        return new NumberSet(lowest, bits);
    }

    boolean contains(long number) {
        long place = number - lowest;
        return place >= 0 && number >= lowest && place <= 2L * WIDEST + 1 && bits.get((int) place);
    }
}
