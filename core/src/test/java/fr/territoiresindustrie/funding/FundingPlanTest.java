package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FundingPlanTest {

    private static final Funder REGION = Funder.region(RegionCode.of("24"));
    private static final Funder BANK = Funder.of(FunderKind.PRIVATE).withName("Banque d'exemple");
    private static final Funder UNION = Funder.of(FunderKind.EU_CENTRAL);
    private static final Funder FEDER = Funder.of(FunderKind.EU_SHARED);

    private static FundingPlan.Builder balanced() {
        return FundingPlan.builder()
                .uses(Euros.of(1_000_000))
                .line(Funder.STATE, Instrument.GRANT, Euros.of(100_000), true)
                .line(REGION, Instrument.GRANT, Euros.of(70_000))
                .line(FEDER, Instrument.GRANT, Euros.of(30_000), false)
                .line(UNION, Instrument.GRANT, Euros.of(50_000))
                .line(BANK, Instrument.LOAN, Euros.of(400_000))
                .line(Funder.OWN, Instrument.OWN_FUNDS, Euros.of(350_000));
    }

    @Nested
    class Totals {

        @Test
        void add_up_to_the_uses_by_funder_and_by_instrument() {
            FundingPlan plan = balanced().build();

            assertThat(plan.totalsByFunderKind())
                    .containsExactly(
                            entry(FunderKind.STATE, Euros.of(100_000)),
                            entry(FunderKind.REGION, Euros.of(70_000)),
                            entry(FunderKind.EU_SHARED, Euros.of(30_000)),
                            entry(FunderKind.EU_CENTRAL, Euros.of(50_000)),
                            entry(FunderKind.PRIVATE, Euros.of(400_000)),
                            entry(FunderKind.OWN, Euros.of(350_000)));
            assertThat(plan.totalsByInstrument())
                    .containsExactly(
                            entry(Instrument.GRANT, Euros.of(250_000)),
                            entry(Instrument.LOAN, Euros.of(400_000)),
                            entry(Instrument.OWN_FUNDS, Euros.of(350_000)));
            assertThat(plan.total(FunderKind.OTHER_PUBLIC)).isEqualTo(Euros.ZERO);
            assertThat(plan.total(Instrument.GRANT)).isEqualTo(Euros.of(250_000));
        }

        @Test
        void tell_public_money_from_state_resources() {
            FundingPlan plan = balanced().build();

            assertThat(plan.publicTotal()).isEqualTo(Euros.of(250_000));
            assertThat(plan.publicShare()).isEqualTo(Rate.ofPercent(25));
            assertThat(plan.stateResourcesTotal()).isEqualTo(Euros.of(200_000));
            assertThat(plan.total(line -> Boolean.TRUE.equals(line.confirmed())))
                    .isEqualTo(Euros.of(100_000));
        }

        @Test
        void leave_out_a_guarantee_which_brings_no_cash() {
            FundingPlan plan = balanced()
                    .line(Funder.STATE, Instrument.GUARANTEE, Euros.of(200_000))
                    .build();

            assertThat(plan.guaranteed()).isEqualTo(Euros.of(200_000));
            assertThat(plan.total(Instrument.GUARANTEE)).isEqualTo(Euros.ZERO);
            assertThat(plan.totalsByInstrument()).doesNotContainKey(Instrument.GUARANTEE);
            assertThat(plan.publicShare()).isEqualTo(Rate.ofPercent(25));
        }
    }

    @Nested
    class Balance {

        @Test
        void is_exact_to_the_cent() {
            assertThat(balanced().uses(Euros.ofCents(100_000_001)).tryBuild().problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.NOT_BALANCED);
                        assertThat(problem.path()).isEqualTo("lines");
                        assertThat(problem.arguments())
                                .containsExactly(entry("resources", "1000000.00 EUR"), entry("uses", "1000000.01 EUR"));
                        assertThat(problem.text(Locale.FRENCH))
                                .contains("les ressources (1000000.00 EUR)")
                                .contains("emplois (1000000.01 EUR)");
                    });
        }

        @Test
        void is_asked_for_by_the_constructor_too() {
            List<FundingLine> lines = List.of(FundingLine.ownFunds(Euros.of(9)));
            assertThat(FundingPlan.of(Euros.of(9), lines).publicShare()).isEqualTo(Rate.ZERO);
            assertThatIllegalArgumentException().isThrownBy(() -> new FundingPlan(Euros.of(10), lines));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> balanced().uses(Euros.of(10)).build());
        }

        @Test
        void is_told_even_if_the_sum_is_no_amount_any_more() {
            Euros largest = Euros.ofCents(Long.MAX_VALUE);
            assertThat(FundingPlan.builder()
                            .uses(Euros.of(1))
                            .line(Funder.STATE, Instrument.GRANT, largest)
                            .line(REGION, Instrument.GRANT, largest)
                            .tryBuild()
                            .problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.arguments()).containsEntry("resources", "184467440737095516.14 EUR"));
        }

        @Test
        void is_refused_when_read_from_json() {
            String json = "{\"uses\":10.00,\"lines\":[{\"funder\":{\"kind\":\"own\"},"
                    + "\"instrument\":\"own-funds\",\"amount\":9.99}]}";
            assertThatExceptionOfType(com.fasterxml.jackson.databind.JsonMappingException.class)
                    .isThrownBy(() -> Mappers.jackson2().readValue(json, FundingPlan.class))
                    .withMessageContaining("9.99 EUR");
            assertThatExceptionOfType(tools.jackson.core.JacksonException.class)
                    .isThrownBy(() -> Mappers.jackson3().readValue(json, FundingPlan.class))
                    .withMessageContaining("9.99 EUR");
        }
    }

    @Nested
    class TryBuild {

        @Test
        void tells_all_faults_with_their_path() {
            assertThat(FundingPlan.builder()
                            .uses(Euros.of(100))
                            .line(null, Instrument.GRANT, Euros.of(10))
                            .line(BANK, Instrument.OWN_FUNDS, Euros.of(-10))
                            .line(Funder.STATE, Instrument.GRANT, Euros.of(50))
                            .line(Funder.STATE, Instrument.GRANT, Euros.of(60))
                            .tryBuild()
                            .problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                            tuple("lines[0].funder", ProblemCode.REQUIRED),
                            tuple("lines[1].instrument", ProblemCode.CONTRADICTION),
                            tuple("lines[1].amount", ProblemCode.NEGATIVE),
                            tuple("lines[3]", ProblemCode.DUPLICATE),
                            tuple("lines", ProblemCode.NOT_BALANCED));
        }

        @Test
        void says_nothing_of_the_balance_as_long_as_an_amount_is_missing() {
            assertThat(balanced().line(REGION, Instrument.LOAN, null).tryBuild().problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("lines[6].amount", ProblemCode.REQUIRED));
        }

        @Test
        void does_not_take_incomplete_lines_for_the_same() {
            assertThat(balanced()
                            .line(BANK, null, Euros.of(1))
                            .line(BANK, null, Euros.of(1))
                            .tryBuild()
                            .problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                            tuple("lines[6].instrument", ProblemCode.REQUIRED),
                            tuple("lines[7].instrument", ProblemCode.REQUIRED));
        }

        @Test
        void wants_something_to_finance() {
            assertThat(FundingPlan.builder().tryBuild().problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("uses", ProblemCode.REQUIRED));
            assertThat(FundingPlan.builder().uses(Euros.ZERO).tryBuild().problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("uses", ProblemCode.OUT_OF_RANGE));
            assertThat(FundingPlan.builder().uses(Euros.of(-1)).tryBuild().problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("uses", ProblemCode.NEGATIVE), tuple("lines", ProblemCode.NOT_BALANCED));
        }

        @Test
        void takes_two_loans_of_two_banks() {
            assertThat(FundingPlan.builder()
                            .uses(Euros.of(100))
                            .line(BANK, Instrument.LOAN, Euros.of(50))
                            .line(BANK.withName("Autre banque d'exemple"), Instrument.LOAN, Euros.of(50))
                            .tryBuild()
                            .valid())
                    .isTrue();
        }
    }
}
