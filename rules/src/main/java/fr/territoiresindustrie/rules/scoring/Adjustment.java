package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Objects;

/**
 * What is added to the contributions, or taken from them, so that they sum to the score: nothing changes a score without
 * standing here.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind why the score is changed
 * @param id the identifier of the group whose cap is applied, or of the way in which panels are made comparable
 * @param label what the change is about: the group, or the panel
 * @param weight what is added to the most that can be had, negative if it becomes less
 * @param atLowest the points added where the missing facts turn out as badly as they can: the points if none is missing
 * @param atHighest the points added where the missing facts turn out as well as they can
 * @param reason the figures of the change
 */
@JsonPropertyOrder({"kind", "id", "label", "weight", "atLowest", "atHighest", "reason"})
public record Adjustment(
        Kind kind, String id, Label label, Points weight, Points atLowest, Points atHighest, Reason reason)
        implements Serializable {

    /** Why a score is changed. */
    public enum Kind {
        /** A group of lines has reached its cap. */
        @JsonProperty("cap")
        CAP,
        /** Scores of several panels were made comparable, on request. */
        @JsonProperty("normalisation")
        NORMALISATION
    }

    /**
     * Checks that nothing is missing.
     *
     * @param kind why the score is changed
     * @param id the identifier
     * @param label what the change is about
     * @param weight what is added to the most that can be had
     * @param atLowest the points added at the lowest score
     * @param atHighest the points added at the highest score
     * @param reason the figures
     */
    public Adjustment {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(atLowest, "atLowest");
        Objects.requireNonNull(atHighest, "atHighest");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Explains the change.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return Explanation.of(Mark.NOTE, reason).titled(label);
    }
}
