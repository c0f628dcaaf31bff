package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.fixture.TerritoryArbitraries;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReceiptProperties {

    private static final ScoringGrid<Project> GRID = ScoringGrid.<Project>builder()
            .line(
                    "jobs",
                    Label.of("jobs", "emplois"),
                    Points.of(100),
                    ProjectFacts.promised(ImpactIndicator.JOBS_CREATED),
                    Scales.linear(new BigDecimal(0), new BigDecimal(100)))
            .build();

    @Provide
    Arbitrary<Project> projects() {
        return Arbitraries.oneOf(ProjectArbitraries.projects(), ProjectArbitraries.fullProjects());
    }

    @Provide
    Arbitrary<CriteriaSet<Project>> calls() {
        return Arbitraries.of(FundRules.call2020(), FundRules.call2021());
    }

    @Provide
    Arbitrary<EvaluationContext> contexts() {
        return Arbitraries.of(LocalDate.of(2020, 10, 1), LocalDate.of(2021, 5, 5), LocalDate.of(2024, 2, 29))
                .map(EvaluationContext::at)
                .flatMap(context -> TerritoryArbitraries.registers()
                        .map(context::withTerritories)
                        .injectDuplicates(0.2)
                        .edgeCases(edges -> edges.add(context)));
    }

    @Property(tries = 150)
    void replay_of_any_receipt_is_identical_with_the_subject_and_from_the_receipt_alone(
            @ForAll("projects") Project project,
            @ForAll("calls") CriteriaSet<Project> call,
            @ForAll("contexts") EvaluationContext context) {
        Receipts<Project> receipts = Receipts.of(call).withGrid(GRID);
        Receipt receipt = receipts.issue(project.id().value(), project, context);
        CriteriaReport report = call.explain(project, context);
        assertThat(receipt.outcome()).isEqualTo(report.outcome());
        assertThat(receipt.relaxations()).isEqualTo(report.relaxations());

        assertThat(receipts.replay(receipt, project, context).identical()).isTrue();
        ReplayResult alone = receipts.replay(receipt);
        assertThat(alone.identical()).as("%s", alone.explanation()).isTrue();
        assertThat(receipts.replay(receipt.withoutValues(), project, context).identical())
                .isTrue();
        assertThat(receipts.replay(receipt.withoutValues()).replayed()).isFalse();
    }

    @Property(tries = 150)
    void a_receipt_is_the_same_after_json(
            @ForAll("projects") Project project,
            @ForAll("calls") CriteriaSet<Project> call,
            @ForAll("contexts") EvaluationContext context,
            @ForAll boolean found) {
        RuleId rule = call.rules().get(0).id();
        List<Finding> findings =
                found ? List.of(new Finding(rule, Outcome.MET, "A", "seen", LocalDate.of(2021, 1, 2))) : List.of();
        Receipt receipt = Receipts.of(call).withGrid(GRID).issue("…\"\n{}é\uD83D\uDE00", project, context, findings);
        assertThat(Receipt.parse(receipt.json())).isEqualTo(receipt);
        assertThat(Receipt.parse(receipt.json()).json()).isEqualTo(receipt.json());
        assertThat(Receipt.parse(receipt.withoutValues().json())).isEqualTo(receipt.withoutValues());
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(receipt.explanation().text(locale)).isNotBlank().doesNotContain("receipt.");
        }
    }

    @Property(tries = 100)
    void an_answer_that_differs_rests_on_something_that_is_named(
            @ForAll("projects") Project project,
            @ForAll("projects") Project other,
            @ForAll("contexts") EvaluationContext context) {
        Receipts<Project> receipts = Receipts.of(FundRules.call2021()).withGrid(GRID);
        Receipt receipt = receipts.issue("P", project, context);
        ReplayResult replayed = receipts.replay(receipt, other, context);
        Receipt fresh = receipts.issue("P", other, context);
        boolean same = receipt.verdicts().equals(fresh.verdicts())
                && receipt.outcome() == fresh.outcome()
                && receipt.score().equals(fresh.score());
        assertThat(replayed.sameAnswer()).isEqualTo(same);
        assertThat(replayed.list(ReplayResult.Part.INPUT).isEmpty())
                .isEqualTo(receipt.inputsHash().equals(fresh.inputsHash()));
        if (!same) {
            assertThat(replayed.list(ReplayResult.Part.INPUT)).isNotEmpty();
        }
        assertThat(replayed.explanation().text(Locale.FRENCH)).doesNotContain("replay.");
    }
}
