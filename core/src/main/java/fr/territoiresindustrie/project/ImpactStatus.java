package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether an impact was promised or observed.
 */
public enum ImpactStatus {

    /** Announced by the applicant or agreed in the convention; not verified. */
    @JsonProperty("promised")
    PROMISED,
    /** Found to be so, by the source and at the date that the impact names. */
    @JsonProperty("observed")
    OBSERVED
}
