package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.fixture.UndertakingArbitraries;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.Severity;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class ProjectProperties {

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void every_project_travels(@ForAll("projects") Project project) {
        RoundTrips.assertTravels(project, Project.class);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void every_holder_travels(@ForAll("applicants") Applicant applicant) {
        RoundTrips.assertTravels(applicant, Applicant.class);
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void every_part_travels(
            @ForAll("sites") Site site,
            @ForAll("costItems") CostItem cost,
            @ForAll("impacts") Impact impact,
            @ForAll("partners") Partner partner,
            @ForAll("histories") StatusHistory history) {
        RoundTrips.assertTravels(site, Site.class);
        RoundTrips.assertTravels(cost, CostItem.class);
        RoundTrips.assertTravels(impact, Impact.class);
        RoundTrips.assertTravels(partner, Partner.class);
        RoundTrips.assertTravels(history, StatusHistory.class);
        RoundTrips.assertTravels(history.changes().get(0), StatusChange.class);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_project_is_its_own_copy(@ForAll("projects") Project project) {
        assertThat(project.toBuilder().build()).isEqualTo(project).hasSameHashCodeAs(project);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void trying_to_build_never_throws_and_agrees_with_building(@ForAll("builders") Project.Builder facts) {
        Checked<Project> tried = facts.tryBuild();

        Statistics.label("outcome").collect(tried.valid()).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).percentage(percent -> percent > 50);
        });
        if (tried.valid()) {
            assertThat(facts.build()).isEqualTo(tried.orElseThrow());
            assertThat(tried.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
        } else {
            assertThatThrownBy(facts::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(tried.problems().get(0).text(Locale.ENGLISH));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void every_problem_has_a_place_and_a_sentence_in_both_languages(@ForAll("builders") Project.Builder facts) {
        for (Problem problem : facts.tryBuild().problems()) {
            assertThat(problem.path()).isNotEmpty();
            assertThat(problem.whatIsWrong(Locale.FRENCH)).isNotEmpty().doesNotContain("?");
            assertThat(problem.whatIsWrong(Locale.ENGLISH)).isNotEmpty().doesNotContain("?");
        }
    }

    /** Every thinned project is built by the generator, which throws if some of the facts that remain are at odds. */
    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void facts_that_are_true_together_stay_so_when_fewer_are_known(@ForAll("thinned") List<Project> pair)
            throws Exception {
        for (RecordComponent fact : Project.class.getRecordComponents()) {
            assertThat(fact.getAccessor().invoke(pair.get(1)))
                    .as(fact.getName())
                    .isIn(null, fact.getAccessor().invoke(pair.get(0)));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void what_is_declared_agrees_with_what_is_worked_out(@ForAll("fullProjects") Project project) {
        Project undeclared = project.toBuilder()
                .totalCost(null)
                .eligibleBase(null)
                .fundingPlan(null)
                .status(null)
                .build();

        assertThat(undeclared.knownTotalCost()).isIn(null, project.totalCost());
        assertThat(undeclared.knownEligibleBase()).isIn(null, project.eligibleBase());
        assertThat(undeclared.knownStatus()).isEqualTo(project.status());
        assertThat(project.knownTotalCost()).isGreaterThanOrEqualTo(project.knownEligibleBase());
    }

    @Provide
    Arbitrary<Project> projects() {
        return ProjectArbitraries.projects();
    }

    @Provide
    Arbitrary<Project> fullProjects() {
        return ProjectArbitraries.fullProjects();
    }

    @Provide
    Arbitrary<List<Project>> thinned() {
        return ProjectArbitraries.fullProjects()
                .flatMap(full -> ProjectArbitraries.sparserThan(full).map(sparser -> List.of(full, sparser)));
    }

    @Provide
    Arbitrary<Project.Builder> builders() {
        return ProjectArbitraries.builders();
    }

    @Provide
    Arbitrary<Applicant> applicants() {
        return UndertakingArbitraries.applicants();
    }

    @Provide
    Arbitrary<Site> sites() {
        return ProjectArbitraries.sites();
    }

    @Provide
    Arbitrary<CostItem> costItems() {
        return ProjectArbitraries.costItems();
    }

    @Provide
    Arbitrary<Impact> impacts() {
        return ProjectArbitraries.impact();
    }

    @Provide
    Arbitrary<Partner> partners() {
        return ProjectArbitraries.partner();
    }

    @Provide
    Arbitrary<StatusHistory> histories() {
        return ProjectArbitraries.histories();
    }
}
