package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number of any size: the sums of a group keep every part of a cent until they are compared with a threshold.
 *
 * @param numerator the upper number, any sign
 * @param denominator the lower number, above zero
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction>, Serializable {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    private static final long BILLION = 1_000_000_000;

    /** Reduces, so that equal numbers are equal values. */
    Fraction {
        BigInteger divisor = numerator.gcd(denominator);
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Fraction of(Rate rate) {
        return new Fraction(BigInteger.valueOf(rate.numerator()), BigInteger.valueOf(rate.denominator()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction min(Fraction other) {
        return other.compareTo(this) < 0 ? other : this;
    }

    Fraction max(Fraction other) {
        return other.compareTo(this) > 0 ? other : this;
    }

    boolean zero() {
        return numerator.signum() == 0;
    }

    /** The whole number next to it, or the last one that there is; only for telling a person, never for comparing. */
    long rounded(RoundingMode rounding) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, rounding)
                .toBigInteger()
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    /** The rate, or the next one to the billionth if it needs too many digits; only for telling a person. */
    Rate rate(RoundingMode rounding) {
        if (numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE) {
            return Rate.of(numerator.longValueExact(), denominator.longValueExact());
        }
        long billionths = times(of(BILLION)).rounded(rounding);
        return Rate.of(billionths, BILLION);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
