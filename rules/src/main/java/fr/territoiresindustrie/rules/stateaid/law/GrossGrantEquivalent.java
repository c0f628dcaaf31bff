package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.funding.Instalment;
import fr.territoiresindustrie.funding.PaymentSchedule;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What aid and costs are worth on the day of granting: the gross grant equivalent of instalments, loans and guarantees,
 * and discounted costs.
 *
 * <p>A payment is divided by {@code (1 + r)^t}. {@code r} is the rate of the day of granting, which is kept for the
 * life of the aid. {@code t} is the time in years: whole years from the day of granting to its anniversaries, which are
 * divided out exactly, then the days since the last anniversary over the days of that year. Only what falls due later
 * is discounted: a payment on the day of granting or before counts as it stands. Sums are rounded to the cent once, at
 * the end: aid up, costs down, so that what passes here passes without rounding as well.
 *
 * <p>A payment whose day is not known makes the answer a range: its value lies between nothing and its full amount.
 *
 * <pre>{@code
 * GrossGrantEquivalent worth = GrossGrantEquivalent.on(LocalDate.of(2024, 3, 1), Rate.ofPercent(3));
 * worth.ofAid(List.of(
 *         DatedAmount.of(Euros.of(150_000), LocalDate.of(2024, 3, 1)),
 *         DatedAmount.of(Euros.of(150_000), LocalDate.of(2025, 3, 1)))).most(); // 295631.07 EUR
 * }</pre>
 *
 * <p>Law: Regulation (EU) No 651/2014, Article 2(22) and Article 7(1) to (6); Regulations (EU) No 1407/2013, Article
 * 3(6), and (EU) 2023/2831, Article 3(6). How the time is counted is not written there.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class GrossGrantEquivalent implements Serializable {

    private final LocalDate grantedOn;
    private final Rate rate;
    private final @Nullable Explanation origin;
    private final Discounting discounting;

    private GrossGrantEquivalent(LocalDate grantedOn, Rate rate, @Nullable Explanation origin) {
        this.grantedOn = Objects.requireNonNull(grantedOn, "grantedOn");
        this.rate = rate;
        this.origin = origin;
        if (rate.compareTo(Rate.ZERO) < 0 || rate.compareTo(Rate.ONE) > 0) {
            throw new IllegalArgumentException("The discount rate (" + rate + ") must be from 0% to 100%.\n"
                    + "Maybe percent and fraction are mixed up: three percent is Rate.ofPercent(3).");
        }
        this.discounting = new Discounting(grantedOn, rate);
    }

    /**
     * Obtains the calculator of a day at a rate that the caller knows.
     *
     * @param grantedOn the day of granting
     * @param discountRate the yearly rate with its margin, from 0 % to 100 %
     * @return the calculator
     * @throws IllegalArgumentException if the rate is out of its range
     */
    public static GrossGrantEquivalent on(LocalDate grantedOn, Rate discountRate) {
        return new GrossGrantEquivalent(grantedOn, discountRate, null);
    }

    /**
     * Obtains the calculator of a day at the Commission's base rate of that day and the margin of the law.
     *
     * @param grantedOn the day of granting
     * @param rates the base rates
     * @param law the figures of the law
     * @return the calculator
     * @throws IllegalArgumentException if there is no base rate or no margin for that day
     */
    public static GrossGrantEquivalent on(LocalDate grantedOn, ReferenceRates rates, AidLaw law) {
        Rate rate = rates.discount(grantedOn, law);
        Reason sum = Reason.of("aid.gge.rate")
                .with("base", rates.base(grantedOn))
                .with("margin", law.rate(ReferenceRates.MARGIN, grantedOn))
                .with("date", grantedOn)
                .with("rate", rate);
        return new GrossGrantEquivalent(
                grantedOn, rate, Explanation.note(sum).basedOn(law.basis(ReferenceRates.MARGIN, grantedOn)));
    }

    /**
     * Returns the day of granting.
     *
     * @return the day on which values are taken
     */
    public LocalDate grantedOn() {
        return grantedOn;
    }

    /**
     * Returns the discount rate.
     *
     * @return the yearly rate
     */
    public Rate rate() {
        return rate;
    }

    /**
     * Values a grant that is paid on several days.
     *
     * @param payments the payments, in any order
     * @return the gross grant equivalent, rounded up to the cent
     */
    public PresentValue ofAid(List<DatedAmount> payments) {
        return dated(PresentValue.Kind.AID, payments);
    }

    /**
     * Values a grant that is paid by instalments: on the day on which each is due, or else on the day on which it was
     * paid.
     *
     * @param schedule the instalments
     * @return the gross grant equivalent, rounded up to the cent
     */
    public PresentValue ofAid(PaymentSchedule schedule) {
        return ofAid(payments(schedule));
    }

    private static List<DatedAmount> payments(PaymentSchedule schedule) {
        return schedule.instalments().stream()
                .map(GrossGrantEquivalent::payment)
                .toList();
    }

    private static DatedAmount payment(Instalment instalment) {
        LocalDate day = instalment.dueOn() == null ? instalment.paidOn() : instalment.dueOn();
        return new DatedAmount(instalment.amount(), day);
    }

    /**
     * Values costs that are spent on several days.
     *
     * @param costs the costs, in any order
     * @return their discounted sum, rounded down to the cent
     */
    public PresentValue ofCosts(List<DatedAmount> costs) {
        return dated(PresentValue.Kind.COSTS, costs);
    }

    /**
     * Values a loan: what the market would charge beyond what is charged, period by period, discounted.
     *
     * @param loan the terms
     * @return the gross grant equivalent, rounded up to the cent; zero if nothing is charged below the market
     */
    public PresentValue ofLoan(CreditTerms loan) {
        return credit(PresentValue.Kind.LOAN, loan);
    }

    /**
     * Values a guarantee by the premium that the caller names as that of the market: that premium beyond the one that is
     * charged, period by period, discounted.
     *
     * @param guaranteed the part of the loan that is guaranteed, with both premiums as yearly rates
     * @return the gross grant equivalent, rounded up to the cent; zero if nothing is charged below the market
     */
    public PresentValue ofGuarantee(CreditTerms guaranteed) {
        return credit(PresentValue.Kind.GUARANTEE, guaranteed);
    }

    /**
     * Values a repayable advance for which the Commission has accepted no method of calculation: it is anything up to
     * what is paid out, so that it is safe to count it in full. The explanation names the other way, which raises the
     * maximum intensity instead, and not for regional aid (Regulation (EU) No 651/2014, Article 7(5) and (6)).
     *
     * @param schedule the payments to the beneficiary
     * @return from nothing to the discounted payments, rounded up to the cent
     */
    public PresentValue ofRepayableAdvance(PaymentSchedule schedule) {
        PresentValue paid = dated(PresentValue.Kind.ADVANCE, payments(schedule));
        return new PresentValue(paid.kind(), grantedOn, rate, origin, paid.lines(), Euros.ZERO, paid.most());
    }

    private PresentValue dated(PresentValue.Kind kind, List<DatedAmount> amounts) {
        List<PresentValue.Line> lines = new ArrayList<>();
        for (DatedAmount one : amounts) {
            BigDecimal nominal = one.amount().toBigDecimal();
            BigDecimal value = one.on() == null ? nominal : discounting.value(nominal, one.on());
            lines.add(new PresentValue.Line(nominal, one.on(), value, null));
        }
        return summed(kind, lines);
    }

    private PresentValue credit(PresentValue.Kind kind, CreditTerms terms) {
        Rate advantage = terms.market().minus(terms.charged());
        if (advantage.compareTo(Rate.ZERO) <= 0) {
            return summed(kind, List.of());
        }
        List<PresentValue.Line> lines = new ArrayList<>();
        LocalDate from = terms.paidOutOn();
        Euros outstanding = terms.principal();
        for (DatedAmount repayment : terms.repayments()) {
            LocalDate to = CreditTerms.day(repayment);
            BigDecimal saved = saved(outstanding, advantage, YearFraction.between(from, to));
            Reason period = PresentValue.period(from, to, outstanding, terms);
            lines.add(new PresentValue.Line(saved, to, discounting.value(saved, to), period));
            from = to;
            outstanding = outstanding.minus(repayment.amount());
        }
        return summed(kind, lines);
    }

    /** What is saved on an amount in a time. */
    private static BigDecimal saved(Euros outstanding, Rate advantage, YearFraction time) {
        return outstanding
                .toBigDecimal()
                .multiply(BigDecimal.valueOf(advantage.numerator()))
                .divide(BigDecimal.valueOf(advantage.denominator()), Discounting.PRECISION)
                .multiply(time.decimal(Discounting.PRECISION), Discounting.PRECISION);
    }

    private PresentValue summed(PresentValue.Kind kind, List<PresentValue.Line> lines) {
        BigDecimal sure = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (PresentValue.Line line : lines) {
            sure = line.on() == null ? sure : sure.add(line.value());
            possible = possible.add(line.value());
        }
        return new PresentValue(
                kind, grantedOn, rate, origin, lines, cents(sure, kind.rounding()), cents(possible, kind.rounding()));
    }

    /** Aid rounds up and costs round down, after the digits that the series cannot vouch for are gone. */
    private static Euros cents(BigDecimal sum, RoundingMode rounding) {
        return Euros.of(
                sum.setScale(Discounting.DECIMALS, RoundingMode.HALF_EVEN).setScale(2, rounding));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GrossGrantEquivalent that
                && that.grantedOn.equals(grantedOn)
                && that.rate.equals(rate)
                && Objects.equals(that.origin, origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grantedOn, rate);
    }

    /**
     * Returns the day and the rate.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "GrossGrantEquivalent on " + grantedOn + " at " + rate;
    }
}
