package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How firm a ranking is at its cut line.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param line where the line is
 * @param standings on which side each project is and how far from the line, by identifier
 * @param moves the moves by which a project changes side; those that change nothing are counted only
 * @param tried how many moves were tried in all
 */
@JsonPropertyOrder({"line", "standings", "moves", "tried"})
public record StabilityReport(Reason line, List<Standing> standings, List<Move> moves, int tried)
        implements Serializable {

    /** What was moved. */
    public enum What {
        /** The weight of a line, for all projects. */
        @JsonProperty("weight")
        WEIGHT,
        /** The score of one project. */
        @JsonProperty("score")
        SCORE,
        /** What one line gave to one project. */
        @JsonProperty("line")
        LINE
    }

    /**
     * On which side a project is and how far from the line, while all others stay as they are.
     *
     * @param project the project
     * @param side its side
     * @param lowest its lowest score
     * @param highest its highest score, the same if it is known
     * @param loss the fewest points the loss of which changes its side, exact to the thousandth, or null if not even
     *     the loss of all its points does
     * @param gain the fewest points the gain of which changes its side, or null if not even a full score does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"project", "side", "lowest", "highest", "loss", "gain"})
    public record Standing(
            ProjectId project,
            CutLine.Side side,
            Points lowest,
            Points highest,
            @Nullable Points loss,
            @Nullable Points gain)
            implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param project the project
         * @param side its side
         * @param lowest its lowest score
         * @param highest its highest score
         * @param loss the points the loss of which changes its side
         * @param gain the points the gain of which changes its side
         */
        public Standing {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(lowest, "lowest");
            Objects.requireNonNull(highest, "highest");
        }

        /**
         * Explains where the project stands.
         *
         * @return the explanation
         */
        public Explanation explanation() {
            String code = "scoring.stability.standing"
                    + (lowest.equals(highest) ? "" : ".interval")
                    + (loss == null ? "" : ".loss")
                    + (gain == null ? "" : ".gain");
            Reason reason = Reason.of(code)
                    .with("side", side.named())
                    .with("lowest", lowest.toBigDecimal())
                    .with("highest", highest.toBigDecimal());
            reason = loss == null ? reason : reason.with("loss", Argument.points(loss.toBigDecimal()));
            reason = gain == null ? reason : reason.with("gain", Argument.points(gain.toBigDecimal()));
            return Explanation.of(side == CutLine.Side.UNDECIDED ? Mark.UNKNOWN : Mark.NOTE, reason)
                    .titled(Label.of(project.value()));
        }
    }

    /**
     * A project that changes side.
     *
     * @param project the project
     * @param before its side as things are
     * @param after its side after the move
     */
    @JsonPropertyOrder({"project", "before", "after"})
    public record Change(ProjectId project, CutLine.Side before, CutLine.Side after) implements Serializable {

        private Argument named() {
            return Argument.of(Reason.of("scoring.stability.change")
                    .with("project", project.value())
                    .with("before", before.named())
                    .with("after", after.named())
                    .label());
        }
    }

    /**
     * A move by which a project changes side.
     *
     * @param what what is moved
     * @param project whose score is moved; null for a weight
     * @param line the identifier of the line that is moved; null for a whole score
     * @param label what that line is about; null for a whole score
     * @param from the points as they are; for an interval, its lower end
     * @param to the points after the move
     * @param changes who changes side, by identifier
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"what", "project", "line", "label", "from", "to", "changes"})
    public record Move(
            What what,
            @Nullable ProjectId project,
            @Nullable String line,
            @Nullable Label label,
            Points from,
            Points to,
            List<Change> changes)
            implements Serializable {

        /**
         * Copies the list.
         *
         * @param what what is moved
         * @param project whose score is moved
         * @param line the line that is moved
         * @param label what that line is about
         * @param from the points as they are
         * @param to the points after the move
         * @param changes who changes side
         */
        public Move {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            changes = List.copyOf(changes);
        }

        /**
         * Explains the move.
         *
         * @return the explanation
         */
        public Explanation explanation() {
            Reason reason = Reason.of("scoring.stability." + what.name().toLowerCase(Locale.ROOT))
                    .with("from", from.toBigDecimal())
                    .with("to", Argument.points(to.toBigDecimal()))
                    .with("changes", changes.stream().map(Change::named).toList());
            reason = project == null ? reason : reason.with("project", project.value());
            return Explanation.note(label == null ? reason : reason.with("line", label));
        }
    }

    /**
     * Copies the lists.
     *
     * @param line where the line is
     * @param standings the projects
     * @param moves the moves by which one changes side
     * @param tried how many moves were tried
     */
    public StabilityReport {
        Objects.requireNonNull(line, "line");
        standings = List.copyOf(standings);
        moves = List.copyOf(moves);
    }

    /**
     * Tells whether no move that was tried changes anything.
     *
     * @return true if nobody changes side
     */
    public boolean stable() {
        return moves.isEmpty();
    }

    /**
     * Returns those who change side by one of the moves at least.
     *
     * @return the projects, in the order of their identifiers; empty if the ranking is stable
     */
    public Set<ProjectId> fragile() {
        return moves.stream()
                .flatMap(move -> move.changes().stream())
                .map(Change::project)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    }

    /**
     * Explains the report: where the line is, the projects with their margins, then each move by which one changes side.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Reason summary = Reason.of(stable() ? "scoring.stability.stable" : "scoring.stability.fragile")
                .with("projects", standings.size())
                .with("tried", tried)
                .with("moves", moves.size())
                .with("fragile", fragile().size());
        return Explanation.note(summary)
                .with(Explanation.note(line))
                .with(standings.stream().map(Standing::explanation).toList())
                .with(moves.stream().map(Move::explanation).toList());
    }
}
