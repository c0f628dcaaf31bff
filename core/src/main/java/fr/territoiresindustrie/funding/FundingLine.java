package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a financing plan: who, with what, how much.
 *
 * <p>What the beneficiary pays itself is {@link Instrument#OWN_FUNDS} from a funder of kind {@link FunderKind#OWN}:
 * each of the two goes with the other only.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param funder who gives
 * @param instrument with what
 * @param amount how much, zero or more; for a guarantee, the amount that is guaranteed
 * @param confirmed true if the funder has agreed, false if the money is only asked for, null if nobody has said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"funder", "instrument", "amount", "confirmed"})
public record FundingLine(
        Funder funder,
        Instrument instrument,
        Euros amount,
        @Nullable Boolean confirmed) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param funder who gives
     * @param instrument with what
     * @param amount how much
     * @param confirmed whether the funder has agreed
     * @throws IllegalArgumentException if the amount is negative, or if only one of funder and instrument says that
     *     these are own funds
     */
    public FundingLine {
        check(funder, instrument, amount).orThrow();
    }

    static Problems check(@Nullable Funder funder, @Nullable Instrument instrument, @Nullable Euros amount) {
        boolean known = funder != null && instrument != null;
        boolean agree = !known || (funder.kind() == FunderKind.OWN) == (instrument == Instrument.OWN_FUNDS);
        Problems problems = new Problems()
                .require(funder, "funder")
                .require(instrument, "instrument")
                .require(amount, "amount")
                .check(
                        agree,
                        () -> Problem.of(ProblemCode.CONTRADICTION, "instrument", instrument)
                                .with("other", "funder"));
        return Amounts.notNegative(problems, amount, "amount");
    }

    /**
     * Obtains a line of which nobody has said whether the funder agrees.
     *
     * @param funder who gives
     * @param instrument with what
     * @param amount how much, zero or more
     * @return the line
     * @throws IllegalArgumentException if the amount is negative, or if only one of funder and instrument says that
     *     these are own funds
     */
    public static FundingLine of(Funder funder, Instrument instrument, Euros amount) {
        return new FundingLine(funder, instrument, amount, null);
    }

    /**
     * Obtains the line of what the beneficiary pays itself.
     *
     * @param amount how much, zero or more
     * @return the line
     * @throws IllegalArgumentException if the amount is negative
     */
    public static FundingLine ownFunds(Euros amount) {
        return of(Funder.OWN, Instrument.OWN_FUNDS, amount);
    }

    /**
     * Obtains a line from facts that may be missing or contradictory.
     *
     * @param funder who gives; required
     * @param instrument with what; required
     * @param amount how much; required, zero or more
     * @param confirmed whether the funder has agreed, or null
     * @return the line, or all problems with the paths {@code funder}, {@code instrument}, {@code amount}
     */
    public static Checked<FundingLine> tryOf(
            @Nullable Funder funder,
            @Nullable Instrument instrument,
            @Nullable Euros amount,
            @Nullable Boolean confirmed) {
        return check(funder, instrument, amount).checked(() -> new FundingLine(funder, instrument, amount, confirmed));
    }

    /**
     * Returns a copy that says whether the funder has agreed.
     *
     * @param other true, false, or null if nobody has said
     * @return the copy
     */
    public FundingLine withConfirmed(@Nullable Boolean other) {
        return new FundingLine(funder, instrument, amount, other);
    }

    /**
     * Returns what this line pays for.
     *
     * @return the amount, or zero if the instrument brings no cash
     */
    public Euros cash() {
        return instrument.bringsCash() ? amount : Euros.ZERO;
    }
}
