package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.allocation.Allocation;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a review proposes: one decision for each project, and what becomes of the envelope.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the date for which the review was held, and by which rules and lists were chosen
 * @param criteria the set of criteria that was applied
 * @param lists the versions of the lists of territories in use on that date; none if the review had no register
 * @param decisions one for each project: those that had their turn in the allocation, in its order, then the others
 *     by identifier
 * @param allocation what became of the envelope
 */
public record ReviewResult(
        LocalDate date, RuleId criteria, List<ListVersion> lists, List<Decision> decisions, Allocation allocation)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param date the date of the review
     * @param criteria the set of criteria
     * @param lists the versions of the lists of territories
     * @param decisions one for each project
     * @param allocation what became of the envelope
     */
    public ReviewResult {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(criteria, "criteria");
        Objects.requireNonNull(allocation, "allocation");
        lists = List.copyOf(lists);
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
