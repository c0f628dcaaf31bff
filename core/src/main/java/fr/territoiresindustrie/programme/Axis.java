package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** One of the four axes of the second phase (2023-2027). */
public enum Axis {

    /** Skills (compétences). */
    @JsonProperty("skills")
    SKILLS,

    /** Innovation. */
    @JsonProperty("innovation")
    INNOVATION,

    /** Land for industry (foncier). */
    @JsonProperty("land")
    LAND,

    /** Ecological transition, decarbonation of industry included (transition écologique). */
    @JsonProperty("ecological-transition")
    ECOLOGICAL_TRANSITION;

    /**
     * Names this axis for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code foncier}
     */
    public String label(Locale locale) {
        return ProgrammePhrases.BOOK.label(locale, "axis", this);
    }
}
