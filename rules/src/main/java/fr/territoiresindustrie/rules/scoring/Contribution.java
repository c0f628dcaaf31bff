package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the grid gave.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param line the identifier of the line
 * @param label what the line is about
 * @param weight the most that the line gives
 * @param points the points, or null if the fact is not known
 * @param lowest the fewest points that it can be: the points if they are known
 * @param highest the most points that it can be: the points if they are known
 * @param reason the value seen, or that it is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"line", "label", "weight", "points", "lowest", "highest", "reason"})
public record Contribution(
        String line, Label label, Points weight, @Nullable Points points, Points lowest, Points highest, Reason reason)
        implements Serializable {

    /**
     * Checks that the figures agree.
     *
     * @param line the identifier
     * @param label what it is about
     * @param weight the most that it gives
     * @param points the points
     * @param lowest the fewest
     * @param highest the most
     * @param reason the value seen
     * @throws IllegalArgumentException if the interval is turned round, or known points are not its two ends
     */
    public Contribution {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(reason, "reason");
        boolean turned = lowest.compareTo(highest) > 0;
        if (turned || (points != null && !(points.equals(lowest) && points.equals(highest)))) {
            throw new IllegalArgumentException("The points (" + points + ") must be both ends of their interval, "
                    + lowest + " to " + highest + ".");
        }
    }

    /**
     * Explains the line.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return Explanation.of(points == null ? Mark.UNKNOWN : Mark.NOTE, reason).titled(label);
    }
}
