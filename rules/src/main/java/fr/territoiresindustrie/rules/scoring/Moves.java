package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.explanation.Label;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves one thing at a time and keeps what changes side.
 *
 * @param <T> the type of the subjects
 */
final class Moves<T> {

    private final CutLine<T> line;
    private final Contest<T> contest;
    private final List<CutLine.Side> sides;
    private final List<StabilityReport.Move> decisive = new ArrayList<>();
    private int tried;

    Moves(CutLine<T> line, Contest<T> contest, List<CutLine.Side> sides) {
        this.line = line;
        this.contest = contest;
        this.sides = List.copyOf(sides);
    }

    Contest<T> contest() {
        return contest;
    }

    List<StabilityReport.Move> decisive() {
        return List.copyOf(decisive);
    }

    int tried() {
        return tried;
    }

    void weight(ScoringLine<T, ?> moved, Points to, List<CutLine.Side> after) {
        List<StabilityReport.Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            compare(i, after.get(i), changes);
        }
        keep(StabilityReport.What.WEIGHT, null, moved.id(), moved.label(), moved.weight(), to, changes);
    }

    void score(int place, long by, long outOf) {
        Contender<T> moved = contest.contender(place).moved(by);
        if (moved.lowest() >= 0 && moved.highest() <= outOf) {
            Points from = Points.ofThousandths(moved.lowest() - by);
            Points to = Points.ofThousandths(moved.lowest());
            keep(StabilityReport.What.SCORE, moved.project(), null, null, from, to, changes(place, moved));
        }
    }

    void line(int place, ScoringLine<T, ?> on, Points from, @Nullable Points to, @Nullable Scored<T> scored) {
        if (to != null && scored != null) {
            List<StabilityReport.Change> changes = changes(place, Contender.of(scored));
            keep(StabilityReport.What.LINE, scored.project(), on.id(), on.label(), from, to, changes);
        }
    }

    private void keep(
            StabilityReport.What what,
            @Nullable ProjectId project,
            @Nullable String id,
            @Nullable Label label,
            Points from,
            Points to,
            List<StabilityReport.Change> changes) {
        tried++;
        if (!changes.isEmpty()) {
            decisive.add(new StabilityReport.Move(what, project, id, label, from, to, changes));
        }
    }

    /** Those who change side if one contender stands elsewhere; nobody whom it does not pass can be among them. */
    private List<StabilityReport.Change> changes(int place, Contender<T> moved) {
        Contender<T> before = contest.contender(place);
        Contest<T> after = contest.with(place, moved);
        Contender<T> way = new Contender<>(
                moved.scored(), Math.min(before.lowest(), moved.lowest()), Math.max(before.highest(), moved.highest()));
        List<StabilityReport.Change> changes = new ArrayList<>();
        for (int i = 0; i < contest.size(); i++) {
            if (i == place || way.touches(contest.contender(i))) {
                compare(i, line.side(after, i, after.contender(i)), changes);
            }
        }
        return changes;
    }

    private void compare(int place, CutLine.Side after, List<StabilityReport.Change> changes) {
        if (after != sides.get(place)) {
            changes.add(new StabilityReport.Change(contest.contender(place).project(), sides.get(place), after));
        }
    }

    /** How far a contender is from the line, all others standing as they are. */
    StabilityReport.Standing standing(int place, long outOf) {
        Contender<T> own = contest.contender(place);
        return new StabilityReport.Standing(
                own.project(),
                sides.get(place),
                Points.ofThousandths(own.lowest()),
                Points.ofThousandths(own.highest()),
                smallest(place, -1, own.lowest()),
                smallest(place, 1, outOf - own.highest()));
    }

    /** The smallest move in a direction that changes the side: once it has changed it does not change back. */
    private @Nullable Points smallest(int place, int direction, long most) {
        if (most <= 0 || !changes(place, direction * most)) {
            return null;
        }
        long without = 0;
        long with = most;
        while (with - without > 1) {
            long middle = without + (with - without) / 2;
            if (changes(place, direction * middle)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return Points.ofThousandths(with);
    }

    private boolean changes(int place, long by) {
        return line.side(contest, place, contest.contender(place).moved(by)) != sides.get(place);
    }
}
