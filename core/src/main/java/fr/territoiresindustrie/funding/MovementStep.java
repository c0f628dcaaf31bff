package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How far an amount has come, from words to cash. Published totals often mix these steps, which is why two of them may
 * only be compared at the same one.
 */
public enum MovementStep {

    /** Said in public. */
    @JsonProperty("announced")
    ANNOUNCED,

    /** Put at the disposal of whoever decides (délégation de crédits). */
    @JsonProperty("allotted")
    ALLOTTED,

    /** Decided for a project (engagement). */
    @JsonProperty("committed")
    COMMITTED,

    /** Signed with the beneficiary (convention). */
    @JsonProperty("contracted")
    CONTRACTED,

    /** Paid to the beneficiary. */
    @JsonProperty("paid")
    PAID;

    /**
     * Names this step for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code conventionné}
     */
    public String label(Locale locale) {
        return FundingPhrases.BOOK.label(locale, "movement-step", this);
    }
}
