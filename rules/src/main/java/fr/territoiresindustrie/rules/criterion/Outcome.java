package fr.territoiresindustrie.rules.criterion;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.explanation.Mark;

/**
 * What becomes of a criterion: three values of Kleene's logic, and a fourth for criteria that do not concern the case.
 *
 * <p>{@link #NOT_APPLICABLE} is neutral in {@link #and} and {@link #or} and unchanged by {@link #not}; nothing but
 * {@link #NOT_APPLICABLE} together is {@link #NOT_APPLICABLE}.
 */
public enum Outcome {

    /** The criterion is met. */
    @JsonProperty("met")
    MET(Mark.MET),

    /** The criterion is not met. */
    @JsonProperty("not-met")
    NOT_MET(Mark.NOT_MET),

    /** A fact is missing, and it could turn the outcome one way or the other. */
    @JsonProperty("unknown")
    UNKNOWN(Mark.UNKNOWN),

    /** The criterion does not concern the case. */
    @JsonProperty("not-applicable")
    NOT_APPLICABLE(Mark.NOT_APPLICABLE);

    private final Mark mark;

    Outcome(Mark mark) {
        this.mark = mark;
    }

    /**
     * Combines two outcomes that are both needed.
     *
     * @param other the other outcome
     * @return not met if one is not met, otherwise unknown if one is unknown, otherwise met if one is met
     */
    public Outcome and(Outcome other) {
        return strongest(NOT_MET, other, MET);
    }

    /**
     * Combines two outcomes of which one is enough.
     *
     * @param other the other outcome
     * @return met if one is met, otherwise unknown if one is unknown, otherwise not met if one is not met
     */
    public Outcome or(Outcome other) {
        return strongest(MET, other, NOT_MET);
    }

    private Outcome strongest(Outcome first, Outcome other, Outcome last) {
        if (this == first || other == first) {
            return first;
        }
        if (this == UNKNOWN || other == UNKNOWN) {
            return UNKNOWN;
        }
        return this == last || other == last ? last : NOT_APPLICABLE;
    }

    /**
     * Turns the outcome round.
     *
     * @return met for not met and the reverse; unknown and not applicable stay
     */
    public Outcome not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            default -> this;
        };
    }

    /**
     * Tells whether the outcome is settled.
     *
     * @return false for {@link #UNKNOWN} alone
     */
    public boolean decided() {
        return this != UNKNOWN;
    }

    /**
     * Returns the mark of this outcome in an explanation.
     *
     * @return the mark
     */
    public Mark mark() {
        return mark;
    }
}
