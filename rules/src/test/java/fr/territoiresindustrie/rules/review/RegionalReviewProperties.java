package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class RegionalReviewProperties {

    private static final EvaluationContext MAY = EvaluationContext.at(LocalDate.of(2021, 5, 5));

    private static final RegionalReview<Project> REVIEW = RegionalReview.ofProjects()
            .criteria(FundRules.call2021())
            .grid(ScoringGrid.<Project>builder()
                    .line(
                            "jobs",
                            Label.of("jobs", "emplois"),
                            Points.of(100),
                            ProjectFacts.promised(ImpactIndicator.JOBS_CREATED),
                            Scales.linear(0, 100))
                    .build())
            .allocatedBy(Allocators.checked(
                    Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON, Priority.IDENTIFIER)))
            .build();

    @Provide
    Arbitrary<List<Project>> projects() {
        return Arbitraries.oneOf(ProjectArbitraries.projects(), ProjectArbitraries.fullProjects())
                .list()
                .uniqueElements(Project::id)
                .ofMaxSize(8);
    }

    @Property(tries = 200)
    void every_project_has_one_decision_and_no_cent_is_lost(
            @ForAll("projects") List<Project> projects, @ForAll @LongRange(min = 0, max = 10_000_000_00L) long cents) {
        Envelope envelope = Envelope.of(EnvelopeId.of("E"), "envelope", Euros.ofCents(cents));
        ReviewResult result = REVIEW.decide(projects, envelope, MAY);

        assertThat(result.decisions())
                .extracting(Decision::project)
                .containsExactlyInAnyOrderElementsOf(
                        projects.stream().map(Project::id).toList());
        Euros awarded =
                Euros.sum(result.decisions().stream().map(Decision::award).toList());
        assertThat(awarded.plus(result.allocation().remainder())).isEqualTo(envelope.ceiling());
    }

    @Property(tries = 200)
    void money_goes_only_to_projects_that_meet_every_criterion(@ForAll("projects") List<Project> projects) {
        Envelope envelope = Envelope.of(EnvelopeId.of("E"), "envelope", Euros.of(1_000_000_000));
        for (Decision decision : REVIEW.decide(projects, envelope, MAY).decisions()) {
            Project project = projects.stream()
                    .filter(one -> one.id().equals(decision.project()))
                    .findFirst()
                    .orElseThrow();
            Outcome outcome = FundRules.call2021().test(project, MAY);
            assertThat(decision.award().positive()).isEqualTo(decision.status() == DecisionStatus.AWARDED);
            assertThat(decision.status() == DecisionStatus.INELIGIBLE && outcome == Outcome.MET)
                    .isEqualTo(decision.reason().code().equals("review.nothing-requested"));
            if (decision.award().positive()) {
                assertThat(outcome).isEqualTo(Outcome.MET);
                assertThat(decision.award()).isLessThanOrEqualTo(project.requestedGrant());
            }
            assertThat(decision.explanation().text(Locale.FRENCH)).isNotBlank();
        }
    }
}
