package fr.territoiresindustrie.rules.criterion;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a rule that is not met leads to. It is set beside the rule, by whoever applies it, and never changes the
 * rule's own outcome.
 */
public enum Enforcement {

    /** A rule that is not met decides the whole. */
    @JsonProperty("blocking")
    BLOCKING,

    /** A rule that is not met is pointed out and decides nothing. */
    @JsonProperty("warning")
    WARNING,

    /** The outcome is told and decides nothing. */
    @JsonProperty("information")
    INFORMATION,

    /** The rule is not evaluated; reports say so. */
    @JsonProperty("off")
    OFF
}
