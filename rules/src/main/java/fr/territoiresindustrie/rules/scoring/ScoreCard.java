package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The score of one subject, line by line.
 *
 * <p>The total is the sum of the contributions and of the adjustments, each already in whole thousandths: nothing is
 * rounded when they are added. Adjustments are what caps of groups take away and what panels that were made comparable
 * come to; there is none otherwise. Where a fact is not known the score is the interval from {@link #lowest()} to {@link #highest()}, and there
 * is no total.
 *
 * <p>A card that a grid has made keeps the values seen as they are: contributions, with their reasons, are made each
 * time that they are asked for. What the subject becomes later changes nothing.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param contributions what each line of the grid gave, in the order of the grid
 * @param adjustments what was added to them, or taken from them, afterwards
 */
public record ScoreCard(
        List<Contribution> contributions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Adjustment> adjustments) implements Serializable {

    /**
     * Copies the lists; absent adjustments, as in JSON, are none.
     *
     * @param contributions what each line gave
     * @param adjustments what was added afterwards
     * @throws IllegalArgumentException if there is none
     */
    @JsonCreator
    public ScoreCard {
        adjustments = List.copyOf(Objects.requireNonNullElse(adjustments, List.of()));
        contributions = contributions instanceof Marks ? contributions : List.copyOf(contributions);
        if (contributions.isEmpty()) {
            throw new IllegalArgumentException("The contributions ([]) must hold at least one.");
        }
    }

    /**
     * Obtains a score without adjustments.
     *
     * @param contributions what each line gave
     * @throws IllegalArgumentException if there is none
     */
    public ScoreCard(List<Contribution> contributions) {
        this(contributions, List.of());
    }

    /**
     * Returns the score.
     *
     * @return the sum of the contributions and adjustments, or null if one of them is not known
     */
    public @Nullable Points total() {
        boolean complete = contributions instanceof Marks marks
                ? marks.complete()
                : missing().isEmpty();
        if (complete && adjustments.isEmpty()) {
            return lowest();
        }
        return complete && lowest().equals(highest()) ? lowest() : null;
    }

    /**
     * Returns the lowest score that is possible, whatever the missing facts turn out to be.
     *
     * @return the score itself if nothing is missing
     */
    public Points lowest() {
        Points sum = contributions instanceof Marks marks ? marks.lowest() : sum(Contribution::lowest);
        return adjusted(sum, Adjustment::atLowest);
    }

    /**
     * Returns the highest score that is possible, whatever the missing facts turn out to be.
     *
     * @return the score itself if nothing is missing
     */
    public Points highest() {
        Points sum = contributions instanceof Marks marks ? marks.highest() : sum(Contribution::highest);
        return adjusted(sum, Adjustment::atHighest);
    }

    /**
     * Returns the most that can be had.
     *
     * @return the sum of the weights, with the adjustments
     */
    public Points outOf() {
        return adjusted(sum(Contribution::weight), Adjustment::weight);
    }

    /**
     * Returns the lines whose fact is not known.
     *
     * @return their contributions; empty if every line is known
     */
    public List<Contribution> missing() {
        return contributions.stream()
                .filter(contribution -> contribution.points() == null)
                .toList();
    }

    private Points sum(Function<Contribution, Points> part) {
        return contributions.stream().map(part).reduce(Points.ZERO, Points::plus);
    }

    private Points adjusted(Points sum, Function<Adjustment, Points> part) {
        Points adjusted = sum;
        for (Adjustment adjustment : adjustments) {
            adjusted = adjusted.plus(part.apply(adjustment));
        }
        return adjusted;
    }

    /** The same score with one more change. */
    ScoreCard with(Adjustment adjustment) {
        List<Adjustment> more = new ArrayList<>(adjustments);
        more.add(adjustment);
        return new ScoreCard(contributions, more);
    }

    /** How panels were made comparable; null if they were not. */
    @Nullable
    Adjustment normalisation() {
        return adjustments.stream()
                .filter(one -> one.kind() == Adjustment.Kind.NORMALISATION)
                .findFirst()
                .orElse(null);
    }

    /**
     * Explains the score: the total, or the interval, then each line, then what was changed afterwards.
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
                .with(contributions.stream().map(Contribution::explanation).toList())
                .with(adjustments.stream().map(Adjustment::explanation).toList());
    }
}
