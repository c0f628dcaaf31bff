package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;

/** A sum of amounts times rates that is rounded once, at its end. Not thread-safe. */
final class ExactSum {

    private BigInteger upper = BigInteger.ZERO;
    private BigInteger lower = BigInteger.ONE;

    ExactSum add(Euros amount, Rate rate) {
        BigInteger numerator = BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(rate.numerator()));
        BigInteger denominator = BigInteger.valueOf(rate.denominator());
        if (denominator.equals(lower)) {
            upper = upper.add(numerator);
        } else {
            upper = upper.multiply(denominator).add(numerator.multiply(lower));
            lower = lower.multiply(denominator);
        }
        return this;
    }

    /** The sum, rounded down to the cent as ceilings are. */
    Euros floor() {
        return Euros.ofCents(upper.divide(lower).longValueExact());
    }
}
