package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private static final ProjectId ID = ProjectId.of("P-014");

    @Test
    void a_project_of_which_only_the_id_is_known_travels() {
        RoundTrips.assertTravels(Project.builder(ID).build(), Project.class);
    }

    @Test
    void a_project_with_parts_travels() {
        Project project = Project.builder(ID)
                .filedOn(LocalDate.of(2021, 3, 1))
                .addSite(Site.builder().commune(CommuneCode.of("18033")).build())
                .addCost(CostItem.builder()
                        .nature(CostNature.EQUIPMENT)
                        .amount(Euros.of(1_200_000))
                        .eligible(true)
                        .build())
                .addImpact(Impact.builder()
                        .indicator(ImpactIndicator.JOBS_CREATED)
                        .status(ImpactStatus.PROMISED)
                        .amount(Quantity.parse("12,5"))
                        .build())
                .history(StatusHistory.of(java.util.List.of(StatusChange.of(ProjectStatus.FILED, null))))
                .build();

        RoundTrips.assertTravels(project, Project.class);
        assertThat(project.knownEligibleBase()).isEqualTo(Euros.of(1_200_000));
        assertThat(project.worksStartOn()).isNull();
    }

    @Test
    void a_faulty_part_is_reported_at_its_place() {
        var problems = Project.builder()
                .addCost(CostItem.builder().build())
                .addCost(CostItem.builder().amount(Euros.of(-5)).tryBuild())
                .tryBuild()
                .problems();

        assertThat(problems).extracting(p -> p.path()).containsExactly("id", "costs[1].amount");
    }
}
