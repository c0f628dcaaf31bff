package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * From nothing at one value to everything at another one, evenly in between.
 *
 * @param <V> a kind of numbers
 * @param from the value that earns nothing, as do those on its far side
 * @param to the value that earns everything, as do those on its far side
 */
record Linear<V>(BigDecimal from, BigDecimal to) implements Scale<V>, Content.Part {

    private static final int MOST_DECIMALS = 1000;

    Linear {
        requireReasonable(from);
        requireReasonable(to);
        if (from.compareTo(to) == 0) {
            throw new IllegalArgumentException("The end of the scale (" + to + ") must not be its beginning.");
        }
    }

    private static void requireReasonable(BigDecimal end) {
        if (Math.abs((long) end.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException("The end of the scale (" + end + ") must have at most " + MOST_DECIMALS
                    + " decimals, or zeros at its end.");
        }
    }

    boolean rising() {
        return to.compareTo(from) > 0;
    }

    @Override
    public Rate share(V value) {
        BigDecimal number = number(value);
        // Compared before anything is subtracted: 1E+999999999 would fill the memory.
        int beyondFrom = rising() ? number.compareTo(from) : from.compareTo(number);
        int beyondTo = rising() ? number.compareTo(to) : to.compareTo(number);
        if (beyondFrom <= 0) {
            return Rate.ZERO;
        }
        if (beyondTo >= 0) {
            return Rate.ONE;
        }
        if (number.scale() > MOST_DECIMALS) {
            throw new ArithmeticException("The share must be a fraction of two whole numbers that fit into a long.");
        }
        return ratio(number.subtract(from).abs(), to.subtract(from).abs());
    }

    private static Rate ratio(BigDecimal part, BigDecimal whole) {
        int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
        BigInteger upper = part.setScale(scale).unscaledValue();
        BigInteger lower = whole.setScale(scale).unscaledValue();
        BigInteger divisor = upper.gcd(lower);
        return Rate.of(
                upper.divide(divisor).longValueExact(), lower.divide(divisor).longValueExact());
    }

    @Override
    public void write(Content content) {
        content.open("linear");
        content.part(from).part(to).close();
    }

    static BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof Euros amount) {
            return amount.toBigDecimal();
        }
        if (value instanceof Points points) {
            return points.toBigDecimal();
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        throw new IllegalArgumentException("The value (" + value + ") must be an exact number.\n"
                + "Maybe a whole number or a BigDecimal: a double cannot decide on points.");
    }
}
