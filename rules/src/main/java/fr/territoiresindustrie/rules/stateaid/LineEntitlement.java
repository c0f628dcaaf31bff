package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a scheme allows for one cost line: a base and an intensity, each as far as known.
 *
 * <p>Amounts are worked out only after lines of one intensity have been added up, so that nothing is lost by rounding
 * line by line.
 *
 * @param line the identifier of the cost line
 * @param base the eligible part of the cost: all of it, or the extra cost
 * @param least the lowest intensity that is still possible, zero or more
 * @param most the highest intensity that is still possible, not below the lowest
 * @param arithmetic how base and intensity came about
 */
public record LineEntitlement(String line, AidRange base, Rate least, Rate most, Arithmetic arithmetic)
        implements Serializable {

    /**
     * Checks the order of the intensities.
     *
     * @param line the identifier of the cost line
     * @param base the eligible part of the cost
     * @param least the lowest intensity
     * @param most the highest intensity
     * @param arithmetic how they came about
     * @throws IllegalArgumentException if an intensity is negative or the two are out of order
     */
    public LineEntitlement {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(arithmetic, "arithmetic");
        if (least.compareTo(Rate.ZERO) < 0 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "The lowest intensity (" + least + ") must be from 0 % to the highest (" + most + ").");
        }
    }
}
