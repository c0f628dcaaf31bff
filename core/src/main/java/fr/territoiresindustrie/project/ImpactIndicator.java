package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an impact counts, with its unit. The four families are those of the impact statement that the call repeats: jobs, decarbonation, training, collaborations.
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
}
