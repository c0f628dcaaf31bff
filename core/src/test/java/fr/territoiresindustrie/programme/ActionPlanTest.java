package fr.territoiresindustrie.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.identifier.ActionSheetId;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActionPlanTest {

    private static final TerritoryId OLD = TerritoryId.of(Phase.FIRST, "ti-8418");
    private static final TerritoryId NEW = TerritoryId.of(Phase.SECOND, "ti-8418");

    private static ActionSheet sheet(String id, String title) {
        return ActionSheet.of(ActionSheetId.of(id), title);
    }

    private static ActionSheetId id(String text) {
        return ActionSheetId.of(text);
    }

    private static final ActionPlan PLAN = ActionPlan.of(
            OLD,
            List.of(
                    ActionPlanRevision.of(
                            2019, List.of(sheet("A1", "Training centre"), sheet("A2", "Site"), sheet("A3", "Housing"))),
                    ActionPlanRevision.of(
                            2021,
                            List.of(sheet("A1", "Training centre"), sheet("A2", "Two sites"), sheet("A4", "Heat")))));

    @Nested
    class Revisions {

        @Test
        void keep_what_the_plan_was() {
            assertThat(PLAN.latest().year()).isEqualTo(2021);
            assertThat(PLAN.findRevision(2019))
                    .map(ActionPlanRevision::sheets)
                    .hasValueSatisfying(sheets -> assertThat(sheets).hasSize(3));
            assertThat(PLAN.findRevision(2020)).isEmpty();
            assertThat(PLAN.history(id("A2")))
                    .extractingFromEntries(
                            entry -> entry.getKey() + " " + entry.getValue().title())
                    .containsExactly("2019 Site", "2021 Two sites");
        }

        @Test
        void are_compared_sheet_by_sheet() {
            ActionPlanChanges changes =
                    PLAN.revisions().get(0).changesTo(PLAN.latest()).orElseThrow();
            assertThat(changes)
                    .isEqualTo(new ActionPlanChanges(
                            List.of(id("A4")), List.of(id("A3")), List.of(id("A2")), List.of(id("A1"))));
        }

        @Test
        void whose_sheets_are_not_known_are_not_compared() {
            ActionPlanRevision unknown = new ActionPlanRevision(2023, null, null);
            assertThat(PLAN.latest().changesTo(unknown)).isEmpty();
            assertThat(unknown.find(id("A1"))).isEmpty();
        }

        @Test
        void follow_one_another_by_year() {
            List<ActionPlanRevision> backwards =
                    List.of(PLAN.revisions().get(1), PLAN.revisions().get(0));
            assertThat(ActionPlan.tryOf(OLD, backwards, null).problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("revisions[1].year", ProblemCode.DATE_ORDER));
            assertThat(ActionPlanRevision.tryOf(2017, null, List.of(sheet("A", "a"), sheet("A", "b")))
                            .problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(
                            tuple("year", ProblemCode.OUT_OF_RANGE), tuple("sheets[1]", ProblemCode.DUPLICATE));
        }
    }

    @Nested
    class Phases {

        private final ActionSheet needs = ActionSheet.builder()
                .id(id("A1"))
                .title("Recruit")
                .needs(List.of(Need.RECRUIT, Need.ATTRACT))
                .build();
        private final ActionSheet axes = ActionSheet.builder()
                .id(id("A1"))
                .title("Land")
                .axes(List.of(Axis.LAND))
                .build();

        @Test
        void have_needs_in_the_first_and_axes_in_the_second() {
            assertThat(ActionPlan.of(OLD, List.of(ActionPlanRevision.of(2019, List.of(needs))))
                            .latest()
                            .sheets())
                    .containsExactly(needs);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ActionPlan.of(NEW, List.of(ActionPlanRevision.of(2023, List.of(needs)))))
                    .withMessageContaining("revisions[0].sheets[0].needs");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ActionPlan.of(OLD, List.of(ActionPlanRevision.of(2019, List.of(axes)))))
                    .withMessageContaining("revisions[0].sheets[0].axes");
        }

        @Test
        void continue_from_the_first_to_the_second_only() {
            List<ActionPlanRevision> revisions = List.of(ActionPlanRevision.of(2023, List.of(axes)));
            assertThat(new ActionPlan(NEW, revisions, List.of(OLD)).continues()).containsExactly(OLD);
            assertThat(ActionPlan.tryOf(NEW, revisions, List.of(NEW)).problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("continues[0]", ProblemCode.CONTRADICTION));
            assertThat(ActionPlan.tryOf(OLD, PLAN.revisions(), List.of(OLD)).valid())
                    .isFalse();
        }
    }

    @Test
    void a_sheet_tells_all_its_faults() {
        assertThat(ActionSheet.builder()
                        .needs(List.of(Need.RECRUIT, Need.RECRUIT))
                        .lead("")
                        .tryBuild()
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("id", ProblemCode.REQUIRED),
                        tuple("title", ProblemCode.REQUIRED),
                        tuple("needs[1]", ProblemCode.DUPLICATE),
                        tuple("lead", ProblemCode.REQUIRED));
        assertThat(ActionPlan.tryOf(null, List.of(), null).problems())
                .extracting(Problem::path)
                .containsExactly("territory", "revisions");
    }
}
