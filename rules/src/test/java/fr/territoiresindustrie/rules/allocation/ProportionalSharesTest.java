package fr.territoiresindustrie.rules.allocation;

import static fr.territoiresindustrie.rules.allocation.AllocationFixtures.candidate;
import static fr.territoiresindustrie.rules.allocation.AllocationFixtures.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.money.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionalSharesTest {

    private static final ProportionalShares BY_REQUEST = Allocators.proportional(
                    ShareBasis.REQUEST, Split.LARGEST_REMAINDER, Priority.POINTS)
            .withUnstatedMinimum(Rate.ZERO);

    private static List<String> outcome(Allocation allocation) {
        return allocation.lines().stream()
                .map(line -> line.project() + " " + line.status() + " "
                        + line.award().toBigDecimal().stripTrailingZeros().toPlainString()
                        + (line.waitingRank() == null ? "" : " #" + line.waitingRank()))
                .toList();
    }

    @Test
    void everyone_gets_the_same_percentage_of_its_request() {
        AllocationProblem problem =
                problem(300, candidate("A", 300, 90), candidate("B", 200, 80), candidate("C", 100, 70));
        Allocation allocation = Allocators.checked(BY_REQUEST).allocate(problem);
        assertThat(outcome(allocation))
                .containsExactly("A PARTLY_FUNDED 150", "B PARTLY_FUNDED 100", "C PARTLY_FUNDED 50");
        assertThat(allocation.explanation().text(Locale.ENGLISH))
                .contains("50% of each request", "in proportion to requests", "largest remainders");
        assertThat(allocation.explanation().text(Locale.FRENCH))
                .contains("50\u00A0% de chaque demande", "au prorata des demandes")
                .doesNotContain("allocation.");
    }

    @Test
    void what_a_ceiling_holds_back_goes_to_the_others() {
        AllocationProblem problem = problem(
                300,
                candidate("A", 300, 90).withCeiling(Euros.of(60)),
                candidate("B", 200, 80),
                candidate("C", 100, 70));
        Allocation allocation = BY_REQUEST.allocate(problem);
        assertThat(outcome(allocation)).containsExactly("A FUNDED 60", "B PARTLY_FUNDED 160", "C PARTLY_FUNDED 80");
        assertThat(allocation.lines().get(0).reason().code()).isEqualTo("allocation.share.full-at-ceiling");
    }

    @Test
    void nobody_gets_less_than_its_minimum_and_the_last_goes_without_first() {
        AllocationProblem problem = problem(
                300,
                candidate("A", 300, 90).withViableMinimum(Euros.of(160)),
                candidate("B", 200, 80).withViableMinimum(Euros.of(100)),
                candidate("C", 100, 70).withViableMinimum(Euros.of(60)));
        Allocation allocation = Allocators.checked(BY_REQUEST).allocate(problem);
        // At 50 % A and C are below their minima; C comes last. At 60 % A has 180 and B 120.
        assertThat(outcome(allocation)).containsExactly("A PARTLY_FUNDED 180", "B PARTLY_FUNDED 120", "C WAITING 0 #1");
        assertThat(allocation.lines().get(2).reason().text(Locale.ENGLISH))
                .contains("its share would have been", "€50", "€60");
        Allocation atOnce = Allocators.proportional(ShareBasis.REQUEST, Split.LARGEST_REMAINDER)
                .allocate(problem);
        assertThat(outcome(atOnce)).containsExactly("B FUNDED 200", "A WAITING 0 #1", "C WAITING 0 #1");
    }

    @Test
    void who_stated_no_minimum_is_not_cut_unless_the_rule_says_so() {
        AllocationProblem problem =
                problem(300, candidate("A", 300, 90), candidate("B", 200, 80), candidate("C", 100, 70));
        ProportionalShares strict = BY_REQUEST.withUnstatedMinimum(null);
        assertThat(outcome(Allocators.checked(strict).allocate(problem)))
                .containsExactly("A FUNDED 300", "B WAITING 0 #1", "C WAITING 0 #2");
        ProportionalShares half = BY_REQUEST.withUnstatedMinimum(Rate.ofPercent(60));
        assertThat(outcome(Allocators.checked(half).allocate(problem)))
                .containsExactly("A PARTLY_FUNDED 180", "B PARTLY_FUNDED 120", "C WAITING 0 #1");
    }

    @Test
    void points_and_keys_weigh_as_well() {
        AllocationProblem problem =
                problem(300, candidate("A", 300, 60), candidate("B", 200, 30), candidate("C", 100, 0));
        ProportionalShares byPoints =
                Allocators.proportional(ShareBasis.POINTS, Split.SAINTE_LAGUE).withUnstatedMinimum(Rate.ZERO);
        Allocation allocation = Allocators.checked(byPoints).allocate(problem);
        assertThat(outcome(allocation)).containsExactly("A PARTLY_FUNDED 200", "B PARTLY_FUNDED 100", "C WAITING 0 #1");
        assertThat(allocation.lines().get(0).reason().text(Locale.ENGLISH)).contains("60 points", "3.33");
        assertThat(allocation.lines().get(0).margins().reduction()).isEqualTo(Euros.of(100));

        Map<ProjectId, Long> keys = Map.of(ProjectId.of("A"), 1L, ProjectId.of("C"), 4L);
        ProportionalShares byKeys =
                Allocators.proportionalTo(keys, Split.D_HONDT).withUnstatedMinimum(Rate.ZERO);
        assertThat(outcome(Allocators.checked(byKeys).allocate(problem)))
                .containsExactly("A PARTLY_FUNDED 200", "C FUNDED 100", "B UNPLACED 0");
    }

    @Test
    void margins_are_those_that_just_do() {
        AllocationProblem problem =
                problem(300, candidate("A", 300, 90), candidate("B", 200, 80), candidate("C", 100, 70));
        Allocation allocation = BY_REQUEST.allocate(problem);
        assertThat(allocation.find(ProjectId.of("A")).orElseThrow().margins().shortfall())
                .extracting(Shortfall::missing)
                .isEqualTo(Euros.of(300));
        assertThat(AllocationCheck.marginAnomalies(problem, allocation)).isEmpty();
    }

    @Test
    void a_larger_envelope_can_take_an_award_away() {
        // With 100 € B could not get its minimum and left 80 € to A. With 120 € B can stay at the side of A, which
        // now has less.
        Candidate a = candidate("A", 100, 90).withViableMinimum(Euros.ZERO);
        Candidate b = candidate("B", 100, 80).withViableMinimum(Euros.of(60));
        ProportionalShares rule = Allocators.proportional(ShareBasis.REQUEST, Split.LARGEST_REMAINDER);
        assertThat(outcome(rule.allocate(problem(100, a, b)))).containsExactly("A FUNDED 100", "B WAITING 0 #1");
        assertThat(outcome(rule.allocate(problem(120, a, b))))
                .containsExactly("A PARTLY_FUNDED 60", "B PARTLY_FUNDED 60");
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void a_hundred_million_goes_to_hundreds_of_candidates_to_the_cent(Split split) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            candidates.add(candidate("P-" + i, 100_000 + i * 7919L % 900_000, i % 100)
                    .withViableMinimum(Euros.of(i % 3 == 0 ? 60_000 : 0)));
        }
        AllocationProblem problem =
                AllocationProblem.of(AllocationFixtures.envelope(Euros.of(100_000_000)), candidates);
        Allocation allocation = Allocators.checked(Allocators.proportional(ShareBasis.REQUEST, split, Priority.POINTS))
                .allocate(problem);
        assertThat(allocation.remainder()).isEqualTo(Euros.ZERO);
    }

    @Test
    void wrong_declarations_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocators.proportional(ShareBasis.KEY, Split.LEXIMIN))
                .withMessageContaining("proportionalTo");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_REQUEST.withUnstatedMinimum(Rate.ofPercent(101)))
                .withMessageContaining("101%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocators.proportionalTo(Map.of(ProjectId.of("A"), -1L), Split.LEXIMIN));
        ShareKey key = new ShareKey(ProjectId.of("A"), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ProportionalShares(ShareBasis.KEY, List.of(key, key), Split.LEXIMIN, List.of(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ProportionalShares(ShareBasis.POINTS, List.of(key), Split.LEXIMIN, List.of(), null))
                .withMessageContaining("KEY");
    }

    @Test
    void the_rule_travels_with_its_plan() {
        AllocationProblem problem = problem(300, candidate("A", 300, 60), candidate("B", 200, 30));
        ProportionalShares rule = Allocators.proportionalTo(
                        Map.of(ProjectId.of("A"), 1L, ProjectId.of("B"), 4L), Split.HUNTINGTON_HILL, Priority.RANK)
                .withUnstatedMinimum(Rate.ofPercent(10));
        RoundTrips.assertTravels(rule, AllocationRule.class);
        RoundTrips.assertTravels(rule.allocate(problem), Allocation.class);
        RoundTrips.assertTravels(BY_REQUEST.allocate(problem), Allocation.class);
    }
}
