package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A loan, or the part of a loan that a guarantee covers, with what is charged for it and what the market would charge.
 *
 * <p>Interest, or the premium of a guarantee, is due on each day of repayment, for the time since the one before and on
 * what was then outstanding. A day on which interest is due and nothing is repaid is a repayment of zero.
 *
 * <p>The rate of the market is the caller's: for a loan, the Commission's base rate and a margin by rating and
 * collateral (Commission communication of 2008 on reference and discount rates); for a guarantee, the premium of the
 * market. No margin travels with the library.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param principal how much is lent or guaranteed, more than zero
 * @param paidOutOn the day from which interest runs
 * @param repayments the repayments in the order of their days, which are all known and come after {@code paidOutOn};
 *     they sum to the principal
 * @param charged the yearly rate of the contract, zero or more
 * @param market the yearly rate of the market, zero or more
 */
public record CreditTerms(Euros principal, LocalDate paidOutOn, List<DatedAmount> repayments, Rate charged, Rate market)
        implements Serializable {

    /**
     * Checks the terms and copies the list.
     *
     * @param principal how much is lent or guaranteed
     * @param paidOutOn the day from which interest runs
     * @param repayments the repayments
     * @param charged the yearly rate of the contract
     * @param market the yearly rate of the market
     * @throws IllegalArgumentException if the terms contradict each other; the message names the places
     */
    public CreditTerms {
        repayments = Problems.copyOf(repayments, "repayments");
        check(principal, paidOutOn, repayments, charged, market).orThrow();
    }

    private static Problems check(
            @Nullable Euros principal,
            @Nullable LocalDate paidOutOn,
            @Nullable List<DatedAmount> repayments,
            @Nullable Rate charged,
            @Nullable Rate market) {
        Problems problems = new Problems()
                .require(principal, "principal")
                .require(paidOutOn, "paidOutOn")
                .require(repayments, "repayments")
                .require(charged, "charged")
                .require(market, "market")
                .check(principal == null || principal.positive(), ProblemCode.OUT_OF_RANGE, "principal", principal)
                .check(notNegative(charged), ProblemCode.NEGATIVE, "charged", charged)
                .check(notNegative(market), ProblemCode.NEGATIVE, "market", market);
        if (paidOutOn != null && repayments != null) {
            checkOrder(problems, paidOutOn, repayments);
        }
        if (principal != null && repayments != null) {
            checkSum(problems, principal, repayments);
        }
        return problems;
    }

    private static boolean notNegative(@Nullable Rate rate) {
        return rate == null || rate.compareTo(Rate.ZERO) >= 0;
    }

    private static void checkOrder(Problems problems, LocalDate paidOutOn, List<DatedAmount> repayments) {
        LocalDate latest = paidOutOn;
        String latestPath = "paidOutOn";
        for (int i = 0; i < repayments.size(); i++) {
            LocalDate day = repayments.get(i).on();
            String path = "repayments[" + i + "].on";
            problems.require(day, path);
            if (day != null && !day.isAfter(latest)) {
                problems.add(Problem.of(ProblemCode.DATE_ORDER, path, day)
                        .with("earlier", latestPath)
                        .with("date", latest));
            } else if (day != null) {
                latest = day;
                latestPath = path;
            }
        }
    }

    private static void checkSum(Problems problems, Euros principal, List<DatedAmount> repayments) {
        Euros repaid = Euros.sum(repayments.stream().map(DatedAmount::amount).toList());
        problems.check(
                repaid.equals(principal),
                () -> Problem.of(ProblemCode.NOT_BALANCED, "repayments", repaid)
                        .with("uses", principal)
                        .with("resources", repaid));
    }

    /** The day of a repayment, which was checked to be known. */
    static LocalDate day(DatedAmount repayment) {
        return Objects.requireNonNull(repayment.on());
    }
}
