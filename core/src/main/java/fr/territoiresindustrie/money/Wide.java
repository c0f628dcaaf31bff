package fr.territoiresindustrie.money;

import java.math.BigInteger;

/**
 * Products of two {@code long} with all their 128 bits, and their division by one divisor many times over.
 *
 * <p>The division multiplies by the reciprocal of the divisor, worked out once, and corrects the quotient by at most
 * one on either side, after Möller and Granlund, "Improved division by invariant integers" (2011), algorithm 4.
 */
final class Wide {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

    private final int shift;
    private final long divisor;
    private final long reciprocal;
    private long remainder;

    /**
     * Prepares the division.
     *
     * @param divisor more than zero
     */
    Wide(long divisor) {
        this.shift = Long.numberOfLeadingZeros(divisor);
        this.divisor = divisor << shift;
        // The reciprocal less 2^64, that is its lower 64 bits.
        this.reciprocal = LARGEST.divide(unsigned(this.divisor)).longValue();
    }

    private static BigInteger unsigned(long number) {
        BigInteger halved = BigInteger.valueOf(number >>> 1).shiftLeft(1);
        return halved.or(BigInteger.valueOf(number & 1));
    }

    /** Compares {@code a · b} with {@code c · d}; all four are zero or more. */
    static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /**
     * Divides {@code a · b}; what is left over is then {@link #remainder}.
     *
     * @param a zero or more
     * @param b zero or more
     * @return the quotient, which must be below 2^63
     */
    long divideProduct(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        // Both halves move to the left with the divisor; a shift by 64 would be one by zero.
        long upper = shift == 0 ? high : high << shift | low >>> (64 - shift);
        long lower = low << shift;
        long q0 = reciprocal * upper;
        long q1 = multiplyHighUnsigned(reciprocal, upper) + upper + 1;
        q0 += lower;
        q1 += Long.compareUnsigned(q0, lower) < 0 ? 1 : 0;
        long left = lower - q1 * divisor;
        if (Long.compareUnsigned(left, q0) > 0) {
            q1--;
            left += divisor;
        }
        if (Long.compareUnsigned(left, divisor) >= 0) {
            q1++;
            left -= divisor;
        }
        remainder = left >>> shift;
        return q1;
    }

    /** Returns what the last division left over. */
    long remainder() {
        return remainder;
    }

    private static long multiplyHighUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
