package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.ProjectArbitraries;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OutcomeDiffProperties {

    @Provide
    Arbitrary<List<Project>> projects() {
        return Arbitraries.oneOf(ProjectArbitraries.projects(), ProjectArbitraries.fullProjects())
                .list()
                .ofMaxSize(6);
    }

    /** A call with some rules enforced otherwise. */
    @Provide
    Arbitrary<CriteriaSet<Project>> calls() {
        return Arbitraries.of(FundRules.call2020(), FundRules.call2021())
                .flatMap(call -> Arbitraries.of(Enforcement.class)
                        .list()
                        .ofSize(call.rules().size())
                        .map(choices -> enforced(call, choices)));
    }

    private static CriteriaSet<Project> enforced(CriteriaSet<Project> call, List<Enforcement> choices) {
        Map<RuleId, Enforcement> changes = new HashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            changes.put(call.rules().get(i).id(), choices.get(i));
        }
        return call.enforcing(changes);
    }

    private static OutcomeDiff diff(CriteriaSet<Project> before, CriteriaSet<Project> after, List<Project> projects) {
        return OutcomeComparison.<Project>of(Project::id)
                .before(before, Invented.CONTEXT)
                .after(after, Invented.CONTEXT)
                .matching(RuleMatching.byNameInSet())
                .build()
                .compare(projects);
    }

    @Property(tries = 100)
    void equal_runs_do_not_differ(
            @ForAll("projects") List<Project> projects, @ForAll("calls") CriteriaSet<Project> call) {
        OutcomeDiff diff = diff(call, call, projects);
        assertThat(diff.empty()).isTrue();
        assertThat(diff.changes()).isEmpty();
        assertThat(diff.rules()).isEmpty();
        assertThat(diff.subjects()).isEqualTo(projects.size());
    }

    @Property(tries = 200)
    void a_difference_seen_from_the_other_run_is_the_same_turned_round(
            @ForAll("projects") List<Project> projects,
            @ForAll("calls") CriteriaSet<Project> before,
            @ForAll("calls") CriteriaSet<Project> after) {
        OutcomeDiff diff = diff(before, after, projects);
        OutcomeDiff back = diff(after, before, projects).reversed();
        assertThat(back.before()).isEqualTo(diff.before());
        assertThat(back.after()).isEqualTo(diff.after());
        assertThat(back.transitions()).isEqualTo(diff.transitions());
        assertThat(back.changes()).hasSameSizeAs(diff.changes());
        for (int i = 0; i < diff.changes().size(); i++) {
            assertThat(back.changes().get(i).subject())
                    .isEqualTo(diff.changes().get(i).subject());
            assertThat(plain(back.changes().get(i)))
                    .isEqualTo(plain(diff.changes().get(i)));
        }
    }

    /** The rules without their titles and their order. */
    private static Set<List<Object>> plain(OutcomeDiff.Change change) {
        return change.rules().stream()
                .map(rule -> List.<Object>of(
                        rule.key(),
                        String.valueOf(rule.before()),
                        String.valueOf(rule.after()),
                        rule.turnsBefore(),
                        rule.turnsAfter()))
                .collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void every_other_outcome_has_a_rule_that_makes_the_difference(
            @ForAll("projects") List<Project> projects,
            @ForAll("calls") CriteriaSet<Project> before,
            @ForAll("calls") CriteriaSet<Project> after) {
        for (OutcomeDiff.Change change : diff(before, after, projects).changes()) {
            assertThat(change.decisive()).as("%s", change).isNotEmpty();
            assertThat(change.before()).isNotEqualTo(change.after());
        }
    }
}
