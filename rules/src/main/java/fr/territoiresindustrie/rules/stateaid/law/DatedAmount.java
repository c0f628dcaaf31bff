package fr.territoiresindustrie.rules.stateaid.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An amount that is paid or spent on a day: a payment of aid, a cost, a repayment.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param amount how much, zero or more
 * @param on the day, or null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DatedAmount(Euros amount, @Nullable LocalDate on) implements Serializable {

    /**
     * Checks the amount.
     *
     * @param amount how much
     * @param on the day
     * @throws IllegalArgumentException if the amount is negative
     */
    public DatedAmount {
        Problems problems = new Problems().require(amount, "amount");
        if (amount != null && amount.negative()) {
            problems.add(Problem.of(ProblemCode.NEGATIVE, "amount", amount));
        }
        problems.orThrow();
    }

    /**
     * Obtains an amount with its day.
     *
     * @param amount how much, zero or more
     * @param on the day
     * @return the dated amount
     * @throws IllegalArgumentException if the amount is negative
     */
    public static DatedAmount of(Euros amount, LocalDate on) {
        return new DatedAmount(amount, on);
    }

    /**
     * Obtains an amount of which the day is not known.
     *
     * @param amount how much, zero or more
     * @return the amount
     * @throws IllegalArgumentException if the amount is negative
     */
    public static DatedAmount undated(Euros amount) {
        return new DatedAmount(amount, null);
    }
}
