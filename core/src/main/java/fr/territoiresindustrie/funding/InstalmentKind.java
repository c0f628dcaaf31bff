package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a payment is in the life of an award. */
public enum InstalmentKind {

    /** Paid before the expense (avance). */
    @JsonProperty("advance")
    ADVANCE,

    /** Paid on expenses already made, before the end (acompte). */
    @JsonProperty("interim")
    INTERIM,

    /** The last payment, once the expenses are known (solde). */
    @JsonProperty("balance")
    BALANCE;

    /**
     * Names this kind for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code acompte}
     */
    public String label(Locale locale) {
        return FundingPhrases.BOOK.label(locale, "instalment-kind", this);
    }
}
