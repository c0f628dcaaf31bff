package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A named band of values and the points that it earns. Each of its two ends is there or not, and says whether its
 * value belongs to the band.
 *
 * <pre>{@code
 * Scales.banded(List.of(
 *         Band.below(10, Label.of("few jobs", "peu d’emplois"), Points.ZERO),
 *         Band.atLeast(10, Label.of("some jobs", "des emplois"), Points.of(12)).andBelow(30),
 *         Band.atLeast(30, Label.of("many jobs", "beaucoup d’emplois"), Points.of(20))));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <V> the type of the values
 * @param name what the band is called
 * @param points what a value in it earns, zero or more
 * @param lower the value at the lower end, or null if there is no lower end
 * @param lowerIn whether the value at the lower end belongs to the band
 * @param upper the value at the upper end, or null if there is no upper end
 * @param upperIn whether the value at the upper end belongs to the band
 */
public record Band<V extends Comparable<? super V>>(
        Label name,
        Points points,
        @Nullable V lower,
        boolean lowerIn,
        @Nullable V upper,
        boolean upperIn) implements Serializable {

    /**
     * Checks the band.
     *
     * @param name what the band is called
     * @param points what a value in it earns
     * @param lower the value at the lower end
     * @param lowerIn whether it belongs to the band
     * @param upper the value at the upper end
     * @param upperIn whether it belongs to the band
     * @throws IllegalArgumentException if the points are negative, there is no end at all, or no value can be in the
     *     band
     */
    public Band {
        Objects.requireNonNull(name, "name");
        if (points.thousandths() < 0) {
            throw new IllegalArgumentException("The points (" + points + ") must not be negative.");
        }
        if (lower == null && upper == null) {
            throw new IllegalArgumentException("The band (" + name + ") must have an end.\n"
                    + "Maybe every value earns the same: then no scale is needed.");
        }
        requireRoom(name, lower, lowerIn, upper, upperIn);
    }

    private static <V extends Comparable<? super V>> void requireRoom(
            Label name, @Nullable V lower, boolean lowerIn, @Nullable V upper, boolean upperIn) {
        Cut<V> floor = lower == null ? null : Cut.of(lower, !lowerIn);
        Cut<V> ceiling = upper == null ? null : Cut.of(upper, upperIn);
        boolean beyond = lower != null && floor == null;
        if (beyond || (floor != null && ceiling != null && floor.to(ceiling) >= 0)) {
            throw new IllegalArgumentException("The band (" + name + ") must have room for a value between " + lower
                    + " and " + upper + ".\nMaybe its two ends were exchanged, or one of them should belong to it.");
        }
    }

    /**
     * Obtains the band of what is at least a value.
     *
     * @param <V> the type of the values
     * @param lower the lowest value of the band
     * @param name what the band is called
     * @param points what a value in it earns
     * @return the band, without upper end
     * @throws IllegalArgumentException if the points are negative
     */
    public static <V extends Comparable<? super V>> Band<V> atLeast(V lower, Label name, Points points) {
        return new Band<>(name, points, lower, true, null, false);
    }

    /**
     * Obtains the band of what is above a value.
     *
     * @param <V> the type of the values
     * @param lower the value just below the band
     * @param name what the band is called
     * @param points what a value in it earns
     * @return the band, without upper end
     * @throws IllegalArgumentException if the points are negative, or nothing of the type is above the value
     */
    public static <V extends Comparable<? super V>> Band<V> above(V lower, Label name, Points points) {
        return new Band<>(name, points, lower, false, null, false);
    }

    /**
     * Obtains the band of what is at most a value.
     *
     * @param <V> the type of the values
     * @param upper the highest value of the band
     * @param name what the band is called
     * @param points what a value in it earns
     * @return the band, without lower end
     * @throws IllegalArgumentException if the points are negative
     */
    public static <V extends Comparable<? super V>> Band<V> atMost(V upper, Label name, Points points) {
        return new Band<>(name, points, null, false, upper, true);
    }

    /**
     * Obtains the band of what is below a value.
     *
     * @param <V> the type of the values
     * @param upper the value just above the band
     * @param name what the band is called
     * @param points what a value in it earns
     * @return the band, without lower end
     * @throws IllegalArgumentException if the points are negative
     */
    public static <V extends Comparable<? super V>> Band<V> below(V upper, Label name, Points points) {
        return new Band<>(name, points, null, false, upper, false);
    }

    /**
     * Returns a copy that ends with a value.
     *
     * @param value the highest value of the band
     * @return the copy
     * @throws IllegalArgumentException if no value can then be in the band
     */
    public Band<V> andAtMost(V value) {
        return new Band<>(name, points, lower, lowerIn, value, true);
    }

    /**
     * Returns a copy that ends just before a value.
     *
     * @param value the value just above the band
     * @return the copy
     * @throws IllegalArgumentException if no value can then be in the band
     */
    public Band<V> andBelow(V value) {
        return new Band<>(name, points, lower, lowerIn, value, false);
    }

    /**
     * Tells whether a value is in the band.
     *
     * @param value the value
     * @return true if it is between the ends
     */
    public boolean holds(V value) {
        Cut<V> floor = floor();
        Cut<V> ceiling = ceiling();
        return (floor == null || floor.before(value)) && (ceiling == null || !ceiling.before(value));
    }

    @Nullable
    Cut<V> floor() {
        return lower == null ? null : Cut.of(lower, !lowerIn);
    }

    @Nullable
    Cut<V> ceiling() {
        return upper == null ? null : Cut.of(upper, upperIn);
    }

    /** The two ends as they are written in mathematics in France: {@code [10 ; 30[}. */
    String interval() {
        return (lowerIn ? "[" : "]")
                + (lower == null ? "-∞" : lower)
                + " ; "
                + (upper == null ? "+∞" : upper)
                + (upperIn ? "]" : "[");
    }
}
