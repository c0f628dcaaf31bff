package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether an undertaking carries goods by road for others (road freight transport for hire or reward), which has a
 * ceiling of its own until the end of 2023 (Regulation (EU) No 1407/2013, Article 3(2) and (3)).
 */
public enum RoadFreight {

    /** It does not. Carrying one's own goods is not transport for hire or reward. */
    @JsonProperty("none")
    NONE,

    /** It does nothing else. */
    @JsonProperty("only")
    ONLY,

    /**
     * It does, beside other activities, and separate accounts or the like make sure that transport does not benefit
     * beyond its own ceiling.
     */
    @JsonProperty("separated")
    SEPARATED,

    /** It does, beside other activities, and nothing keeps them apart. */
    @JsonProperty("not-separated")
    NOT_SEPARATED
}
