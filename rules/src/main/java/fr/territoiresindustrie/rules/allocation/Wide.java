package fr.territoiresindustrie.rules.allocation;

import java.math.BigInteger;

/** Products of two long numbers, compared and divided without loss. */
final class Wide {

    private Wide() {}

    /** Tells whether a times b is at least c times d. */
    static boolean atLeast(long a, long b, long c, long d) {
        return compare(a, b, c, d) >= 0;
    }

    /** Compares a times b with c times d. */
    static int compare(long a, long b, long c, long d) {
        long left = Math.multiplyHigh(a, b);
        long right = Math.multiplyHigh(c, d);
        return left == right ? Long.compareUnsigned(a * b, c * d) : Long.compare(left, right);
    }

    /**
     * Returns a times b divided by a positive d, rounded down; {@link Long#MAX_VALUE} if it is more than that, which
     * is all right for an upper bound.
     */
    static long floor(long a, long b, long d) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) == low >> (Long.SIZE - 1)) {
            return Math.floorDiv(low, d);
        }
        BigInteger[] parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(d));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.bitLength() < Long.SIZE
                ? floor.longValueExact()
                : (floor.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
}
