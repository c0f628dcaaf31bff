package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How each state of a search came about: nodes that name their last step and the node before it. Steps are numbered,
 * one for each item that the search has looked at; a node holds the steps that changed their item.
 */
final class KnapsackTrail {

    static final int ROOT = 0;

    private int[] parents = new int[256];
    private int[] steps = new int[256];
    private int size = 1;

    KnapsackTrail() {
        steps[ROOT] = -1;
    }

    int size() {
        return size;
    }

    int add(int parent, int step) {
        if (size == parents.length) {
            parents = Arrays.copyOf(parents, 2 * size);
            steps = Arrays.copyOf(steps, 2 * size);
        }
        parents[size] = parent;
        steps[size] = step;
        return size++;
    }

    int parent(int node) {
        return parents[node];
    }

    int step(int node) {
        return steps[node];
    }

    /**
     * Drops the nodes that lead to no state any more.
     *
     * @param nodes the nodes of the states, renumbered in place
     * @param count how many
     * @param best one more node
     * @return the number of that node afterwards
     */
    int compact(int[] nodes, int count, int best) {
        BitSet live = new BitSet(size);
        live.set(ROOT);
        live.set(best);
        for (int i = 0; i < count; i++) {
            live.set(nodes[i]);
        }
        for (int node = live.length() - 1; node > 0; node = live.previousSetBit(node - 1)) {
            live.set(parents[node]);
        }
        int[] moved = new int[live.length()];
        int kept = 0;
        for (int node = live.nextSetBit(0); node >= 0; node = live.nextSetBit(node + 1)) {
            moved[node] = kept;
            steps[kept] = steps[node];
            parents[kept] = moved[parents[node]];
            kept++;
        }
        size = kept;
        for (int i = 0; i < count; i++) {
            nodes[i] = moved[nodes[i]];
        }
        return moved[best];
    }
}
