package fr.territoiresindustrie.rules.scoring;

import java.math.BigInteger;

/**
 * The quotient of two logarithms, to the nearest millionth, in whole numbers alone.
 *
 * <p>{@code ln(m × 2^e) = e × ln 2 + 2 × artanh((m − 1) / (m + 1))}, worked out in whole multiples of {@code 2^-p} with
 * a bound on what was cut off. If that bound leaves two millionths to choose from, p is doubled. The quotient never
 * lies exactly between two millionths: it would be an odd number of 2,000,000ths, a fraction whose lower number is a
 * multiple of 128, hence both numbers would be powers of one fraction, the larger one a 128th power at least, and no
 * number below {@code 2^128} is. {@link #LARGEST} is what the ends of scales stay below.
 */
final class Logarithm {

    /** How many parts a whole is measured in. */
    static final long PARTS = 1_000_000;

    /** Both numbers of the fraction that is the base must be smaller, in their lowest terms. */
    static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(128);

    private static final int FIRST_PRECISION = 96;

    /** Half the logarithm of two at the precision that nearly always suffices. */
    private static final BigInteger HALF_OF_TWO = halfOfTwo(FIRST_PRECISION);

    /** A number between two bounds, in multiples of {@code 2^-p}. */
    private record Bounds(BigInteger low, BigInteger high) {}

    private Logarithm() {}

    /**
     * The millionths of {@code log(upper / lower) / log(baseUpper / baseLower)}.
     *
     * @param upper larger than the lower number; the fraction is smaller than the base
     * @param lower positive
     * @param baseUpper larger than the lower number of the base
     * @param baseLower positive
     */
    static long millionths(BigInteger upper, BigInteger lower, BigInteger baseUpper, BigInteger baseLower) {
        for (int precision = FIRST_PRECISION; ; precision *= 2) {
            Bounds part = natural(upper, lower, precision);
            Bounds whole = natural(baseUpper, baseLower, precision);
            if (whole.low().signum() > 0) {
                BigInteger fewest = rounded(part.low(), whole.high());
                if (fewest.equals(rounded(part.high(), whole.low()))) {
                    return fewest.longValueExact();
                }
            }
        }
    }

    /** The nearest number of millionths, halves up. */
    private static BigInteger rounded(BigInteger part, BigInteger whole) {
        BigInteger twice = part.multiply(BigInteger.valueOf(2 * PARTS)).add(whole);
        BigInteger[] divided = twice.divideAndRemainder(whole.shiftLeft(1));
        return divided[1].signum() < 0 ? divided[0].subtract(BigInteger.ONE) : divided[0];
    }

    private static Bounds natural(BigInteger upper, BigInteger lower, int precision) {
        int power = upper.bitLength() - lower.bitLength();
        BigInteger top = power < 0 ? upper.shiftLeft(-power) : upper;
        BigInteger bottom = power > 0 ? lower.shiftLeft(power) : lower;
        // The fraction that is left lies between a half and two, so that the argument is below a third.
        BigInteger near = artanh(top.subtract(bottom), top.add(bottom), precision);
        BigInteger two = precision == FIRST_PRECISION ? HALF_OF_TWO : halfOfTwo(precision);
        BigInteger middle = near.add(two.multiply(BigInteger.valueOf(power))).shiftLeft(1);
        // Each term is short of three units at the most, and there are fewer terms than bits.
        BigInteger error = BigInteger.valueOf(6L * (precision + 2)).multiply(BigInteger.valueOf(Math.abs(power) + 1L));
        return new Bounds(middle.subtract(error), middle.add(error));
    }

    private static BigInteger halfOfTwo(int precision) {
        return artanh(BigInteger.ONE, BigInteger.valueOf(3), precision);
    }

    /** {@code z + z³/3 + z⁵/5 + …} for a fraction between minus and plus a third. */
    private static BigInteger artanh(BigInteger upper, BigInteger lower, int precision) {
        BigInteger power = upper.abs().shiftLeft(precision).divide(lower);
        BigInteger square = power.multiply(power).shiftRight(precision);
        BigInteger sum = BigInteger.ZERO;
        for (long odd = 1; power.signum() > 0; odd += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(odd)));
            power = power.multiply(square).shiftRight(precision);
        }
        return upper.signum() < 0 ? sum.negate() : sum;
    }
}
