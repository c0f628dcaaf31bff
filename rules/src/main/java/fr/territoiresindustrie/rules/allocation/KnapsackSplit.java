package fr.territoiresindustrie.rules.allocation;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The break of a knapsack: the most efficient items as long as they fit, the first that does not, and the rest. Found
 * without sorting more than a few items; what lies further away stays in unsorted blocks.
 */
final class KnapsackSplit {

    private static final int FEW = 24;

    /**
     * A range of items.
     *
     * @param from the first place
     * @param to the place after the last
     */
    record Block(int from, int to) {}

    final KnapsackOrder order;
    final int[] items;
    /** Blocks of items that are packed, the nearest to the break on top. */
    final Deque<Block> packed = new ArrayDeque<>();
    /** Blocks of items that are not, the nearest to the break on top. */
    final Deque<Block> rest = new ArrayDeque<>();
    /** What the packed items leave of the capacity. */
    final long room;
    /** The profit of the packed items. */
    final long profit;
    /** How many items are packed. */
    final int count;
    /** The first item that does not fit, or -1 if all that have a profit do. */
    final int breakItem;

    KnapsackSplit(KnapsackOrder order, long capacity) {
        this.order = order;
        this.items = new int[order.profit().length];
        int useful = usefulFirst();
        if (useful < items.length) {
            rest.push(new Block(useful, items.length));
        }
        int from = 0;
        int to = useful;
        long left = capacity;
        while (to - from > FEW) {
            int middle = order.part(items, from, to);
            long sum = weight(from, middle);
            if (sum > left) {
                rest.push(new Block(middle, to));
                to = middle;
            } else {
                packed.push(new Block(from, middle));
                left -= sum;
                from = middle;
            }
        }
        order.sort(items, from, to);
        int next = from;
        while (next < to && order.weight()[items[next]] <= left) {
            left -= order.weight()[items[next++]];
        }
        push(packed, from, next);
        push(rest, next, to);
        this.room = left;
        this.count = next;
        this.profit = profit(next);
        this.breakItem = next < useful ? (next < to ? items[next] : best(rest.peek())) : -1;
    }

    private static void push(Deque<Block> blocks, int from, int to) {
        if (from < to) {
            blocks.push(new Block(from, to));
        }
    }

    private int usefulFirst() {
        int useful = 0;
        int useless = items.length;
        for (int i = 0; i < items.length; i++) {
            items[order.profit()[i] > 0 ? useful++ : --useless] = i;
        }
        return useful;
    }

    private int best(Block block) {
        int best = items[block.from()];
        for (int i = block.from() + 1; i < block.to(); i++) {
            best = order.before(items[i], best) ? items[i] : best;
        }
        return best;
    }

    private long weight(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += order.weight()[items[i]];
        }
        return sum;
    }

    private long profit(int to) {
        long sum = 0;
        for (int i = 0; i < to; i++) {
            sum += order.profit()[items[i]];
        }
        return sum;
    }

    /** Returns the packed items. */
    BitSet plan() {
        BitSet plan = new BitSet(items.length);
        for (int place = 0; place < count; place++) {
            plan.set(items[place]);
        }
        return plan;
    }

    /** Returns the profit that no packing exceeds: the break item is cut to fit. */
    long bound() {
        return breakItem < 0 ? profit : profit + Wide.floor(room, order.profit()[breakItem], order.weight()[breakItem]);
    }
}
