package fr.territoiresindustrie.money;

/** Which parts come first, without sorting them all. */
final class Ranks {

    /** A strict order of parts. */
    @FunctionalInterface
    interface Order {

        /** Tells whether a part comes before another one. */
        boolean before(int part, int other);
    }

    private final Order order;
    private final int[] heap;
    private int size;

    /**
     * Puts parts into a heap.
     *
     * @param parts the parts, kept and changed
     * @param size how many of them count
     * @param order who comes first
     */
    Ranks(int[] parts, int size, Order order) {
        this.order = order;
        this.heap = parts;
        this.size = size;
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
    }

    /** Returns the part that comes first. */
    int first() {
        return heap[0];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Puts the first part where it belongs now that its place has changed to a later one. */
    void replaced() {
        sink(0);
    }

    /** Takes the first part away. */
    void removed() {
        heap[0] = heap[--size];
        sink(0);
    }

    private void sink(int from) {
        int at = from;
        int moved = heap[at];
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && order.before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!order.before(heap[child], moved)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
    }

    /** Moves the parts that come first to the front, in any order among themselves. */
    static void select(int[] parts, int size, int first, Order order) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            int pivot = parts[(from + to) >>> 1];
            int left = from;
            int right = to;
            while (left <= right) {
                while (order.before(parts[left], pivot)) {
                    left++;
                }
                while (order.before(pivot, parts[right])) {
                    right--;
                }
                if (left <= right) {
                    int swapped = parts[left];
                    parts[left++] = parts[right];
                    parts[right--] = swapped;
                }
            }
            if (first <= right) {
                to = right;
            } else if (first >= left) {
                from = left;
            } else {
                return;
            }
        }
    }
}
