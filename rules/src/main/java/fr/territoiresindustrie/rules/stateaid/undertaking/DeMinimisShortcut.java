package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A loan or a guarantee whose gross grant equivalent the de minimis regulation itself fixes, as a part of the ceiling
 * (Article 4(3)(b) and 4(6)(b) of Regulations (EU) No 1407/2013 and (EU) 2023/2831): an amount over five years, or half
 * of it over ten, stands for the whole ceiling; less in amount or in time stands for less in proportion.
 *
 * <pre>{@code
 * DeMinimisShortcut.loan(Euros.of(600_000), 60, Rate.ofPercent(50))
 *         .withRoadFreight(RoadFreight.NONE)
 *         .equivalent(LocalDate.of(2024, 3, 1), AidLaw.shipped())
 *         .findAmount();                                             // 120000.00 EUR
 * }</pre>
 *
 * <p>Whether the beneficiary may have it at all (not insolvent and, if large, rated at least B-) is asked by the {@link
 * DeMinimisRequest}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind whether it is a loan or a guarantee
 * @param amount how much is lent or, of a guarantee, how much is guaranteed; more than zero
 * @param months how long it runs, in months begun, at least one
 * @param share of a loan: how much of it is covered by collateral; of a guarantee: how much of the loan it covers at
 *     most at any moment; null if it is not known
 * @param roadFreight whether the undertaking carries goods by road for others, which halves the amounts until the end
 *     of 2023; where its activities are kept apart, whether the credit is for that activity is for the caller to say by
 *     {@code NONE} or {@code ONLY}; null if it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisShortcut(
        Kind kind,
        Euros amount,
        int months,
        @Nullable Rate share,
        @Nullable RoadFreight roadFreight) implements Serializable {

    /** What the regulation has a short way for. */
    public enum Kind {

        /** A loan that is secured by collateral. */
        LOAN,

        /** A guarantee of part of a loan. */
        GUARANTEE
    }

    /**
     * Checks the facts.
     *
     * @param kind whether it is a loan or a guarantee
     * @param amount how much is lent or guaranteed
     * @param months how long it runs
     * @param share the collateral, or the part of the loan that is guaranteed
     * @param roadFreight whether the undertaking carries goods by road for others
     * @throws IllegalArgumentException if one of the facts cannot be true
     */
    public DeMinimisShortcut {
        Problems problems = new Problems().require(kind, "kind").require(amount, "amount");
        problems.check(amount == null || amount.positive(), () -> above("amount", amount, "> 0"));
        problems.check(months >= 1, () -> above("months", months, ">= 1"));
        problems.check(share == null || share.compareTo(Rate.ZERO) >= 0, ProblemCode.NEGATIVE, "share", share);
        problems.orThrow();
    }

    private static Problem above(String path, @Nullable Object value, String expected) {
        return Problem.of(ProblemCode.OUT_OF_RANGE, path, value).with("expected", expected);
    }

    /**
     * Obtains a loan.
     *
     * @param amount how much is lent, more than zero
     * @param months how long it runs, in months begun
     * @param collateral how much of it is covered by collateral, or null if that is not known
     * @return the loan; whether the undertaking carries goods by road for others is not known yet
     * @throws IllegalArgumentException if one of the facts cannot be true
     */
    public static DeMinimisShortcut loan(Euros amount, int months, @Nullable Rate collateral) {
        return new DeMinimisShortcut(Kind.LOAN, amount, months, collateral, null);
    }

    /**
     * Obtains a guarantee.
     *
     * @param guaranteed how much is guaranteed, more than zero
     * @param months how long the guarantee runs, in months begun
     * @param share how much of the loan is guaranteed at most at any moment, or null if that is not known
     * @return the guarantee; whether the undertaking carries goods by road for others is not known yet
     * @throws IllegalArgumentException if one of the facts cannot be true
     */
    public static DeMinimisShortcut guarantee(Euros guaranteed, int months, @Nullable Rate share) {
        return new DeMinimisShortcut(Kind.GUARANTEE, guaranteed, months, share, null);
    }

    /**
     * Returns a copy that says whether the undertaking carries goods by road for others.
     *
     * @param freight the fact, or null if it is not known
     * @return the copy
     */
    public DeMinimisShortcut withRoadFreight(@Nullable RoadFreight freight) {
        return new DeMinimisShortcut(kind, amount, months, share, freight);
    }

    /**
     * Works out the gross grant equivalent of this credit if it is granted on a day.
     *
     * @param day the day of granting
     * @param law the figures of the law
     * @return the equivalent, or why there is none
     * @throws IllegalArgumentException if the law has no figures for that day
     */
    public DeMinimisEquivalent equivalent(LocalDate day, AidLaw law) {
        return new ShortcutReckoning(this, day, law).equivalent();
    }
}
