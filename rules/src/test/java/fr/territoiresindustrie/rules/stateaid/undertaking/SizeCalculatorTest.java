package fr.territoiresindustrie.rules.stateaid.undertaking;

import static fr.territoiresindustrie.project.EnterpriseSize.LARGE;
import static fr.territoiresindustrie.project.EnterpriseSize.MEDIUM;
import static fr.territoiresindustrie.project.EnterpriseSize.MICRO;
import static fr.territoiresindustrie.project.EnterpriseSize.SMALL;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.DAY;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.applicant;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.assess;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.firm;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.heldBy;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.holds;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.link;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.millions;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.period;
import static fr.territoiresindustrie.rules.stateaid.undertaking.Firms.size;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.InvestorKind;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.project.SizeFacts;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.project.UndertakingLink;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import fr.territoiresindustrie.project.UndertakingLink.Direction;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SizeCalculatorTest {

    private static final String TINY = "1";

    private static SizeFacts tiny() {
        return size(period(TINY, "0", "0"));
    }

    @Nested
    class Thresholds {

        @ParameterizedTest(name = "{0}: {1} AWU, {2} M, {3} M: {4}")
        @CsvSource({
            "W-01, 249, 50.0, 43.0, MEDIUM",
            "W-02, 249, 60, 43, MEDIUM",
            "W-04, 49, 10.5, 10.0, SMALL",
            "W-06, 49.5, 9, 9, SMALL",
            "annex I 2(1) headcount itself, 250, 1, 1, LARGE",
            "annex I 2(1) just below, 249.999, 50, 99, MEDIUM",
            "annex I 2(1) both amounts, 249, 50.00000001, 43.00000001, LARGE",
            "annex I 2(1) balance alone, 249, 50.00000001, 43, MEDIUM",
            "annex I 2(1) turnover alone, 249, 50, 43.00000001, MEDIUM",
            "annex I 2(2) headcount itself, 50, 1, 1, MEDIUM",
            "annex I 2(2) just below, 49.999, 10, 99, SMALL",
            "annex I 2(2) both amounts, 49, 10.00000001, 10.00000001, MEDIUM",
            "annex I 2(2) turnover alone, 49, 10, 10.000001, SMALL",
            "annex I 2(3) headcount itself, 10, 1, 1, SMALL",
            "annex I 2(3) just below, 9.999, 99, 2, MICRO",
            "annex I 2(3) both amounts, 9, 2.00000001, 2.00000001, SMALL",
            "annex I 2(3) nothing at all, 0, 0, 0, MICRO",
            "few staff and large amounts, 3, 60, 50, LARGE",
        })
        void one_period_of_an_autonomous_enterprise(
                String row, String headcount, String turnover, String balanceSheet, EnterpriseSize expected) {
            assertThat(assess(firm("A", size(period(headcount, turnover, balanceSheet))))
                            .settled())
                    .contains(expected);
        }
    }

    @Nested
    class Groups {

        private final EnterpriseSizeAnswer w07 = assess(
                firm("A", size(period("40", "8", "6")), holds("B", "33%"), holds("C", "60%")),
                firm("B", size(period("120", "20", "15")), heldBy("A", "33%")),
                firm("C", size(period("30", "5", "4")), heldBy("A", "60%")));

        @Test
        void w_07_adds_the_partner_by_its_share_and_the_linked_one_in_full() {
            assertThat(w07.settled()).contains(MEDIUM);
            SizeFigures sums = w07.periods().get(0);
            assertThat(sums.leastHeadcount()).hasToString("109.6").isEqualTo(sums.mostHeadcount());
            assertThat(sums.leastTurnover()).isEqualTo(millions("19.6")).isEqualTo(sums.mostTurnover());
            assertThat(sums.leastBalanceSheet()).isEqualTo(millions("14.95")).isEqualTo(sums.mostBalanceSheet());
            assertThat(w07.contributions())
                    .extracting(SizeContribution::kind)
                    .containsExactly(
                            SizeContribution.Kind.OWN, SizeContribution.Kind.PARTNER, SizeContribution.Kind.LINKED);
        }

        @Test
        void w_07_tells_the_sums_in_both_languages() {
            assertThat(w07.explanation().text(Locale.ENGLISH))
                    .contains("Staff: 40 + 33% × 120 + 30 = 109.6 annual work units.")
                    .contains("A, on 1 June 2021: medium-sized enterprise.");
            assertThat(w07.explanation()
                            .text(Locale.FRENCH)
                            .replace('\u00A0', ' ')
                            .replace('\u202F', ' '))
                    .contains("Effectif : 40 + 33 % × 120 + 30 = 109,6 unités de travail par an.")
                    .contains("entreprise moyenne");
        }

        @ParameterizedTest(name = "{0} of the capital, {1} of the votes: {2}")
        @CsvSource({
            "24.99%, 24.99%, MEDIUM",
            "25%, 0%, LARGE",
            "0%, 25%, LARGE",
            "24.99%, 25%, LARGE",
        })
        void a_partner_begins_at_a_quarter(String capital, String votes, EnterpriseSize expected) {
            // 240 and a quarter of 50 are 252.5.
            assertThat(assess(
                                    firm(
                                            "A",
                                            size(period("240", "40", "40")),
                                            link(Direction.HELD_BY, "B", capital, votes)
                                                    .build()),
                                    firm("B", size(period("50", "1", "1"))))
                            .settled())
                    .contains(expected);
        }

        @ParameterizedTest(name = "{0} of the votes: {1}")
        @CsvSource({"50%, 140", "50.01%, 180"})
        void a_link_begins_above_half_of_the_votes(String votes, String headcount) {
            EnterpriseSizeAnswer answer = assess(
                    firm(
                            "A",
                            size(period("100", "1", "1")),
                            link(Direction.HOLDS, "B", "10%", votes).build()),
                    firm("B", size(period("80", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString(headcount);
        }

        @Test
        void more_than_half_of_the_capital_without_the_votes_makes_a_partner() {
            EnterpriseSizeAnswer answer = assess(
                    firm(
                            "A",
                            size(period("100", "1", "1")),
                            link(Direction.HOLDS, "B", "60%", "40%").build()),
                    firm("B", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("160");
        }

        @ParameterizedTest
        @EnumSource(Control.class)
        void other_grounds_of_control_link_too(Control control) {
            EnterpriseSizeAnswer answer = assess(
                    firm(
                            "A",
                            size(period("100", "1", "1")),
                            link(Direction.HOLDS, "B", "0%", "0%")
                                    .control(control)
                                    .build()),
                    firm("B", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString(control == Control.NONE ? "100" : "200");
        }

        @Test
        void each_partner_brings_the_whole_of_its_linked_ones_and_none_of_its_own_partners() {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("100", "1", "1")), heldBy("P", "40%")),
                    firm("P", size(period("50", "1", "1")), holds("Q", "80%"), holds("R", "30%")),
                    firm("Q", size(period("25", "1", "1"))),
                    firm("R", size(period("1000", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("130");
        }

        @Test
        void each_linked_one_brings_its_partners_by_their_share() {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("100", "1", "1")), holds("C", "100%")),
                    firm("C", size(period("10", "1", "1")), holds("D", "30%")),
                    firm("D", size(period("50", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("125");
        }

        @Test
        void links_run_through_any_number_of_others_up_and_down() {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("1", "1", "1")), heldBy("M", "90%")),
                    firm("M", size(period("10", "1", "1")), heldBy("N", "51%"), holds("S", "100%")),
                    firm("N", size(period("100", "1", "1"))),
                    firm("S", size(period("1000", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("1111");
        }

        @Test
        void cross_holdings_count_once_by_the_greater_share() {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("100", "1", "1")), holds("B", "30%"), heldBy("B", "45%")),
                    firm("B", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("145");
        }

        @Test
        void a_circle_of_control_counts_each_once() {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("1", "1", "1")), holds("B", "60%"), heldBy("C", "60%")),
                    firm("B", size(period("10", "1", "1")), holds("C", "60%")),
                    firm("C", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("111");
        }

        @Test
        void parts_held_with_linked_enterprises_are_added_up() {
            // 15 % directly and 15 % through a subsidiary make a partner; 30 % and 30 % make a linked one.
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("1", "1", "1")), holds("S", "100%"), holds("X", "15%"), holds("Y", "30%")),
                    firm("S", size(period("10", "1", "1")), holds("X", "15%"), holds("Y", "30%")),
                    firm("X", size(period("100", "1", "1"))),
                    firm("Y", size(period("1000", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("1041");
        }

        @Test
        void two_holders_that_are_linked_are_partners_together() {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("1", "1", "1")), heldBy("P", "20%"), heldBy("Q", "20%")),
                    firm("P", size(period("10", "1", "1")), holds("Q", "70%")),
                    firm("Q", size(period("100", "1", "1"))));
            // 40 % of 110.
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("45");
        }
    }

    @Nested
    class Investors {

        @ParameterizedTest(name = "{0} at {1}: {2} AWU")
        @CsvSource({
            "ORDINARY, 25%, 125",
            "VENTURE_CAPITAL, 25%, 100",
            "VENTURE_CAPITAL, 50%, 100",
            "VENTURE_CAPITAL, 50.01%, 200",
            "PUBLIC_INVESTMENT_CORPORATION, 49%, 100",
            "UNIVERSITY_OR_RESEARCH_CENTRE, 30%, 100",
            "INSTITUTIONAL_INVESTOR, 30%, 100",
            "SMALL_LOCAL_AUTHORITY, 30%, 100",
            "NATURAL_PERSON, 40%, 100",
        })
        void some_may_hold_up_to_half(InvestorKind kind, String share, String headcount) {
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("100", "1", "1")), heldBy("H", share, kind)),
                    firm("H", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString(headcount);
            assertThat(answer.settled()).contains(MEDIUM);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({"1249999.99, 100", "1250000.00, 130"})
        void a_business_angel_is_exempt_below_an_amount(BigDecimal invested, String headcount) {
            EnterpriseSizeAnswer answer = assess(
                    firm(
                            "A",
                            size(period("100", "1", "1")),
                            link(Direction.HELD_BY, "H", "30%", "30%")
                                    .holderKind(InvestorKind.BUSINESS_ANGEL)
                                    .invested(Euros.of(invested))
                                    .build()),
                    firm("H", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString(headcount);
        }

        @Test
        void exempt_investors_are_presumed_to_have_no_dominant_influence() {
            for (Control control : List.of(Control.DOMINANT_INFLUENCE, Control.APPOINTS_BOARD)) {
                EnterpriseSizeAnswer answer = assess(
                        firm(
                                "A",
                                size(period("100", "1", "1")),
                                link(Direction.HELD_BY, "V", "30%", "30%")
                                        .holderKind(InvestorKind.VENTURE_CAPITAL)
                                        .control(control)
                                        .build()),
                        firm("V", size(period("100", "1", "1"))));
                assertThat(answer.periods().get(0).leastHeadcount())
                        .hasToString(control == Control.DOMINANT_INFLUENCE ? "100" : "200");
            }
        }

        @ParameterizedTest(name = "{0} at {1}: {2}")
        @CsvSource({
            "PUBLIC_BODY, 24.99%, MICRO",
            "PUBLIC_BODY, 25%, LARGE",
            "SMALL_LOCAL_AUTHORITY, 25%, MICRO",
            "SMALL_LOCAL_AUTHORITY, 50%, MICRO",
            "SMALL_LOCAL_AUTHORITY, 51%, LARGE",
            "PUBLIC_INVESTMENT_CORPORATION, 50%, MICRO",
            "PUBLIC_INVESTMENT_CORPORATION, 51%, LARGE",
            "INSTITUTIONAL_INVESTOR, 51%, MICRO",
        })
        void w_12_public_bodies_take_the_class_away(InvestorKind kind, String share, EnterpriseSize expected) {
            assertThat(assess(firm("A", tiny(), heldBy("H", share, kind)), firm("H", tiny()))
                            .settled())
                    .contains(expected);
        }

        @Test
        void public_bodies_count_together_and_through_what_they_control() {
            assertThat(assess(
                                    firm("A", tiny(), heldBy("T", "13%", InvestorKind.PUBLIC_BODY), heldBy("H", "12%")),
                                    firm("H", tiny(), heldBy("U", "60%", InvestorKind.PUBLIC_BODY)))
                            .settled())
                    .contains(LARGE);
            assertThat(assess(
                                    firm("A", tiny(), heldBy("T", "13%", InvestorKind.PUBLIC_BODY), heldBy("H", "12%")),
                                    firm("H", tiny(), heldBy("U", "50%", InvestorKind.PUBLIC_BODY)))
                            .settled())
                    .contains(MICRO);
        }

        @ParameterizedTest(name = "adjacent {0}: {1}")
        @CsvSource({"true, 200", "false, 100"})
        void enterprises_of_one_person_are_linked_on_adjacent_markets(boolean adjacent, String headcount) {
            UndertakingLink byPerson = link(Direction.HELD_BY, "P", "100%", "100%")
                    .holderKind(InvestorKind.NATURAL_PERSON)
                    .adjacentMarket(adjacent)
                    .build();
            EnterpriseSizeAnswer answer = assess(
                    firm("A", size(period("100", "1", "1")), byPerson),
                    firm("D", size(period("100", "1", "1")), byPerson),
                    Undertaking.builder()
                            .ref(UndertakingRef.of("P"))
                            .links(List.of())
                            .build());
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString(headcount);
            assertThat(answer.settled()).contains(MEDIUM);
        }
    }

    @Nested
    class History {

        private EnterpriseSizeAnswer assessed(
                @Nullable EnterpriseSize previous, @Nullable Boolean changed, String... headcounts) {
            List<AccountingPeriod> periods = java.util.Arrays.stream(headcounts)
                    .map(headcount -> period(headcount, "1", "1"))
                    .toList();
            return assess(firm(
                    "A",
                    SizeFacts.builder()
                            .periods(periods)
                            .newEnterprise(false)
                            .ownershipChanged(changed)
                            .previousSize(previous)
                            .build()));
        }

        @ParameterizedTest(name = "{0}: {1}, then {2}, then {3}: {4}")
        @CsvSource({
            "W-10, MEDIUM, 255, 248, MEDIUM",
            "two years over, MEDIUM, 255, 260, LARGE",
            "one year over, MEDIUM, 248, 255, MEDIUM",
            "two years under, LARGE, 249, 248, MEDIUM",
            "one year under, LARGE, 255, 248, LARGE",
            "two thresholds of which one twice, SMALL, 60, 300, MEDIUM",
            "two thresholds both twice, SMALL, 300, 260, LARGE",
            "down by two of which one twice, LARGE, 60, 5, MEDIUM",
            "back at once, SMALL, 60, 40, SMALL",
        })
        void a_class_changes_after_two_periods(
                String row, EnterpriseSize previous, String earlier, String later, EnterpriseSize expected) {
            assertThat(assessed(previous, false, later, earlier).settled()).contains(expected);
        }

        @Test
        void a_change_of_ownership_counts_at_once() {
            assertThat(assessed(MEDIUM, true, "255", "240").settled()).contains(LARGE);
            assertThat(assessed(MEDIUM, null, "255", "240").possible()).containsExactly(MEDIUM, LARGE);
        }

        @Test
        void without_the_class_before_both_stay_possible() {
            EnterpriseSizeAnswer answer = assessed(null, false, "255", "240");
            assertThat(answer.possible()).containsExactly(MEDIUM, LARGE);
            assertThat(answer.missing())
                    .extracting(reason -> reason.code())
                    .containsExactly("aid.size.missing.previous-size");
            assertThat(assessed(null, false, "255", "251").settled()).contains(LARGE);
        }

        @ParameterizedTest(name = "{0}: {1} (the latest first): {2}")
        @CsvSource({
            "one period, 248, MEDIUM",
            "two that agree, 255 260, LARGE",
            "two that differ (first year above or first year below), 248 255, MEDIUM LARGE",
            "two that differ the other way, 255 248, MEDIUM LARGE",
            "W-10 with the third year for the class before, 248 255 240, MEDIUM",
            "first year above, 255 248 240, MEDIUM",
            "first year below, 248 255 260, LARGE",
            "above again after one year below, 255 248 260, LARGE",
            "second year above, 255 260 240, LARGE",
            "second year below, 248 240 255, MEDIUM",
            "three thresholds, 5 60 300, MEDIUM",
            "a fourth that agrees with the third, 248 255 240 230, MEDIUM",
            "a fourth that speaks against the third, 248 255 240 260, MEDIUM LARGE",
            "two older ones that prove the class, 248 255 240 260 270, LARGE",
        })
        void without_the_class_before_the_periods_tell_it(String row, String headcounts, String expected) {
            EnterpriseSizeAnswer answer = assessed(null, false, headcounts.split(" "));
            assertThat(answer.possible())
                    .containsExactlyElementsOf(java.util.Arrays.stream(expected.split(" "))
                            .map(EnterpriseSize::valueOf)
                            .toList());
            assertThat(answer.missing().isEmpty()).isEqualTo(answer.settled().isPresent());
        }

        @Test
        void the_class_given_goes_before_that_of_the_third_period() {
            assertThat(assessed(LARGE, false, "248", "255", "240").settled()).contains(LARGE);
        }

        @Test
        void a_third_period_that_decides_is_told() {
            assertThat(assessed(null, false, "248", "255", "240").explanation().text(Locale.ENGLISH))
                    .contains("is taken for it (medium-sized enterprise), which remains to be checked");
            assertThat(assessed(null, false, "248", "240", "255").explanation().text(Locale.ENGLISH))
                    .doesNotContain("remains to be checked");
        }

        @Test
        void older_periods_settle_the_class_before() {
            assertThat(assessed(null, false, "255", "240", "230").settled()).contains(MEDIUM);
            assertThat(assessed(SMALL, false, "40", "60", "70").settled()).contains(MEDIUM);
        }

        @Test
        void a_new_enterprise_has_the_class_of_its_estimate() {
            SizeFacts estimate = SizeFacts.builder()
                    .periods(List.of(period("12", "1", "1")))
                    .newEnterprise(true)
                    .build();
            assertThat(assess(firm("A", estimate)).settled()).contains(SMALL);
        }

        @Test
        void accounts_closed_after_the_day_are_left_aside() {
            SizeFacts facts = size(
                    period("300", "1", "1").toBuilder()
                            .closedOn(DAY.plusDays(1))
                            .build(),
                    period("20", "1", "1").toBuilder().closedOn(DAY).build());
            assertThat(assess(firm("A", facts)).settled()).contains(SMALL);
        }
    }

    @Nested
    class Doubts {

        @Test
        void sides_that_contradict_each_other_leave_both_possible() {
            assertThat(assess(
                                    firm("A", size(period("240", "40", "40")), heldBy("B", "25%")),
                                    firm("B", size(period("50", "1", "1")), holds("A", "24%")))
                            .possible())
                    .containsExactly(MEDIUM, LARGE);
        }

        @Test
        void without_any_fact_everything_is_possible() {
            EnterpriseSizeAnswer answer =
                    SizeCalculator.shipped().assess(Applicant.builder().build(), DAY);
            assertThat(answer.possible()).containsExactly(MICRO, SMALL, MEDIUM, LARGE);
            assertThat(answer.missing()).isNotEmpty();
            assertThat(answer.explanation().text(Locale.FRENCH))
                    .contains("Le demandeur")
                    .doesNotContain("{");
        }

        @Test
        void an_unknown_turnover_does_not_matter_below_the_balance_sheet_total() {
            AccountingPeriod noTurnover = AccountingPeriod.builder()
                    .headcount(Quantity.of(40))
                    .balanceSheet(millions("9"))
                    .build();
            assertThat(assess(firm("A", size(noTurnover))).settled()).contains(SMALL);
            AccountingPeriod noHeadcount = AccountingPeriod.builder()
                    .turnover(millions("9"))
                    .balanceSheet(millions("9"))
                    .build();
            assertThat(assess(firm("A", size(noHeadcount))).possible()).containsExactly(SMALL, MEDIUM, LARGE);
        }

        @Test
        void a_partner_without_facts_leaves_the_size_open() {
            EnterpriseSizeAnswer answer = assess(firm("A", size(period("40", "1", "1")), holds("B", "30%")));
            assertThat(answer.possible()).containsExactly(SMALL, MEDIUM, LARGE);
            assertThat(answer.explanation().text(Locale.ENGLISH))
                    .contains("Missing: the accounts of B for the latest period.");
        }

        @Test
        void links_as_stated_close_what_is_not_written() {
            Undertaking own = Undertaking.builder()
                    .ref(UndertakingRef.of("A"))
                    .size(size(period("40", "1", "1")))
                    .links(List.of(UndertakingLink.builder()
                            .other(UndertakingRef.of("B"))
                            .direction(Direction.HOLDS)
                            .capital(Rate.parse("60%"))
                            .build()))
                    .build();
            Undertaking other = Undertaking.builder()
                    .ref(UndertakingRef.of("B"))
                    .size(size(period("30", "1", "1")))
                    .build();
            Applicant applicant = applicant(own, other);
            assertThat(SizeCalculator.shipped().assess(applicant, DAY).possible())
                    .contains(MEDIUM, LARGE);
            EnterpriseSizeAnswer stated =
                    SizeCalculator.shipped().takingLinksAsStated().assess(applicant, DAY);
            assertThat(stated.settled()).contains(MEDIUM);
            assertThat(stated.explanation().text(Locale.ENGLISH)).contains("taken as they are written");
        }

        @Test
        void an_unknown_share_is_at_most_what_others_leave() {
            // M has 60 %, so that the votes of N, whatever they are, do not control; 40 % of 100 at most.
            EnterpriseSizeAnswer answer = assess(
                    firm(
                            "A",
                            size(period("100", "1", "1")),
                            heldBy("M", "60%"),
                            link(Direction.HELD_BY, "N", "10%", "0%")
                                    .votes(null)
                                    .build()),
                    firm("M", size(period("10", "1", "1"))),
                    firm("N", size(period("100", "1", "1"))));
            assertThat(answer.periods().get(0).leastHeadcount()).hasToString("110");
            assertThat(answer.periods().get(0).mostHeadcount()).hasToString("150");
        }

        @Test
        void links_as_stated_put_together_what_both_sides_say() {
            UndertakingLink ours = UndertakingLink.builder()
                    .other(UndertakingRef.of("B"))
                    .direction(Direction.HOLDS)
                    .capital(Rate.parse("60%"))
                    .build();
            UndertakingLink theirs = UndertakingLink.builder()
                    .other(UndertakingRef.of("A"))
                    .direction(Direction.HELD_BY)
                    .votes(Rate.parse("40%"))
                    .build();
            Applicant applicant = applicant(
                    firm("A", size(period("100", "1", "1")), ours), firm("B", size(period("100", "1", "1")), theirs));
            EnterpriseSizeAnswer stated =
                    SizeCalculator.shipped().takingLinksAsStated().assess(applicant, DAY);
            assertThat(stated.periods().get(0).mostHeadcount()).hasToString("160");
        }

        @Test
        void the_siren_of_the_establishment_stands_for_a_missing_reference() {
            Undertaking unnamed = Undertaking.builder()
                    .size(size(period("100", "1", "1")))
                    .links(List.of())
                    .build();
            Applicant applicant =
                    applicant(unnamed, firm("B", size(period("300", "1", "1")), holds("732829320", "100%"))).toBuilder()
                            .siret(Siret.of("73282932000074"))
                            .build();
            assertThat(SizeCalculator.shipped().assess(applicant, DAY).settled())
                    .contains(LARGE);
        }

        @Test
        void a_declared_size_counts_only_if_the_caller_says_so() {
            SizeFacts declared = SizeFacts.builder().declaredSize(MEDIUM).build();
            Applicant applicant = applicant(firm("A", declared));
            assertThat(SizeCalculator.shipped().assess(applicant, DAY).possible())
                    .hasSize(4);
            assertThat(SizeCalculator.shipped()
                            .acceptingDeclaredSize()
                            .assess(applicant, DAY)
                            .settled())
                    .contains(MEDIUM);
            Applicant contradicted = applicant(firm(
                    "A",
                    size(period("40", "1", "1")).toBuilder()
                            .declaredSize(MEDIUM)
                            .build()));
            assertThat(SizeCalculator.shipped()
                            .acceptingDeclaredSize()
                            .assess(contradicted, DAY)
                            .settled())
                    .contains(SMALL);
            assertThat(EnterpriseSizeAnswer.stated(MEDIUM, DAY).settled()).contains(MEDIUM);
        }

        @Test
        void a_day_without_thresholds_is_refused() {
            assertThatThrownBy(() ->
                            SizeCalculator.shipped().assess(applicant(firm("A", tiny())), LocalDate.of(2013, 1, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sme.");
        }
    }

    @ParameterizedTest(name = "{0}, {1} AWU, {2} M, {3} M: {4}")
    @CsvSource({
        "2021-08-01, 499, 100, 999, MET",
        "2021-08-01, 499, 999, 86, MET",
        "2021-08-01, 499.001, 1, 1, NOT_MET",
        "2021-08-01, 499, 100.01, 86.01, NOT_MET",
        "2021-07-31, 499, 1, 1, NOT_APPLICABLE",
        "2021-08-01, 249, 1, 1, NOT_APPLICABLE",
    })
    void a_large_one_may_be_a_small_mid_cap(
            LocalDate day, String headcount, String turnover, String balanceSheet, Outcome expected) {
        Applicant applicant = applicant(firm("A", size(period(headcount, turnover, balanceSheet))));
        assertThat(SizeCalculator.shipped().assess(applicant, day).smallMidCap())
                .isEqualTo(expected);
    }
}
