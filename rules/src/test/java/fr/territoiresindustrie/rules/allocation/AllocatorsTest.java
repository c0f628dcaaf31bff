package fr.territoiresindustrie.rules.allocation;

import static fr.territoiresindustrie.rules.allocation.AllocationFixtures.candidate;
import static fr.territoiresindustrie.rules.allocation.AllocationFixtures.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AllocatorsTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

    private static List<String> outcome(Allocation allocation) {
        return allocation.lines().stream()
                .map(line -> line.project() + " " + line.status() + " "
                        + line.award().cents() / 100 + (line.waitingRank() == null ? "" : " #" + line.waitingRank()))
                .toList();
    }

    @Nested
    class In_rank_order {

        private final AllocationProblem problem = problem(
                500,
                candidate("A", 300, 90),
                candidate("B", 250, 80),
                candidate("C", 100, 70),
                candidate("D", 150, 60));

        @Test
        void skip_lets_smaller_ones_go_on() {
            assertThat(outcome(Allocators.inRankOrder(WhenShort.SKIP).allocate(problem)))
                    .containsExactly("A FUNDED 300", "B WAITING 0 #1", "C FUNDED 100", "D WAITING 0 #2");
        }

        @Test
        void stop_lets_nobody_be_overtaken() {
            assertThat(outcome(Allocators.inRankOrder(WhenShort.STOP).allocate(problem)))
                    .containsExactly("A FUNDED 300", "B WAITING 0 #1", "C WAITING 0 #2", "D WAITING 0 #3");
        }

        @Test
        void partial_pays_what_is_left_down_to_the_viable_minimum() {
            AllocationProblem viable = problem(
                    500, candidate("A", 300, 90), candidate("B", 250, 80).withViableMinimum(Euros.of(200)));
            assertThat(outcome(Allocators.inRankOrder(WhenShort.PARTIAL).allocate(viable)))
                    .containsExactly("A FUNDED 300", "B PARTLY_FUNDED 200");
            AllocationProblem notViable = problem(
                    499, candidate("A", 300, 90), candidate("B", 250, 80).withViableMinimum(Euros.of(200)));
            assertThat(outcome(Allocators.inRankOrder(WhenShort.PARTIAL).allocate(notViable)))
                    .containsExactly("A FUNDED 300", "B WAITING 0 #1");
            assertThat(outcome(Allocators.inRankOrder(WhenShort.PARTIAL).allocate(problem)))
                    .contains("B WAITING 0 #1", "C WAITING 0 #2");
        }

        @Test
        void under_skip_a_larger_envelope_can_take_an_award_away() {
            // B fits at last with 550 €, and C, which 500 € had paid, is paid no more. This is why monotony is not
            // promised under SKIP.
            Allocation small = Allocators.inRankOrder(WhenShort.SKIP).allocate(problem);
            Allocation large = Allocators.inRankOrder(WhenShort.SKIP)
                    .allocate(problem.withEnvelope(AllocationFixtures.envelope(Euros.of(550))));
            assertThat(small.find(ProjectId.of("C")).orElseThrow().award()).isEqualTo(Euros.of(100));
            assertThat(large.find(ProjectId.of("B")).orElseThrow().award()).isEqualTo(Euros.of(250));
            assertThat(large.find(ProjectId.of("C")).orElseThrow().award()).isEqualTo(Euros.ZERO);
        }

        @Test
        void nobody_below_the_threshold_is_paid() {
            Allocation allocation =
                    Allocators.inRankOrder(WhenShort.SKIP).allocate(problem.withThresholdThousandths(80_001L));
            assertThat(outcome(allocation))
                    .containsExactly(
                            "A FUNDED 300", "B BELOW_THRESHOLD 0", "C BELOW_THRESHOLD 0", "D BELOW_THRESHOLD 0");
            assertThat(allocation.lines())
                    .extracting(line -> line.margins().pointThousandths())
                    .containsExactly(null, 10_001L, 10_001L, 20_001L);
        }

        @Test
        void a_ceiling_bounds_the_award_and_may_leave_too_little() {
            AllocationProblem bounded = problem(
                    900,
                    candidate("A", 300, 90).withCeiling(Euros.of(200)),
                    candidate("B", 300, 80).withCeiling(Euros.ZERO),
                    candidate("C", 300, 70).withCeiling(Euros.of(200)).withViableMinimum(Euros.of(250)));
            assertThat(outcome(Allocators.inRankOrder(WhenShort.STOP).allocate(bounded)))
                    .containsExactly("A FUNDED 200", "B CEILING_TOO_LOW 0", "C CEILING_TOO_LOW 0");
        }

        @Test
        void a_tie_that_decides_something_is_refused() {
            AllocationProblem tied = problem(
                    500,
                    candidate("A", 300, 90),
                    candidate("B", 200, 80),
                    candidate("C", 200, 80),
                    candidate("D", 9, 7));
            Allocation refused = Allocators.inRankOrder(WhenShort.SKIP).allocate(tied);
            assertThat(outcome(refused)).containsExactly("A FUNDED 300", "B TIED 0", "C TIED 0", "D BEHIND_TIE 0");
            assertThat(refused.undecided()).hasSize(3);
            assertThat(outcome(Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.IDENTIFIER)
                            .allocate(tied)))
                    .containsExactly("A FUNDED 300", "B FUNDED 200", "C WAITING 0 #1", "D WAITING 0 #2");
        }

        @Test
        void a_tie_that_decides_nothing_is_none() {
            AllocationProblem tied =
                    problem(500, candidate("A", 300, 80), candidate("B", 200, 80), candidate("C", 200, 70));
            assertThat(outcome(Allocators.inRankOrder(WhenShort.STOP).allocate(tied)))
                    .containsExactly("A FUNDED 300", "B FUNDED 200", "C WAITING 0 #1");
            AllocationProblem allTooLarge = problem(100, candidate("A", 300, 80), candidate("B", 200, 80));
            assertThat(outcome(Allocators.inRankOrder(WhenShort.STOP).allocate(allTooLarge)))
                    .containsExactly("A WAITING 0 #1", "B WAITING 0 #1");
        }

        @Test
        void a_candidate_without_points_is_left_out_and_said_to_be() {
            AllocationProblem unknown = problem(
                    500, candidate("A", 300, 80), candidate("B", 200, 80).withPointThousandths(null));
            Allocation allocation = Allocators.inRankOrder(WhenShort.STOP).allocate(unknown);
            assertThat(outcome(allocation)).containsExactly("A FUNDED 300", "B UNPLACED 0");
            assertThat(allocation.lines().get(1).reason().text(Locale.ENGLISH))
                    .isEqualTo("Not decided: its points are not known.");
        }

        @Test
        void an_order_is_declared_once_and_not_empty() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Allocators.inRankOrder(WhenShort.STOP, Priority.RANK, Priority.RANK));
            assertThatIllegalArgumentException().isThrownBy(() -> new RankOrder(List.of(), WhenShort.STOP));
        }
    }

    @Nested
    class First_come {

        private final AllocationProblem problem = problem(
                500,
                candidate("A", 300, 10).withFiledOn(MONDAY),
                candidate("B", 150, 90).withFiledOn(MONDAY.plusDays(2)),
                candidate("C", 100, 80).withFiledOn(MONDAY.plusDays(2)),
                candidate("D", 50, 70).withFiledOn(MONDAY.plusDays(9)));

        @Test
        void serves_by_day_and_names_the_day_of_exhaustion() {
            Allocation allocation =
                    Allocators.firstCome(WhenShort.STOP, Priority.POINTS).allocate(problem);
            assertThat(outcome(allocation))
                    .containsExactly("A FUNDED 300", "B FUNDED 150", "C WAITING 0 #1", "D WAITING 0 #2");
            assertThat(allocation.exhaustedOn()).isEqualTo(MONDAY.plusDays(2));
        }

        @Test
        void refuses_to_say_who_came_first_within_a_day() {
            Allocation allocation = Allocators.firstCome(WhenShort.STOP).allocate(problem);
            assertThat(outcome(allocation)).containsExactly("A FUNDED 300", "B TIED 0", "C TIED 0", "D BEHIND_TIE 0");
        }

        @Test
        void serves_by_waves() {
            AllocationRule waves = Allocators.firstCome(List.of(MONDAY.plusDays(6)), WhenShort.SKIP, Priority.POINTS);
            Allocation allocation = waves.allocate(problem);
            assertThat(outcome(allocation))
                    .containsExactly("B FUNDED 150", "C FUNDED 100", "A WAITING 0 #1", "D OUT_OF_TIME 0");
            assertThat(allocation.exhaustedOn()).isEqualTo(MONDAY.plusDays(6));
        }

        @Test
        void an_envelope_that_pays_everybody_is_exhausted_only_if_nothing_is_left() {
            AllocationRule rule = Allocators.firstCome(WhenShort.STOP);
            AllocationProblem rich = problem.withEnvelope(AllocationFixtures.envelope(Euros.of(601)));
            AllocationProblem exact = problem.withEnvelope(AllocationFixtures.envelope(Euros.of(600)));
            assertThat(rule.allocate(rich).exhaustedOn()).isNull();
            assertThat(rule.allocate(exact).exhaustedOn()).isEqualTo(MONDAY.plusDays(9));
        }

        @Test
        void waves_follow_each_other() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Allocators.firstCome(List.of(MONDAY, MONDAY), WhenShort.STOP));
        }
    }

    @Nested
    class Explanations {

        private final Allocation allocation = Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS)
                .allocate(problem(
                        500_000,
                        candidate("A", 300_000, 90),
                        candidate("B", 250_000, 80),
                        candidate("C", 100_000, 70).withCeiling(Euros.of(80_000))));

        @Test
        void read_well_in_english() {
            assertThat(allocation.explanation().text(Locale.ENGLISH)).isEqualTo("""
                    Envelope grand-est-2021: €380,000 awarded of €500,000; €120,000 left.
                      Rule: candidates taken in this order: points; when the money is short, the candidate waits and the next ones have their turn.
                      A
                        Funded in full: €300,000; €500,000 were left at its turn.
                      B
                        On the waiting list: €250,000 would be needed, €200,000 were left at its turn.
                        It would have needed 10.001 points more to be funded in full.
                        €50,000 more in the envelope grand-est-2021 would have funded it in full.
                        With an amount lower by €50,000, it would have been funded in full.
                      C
                        Funded up to its ceiling: €80,000, for a request of €100,000; €200,000 were left at its turn.
                    """);
        }

        @Test
        void read_well_in_french() {
            assertThat(allocation
                            .explanation()
                            .text(Locale.FRENCH)
                            .replace('\u00A0', '~')
                            .replace('\u202F', '~'))
                    .isEqualTo("""
                    Enveloppe grand-est-2021~: montant attribué de 380~000~€ sur 500~000~€~; reste 120~000~€.
                      Règle~: candidats pris dans cet ordre~: points~; si l’enveloppe ne suffit pas, le candidat attend et les suivants ont leur tour.
                      A
                        Financé en totalité~: 300~000~€~; il restait 500~000~€ quand son tour est venu.
                      B
                        En liste d’attente~: il faudrait 250~000~€, il restait 200~000~€ quand son tour est venu.
                        Il lui aurait fallu 10,001 points de plus pour être financé en totalité.
                        Il aurait fallu 50~000~€ de plus dans l’enveloppe grand-est-2021 pour le financer en totalité.
                        Avec un montant inférieur de 50~000~€, il aurait été financé en totalité.
                      C
                        Financé à hauteur de son plafond~: 80~000~€, pour une demande de 100~000~€~; il restait 200~000~€ quand son tour est venu.
                    """);
        }
    }

    @Nested
    class Checked_allocators {

        private final AllocationProblem problem = problem(500, candidate("A", 300, 90), candidate("B", 250, 80));

        @Test
        void return_the_same_plan() {
            AllocationRule rule = Allocators.inRankOrder(WhenShort.STOP);
            assertThat(Allocators.checked(rule).allocate(problem)).isEqualTo(rule.allocate(problem));
        }

        @Test
        void throw_with_the_anomalies_of_a_wrong_plan() {
            Allocator generous = any -> {
                Allocation right = Allocators.inRankOrder(WhenShort.STOP).allocate(any);
                return new Allocation(
                        null,
                        right.balances(),
                        right.lines().stream()
                                .map(line -> new AllocationLine(
                                        line.project(),
                                        AllocationStatus.FUNDED,
                                        Euros.of(300),
                                        null,
                                        line.reason(),
                                        line.margins()))
                                .toList(),
                        null);
            };
            assertThatThrownBy(() -> Allocators.checked(generous).allocate(problem))
                    .isInstanceOfSatisfying(
                            AnomalousPlanException.class,
                            e -> assertThat(e.anomalies())
                                    .extracting(Anomaly::code)
                                    .contains(
                                            Anomaly.Code.OVERSPENT, Anomaly.Code.ABOVE_PAYABLE, Anomaly.Code.WRONG_SUM))
                    .hasMessageContaining("B: its award, €300, is more than the highest possible amount of €250.");
        }
    }

    @Test
    void problems_are_checked_before_they_are_solved() {
        Candidate a = candidate("A", 300, 90);
        assertThat(AllocationProblem.tryOf(AllocationFixtures.envelope(Euros.of(1)), List.of(a, a), -1L)
                        .problems())
                .extracting(problem -> problem.path())
                .containsExactly("thresholdThousandths", "candidates[1].project");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AllocationProblem.of(AllocationFixtures.envelope(Euros.of(1)), List.of()));
        Allocation nobody = Allocators.inRankOrder(WhenShort.STOP)
                .allocate(AllocationProblem.withoutCandidates(AllocationFixtures.envelope(Euros.of(1))));
        assertThat(nobody.remainder()).isEqualTo(Euros.of(1));
    }

    @Test
    void candidates_are_checked_and_travel() {
        Candidate a = candidate("A", 300, 90);
        assertThatIllegalArgumentException().isThrownBy(() -> a.withRequest(Euros.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> a.withCeiling(Euros.of(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> a.withViableMinimum(Euros.of(301)));
        assertThatIllegalArgumentException().isThrownBy(() -> a.withPointThousandths(-1L));
        assertThatIllegalArgumentException().isThrownBy(() -> a.withRank(0));
        RoundTrips.assertTravels(a.withRank(3).withFiledOn(MONDAY), Candidate.class);
    }

    @Test
    void the_missing_money_under_skip_is_exact_whoever_else_is_paid_on_the_way() {
        AllocationRule skip = Allocators.inRankOrder(WhenShort.SKIP);
        // With 549.99 euros D lacks a cent; from 550 on B is paid, and D is paid again only when everybody is.
        AllocationProblem late = problem(
                500,
                candidate("A", 300, 90),
                candidate("B", 250, 80),
                candidate("C", 100, 70),
                candidate("D", 150, 60));
        assertThat(missing(skip.allocate(late), "D")).isEqualTo(Euros.of(300));
        // Fifty euros are enough for C, although B before it waits for four hundred.
        AllocationProblem early =
                problem(350, candidate("A", 300, 90), candidate("B", 400, 80), candidate("C", 100, 70));
        assertThat(missing(skip.allocate(early), "C")).isEqualTo(Euros.of(50));
    }

    private static Euros missing(Allocation allocation, String project) {
        return allocation
                .find(ProjectId.of(project))
                .orElseThrow()
                .margins()
                .shortfall()
                .missing();
    }
}
