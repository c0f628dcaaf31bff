package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The highest aid intensities of an area by size of the enterprise, for projects of which nothing is reduced: above 50
 * million euros of eligible costs the rates of medium and small enterprises are lost.
 *
 * <p>They bound the aid from all sources together, in gross grant equivalent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param large the rate of large enterprises
 * @param medium the rate of medium-sized enterprises
 * @param small the rate of small and micro enterprises
 * @param basis the text that sets them
 */
public record RegionalRates(Rate large, Rate medium, Rate small, LegalBasis basis) implements Serializable {

    private static final String MEDIUM = "afr.bonus.medium";
    private static final String SMALL = "afr.bonus.small";

    /**
     * Checks that the parts are there.
     *
     * @param large the rate of large enterprises
     * @param medium the rate of medium-sized enterprises
     * @param small the rate of small and micro enterprises
     * @param basis the text that sets them
     */
    public RegionalRates {
        Objects.requireNonNull(large, "large");
        Objects.requireNonNull(medium, "medium");
        Objects.requireNonNull(small, "small");
        Objects.requireNonNull(basis, "basis");
    }

    /** The rates of an area on a day; empty if the sheet has none. */
    static Optional<RegionalRates> find(AidLaw law, RegionalArea area, LocalDate day) {
        return law.find(area.key(), day).map(figure -> {
            Rate large = figure.rate();
            return new RegionalRates(
                    large, large.plus(law.rate(MEDIUM, day)), large.plus(law.rate(SMALL, day)), figure.basis());
        });
    }

    /**
     * Returns the rate of a size.
     *
     * @param size the size of the enterprise
     * @return the rate
     */
    public Rate of(EnterpriseSize size) {
        return switch (size) {
            case MICRO, SMALL -> small;
            case MEDIUM -> medium;
            case LARGE -> large;
        };
    }
}
