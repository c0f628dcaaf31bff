package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * A size class of enterprises in State-aid law (Annex I of Regulation (EU) 651/2014, Article 2). The thresholds and the
 * calculation belong to the rules.
 */
public enum EnterpriseSize {

    /** A microenterprise. */
    @JsonProperty("micro")
    MICRO,

    /** A small enterprise that is not micro. */
    @JsonProperty("small")
    SMALL,

    /** A medium-sized enterprise. */
    @JsonProperty("medium")
    MEDIUM,

    /** An enterprise that is not an SME. */
    @JsonProperty("large")
    LARGE;

    /**
     * Tells whether the class belongs to the small and medium-sized enterprises.
     *
     * @return true for all but {@link #LARGE}
     */
    public boolean sme() {
        return this != LARGE;
    }

    /**
     * Names this size for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code petite entreprise}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "enterprise-size", this);
    }
}
