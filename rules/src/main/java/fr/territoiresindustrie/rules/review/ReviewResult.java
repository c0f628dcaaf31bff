package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.allocation.Allocation;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a review proposes: one decision for each project, and what becomes of the envelope.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the date for which the review was held
 * @param decisions one for each project: those that had their turn in the allocation, in its order, then the others by identifier
 * @param allocation what became of the envelope
 */
public record ReviewResult(LocalDate date, List<Decision> decisions, Allocation allocation) implements Serializable {

    /**
     * Copies the list.
     *
     * @param date the date of the review
     * @param decisions one for each project
     * @param allocation what became of the envelope
     */
    public ReviewResult {
        decisions = List.copyOf(decisions);
    }

    /**
     * Finds the decision on a project.
     *
     * @param project the project
     * @return the decision, empty if the project was not in the review
     */
    public Optional<Decision> find(ProjectId project) {
        return decisions.stream()
                .filter(decision -> decision.project().equals(project))
                .findFirst();
    }

    /**
     * Returns the decisions of one status.
     *
     * @param status the status
     * @return the decisions, in their order
     */
    public List<Decision> list(DecisionStatus status) {
        return decisions.stream()
                .filter(decision -> decision.status() == status)
                .toList();
    }
}
