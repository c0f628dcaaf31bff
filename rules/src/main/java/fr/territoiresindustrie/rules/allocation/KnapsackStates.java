package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;

/**
 * Changes of the packed items that are worth following, by weight; each has more profit than all that are lighter.
 * Weights and profits are counted from the packed items.
 */
final class KnapsackStates {

    long[] weights = new long[64];
    long[] profits = new long[64];
    int[] counts = new int[64];
    int[] nodes = new int[64];
    int size;

    void reserve(int capacity) {
        if (capacity > weights.length) {
            int length = Math.max(capacity, 2 * weights.length);
            weights = Arrays.copyOf(weights, length);
            profits = Arrays.copyOf(profits, length);
            counts = Arrays.copyOf(counts, length);
            nodes = Arrays.copyOf(nodes, length);
        }
    }

    void add(long weight, long profit, int count, int node) {
        weights[size] = weight;
        profits[size] = profit;
        counts[size] = count;
        nodes[size++] = node;
    }

    /** Returns the place of the heaviest state of at most a weight, or -1. */
    int heaviest(long most) {
        int found = Arrays.binarySearch(weights, 0, size, most);
        return found >= 0 ? found : -found - 2;
    }

    /** Keeps only the states at given places, which increase. */
    void move(int from, int to) {
        weights[to] = weights[from];
        profits[to] = profits[from];
        counts[to] = counts[from];
        nodes[to] = nodes[from];
    }
}
