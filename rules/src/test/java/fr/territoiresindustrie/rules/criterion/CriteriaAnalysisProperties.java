package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The analysis against all subjects that there are. */
class CriteriaAnalysisProperties {

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    private static final LegalBasis LAW = LegalBasis.of(Label.of("a text", "un texte"));

    /** One answer of each cell for each question, in all combinations. */
    private static final List<Answers> ALL = new Answers(Collections.nCopies(Answers.COUNT, null)).completions();

    @Provide
    Arbitrary<Criterion<Answers>> trees() {
        return Answers.treesWithoutCode();
    }

    @Provide
    Arbitrary<List<Criterion<Answers>>> lists() {
        return Answers.treesWithoutCode().list().ofMinSize(2).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Criterion<Answers>> treesWithCode() {
        return Answers.trees();
    }

    @Provide
    Arbitrary<List<Criterion<Answers>>> bands() {
        return Answers.testsOfFirst().list().ofMinSize(1).ofMaxSize(4);
    }

    private static CriteriaSet<Answers> set(List<Criterion<Answers>> criteria) {
        List<Rule<Answers>> rules = new ArrayList<>();
        for (Criterion<Answers> criterion : criteria) {
            rules.add(Rule.of("rule-" + rules.size(), Label.of("rule " + rules.size()), LAW, criterion));
        }
        return CriteriaSet.of("set", Label.of("set"), rules);
    }

    private static Set<Outcome> outcomes(Criterion<Answers> criterion) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        ALL.forEach(answers -> outcomes.add(criterion.test(answers, CONTEXT)));
        return outcomes;
    }

    private static boolean passes(Rule<Answers> rule, Answers answers) {
        return rule.test(answers, CONTEXT) != Outcome.NOT_MET;
    }

    private static boolean some(Predicate<Answers> condition) {
        return ALL.stream().anyMatch(condition);
    }

    private static boolean canPass(List<Rule<Answers>> rules) {
        return some(answers -> rules.stream().allMatch(rule -> passes(rule, answers)));
    }

    private static boolean canFailAlone(Rule<Answers> rule, List<Rule<Answers>> others) {
        return some(answers -> !passes(rule, answers) && others.stream().allMatch(other -> passes(other, answers)));
    }

    private static List<Rule<Answers>> without(List<Rule<Answers>> rules, Rule<Answers> one) {
        List<Rule<Answers>> fewer = new ArrayList<>(rules);
        fewer.remove(one);
        return fewer;
    }

    private static List<Rule<Answers>> named(CriteriaSet<Answers> set, AnalysisFinding finding) {
        return finding.rules().stream()
                .map(id -> set.findRule(id).orElseThrow())
                .toList();
    }

    private static List<AnalysisFinding> coded(CriteriaAnalysis analysis, String code) {
        return analysis.findings().stream()
                .filter(finding -> finding.code().equals("analysis." + code))
                .toList();
    }

    @Property(tries = 200)
    void of_one_rule_it_tells_exactly_what_can_become_of_it(@ForAll("trees") Criterion<Answers> criterion) {
        CriteriaAnalysis analysis = CriteriaAnalysis.of(criterion);
        Set<Outcome> outcomes = outcomes(criterion);
        boolean met = outcomes.contains(Outcome.MET);
        boolean failed = outcomes.contains(Outcome.NOT_MET);
        boolean beside = outcomes.contains(Outcome.NOT_APPLICABLE);
        assertThat(analysis.complete()).isTrue();
        assertThat(!coded(analysis, "rule.never-met").isEmpty()).isEqualTo(!met && !beside);
        assertThat(!coded(analysis, "rule.never-met-where-applicable").isEmpty())
                .isEqualTo(!met && failed && beside);
        assertThat(!coded(analysis, "rule.idle").isEmpty()).isEqualTo(!met && !failed);
        assertThat(!coded(analysis, "rule.always-met").isEmpty()).isEqualTo(met && !failed);
    }

    @Property(tries = 300)
    void contradictions_are_confirmed_minimal_and_never_missed(@ForAll("lists") List<Criterion<Answers>> criteria) {
        CriteriaSet<Answers> set = set(criteria);
        CriteriaAnalysis analysis = CriteriaAnalysis.of(set);
        for (AnalysisFinding finding : coded(analysis, "contradiction")) {
            List<Rule<Answers>> core = named(set, finding);
            assertThat(canPass(core)).isFalse();
            core.forEach(rule -> assertThat(canPass(without(core, rule))).isTrue());
        }
        assertThat(analysis.findings(Severity.ERROR).isEmpty()).isEqualTo(canPass(set.rules()));
    }

    @Property(tries = 300)
    void a_set_that_can_only_be_escaped_is_told(@ForAll("lists") List<Criterion<Answers>> criteria) {
        CriteriaSet<Answers> set = set(criteria.stream()
                .map(criterion -> criterion.when(criteria.get(0)))
                .toList());
        CriteriaAnalysis analysis = CriteriaAnalysis.of(set);
        boolean met = some(answers -> set.test(answers, CONTEXT) == Outcome.MET);
        boolean alone = set.rules().stream()
                .allMatch(rule -> ALL.stream().noneMatch(answers -> rule.test(answers, CONTEXT) == Outcome.MET));
        assertThat(!coded(analysis, "never-met").isEmpty()).isEqualTo(!met && canPass(set.rules()) && !alone);
    }

