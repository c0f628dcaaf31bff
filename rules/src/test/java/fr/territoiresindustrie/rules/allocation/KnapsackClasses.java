package fr.territoiresindustrie.rules.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;

/**
 * The thirteen classes of instances of D. Pisinger, Where are the hard knapsack problems? (2005), drawn from a seed:
 * weights up to a range R, profits as described at each class, and half of all weights as capacity.
 */
enum KnapsackClasses {
    /** Profits independent of weights. */
    UNCORRELATED,
    /** Profits within R/10 of the weights. */
    WEAKLY_CORRELATED,
    /** Profit = weight + R/10. */
    STRONGLY_CORRELATED,
    /** Weight = profit + R/10. */
    INVERSE_STRONGLY_CORRELATED,
    /** Profits within R/500 of weight + R/10. */
    ALMOST_STRONGLY_CORRELATED,
    /** Profit = weight. */
    SUBSET_SUM,
    /** Weights from 100 R to 100 R + R/10. */
    SIMILAR_WEIGHTS,
    /** Multiples, up to ten, of two uncorrelated items. */
    SPANNER_UNCORRELATED,
    /** Multiples, up to ten, of two weakly correlated items. */
    SPANNER_WEAKLY,
    /** Multiples, up to ten, of two strongly correlated items. */
    SPANNER_STRONGLY,
    /** Profit = weight + 3R/10 where the weight is a multiple of six, weight + 2R/10 elsewhere. */
    MULTIPLE_STRONGLY,
    /** Weights rounded up to a multiple of three. */
    PROFIT_CEILING,
    /** Profits on an arc of an ellipse over the weights. */
    CIRCLE;

    Knapsack draw(int items, int range, long seed) {
        Random random = new Random(seed * 1000 + ordinal());
        long[] profit = new long[items];
        long[] weight = new long[items];
        long[][] span = {pair(random, range), pair(random, range)};
        for (int i = 0; i < items; i++) {
            long[] pair = pair(random, range);
            if (this == SPANNER_UNCORRELATED || this == SPANNER_WEAKLY || this == SPANNER_STRONGLY) {
                long[] of = span[random.nextInt(2)];
                long times = 1 + random.nextInt(10);
                pair = new long[] {times * ((2 * of[0] + 9) / 10), times * ((2 * of[1] + 9) / 10)};
            }
            profit[i] = pair[0];
            weight[i] = pair[1];
        }
        return fitting(profit, weight, Arrays.stream(weight).sum() / 2);
    }

    static Knapsack fitting(long[] profit, long[] weight, long capacity) {
        int kept = 0;
        for (int i = 0; i < profit.length; i++) {
            if (weight[i] <= capacity) {
                profit[kept] = profit[i];
                weight[kept++] = weight[i];
            }
        }
        return new Knapsack(Arrays.copyOf(profit, kept), Arrays.copyOf(weight, kept), capacity);
    }

    private long[] pair(Random random, int range) {
        long drawn = 1 + random.nextInt(range);
        long tenth = range / 10;
        return switch (this) {
            case UNCORRELATED, SPANNER_UNCORRELATED -> new long[] {1 + random.nextInt(range), drawn};
            case WEAKLY_CORRELATED, SPANNER_WEAKLY -> new long[] {near(random, drawn, tenth), drawn};
            case STRONGLY_CORRELATED, SPANNER_STRONGLY -> new long[] {drawn + tenth, drawn};
            case INVERSE_STRONGLY_CORRELATED -> new long[] {drawn, drawn + tenth};
            case ALMOST_STRONGLY_CORRELATED -> new long[] {near(random, drawn + tenth, range / 500), drawn};
            case SUBSET_SUM -> new long[] {drawn, drawn};
            case SIMILAR_WEIGHTS -> new long[] {drawn, 100L * range + random.nextInt(range / 10 + 1)};
            case MULTIPLE_STRONGLY -> new long[] {drawn + (drawn % 6 == 0 ? 3 : 2) * tenth, drawn};
            case PROFIT_CEILING -> new long[] {3 * ((drawn + 2) / 3), drawn};
            case CIRCLE -> new long[] {onCircle(drawn, range), drawn};
        };
    }

    private static long near(Random random, long middle, long by) {
        return Math.max(1, middle - by + random.nextInt((int) (2 * by + 1)));
    }

    private static long onCircle(long weight, long range) {
        BigInteger square = BigInteger.valueOf(4 * range * range - (weight - 2 * range) * (weight - 2 * range));
        return Math.max(1, square.sqrt().longValueExact() * 2 / 3);
    }
}
