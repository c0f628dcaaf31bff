package fr.territoiresindustrie.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a problem of data matters: only an error prevents a value from being built. */
public enum Severity {

    /** The value cannot be built or the row cannot be used. */
    @JsonProperty("error")
    ERROR,

    /** The value can be used, but somebody should look at it. */
    @JsonProperty("warning")
    WARNING,

    /** Said for the record, for example a tolerated spelling. */
    @JsonProperty("information")
    INFORMATION
}
