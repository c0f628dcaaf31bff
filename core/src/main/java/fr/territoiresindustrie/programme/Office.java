package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A function that somebody holds in the steering of the programme; never a person. */
public enum Office {

    /** The elected official and the industrialist who lead a territory together (binôme élu–industriel). */
    @JsonProperty("lead-pair")
    LEAD_PAIR,

    /** The president of a grouping of communes (EPCI, intercommunalité). */
    @JsonProperty("epci-president")
    EPCI_PRESIDENT,

    /** A representative of the regional council. */
    @JsonProperty("regional-council")
    REGIONAL_COUNCIL,

    /** The president of the regional council. */
    @JsonProperty("regional-council-president")
    REGIONAL_COUNCIL_PRESIDENT,

    /** A representative of the State in the territory. */
    @JsonProperty("state-representative")
    STATE_REPRESENTATIVE,

    /** The prefect of the region. */
    @JsonProperty("prefect-of-region")
    PREFECT_OF_REGION,

    /** The minister in charge of territorial cohesion. */
    @JsonProperty("territorial-cohesion-minister")
    TERRITORIAL_COHESION_MINISTER,

    /** The minister in charge of the economy. */
    @JsonProperty("economy-minister")
    ECONOMY_MINISTER;

    /**
     * Names this office for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code préfet de région}
     */
    public String label(Locale locale) {
        return ProgrammePhrases.BOOK.label(locale, "office", this);
    }
}
