package fr.territoiresindustrie.rules.stateaid;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;

/**
 * Attributes aids to costs in the way that leaves most room: an aid that covers several costs may be counted on
 * whichever of them still bear some.
 *
 * <p>This is a flow of the greatest amount, found by shortest augmenting paths; the number of steps is bounded by the
 * numbers of aids and costs and does not depend on the amounts. Where it ends, the costs and aids reached are those
 * that bind (the least cut). Not thread-safe; lives in one method.
 */
final class Attribution {

    private static final int NONE = -1;

    private final long[] left;
    private final List<BitSet> covers;
    private final long[][] counted;
    private final int[] aidBefore;
    private final int[] costBefore;

    /**
     * Begins with nothing attributed.
     *
     * @param bearable what each cost bears; copied
     * @param covers for each aid the costs that it covers
     */
    Attribution(long[] bearable, List<BitSet> covers) {
        this.left = bearable.clone();
        this.covers = covers;
        this.counted = new long[covers.size()][bearable.length];
        this.aidBefore = new int[bearable.length];
        this.costBefore = new int[covers.size()];
    }

    /**
     * Attributes an aid, moving others where that makes place.
     *
     * @return how much of it no cost bears any more
     */
    long attribute(int aid, long amount) {
        long open = amount;
        while (open > 0) {
            int free = search(aid);
            if (free == NONE) {
                return open;
            }
            open -= move(aid, free, open);
        }
        return open;
    }

    /** Walks from an aid to the nearest cost that bears more, by way of aids that can be counted elsewhere. */
    private int search(int start) {
        Arrays.fill(aidBefore, NONE);
        Arrays.fill(costBefore, NONE);
        costBefore[start] = start;
        Queue<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int aid = open.remove();
            BitSet costs = covers.get(aid);
            for (int cost = costs.nextSetBit(0); cost >= 0; cost = costs.nextSetBit(cost + 1)) {
                if (aidBefore[cost] == NONE) {
                    aidBefore[cost] = aid;
                    if (left[cost] > 0) {
                        return cost;
                    }
                    reachThrough(cost, open);
                }
            }
        }
        return NONE;
    }

    private void reachThrough(int cost, Queue<Integer> open) {
        for (int other = 0; other < counted.length; other++) {
            if (costBefore[other] == NONE && counted[other][cost] > 0) {
                costBefore[other] = cost;
                open.add(other);
            }
        }
    }

    private long move(int start, int free, long wanted) {
        long moved = Math.min(wanted, left[free]);
        for (int aid = aidBefore[free]; aid != start; aid = aidBefore[costBefore[aid]]) {
            moved = Math.min(moved, counted[aid][costBefore[aid]]);
        }
        left[free] -= moved;
        int cost = free;
        for (int aid = aidBefore[free]; aid != start; aid = aidBefore[cost]) {
            counted[aid][cost] += moved;
            cost = costBefore[aid];
            counted[aid][cost] -= moved;
        }
        counted[start][cost] += moved;
        return moved;
    }

    /**
     * Adds what stands in the way of more of an aid: the costs that it covers, the aids counted there, the costs that
     * those cover, and so on. Only meaningful once nothing more of it can be attributed.
     */
    void addBinding(int start, BitSet costs, BitSet aids) {
        search(start);
        for (int cost = 0; cost < aidBefore.length; cost++) {
            costs.set(cost, costs.get(cost) || aidBefore[cost] != NONE);
        }
        for (int aid = 0; aid < costBefore.length; aid++) {
            aids.set(aid, aids.get(aid) || costBefore[aid] != NONE);
        }
    }
}
