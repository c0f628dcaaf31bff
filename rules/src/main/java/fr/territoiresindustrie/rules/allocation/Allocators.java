package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Split;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rules that are ready to be used.
 *
 * <pre>{@code
 * Allocators.inRankOrder(WhenShort.STOP).allocate(problem);                       // by points; ties refused
 * Allocators.proportional(ShareBasis.REQUEST, Split.LARGEST_REMAINDER);           // the same percentage for all
 * Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON);     // by points, then by filing date; ties left after that refused
 * Allocators.firstCome(WhenShort.PARTIAL);                                        // by filing day
 * Allocators.bestPerEuro(Priority.FILED_ON);                                      // by points per euro, with its distance from the optimum at most
 * Allocators.optimal(Priority.RANK);                                              // the most points, proven; equal plans: the cheapest, then by rank
 * Allocators.checked(problem -> ourOwnRule(problem));                             // throws if the plan is wrong
 * }</pre>
 */
public final class Allocators {

    private Allocators() {}

    /**
     * Serves the candidate with the most points first. Equal points are a tie: it is refused if it decides anything.
     *
     * @param whenShort what happens when the money is short
     * @return the rule
     */
    public static AllocationRule inRankOrder(WhenShort whenShort) {
        return inRankOrder(whenShort, Priority.POINTS);
    }

    /**
     * Serves candidates in a declared order. What the order leaves equal is a tie: it is refused if it decides
     * anything.
     *
     * @param whenShort what happens when the money is short
     * @param first by what candidates are put in order
     * @param then by what those are that are equal so far, from the first to the last
     * @return the rule
     * @throws IllegalArgumentException if a priority is named twice
     */
    public static AllocationRule inRankOrder(WhenShort whenShort, Priority first, Priority... then) {
        return new RankOrder(
                Stream.concat(Stream.of(first), Arrays.stream(then)).toList(), whenShort);
    }

    /**
     * Serves candidates by filing day. Those of one day are put in the declared order; what it leaves equal is a tie.
     *
     * @param whenShort what happens when the money is short
     * @param within by what candidates of one day are put in order; none refuses to say who comes first within a day
     * @return the rule
     * @throws IllegalArgumentException if a priority is named twice
     */
    public static AllocationRule firstCome(WhenShort whenShort, Priority... within) {
        return firstCome(List.of(), whenShort, within);
    }

    /**
     * Serves candidates in waves: all that was filed up to a closing day, that day included, comes before what was
     * filed later.
     *
     * @param closings the closing days, each after the one before; what is filed after the last is out of time
     * @param whenShort what happens when the money is short
     * @param within by what candidates of one wave are put in order; none refuses to say who comes first within a wave
     * @return the rule
     * @throws IllegalArgumentException if the closing days do not follow each other or a priority is named twice
     */
    public static AllocationRule firstCome(List<LocalDate> closings, WhenShort whenShort, Priority... within) {
        return new FirstCome(closings, List.of(within), whenShort);
    }

    /**
     * Serves the candidate with the most points for each euro first, and skips those that the money left does not pay
     * in full. The allocations state the number of points that no plan of whole grants exceeds.
     *
     * @param ties by what candidates of the same ratio are put in order; none refuses to say who comes first
     * @return the rule
     * @throws IllegalArgumentException if a priority is named twice
     */
    public static BestPerEuro bestPerEuro(Priority... ties) {
        return new BestPerEuro(List.of(ties));
    }

    /**
     * Funds in full those candidates whose points add up to the most that the envelope can buy; of the plans that
     * reach as many the one that costs least; and of those that cost as little the one that funds the candidate that
     * comes first, in the declared order, of all in which they differ. The identifier ends the order if it does not
     * name it, so that there is only one such plan.
     *
     * @param order by what candidates come first between such plans, from the first to the last; what follows {@link
     *     Priority#IDENTIFIER} has no effect and is left out
     * @return the rule, with the {@linkplain SearchLimits#USUAL usual} limits
     * @throws IllegalArgumentException if a priority is named twice
     */
    public static MostPoints optimal(Priority... order) {
        RankOrder.requireDistinct(List.of(order));
        Stream<Priority> before = Arrays.stream(order).takeWhile(priority -> priority != Priority.IDENTIFIER);
        return new MostPoints(
                Stream.concat(before, Stream.of(Priority.IDENTIFIER)).toList(), SearchLimits.USUAL);
    }

    /**
     * Wraps an allocator so that each of its plans is checked before anyone sees it, see {@link AllocationCheck}: its
     * feasibility always, and its rule if the plan declares one.
     *
     * @param allocator any allocator
     * @return an allocator that returns the same plans, and throws {@link AnomalousPlanException} instead of
     *     returning a plan with an anomaly
     */
    public static Allocator checked(Allocator allocator) {
        return problem -> {
            Allocation allocation = allocator.allocate(problem);
            List<Anomaly> anomalies = AllocationCheck.anomalies(problem, allocation);
            if (!anomalies.isEmpty()) {
                throw new AnomalousPlanException(anomalies);
            }
            return allocation;
        };
    }

    /**
     * Shares the envelope among all candidates at once, in proportion to their requests or points. Candidates that
     * stated no viable minimum are not cut, unless {@link ProportionalShares#withUnstatedMinimum} says otherwise.
     *
     * @param basis in proportion to what the envelope is shared; not a key, for which see {@link #proportionalTo}
     * @param split how cents are rounded
     * @param order by what candidates are put in order: where shares are below a minimum, the last goes without first;
     *     none if all those go without at once
     * @return the rule
     * @throws IllegalArgumentException if the basis is a key or a priority is named twice
     */
    public static ProportionalShares proportional(ShareBasis basis, Split split, Priority... order) {
        if (basis == ShareBasis.KEY) {
            throw new IllegalArgumentException("The basis (KEY) must come with the keys.\n"
                    + "Maybe Allocators.proportionalTo(keys, split) is meant.");
        }
        return new ProportionalShares(basis, List.of(), split, List.of(order), null);
    }

    /**
     * Shares the envelope among all candidates at once, in proportion to stated keys, such as inhabitants. A candidate
     * without a key cannot be placed.
     *
     * @param keys the key of each candidate, zero or more
     * @param split how cents are rounded
     * @param order by what candidates are put in order, as for {@link #proportional}
     * @return the rule
     * @throws IllegalArgumentException if a key is negative or a priority is named twice
     */
    public static ProportionalShares proportionalTo(Map<ProjectId, Long> keys, Split split, Priority... order) {
        List<ShareKey> listed = keys.entrySet().stream()
                .map(key -> new ShareKey(key.getKey(), key.getValue()))
                .toList();
        return new ProportionalShares(ShareBasis.KEY, listed, split, List.of(order), null);
    }
}
