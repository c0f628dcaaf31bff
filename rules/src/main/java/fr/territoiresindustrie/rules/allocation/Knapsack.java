package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The 0-1 knapsack in whole numbers: the plan of most profit within a capacity.
 *
 * @param profit the profits, more than zero; their sum below 2^61
 * @param weight the weights, more than zero, none above the capacity; their sum below 2^62
 * @param capacity the most weight
 */
record Knapsack(long[] profit, long[] weight, long capacity) {

    /** States that a first, simple search may look at for each item and in all, before more is thought about. */
    private static final int QUICK_EACH = 30;

    private static final int QUICK = 20_000;

    /** The search for the one canonical plan may take one of so many parts of what is left. */
    private static final int PARTS = 8;

    /** Finds the best plan within limits. */
    KnapsackResult solve(KnapsackBudget budget, boolean canonical) {
        long profitUnit = unit(profit, 0);
        long weightUnit = unit(weight, 0);
        Knapsack reduced =
                new Knapsack(divided(profit, profitUnit), divided(weight, weightUnit), capacity / weightUnit);
        KnapsackResult result = new Solver(reduced, budget).solve(canonical);
        return new KnapsackResult(
                result.plan(), result.profit() * profitUnit, result.upper() * profitUnit, result.canonical());
    }

    /** Returns the profit that no plan exceeds, by cutting the first item that does not fit. */
    long bound() {
        return new KnapsackSplit(KnapsackOrder.of(profit, weight), capacity).bound();
    }

    private static long unit(long[] values, long start) {
        long unit = start;
        for (int i = 0; i < values.length && unit != 1; i++) {
            long other = values[i];
            while (other != 0) {
                long rest = unit % other;
                unit = other;
                other = rest;
            }
        }
        return Math.max(1, unit);
    }

    private static long[] divided(long[] values, long unit) {
        return unit == 1
                ? values
                : Arrays.stream(values).map(value -> value / unit).toArray();
    }

    long profitOf(BitSet plan) {
        return plan.stream().mapToLong(item -> profit[item]).sum();
    }

    long weightOf(BitSet plan) {
        return plan.stream().mapToLong(item -> weight[item]).sum();
    }

    /** Goes from the cheap to the thorough. */
    private static final class Solver {

        private final Knapsack knapsack;
        private final KnapsackBudget budget;
        private BitSet plan;
        private long best;
        private long upper;

        Solver(Knapsack knapsack, KnapsackBudget budget) {
            this.knapsack = knapsack;
            this.budget = budget;
            KnapsackSplit split =
                    new KnapsackSplit(KnapsackOrder.of(knapsack.profit, knapsack.weight), knapsack.capacity);
            this.plan = split.plan();
            this.best = split.profit;
            this.upper = split.bound();
        }

        KnapsackResult solve(boolean canonical) {
            if (best < upper) {
                search(false, knapsack.capacity);
            }
            budget.cut(PARTS);
            boolean settled = canonical && best == upper && search(true, knapsack.weightOf(plan));
            return new KnapsackResult(plan, best, upper, settled);
        }

        /** Returns whether the search is complete. */
        private boolean search(boolean canonical, long capacity) {
            long quick = QUICK + (long) QUICK_EACH * knapsack.profit.length;
            if (search(canonical, capacity, KnapsackPrice.NONE, quick)) {
                return true;
            }
            KnapsackPrice price =
                    KnapsackPrice.tightest(knapsack.profit, knapsack.weight, capacity, canonical ? best : best + 1);
            return search(canonical, capacity, price, Long.MAX_VALUE);
        }

        private boolean search(boolean canonical, long capacity, KnapsackPrice price, long most) {
            KnapsackBudget part = budget.part(most);
            KnapsackSearch search =
                    new KnapsackSearch(knapsack.profit, knapsack.weight, capacity, price, best, canonical, part);
            if (!canonical) {
                upper = Math.min(upper, Math.max(best, search.bound()));
                part.enough(upper);
            }
            search.run();
            budget.settle(most, part);
            take(search.plan(), search.best());
            if (!canonical) {
                upper = Math.max(best, Math.min(upper, search.upper()));
            }
            return search.complete() || (!canonical && best == upper);
        }

        private void take(@Nullable BitSet found, long profit) {
            if (found != null) {
                plan = found;
                best = profit;
            }
        }
    }
}
