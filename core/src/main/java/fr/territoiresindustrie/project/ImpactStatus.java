package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * Whether an impact was promised or observed.
 */
public enum ImpactStatus {

    /** Announced by the applicant or agreed in the convention; not verified. */
    @JsonProperty("promised")
    PROMISED,

    /** Found to be so, by the source and at the date that the impact names. */
    @JsonProperty("observed")
    OBSERVED;

    /**
     * Names this status for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code promis}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "impact-status", this);
    }
}
