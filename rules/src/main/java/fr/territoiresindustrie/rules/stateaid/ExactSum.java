package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A sum of amounts times rates that is rounded once, at its end. Not thread-safe. */
final class ExactSum {

    /** Ten billion euros: with a numerator below a thousand, millions of such products still fit. */
    private static final long USUAL_CENTS = 1_000_000_000_000L;

    /** The sum, as long as {@link #large} is null. */
    private long upper;

    private long lower = 1;
    private @Nullable BigInteger large;
    private BigInteger largeLower = BigInteger.ONE;

    ExactSum add(Euros amount, Rate rate) {
        if (large == null && rate.denominator() == lower && product(amount.cents(), rate.numerator())) {
            upper = Math.addExact(upper, amount.cents() * rate.numerator());
        } else if (large == null && upper == 0 && product(amount.cents(), rate.numerator())) {
            upper = amount.cents() * rate.numerator();
            lower = rate.denominator();
        } else {
            addLarge(amount, rate);
        }
        return this;
    }

    /** Whether a product stays so small that many of them can be added up. */
    private static boolean product(long cents, long numerator) {
        return Math.abs(numerator) < 1_000 && Math.abs(cents) < USUAL_CENTS;
    }

    private void addLarge(Euros amount, Rate rate) {
        if (large == null) {
            large = BigInteger.valueOf(upper);
            largeLower = BigInteger.valueOf(lower);
        }
        BigInteger numerator = BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(rate.numerator()));
        BigInteger denominator = BigInteger.valueOf(rate.denominator());
        if (denominator.equals(largeLower)) {
            large = large.add(numerator);
        } else {
            large = large.multiply(denominator).add(numerator.multiply(largeLower));
            largeLower = largeLower.multiply(denominator);
        }
    }

    /** The sum, rounded down to the cent as ceilings are. */
    Euros floor() {
        return Euros.ofCents(
                large == null
                        ? Math.floorDiv(upper, lower)
                        : large.divide(largeLower).longValueExact());
    }
}
