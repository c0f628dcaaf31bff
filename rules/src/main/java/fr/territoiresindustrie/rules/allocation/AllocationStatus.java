package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;

/** What became of a candidate. */
public enum AllocationStatus {

    /** It gets all that is payable to it. */
    @JsonProperty("funded")
    FUNDED("funded"),

    /** It gets less than is payable to it, but at least its viable minimum. */
    @JsonProperty("partly-funded")
    PARTLY_FUNDED("partly-funded"),

    /** It gets nothing because the envelope is exhausted, and stands on the waiting list. */
    @JsonProperty("waiting")
    WAITING("waiting"),

    /** It gets nothing because the plan with the most points, or the best plan found, does without it. */
    @JsonProperty("not-chosen")
    NOT_CHOSEN("not-chosen"),

    /** It has fewer points than are needed in order to be paid at all. */
    @JsonProperty("below-threshold")
    BELOW_THRESHOLD("below-threshold"),

    /** The most that may be paid to it is nothing, or less than its viable minimum. */
    @JsonProperty("ceiling-too-low")
    CEILING_TOO_LOW("ceiling-too-low"),

    /** It was filed after the last wave had closed. */
    @JsonProperty("out-of-time")
    OUT_OF_TIME("out-of-time"),

    /** A fact that the rule needs in order to place it is not known. */
    @JsonProperty("unplaced")
    UNPLACED("unplaced"),

    /**
     * It is tied with others, the money does not pay them all, and the declared order does not say who comes first:
     * not decided.
     */
    @JsonProperty("tied")
    TIED("tied"),

    /** It comes behind a tie that is not decided, so that nothing can be said of it either: not decided. */
    @JsonProperty("behind-tie")
    BEHIND_TIE("behind-tie");

    private final String code;

    AllocationStatus(String code) {
        this.code = code;
    }

    /** Returns the status as a word that is written in the language of the reader. */
    Argument term() {
        return Argument.term(code, Reason.of("allocation.status." + code).label());
    }

    /**
     * Tells whether the rule decided.
     *
     * @return false if a fact or a declaration is missing without which nothing can be said: {@link #UNPLACED},
     *     {@link #TIED}, {@link #BEHIND_TIE}
     */
    public boolean decided() {
        return this != UNPLACED && this != TIED && this != BEHIND_TIE;
    }
}
