package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The score of one subject, line by line.
 *
 * <p>The total is the sum of the contributions, each already in whole thousandths: nothing is rounded when they are
 * added. Where a fact is not known the score is the interval from {@link #lowest()} to {@link #highest()}, and there
 * is no total.
 *
 * <p>A card that a grid has made keeps the values seen as they are: contributions, with their reasons, are made each
 * time that they are asked for. What the subject becomes later changes nothing.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param contributions what each line of the grid gave, in the order of the grid
 */
public record ScoreCard(List<Contribution> contributions) implements Serializable {

    /**
     * Copies the contributions.
     *
     * @param contributions what each line gave
     * @throws IllegalArgumentException if there is none
     */
    public ScoreCard {
        contributions = contributions instanceof Marks ? contributions : List.copyOf(contributions);
        if (contributions.isEmpty()) {
            throw new IllegalArgumentException("The contributions ([]) must hold at least one.");
        }
    }

    /**
     * Returns the score.
     *
     * @return the sum of the contributions, or null if one of them is not known
     */
    public @Nullable Points total() {
        if (contributions instanceof Marks marks) {
            return marks.complete() ? marks.lowest() : null;
        }
        return missing().isEmpty() ? lowest() : null;
    }

    /**
     * Returns the lowest score that is possible, whatever the missing facts turn out to be.
     *
     * @return the score itself if nothing is missing
     */
    public Points lowest() {
        return contributions instanceof Marks marks ? marks.lowest() : sum(Contribution::lowest);
    }

    /**
     * Returns the highest score that is possible, whatever the missing facts turn out to be.
     *
     * @return the score itself if nothing is missing
     */
    public Points highest() {
        return contributions instanceof Marks marks ? marks.highest() : sum(Contribution::highest);
    }

    /**
     * Returns the most that the grid gives.
     *
     * @return the sum of the weights
     */
    public Points outOf() {
        return sum(Contribution::weight);
    }

    /**
     * Returns the lines whose fact is not known.
     *
     * @return their contributions; empty if there is a total
     */
    public List<Contribution> missing() {
        return contributions.stream()
                .filter(contribution -> contribution.points() == null)
                .toList();
    }

    private Points sum(Function<Contribution, Points> part) {
        return contributions.stream().map(part).reduce(Points.ZERO, Points::plus);
    }

    /**
     * Explains the score: the total, or the interval, then each line.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Points total = total();
        Reason reason = total == null
                ? Reason.of("scoring.interval")
                        .with("lowest", lowest().toBigDecimal())
                        .with("highest", highest().toBigDecimal())
                        .with("out-of", outOf().toBigDecimal())
                : Reason.of("scoring.total").with("total", total.toBigDecimal()).with("out-of", outOf().toBigDecimal());
        return Explanation.of(total == null ? Mark.UNKNOWN : Mark.NOTE, reason)
                .with(contributions.stream().map(Contribution::explanation).toList());
    }
}
