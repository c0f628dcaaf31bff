package fr.territoiresindustrie.rules.allocation;

import java.util.BitSet;

/**
 * The answer to a knapsack.
 *
 * @param plan the items that are packed
 * @param profit their profit
 * @param upper the profit that no plan exceeds
 * @param canonical whether, beyond the profit, the plan is proven to be the lightest, and of these the one that packs
 *     the first item in which they differ
 */
record KnapsackResult(BitSet plan, long profit, long upper, boolean canonical) {

    boolean proven() {
        return profit == upper;
    }
}
