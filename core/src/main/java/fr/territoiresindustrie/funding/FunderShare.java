package fr.territoiresindustrie.funding;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives of an amount that several may share.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param funder who gives
 * @param amount how much, zero or more
 */
public record FunderShare(Funder funder, Euros amount) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param funder who gives
     * @param amount how much
     * @throws IllegalArgumentException if the amount is negative
     */
    public FunderShare {
        check(funder, amount).orThrow();
    }

    private static Problems check(@Nullable Funder funder, @Nullable Euros amount) {
        Problems problems = new Problems().require(funder, "funder");
        Amounts.notNegative(problems.require(amount, "amount"), amount, "amount");
        return problems;
    }

    /**
     * Obtains a share.
     *
     * @param funder who gives
     * @param amount how much, zero or more
     * @return the share
     * @throws IllegalArgumentException if the amount is negative
     */
    public static FunderShare of(Funder funder, Euros amount) {
        return new FunderShare(funder, amount);
    }

    /**
     * Obtains a share from facts that may be missing or wrong.
     *
     * @param funder who gives; required
     * @param amount how much; required, zero or more
     * @return the share, or all problems with the paths {@code funder} and {@code amount}
     */
    public static Checked<FunderShare> tryOf(@Nullable Funder funder, @Nullable Euros amount) {
        return check(funder, amount).checked(() -> new FunderShare(funder, amount));
    }
}
