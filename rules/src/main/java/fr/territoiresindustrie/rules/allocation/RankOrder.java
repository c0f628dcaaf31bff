package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * The rule that serves candidates in their order until the money is short.
 *
 * <p>Each candidate in turn gets what is payable to it as long as the money lasts; then {@link WhenShort} decides. A
 * candidate that lacks the first priority of the order cannot be placed: it is left out and {@linkplain
 * AllocationStatus#UNPLACED said to be so}. A tie that the order leaves decides nothing as long as all its members
 * can be paid, or none; otherwise they, and all behind them, stay undecided.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param order by what candidates are put in order, at least one priority and none twice
 * @param whenShort what happens when the money is short
 */
@JsonPropertyOrder({"order", "whenShort"})
public record RankOrder(List<Priority> order, WhenShort whenShort) implements AllocationRule {

    /**
     * Checks and copies the order.
     *
     * @param order by what candidates are put in order
     * @param whenShort what happens when the money is short
     * @throws IllegalArgumentException if the order is empty or names a priority twice
     */
    public RankOrder {
        order = List.copyOf(order);
        Objects.requireNonNull(whenShort, "whenShort");
        if (order.isEmpty()) {
            throw new IllegalArgumentException("The order ([]) must hold at least one priority.");
        }
        requireDistinct(order);
    }

    static void requireDistinct(List<Priority> order) {
        if (!order.isEmpty() && EnumSet.copyOf(order).size() < order.size()) {
            throw new IllegalArgumentException("The order (" + order + ") must not name a priority twice.");
        }
    }

    @Override
    public Allocation allocate(AllocationProblem problem) {
        return new InTurn(this, problem, Lineup.of(problem, keys())).allocation();
    }

    List<SortKey> keys() {
        return order.stream().map(Priority::key).toList();
    }
}
