package fr.territoiresindustrie.rules.stateaid.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.funding.Instalment;
import fr.territoiresindustrie.funding.InstalmentKind;
import fr.territoiresindustrie.funding.PaymentSchedule;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrossGrantEquivalentTest {

    private static final LocalDate GRANTED = LocalDate.of(2024, 3, 1);
    private static final GrossGrantEquivalent AT_3 = GrossGrantEquivalent.on(GRANTED, Rate.ofPercent(3));

    private static DatedAmount euros(long amount, LocalDate day) {
        return DatedAmount.of(Euros.of(amount), day);
    }

    private static String plain(PresentValue value) {
        return value.explanation().text(Locale.FRENCH).replaceAll("[\u00A0\u202F]", " ");
    }

    @Test
    void w_70_half_now_and_half_in_one_year_at_a_base_rate_of_2() throws IOException {
        ReferenceRates rates = ReferenceRates.read(new StringReader("2024-01-01;2024-12-31;2%"));
        GrossGrantEquivalent worth = GrossGrantEquivalent.on(GRANTED, rates, AidLaw.shipped());
        PaymentSchedule schedule = PaymentSchedule.of(
                Euros.of(300_000),
                List.of(
                        Instalment.of(InstalmentKind.ADVANCE, Euros.of(150_000)).withDueOn(GRANTED),
                        Instalment.of(InstalmentKind.BALANCE, Euros.of(150_000)).withDueOn(GRANTED.plusYears(1))));
        PresentValue value = worth.ofAid(schedule);
        assertThat(value.settled()).contains(Euros.parse("295631.07"));
        assertThat(plain(value))
                .contains("Équivalent-subvention brut au 1er mars 2024 : 295 631,07 €.")
                .contains("3 %, soit le taux de base 2 % du 1er mars 2024 augmenté de 1 %")
                .contains("150 000 € le 1er mars 2025 : 150 000 ÷ (1 + 3 %)^1 = 145 631,068 €.");
        RoundTrips.assertSerializable(value);
        RoundTrips.assertSerializable(worth);
    }

    @ParameterizedTest
    @CsvSource({
        // Whole years are exact: 121 at 10 % in two years is 100, not a cent more.
        "2024-03-01, 2026-03-01, 121, 10%, 100.00",
        // The 29th of February has its anniversaries on the 28th.
        "2024-02-29, 2025-02-28, 103, 3%, 100.00",
        "2024-02-29, 2028-02-29, 14641, 10%, 10000.00",
        // Half of a year of 366 days at 21 %: the root is 1.1, and the series must not push it over a cent.
        "2023-06-01, 2023-12-01, 110, 21%, 100.00",
        "2024-03-01, 2024-03-01, 100, 5%, 100.00",
        "2024-03-01, 2020-03-01, 100, 5%, 100.00",
        "2024-03-01, 2034-03-01, 100, 0%, 100.00"
    })
    void a_payment_is_divided_by_the_power_of_its_time(
            LocalDate granted, LocalDate due, long amount, String rate, String expected) {
        GrossGrantEquivalent worth = GrossGrantEquivalent.on(granted, Rate.parse(rate));
        assertThat(worth.ofAid(List.of(euros(amount, due))).settled()).contains(Euros.parse(expected));
    }

    @Test
    void aid_rounds_up_and_costs_round_down() {
        List<DatedAmount> payments = List.of(euros(100, GRANTED.plusYears(1)));
        // 100 / 1.03 = 97.0873...
        assertThat(AT_3.ofAid(payments).most()).isEqualTo(Euros.parse("97.09"));
        assertThat(AT_3.ofCosts(payments).most()).isEqualTo(Euros.parse("97.08"));
    }

    @Test
    void a_payment_without_a_day_makes_a_range() {
        PresentValue value = AT_3.ofAid(List.of(euros(103, GRANTED.plusYears(1)), DatedAmount.undated(Euros.of(50))));
        assertThat(value.settled()).isEmpty();
        assertThat(value.least()).isEqualTo(Euros.of(100));
        assertThat(value.most()).isEqualTo(Euros.of(150));
        assertThat(value.explanation().text(Locale.ENGLISH)).contains("between €100 and €150");
    }

    @Test
    void a_loan_is_worth_the_interest_that_is_not_charged() {
        CreditTerms bullet = new CreditTerms(
                Euros.of(100_000),
                GRANTED,
                List.of(euros(0, GRANTED.plusYears(1)), euros(100_000, GRANTED.plusYears(2))),
                Rate.ofPercent(1),
                Rate.ofPercent(5));
        // 4000 / 1.03 + 4000 / 1.0609 = 3883.4951... + 3770.3836...
        assertThat(AT_3.ofLoan(bullet).settled()).contains(Euros.parse("7653.88"));
        assertThat(AT_3.ofGuarantee(bullet).settled()).contains(Euros.parse("7653.88"));
        CreditTerms repaid = new CreditTerms(
                Euros.of(100_000),
                GRANTED,
                List.of(euros(50_000, GRANTED.plusYears(1)), euros(50_000, GRANTED.plusYears(2))),
                Rate.ofPercent(1),
                Rate.ofPercent(5));
        // 4000 / 1.03 + 2000 / 1.0609 = 3883.4951... + 1885.1918...
        assertThat(AT_3.ofLoan(repaid).settled()).contains(Euros.parse("5768.69"));
        assertThat(plain(AT_3.ofLoan(repaid))).contains("Du 1er mars 2025 au 1er mars 2026, sur 50 000 €");
    }

    @Test
    void a_loan_at_the_price_of_the_market_or_above_holds_no_aid() {
        for (long charged : new long[] {5, 6}) {
            CreditTerms terms = new CreditTerms(
                    Euros.of(100_000),
                    GRANTED,
                    List.of(euros(100_000, GRANTED.plusYears(2))),
                    Rate.ofPercent(charged),
                    Rate.ofPercent(5));
            assertThat(AT_3.ofLoan(terms).settled()).contains(Euros.ZERO);
        }
    }

    @Test
    void a_repayable_advance_is_anything_up_to_what_is_paid_out() {
        PaymentSchedule schedule = PaymentSchedule.of(
                Euros.of(103),
                List.of(Instalment.of(InstalmentKind.BALANCE, Euros.of(103)).withDueOn(GRANTED.plusYears(1))));
        PresentValue value = AT_3.ofRepayableAdvance(schedule);
        assertThat(value.least()).isEqualTo(Euros.ZERO);
        assertThat(value.most()).isEqualTo(Euros.of(100));
        assertThat(value.explanation().text(Locale.FRENCH)).contains("art. 7(5)-(6)");
    }

    @Test
    void terms_that_contradict_each_other_name_the_place() {
        assertThatThrownBy(
                        () -> new CreditTerms(Euros.of(10), GRANTED, List.of(euros(9, GRANTED)), Rate.ZERO, Rate.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repayments[0].on")
                .hasMessageContaining("repayments \"9.00 EUR\"");
        assertThatThrownBy(() -> GrossGrantEquivalent.on(GRANTED, Rate.of(3, 1)))
                .hasMessageContaining("The discount rate (300%) must be from 0% to 100%.\nMaybe");
        assertThatThrownBy(() -> DatedAmount.undated(Euros.of(-1))).hasMessageContaining("amount");
    }

    @Test
    void the_rate_of_the_communication_is_that_of_the_day_of_granting() throws IOException {
        ReferenceRates rates = ReferenceRates.read(new StringReader("from;to;rate;source\n"
                + "2008-07-01;;4.59%;OJ C 216, 23.8.2008\n" + "2008-10-01;2008-12-31;5,36 %;\n"));
        assertThat(rates.discount(LocalDate.of(2008, 7, 1), AidLaw.shipped())).isEqualTo(Rate.parse("5.59%"));
        assertThat(rates.base(LocalDate.of(2008, 9, 30))).isEqualTo(Rate.parse("4.59%"));
        assertThat(rates.base(LocalDate.of(2008, 10, 1))).isEqualTo(Rate.parse("5.36%"));
        assertThat(rates.find(LocalDate.of(2009, 1, 1))).isEmpty();
        assertThatThrownBy(() -> rates.base(LocalDate.of(2009, 1, 1))).hasMessageContaining("2009-01-01");
        RoundTrips.assertSerializable(rates);
    }

    @Test
    void a_faulty_table_names_its_lines() throws IOException {
        assertThat(ReferenceRates.tryRead(new StringReader("2021-01-01;2021-06-30;-0.45%\n"
                                + "2021-06-01;;1%\n2021-13-01;;1%\n2022-01-01;;0.5\n2022-03-01\n"))
                        .problems())
                .extracting(problem -> problem.path())
                .contains("line 2.from", "line 3.from", "line 4.rate", "line 5");
        assertThat(ReferenceRates.tryRead(new StringReader("")).valid()).isFalse();
    }
}
