package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EqualSharesTest {

    private static final EqualShares PLAIN = EqualShares.of(EqualShares.Tie.CHEAPEST, EqualShares.Tie.IDENTIFIER);

    private static Claimant claimant(String name, long euros) {
        return new Claimant(name, Euros.of(euros));
    }

    private static SharedProject project(String id, long euros, String... claimants) {
        return SharedProject.of(ProjectId.of(id), Euros.of(euros), claimants);
    }

    private static List<String> outcome(EqualSharesPlan plan) {
        return plan.lines().stream()
                .map(line -> line.project() + " " + line.status())
                .toList();
    }

    private static List<String> payments(EqualSharesPlan plan, String project) {
        return plan.lines().stream()
                .filter(line -> line.project().equals(ProjectId.of(project)))
                .flatMap(line -> line.payments().stream())
                .map(payment -> payment.claimant() + " " + payment.amount().toBigDecimal())
                .toList();
    }

    @Nested
    class By_hand {

        /** Two territories own 600 € and 400 €; what both host costs each of them half. */
        @Test
        void what_many_share_is_bought_first() {
            EqualSharesPlan plan = PLAIN.share(
                    List.of(claimant("Arve", 600), claimant("Ain", 400)),
                    List.of(
                            project("A", 500, "Arve"),
                            project("B", 300, "Ain"),
                            project("C", 400, "Arve", "Ain"),
                            project("D", 100, "Arve")));
            // C at 50 %: 200 each. At 100 %: D for 100 of the 400 that are left to Arve; then neither A nor B.
            assertThat(outcome(plan)).containsExactly("C BOUGHT", "D BOUGHT", "A NOT_BOUGHT", "B NOT_BOUGHT");
            assertThat(payments(plan, "C")).containsExactly("Ain 200.00", "Arve 200.00");
            assertThat(plan.remainder()).isEqualTo(Euros.of(500));
            assertThat(plan.paid()).isEqualTo(Map.of("Ain", Euros.of(200), "Arve", Euros.of(300)));
        }

        @Test
        void who_has_too_little_pays_what_is_left_and_the_others_the_rest() {
            EqualSharesPlan plan = PLAIN.share(
                    List.of(claimant("X", 10), claimant("Y", 100), claimant("Z", 100)),
                    List.of(project("A", 100, "X", "Y", "Z")));
            assertThat(payments(plan, "A")).containsExactly("X 10.00", "Y 45.00", "Z 45.00");
        }

        @Test
        void payments_are_in_proportion_to_worth() {
            SharedProject project = new SharedProject(
                    ProjectId.of("A"),
                    Euros.of(100),
                    List.of(new SharedProject.Support("Y", 3), new SharedProject.Support("X", 1)));
            EqualSharesPlan plan = PLAIN.share(List.of(claimant("X", 80), claimant("Y", 80)), List.of(project));
            assertThat(payments(plan, "A")).containsExactly("X 25.00", "Y 75.00");
            assertThat(plan.lines().get(0).reason().text(Locale.ENGLISH)).contains("€25 for each unit");
        }

        @Test
        void thirds_of_cents_are_rounded_so_that_nobody_pays_more_than_its_share() {
            List<Claimant> claimants = List.of(claimant("X", 100), claimant("Y", 100), claimant("Z", 100));
            List<SharedProject> projects = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                projects.add(project("P-" + i, 100, "X", "Y", "Z"));
            }
            EqualSharesPlan plan = PLAIN.share(claimants, projects);
            assertThat(plan.remainder()).isEqualTo(Euros.ZERO);
            assertThat(plan.paid().values()).containsOnly(Euros.of(100));
            plan.lines()
                    .forEach(line -> assertThat(Euros.sum(line.payments().stream()
                                    .map(EqualSharesPlan.Payment::amount)
                                    .toList()))
                            .isEqualTo(Euros.of(100)));
        }

        @Test
        void larger_groups_do_not_take_all_as_under_a_rule_of_the_most_votes() {
            // 6 of 10 territories support five projects, 4 support five others; ten could not be paid.
            List<Claimant> claimants =
                    IntStream.range(0, 10).mapToObj(i -> claimant("T" + i, 100)).toList();
            String[] most = {"T0", "T1", "T2", "T3", "T4", "T5"};
            String[] others = {"T6", "T7", "T8", "T9"};
            List<SharedProject> projects = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                projects.add(project("M-" + i, 100, most));
                projects.add(project("N-" + i, 100, others));
            }
            EqualSharesPlan plan = PLAIN.share(claimants, projects);
            List<EqualSharesPlan.Line> bought = plan.lines().stream()
                    .filter(line -> line.grant().positive())
                    .toList();
            assertThat(bought.stream().filter(line -> line.project().value().startsWith("M")))
                    .hasSize(6);
            assertThat(bought.stream().filter(line -> line.project().value().startsWith("N")))
                    .hasSize(4);
        }
    }

    /** The example of the description of the Pabulib format: ten voters, five projects, a budget of 2 500. */
    @Nested
    class The_example_of_pabulib {

        private final List<List<Integer>> votes = List.of(
                List.of(1, 2, 4),
                List.of(1, 2),
                List.of(2, 4, 5),
                List.of(5, 7),
                List.of(1, 4, 7),
                List.of(1, 7),
                List.of(5),
                List.of(4),
                List.of(2, 4, 5),
                List.of(4, 5));
        private final Map<Integer, Integer> costs = Map.of(1, 600, 2, 800, 4, 1400, 5, 1000, 7, 1200);
        private final List<Claimant> voters = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> claimant("voter " + i, 250))
                .toList();

        private List<SharedProject> projects(boolean costUtilities) {
            return costs.entrySet().stream()
                    .map(entry -> {
                        String[] names = IntStream.range(0, 10)
                                .filter(voter -> votes.get(voter).contains(entry.getKey()))
                                .mapToObj(voter -> "voter " + (voter + 1))
                                .toArray(String[]::new);
                        SharedProject project = project("" + entry.getKey(), entry.getValue(), names);
                        return costUtilities
                                ? project
                                : new SharedProject(
                                        project.project(),
                                        project.cost(),
                                        Arrays.stream(names)
                                                .map(name -> new SharedProject.Support(name, 1))
                                                .toList());
                    })
                    .toList();
        }

        @Test
        void with_cost_utilities_the_most_supported_comes_first() {
            // 4: six voters pay 233.33 each. All others then lack money: 5 has 550 of 1000, 1 has 533.33 of 600.
            EqualSharesPlan plan = PLAIN.share(voters, projects(true));
            assertThat(outcome(plan))
                    .containsExactly("4 BOUGHT", "1 NOT_BOUGHT", "2 NOT_BOUGHT", "5 NOT_BOUGHT", "7 NOT_BOUGHT");
            assertThat(payments(plan, "4")).hasSize(6).allMatch(payment -> payment.matches(".* 233\\.3[34]"));
            assertThat(plan.lines().get(1).reason().text(Locale.ENGLISH)).contains("€600", "€533.33");
            // Five voters support 5, which still fits: 100 are left.
            EqualSharesPlan greedy = PLAIN.completedGreedily().share(voters, projects(true));
            assertThat(outcome(greedy))
                    .containsExactly("4 BOUGHT", "5 COMPLETED", "1 NOT_BOUGHT", "2 NOT_BOUGHT", "7 NOT_BOUGHT");
            assertThat(greedy.remainder()).isEqualTo(Euros.of(100));
        }

        @Test
        void with_one_vote_one_unit_the_cheapest_for_each_voter_comes_first() {
            // 1: four voters pay 150. Then 5: five voters pay 200. Then 2: 100 + 100 + 50 + 50 of 800; nothing more.
            EqualSharesPlan plan = PLAIN.share(voters, projects(false));
            assertThat(outcome(plan))
                    .containsExactly("1 BOUGHT", "5 BOUGHT", "2 NOT_BOUGHT", "4 NOT_BOUGHT", "7 NOT_BOUGHT");
            EqualSharesPlan more =
                    PLAIN.completedBy(Rate.ofPercent(1)).completedGreedily().share(voters, projects(false));
            assertThat(more.awards().get(ProjectId.of("1"))).isEqualTo(Euros.of(600));
            assertThat(more.steps()).isPositive();
            assertThat(more.remainder().negative()).isFalse();
        }
    }

    @Test
    void a_tie_that_decides_something_is_refused() {
        List<Claimant> claimants = List.of(claimant("X", 100), claimant("Y", 100));
        List<SharedProject> projects =
                List.of(project("A", 80, "X"), project("B", 80, "X"), project("C", 80, "Y"), project("D", 10, "Y"));
        // Whoever supports C and D can pay both, so that only A and B wait for a choice.
        EqualSharesPlan refused = EqualShares.of().share(claimants, projects);
        assertThat(outcome(refused)).containsExactly("C BOUGHT", "D BOUGHT", "A TIED", "B TIED");
        assertThat(outcome(PLAIN.share(claimants, projects)))
                .containsExactly("D BOUGHT", "A BOUGHT", "C BOUGHT", "B NOT_BOUGHT");
        // What can all be paid is no matter of order.
        assertThat(outcome(EqualShares.of().share(claimants, projects.subList(1, 4))))
                .containsExactly("B BOUGHT", "C BOUGHT", "D BOUGHT");
    }

    @Test
    void shares_are_raised_as_long_as_the_money_lasts() {
        List<Claimant> claimants = List.of(claimant("X", 100), claimant("Y", 100));
        List<SharedProject> projects = List.of(project("A", 120, "X"), project("B", 150, "Y"));
        EqualShares rule = PLAIN.completedBy(Rate.ofPercent(10));
        EqualSharesPlan plan = rule.share(claimants, projects);
        // At 120 X can pay A; at 150 Y could pay B, but both cost more than there is: shares stand at 140.
        assertThat(outcome(plan)).containsExactly("A BOUGHT", "B NOT_BOUGHT");
        assertThat(plan.steps()).isEqualTo(4);
        assertThat(plan.explanation().text(Locale.ENGLISH)).contains("(4 times)", "X pays €120");
        assertThat(plan.explanation().text(Locale.FRENCH))
                .contains("(4 fois)", "X paie")
                .doesNotContain("allocation.");
    }

    @Test
    void nobody_supports_it_and_a_share_of_nothing() {
        EqualSharesPlan plan = PLAIN.completedBy(Rate.ONE)
                .completedGreedily()
                .share(List.of(claimant("X", 0), claimant("Y", 50)), List.of(project("A", 9), project("B", 20, "X")));
        assertThat(outcome(plan)).containsExactly("B COMPLETED", "A NOT_BOUGHT");
        assertThat(plan.lines().get(1).reason().code()).isEqualTo("allocation.equal.unsupported");
    }

    @Test
    void wrong_facts_are_refused_with_their_place() {
        List<Claimant> claimants = List.of(claimant("X", 1), claimant("X", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.share(claimants, List.of()))
                .withMessageContaining("claimants[1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.share(List.of(claimant("X", 1)), List.of(project("A", 1, "X", "Y"))))
                .withMessageContaining("projects[0].supports[1].claimant");
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.share(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> project("A", 1, "X", "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> project("A", 0, "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedProject.Support("X", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.completedBy(Rate.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> claimant(" ", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> claimant("X", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EqualShares.of(EqualShares.Tie.CHEAPEST, EqualShares.Tie.CHEAPEST));
    }

    @Test
    void the_plan_travels() {
        EqualShares rule = PLAIN.completedBy(Rate.ofPercent(5)).completedGreedily();
        RoundTrips.assertTravels(rule, EqualShares.class);
        RoundTrips.assertTravels(claimant("X", 1), Claimant.class);
        RoundTrips.assertTravels(project("A", 1, "X"), SharedProject.class);
        EqualSharesPlan plan = rule.share(
                List.of(claimant("X", 100), claimant("Y", 100)),
                List.of(project("A", 120, "X"), project("B", 70, "Y"), project("C", 30, "X", "Y")));
        RoundTrips.assertTravels(plan, EqualSharesPlan.class);
    }
}
