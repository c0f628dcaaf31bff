package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CriterionProperties {

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));

    @Provide
    Arbitrary<Answers> answers() {
        return Answers.any();
    }

    @Provide
    Arbitrary<Criterion<Answers>> trees() {
        return Answers.trees();
    }

    @Provide
    Arbitrary<Criterion<Answers>> readOnceTrees() {
        return Answers.readOnceTrees();
    }

    @Provide
    Arbitrary<Criterion<Answers>> treesWithoutCode() {
        return Answers.treesWithoutCode();
    }

    private static Set<Outcome> outcomes(Criterion<Answers> criterion, Answers answers) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        answers.completions().forEach(complete -> outcomes.add(criterion.test(complete, CONTEXT)));
        return outcomes;
    }

    @Property
    void test_and_explain_agree(@ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Verdict verdict = criterion.explain(answers, CONTEXT);
        assertThat(verdict.outcome()).isEqualTo(criterion.test(answers, CONTEXT));
        assertThat(verdict).isEqualTo(criterion.explain(answers, CONTEXT));
    }

    @Property(tries = 500)
    void everything_is_decided_when_everything_is_known(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        assertThat(outcomes(criterion, answers)).doesNotContain(Outcome.UNKNOWN);
    }

    @Property(tries = 500)
    void a_decided_outcome_holds_in_every_completion(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Outcome outcome = criterion.test(answers, CONTEXT);
        if (outcome.decided()) {
            assertThat(outcomes(criterion, answers)).containsExactly(outcome);
        }
    }

    @Property(tries = 500)
    void what_holds_in_every_completion_is_decided_where_each_fact_is_read_once(
            @ForAll("readOnceTrees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Set<Outcome> outcomes = outcomes(criterion, answers);
        Outcome only = outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNKNOWN;
        assertThat(alone(criterion).explain(answers, CONTEXT).settledOutcome().orElse(Outcome.UNKNOWN))
                .isEqualTo(only);
        if (!asksForNothing(criterion)) {
            assertThat(criterion.test(answers, CONTEXT)).isEqualTo(only);
        }
    }

    @Property
    void learning_a_fact_never_changes_what_is_decided(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Outcome before = criterion.test(answers, CONTEXT);
        for (int position : answers.unknown()) {
            for (int value : Answers.domain(position)) {
                Outcome after = criterion.test(answers.with(position, value), CONTEXT);
                assertThat(before.decided()).as("%s then %s", before, after).isIn(false, before == after);
            }
        }
    }

    @Property
    void de_morgan_and_double_negation(
            @ForAll("trees") Criterion<Answers> a,
            @ForAll("trees") Criterion<Answers> b,
            @ForAll("answers") Answers answers) {
        assertThat(a.not().not().test(answers, CONTEXT)).isEqualTo(a.test(answers, CONTEXT));
        assertThat(a.and(b).not().test(answers, CONTEXT))
                .isEqualTo(a.not().or(b.not()).test(answers, CONTEXT));
        assertThat(a.or(b).not().test(answers, CONTEXT))
                .isEqualTo(a.not().and(b.not()).test(answers, CONTEXT));
    }

    @Property
    void words_never_change_an_outcome(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Criterion<Answers> worded = criterion
                .because(LegalBasis.of(Label.of("a text", "un texte")))
                .as(Label.of("other words", "autres mots"));
        assertThat(worded.test(answers, CONTEXT)).isEqualTo(criterion.test(answers, CONTEXT));
        assertThat(worded.explain(answers, CONTEXT).parts())
                .isEqualTo(criterion.explain(answers, CONTEXT).parts());
    }

    @Property
    void what_is_missing_is_what_is_unknown_and_read(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Verdict verdict = criterion.explain(answers, CONTEXT);
        List<Fact<Answers, Integer>> unknown =
                answers.unknown().stream().map(Answers.FACTS::get).toList();
        assertThat(verdict.missing()).doesNotHaveDuplicates().allMatch(unknown::contains);
        assertThat(verdict.missing()).allMatch(criterion.facts()::contains);
        assertThat(verdict.outcome() == Outcome.UNKNOWN && verdict.missing().isEmpty())
                .isFalse();
    }

    /** Whether somewhere there is a test of presence on a fact that cannot be absent: it is met whatever the fact is. */
    private static boolean asksForNothing(Criterion<?> criterion) {
        return criterion instanceof Presence<?, ?> presence
                ? !presence.fact.canBeAbsent()
                : criterion.parts().stream().anyMatch(CriterionProperties::asksForNothing);
    }

    private static CriteriaSet<Answers> alone(Criterion<Answers> criterion) {
        Label title = Label.of("rule", "règle");
        return CriteriaSet.of(
                "set", title, List.of(Rule.of("a", title, LegalBasis.of(Label.of("a text", "un texte")), criterion)));
    }

    @Property(tries = 500)
    void the_next_questions_hold_every_fact_that_can_change_the_outcome(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        assertThat(criterion.nextQuestions(answers, CONTEXT)).containsAll(telling(criterion, answers));
        if (criterion.test(answers, CONTEXT).decided()) {
            assertThat(criterion.nextQuestions(answers, CONTEXT)).isEmpty();
        }
    }

    @Property(tries = 1000)
    void the_next_questions_hold_no_other_however_often_facts_are_read(
            @ForAll("treesWithoutCode") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        List<Fact<?, ?>> questions = criterion.nextQuestions(answers, CONTEXT);
        assertThat(questions).containsExactlyInAnyOrderElementsOf(telling(criterion, answers));
        // An outcome that is unknown, but that no fact can change, is settled: there is nothing to ask.
        Set<Outcome> outcomes = outcomes(criterion, answers);
        assertThat(questions.isEmpty()).isEqualTo(outcomes.size() == 1);
        assertThat(alone(criterion).explain(answers, CONTEXT).settledOutcome())
                .isEqualTo(outcomes.stream().filter(one -> outcomes.size() == 1).findFirst());
    }

    @Property(tries = 500)
    void several_rules_together_are_asked_about_as_exactly(
            @ForAll("treesWithoutCode") Criterion<Answers> a,
            @ForAll("treesWithoutCode") Criterion<Answers> b,
            @ForAll("answers") Answers answers) {
        Label title = Label.of("rule", "règle");
        LegalBasis basis = LegalBasis.of(Label.of("a text", "un texte"));
        CriteriaSet<Answers> set =
                CriteriaSet.of("set", title, List.of(Rule.of("a", title, basis, a), Rule.of("b", title, basis, b)));
        assertThat(set.nextQuestions(answers, CONTEXT))
                .containsExactlyInAnyOrderElementsOf(telling(Criterion.allOf(a, b), answers));
    }

    @Property(tries = 500)
    void the_next_questions_hold_no_other_where_each_fact_is_read_once(
            @ForAll("readOnceTrees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        assertThat(criterion.nextQuestions(answers, CONTEXT))
                .containsExactlyInAnyOrderElementsOf(telling(criterion, answers));
    }

    /** The facts of which two values give two outcomes, the other facts being the same. */
    private static Set<Fact<?, ?>> telling(Criterion<Answers> criterion, Answers answers) {
        Set<Fact<?, ?>> telling = new LinkedHashSet<>();
        for (int position : answers.unknown()) {
            for (Answers complete : answers.completions()) {
                if (criterion.test(complete, CONTEXT) != criterion.test(complete.with(position, 0), CONTEXT)) {
                    telling.add(Answers.FACTS.get(position));
                    break;
                }
            }
        }
        return telling;
    }

    @Property(tries = 300)
    void explanations_can_always_be_written(
            @ForAll("trees") Criterion<Answers> criterion, @ForAll("answers") Answers answers) {
        Verdict verdict = criterion.explain(answers, CONTEXT);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(verdict.explanation().text(locale)).isNotBlank().doesNotContain("{", "}", "?");
            assertThat(criterion.title().text(locale)).isNotBlank().doesNotContain("{", "}", "?");
        }
    }

    @Property(tries = 200)
    void sets_agree_with_the_conjunction_of_their_blocking_rules(
            @ForAll("trees") Criterion<Answers> a,
            @ForAll("trees") Criterion<Answers> b,
            @ForAll("trees") Criterion<Answers> c,
            @ForAll Enforcement enforcement,
            @ForAll("answers") Answers answers) {
        Label title = Label.of("rule", "règle");
        LegalBasis basis = LegalBasis.of(Label.of("a text", "un texte"));
        Rule<Answers> last = Rule.of("c", title, basis, c);
        CriteriaSet<Answers> set = CriteriaSet.of(
                        "set", title, List.of(Rule.of("a", title, basis, a), Rule.of("b", title, basis, b), last))
                .enforcing(last.id(), enforcement);
        Criterion<Answers> expected =
                enforcement == Enforcement.BLOCKING ? Criterion.allOf(a, b, c) : Criterion.allOf(a, b);
        assertThat(set.test(answers, CONTEXT)).isEqualTo(expected.test(answers, CONTEXT));
        CriteriaReport report = set.explain(answers, CONTEXT);
        assertThat(report.outcome()).isEqualTo(set.test(answers, CONTEXT));
        assertThat(report.relaxations().isEmpty()).isEqualTo(enforcement == Enforcement.BLOCKING);
        assertThat(report.explanation().text(Locale.FRENCH)).isNotBlank();
    }
}
