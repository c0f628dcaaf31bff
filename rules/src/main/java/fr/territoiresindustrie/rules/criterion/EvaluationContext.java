package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a criterion may look at beside its subject: the date for which it is asked, and registers.
 *
 * <p>The date is always given by the caller; nothing here reads a clock.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the date for which the question is asked: which rules are in force, which list of territories counts
 */
public record EvaluationContext(LocalDate date) implements Serializable {

    /**
     * Checks that there is a date.
     *
     * @param date the date for which the question is asked
     */
    public EvaluationContext {
        Objects.requireNonNull(date, "date");
    }

    /**
     * Obtains a context without registers: what depends on one is then unknown.
     *
     * @param date the date for which the question is asked
     * @return the context
     */
    public static EvaluationContext at(LocalDate date) {
        return new EvaluationContext(date);
    }
}
