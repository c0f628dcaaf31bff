package fr.territoiresindustrie.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a split weighs, and the bounds within which it must stay.
 *
 * <pre>{@code
 * Portion.of(1_200).withFloor(Euros.of(50_000)).withCap(Euros.of(400_000));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param weight the weight, zero or more; a part without weight gets its floor and no more
 * @param floor the least that the part gets, zero or more
 * @param cap the most that it gets, at least the floor; null if only the whole limits it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"weight", "floor", "cap"})
public record Portion(long weight, Euros floor, @Nullable Euros cap) implements Serializable {

    /**
     * Checks the bounds; an absent floor, as in JSON, is zero.
     *
     * @param weight the weight
     * @param floor the least that the part gets
     * @param cap the most that it gets
     * @throws IllegalArgumentException if a number is negative or the cap is below the floor
     */
    public Portion {
        floor = floor == null ? Euros.ZERO : floor;
        Euros least = floor;
        new Problems()
                .check(weight >= 0, ProblemCode.NEGATIVE, "weight", weight)
                .check(!least.negative(), ProblemCode.NEGATIVE, "floor", least)
                .check(cap == null || !cap.negative(), ProblemCode.NEGATIVE, "cap", cap)
                .check(
                        cap == null || cap.compareTo(least) >= 0,
                        () -> Problem.of(ProblemCode.OUT_OF_RANGE, "cap", cap).with("expected", ">= " + least))
                .orThrow();
    }

    /**
     * Obtains a portion without bounds.
     *
     * @param weight the weight, zero or more
     * @return the portion
     * @throws IllegalArgumentException if the weight is negative
     */
    public static Portion of(long weight) {
        return new Portion(weight, Euros.ZERO, null);
    }

    /**
     * Returns a copy with another floor.
     *
     * @param value the least that the part gets
     * @return the copy
     * @throws IllegalArgumentException if it is negative or above the cap
     */
    public Portion withFloor(Euros value) {
        return new Portion(weight, value, cap);
    }

    /**
     * Returns a copy with another cap.
     *
     * @param value the most that the part gets, or null if only the whole limits it
     * @return the copy
     * @throws IllegalArgumentException if it is negative or below the floor
     */
    public Portion withCap(@Nullable Euros value) {
        return new Portion(weight, floor, value);
    }

    /** Returns the most that it can get of a whole, which it never gets without weight. */
    long most(long whole) {
        if (weight == 0) {
            return floor.cents();
        }
        return cap == null ? whole : Math.min(whole, cap.cents());
    }
}
