package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a plan that cannot be, or that its rule does not allow.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code what is wrong
 * @param project the candidate concerned, or null if it is the plan as a whole
 * @param reason what was expected and what was found, as arguments
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"code", "project", "reason"})
public record Anomaly(Code code, @Nullable ProjectId project, Reason reason) implements Serializable {

    /** What can be wrong with a plan. */
    public enum Code {

        /** A candidate has no line. */
        @JsonProperty("missing-line")
        MISSING_LINE("missing-line"),

        /** A candidate has several lines. */
        @JsonProperty("repeated-line")
        REPEATED_LINE("repeated-line"),

        /** A line is for a project that is no candidate. */
        @JsonProperty("stranger")
        STRANGER("stranger"),

        /** An award is negative. */
        @JsonProperty("negative-award")
        NEGATIVE_AWARD("negative-award"),

        /** An award is more than the request or the ceiling of the candidate. */
        @JsonProperty("above-payable")
        ABOVE_PAYABLE("above-payable"),

        /** An award is too small for the project to go ahead. */
        @JsonProperty("below-minimum")
        BELOW_MINIMUM("below-minimum"),

        /** A candidate is paid that is below the threshold, or whose points are not known although there is one. */
        @JsonProperty("threshold-ignored")
        THRESHOLD_IGNORED("threshold-ignored"),

        /** The awards are more than the envelope. */
        @JsonProperty("overspent")
        OVERSPENT("overspent"),

        /** A sum that the plan states is not what its parts add up to. */
        @JsonProperty("wrong-sum")
        WRONG_SUM("wrong-sum"),

        /** The rule gives the candidate another award, seeing what those before it got. */
        @JsonProperty("wrong-award")
        WRONG_AWARD("wrong-award"),

        /** The plan pays candidates that are tied, or behind a tie, that the rule does not break. */
        @JsonProperty("tie-broken")
        TIE_BROKEN("tie-broken"),

        /** The status of a line does not say what became of the candidate. */
        @JsonProperty("wrong-status")
        WRONG_STATUS("wrong-status"),

        /** The place on the waiting list is not the one that follows from the order. */
        @JsonProperty("wrong-waiting-rank")
        WRONG_WAITING_RANK("wrong-waiting-rank"),

        /** The day of exhaustion is not the one that follows from the waves. */
        @JsonProperty("wrong-exhaustion")
        WRONG_EXHAUSTION("wrong-exhaustion"),

        /**
         * A margin does not do what it says: with it the candidate is not paid in full, or with one unit less it is.
         */
        @JsonProperty("wrong-margin")
        WRONG_MARGIN("wrong-margin"),

        /** What the plan says of the most points that the envelope can buy is not so, or is missing. */
        @JsonProperty("wrong-optimality")
        WRONG_OPTIMALITY("wrong-optimality");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        Reason reason() {
            return Reason.of("allocation.anomaly." + code);
        }
    }

    /**
     * Checks that nothing is missing.
     *
     * @param code what is wrong
     * @param project the candidate
     * @param reason what was expected and found
     */
    public Anomaly {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Writes the anomaly as one line.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence, after the candidate if there is one
     */
    public String text(Locale locale) {
        return project == null
                ? reason.text(locale)
                : Reason.of("allocation.anomaly.of-project")
                        .with("project", project.value())
                        .with("what", reason.label())
                        .phrase(locale);
    }
}
