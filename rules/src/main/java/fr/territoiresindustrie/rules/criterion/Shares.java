package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Comparisons with a share, or a multiple, of a value: exact, by multiplying both sides instead of dividing one. */
final class Shares {

    private static final int DECIMALS = 6;

    private Shares() {}

    /** Compares a number with a share of another one, beyond the range of a {@code long} if need be. */
    static int compare(long value, Rate share, long reference) {
        if (small(value) && small(reference) && small(share.numerator()) && small(share.denominator())) {
            return Long.compare(value * share.denominator(), reference * share.numerator());
        }
        long leftHigh = Math.multiplyHigh(value, share.denominator());
        long rightHigh = Math.multiplyHigh(reference, share.numerator());
        return leftHigh != rightHigh
                ? Long.compare(leftHigh, rightHigh)
                : Long.compareUnsigned(value * share.denominator(), reference * share.numerator());
    }

    private static boolean small(long number) {
        return (int) number == number;
    }

    static int compare(Object value, Rate share, Object reference) {
        return exact(value)
                .multiply(BigDecimal.valueOf(share.denominator()))
                .compareTo(exact(reference).multiply(BigDecimal.valueOf(share.numerator())));
    }

    /** The share itself, in the kind of the reference; kinds of whole units are rounded inwards, so that it passes. */
    static @Nullable Object limit(Object reference, Rate share, boolean up) {
        RoundingMode inwards = up ? RoundingMode.CEILING : RoundingMode.FLOOR;
        try {
            if (reference instanceof Euros amount) {
                return amount.times(share, inwards);
            }
            BigDecimal product = exact(reference).multiply(BigDecimal.valueOf(share.numerator()));
            BigDecimal divisor = BigDecimal.valueOf(share.denominator());
            if (reference instanceof BigDecimal number) {
                return product.divide(divisor, Math.max(number.scale(), DECIMALS), inwards);
            }
            BigDecimal whole = product.divide(divisor, 0, inwards);
            return reference instanceof Long ? (Object) whole.longValueExact() : (Object) whole.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static BigDecimal exact(Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (value instanceof Rate) {
            throw noShare(value);
        }
        long number = LongForm.whole(value, LongForm.NONE);
        if (number == LongForm.NONE && !Long.valueOf(number).equals(value)) {
            throw noShare(value);
        }
        return BigDecimal.valueOf(number);
    }

    private static IllegalArgumentException noShare(Object value) {
        return new IllegalArgumentException("The value (" + value + ") must be an amount or an exact number.\n"
                + "Maybe a share was asked of a date or of a text.");
    }
}
