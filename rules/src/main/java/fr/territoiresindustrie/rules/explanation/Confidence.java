package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How well a rule or a figure is known. Only what is published or inferred from publications is built into this
 * library.
 */
public enum Confidence {

    /** Read in the publication that is named as source. */
    @JsonProperty("published")
    PUBLISHED,

    /** Read in a publication that relays the text; the text itself could not be consulted. */
    @JsonProperty("relayed")
    RELAYED,

    /** Worked out from several publications, none of which says it outright. */
    @JsonProperty("inferred")
    INFERRED,

    /** Not checked against any publication: a parameter of the caller, never a built-in truth. */
    @JsonProperty("unverified")
    UNVERIFIED
}
