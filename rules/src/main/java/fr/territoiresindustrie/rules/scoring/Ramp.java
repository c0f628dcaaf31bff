package fr.territoiresindustrie.rules.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A {@link Slope} for numbers of so many decimals, in whole numbers of the last decimal. */
final class Ramp {

    private final long factor;
    private final long limit;
    private final long from;
    private final long to;
    private final long span;
    private final long half;
    private final long weight;
    /** 2^63 divided by the span, rounded down; for a span of one, which would not fit, one less. */
    private final long reciprocal;

    private Ramp(long factor, long from, long to, long weight) {
        this.factor = factor;
        this.limit = Long.MAX_VALUE / Math.abs(factor);
        this.from = from;
        this.to = to;
        this.span = to - from;
        this.half = span / 2;
        this.weight = weight;
        this.reciprocal = span == 1 ? Long.MAX_VALUE : Long.divideUnsigned(Long.MIN_VALUE, span);
    }

    /**
     * Finds the ramp.
     *
     * @param given the number of decimals of the values
     * @param decimals that number or more: as many as both ends have, too
     * @return null if something might overflow
     */
    static @Nullable Ramp find(BigDecimal from, BigDecimal to, long weight, int given, int decimals, boolean rising) {
        int more = decimals - given;
        BigInteger start = from.scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger end = to.scaleByPowerOfTen(decimals).toBigIntegerExact();
        BigInteger span = end.subtract(start);
        // The largest number that is ever worked out is the weight times the span, and half the span for rounding.
        BigInteger largest = span.multiply(BigInteger.valueOf(weight).add(BigInteger.ONE));
        if (more > 18 || !fits(start) || !fits(end) || !fits(largest)) {
            return null;
        }
        long factor = BigInteger.TEN.pow(more).longValueExact();
        return new Ramp(rising ? factor : -factor, start.longValueExact(), end.longValueExact(), weight);
    }

    private static boolean fits(BigInteger number) {
        return number.bitLength() < Long.SIZE - 1;
    }

    /** The thousandths of a point, or {@link Tariff#UNKNOWN} if the value is too large for this. */
    long points(long value) {
        if (value > limit || value < -limit) {
            return Tariff.UNKNOWN;
        }
        // Without a branch, since values beyond the ends are as frequent as any and nobody can guess which.
        long number = Math.min(Math.max(value * factor, from), to);
        return divided(weight * (number - from) + half);
    }

    /** Divides by the span. Multiplying by its reciprocal is several times faster, and one short at the most. */
    private long divided(long number) {
        long quotient = Math.multiplyHigh(number << 1, reciprocal);
        return number - quotient * span >= span ? quotient + 1 : quotient;
    }
}
