package fr.territoiresindustrie.rules.allocation;

import java.util.Arrays;

/**
 * A price for each item that is packed, and what is earned with it in all at most: because no plan packs more items
 * than some number, or, with a negative price, because no plan worth looking for packs fewer. The profit of a plan is
 * then at most what its items bring beyond their price, plus that total.
 *
 * @param each the price
 * @param total the price times the number of items
 */
record KnapsackPrice(long each, long total) {

    static final KnapsackPrice NONE = new KnapsackPrice(0, 0);

    long[] priced(long[] profit) {
        return each == 0
                ? profit
                : Arrays.stream(profit).map(value -> value - each).toArray();
    }

    /**
     * Finds the price with which the bound is tightest.
     *
     * @param needed the profit of a plan that is worth looking for
     */
    static KnapsackPrice tightest(long[] profit, long[] weight, long capacity, long needed) {
        long largest = Arrays.stream(profit).max().orElse(0);
        if (Math.multiplyHigh(largest, 4L * profit.length) != 0 || largest * (4L * profit.length) < 0) {
            return NONE;
        }
        long[] light = weight.clone();
        Arrays.sort(light);
        int most = 0;
        for (long left = capacity; most < light.length && light[most] <= left; most++) {
            left -= light[most];
        }
        long[] rich = profit.clone();
        Arrays.sort(rich);
        int least = 0;
        for (long sum = 0; least < rich.length && sum < needed; least++) {
            sum += rich[rich.length - 1 - least];
        }
        int count = new KnapsackSplit(KnapsackOrder.of(profit, weight), capacity).count;
        if (count >= most) {
            return tightest(profit, weight, capacity, 1, most, largest);
        }
        return count < least ? tightest(profit, weight, capacity, -1, least, largest) : NONE;
    }

    /** The bound is convex in the price, and the number of items that it packs tells on which side of its least it is. */
    private static KnapsackPrice tightest(
            long[] profit, long[] weight, long capacity, int sign, long number, long largest) {
        KnapsackPrice best = NONE;
        long bound = new KnapsackSplit(KnapsackOrder.of(profit, weight), capacity).bound();
        long from = 0;
        long to = largest + 1;
        while (from < to) {
            long middle = (from + to) >>> 1;
            KnapsackPrice price = new KnapsackPrice(sign * middle, sign * middle * number);
            KnapsackSplit split = new KnapsackSplit(KnapsackOrder.of(price, profit, weight), capacity);
            if (split.bound() + price.total() < bound) {
                bound = split.bound() + price.total();
                best = price;
            }
            boolean more = sign > 0 ? split.count >= number : split.count < number;
            if (more) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return best;
    }
}
