package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CriteriaAnalysisTest {

    /** An invented subject; nothing is ever read from it here. */
    record Case() implements Serializable {}

    static final Fact<Case, Long> JOBS = fact("jobs");
    static final Fact<Case, Euros> BASE = fact("base");
    static final Fact<Case, Euros> COST = fact("cost");
    static final Fact<Case, LocalDate> START = fact("start");
    static final Fact<Case, Boolean> PLACE = fact("place");
    static final Fact<Case, DayOfWeek> WEEKDAY = fact("weekday");
    static final Fact<Case, String> TOWN = fact("town");
    static final Fact<Case, BigDecimal> TONS = fact("tons");
    static final Fact<Case, Rate> SHARE = fact("share");
    static final Fact<Case, Long> PARTNERS =
            CriteriaAnalysisTest.<Long>fact("partners").absentWhen(one -> true);

    static final LegalBasis LAW = LegalBasis.of(Label.of("a text", "un texte"));

    private static <V> Fact<Case, V> fact(String name) {
        Fact.Reader<Case, @Nullable V> nothing = one -> null;
        return Fact.of(name, Label.of(name), nothing);
    }

    private static Rule<Case> rule(String id, Criterion<Case> criterion) {
        return Rule.of(id, Label.of("rule " + id, "règle " + id), LAW, criterion);
    }

    @SafeVarargs
    private static CriteriaSet<Case> set(Criterion<Case>... criteria) {
        List<Rule<Case>> rules = new ArrayList<>();
        for (Criterion<Case> criterion : criteria) {
            rules.add(rule(String.valueOf((char) ('a' + rules.size())), criterion));
        }
        return CriteriaSet.of("set", Label.of("a set", "un ensemble"), rules);
    }

    /** Each finding as its code and its rules. */
    private static List<String> said(CriteriaAnalysis analysis) {
        return analysis.findings().stream()
                .map(finding -> finding.code().substring("analysis.".length()) + finding.rules())
                .toList();
    }

    @SafeVarargs
    private static List<String> said(Criterion<Case>... criteria) {
        return said(CriteriaAnalysis.of(set(criteria)));
    }

    /** The code of what is found of one criterion, with the part that it names. */
    private static List<String> parts(Criterion<Case> criterion) {
        return CriteriaAnalysis.of(criterion).findings().stream()
                .map(finding -> finding.code().substring("analysis.".length())
                        + (finding.reason().arguments().containsKey("part")
                                ? ": "
                                        + finding.reason()
                                                .arguments()
                                                .get("part")
                                                .text(Locale.ENGLISH)
                                : ""))
                .toList();
    }

    @Nested
    class Contradictions {

        @Test
        void two_rules_on_one_fact() {
            assertThat(said(JOBS.atLeast(10L), PLACE.isTrue(), JOBS.below(10L))).containsExactly("contradiction[a, c]");
            assertThat(said(JOBS.atLeast(10L), PLACE.isTrue(), JOBS.atMost(10L)))
                    .isEmpty();
        }

        @Test
        void no_whole_number_cent_or_day_lies_between_two_neighbours() {
            assertThat(said(JOBS.above(10L), JOBS.below(11L))).containsExactly("contradiction[a, b]");
            assertThat(said(JOBS.above(10L), JOBS.below(12L))).isEmpty();
            assertThat(said(BASE.above(Euros.ofCents(100)), BASE.below(Euros.ofCents(101))))
                    .containsExactly("contradiction[a, b]");
            LocalDate day = LocalDate.of(2020, 2, 28);
            assertThat(said(START.above(day), START.below(day.plusDays(1)))).containsExactly("contradiction[a, b]");
            assertThat(said(START.above(day), START.below(LocalDate.of(2020, 3, 1))))
                    .isEmpty();
            assertThat(said(TONS.above(BigDecimal.ONE), TONS.below(BigDecimal.valueOf(2))))
                    .isEmpty();
            assertThat(said(SHARE.above(Rate.ofPercent(10)), SHARE.below(Rate.ofPercent(11))))
                    .isEmpty();
        }

        @Test
        void three_rules_of_which_none_can_be_left_out() {
            Criterion<Case> oneOfTwo = JOBS.atLeast(10L).or(PLACE.isTrue());
            assertThat(said(START.atLeast(LocalDate.EPOCH), oneOfTwo, JOBS.below(5L), PLACE.isFalse()))
                    .containsExactly("contradiction[b, c, d]");
            assertThat(said(oneOfTwo, JOBS.below(5L), PLACE.isTrue())).containsExactly("implied[a, c]");
        }

        @Test
        void each_of_two_is_reported() {
            assertThat(said(JOBS.above(1L), PLACE.isTrue(), PLACE.isFalse(), JOBS.below(1L)))
                    .containsExactly("contradiction[a, d]", "contradiction[b, c]");
        }

        @Test
        void values_answers_and_absence() {
            assertThat(said(TOWN.in("Vierzon", "Bourges"), TOWN.equalTo("Dreux")))
                    .containsExactly("contradiction[a, b]");
            assertThat(said(TOWN.notIn("Vierzon"), TOWN.notIn("Dreux"))).isEmpty();
            assertThat(said(PARTNERS.atLeast(1L), PARTNERS.absent())).containsExactly("contradiction[a, b]");
            assertThat(said(PARTNERS.notIn(1L), PARTNERS.absent())).containsExactly("implied[a, b]");
        }

        @Test
        void one_rule_alone() {
            assertThat(said(JOBS.above(5L).and(JOBS.below(5L)))).containsExactly("rule.never-met[a]");
            assertThat(said(JOBS.absent())).containsExactly("rule.never-met[a]");
            assertThat(said(PARTNERS.absent())).isEmpty();
            Criterion<Case> whereApplicable = JOBS.above(5L).and(JOBS.below(5L)).when(PLACE.isTrue());
            assertThat(said(whereApplicable)).first().isEqualTo("rule.never-met-where-applicable[a]");
        }

        @Test
        void a_set_that_nobody_meets_but_some_escape() {
            assertThat(said(JOBS.above(5L).when(PLACE.isTrue()), JOBS.below(5L).when(PLACE.isTrue())))
                    .containsExactly("never-met[a, b]");
            assertThat(said(JOBS.above(5L).when(PLACE.isTrue()), JOBS.below(9L).when(PLACE.isTrue())))
                    .isEmpty();
        }

        @Test
        void rules_that_only_warn_contradict_nobody() {
            CriteriaSet<Case> set = set(JOBS.atLeast(10L), JOBS.below(10L));
            RuleId last = RuleId.of("b");
            assertThat(said(CriteriaAnalysis.of(set.enforcing(last, Enforcement.WARNING))))
                    .isEmpty();
            CriteriaSet<Case> alone = set(JOBS.atLeast(10L), PLACE.isTrue().and(PLACE.isFalse()));
            assertThat(CriteriaAnalysis.of(alone.enforcing(last, Enforcement.WARNING))
                            .findings(Severity.ERROR))
                    .isEmpty();
            assertThat(CriteriaAnalysis.of(alone).findings(Severity.ERROR)).hasSize(1);
            assertThat(said(CriteriaAnalysis.of(alone.enforcing(last, Enforcement.OFF))))
                    .isEmpty();
        }
    }

    @Nested
    class Implications {

        @Test
        void a_rule_that_another_one_implies() {
            assertThat(said(JOBS.atLeast(5L), JOBS.atLeast(10L))).containsExactly("implied[a, b]");
            assertThat(said(JOBS.atLeast(5L), JOBS.atMost(10L))).isEmpty();
            assertThat(said(WEEKDAY.in(DayOfWeek.SATURDAY), WEEKDAY.notIn(DayOfWeek.MONDAY)))
                    .containsExactly("implied[b, a]");
        }

        @Test
        void a_rule_that_several_others_imply_together() {
            assertThat(said(
                            JOBS.atLeast(5L),
                            START.atLeast(LocalDate.EPOCH),
                            PLACE.isTrue(),
                            Criterion.atLeast(2, JOBS.atLeast(2L), PLACE.isTrue(), TOWN.equalTo("Dreux"))))
                    .containsExactly("implied[d, a, c]");
        }

        @Test
        void rules_that_are_equal_in_effect() {
            assertThat(said(JOBS.atLeast(5L), JOBS.above(4L))).containsExactly("equal[a, b]");
            assertThat(said(JOBS.atLeast(5L), JOBS.below(5L).not())).containsExactly("equal[a, b]");
        }

        @Test
        void what_is_not_looked_into_is_the_same_wherever_it_stands() {
            Criterion<Case> enough = BASE.atMost(COST);
            assertThat(said(enough, COST.atLeast(BASE))).containsExactly("equal[a, b]", "limit.comparisons[]");
            Criterion<Case> form = TOWN.matches("[A-Z].*");
            assertThat(said(form, form.or(PLACE.isTrue()))).containsExactly("implied[b, a]", "limit.code[]");
        }

        @Test
        void a_rule_that_always_holds() {
            assertThat(said(JOBS.atLeast(5L).or(JOBS.below(5L)), PLACE.isTrue()))
                    .containsExactly("rule.always-met[a]");
            assertThat(said(JOBS.present())).containsExactly("rule.always-met[a]");
            assertThat(said(PARTNERS.present())).isEmpty();
            assertThat(said(WEEKDAY.in(DayOfWeek.values()))).containsExactly("rule.always-met[a]");
            assertThat(said(JOBS.atLeast(Long.MIN_VALUE))).containsExactly("rule.always-met[a]");
            assertThat(said(PLACE.isTrue().or(PLACE.isFalse()))).containsExactly("rule.always-met[a]");
        }

        @Test
        void a_rule_that_never_applies() {
            Criterion<Case> never = PLACE.isTrue().and(PLACE.isFalse());
            assertThat(said(JOBS.atLeast(1L).when(never))).first().isEqualTo("rule.idle[a]");
        }
    }

    @Nested
    class PartsOfARule {

        @Test
        void an_alternative_that_another_one_covers() {
            assertThat(parts(JOBS.atLeast(5L).or(JOBS.atLeast(10L))))
                    .containsExactly("part.without-effect: jobs of at least 10");
            assertThat(parts(JOBS.atLeast(5L).or(JOBS.atMost(2L)))).isEmpty();
            // Of two that do the same, one alone is superfluous.
            assertThat(parts(JOBS.atLeast(5L).or(JOBS.above(4L))))
                    .containsExactly("part.without-effect: jobs of more than 4");
        }

        @Test
        void a_condition_that_the_rest_implies() {
            assertThat(parts(JOBS.atLeast(10L).and(JOBS.atLeast(5L).or(PLACE.isTrue()))))
                    .containsExactly("part.without-effect: one of: jobs of at least 5 and place");
        }

        @Test
        void a_part_that_is_never_or_always_met() {
            assertThat(parts(PLACE.isTrue().or(JOBS.above(5L).and(JOBS.below(5L)))))
                    .containsExactly("part.never-met: jobs of more than 5 and jobs of less than 5");
            assertThat(parts(PLACE.isTrue().and(JOBS.above(5L).or(JOBS.atMost(5L)))))
                    .containsExactly("part.always-met: one of: jobs of more than 5 and jobs of at most 5");
        }

        @Test
        void a_number_of_parts_that_cannot_be_had() {
            Criterion<Case> two = Criterion.atLeast(2, JOBS.below(5L), JOBS.above(5L), JOBS.equalTo(5L));
            assertThat(parts(PLACE.isTrue().or(two)))
                    .singleElement()
                    .asString()
                    .startsWith("part.never-met: at least 2");
            assertThat(parts(two)).containsExactly("rule.never-met");
            assertThat(parts(Criterion.atLeast(2, JOBS.below(5L), JOBS.above(5L), PLACE.isTrue())))
                    .isEmpty();
        }

        @Test
        void a_case_that_never_or_always_arises() {
            Criterion<Case> never = JOBS.above(5L).and(JOBS.below(6L));
            assertThat(parts(PLACE.isTrue().when(never).and(START.atLeast(LocalDate.EPOCH))))
                    .contains("condition.never-met: jobs of more than 5 and jobs of less than 6");
            assertThat(parts(PLACE.isTrue().when(JOBS.present())))
                    .containsExactly("condition.always-met: jobs: at least one");
            assertThat(parts(PLACE.isTrue().when(PARTNERS.present()))).isEmpty();
        }
    }

    @Nested
    class Bands {

        private List<String> told(CriteriaAnalysis analysis) {
            return analysis.findings().stream()
                    .map(finding -> finding.reason().text(Locale.ENGLISH))
                    .toList();
        }

        private static <V> CriteriaAnalysis bands(List<Criterion<Case>> bands) {
            return CriteriaAnalysis.ofBands(bands);
        }

        @Test
        void a_partition_has_nothing_to_report() {
            assertThat(bands(List.of(JOBS.below(10L), JOBS.between(10L, 49L), JOBS.atLeast(50L)))
                            .findings())
                    .isEmpty();
            assertThat(bands(List.of(WEEKDAY.in(DayOfWeek.MONDAY), WEEKDAY.notIn(DayOfWeek.MONDAY)))
                            .complete())
                    .isTrue();
        }

        @Test
        void gaps_are_told_with_their_values() {
            CriteriaAnalysis analysis =
                    bands(List.of(JOBS.between(0L, 9L), JOBS.between(11L, 49L), JOBS.between(60L, 99L)));
            assertThat(told(analysis))
                    .containsExactly(
                            "Jobs: no band provides for these values: 10.",
                            "Jobs: no band provides for these values: from 50 to 59.",
                            "Jobs: these values are outside all bands: up to -1.",
                            "Jobs: these values are outside all bands: 100 and more.");
            assertThat(analysis.findings()).allMatch(AnalysisFinding::proved);
        }

        @Test
        void overlaps_are_told_with_their_values_and_bands() {
            assertThat(told(bands(List.of(JOBS.atMost(10L), JOBS.atLeast(10L)))))
                    .containsExactly(
                            "Jobs: these values belong to several bands: 10. Bands: jobs of at most 10 and jobs of at least 10.");
            LocalDate day = LocalDate.of(2021, 3, 1);
            assertThat(told(bands(List.of(START.atMost(day.plusDays(1)), START.atLeast(day)))))
                    .singleElement()
                    .asString()
                    .startsWith("Start: these values belong to several bands: from 1 March 2021 to 2 March 2021.");
        }

        @Test
        void dense_kinds_have_open_ends() {
            assertThat(told(bands(List.of(SHARE.below(Rate.ofPercent(10)), SHARE.above(Rate.ofPercent(20))))))
                    .containsExactly("Share: no band provides for these values: from 10% to 20%.");
            assertThat(told(bands(List.of(SHARE.atMost(Rate.ofPercent(10)), SHARE.atLeast(Rate.ofPercent(20))))))
                    .containsExactly("Share: no band provides for these values: more than 10% and less than 20%.");
        }

        @Test
        void named_values_are_told_one_by_one() {
            assertThat(told(bands(List.of(
                            WEEKDAY.in(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                            WEEKDAY.notIn(DayOfWeek.SUNDAY, DayOfWeek.FRIDAY)))))
                    .containsExactly(
                            "Weekday: these values belong to several bands: MONDAY. Bands: weekday among MONDAY and SUNDAY and weekday other than SUNDAY and FRIDAY.",
                            "Weekday: no band provides for these values: FRIDAY.");
            assertThat(bands(List.of(TOWN.equalTo("Vierzon"), TOWN.equalTo("Dreux")))
                            .findings())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo("analysis.bands.gap.outer");
                        assertThat(finding.severity()).isEqualTo(Severity.INFORMATION);
                    });
        }

        @Test
        void bands_of_several_facts_are_told_by_a_case() {
            CriteriaAnalysis analysis = bands(List.of(
                    JOBS.below(10L).and(PLACE.isTrue()),
                    JOBS.atLeast(10L).and(PLACE.isTrue()),
                    JOBS.atMost(10L).and(PLACE.isFalse())));
            assertThat(told(analysis)).containsExactly("No band provides for this case: jobs: 11 and place: no.");
            assertThat(analysis.findings()).noneMatch(AnalysisFinding::proved);
            assertThat(analysis.toString()).contains("may not be possible together");
            assertThat(told(bands(List.of(JOBS.below(10L), JOBS.atLeast(10L).or(PLACE.isTrue())))))
                    .singleElement()
                    .asString()
                    .startsWith("This case belongs to several bands: jobs: 9 and place: yes.");
        }

        @Test
        void a_band_without_values_is_told() {
            assertThat(told(bands(List.of(JOBS.below(0L), JOBS.above(5L).and(JOBS.below(6L)), JOBS.atLeast(0L)))))
                    .containsExactly("No value belongs to this band: jobs of more than 5 and jobs of less than 6.");
            assertThatThrownBy(() -> CriteriaAnalysis.ofBands(List.of()))
                    .hasMessageStartingWith("The bands ([]) must not be empty");
        }
    }

    @Nested
    class Days {

        private static final LocalDate NEW_YEAR = LocalDate.of(2021, 1, 1);

        @Test
        void each_period_of_a_parameter_is_analysed_alone() {
            Parameter<Long> floor = Parameter.<Long>builder("floor", Label.of("floor", "minimum"))
                    .value(Validity.until(NEW_YEAR.minusDays(1)), 10L, LAW)
                    .value(Validity.from(NEW_YEAR), 20L, LAW)
                    .build();
            CriteriaAnalysis analysis = CriteriaAnalysis.of(set(JOBS.atLeast(floor), JOBS.atMost(15L)));
            assertThat(said(analysis)).containsExactly("contradiction[a, b]");
            assertThat(analysis.findings().get(0).periods()).containsExactly(Validity.from(NEW_YEAR));
            assertThat(analysis.explanation().text(Locale.FRENCH))
                    .contains("Jours concernés\u00A0: à compter du 1er\u00A0janvier 2021.");
        }

        @Test
        void rules_contradict_each_other_only_while_both_are_in_force() {
            Rule<Case> early = rule("a", JOBS.atLeast(10L)).withValidity(Validity.until(NEW_YEAR.plusDays(9)));
            Rule<Case> late = rule("b", JOBS.below(10L)).withValidity(Validity.from(NEW_YEAR));
            CriteriaAnalysis analysis =
                    CriteriaAnalysis.of(CriteriaSet.of("set", Label.of("set"), List.of(early, late)));
            assertThat(said(analysis)).containsExactly("contradiction[a, b]");
            assertThat(analysis.findings().get(0).periods())
                    .containsExactly(Validity.of(NEW_YEAR, NEW_YEAR.plusDays(9)));
        }

        @Test
        void what_holds_on_every_day_names_none() {
            Rule<Case> early = rule("c", START.atLeast(NEW_YEAR)).withValidity(Validity.until(NEW_YEAR));
            List<Rule<Case>> rules = List.of(rule("a", JOBS.above(1L)), rule("b", JOBS.below(1L)), early);
            CriteriaAnalysis analysis = CriteriaAnalysis.of(CriteriaSet.of("set", Label.of("set"), rules));
            assertThat(analysis.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.periods()).isEmpty());
        }

        @Test
        void days_without_a_value_are_said() {
            Parameter<Long> floor = Parameter.<Long>builder("floor", Label.of("floor", "minimum"))
                    .value(Validity.of(NEW_YEAR, NEW_YEAR.plusDays(9)), 10L, LAW)
                    .build();
            CriteriaAnalysis analysis = CriteriaAnalysis.of(set(JOBS.atLeast(floor)));
            assertThat(said(analysis)).containsExactly("limit.parameters[]");
            assertThat(analysis.findings().get(0).periods())
                    .containsExactly(Validity.until(NEW_YEAR.minusDays(1)), Validity.from(NEW_YEAR.plusDays(10)));
        }
    }

    @Nested
    class Facts {

        @Test
        void facts_that_nobody_reads() {
            FactBook<Case> book = FactBook.<Case>empty()
                    .with(JOBS, Long.class)
                    .with(BASE, Euros.class)
                    .with(PLACE, Boolean.class);
            CriteriaSet<Case> set = set(JOBS.atLeast(1L), PLACE.isTrue()).enforcing(RuleId.of("b"), Enforcement.OFF);
            CriteriaAnalysis analysis = CriteriaAnalysis.of(set, book);
            assertThat(said(analysis)).containsExactly("facts.unread[]", "facts.off-only[]");
            assertThat(analysis.findings().get(0).reason().text(Locale.FRENCH))
                    .isEqualTo("Aucun critère ne se sert de ces informations\u00A0: base.");
            assertThat(analysis.complete()).isTrue();
            assertThat(said(CriteriaAnalysis.of(
                            set(JOBS.atLeast(1L)), FactBook.<Case>empty().with(JOBS, Long.class))))
                    .isEmpty();
        }
    }

    @Nested
    class LimitsOfTheAnalysis {

        @Test
        void code_forms_and_comparisons_are_named() {
            Label odd = Label.of("is odd", "est impair");
            CriteriaAnalysis analysis = CriteriaAnalysis.of(set(
                    JOBS.satisfies(odd, jobs -> {
                        throw new IllegalStateException("No code is called.");
                    }),
                    TOWN.matches("[A-Z].*"),
                    BASE.atMost(Rate.ofPercent(50), COST),
                    Criterion.of(odd, (one, context) -> true, JOBS)));
            assertThat(said(analysis)).containsExactly("limit.code[]", "limit.comparisons[]");
            assertThat(analysis.complete()).isFalse();
            assertThat(CriteriaAnalysis.of(set(JOBS.atLeast(1L))).complete()).isTrue();
        }

        @Test
        void a_form_is_held_against_the_values_that_are_named() {
            assertThat(said(TOWN.matches("[0-9]+"), TOWN.in("Vierzon", "Dreux")))
                    .containsExactly("contradiction[a, b]", "limit.code[]");
            assertThat(said(TOWN.matches("[A-Z].*"), TOWN.in("Vierzon", "Dreux")))
                    .containsExactly("implied[a, b]", "limit.code[]");
        }

        @Test
        void facts_that_depend_on_each_other_are_named() {
            Fact<Case, Rate> share = Fact.share("grant-share", Label.of("share"), BASE, COST);
            assertThat(said(share.atMost(Rate.ofPercent(50)), BASE.atLeast(Euros.of(1))))
                    .containsExactly("limit.related[]");
            assertThat(said(share.atMost(Rate.ofPercent(50)))).isEmpty();
        }

        @Test
        void a_question_that_takes_too_long_is_named() {
            List<Criterion<Case>> alternatives = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Fact<Case, Long> fact = fact("number-" + i);
                alternatives.add(fact.above(5L).and(fact.below(6L)).or(fact.equalTo(3L)));
            }
            CriteriaSet<Case> set = set(
                    Criterion.atLeast(11, alternatives),
                    Criterion.atLeast(2, alternatives).not());
            CriteriaAnalysis hasty = CriteriaAnalysis.of(set, 20);
            assertThat(hasty.complete()).isFalse();
            assertThat(said(hasty)).contains("limit.steps[a, b]");
            assertThat(hasty.explanation().text(Locale.FRENCH))
                    .contains("Question laissée ouverte après 20 étapes de recherche");
            CriteriaAnalysis patient = CriteriaAnalysis.of(set);
            assertThat(said(patient)).contains("contradiction[a, b]");
            assertThat(patient.complete()).isTrue();
            assertThatThrownBy(() -> CriteriaAnalysis.of(set, 0))
                    .hasMessageStartingWith("The number of steps (0) must");
        }

        @Test
        void decimal_numbers_that_are_equal_in_value_are_one() {
            Criterion<Case> named = TONS.in(new BigDecimal("1.5"));
            assertThat(said(named, TONS.equalTo(new BigDecimal("1.50")))).containsExactly("equal[a, b]");
            Criterion<Case> between = TONS.between(new BigDecimal("1.500"), new BigDecimal("1.5"));
            assertThat(said(between, named)).containsExactly("equal[a, b]");
        }
    }

    @Test
    void reads_in_both_languages_and_travels() {
        CriteriaAnalysis analysis = CriteriaAnalysis.of(set(JOBS.atLeast(5L), JOBS.below(5L)));
        assertThat(analysis.explanation().text(Locale.FRENCH).replaceAll("[\u00A0\u202F]", " "))
                .isEqualTo("""
                        Analyse : un ensemble
                          Erreurs : 1 ; avertissements : 0 ; informations : 0.
                          Erreur
                            Aucun dossier ne peut remplir ces critères à la fois : règle a et règle b.
                        """);
        assertThat(CriteriaAnalysis.of(set(PLACE.isTrue())).toString())
                .isEqualTo("Analysis: a set\n  No defect was found.\n");
        RoundTrips.assertSerializable(analysis.findings().get(0));
        RoundTrips.assertSerializable(analysis);
        assertThat(analysis).isEqualTo(CriteriaAnalysis.of(set(JOBS.atLeast(5L), JOBS.below(5L))));
    }

    @Test
    void every_sentence_can_be_written() {
        List<Function<Criterion<Case>, CriteriaAnalysis>> ways = List.of(
                CriteriaAnalysis::of,
                one -> CriteriaAnalysis.of(set(one)),
                one -> CriteriaAnalysis.ofBands(List.of(one)));
        List<Criterion<Case>> criteria = Arrays.asList(
                JOBS.above(5L).and(JOBS.below(5L)),
                JOBS.atLeast(5L).or(JOBS.atLeast(10L)),
                JOBS.present(),
                SHARE.above(Rate.ofPercent(3)),
                PLACE.isTrue().when(WEEKDAY.in(DayOfWeek.values())),
                TOWN.matches("x").and(BASE.atLeast(COST)));
        for (Criterion<Case> one : criteria) {
            for (Function<Criterion<Case>, CriteriaAnalysis> way : ways) {
                for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                    assertThat(way.apply(one).explanation().text(locale))
                            .isNotBlank()
                            .doesNotContain("{", "}", "?");
                }
            }
        }
    }
}
