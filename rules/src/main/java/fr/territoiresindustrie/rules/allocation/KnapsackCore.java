package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;
import java.util.Deque;

/**
 * The items around the break that may still change, nearest first, on both sides of it. Blocks are sorted when the
 * search gets there, without the items that no plan worth looking for changes.
 */
final class KnapsackCore {

    private final KnapsackSplit split;
    private final KnapsackOrder order;
    private final long breakProfit;
    private final long breakWeight;
    final Side packed = new Side(-1);
    final Side rest = new Side(1);
    private long room;
    private long needed;

    KnapsackCore(KnapsackSplit split) {
        this.split = split;
        this.order = split.order;
        this.breakProfit = split.breakItem < 0 ? 0 : order.profit()[split.breakItem];
        this.breakWeight = split.breakItem < 0 ? 1 : order.weight()[split.breakItem];
    }

    /**
     * Says what is looked for from now on.
     *
     * @param room what the packed items leave of the capacity
     * @param needed the profit that a plan worth looking for has beyond that of the packed items
     */
    void lookFor(long room, long needed) {
        this.room = room;
        this.needed = needed;
    }

    /** Tells whether a plan worth looking for may change the item; all others are valued at the break. */
    private boolean mayChange(int item, int sign) {
        return Wide.atLeast(
                room - sign * order.weight()[item], breakProfit, needed - sign * order.profit()[item], breakWeight);
    }

    /** The items on one side of the break. */
    final class Side {

        /** 1 if a change packs the item, -1 if it unpacks it. */
        final int sign;

        private int[] queue = new int[32];
        private int head;
        private int tail;

        Side(int sign) {
            this.sign = sign;
        }

        private Deque<KnapsackSplit.Block> blocks() {
            return sign > 0 ? split.rest : split.packed;
        }

        /** Returns the next item, or -1 if there is none. */
        int peek() {
            while (true) {
                if (head < tail) {
                    if (mayChange(queue[head], sign)) {
                        return queue[head];
                    }
                    head++;
                } else if (blocks().isEmpty()) {
                    return -1;
                } else {
                    load(blocks().pop());
                }
            }
        }

        void take() {
            head++;
        }

        private void load(KnapsackSplit.Block block) {
            head = 0;
            tail = 0;
            if (queue.length < block.to() - block.from()) {
                queue = new int[block.to() - block.from()];
            }
            for (int place = block.from(); place < block.to(); place++) {
                int item = split.items[place];
                if (mayChange(item, sign)) {
                    queue[tail++] = item;
                }
            }
            order.sort(queue, 0, tail);
            if (sign < 0) {
                reverse();
            }
        }

        private void reverse() {
            int[] sorted = Arrays.copyOf(queue, tail);
            for (int i = 0; i < tail; i++) {
                queue[i] = sorted[tail - 1 - i];
            }
        }
    }
}
