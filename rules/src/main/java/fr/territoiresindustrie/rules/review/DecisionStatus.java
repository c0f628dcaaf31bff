package fr.territoiresindustrie.rules.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.allocation.AllocationStatus;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.Locale;

/** What a review proposes for a project. */
public enum DecisionStatus {

    /** A grant is proposed: all that is requested, or up to the ceiling. */
    @JsonProperty("awarded")
    AWARDED("awarded", Mark.MET),

    /** A part of the grant is proposed, no less than the project needs in order to go ahead. */
    @JsonProperty("awarded-in-part")
    AWARDED_IN_PART("awarded-in-part", Mark.MET),

    /** The project could be funded, but the envelope is exhausted: it stands on the waiting list. */
    @JsonProperty("waiting")
    WAITING("waiting", Mark.NOTE),

    /** The project could be funded, but the plan with the most points, or the best plan found, does without it. */
    @JsonProperty("not-chosen")
    NOT_CHOSEN("not-chosen", Mark.NOTE),

    /** The project has fewer points than the review asks for. */
    @JsonProperty("below-threshold")
    BELOW_THRESHOLD("below-threshold", Mark.NOT_MET),

    /** What may be paid to the project is too little for it to go ahead. */
    @JsonProperty("ceiling-too-low")
    CEILING_TOO_LOW("ceiling-too-low", Mark.NOT_MET),

    /** The project was filed after the last wave had closed, or after the review. */
    @JsonProperty("out-of-time")
    OUT_OF_TIME("out-of-time", Mark.NOT_MET),

    /** The project does not meet a blocking criterion. */
    @JsonProperty("ineligible")
    INELIGIBLE("ineligible", Mark.NOT_MET),

    /** A fact is missing without which eligibility, points or place cannot be decided. */
    @JsonProperty("undecided")
    UNDECIDED("undecided", Mark.UNKNOWN),

    /**
     * The project is in a tie, or behind one, that the declared order does not break and the money does not settle:
     * the committee has to.
     */
    @JsonProperty("tied")
    TIED("tied", Mark.UNKNOWN);

    private final String code;
    private final Mark mark;

    DecisionStatus(String code, Mark mark) {
        this.code = code;
        this.mark = mark;
    }

    /** The decision that follows from a line of an allocation. */
    static DecisionStatus of(AllocationStatus status) {
        return switch (status) {
            case FUNDED -> AWARDED;
            case PARTLY_FUNDED -> AWARDED_IN_PART;
            case WAITING -> WAITING;
            case NOT_CHOSEN -> NOT_CHOSEN;
            case BELOW_THRESHOLD -> BELOW_THRESHOLD;
            case CEILING_TOO_LOW -> CEILING_TOO_LOW;
            case OUT_OF_TIME -> OUT_OF_TIME;
            case UNPLACED -> UNDECIDED;
            case TIED, BEHIND_TIE -> TIED;
        };
    }

    /**
     * Returns the stable text of the status, as used in JSON and CSV.
     *
     * @return lower-case words joined by hyphens
     */
    public String code() {
        return code;
    }

    /**
     * Writes the status for a person.
     *
     * @param locale French for French; any other language gives English
     * @return one or two words
     */
    public String text(Locale locale) {
        return Reason.of("review." + code).phrase(locale);
    }

    Mark mark() {
        return mark;
    }
}
