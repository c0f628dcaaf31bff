package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks how firm a ranking is at its cut line: which projects change side when the weight of one line moves by a point,
 * or the score of one project by its last unit.
 *
 * <p>One thing moves at a time and everything else stays: the other weights, the caps of groups, the line itself. A
 * weight is never lowered below zero, a score never moved below zero or above what the grid gives. Each answer is what
 * scoring and ranking again would give.
 *
 * <pre>{@code
 * StabilityReport report = Stability.of(grid, rule, CutLine.first(10)).examine(scored, context);
 * report.stable();                              // does nothing change at all?
 * report.explanation().text(Locale.FRENCH);     // margins project by project, then each move that matters
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the subjects
 */
public final class Stability<T> implements Serializable {

    private static final Points LAST_UNIT = Points.ofThousandths(1);

    private final ScoringGrid<T> grid;
    private final RankingRule<T> rule;
    private final CutLine<T> line;
    private final Points weightStep;
    private final Points scoreStep;
    private final boolean scaleUnits;

    private Stability(
            ScoringGrid<T> grid,
            RankingRule<T> rule,
            CutLine<T> line,
            Points weightStep,
            Points scoreStep,
            boolean scaleUnits) {
        this.grid = Objects.requireNonNull(grid, "grid");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.line = Objects.requireNonNull(line, "line");
        this.weightStep = step(weightStep);
        this.scoreStep = step(scoreStep);
        this.scaleUnits = scaleUnits;
    }

    private static Points step(Points step) {
        if (step.thousandths() <= 0) {
            throw new IllegalArgumentException("The step (" + step + ") must be above zero.");
        }
        return step;
    }

    /**
     * Obtains the question: weights move by a point, scores by a thousandth of a point.
     *
     * @param <T> the type of the subjects
     * @param grid the grid by which the subjects were scored
     * @param rule how scores become ranks
     * @param line the cut line
     * @return the question
     */
    public static <T> Stability<T> of(ScoringGrid<T> grid, RankingRule<T> rule, CutLine<T> line) {
        return new Stability<>(grid, rule, line, Points.of(1), LAST_UNIT, false);
    }

    /**
     * Returns a copy in which weights move by another step.
     *
     * @param step the step, above zero
     * @return the copy
     * @throws IllegalArgumentException if the step is not above zero
     */
    public Stability<T> weightStep(Points step) {
        return new Stability<>(grid, rule, line, step, scoreStep, scaleUnits);
    }

    /**
     * Returns a copy in which scores move by another step: a whole point where panels give whole points.
     *
     * @param step the step, above zero
     * @return the copy
     * @throws IllegalArgumentException if the step is not above zero
     */
    public Stability<T> scoreStep(Points step) {
        return new Stability<>(grid, rule, line, weightStep, step, scaleUnits);
    }

    /**
     * Returns a copy that also moves each known line of each project to the next mark of its scale, upwards and
     * downwards: the next step, the next band, the next share of a list; a thousandth of a point where the scale is
     * continuous or code.
     *
     * @return the copy
     */
    public Stability<T> withScaleUnits() {
        return new Stability<>(grid, rule, line, weightStep, scoreStep, true);
    }

    /**
     * Answers the question.
     *
     * @param scored the subjects with the scores that the grid has given them, each project once
     * @param context the date and the registers by which they were scored
     * @return the report
     * @throws IllegalArgumentException if a project stands twice, or a score is not the one that the grid gives
     */
    public StabilityReport examine(Collection<Scored<T>> scored, EvaluationContext context) {
        RankingRule.requireDistinct(scored);
        scored.forEach(one -> requireOwn(one, context));
        Contest<T> contest = Contest.of(scored, rule, context);
        List<CutLine.Side> sides = sides(contest);
        Moves<T> moves = new Moves<>(line, contest, sides);
        for (ScoringLine<T, ?> moved : grid.lines()) {
            weigh(moved, weightStep.thousandths(), scored, moves);
            weigh(moved, -weightStep.thousandths(), scored, moves);
        }
        List<StabilityReport.Standing> standings = new ArrayList<>();
        for (int i = 0; i < contest.size(); i++) {
            standings.add(moves.standing(i, grid.outOf().thousandths()));
            moves.score(i, scoreStep.thousandths(), grid.outOf().thousandths());
            moves.score(i, -scoreStep.thousandths(), grid.outOf().thousandths());
            if (scaleUnits) {
                moveLines(i, contest.contender(i).scored(), moves);
            }
        }
        return new StabilityReport(line.reason(), standings, moves.decisive(), moves.tried());
    }

    private void requireOwn(Scored<T> one, EvaluationContext context) {
        Points lowest = grid.lowest(one.subject(), context);
        Points highest = grid.highest(one.subject(), context);
        if (!one.card().lowest().equals(lowest) || !one.card().highest().equals(highest)) {
            throw new IllegalArgumentException("The score (" + one.card().lowest() + " to "
                    + one.card().highest() + ") of " + one.project() + " must be the one that the grid gives, " + lowest
                    + " to " + highest + ".\nMaybe it was normalised: examine each panel before that.");
        }
    }

    private List<CutLine.Side> sides(Contest<T> contest) {
        List<CutLine.Side> sides = new ArrayList<>();
        for (int i = 0; i < contest.size(); i++) {
            sides.add(line.side(contest, i, contest.contender(i)));
        }
        return sides;
    }

    private void weigh(ScoringLine<T, ?> moved, long by, Collection<Scored<T>> scored, Moves<T> moves) {
        long weight = Math.max(0, Math.addExact(moved.weight().thousandths(), by));
        boolean nothingLeft = grid.lines().stream()
                .allMatch(one ->
                        one.id().equals(moved.id()) ? weight == 0 : one.weight().thousandths() == 0);
        if (weight == moved.weight().thousandths() || nothingLeft) {
            return;
        }
        Points to = Points.ofThousandths(weight);
        ScoringGrid<T> other = grid.weighing(moved.id(), to);
        EvaluationContext context = moves.contest().context();
        List<Scored<T>> again = scored.stream()
                .map(one -> new Scored<>(one.project(), one.subject(), other.score(one.subject(), context)))
                .toList();
        moves.weight(moved, to, sides(Contest.of(again, rule, context)));
    }

    private void moveLines(int place, Scored<T> one, Moves<T> moves) {
        for (int i = 0; i < grid.lines().size(); i++) {
            ScoringLine<T, ?> moved = grid.lines().get(i);
            Points from = one.card().contributions().get(i).points();
            if (from != null) {
                for (boolean up : new boolean[] {true, false}) {
                    Points to = Neighbours.of(moved, from, up);
                    ScoreCard card = to == null ? null : grid.marked(one.card(), i, to);
                    moves.line(place, moved, from, to, scored(one, card));
                }
            }
        }
    }

    private static <T> @Nullable Scored<T> scored(Scored<T> one, @Nullable ScoreCard card) {
        return card == null ? null : new Scored<>(one.project(), one.subject(), card);
    }
}
