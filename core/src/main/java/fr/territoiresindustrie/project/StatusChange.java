package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a project: what it became, when, by whose decision and why.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param status what the project became
 * @param on the day, or null if it is not known
 * @param decidedBy the body that decided, for example the regional review, or null if it is not known; never a person's
 *     name
 * @param motive why, in the words of the decision, or null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusChange(
        ProjectStatus status,
        @Nullable LocalDate on,
        @Nullable String decidedBy,
        @Nullable String motive) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param status what the project became
     * @param on the day
     * @param decidedBy the body that decided
     * @param motive why
     * @throws IllegalArgumentException if the status is missing or a text is blank
     */
    public StatusChange {
        check(status, decidedBy, motive).orThrow();
    }

    private static Problems check(@Nullable ProjectStatus status, @Nullable String decidedBy, @Nullable String motive) {
        return new FactProblems()
                .required("status", status)
                .notBlank("decidedBy", decidedBy)
                .notBlank("motive", motive)
                .problems();
    }

    /**
     * Obtains a change of which only the day is known.
     *
     * @param status what the project became
     * @param on the day, or null if it is not known
     * @return the change
     */
    public static StatusChange of(ProjectStatus status, @Nullable LocalDate on) {
        return new StatusChange(status, on, null, null);
    }

    /**
     * Obtains a change from facts that may be wrong.
     *
     * @param status what the project became
     * @param on the day
     * @param decidedBy the body that decided
     * @param motive why
     * @return the change, or the problem {@code required} for a missing status or a blank text
     */
    public static Checked<StatusChange> tryOf(
            @Nullable ProjectStatus status,
            @Nullable LocalDate on,
            @Nullable String decidedBy,
            @Nullable String motive) {
        return check(status, decidedBy, motive).checked(() -> new StatusChange(status, on, decidedBy, motive));
    }
}
