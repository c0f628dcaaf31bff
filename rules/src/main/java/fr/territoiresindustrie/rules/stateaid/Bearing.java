package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How much aid a cost line bears: a base times an intensity, kept apart so that nothing is rounded before lines are
 * added up.
 *
 * @param line the identifier of the cost line
 * @param base the base
 * @param rate the intensity
 * @param ground the legal basis that sets it; null if it is the cost itself
 * @param entitlement how base and intensity came about; null if it is the cost itself
 */
record Bearing(
        String line,
        Euros base,
        Rate rate,
        @Nullable Ground ground,
        @Nullable LineEntitlement entitlement) implements Serializable {

    /** The cost itself, all of it. */
    static Bearing cost(String line, Euros cost) {
        return new Bearing(line, cost, Rate.ONE, null, null);
    }

    /** Compares the amounts, exactly. */
    int compareAmount(Bearing other) {
        if (base.equals(other.base)) {
            return base.cents() == 0 ? 0 : rate.compareTo(other.rate);
        }
        return product(rate.numerator(), other.rate.denominator())
                .compareTo(other.product(other.rate.numerator(), rate.denominator()));
    }

    private BigInteger product(long own, long others) {
        return BigInteger.valueOf(base.cents())
                .multiply(BigInteger.valueOf(own))
                .multiply(BigInteger.valueOf(others));
    }

    /** The larger amount; of two equal ones always the same, whatever their order. */
    Bearing max(Bearing other) {
        int larger = compareAmount(other);
        return larger > 0 || (larger == 0 && name().compareTo(other.name()) <= 0) ? this : other;
    }

    /** The smaller amount; of two equal ones always the same, whatever their order. */
    Bearing min(Bearing other) {
        int larger = compareAmount(other);
        return larger < 0 || (larger == 0 && name().compareTo(other.name()) <= 0) ? this : other;
    }

    private String name() {
        return ground == null ? "" : ground.scheme().id().value();
    }

    /**
     * The amount in parts of a cent.
     *
     * @param parts how many parts a cent has; 1 rounds down to the cent
     * @throws ArithmeticException if that does not fit
     */
    long in(long parts) {
        if (parts % rate.denominator() == 0) {
            return Math.multiplyExact(Math.multiplyExact(base.cents(), rate.numerator()), parts / rate.denominator());
        }
        // What a cost bears is a ceiling: down to the cent.
        return Math.multiplyExact(base.times(rate, RoundingMode.FLOOR).cents(), parts);
    }
}
