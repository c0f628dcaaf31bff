package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happens when a candidate's turn comes and the money that is left does not pay it in full.
 *
 * <p>There is no usual answer: cities that publish their rule skip, stop and cut in comparable numbers. It is
 * therefore always declared.
 */
public enum WhenShort {

    /**
     * The candidate waits and the next ones have their turn: a smaller, worse placed one may be paid. No money stays
     * that could pay a waiting candidate in full. A larger envelope may then take the award of a small candidate
     * away, because a larger one before it fits at last.
     */
    @JsonProperty("skip")
    SKIP,

    /**
     * The candidate waits and so do all behind it: nobody is overtaken. A larger envelope never lowers an award.
     * Money may stay unused.
     */
    @JsonProperty("stop")
    STOP,

    /**
     * The candidate gets what is left if that is at least the viable minimum that it stated, and all behind it wait.
     * A candidate that stated no viable minimum is never cut. If it cannot be cut, it waits and so do all behind it:
     * nobody is overtaken. A larger envelope never lowers an award.
     */
    @JsonProperty("partial")
    PARTIAL
}
