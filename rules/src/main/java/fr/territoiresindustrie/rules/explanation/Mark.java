package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a line of an explanation says at a glance. */
public enum Mark {

    /** The condition is met. */
    @JsonProperty("met")
    MET("met"),

    /** The condition is not met. */
    @JsonProperty("not-met")
    NOT_MET("not-met"),

    /** A fact is missing: nobody can tell yet. */
    @JsonProperty("unknown")
    UNKNOWN("unknown"),

    /** The condition does not concern the case. */
    @JsonProperty("not-applicable")
    NOT_APPLICABLE("not-applicable"),

    /** A line that only says something, with no mark before it. */
    @JsonProperty("note")
    NOTE("note");

    private final String code;

    Mark(String code) {
        this.code = code;
    }

    /**
     * Returns the stable code.
     *
     * @return the code, as in JSON
     */
    public String code() {
        return code;
    }

    /**
     * Writes the mark as a word.
     *
     * @param locale French for French; any other language gives English
     * @return the word; empty for {@link #NOTE}
     */
    public String text(Locale locale) {
        return Sentences.phrase(locale, "mark." + code);
    }
}
