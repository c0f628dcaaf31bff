package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rule that serves first the candidate with the most points for each euro payable to it, and skips those that the
 * money left does not pay in full.
 *
 * <p>The rule is simple and mostly comes close to the most points that the envelope can buy, but it promises nothing:
 * its allocations therefore state, beside their points, the number of points that no plan of whole grants exceeds,
 * see {@link Optimality}. Ratios are compared exactly. Candidates with the same ratio are put in the declared order;
 * what it leaves equal is a tie, as in {@link RankOrder}. A candidate whose points are not known cannot be placed;
 * one with zero points comes last.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ties by what candidates of the same ratio are put in order, no priority twice; empty, also when absent from
 *     JSON, if nothing is declared
 */
@JsonPropertyOrder("ties")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BestPerEuro(List<Priority> ties) implements AllocationRule {

    static final SortKey RATIO = new SortKey(
            "points-per-euro",
            candidate -> candidate.pointThousandths() != null,
            Comparator.nullsLast((one, other) -> compare(one, other)));

    /**
     * Checks and copies the order.
     *
     * @param ties the order among equal ratios
     * @throws IllegalArgumentException if a priority is named twice
     */
    public BestPerEuro {
        ties = ties == null ? List.of() : List.copyOf(ties);
        RankOrder.requireDistinct(ties);
    }

    private static int compare(Candidate one, Candidate other) {
        Long points = one.pointThousandths();
        Long otherPoints = other.pointThousandths();
        if (points == null || otherPoints == null) {
            return Boolean.compare(points == null, otherPoints == null);
        }
        return Wide.compare(
                otherPoints, one.payable().cents(), points, other.payable().cents());
    }

    @Override
    public Allocation allocate(AllocationProblem problem) {
        Lineup lineup = Lineup.of(problem, keys());
        Allocation allocation = new InTurn(this, problem, lineup).allocation();
        Contest contest = Contest.of(
                problem, lineup.groups().stream().flatMap(List::stream).toList());
        return allocation.withOptimality(
                new Optimality(contest.points(allocation), contest.knapsack().bound(), Optimality.Proof.NOT_SOUGHT));
    }

    /**
     * Returns what happens when the money is short.
     *
     * @return {@link WhenShort#SKIP}
     */
    @Override
    public WhenShort whenShort() {
        return WhenShort.SKIP;
    }

    List<SortKey> keys() {
        return Stream.concat(Stream.of(RATIO), ties.stream().map(Priority::key)).toList();
    }
}
