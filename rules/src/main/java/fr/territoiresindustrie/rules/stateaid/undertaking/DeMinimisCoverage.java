package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger holds of the aid that was really granted: all of it, all of it since a day, or only what happens to be
 * known.
 *
 * <p>Where entries may be missing, the ledger can still refuse, but it never says yes beyond what the missing part
 * leaves open. Whoever knows a bound for that part states it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param complete whether nothing is missing
 * @param since the day from which nothing is missing, or null if there is no such day, or nothing is missing at all
 * @param undeclaredAtMost the most that the missing entries can come to in the years that count, zero or more, or null
 *     if no bound is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisCoverage(
        boolean complete,
        @Nullable LocalDate since,
        @Nullable Euros undeclaredAtMost) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param complete whether nothing is missing
     * @param since the day from which nothing is missing
     * @param undeclaredAtMost the most that the missing entries can come to
     * @throws IllegalArgumentException if the bound is negative, or something may be missing where nothing is
     */
    public DeMinimisCoverage {
        new Problems()
                .check(
                        undeclaredAtMost == null || !undeclaredAtMost.negative(),
                        ProblemCode.NEGATIVE,
                        "undeclaredAtMost",
                        undeclaredAtMost)
                .orThrow();
        if (complete && (since != null || undeclaredAtMost != null)) {
            throw new IllegalArgumentException("The coverage (complete) must name neither a first day (" + since
                    + ") nor a bound for what is missing (" + undeclaredAtMost
                    + ").\nMaybe DeMinimisCoverage.since(day) is meant.");
        }
    }

    /**
     * States that no entry is missing, for example on the declaration of the undertaking.
     *
     * @return the coverage
     */
    public static DeMinimisCoverage all() {
        return new DeMinimisCoverage(true, null, null);
    }

    /**
     * States that no entry since a day is missing, for example since a register is mandatory.
     *
     * @param day the first day of which all entries are known
     * @return the coverage
     */
    public static DeMinimisCoverage since(LocalDate day) {
        return new DeMinimisCoverage(false, day, null);
    }

    /**
     * States that entries may be missing.
     *
     * @return the coverage
     */
    public static DeMinimisCoverage partial() {
        return new DeMinimisCoverage(false, null, null);
    }

    /**
     * Returns a copy with a bound for what may be missing.
     *
     * @param bound the most that the missing entries can come to in the years that count, zero or more
     * @return the copy
     * @throws IllegalArgumentException if the bound is negative, or nothing can be missing
     */
    public DeMinimisCoverage withUndeclaredAtMost(Euros bound) {
        return new DeMinimisCoverage(complete, since, bound);
    }

    /** What may be missing from a day on. */
    AidRange missingFrom(LocalDate day) {
        boolean covered = complete || (since != null && !since.isAfter(day));
        return covered ? AidRange.NONE : new AidRange(Euros.ZERO, undeclaredAtMost);
    }

    /** The coverage of two ledgers that become one: what is missing in one of them is missing in both. */
    DeMinimisCoverage and(DeMinimisCoverage other) {
        if (complete || other.complete) {
            return complete ? other : this;
        }
        boolean dated = since != null && other.since != null;
        LocalDate later = dated && since.isBefore(other.since) ? other.since : since;
        boolean bounded = undeclaredAtMost != null && other.undeclaredAtMost != null;
        return new DeMinimisCoverage(
                false, dated ? later : null, bounded ? undeclaredAtMost.plus(other.undeclaredAtMost) : null);
    }
}
