package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** One of the four needs that action plans of the first phase (2018-2022) answer. */
public enum Need {

    /** To make industry and the place attractive (attirer). */
    @JsonProperty("attract")
    ATTRACT,

    /** To find and train people (recruter). */
    @JsonProperty("recruit")
    RECRUIT,

    /** To innovate (innover). */
    @JsonProperty("innovate")
    INNOVATE,

    /** To make procedures simpler (simplifier). */
    @JsonProperty("simplify")
    SIMPLIFY;

    /**
     * Names this need for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code recruter}
     */
    public String label(Locale locale) {
        return ProgrammePhrases.BOOK.label(locale, "need", this);
    }
}
