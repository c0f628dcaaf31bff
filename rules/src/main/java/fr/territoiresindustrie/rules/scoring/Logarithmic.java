package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * From nothing at one value to everything at another one; each time that the value is multiplied by the same number, as
 * much is added.
 *
 * @param <V> a kind of numbers
 * @param from the value that earns nothing, as do those on its far side
 * @param to the value that earns everything, as do those on its far side
 */
record Logarithmic<V>(BigDecimal from, BigDecimal to) implements Scale<V>, Content.Part {

    /** With so few decimals and digits, both ends are fewer than 2^90 of the last decimals. */
    private static final int MOST_DECIMALS = 9;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

    Logarithmic {
        requireReasonable(from);
        requireReasonable(to);
        if (from.compareTo(to) == 0) {
            throw new IllegalArgumentException("The end of the scale (" + to + ") must not be its beginning.");
        }
    }

    private static void requireReasonable(BigDecimal end) {
        if (end.signum() <= 0) {
            throw new IllegalArgumentException("The end of the scale (" + end + ") must be above zero.\n"
                    + "Maybe a linear scale is meant: nothing has no logarithm.");
        }
        if (end.compareTo(LIMIT) >= 0 || end.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("The end of the scale (" + end + ") must be below " + LIMIT
                    + " and have at most " + MOST_DECIMALS + " decimals.");
        }
    }

    @Override
    public Rate share(V value) {
        BigDecimal number = Linear.number(value);
        boolean rising = to.compareTo(from) > 0;
        // Compared before anything is worked out: 1E+999999999 would fill the memory.
        int beyondFrom = rising ? number.compareTo(from) : from.compareTo(number);
        int beyondTo = rising ? number.compareTo(to) : to.compareTo(number);
        if (beyondFrom <= 0) {
            return Rate.ZERO;
        }
        if (beyondTo >= 0) {
            return Rate.ONE;
        }
        int scale = Math.max(MOST_DECIMALS, number.scale());
        BigInteger seen = whole(number, scale);
        BigInteger start = whole(from, scale);
        BigInteger end = whole(to, scale);
        long parts =
                rising ? Logarithm.millionths(seen, start, end, start) : Logarithm.millionths(start, seen, start, end);
        return Rate.of(parts, Logarithm.PARTS);
    }

    private static BigInteger whole(BigDecimal number, int scale) {
        return number.setScale(scale).unscaledValue();
    }

    @Override
    public void write(Content content) {
        content.open("logarithmic");
        content.part(from).part(to).close();
    }
}