    /** Whoever takes the rules away that are told to decide nothing keeps the same set, and none too many. */
    @Property(tries = 300)
    void what_never_decides_follows_from_the_rest_and_the_rest_decides(
            @ForAll("lists") List<Criterion<Answers>> criteria) {
        CriteriaSet<Answers> set = set(criteria);
        CriteriaAnalysis analysis = CriteriaAnalysis.of(set);
        Set<RuleId> idle = new LinkedHashSet<>();
        for (AnalysisFinding finding : coded(analysis, "implied")) {
            List<Rule<Answers>> named = named(set, finding);
            List<Rule<Answers>> by = named.subList(1, named.size());
            assertThat(canFailAlone(named.get(0), by)).isFalse();
            by.forEach(rule ->
                    assertThat(canFailAlone(named.get(0), without(by, rule))).isTrue());
            idle.add(finding.rules().get(0));
        }
        for (AnalysisFinding finding : coded(analysis, "equal")) {
            List<Rule<Answers>> named = named(set, finding);
            assertThat(some(answers -> passes(named.get(0), answers) != passes(named.get(1), answers)))
                    .isFalse();
            idle.add(finding.rules().get(1));
        }
        if (canPass(set.rules())) {
            coded(analysis, "rule.always-met").forEach(finding -> idle.addAll(finding.rules()));
            coded(analysis, "rule.idle").forEach(finding -> idle.addAll(finding.rules()));
            List<Rule<Answers>> rest = set.rules().stream()
                    .filter(rule -> !idle.contains(rule.id()))
                    .toList();
            for (Rule<Answers> rule : set.rules()) {
                assertThat(canFailAlone(rule, without(rest, rule)))
                        .as("%s of %s", rule.id(), analysis)
                        .isEqualTo(!idle.contains(rule.id()));
            }
        } else {
            assertThat(idle).isEmpty();
        }
    }

    @Property(tries = 400)
    void parts_without_effect_are_those_whose_absence_nobody_notices(
            @ForAll("trees") Criterion<Answers> first,
            @ForAll("trees") Criterion<Answers> second,
            @ForAll boolean all) {
        List<Criterion<Answers>> parts = List.of(first.as(Label.of("first part")), second.as(Label.of("second part")));
        Criterion<Answers> whole = all ? Criterion.allOf(parts) : Criterion.anyOf(parts);
        CriteriaAnalysis analysis = CriteriaAnalysis.of(whole);
        boolean told = coded(analysis, "part.without-effect").stream()
                .anyMatch(finding -> finding.reason()
                        .arguments()
                        .get("part")
                        .text(Locale.ENGLISH)
                        .equals("second part"));
        Set<Outcome> alone = outcomes(second);
        boolean constant = !alone.contains(Outcome.MET) || !alone.contains(Outcome.NOT_MET);
        Set<Outcome> together = outcomes(whole);
        boolean deciding = together.contains(Outcome.MET) && together.contains(Outcome.NOT_MET);
        boolean unnoticed = !some(answers -> whole.test(answers, CONTEXT) != first.test(answers, CONTEXT));
        assertThat(told).isEqualTo(unnoticed && !constant && deciding);
    }

    @Property(tries = 300)
    void bands_are_told_apart_as_the_values_are(@ForAll("bands") List<Criterion<Answers>> bands) {
        CriteriaAnalysis analysis = CriteriaAnalysis.ofBands(bands);
        boolean gap = false;
        boolean overlap = false;
        for (Answers answers : ALL) {
            long holding = bands.stream()
                    .filter(band -> band.test(answers, CONTEXT) == Outcome.MET)
                    .count();
            boolean absent = answers.values().get(0) == Answers.NONE;
            gap |= !absent && holding == 0;
            overlap |= !absent && holding > 1;
        }
        boolean told = !coded(analysis, "bands.gap").isEmpty()
                || !coded(analysis, "bands.gap.outer").isEmpty();
        assertThat(told).isEqualTo(gap);
        assertThat(!coded(analysis, "bands.overlap").isEmpty()).isEqualTo(overlap);
        assertThat(analysis.findings()).allMatch(AnalysisFinding::proved);
    }

    @Property(tries = 100)
    void code_can_hide_a_defect_but_never_makes_one_up(
            @ForAll("treesWithCode") Criterion<Answers> a, @ForAll("treesWithCode") Criterion<Answers> b) {
        CriteriaSet<Answers> set = set(List.of(a, b));
        CriteriaAnalysis analysis = CriteriaAnalysis.of(set);
        if (!analysis.findings(Severity.ERROR).isEmpty()) {
            assertThat(canPass(set.rules())).isFalse();
        }
        for (AnalysisFinding finding : coded(analysis, "implied")) {
            List<Rule<Answers>> named = named(set, finding);
            assertThat(canFailAlone(named.get(0), named.subList(1, named.size())))
                    .isFalse();
        }
        for (AnalysisFinding finding : coded(analysis, "rule.always-met")) {
            assertThat(canFailAlone(named(set, finding).get(0), List.of())).isFalse();
        }
    }

    /** However few steps there are, what is reported is right. */
    @Property(tries = 200)
    void haste_never_makes_a_defect_up(@ForAll("lists") List<Criterion<Answers>> criteria) {
        CriteriaSet<Answers> set = set(criteria);
        CriteriaAnalysis hasty = CriteriaAnalysis.of(set, 3);
        if (!hasty.findings(Severity.ERROR).isEmpty()) {
            assertThat(canPass(set.rules())).isFalse();
        }
        for (AnalysisFinding finding : coded(hasty, "implied")) {
            List<Rule<Answers>> named = named(set, finding);
            assertThat(canFailAlone(named.get(0), named.subList(1, named.size())))
                    .isFalse();
        }
        if (hasty.complete()) {
            assertThat(hasty.findings()).isEqualTo(CriteriaAnalysis.of(set).findings());
        }
    }
}
