package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndertakingTest {

    private static final LocalDate CLOSING = LocalDate.of(2021, 12, 31);
    private static final UndertakingRef REF = UndertakingRef.of("732829320");

    private static List<String> faults(Checked<?> checked) {
        return checked.problems().stream()
                .map(problem -> problem.code().code() + " at " + problem.path())
                .toList();
    }

    private static UndertakingLink.Builder link(String other) {
        return UndertakingLink.builder().other(UndertakingRef.of(other)).direction(UndertakingLink.Direction.HELD_BY);
    }

    @Nested
    class size {

        private AccountingPeriod period(LocalDate closedOn) {
            return AccountingPeriod.builder().closedOn(closedOn).build();
        }

        @Test
        void periods_stand_with_the_latest_first() {
            assertThat(faults(SizeFacts.builder()
                            .periods(List.of(period(CLOSING), period(CLOSING.minusYears(1))))
                            .tryBuild()))
                    .isEmpty();
            assertThat(faults(SizeFacts.builder()
                            .periods(List.of(period(CLOSING), period(CLOSING.plusYears(1))))
                            .tryBuild()))
                    .containsExactly("date-order at periods[0].closedOn");
        }

        @Test
        void two_periods_do_not_close_on_the_same_day() {
            assertThat(faults(SizeFacts.builder()
                            .periods(List.of(period(CLOSING), period(CLOSING)))
                            .tryBuild()))
                    .containsExactly("duplicate at periods[1]");
        }

        @Test
        void periods_of_unknown_days_may_stand_anywhere() {
            assertThat(faults(SizeFacts.builder()
                            .periods(List.of(period(CLOSING), period(null), period(null)))
                            .tryBuild()))
                    .isEmpty();
        }

        @Test
        void a_new_enterprise_has_one_estimated_period_at_most() {
            SizeFacts.Builder facts = SizeFacts.builder().newEnterprise(true).periods(List.of(period(null)));

            assertThat(faults(facts.tryBuild())).isEmpty();
            assertThat(faults(facts.periods(List.of(period(null), period(null))).tryBuild()))
                    .containsExactly("contradiction at newEnterprise");
        }

        @Test
        void no_figure_is_negative() {
            assertThat(faults(AccountingPeriod.builder()
                            .headcount(Quantity.of(-1))
                            .turnover(Euros.of(-1))
                            .balanceSheet(Euros.of(-1))
                            .tryBuild()))
                    .containsExactly("negative at headcount", "negative at turnover", "negative at balanceSheet");
        }
    }

    @Nested
    class difficulty {

        @Test
        void losses_and_capital_are_positive_but_equity_and_results_may_not_be() {
            Euros minus = Euros.of(-1);

            assertThat(faults(DifficultyFacts.builder()
                            .subscribedCapital(minus)
                            .reserves(minus)
                            .accumulatedLosses(minus)
                            .tryBuild()))
                    .containsExactly(
                            "negative at subscribedCapital", "negative at reserves", "negative at accumulatedLosses");
            assertThat(faults(SolvencyYear.builder()
                            .bookDebt(minus)
                            .equity(minus)
                            .ebitda(minus)
                            .interest(minus)
                            .tryBuild()))
                    .containsExactly("negative at bookDebt", "negative at interest");
        }

        @Test
        void years_stand_with_the_latest_first() {
            SolvencyYear older = SolvencyYear.builder().closedOn(CLOSING).build();
            SolvencyYear newer =
                    SolvencyYear.builder().closedOn(CLOSING.plusYears(1)).build();

            assertThat(faults(DifficultyFacts.builder()
                            .solvencyYears(List.of(newer, older))
                            .tryBuild()))
                    .isEmpty();
            assertThat(faults(DifficultyFacts.builder()
                            .solvencyYears(List.of(older, newer))
                            .tryBuild()))
                    .containsExactly("date-order at solvencyYears[0].closedOn");
        }

        @Test
        void no_fact_about_difficulty_is_not_the_absence_of_difficulty() {
            DifficultyFacts nothing = DifficultyFacts.builder().build();
            DifficultyFacts none =
                    DifficultyFacts.builder().collectiveInsolvency(false).build();

            assertThat(nothing).isNotEqualTo(none);
            RoundTrips.assertTravels(nothing, DifficultyFacts.class);
            RoundTrips.assertTravels(none, DifficultyFacts.class);
        }
    }

    @Nested
    class links {

        @ParameterizedTest
        @CsvSource({"0%, true", "25%, true", "100%, true", "-1/1000, false", "1001/1000, false"})
        void a_part_lies_between_nothing_and_the_whole(String part, boolean well) {
            assertThat(link("x").capital(Rate.parse(part)).tryBuild().valid()).isEqualTo(well);
            assertThat(link("x").votes(Rate.parse(part)).tryBuild().valid()).isEqualTo(well);
        }

        @Test
        void a_link_says_to_whom_and_in_which_direction() {
            assertThat(faults(UndertakingLink.builder().tryBuild()))
                    .containsExactly("required at other", "required at direction");
        }

        @Test
        void the_same_other_may_be_held_and_hold_but_not_twice_the_same_way() {
            UndertakingLink held = link("x").build();
            UndertakingLink holds =
                    held.toBuilder().direction(UndertakingLink.Direction.HOLDS).build();

            assertThat(faults(Undertaking.builder().links(List.of(held, holds)).tryBuild()))
                    .isEmpty();
            assertThat(faults(Undertaking.builder()
                            .links(List.of(
                                    held, held.toBuilder().votes(Rate.ONE).build()))
                            .tryBuild()))
                    .containsExactly("duplicate at links[1]");
        }

        @Test
        void nobody_holds_a_part_of_itself() {
            assertThat(faults(Undertaking.builder()
                            .ref(REF)
                            .links(List.of(link("732829320").build()))
                            .tryBuild()))
                    .containsExactly("contradiction at links[0].other");
        }
    }

    @Nested
    class reference {

        @ParameterizedTest
        @CsvSource({"732829320, true", "732829321, false", "732 829 320, false", "DE-HRB-1, false"})
        void nine_digits_with_a_right_check_digit_are_a_siren(String text, boolean siren) {
            assertThat(UndertakingRef.of(text).findSiren().isPresent()).isEqualTo(siren);
        }

        @Test
        void of_a_siren_is_its_digits() {
            assertThat(UndertakingRef.of(Siren.of("732829320"))).isEqualTo(REF);
            assertThat(REF.findSiren()).contains(Siren.of("732829320"));
            RoundTrips.assertTravels(REF, UndertakingRef.class);
        }

        @ParameterizedTest
        @CsvSource({"'', required", "' ', required", "'a\tb', malformed"})
        void is_visible_text(String text, String code) {
            assertThat(faults(UndertakingRef.tryParse(text))).containsExactly(code + " at ");
            assertThatThrownBy(() -> UndertakingRef.of(text)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void spaces_around_are_dropped_when_it_is_read_only() {
            assertThat(UndertakingRef.tryParse(" x ").orElseThrow()).isEqualTo(UndertakingRef.of("x"));
            assertThatThrownBy(() -> UndertakingRef.of(" x ")).isInstanceOf(IllegalArgumentException.class);
            assertThat(UndertakingRef.tryParse(null).valid()).isFalse();
            assertThat(faults(UndertakingRef.tryParse("x".repeat(101)))).containsExactly("too-large at ");
        }
    }

    @Nested
    class holder {

        private static final Siret SIRET = Siret.of("73282932000074");

        @Test
        void has_the_siren_of_its_undertaking() {
            Applicant.Builder facts = Applicant.builder().siret(SIRET);

            assertThat(faults(facts.undertaking(Undertaking.builder().ref(REF).build())
                            .tryBuild()))
                    .isEmpty();
            assertThat(faults(facts.undertaking(Undertaking.builder()
                                    .ref(UndertakingRef.of("356000000"))
                                    .build())
                            .tryBuild()))
                    .containsExactly("contradiction at siret");
            assertThat(faults(facts.undertaking(Undertaking.builder()
                                    .ref(UndertakingRef.of("firm A"))
                                    .build())
                            .tryBuild()))
                    .isEmpty();
        }

        @Test
        void with_a_siret_is_registered_in_france() {
            assertThat(faults(Applicant.builder()
                            .siret(SIRET)
                            .registeredInFrance(false)
                            .tryBuild()))
                    .containsExactly("contradiction at registeredInFrance");
        }

        @Test
        void is_not_a_member_of_its_own_group_and_nobody_is_twice() {
            Undertaking own = Undertaking.builder().ref(REF).build();
            Undertaking other =
                    Undertaking.builder().ref(UndertakingRef.of("firm A")).build();

            assertThat(faults(Applicant.builder()
                            .undertaking(own)
                            .group(List.of(other, own, other))
                            .tryBuild()))
                    .containsExactlyInAnyOrder("duplicate at group[2]", "contradiction at group[1].ref");
        }

        @Test
        void of_an_excluded_kind_is_a_matter_of_eligibility() {
            assertThat(Applicant.builder().kind(HolderKind.SCI).tryBuild().valid())
                    .isTrue();
        }
    }
}
