package fr.territoiresindustrie.rules.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Impact;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.ImpactStatus;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectFactsTest {

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));

    private static Impact jobs(ImpactStatus status, String amount) {
        return Impact.builder()
                .indicator(ImpactIndicator.JOBS_CREATED)
                .status(status)
                .amount(Quantity.parse(amount))
                .build();
    }

    @Test
    void what_was_observed_is_no_promise() {
        Impact observed = jobs(ImpactStatus.OBSERVED, "3");
        Project seen =
                Project.builder(ProjectId.of("P-1")).impacts(List.of(observed)).build();
        Project both = Project.builder(ProjectId.of("P-1"))
                .impacts(List.of(observed, jobs(ImpactStatus.PROMISED, "12")))
                .build();
        assertThat(ProjectFacts.promised(ImpactIndicator.JOBS_CREATED).read(seen, CONTEXT))
                .isNull();
        assertThat(ProjectFacts.promised(ImpactIndicator.JOBS_CREATED).read(both, CONTEXT))
                .isEqualByComparingTo("12");
    }

    @Test
    void no_list_is_not_the_same_as_an_empty_one() {
        Project silent = Project.builder(ProjectId.of("P-1")).build();
        Project alone = Project.builder(ProjectId.of("P-1")).partners(List.of()).build();
        assertThat(ProjectFacts.SINGLE_FUNDED_HOLDER.read(silent, CONTEXT)).isNull();
        assertThat(ProjectFacts.SINGLE_FUNDED_HOLDER.read(alone, CONTEXT)).isTrue();
        assertThat(ProjectFacts.ELIGIBLE_BASE
                        .atLeast(Euros.of(1))
                        .explain(silent, CONTEXT)
                        .missing())
                .isEqualTo(List.of(ProjectFacts.ELIGIBLE_BASE));
    }
}
