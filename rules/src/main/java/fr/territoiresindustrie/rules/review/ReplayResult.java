package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came out when a receipt was replayed: the identical answer, or all that differs, line by line.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param subject what the subject is called
 * @param differences what differs: first what the answer rests on, then the answer
 * @param notes what a reader must know and is no difference by itself, such as another version of this library
 * @param obstacles why the receipt could not be replayed; none if it was
 */
public record ReplayResult(String subject, List<Difference> differences, List<Reason> notes, List<Reason> obstacles)
        implements Serializable {

    /** What can differ. */
    public enum Part {

        /** The set of criteria: its identifier, version, rules or enforcement. */
        CRITERIA,

        /** The scoring grid. */
        GRID,

        /** The date. */
        DATE,

        /** A version of a list of territories, or the years of the lists of communes. */
        REGISTER,

        /** The value of a dated parameter. */
        PARAMETER,

        /** A fact. */
        INPUT,

        /** What somebody found instead of the engine. */
        FINDING,

        /** The outcome of the blocking rules together. */
        OUTCOME,

        /** What a rule found, or why. */
        VERDICT,

        /** The points. */
        SCORE;

        /**
         * Tells whether this is part of the answer, and not of what it rests on.
         *
         * @return true for outcome, verdicts and points
         */
        public boolean answer() {
            return compareTo(OUTCOME) >= 0;
        }
    }

    /**
     * One difference.
     *
     * @param part what differs
     * @param reason how it differs: as a rule with the arguments {@code was} and {@code is}
     */
    public record Difference(Part part, Reason reason) implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param part what differs
         * @param reason how it differs
         */
        public Difference {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Copies the lists.
     *
     * @param subject what the subject is called
     * @param differences what differs
     * @param notes what a reader must know
     * @param obstacles why the receipt could not be replayed
     */
    public ReplayResult {
        Objects.requireNonNull(subject, "subject");
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
        obstacles = List.copyOf(obstacles);
    }

    static ReplayResult impossible(String subject, List<Reason> obstacles) {
        return new ReplayResult(subject, List.of(), List.of(), obstacles);
    }

    /**
     * Tells whether the receipt could be replayed.
     *
     * @return true if nothing stood in the way
     */
    public boolean replayed() {
        return obstacles.isEmpty();
    }

    /**
     * Tells whether nothing differs, neither the answer nor what it rests on.
     *
     * @return true if the receipt was replayed without any difference
     */
    public boolean identical() {
        return replayed() && differences.isEmpty();
    }

    /**
     * Tells whether the answer is the same, whatever it rests on: outcome, what each rule found and why, points.
     *
     * @return true if the receipt was replayed with the same answer
     */
    public boolean sameAnswer() {
        return replayed()
                && differences.stream()
                        .noneMatch(difference -> difference.part().answer());
    }

    /**
     * Lists the differences of one kind.
     *
     * @param part what differs
     * @return the differences, in their order
     */
    public List<Difference> list(Part part) {
        return differences.stream()
                .filter(difference -> difference.part() == part)
                .toList();
    }

    /**
     * Explains the result: whether the answer is the same, then every difference and every note.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        List<Explanation> parts = new ArrayList<>();
        obstacles.forEach(obstacle -> parts.add(Explanation.note(obstacle)));
        differences.forEach(difference -> parts.add(Explanation.note(difference.reason())));
        notes.forEach(note -> parts.add(Explanation.note(note)));
        return Explanation.of(Mark.NOTE, Reason.of("replay." + headline()).with("count", differences.size()))
                .titled(Label.of(subject.isBlank() ? "?" : subject))
                .with(parts);
    }

    private String headline() {
        if (!replayed()) {
            return "impossible";
        }
        return identical() ? "identical" : sameAnswer() ? "same-answer" : "differs";
    }
}
