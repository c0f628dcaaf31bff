package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What a project does, in the words of the call for projects.
 */
public enum ProjectKind {

    /** A new production site. */
    @JsonProperty("site-creation")
    SITE_CREATION,

    /** The extension of a production site. */
    @JsonProperty("extension")
    EXTENSION,

    /** The modernisation of production tools. */
    @JsonProperty("modernisation")
    MODERNISATION,

    /** New production equipment. */
    @JsonProperty("new-equipment")
    NEW_EQUIPMENT,

    /** A technical platform for vocational training (plateau technique de formation). */
    @JsonProperty("training-platform")
    TRAINING_PLATFORM,

    /** A platform of services for industry. */
    @JsonProperty("service-platform")
    SERVICE_PLATFORM;

    /**
     * Names this kind for a person.
     *
     * @param locale French for French; any other language gives English
     * @return for example {@code plateau technique de formation}
     */
    public String label(Locale locale) {
        return ProjectPhrases.BOOK.label(locale, "project-kind", this);
    }
}
