package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A line of a grid: a fact, what it is worth, and by which scale.
 *
 * <p>The line gives its weight times the share of the scale, rounded to the nearest thousandth of a point, halves up.
 * A fact that is known to be absent gives the lowest share of the scale; a fact that is not known gives an interval.
 *
 * <p>This class is immutable and thread-safe if the scale is.
 *
 * @param <T> the type of the subject
 * @param <V> the type of the value
 * @param id the identifier of the line, unique in the grid
 * @param label what the line is about
 * @param weight the most that the line gives, zero or more
 * @param fact what is looked at
 * @param scale what share of the weight a value earns
 */
public record ScoringLine<T, V>(String id, Label label, Points weight, Fact<T, V> fact, Scale<? super V> scale)
        implements Serializable {

    /**
     * Checks the line.
     *
     * @param id the identifier
     * @param label what it is about
     * @param weight the most that it gives
     * @param fact what is looked at
     * @param scale what a value earns
     * @throws IllegalArgumentException if the identifier is blank or the weight negative
     */
    public ScoringLine {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(fact, "fact");
        Objects.requireNonNull(scale, "scale");
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id (" + id + ") must not be blank.");
        }
        if (weight.thousandths() < 0) {
            throw new IllegalArgumentException("The weight (" + weight + ") must not be negative.");
        }
    }

    ScoringLine<T, V> weighing(Points other) {
        return new ScoringLine<>(id, label, other, fact, scale);
    }

    Points points(Rate share) {
        if (!Scales.isShare(share)) {
            throw new IllegalStateException(
                    "The share (" + share + ") that the scale of the line " + id + " gives must be between 0 and 1.");
        }
        return weight.times(share, RoundingMode.HALF_UP);
    }
}
