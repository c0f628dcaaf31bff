package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;

/** In proportion to what an envelope is shared. */
public enum ShareBasis {

    /** To what each candidate asks for: everyone gets the same percentage of its request. */
    @JsonProperty("request")
    REQUEST("request"),

    /** To the points of each candidate; one whose points are not known cannot be placed. */
    @JsonProperty("points")
    POINTS("points"),

    /** To a key that is stated for each candidate, such as inhabitants; one without a key cannot be placed. */
    @JsonProperty("key")
    KEY("key");

    private final String code;

    ShareBasis(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    Argument term() {
        return Argument.term(code, Reason.of("allocation.share.basis." + code).label());
    }
}
