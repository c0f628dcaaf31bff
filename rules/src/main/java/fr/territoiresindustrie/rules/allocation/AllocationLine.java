package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one candidate gets, and why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the candidate
 * @param status what became of it
 * @param award what it gets, perhaps nothing
 * @param waitingRank its place on the waiting list, from 1; null if it does not wait. Candidates that the order
 *     leaves equal share a place
 * @param reason why, with the figures from which the award can be worked out again
 * @param margins how far it was from being paid in full
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"project", "status", "award", "waitingRank", "reason", "margins"})
public record AllocationLine(
        ProjectId project,
        AllocationStatus status,
        Euros award,
        @Nullable Integer waitingRank,
        Reason reason,
        Margins margins)
        implements Serializable {

    /**
     * Checks that nothing is missing; whether the line is right is checked by {@link AllocationCheck}.
     *
     * @param project the candidate
     * @param status what became of it
     * @param award what it gets
     * @param waitingRank its place on the waiting list
     * @param reason why
     * @param margins how far it was
     */
    public AllocationLine {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(award, "award");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(margins, "margins");
    }

    /**
     * Explains the line: why, and what would have been needed.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Mark mark = status.decided() ? Mark.NOTE : Mark.UNKNOWN;
        return Explanation.of(mark, reason)
                .titled(Label.of(project.value()))
                .with(Reasons.of(margins).stream().map(Explanation::note).toList());
    }
}
