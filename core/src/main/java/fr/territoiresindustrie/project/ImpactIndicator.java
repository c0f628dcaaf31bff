package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What an impact counts, with its unit. The four families are those of the impact statement that the call repeats:
 * jobs, decarbonation, training, collaborations.
 */
public enum ImpactIndicator {

    /** Jobs created, in full-time equivalents. */
    @JsonProperty("jobs-created")
    JOBS_CREATED(false),

    /** Jobs kept, in full-time equivalents. */
    @JsonProperty("jobs-kept")
    JOBS_KEPT(false),

    /** Greenhouse gases avoided, in tonnes of CO₂ equivalent a year; negative if emissions rise. */
    @JsonProperty("decarbonation")
    DECARBONATION(true),

    /** People trained. */
    @JsonProperty("training")
    TRAINING(false),

    /** Collaborations with players of the territory, as a number of partners or agreements. */
    @JsonProperty("collaborations")
    COLLABORATIONS(false);

    private final boolean signed;

    ImpactIndicator(boolean signed) {
        this.signed = signed;
    }

    /**
     * Tells whether the amount may be below zero.
     *
     * @return true if a negative amount makes sense
     */
    public boolean signed() {
        return signed;
    }

    /**
     * Names this indicator for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code emplois créés}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "impact-indicator", this);
    }

    /**
     * Names the unit for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code tCO₂e/an}
     */
    public String unit(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "impact-unit", this);
    }
}
