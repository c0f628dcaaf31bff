package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;

/**
 * From nothing at one rate to everything at another one, by their logarithms.
 *
 * @param from the rate that earns nothing, as do those on its far side
 * @param to the rate that earns everything, as do those on its far side
 */
record LogarithmicRate(Rate from, Rate to) implements Scale<Rate>, Content.Part {

    LogarithmicRate {
        if (from.numerator() <= 0 || to.numerator() <= 0) {
            throw new IllegalArgumentException("The ends of the scale (" + from + ", " + to + ") must be above zero.\n"
                    + "Maybe a linear scale is meant: nothing has no logarithm.");
        }
        if (from.compareTo(to) == 0) {
            throw new IllegalArgumentException("The end of the scale (" + to + ") must not be its beginning.");
        }
    }

    @Override
    public Rate share(Rate value) {
        boolean rising = to.compareTo(from) > 0;
        if (rising ? value.compareTo(from) <= 0 : value.compareTo(from) >= 0) {
            return Rate.ZERO;
        }
        if (rising ? value.compareTo(to) >= 0 : value.compareTo(to) <= 0) {
            return Rate.ONE;
        }
        long parts = rising
                ? Logarithm.millionths(top(value, from), top(from, value), top(to, from), top(from, to))
                : Logarithm.millionths(top(from, value), top(value, from), top(from, to), top(to, from));
        return Rate.of(parts, Logarithm.PARTS);
    }

    /** The upper number of one rate divided by the other: two numbers below 2^63, multiplied. */
    private static BigInteger top(Rate one, Rate other) {
        return BigInteger.valueOf(one.numerator()).multiply(BigInteger.valueOf(other.denominator()));
    }

    @Override
    public void write(Content content) {
        content.open("logarithmic");
        content.part(from).part(to).close();
    }
}
