package fr.territoiresindustrie.rules.stateaid.undertaking;

import static fr.territoiresindustrie.rules.criterion.Outcome.MET;
import static fr.territoiresindustrie.rules.criterion.Outcome.NOT_APPLICABLE;
import static fr.territoiresindustrie.rules.criterion.Outcome.NOT_MET;
import static fr.territoiresindustrie.rules.criterion.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.SolvencyYear;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifficultyTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final Set<EnterpriseSize> SMALL = EnumSet.of(EnterpriseSize.SMALL);
    private static final Set<EnterpriseSize> LARGE = EnumSet.of(EnterpriseSize.LARGE);
    private static final Set<EnterpriseSize> ANY = EnumSet.allOf(EnterpriseSize.class);

    private static @Nullable Euros euros(@Nullable BigDecimal amount) {
        return amount == null ? null : Euros.of(amount);
    }

    /** A company with nothing against it but what a test adds. */
    private static DifficultyFacts.Builder sound() {
        return DifficultyFacts.builder()
                .limitedLiability(true)
                .subscribedCapital(Euros.of(1_000_000))
                .reserves(Euros.ZERO)
                .accumulatedLosses(Euros.ZERO)
                .collectiveInsolvency(false)
                .rescueAidOutstanding(false)
                .underRestructuringPlan(false)
                .solvencyYears(List.of(year("0", "1", "1", "0"), year("0", "1", "1", "0")));
    }

    private static SolvencyYear year(String debt, String equity, String ebitda, String interest) {
        return SolvencyYear.builder()
                .bookDebt(Euros.of(new BigDecimal(debt)))
                .equity(Euros.of(new BigDecimal(equity)))
                .ebitda(Euros.of(new BigDecimal(ebitda)))
                .interest(Euros.of(new BigDecimal(interest)))
                .build();
    }

    private static Undertaking undertaking(DifficultyFacts.Builder facts, @Nullable LocalDate foundedOn) {
        return Undertaking.builder()
                .difficulty(facts.build())
                .foundedOn(foundedOn)
                .build();
    }

    private static Outcome outcome(DifficultyFacts.Builder facts, Set<EnterpriseSize> sizes) {
        return Difficulty.assess(undertaking(facts, LocalDate.of(2000, 1, 1)), sizes, DAY)
                .outcome();
    }

    @ParameterizedTest(name = "art. 2(18)(a): capital {0}, reserves {1}, losses {2}: {3}")
    @CsvSource({
        "1000000, 0, 500000.00, NOT_MET",
        "1000000, 0, 500000.01, MET",
        "1000000, 100000, 600000.00, NOT_MET",
        "1000000, 100000, 600000.01, MET",
        "0.01, 0, 0.01, MET",
        "0, 0, 0, NOT_MET",
        "0, 0, 0.01, MET",
        "0, 5, 3, NOT_MET",
        "1000000, , 500000.00, NOT_MET",
        "1000000, , 500000.01, UNKNOWN",
        ", 100, 100, NOT_MET",
        ", 100, 101, UNKNOWN",
        "1000000, 0, , UNKNOWN",
        ", , 0, NOT_MET",
        ", , 0.01, UNKNOWN",
    })
    void more_than_half_of_the_capital_must_be_lost(
            @Nullable BigDecimal capital,
            @Nullable BigDecimal reserves,
            @Nullable BigDecimal losses,
            Outcome expected) {
        DifficultyFacts.Builder facts = sound().subscribedCapital(euros(capital))
                .reserves(euros(reserves))
                .accumulatedLosses(euros(losses));
        assertThat(outcome(facts, SMALL)).isEqualTo(expected);
        // Neither the form of the company nor its size can change that after three years.
        assertThat(outcome(facts.limitedLiability(false), SMALL)).isEqualTo(expected);
        assertThat(outcome(facts.limitedLiability(null), ANY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: founded {1}, {2}: {3}")
    @CsvSource({
        "W-68, 2018-07-01, SMALL, NOT_MET",
        "a day short of three years, 2018-06-02, SMALL, NOT_MET",
        "three years to the day, 2018-06-01, SMALL, MET",
        "older, 2018-05-31, SMALL, MET",
        "not an SME, 2018-07-01, LARGE, MET",
        "age unknown, , SMALL, UNKNOWN",
        "age unknown and not an SME, , LARGE, MET",
    })
    void young_smes_are_not_tested_on_losses(
            String row, @Nullable LocalDate foundedOn, EnterpriseSize size, Outcome expected) {
        DifficultyFacts.Builder facts = sound().accumulatedLosses(Euros.of(900_000));
        Difficulty difficulty = Difficulty.assess(undertaking(facts, foundedOn), EnumSet.of(size), DAY);
        assertThat(difficulty.outcome()).isEqualTo(expected);
        assertThat(difficulty.missing()).hasSize(expected == UNKNOWN ? 1 : 0);
    }

    @Test
    void w_68_says_that_the_point_does_not_apply() {
        Difficulty difficulty = Difficulty.assess(
                undertaking(sound().accumulatedLosses(Euros.of(900_000)), LocalDate.of(2018, 7, 1)), SMALL, DAY);
        assertThat(difficulty.limbs())
                .extracting(DifficultyLimb::outcome)
                .containsExactly(NOT_APPLICABLE, NOT_APPLICABLE, NOT_MET, NOT_MET, NOT_APPLICABLE);
        assertThat(difficulty.explanation().text(Locale.FRENCH)).contains("moins de 3 ans", "art. 2(18)(a)");
    }

    @Test
    void an_open_size_does_no_harm_where_each_gives_the_same() {
        DifficultyFacts.Builder losses = sound().accumulatedLosses(Euros.of(900_000));
        LocalDate young = LocalDate.of(2020, 1, 1);
        assertThat(Difficulty.assess(undertaking(losses, young), ANY, DAY).outcome())
                .isEqualTo(UNKNOWN);
        assertThat(Difficulty.assess(undertaking(sound(), young), ANY, DAY).outcome())
                .isEqualTo(NOT_MET);
        assertThat(Difficulty.assess(undertaking(losses.collectiveInsolvency(true), young), ANY, DAY)
                        .outcome())
                .isEqualTo(MET);
    }

    @ParameterizedTest(name = "art. 2(18)(c) and (d): {0}, {1}, {2}: {3}")
    @CsvSource({
        "true, , , MET",
        ", true, , MET",
        ", , true, MET",
        "false, false, false, NOT_MET",
        ", false, false, UNKNOWN",
        "false, , false, UNKNOWN",
        "false, false, , UNKNOWN",
    })
    void insolvency_and_rescue_are_plain_facts(
            @Nullable Boolean insolvency, @Nullable Boolean rescue, @Nullable Boolean plan, Outcome expected) {
        DifficultyFacts.Builder facts = sound().collectiveInsolvency(insolvency)
                .rescueAidOutstanding(rescue)
                .underRestructuringPlan(plan);
        assertThat(outcome(facts, SMALL)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "art. 2(18)(e): debt {0}, equity {1}, EBITDA {2}, interest {3}: {4}")
    @CsvSource({
        "750, 100, 1, 10, NOT_MET",
        "750.01, 100, 1, 10, MET",
        "750.01, 100, 10, 10, NOT_MET",
        "750.01, 100, 9.99, 10, MET",
        "1, 0, 1, 10, MET",
        "1, -50, 1, 10, MET",
        "0, -50, 1, 10, NOT_MET",
        "800, 100, -5, 0, NOT_MET",
        "800, 100, -5, 1, MET",
    })
    void both_ratios_must_be_bad(String debt, String equity, String ebitda, String interest, Outcome expected) {
        SolvencyYear bad = year(debt, equity, ebitda, interest);
        DifficultyFacts.Builder facts = sound().solvencyYears(List.of(bad, bad));
        assertThat(outcome(facts, LARGE)).isEqualTo(expected);
        assertThat(outcome(facts, SMALL)).isEqualTo(NOT_MET);
        assertThat(outcome(facts, ANY)).isEqualTo(expected == MET ? UNKNOWN : NOT_MET);
    }

    @Test
    void the_ratios_must_be_bad_in_each_of_the_last_two_years() {
        SolvencyYear bad = year("800", "100", "1", "10");
        SolvencyYear good = year("0", "1", "1", "0");
        assertThat(outcome(sound().solvencyYears(List.of(bad, good)), LARGE)).isEqualTo(NOT_MET);
        assertThat(outcome(sound().solvencyYears(List.of(good, bad, bad)), LARGE))
                .isEqualTo(NOT_MET);
        assertThat(outcome(sound().solvencyYears(List.of(bad)), LARGE)).isEqualTo(UNKNOWN);
        assertThat(outcome(sound().solvencyYears(List.of(good)), LARGE)).isEqualTo(NOT_MET);
        assertThat(outcome(sound().solvencyYears(null), LARGE)).isEqualTo(UNKNOWN);
        SolvencyYear later = good.toBuilder().closedOn(DAY.plusDays(1)).build();
        assertThat(outcome(sound().solvencyYears(List.of(later, bad, bad)), LARGE))
                .isEqualTo(MET);
    }

    @Test
    void half_a_year_is_judged_on_what_is_known() {
        SolvencyYear noEquity = SolvencyYear.builder()
                .bookDebt(Euros.of(800))
                .ebitda(Euros.of(20))
                .interest(Euros.of(10))
                .build();
        SolvencyYear bad = year("800", "100", "1", "10");
        assertThat(outcome(sound().solvencyYears(List.of(noEquity, bad)), LARGE))
                .isEqualTo(NOT_MET);
        SolvencyYear open = SolvencyYear.builder().bookDebt(Euros.of(800)).build();
        assertThat(outcome(sound().solvencyYears(List.of(open, bad)), LARGE)).isEqualTo(UNKNOWN);
    }

    @Test
    void nothing_known_asks_for_everything() {
        Difficulty difficulty = Difficulty.assess(Undertaking.builder().build(), ANY, DAY);
        assertThat(difficulty.outcome()).isEqualTo(UNKNOWN);
        assertThat(difficulty.missing()).hasSizeGreaterThan(5);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(difficulty.explanation().text(locale)).doesNotContain("{", "aid.d");
        }
        assertThatThrownBy(() -> Difficulty.assess(Undertaking.builder().build(), Set.of(), DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "founded {0}, begun {1}: {2}")
    @CsvSource({
        "2000-01-01, , UNKNOWN",
        "2000-01-01, 2020-01-01, MET",
        "2000-01-01, 2021-06-01, MET",
        "2000-01-01, 2019-12-31, NOT_MET",
        "2020-01-01, , MET",
        "2019-12-31, , UNKNOWN",
    })
    void the_start_of_difficulty_can_be_held_against_a_span(
            LocalDate foundedOn, @Nullable LocalDate begun, Outcome expected) {
        Difficulty difficulty =
                Difficulty.assess(undertaking(sound().collectiveInsolvency(true), foundedOn), SMALL, DAY);
        Difficulty dated = begun == null ? difficulty : difficulty.startedOn(begun);
        assertThat(dated.startedWithin(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 6, 30)))
                .isEqualTo(expected);
    }

    @Test
    void an_earlier_assessment_narrows_the_start() {
        LocalDate eve = LocalDate.of(2019, 12, 31);
        LocalDate founded = LocalDate.of(2000, 1, 1);
        Difficulty now = Difficulty.assess(undertaking(sound().collectiveInsolvency(true), founded), SMALL, DAY);
        Difficulty soundThen = Difficulty.assess(undertaking(sound(), founded), SMALL, eve);
        Difficulty badThen = Difficulty.assess(undertaking(sound().collectiveInsolvency(true), founded), SMALL, eve);
        LocalDate first = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2021, 6, 30);
        assertThat(now.after(soundThen).startedWithin(first, last)).isEqualTo(MET);
        assertThat(now.after(badThen).startedWithin(first, last)).isEqualTo(NOT_MET);
        assertThat(soundThen.startedWithin(first, last)).isEqualTo(NOT_APPLICABLE);
    }
}
