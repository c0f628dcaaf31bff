package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class GrossGrantEquivalentProperties {

    private static final LocalDate GRANTED = LocalDate.of(2020, 2, 29);

    @Provide
    Arbitrary<List<DatedAmount>> payments() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_00L),
                        Arbitraries.integers().between(-400, 4000))
                .as((cents, days) -> DatedAmount.of(Euros.ofCents(cents), GRANTED.plusDays(days)))
                .list()
                .ofMaxSize(5);
    }

    private static PresentValue aid(int rate, List<DatedAmount> payments) {
        return GrossGrantEquivalent.on(GRANTED, Rate.of(rate, 10_000)).ofAid(payments);
    }

    /**
     * The power by another way: whole years by a loop of divisions, the rest of the year by the root that Newton's
     * method finds, in place of logarithms.
     */
    private static BigDecimal loop(BigDecimal amount, BigDecimal rate, LocalDate due) {
        MathContext digits = new MathContext(60);
        BigDecimal growth = BigDecimal.ONE.add(rate);
        BigDecimal value = amount;
        int year = 1;
        while (!GRANTED.plusYears(year).isAfter(due)) {
            value = value.divide(growth, digits);
            year++;
        }
        LocalDate last = GRANTED.plusYears(year - 1);
        int days = (int) ChronoUnit.DAYS.between(last, due);
        int length = (int) ChronoUnit.DAYS.between(last, GRANTED.plusYears(year));
        return days <= 0 ? value : value.divide(root(growth, length, digits).pow(days, digits), digits);
    }

    private static BigDecimal root(BigDecimal number, int degree, MathContext digits) {
        BigDecimal root = BigDecimal.ONE;
        for (int i = 0; i < 60; i++) {
            BigDecimal power = root.pow(degree - 1, digits);
            BigDecimal step = number.divide(power, digits).subtract(root).divide(BigDecimal.valueOf(degree), digits);
            root = root.add(step);
        }
        return root;
    }

    @Property(tries = 100)
    void the_sum_is_that_of_a_loop_of_simple_steps(
            @ForAll("payments") List<DatedAmount> payments, @ForAll @IntRange(min = 0, max = 2000) int rate) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DatedAmount payment : payments) {
            BigDecimal amount = payment.amount().toBigDecimal();
            sum = sum.add(loop(amount, BigDecimal.valueOf(rate, 4), CreditTerms.day(payment)));
        }
        BigDecimal clean = sum.setScale(25, RoundingMode.HALF_EVEN);
        assertThat(aid(rate, payments).most()).isEqualTo(Euros.of(clean.setScale(2, RoundingMode.CEILING)));
    }

    @Property(tries = 300)
    void discounting_never_increases_and_a_rate_of_zero_is_the_sum(
            @ForAll("payments") List<DatedAmount> payments, @ForAll @IntRange(min = 0, max = 2000) int rate) {
        Euros sum = Euros.sum(payments.stream().map(DatedAmount::amount).toList());
        assertThat(aid(rate, payments).most()).isLessThanOrEqualTo(sum);
        assertThat(aid(0, payments).most()).isEqualTo(sum);
    }

    @Property(tries = 300)
    void a_higher_rate_never_gives_more(
            @ForAll("payments") List<DatedAmount> payments,
            @ForAll @IntRange(min = 0, max = 2000) int rate,
            @ForAll @IntRange(min = 0, max = 500) int more) {
        assertThat(aid(rate + more, payments).most())
                .isLessThanOrEqualTo(aid(rate, payments).most());
    }

    @Property(tries = 300)
    void a_later_day_never_gives_more(
            @ForAll @IntRange(min = -10, max = 3000) int days, @ForAll @IntRange(min = 0, max = 2000) int rate) {
        Euros amount = Euros.of(1_000_000);
        assertThat(aid(rate, List.of(DatedAmount.of(amount, GRANTED.plusDays(days + 1L))))
                        .most())
                .isLessThanOrEqualTo(aid(rate, List.of(DatedAmount.of(amount, GRANTED.plusDays(days))))
                        .most());
    }

    @Property(tries = 300)
    void splitting_a_payment_on_its_day_changes_nothing(
            @ForAll("payments") List<DatedAmount> payments, @ForAll @IntRange(min = 0, max = 2000) int rate) {
        List<DatedAmount> split = new ArrayList<>();
        for (DatedAmount payment : payments) {
            Euros part = Euros.ofCents(payment.amount().cents() / 3);
            split.add(new DatedAmount(part, payment.on()));
            split.add(new DatedAmount(payment.amount().minus(part), payment.on()));
        }
        assertThat(aid(rate, split).most()).isEqualTo(aid(rate, payments).most());
    }

    @Property(tries = 300)
    void costs_are_aid_or_one_cent_less(
            @ForAll("payments") List<DatedAmount> payments, @ForAll @IntRange(min = 0, max = 2000) int rate) {
        Euros costs = GrossGrantEquivalent.on(GRANTED, Rate.of(rate, 10_000))
                .ofCosts(payments)
                .most();
        assertThat(aid(rate, payments).most().minus(costs)).isBetween(Euros.ZERO, Euros.ofCents(1));
    }
}
