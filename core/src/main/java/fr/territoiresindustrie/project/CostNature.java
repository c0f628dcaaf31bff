package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What kind of cost an item is.
 *
 * <p>The first eight are the kinds that the published sheets of the call name as eligible; whether and under which
 * conditions an item counts is an eligibility criterion.
 */
public enum CostNature {

    /** Land. */
    @JsonProperty("land")
    LAND,

    /** Buildings, bought, built or fitted out. */
    @JsonProperty("buildings")
    BUILDINGS,

    /** Infrastructure: roads, networks, utilities of the site. */
    @JsonProperty("infrastructure")
    INFRASTRUCTURE,

    /** Equipment and machines. */
    @JsonProperty("equipment")
    EQUIPMENT,

    /** Intangible assets: software, patents, licences. */
    @JsonProperty("intangible")
    INTANGIBLE,

    /** Costs of bringing a product or a process to series production. */
    @JsonProperty("industrialisation")
    INDUSTRIALISATION,

    /** Improvement of the energy use or the environmental effect of production tools. */
    @JsonProperty("energy-environment")
    ENERGY_ENVIRONMENT,

    /** Consultancy related to the investment. */
    @JsonProperty("consultancy")
    CONSULTANCY,

    /** Rents of a lease (crédit-bail or other); see {@link CostItem#obligationToBuy()}. */
    @JsonProperty("leasing")
    LEASING,

    /** Wage costs. */
    @JsonProperty("wages")
    WAGES,

    /** Costs of training staff. */
    @JsonProperty("training")
    TRAINING,

    /** Research and development. */
    @JsonProperty("research")
    RESEARCH,

    /** Working capital, consumables and other running costs. */
    @JsonProperty("operating")
    OPERATING,

    /** It is known to be none of the above. */
    @JsonProperty("other")
    OTHER;

    /**
     * Whether committing such a cost starts the works (Regulation (EU) 651/2014, Article 2(23): buying land and
     * preparatory studies do not).
     */
    boolean startsWorks() {
        return this != LAND && this != CONSULTANCY && this != OTHER;
    }

    /**
     * Names this nature for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code foncier}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "cost-nature", this);
    }
}
