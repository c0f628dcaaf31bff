package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class FundRulesProperties {

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));

    @Provide
    Arbitrary<Project> projects() {
        return ProjectArbitraries.projects();
    }

    /** A project, and the same with fewer facts. */
    @Provide
    Arbitrary<Tuple2<Project, Project>> forgotten() {
        return ProjectArbitraries.fullProjects()
                .flatMap(project -> ProjectArbitraries.sparserThan(project).map(less -> Tuple.of(project, less)));
    }

    @Provide
    Arbitrary<CriteriaSet<Project>> calls() {
        return Arbitraries.of(FundRules.call2020(), FundRules.call2021());
    }

    @Property(tries = 200)
    void test_and_explain_agree_on_any_project(
            @ForAll("projects") Project project, @ForAll("calls") CriteriaSet<Project> call) {
        CriteriaReport report = call.explain(project, CONTEXT);
        assertThat(report.outcome()).isEqualTo(call.test(project, CONTEXT));
        for (Rule<Project> rule : call.rules()) {
            assertThat(report.findVerdict(rule.id()).orElseThrow().outcome()).isEqualTo(rule.test(project, CONTEXT));
        }
        assertThat(report.nextQuestions().isEmpty()).isEqualTo(report.outcome().decided());
        assertThat(report.explanation().text(Locale.FRENCH)).doesNotContain("{", "}");
    }

    @Property(tries = 200)
    void learning_facts_never_changes_what_is_decided(
            @ForAll("forgotten") Tuple2<Project, Project> pair, @ForAll("calls") CriteriaSet<Project> call) {
        for (Rule<Project> rule : call.rules()) {
            Outcome before = rule.test(pair.get2(), CONTEXT);
            if (before.decided()) {
                assertThat(rule.test(pair.get1(), CONTEXT)).as("%s", rule.id()).isEqualTo(before);
            }
        }
    }
}
