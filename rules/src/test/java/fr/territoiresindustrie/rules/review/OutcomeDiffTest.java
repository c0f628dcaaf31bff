package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutcomeDiffTest {

    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/review");
    private static final List<Project> PROJECTS = List.of(
            Invented.project("P-150", 150_000), Invented.project("P-300", 300_000), Invented.project("P-900", 900_000));

    private static OutcomeComparison.Builder<Project> floors() {
        return OutcomeComparison.<Project>of(Project::id)
                .before(FundRules.call2020(), Invented.CONTEXT)
                .after(FundRules.call2021(), Invented.CONTEXT)
                .matching(RuleMatching.byNameInSet());
    }

    @Test
    void a_lower_floor_turns_the_project_of_300_000_euros_and_the_base_is_the_rule_that_does_it() {
        OutcomeDiff diff = floors().build().compare(PROJECTS);
        assertThat(diff.subjects()).isEqualTo(3);
        assertThat(diff.changed()).isEqualTo(1);
        OutcomeDiff.Change change = diff.changes().get(0);
        assertThat(change.subject()).isEqualTo("P-300");
        assertThat(change.before()).isEqualTo(Outcome.NOT_MET);
        assertThat(change.after()).isEqualTo(Outcome.MET);
        assertThat(change.decisive()).singleElement().satisfies(rule -> {
            assertThat(rule.key()).isEqualTo("eligible-base");
            assertThat(rule.before().rule()).isEqualTo(RuleId.of("faiit.2020.eligible-base"));
            assertThat(rule.after().rule()).isEqualTo(RuleId.of("faiit.2021.eligible-base"));
            assertThat(rule.turnsBefore()).isTrue();
            assertThat(rule.turnsAfter()).isTrue();
        });
        assertThat(diff.rules())
                .filteredOn(rule -> rule.decisive() > 0)
                .singleElement()
                .satisfies(rule -> assertThat(rule.decisive()).isEqualTo(1));
    }

    @Test
    void a_difference_reads_as_agreed() throws IOException {
        OutcomeDiff diff = floors().build().compare(PROJECTS);
        String hash = "[0-9a-f]{12}";
        Golden.assertReadsAs(
                FILES.resolve("diff.fr.txt"),
                diff.explanation().text(Locale.FRENCH).replaceAll(hash, "…"));
        Golden.assertReadsAs(
                FILES.resolve("diff.en.txt"),
                diff.explanation().text(Locale.ENGLISH).replaceAll(hash, "…"));
        StringWriter csv = new StringWriter();
        DiffFiles.writeCsv(diff, csv);
        assertThat(csv.toString().lines())
                .containsExactly(
                        "subject;before;after;rule_before;verdict_before;enforcement_before;rule_after;verdict_after;"
                                + "enforcement_after;part",
                        "P-300;not-met;met;faiit.2020.eligible-base;not-met;blocking;faiit.2021.eligible-base;met;"
                                + "blocking;alone");
        StringWriter text = new StringWriter();
        DiffFiles.writeJson(diff, text);
        var json = Mappers.jackson3().readTree(text.toString());
        assertThat(json.get("changes").get(0).get("rules").get(0).get("part").asString())
                .isEqualTo("alone");
        assertThat(json.get("transitions").size()).isEqualTo(3);
        RoundTrips.assertSerializable(diff);
    }

    @Test
    void changes_can_be_handed_over_and_not_kept() {
        List<OutcomeDiff.Change> handed = new ArrayList<>();
        OutcomeDiff counted = floors().build().compare(PROJECTS, handed::add);
        OutcomeDiff kept = floors().build().compare(PROJECTS);
        assertThat(handed).isEqualTo(kept.changes());
        assertThat(counted.changes()).isEmpty();
        assertThat(counted.transitions()).isEqualTo(kept.transitions());
        assertThat(counted.rules()).isEqualTo(kept.rules());
        assertThat(kept.explanation(0).text(Locale.FRENCH)).contains("non détaillés");
    }

    @Test
    void without_matching_rules_of_other_names_are_gone_and_new() {
        OutcomeDiff diff = floors().matching(RuleMatching.byId()).build().compare(PROJECTS);
        assertThat(diff.changes().get(0).rules()).hasSizeGreaterThan(20);
        Map<RuleId, RuleId> renamed =
                Map.of(RuleId.of("faiit.2020.eligible-base"), RuleId.of("faiit.2021.eligible-base"));
        OutcomeDiff mapped = floors().matching(RuleMatching.of(renamed)).build().compare(PROJECTS);
        assertThat(mapped.changes().get(0).rules())
                .filteredOn(rule -> rule.before() != null && rule.after() != null)
                .singleElement()
                .satisfies(rule -> assertThat(rule.decisive()).isTrue());
    }

    @Nested
    class Several {

        /** Three answers: each 0 (not met), 1 (met), 2 (not applicable) or null (not known). */
        record Case(String name, Integer a, Integer b) {}

        private final LegalBasis basis = LegalBasis.of(Label.of("text"));

        private Rule<Case> rule(String id, Fact.Reader<Case, Integer> reader, int floor) {
            Fact<Case, Integer> fact = Fact.of(id, Label.of(id), reader);
            return Rule.of("s." + id, Label.of(id), basis, fact.atLeast(floor));
        }

        private CriteriaSet<Case> set(int a, int b) {
            return CriteriaSet.of("s", Label.of("s"), List.of(rule("a", Case::a, a), rule("b", Case::b, b)));
        }

        private OutcomeDiff.Change only(CriteriaSet<Case> before, CriteriaSet<Case> after, Case one) {
            EvaluationContext context = EvaluationContext.at(Invented.DAY);
            OutcomeDiff diff = OutcomeComparison.<Case>of(Case::name)
                    .before(before, context)
                    .after(after, context)
                    .build()
                    .compare(List.of(one));
            return diff.changes().get(0);
        }

        @Test
        void two_rules_that_failed_each_turn_the_second_run_and_none_turns_the_first() {
            OutcomeDiff.Change change = only(set(5, 5), set(1, 1), new Case("x", 3, 3));
            assertThat(change.rules()).hasSize(2).allSatisfy(rule -> {
                assertThat(rule.turnsBefore()).isFalse();
                assertThat(rule.turnsAfter()).isTrue();
                assertThat(rule.decisive()).isTrue();
            });
        }

        @Test
        void a_rule_that_differs_and_does_not_matter_says_so() {
            OutcomeDiff.Change change = only(set(5, 5), set(1, 1), new Case("x", 3, null));
            assertThat(change.after()).isEqualTo(Outcome.UNKNOWN);
            assertThat(change.rules()).extracting(RuleChange::key).containsExactly("s.a");
            Rule<Case> info = rule("c", Case::b, 4);
            OutcomeDiff.Change both = only(
                    set(5, 0).with(info, Enforcement.INFORMATION),
                    set(1, 0).with(rule("c", Case::b, 1), Enforcement.INFORMATION),
                    new Case("x", 3, 2));
            assertThat(both.decisive()).extracting(RuleChange::key).containsExactly("s.a");
            assertThat(both.rules()).extracting(RuleChange::part).containsExactly("alone", "without-effect");
        }

        @Test
        void a_rule_that_is_unknown_in_both_runs_turns_the_outcome_once_it_can_no_longer_fail() {
            Fact<Case, Integer> a = Fact.of("a", Label.of("a"), Case::a);
            Fact<Case, Integer> b = Fact.of("b", Label.of("b"), Case::b);
            Rule<Case> met = Rule.of("s.q", Label.of("q"), basis, b.atLeast(1));
            CriteriaSet<Case> before = CriteriaSet.of(
                    "s", Label.of("s"), List.of(Rule.of("s.p", Label.of("p"), basis, a.atLeast(1)), met));
            CriteriaSet<Case> after = CriteriaSet.of(
                    "s",
                    Label.of("s"),
                    List.of(Rule.of("s.p", Label.of("p"), basis, b.atLeast(1).when(a.atLeast(1))), met));
            OutcomeDiff.Change change = only(before, after, new Case("x", null, 3));
            assertThat(change.before()).isEqualTo(Outcome.UNKNOWN);
            assertThat(change.after()).isEqualTo(Outcome.MET);
            assertThat(change.rules()).singleElement().satisfies(rule -> {
                assertThat(rule.key()).isEqualTo("s.p");
                assertThat(rule.before().outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(rule.after().outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(rule.decisive()).isTrue();
            });
        }

        @Test
        void an_enforcement_that_turns_the_outcome_is_named() {
            CriteriaSet<Case> set = set(5, 1);
            OutcomeDiff.Change change =
                    only(set, set.enforcing(RuleId.of("s.a"), Enforcement.WARNING), new Case("x", 3, 3));
            assertThat(change.decisive()).singleElement().satisfies(rule -> {
                assertThat(rule.before().enforcement()).isEqualTo(Enforcement.BLOCKING);
                assertThat(rule.after().enforcement()).isEqualTo(Enforcement.WARNING);
            });
            assertThat(change.explanation().text(Locale.FRENCH)).contains("n’est pas éliminatoire");
        }

        @Test
        void two_rules_of_one_key_are_refused() {
            CriteriaSet<Case> set = CriteriaSet.of(
                    "s",
                    Label.of("s"),
                    List.of(
                            rule("a", Case::a, 1),
                            Rule.of(
                                    "a",
                                    Label.of("a"),
                                    basis,
                                    Fact.<Case, Integer>of("b", Label.of("b"), Case::b)
                                            .atLeast(1))));
            EvaluationContext context = EvaluationContext.at(Invented.DAY);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutcomeComparison.<Case>of(Case::name)
                            .before(set, context)
                            .after(set(9, 9), context)
                            .matching(RuleMatching.byNameInSet())
                            .build()
                            .compare(List.of(new Case("x", 3, 3))))
                    .withMessageContaining("(a)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OutcomeComparison.<Case>of(Case::name).build())
                    .withMessageContaining("before");
        }
    }

    @Nested
    class Dates {

        @Test
        void two_dates_of_one_set_are_compared() {
            CriteriaSet<Project> set = CriteriaSet.of(
                    "my",
                    Label.of("my"),
                    List.of(
                            FundRules.call2021()
                                    .rules()
                                    .get(6)
                                    .withValidity(new Validity(LocalDate.of(2021, 1, 1), null)),
                            FundRules.call2021().rules().get(2)));
            OutcomeDiff diff = OutcomeComparison.<Project>of(Project::id)
                    .before(set, EvaluationContext.at(LocalDate.of(2020, 12, 31)))
                    .after(set, EvaluationContext.at(LocalDate.of(2021, 1, 1)))
                    .build()
                    .compare(PROJECTS);
            assertThat(diff.changes()).extracting(OutcomeDiff.Change::subject).containsExactly("P-150");
            assertThat(diff.changes().get(0).decisive().get(0).before().outcome())
                    .isEqualTo(Outcome.NOT_APPLICABLE);
        }
    }

    @Nested
    class Reviews {

        private ReviewResult review(CriteriaSet<Project> set, long money, List<Project> projects) {
            return RegionalReview.ofProjects()
                    .criteria(set)
                    .grid(Invented.GRID)
                    .allocatedBy(Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON))
                    .build()
                    .decide(projects, Envelope.of(EnvelopeId.of("R24"), "envelope", Euros.of(money)), Invented.CONTEXT);
        }

        @Test
        void who_gains_loses_and_moves_is_told_with_the_rule() throws IOException {
            ReviewResult before = review(FundRules.call2020(), 180_000, PROJECTS);
            ReviewResult after = review(
                    FundRules.call2021(),
                    60_000,
                    List.of(PROJECTS.get(1), PROJECTS.get(2), Invented.project("P-1", 9)));
            ReviewDiff diff = ReviewDiff.between(before, after, RuleMatching.byNameInSet());
            assertThat(diff.list(ReviewDiff.Kind.GAINED)).singleElement().satisfies(change -> {
                assertThat(change.project().value()).isEqualTo("P-300");
                assertThat(change.rules())
                        .filteredOn(RuleChange::decisive)
                        .extracting(RuleChange::key)
                        .containsExactly("eligible-base");
            });
            assertThat(diff.list(ReviewDiff.Kind.LOST))
                    .extracting(change -> change.project().value())
                    .containsExactly("P-900");
            assertThat(diff.list(ReviewDiff.Kind.ADDED)).hasSize(1);
            assertThat(diff.list(ReviewDiff.Kind.REMOVED)).hasSize(1);
            assertThat(diff.explanation().text(Locale.FRENCH)).contains("Obtient une subvention", "Perd sa subvention");
            StringWriter csv = new StringWriter();
            DiffFiles.writeCsv(diff, csv);
            assertThat(csv.toString())
                    .contains("P-900;lost;awarded;180000.00;0.900;waiting;0.00;0.900;;;;;;;\r\n")
                    .contains("P-300;gained;ineligible;0.00;;awarded;60000.00;0.300;faiit.2020.eligible-base;not-met");
            StringWriter json = new StringWriter();
            DiffFiles.writeJson(diff, json);
            assertThat(Mappers.jackson3()
                            .readTree(json.toString())
                            .get("changes")
                            .size())
                    .isEqualTo(4);
            RoundTrips.assertSerializable(diff);
        }

        @Test
        void equal_reviews_do_not_differ() {
            ReviewResult one = review(FundRules.call2021(), 100_000, PROJECTS);
            ReviewDiff diff =
                    ReviewDiff.between(one, review(FundRules.call2021(), 100_000, PROJECTS), RuleMatching.byId());
            assertThat(diff.empty()).isTrue();
            assertThat(diff.unchanged()).isEqualTo(3);
        }
    }
}
