package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.Points;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one review to another, project by project: who gains a grant, who loses it, whose grant or status
 * moves, and which rules made the difference where eligibility did.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param changes the projects with another status or award, by identifier
 * @param unchanged how many projects have the same status and award in both reviews
 */
public record ReviewDiff(List<Change> changes, long unchanged) implements Serializable {

    /** What became of a project. */
    public enum Kind {

        /** It had no grant and is to have one. */
        GAINED,

        /** It had a grant and is to have none. */
        LOST,

        /** Its grant is another one, or there is no grant in both reviews and its status is another one. */
        MOVED,

        /** It is in the second review alone. */
        ADDED,

        /** It is in the first review alone. */
        REMOVED
    }

    /**
     * What a review proposed.
     *
     * @param status the status
     * @param award the grant, perhaps nothing
     * @param points the points, or null if they are not known
     */
    public record Side(
            DecisionStatus status, Euros award, @Nullable Points points) implements Serializable {

        private static Side of(Decision decision) {
            Points points = decision.score() == null ? null : decision.score().total();
            return new Side(decision.status(), decision.award(), points);
        }

        private boolean same(Side other) {
            return status == other.status && award.equals(other.award);
        }

        private Explanation explanation(String run) {
            Reason reason = Reason.of(points == null ? "diff.proposed" : "diff.proposed.points")
                    .with("status", Argument.term(status.code(), label()))
                    .with("award", award);
            return Explanation.of(
                            status.mark(),
                            points == null ? reason : reason.with("points", Argument.points(points.toBigDecimal())))
                    .titled(Reason.of("diff.run." + run).label());
        }

        private Label label() {
            return Label.of(status.text(Locale.ENGLISH), status.text(Locale.FRENCH));
        }
    }

    /**
     * A project with another status or award.
     *
     * @param project the project
     * @param kind what became of it
     * @param before what the first review proposed, or null if it was not there
     * @param after what the second review proposes, or null if it is not there
     * @param rules the rules that found something else or weigh otherwise
     */
    public record Change(
            ProjectId project,
            Kind kind,
            @Nullable Side before,
            @Nullable Side after,
            List<RuleChange> rules) implements Serializable {

        /**
         * Copies the rules.
         *
         * @param project the project
         * @param kind what became of it
         * @param before what the first review proposed
         * @param after what the second review proposes
         * @param rules the rules
         */
        public Change {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(kind, "kind");
            rules = List.copyOf(rules);
        }

        /**
         * Explains the change: what became of the project, what each review proposed, and the rules.
         *
         * @return the explanation
         */
        public Explanation explanation() {
            List<Explanation> parts = new ArrayList<>();
            if (before != null) {
                parts.add(before.explanation("before"));
            }
            if (after != null) {
                parts.add(after.explanation("after"));
            }
            rules.forEach(rule -> parts.add(rule.explanation()));
            return Explanation.of(Mark.NOTE, Reason.of("diff.review." + Phrasebook.codeOf(kind)))
                    .titled(Label.of(project.value()))
                    .with(parts);
        }
    }

    /**
     * Copies the changes.
     *
     * @param changes the projects with another status or award
     * @param unchanged how many have the same
     */
    public ReviewDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two reviews.
     *
     * @param before the first review
     * @param after the second review
     * @param matching which rule of the one is which rule of the other
     * @return the difference
     */
    public static ReviewDiff between(ReviewResult before, ReviewResult after, RuleMatching matching) {
        Map<ProjectId, Decision> first = byProject(before);
        Map<ProjectId, Decision> second = byProject(after);
        List<Change> changes = new ArrayList<>();
        long unchanged = 0;
        TreeMap<ProjectId, Decision> all = new TreeMap<>(first);
        all.putAll(second);
        for (ProjectId project : all.keySet()) {
            Change change = change(project, first.get(project), second.get(project), matching);
            if (change == null) {
                unchanged++;
            } else {
                changes.add(change);
            }
        }
        return new ReviewDiff(changes, unchanged);
    }

    private static Map<ProjectId, Decision> byProject(ReviewResult result) {
        Map<ProjectId, Decision> decisions = new TreeMap<>();
        result.decisions().forEach(decision -> decisions.put(decision.project(), decision));
        return decisions;
    }

    private static @Nullable Change change(
            ProjectId project, @Nullable Decision before, @Nullable Decision after, RuleMatching matching) {
        Side first = before == null ? null : Side.of(before);
        Side second = after == null ? null : Side.of(after);
        if (first == null) {
            return new Change(project, Kind.ADDED, null, second, List.of());
        }
        if (second == null) {
            return new Change(project, Kind.REMOVED, first, null, List.of());
        }
        if (first.same(second)) {
            return null;
        }
        List<RuleChange> rules = RuleExchange.of(before.eligibility(), after.eligibility(), matching)
                .changes();
        return new Change(project, kind(first.award(), second.award()), first, second, rules);
    }

    private static Kind kind(Euros before, Euros after) {
        if (before.positive() == after.positive()) {
            return Kind.MOVED;
        }
        return after.positive() ? Kind.GAINED : Kind.LOST;
    }

    /**
     * Tells whether every project has the same status and award in both reviews.
     *
     * @return true if nothing changes
     */
    public boolean empty() {
        return changes.isEmpty();
    }

    /**
     * Lists the changes of one kind.
     *
     * @param kind what became of the projects
     * @return the changes, by identifier
     */
    public List<Change> list(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /**
     * Explains the difference: how many projects gain, lose and move, then each of them.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Reason head = Reason.of(empty() ? "diff.review.none" : "diff.review.some")
                .with("changed", changes.size())
                .with("subjects", changes.size() + unchanged);
        for (Kind kind : Kind.values()) {
            head = head.with(Phrasebook.codeOf(kind), list(kind).size());
        }
        return Explanation.note(head)
                .with(changes.stream().map(Change::explanation).toList());
    }
}
