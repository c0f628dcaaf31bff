package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriterionTest {

    /** Somebody's own class: decimal amounts and fields that may be null. */
    record Dossier(
            @Nullable BigDecimal montant,
            @Nullable Boolean enFrance,
            @Nullable LocalDate depot,
            @Nullable LocalDate travaux,
            @Nullable Long emplois)
            implements Serializable {

        static final Dossier EMPTY = new Dossier(null, null, null, null, null);

        Dossier withMontant(@Nullable String euros) {
            return new Dossier(euros == null ? null : new BigDecimal(euros), enFrance, depot, travaux, emplois);
        }

        Dossier withDates(@Nullable LocalDate filed, @Nullable LocalDate start) {
            return new Dossier(montant, enFrance, filed, start, emplois);
        }
    }

    static final Fact<Dossier, Euros> BASE = Fact.of(
                    "eligible-base", Label.of("eligible base", "assiette éligible"), Dossier::montant)
            .map(Euros::of);
    static final Fact<Dossier, Boolean> PLACE =
            Fact.of("in-france", Label.of("place in France", "lieu en France"), Dossier::enFrance);
    static final Fact<Dossier, LocalDate> FILED = Fact.of("filed-on", Label.of("filing", "dépôt"), Dossier::depot);
    static final Fact<Dossier, LocalDate> START =
            Fact.of("start", Label.of("start of works", "début des travaux"), Dossier::travaux);
    static final Fact<Dossier, Long> JOBS = Fact.of("jobs", Label.of("jobs", "emplois"), Dossier::emplois);

    static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    static final LegalBasis LAW = LegalBasis.of(Label.of("a text", "un texte"));

    @Nested
    class Thresholds {

        @ParameterizedTest
        @CsvSource(
                nullValues = "unknown",
                value = {
                    "199999.99, NOT_MET, -0.01 EUR",
                    "200000,    MET,     0.00 EUR",
                    "200000.01, MET,     0.01 EUR",
                    "unknown,   UNKNOWN, unknown",
                })
        void a_minimum_is_reached_on_the_threshold(@Nullable String euros, Outcome outcome, @Nullable String margin) {
            Verdict verdict = BASE.atLeast(Euros.of(200_000)).explain(Dossier.EMPTY.withMontant(euros), CONTEXT);
            assertThat(verdict.outcome()).isEqualTo(outcome);
            assertThat(verdict.margin()
                            .map(one -> ((Argument.Amount) one).value().toString())
                            .orElse(null))
                    .isEqualTo(margin);
            assertThat(verdict.threshold()).contains(Argument.of(Euros.of(200_000)));
            assertThat(verdict.missing()).isEqualTo(outcome == Outcome.UNKNOWN ? List.of(BASE) : List.of());
            assertThat(verdict.passing().isPresent()).isEqualTo(outcome == Outcome.NOT_MET);
        }

        @ParameterizedTest
        @CsvSource({"9, MET, MET, NOT_MET", "10, MET, NOT_MET, NOT_MET", "11, NOT_MET, NOT_MET, MET"})
        void other_bounds_say_whether_the_threshold_passes(long jobs, Outcome atMost, Outcome below, Outcome above) {
            Dossier dossier = new Dossier(null, null, null, null, jobs);
            assertThat(JOBS.atMost(10L).test(dossier, CONTEXT)).isEqualTo(atMost);
            assertThat(JOBS.below(10L).test(dossier, CONTEXT)).isEqualTo(below);
            assertThat(JOBS.above(10L).test(dossier, CONTEXT)).isEqualTo(above);
        }

        @Test
        void the_smallest_change_that_would_pass_is_told() {
            Dossier dossier = new Dossier(null, null, null, null, 10L);
            assertThat(JOBS.above(10L).explain(dossier, CONTEXT).passing()).contains(Argument.of(11));
            assertThat(JOBS.below(10L).explain(dossier, CONTEXT).passing()).contains(Argument.of(9));
            assertThat(JOBS.between(20L, 30L).explain(dossier, CONTEXT).passing())
                    .contains(Argument.of(20));
            assertThat(JOBS.between(20L, 30L).explain(dossier, CONTEXT).margin())
                    .contains(Argument.of(-10));
        }

        @Test
        void dates_are_apart_by_days() {
            Verdict late = START.atLeast(FILED)
                    .explain(Dossier.EMPTY.withDates(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 2, 26)), CONTEXT);
            assertThat(late.outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(late.margin()).contains(Argument.days(-3));
            assertThat(late.passing()).contains(Argument.of(LocalDate.of(2021, 3, 1)));
            assertThat(late.reason().text(Locale.ENGLISH))
                    .isEqualTo("Start of works: 26 February 2021; filing: 1 March 2021. "
                            + "The first date comes 3 days before the second.");
        }

        @Test
        void margins_that_cannot_be_written_are_left_out() {
            Fact<Dossier, Rate> rate = Fact.of("rate", Label.of("rate"), dossier -> Rate.of(1, Long.MAX_VALUE));
            Verdict verdict = rate.atLeast(Rate.of(1, Long.MAX_VALUE - 1)).explain(Dossier.EMPTY, CONTEXT);
            assertThat(verdict.margin()).isEmpty();
            assertThat(verdict.reason().code()).isEqualTo("at-least.not-met");
        }

        @Test
        void values_without_order_are_refused() {
            Fact<Dossier, Object> odd = Fact.of("odd", Label.of("odd"), dossier -> new Object());
            assertThatThrownBy(() -> odd.atLeast(new Object()))
                    .hasMessageContaining("must be of a kind that has an order");
            assertThatThrownBy(() -> JOBS.between(3L, 2L)).hasMessageStartingWith("The low end (3) must not be above");
            assertThatThrownBy(() -> JOBS.in(List.of())).hasMessageContaining("must not be empty");
        }
    }

    @Nested
    class Unknown_and_absent {

        private final Fact<Dossier, LocalDate> start =
                START.absentWhen(dossier -> Boolean.FALSE.equals(dossier.enFrance()));
        private final Dossier none = new Dossier(null, false, null, null, null);

        @Test
        void are_two_things() {
            assertThat(start.present().test(Dossier.EMPTY, CONTEXT)).isEqualTo(Outcome.UNKNOWN);
            assertThat(start.present().test(none, CONTEXT)).isEqualTo(Outcome.NOT_MET);
            assertThat(start.absent().test(none, CONTEXT)).isEqualTo(Outcome.MET);
        }

        @Test
        void what_is_absent_reaches_no_threshold_and_is_not_missing() {
            Verdict verdict = start.atLeast(LocalDate.of(2021, 1, 1)).explain(none, CONTEXT);
            assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(verdict.missing()).isEmpty();
            assertThat(verdict.reason().text(Locale.FRENCH))
                    .isEqualTo("Début des travaux\u00A0: néant\u202F; la condition ne peut donc pas être remplie.");
            assertThat(start.atLeast(LocalDate.of(2021, 1, 1))
                            .when(start.present())
                            .test(none, CONTEXT))
                    .isEqualTo(Outcome.NOT_APPLICABLE);
        }

        @Test
        void whichever_of_two_facts_is_absent_the_comparison_fails() {
            Dossier filed = new Dossier(null, false, LocalDate.of(2021, 3, 1), null, null);
            for (Criterion<Dossier> compared : List.of(start.atLeast(FILED), FILED.atLeast(start))) {
                assertThat(compared.test(filed, CONTEXT)).isEqualTo(Outcome.NOT_MET);
                assertThat(compared.explain(filed, CONTEXT).missing()).isEmpty();
                assertThat(compared.explain(filed, CONTEXT).outcome()).isEqualTo(Outcome.NOT_MET);
            }
        }

        @Test
        void a_fact_worked_out_from_others_asks_for_those() {
            Fact<Dossier, LocalDate> end = Fact.<Dossier, LocalDate>of(
                            "end",
                            Label.of("end"),
                            dossier -> dossier.travaux() == null
                                    ? null
                                    : dossier.travaux().plusMonths(24))
                    .from(START);
            assertThat(FILED.atMost(end).explain(Dossier.EMPTY, CONTEXT).missing())
                    .isEqualTo(List.of(FILED, START));
            assertThat(FILED.atMost(end).facts()).containsExactly(FILED, end, START);
        }
    }

    @Nested
    class Combinations {

        private final Criterion<Dossier> floor = BASE.atLeast(Euros.of(200_000));

        @Test
        void compose_their_titles() {
            assertThat(floor.and(PLACE.isTrue()).title().text(Locale.FRENCH))
                    .isEqualTo("assiette éligible d’au moins 200\u202F000\u00A0€ et lieu en France");
            assertThat(floor.not().title().text(Locale.ENGLISH)).isEqualTo("not: eligible base of at least €200,000");
            assertThat(floor.when(PLACE.isTrue()))
                    .hasToString("eligible base of at least €200,000, if place in France");
        }

        @Test
        void chains_become_one_list_unless_a_link_has_its_own_words() {
            Criterion<Dossier> chain = floor.and(PLACE.isTrue()).and(JOBS.atLeast(1L));
            assertThat(chain.parts()).hasSize(3);
            assertThat(chain.form()).isEqualTo(Form.ALL);
            assertThat(chain).isEqualTo(Criterion.allOf(floor, PLACE.isTrue(), JOBS.atLeast(1L)));
            assertThat(floor.and(PLACE.isTrue())
                            .because(LAW)
                            .and(JOBS.atLeast(1L))
                            .parts())
                    .hasSize(2);
        }

        @Test
        void an_unknown_condition_spoils_nothing_that_holds_either_way() {
            Dossier dossier = Dossier.EMPTY.withMontant("250000");
            Criterion<Dossier> whatever = floor.when(PLACE.isTrue());
            assertThat(whatever.test(dossier, CONTEXT)).isEqualTo(Outcome.UNKNOWN);
            assertThat(floor.and(whatever).test(dossier, CONTEXT)).isEqualTo(Outcome.MET);
            assertThat(floor.and(whatever).nextQuestions(dossier, CONTEXT)).isEmpty();
        }

        @Test
        void two_of_two_can_still_fail_if_one_may_apply_and_the_other_does_not() {
            Dossier dossier = new Dossier(new BigDecimal("250000"), null, null, null, 5L);
            Criterion<Dossier> metOrBeside = floor.when(PLACE.isTrue());
            Criterion<Dossier> beside = PLACE.isTrue().when(JOBS.above(9L));
            assertThat(Criterion.atLeast(2, metOrBeside, beside).test(dossier, CONTEXT))
                    .isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void too_few_or_too_many_parts_are_refused() {
            assertThatThrownBy(() -> Criterion.allOf(List.<Criterion<Dossier>>of()))
                    .hasMessageContaining("must not be empty");
            assertThatThrownBy(() -> Criterion.atLeast(2, floor))
                    .hasMessage("The number of parts needed (2) must be from 1 to 1.");
            assertThatThrownBy(() -> Criterion.<Dossier>of(Label.of("x"), (dossier, context) -> true))
                    .hasMessage("The criterion (x) must name the facts that it reads.");
        }

        @Test
        void own_code_is_not_called_before_its_facts_are_known() {
            Criterion<Dossier> own = Criterion.of(
                    Label.of("a million per job", "un million par emploi"),
                    (dossier, context) ->
                            dossier.montant().compareTo(BigDecimal.valueOf(dossier.emplois() * 1_000_000)) <= 0,
                    BASE,
                    JOBS);
            assertThat(own.test(Dossier.EMPTY, CONTEXT)).isEqualTo(Outcome.UNKNOWN);
            Verdict verdict = own.explain(new Dossier(new BigDecimal("10"), null, null, null, 2L), CONTEXT);
            assertThat(verdict.explanation().text(Locale.ENGLISH)).isEqualTo("""
                            [met] A million per job
                              The condition is met. Taken into account: eligible base: €10 and jobs: 2.
                            """);
        }

        @Test
        void judgements_may_be_beside_the_case() {
            Criterion<Dossier> own = Criterion.judging(
                    Label.of("own"),
                    (dossier, context) -> dossier.emplois() == null ? Outcome.UNKNOWN : Outcome.NOT_APPLICABLE,
                    JOBS);
            assertThat(own.explain(Dossier.EMPTY, CONTEXT).missing()).isEqualTo(List.of(JOBS));
            assertThat(own.test(new Dossier(null, null, null, null, 2L), CONTEXT))
                    .isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    @Nested
    class Sets {

        private final Rule<Dossier> floor =
                Rule.of("mine.base", Label.of("floor", "plancher"), LAW, BASE.atLeast(Euros.of(200_000)));
        private final Rule<Dossier> place = Rule.of("mine.place", Label.of("place", "lieu"), LAW, PLACE.isTrue());
        private final CriteriaSet<Dossier> set =
                CriteriaSet.of("mine", Label.of("ours", "nôtres"), List.of(floor, place));

        @Test
        void vacuous_success_is_asked_for() {
            assertThatThrownBy(() -> CriteriaSet.of("mine", Label.of("x"), List.<Rule<Dossier>>of()))
                    .hasMessageContaining("must not be empty");
            CriteriaSet<Dossier> none = CriteriaSet.empty("mine", Label.of("x"));
            assertThat(none.test(Dossier.EMPTY, CONTEXT)).isEqualTo(Outcome.NOT_APPLICABLE);
        }

        @Test
        void ids_and_names_of_facts_stand_for_one_thing() {
            assertThatThrownBy(() -> CriteriaSet.of("mine", Label.of("x"), List.of(floor, floor)))
                    .hasMessage("The rule id (mine.base) must stand once in a set.");
            Fact<Dossier, Long> other = Fact.of("eligible-base", Label.of("other"), Dossier::emplois);
            Rule<Dossier> clash = Rule.of("mine.clash", Label.of("clash"), LAW, other.atLeast(1L));
            assertThatThrownBy(() -> set.with(clash, Enforcement.BLOCKING))
                    .hasMessageContaining("The name (eligible-base) must stand for one fact.");
        }

        @Test
        void enforcement_stands_beside_the_rule() {
            Dossier dossier = new Dossier(new BigDecimal("1"), true, null, null, null);
            assertThat(set.test(dossier, CONTEXT)).isEqualTo(Outcome.NOT_MET);
            CriteriaSet<Dossier> softer = set.enforcing(floor.id(), Enforcement.WARNING);
            CriteriaReport report = softer.explain(dossier, CONTEXT);
            assertThat(report.outcome()).isEqualTo(Outcome.MET);
            assertThat(report.warnings()).extracting(Verdict::rule).containsExactly(java.util.Optional.of(floor.id()));
            assertThat(report.relaxations()).containsExactly(floor.id());
            assertThat(report.findVerdict(floor.id()).orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
            CriteriaReport off = set.enforcing(floor.id(), Enforcement.OFF).explain(dossier, CONTEXT);
            assertThat(off.findVerdict(floor.id()).orElseThrow().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThatThrownBy(() -> set.enforcing(RuleId.of("other"), Enforcement.OFF))
                    .hasMessageContaining("must be one of the set mine");
        }

        @Test
        void rules_out_of_force_do_not_apply_and_say_so() {
            Rule<Dossier> ended = floor.withValidity(Validity.until(LocalDate.of(2021, 3, 17)));
            assertThat(ended.test(Dossier.EMPTY, CONTEXT)).isEqualTo(Outcome.NOT_APPLICABLE);
            assertThat(ended.explain(Dossier.EMPTY, CONTEXT).reason().text(Locale.FRENCH))
                    .isEqualTo("La règle n’est pas en vigueur le 18\u00A0mars 2021.");
            assertThat(ended.test(Dossier.EMPTY, CONTEXT.withDate(LocalDate.of(2021, 3, 17))))
                    .isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void questions_that_settle_most_come_first() {
            Rule<Dossier> more =
                    Rule.of("mine.more", Label.of("more"), LAW, PLACE.isFalse().or(JOBS.atLeast(1L)));
            CriteriaSet<Dossier> three = set.with(more, Enforcement.BLOCKING);
            assertThat(three.nextQuestions(Dossier.EMPTY, CONTEXT)).isEqualTo(List.of(PLACE, BASE, JOBS));
            Dossier abroad = new Dossier(null, false, null, null, null);
            assertThat(three.nextQuestions(abroad, CONTEXT)).isEmpty();
            assertThat(three.explain(abroad, CONTEXT).missing()).isEqualTo(List.of(BASE, JOBS));
            assertThat(three.enforcing(floor.id(), Enforcement.WARNING).nextQuestions(Dossier.EMPTY, CONTEXT))
                    .isEqualTo(List.of(PLACE, JOBS));
        }

        @Test
        void a_fact_that_other_rules_make_idle_is_not_asked_for() {
            Rule<Dossier> either = Rule.of(
                    "mine.either", Label.of("either"), LAW, PLACE.isTrue().or(JOBS.atLeast(1L)));
            CriteriaSet<Dossier> three = set.with(either, Enforcement.BLOCKING);
            // The place is required anyway, and then it is enough.
            assertThat(three.nextQuestions(Dossier.EMPTY, CONTEXT)).isEqualTo(List.of(PLACE, BASE));
        }

        @Test
        void an_outcome_that_no_missing_fact_can_change_is_settled() {
            Criterion<Dossier> always = JOBS.atLeast(5L).or(JOBS.below(5L));
            CriteriaSet<Dossier> whole =
                    CriteriaSet.of("whole", Label.of("whole"), List.of(Rule.of("always", Label.of("a"), LAW, always)));
            CriteriaReport report = whole.explain(Dossier.EMPTY, CONTEXT);
            assertThat(report.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(report.settledOutcome()).contains(Outcome.MET);
            assertThat(report.nextQuestions()).isEmpty();
            assertThat(report.explanation().text(Locale.ENGLISH))
                    .contains("Information is missing, but none of it can change the result any more");
            CriteriaReport open = set.explain(Dossier.EMPTY, CONTEXT);
            assertThat(open.settledOutcome()).isEmpty();
            assertThat(set.explain(new Dossier(null, false, null, null, null), CONTEXT)
                            .settledOutcome())
                    .contains(Outcome.NOT_MET);
        }

        @Test
        void travels_to_other_machines() {
            RoundTrips.assertSerializable(set);
            RoundTrips.assertSerializable(set.explain(Dossier.EMPTY, CONTEXT));
            RoundTrips.assertSerializable(Enforcement.OFF);
            RoundTrips.assertSerializable(CONTEXT);
        }
    }

    @Test
    void testing_allocates_nothing_of_its_own() throws ReflectiveOperationException {
        Fact<Dossier, LocalDate> start = START;
        CriteriaSet<Dossier> set = CriteriaSet.of(
                "lean",
                Label.of("lean"),
                List.of(
                        Rule.of(
                                "a",
                                Label.of("a"),
                                LAW,
                                start.atLeast(FILED).and(PLACE.isTrue().or(JOBS.in(1L, 2L)))),
                        Rule.of(
                                "b",
                                Label.of("b"),
                                LAW,
                                Criterion.atLeast(
                                        1, JOBS.between(1L, 5L), PLACE.isFalse().not())),
                        Rule.of("c", Label.of("c"), LAW, start.present().when(PLACE.isTrue()))));
        Dossier dossier = new Dossier(null, true, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 4, 1), null);
        int met = 0;
        for (int i = 0; i < 20_000; i++) {
            met += set.test(dossier, CONTEXT) == Outcome.MET ? 1 : 0;
        }
        long before = allocated();
        for (int i = 0; i < 10_000; i++) {
            met += set.test(dossier, CONTEXT) == Outcome.MET ? 1 : 0;
        }
        // One byte a test would make 10,000; what is left is the measuring itself.
        assertThat(allocated() - before).isLessThan(5_000);
        assertThat(met).isEqualTo(30_000);
    }

    /** By reflection, since the module under test does not read that of the JVM's management. */
    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getThreadAllocatedBytes", long.class)
                .invoke(threads, Thread.currentThread().getId());
    }
}
