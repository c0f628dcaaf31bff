package fr.territoiresindustrie.money;

import java.math.BigInteger;

/**
 * Compares weights over geometric means, {@code w / √(a · (a + 1))}, exactly and mostly without large numbers.
 *
 * <p>With {@code P = w · (2a' + 1)} and {@code Q = w' · (2a + 1)} the first is larger exactly when
 * {@code P² − w² > Q² − w'²}.
 */
final class Geometric {

    private static final long SMALL = 1L << 31;

    private Geometric() {}

    static int compare(long weight, long cents, long other, long otherCents) {
        if ((weight | cents | other | otherCents) < SMALL) {
            return Wide.compareProducts(
                    weight * weight, otherCents * (otherCents + 1), other * other, cents * (cents + 1));
        }
        int order = Wide.compareProducts(weight, 2 * otherCents + 1, other, 2 * cents + 1);
        if (order == 0) {
            return Long.compare(other, weight);
        }
        boolean certain =
                order > 0 ? clearly(weight, otherCents, other, cents) : clearly(other, cents, weight, otherCents);
        return certain ? order : exact(weight, cents, other, otherCents);
    }

    /**
     * Tells whether {@code P − Q > w − w'}, given that it is positive. Since {@code P + Q ≥ w + w'}, that is enough.
     */
    private static boolean clearly(long weight, long otherCents, long other, long cents) {
        if (weight <= other) {
            return true;
        }
        long low = weight * (2 * otherCents + 1);
        long lowOther = other * (2 * cents + 1);
        long high = Math.multiplyHigh(weight, 2 * otherCents + 1) - Math.multiplyHigh(other, 2 * cents + 1);
        high -= Long.compareUnsigned(low, lowOther) < 0 ? 1 : 0;
        return high > 0 || Long.compareUnsigned(low - lowOther, weight - other) > 0;
    }

    private static int exact(long weight, long cents, long other, long otherCents) {
        return Signpost.GEOMETRIC.compare(big(weight), big(cents), big(other), big(otherCents));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
