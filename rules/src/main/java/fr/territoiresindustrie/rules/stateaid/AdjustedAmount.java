package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The adjusted aid amount of a large investment project (Article 2(20)): the whole regional rate on the costs up to a
 * first threshold, half of it between the two, nothing above the second.
 *
 * @param first the first threshold
 * @param second the second threshold
 * @param partA the coefficient of the costs up to the first threshold
 * @param partB the coefficient of the costs between the thresholds
 * @param partC the coefficient of the costs above the second
 * @param basis the text that sets them
 */
record AdjustedAmount(Euros first, Euros second, Rate partA, Rate partB, Rate partC, LegalBasis basis)
        implements Serializable {

    /** By the figures of the regulation. */
    static AdjustedAmount ofRegulation(AidLaw law, LocalDate day) {
        return of(law, day, "gber", day);
    }

    /** By the thresholds of the decree of the map, which were not raised in 2023; null on a day without a map. */
    static @Nullable AdjustedAmount ofDecree(AidLaw law, LocalDate day, LocalDate grantedOn) {
        return law.find("afr.adjusted.t1", grantedOn).isPresent() ? of(law, day, "afr", grantedOn) : null;
    }

    private static AdjustedAmount of(AidLaw law, LocalDate day, String sheet, LocalDate thresholdsOn) {
        return new AdjustedAmount(
                law.amount(sheet + ".adjusted.t1", thresholdsOn),
                law.amount(sheet + ".adjusted.t2", thresholdsOn),
                law.rate("gber.adjusted.coefA", day),
                law.rate("gber.adjusted.coefB", day),
                law.rate("gber.adjusted.coefC", day),
                law.basis(sheet + ".adjusted.t1", thresholdsOn));
    }

    Euros inA(Euros costs) {
        return costs.min(first);
    }

    Euros inB(Euros costs) {
        return costs.min(second).minus(first).max(Euros.ZERO);
    }

    Euros inC(Euros costs) {
        return costs.minus(second).max(Euros.ZERO);
    }

    /** The amount for eligible costs, rounded down. */
    Euros of(Rate rate, Euros costs) {
        return new ExactSum()
                .add(inA(costs), rate.times(partA))
                .add(inB(costs), rate.times(partB))
                .add(inC(costs), rate.times(partC))
                .floor();
    }

    /** The amount for costs that nothing bounds; null if it grows with them. */
    @Nullable
    Euros ofAnyCosts(Rate rate) {
        return partC.equals(Rate.ZERO) ? of(rate, second) : null;
    }
}
