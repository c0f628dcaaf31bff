package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;

/**
 * Items by efficiency, profit per unit of weight, the best first; exact, whatever the size of the numbers.
 *
 * @param profit the profits, perhaps negative
 * @param weight the weights, more than zero
 * @param second other profits, that count between items of the same efficiency
 */
record KnapsackOrder(long[] profit, long[] weight, long[] second) {

    static KnapsackOrder of(long[] profit, long[] weight) {
        return new KnapsackOrder(profit, weight, profit);
    }

    static KnapsackOrder of(KnapsackPrice price, long[] profit, long[] weight) {
        return new KnapsackOrder(price.priced(profit), weight, profit);
    }

    /** Tells whether an item is strictly more efficient than another one. */
    boolean before(int one, int other) {
        int compared = Wide.compare(profit[one], weight[other], profit[other], weight[one]);
        return compared > 0
                || (compared == 0
                        && profit != second
                        && Wide.compare(second[one], weight[other], second[other], weight[one]) > 0);
    }

    /** Sorts a range of items, the most efficient first; equals keep their order. */
    void sort(int[] items, int from, int to) {
        int[] source = Arrays.copyOfRange(items, from, to);
        int[] target = new int[to - from];
        for (int width = 1; width < source.length; width *= 2) {
            for (int start = 0; start < source.length; start += 2 * width) {
                int middle = Math.min(start + width, source.length);
                merge(source, target, start, middle, Math.min(middle + width, source.length));
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        System.arraycopy(source, 0, items, from, source.length);
    }

    private void merge(int[] source, int[] target, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            boolean second = left == middle || (right < to && before(source[right], source[left]));
            target[i] = source[second ? right++ : left++];
        }
    }

    /**
     * Parts a range in two that are not empty, so that no item of the second is more efficient than one of the first.
     *
     * @return where the second part begins
     */
    int part(int[] items, int from, int to) {
        int pivot = median(items[from], items[(from + to - 1) >>> 1], items[to - 1]);
        int i = from - 1;
        int j = to;
        while (true) {
            do {
                i++;
            } while (before(items[i], pivot));
            do {
                j--;
            } while (before(pivot, items[j]));
            if (i >= j) {
                return Math.max(from + 1, Math.min(j + 1, to - 1));
            }
            int swap = items[i];
            items[i] = items[j];
            items[j] = swap;
        }
    }

    private int median(int a, int b, int c) {
        if (before(a, b)) {
            return before(b, c) ? b : before(a, c) ? c : a;
        }
        return before(a, c) ? a : before(b, c) ? c : b;
    }
}
