package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who comes before whom, and by what.
 *
 * <p>Subjects that no declared tie break separates share a rank, and the rank after them leaves as many out: 1, 2, 2,
 * 4. The ranks are those among the subjects whose score is known; {@link #unplaced} has the others.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param places the ranked subjects, by rank and then by identifier
 * @param unplaced the subjects whose score is not known, by identifier
 * @param notes how it was made: the chain that was declared, and whether scores of panels were made comparable
 */
@JsonPropertyOrder({"places", "unplaced", "notes"})
public record Ranking(
        List<Place> places,
        List<Unplaced> unplaced,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason> notes) implements Serializable {

    /**
     * A rank.
     *
     * @param project who has it
     * @param rank the rank, from 1
     * @param score the score
     * @param tiedWith who else has it, because no declared tie break decides; empty if nobody does
     * @param reason what decided
     */
    @JsonPropertyOrder({"project", "rank", "score", "tiedWith", "reason"})
    public record Place(ProjectId project, int rank, Points score, List<ProjectId> tiedWith, Reason reason)
            implements Serializable {

        /**
         * Copies the list.
         *
         * @param project who has it
         * @param rank the rank
         * @param score the score
         * @param tiedWith who else has it
         * @param reason what decided
         */
        public Place {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(score, "score");
            Objects.requireNonNull(reason, "reason");
            tiedWith = List.copyOf(tiedWith);
        }
    }

    /**
     * A subject whose score is an interval.
     *
     * @param project the subject
     * @param lowest the lowest score that is possible
     * @param highest the highest score that is possible
     * @param bestRank the best rank that it can have once all facts are known
     * @param worstRank the worst rank that it can have once all facts are known
     */
    @JsonPropertyOrder({"project", "lowest", "highest", "bestRank", "worstRank"})
    public record Unplaced(ProjectId project, Points lowest, Points highest, int bestRank, int worstRank)
            implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param project the subject
         * @param lowest the lowest score
         * @param highest the highest score
         * @param bestRank the best rank
         * @param worstRank the worst rank
         */
        public Unplaced {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(lowest, "lowest");
            Objects.requireNonNull(highest, "highest");
        }

        Explanation explanation() {
            return Explanation.of(
                            Mark.UNKNOWN,
                            Reason.of("scoring.rank.unplaced")
                                    .with("lowest", lowest.toBigDecimal())
                                    .with("highest", highest.toBigDecimal())
                                    .with("best", bestRank)
                                    .with("worst", worstRank))
                    .titled(Label.of(project.value()));
        }
    }

    /**
     * Copies the lists; absent notes, as in JSON, are none.
     *
     * @param places the ranked subjects
     * @param unplaced the others
     * @param notes how it was made
     */
    public Ranking {
        notes = List.copyOf(Objects.requireNonNullElse(notes, List.of()));
        places = List.copyOf(places);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * Finds the place of a project.
     *
     * @param project the project
     * @return its place, or empty if it has none
     */
    public Optional<Place> find(ProjectId project) {
        return places.stream().filter(place -> place.project().equals(project)).findFirst();
    }

    /**
     * Returns the groups that share a rank.
     *
     * @return the groups by rank, each with at least two projects; empty if the ranking is a total order
     */
    public List<List<ProjectId>> tiedGroups() {
        return places.stream()
                .filter(place -> !place.tiedWith().isEmpty())
                .map(place -> Stream.concat(Stream.of(place.project()), place.tiedWith().stream())
                        .sorted()
                        .toList())
                .distinct()
                .toList();
    }

    /**
     * Tells whether every subject has a rank of its own.
     *
     * @return true if nothing is tied and nothing is without a place
     */
    public boolean total() {
        return unplaced.isEmpty() && tiedGroups().isEmpty();
    }

    /**
     * Explains the ranking: how it was made, then one line for each subject.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Explanation whole = Explanation.note(
                Reason.of("scoring.ranking").with("placed", places.size()).with("unplaced", unplaced.size()));
        return whole.with(notes.stream().map(Explanation::note).toList())
                .with(places.stream()
                        .map(place -> Explanation.of(
                                        place.tiedWith().isEmpty() ? Mark.NOTE : Mark.UNKNOWN, place.reason())
                                .titled(Label.of(place.project().value())))
                        .toList())
                .with(unplaced.stream().map(Unplaced::explanation).toList());
    }
}
