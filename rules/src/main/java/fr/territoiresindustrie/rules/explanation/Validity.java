package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule or a parameter is in force: from a first day to a last day, <em>both included</em>.
 *
 * <p>An end that is null is open: no such day was set, or none was published. Where it matters which of the two it
 * is, the {@link LegalBasis} says so in its reference.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first day, or null if there is none
 * @param to the last day, still in force, or null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {

    /** In force on every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    /**
     * Checks the order of the days.
     *
     * @param from the first day
     * @param to the last day
     * @throws IllegalArgumentException if the last day comes before the first
     */
    public Validity {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "The last day (" + to + ") must not be before the first (" + from + ").");
        }
    }

    /**
     * Obtains a period with both ends.
     *
     * @param from the first day, included
     * @param to the last day, included
     * @return the period
     * @throws IllegalArgumentException if the last day comes before the first
     */
    public static Validity of(LocalDate from, LocalDate to) {
        return new Validity(from, to);
    }

    /**
     * Obtains a period without end.
     *
     * @param from the first day, included
     * @return the period
     */
    public static Validity from(LocalDate from) {
        return new Validity(from, null);
    }

    /**
     * Obtains a period without beginning.
     *
     * @param to the last day, included
     * @return the period
     */
    public static Validity until(LocalDate to) {
        return new Validity(null, to);
    }

    /**
     * Tells whether a day is inside.
     *
     * @param day the day
     * @return true on the first day, on the last day and between
     */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
