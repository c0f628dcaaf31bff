package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;

/**
 * How far the search for the most points may go. Limits are numbers of states, partial plans that are worth following,
 * and not seconds: the same problem then gives the same plan on every machine.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param states how many states may be held at a time, from 4 to 4,194,304; each takes up to 120 bytes
 * @param steps how many states may be looked at in all, zero or more
 */
@JsonPropertyOrder({"states", "steps"})
public record SearchLimits(int states, long steps) implements Serializable {

    private static final int MOST_STATES = 1 << 22;

    /**
     * A million states at a time (some 120 MB while the hardest problems are searched; most need less than one MB) and
     * 300 million in all, which takes some seconds.
     */
    public static final SearchLimits USUAL = new SearchLimits(1 << 20, 300_000_000L);

    /**
     * Checks the limits.
     *
     * @param states how many states at a time
     * @param steps how many in all
     * @throws IllegalArgumentException if a limit is out of range
     */
    public SearchLimits {
        if (states < 4 || states > MOST_STATES) {
            throw new IllegalArgumentException(
                    "The number of states (" + states + ") must be between 4 and " + MOST_STATES + ".");
        }
        if (steps < 0) {
            throw new IllegalArgumentException("The number of steps (" + steps + ") must not be negative.");
        }
    }
}
