package fr.territoiresindustrie.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How an amount is shared by weights when the cents do not come out even.
 *
 * <p>Whatever the mode, the parts sum to the whole exactly, for any weights, sign and size: each part is first cut down
 * to whole cents towards zero, and the mode says who gets the odd cents that remain. A part whose weight is zero gets
 * nothing. Negative amounts are shared as their opposite is.
 *
 * <pre>{@code
 * Split.LARGEST_REMAINDER.share(Euros.of(100), List.of(1L, 1L, 1L));  // 33.34, 33.33, 33.33
 * }</pre>
 */
public enum Split {

    /**
     * One odd cent each to the parts that lost the largest fraction of a cent, earlier parts first among equals. Never
     * off by a whole cent.
     */
    @JsonProperty("largest-remainder")
    LARGEST_REMAINDER {
        @Override
        void deal(long[] cents, int odd, BigInteger[] lost, List<Long> weights) {
            dealInOrder(
                    cents,
                    odd,
                    positions(
                            weights,
                            Comparator.<Integer, BigInteger>comparing(i -> lost[i])
                                    .reversed()));
        }
    },

    /** One odd cent each to the parts of positive weight, in their order. */
    @JsonProperty("first-parts")
    FIRST_PARTS {
        @Override
        void deal(long[] cents, int odd, BigInteger[] lost, List<Long> weights) {
            dealInOrder(cents, odd, positions(weights, Comparator.naturalOrder()));
        }
    },

    /** One odd cent each to the parts of positive weight, from the last backwards. */
    @JsonProperty("last-parts")
    LAST_PARTS {
        @Override
        void deal(long[] cents, int odd, BigInteger[] lost, List<Long> weights) {
            dealInOrder(cents, odd, positions(weights, Comparator.reverseOrder()));
        }
    },

    /** All odd cents to the part of the largest weight, the earliest among equals. */
    @JsonProperty("heaviest-part")
    HEAVIEST_PART {
        @Override
        void deal(long[] cents, int odd, BigInteger[] lost, List<Long> weights) {
            List<Integer> heaviestFirst = positions(
                    weights, Comparator.<Integer, Long>comparing(weights::get).reversed());
            cents[heaviestFirst.get(0)] += odd;
        }
    };

    /**
     * Shares an amount by weights.
     *
     * @param whole the amount, any sign
     * @param weights the weights, zero or more each, at least one of them positive
     * @return the parts in the order of the weights; their sum is the whole
     * @throws IllegalArgumentException if a weight is negative, or if none is positive: nothing then says who should
     *     get the amount
     */
    public List<Euros> share(Euros whole, List<Long> weights) {
        BigInteger total = checkedTotal(weights);
        BigInteger magnitude = BigInteger.valueOf(whole.cents()).abs();
        BigInteger[] parts = new BigInteger[weights.size()];
        BigInteger[] lost = new BigInteger[weights.size()];
        BigInteger odd = magnitude;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] cut =
                    magnitude.multiply(BigInteger.valueOf(weights.get(i))).divideAndRemainder(total);
            parts[i] = cut[0];
            lost[i] = cut[1];
            odd = odd.subtract(cut[0]);
        }
        return dealt(parts, odd.intValueExact(), lost, weights, whole.negative());
    }

    /**
     * Shares an amount into equal parts.
     *
     * @param whole the amount, any sign
     * @param parts how many parts, at least one
     * @return the parts; their sum is the whole
     * @throws IllegalArgumentException if there are no parts
     */
    public List<Euros> shareEqually(Euros whole, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("The number of parts (" + parts + ") must be at least one.");
        }
        return share(whole, Collections.nCopies(parts, 1L));
    }

    private List<Euros> dealt(BigInteger[] parts, int odd, BigInteger[] lost, List<Long> weights, boolean negative) {
        // Counted as negative cents: their range is one wider, so that the smallest amount of all can be shared too.
        long[] cents = Arrays.stream(parts)
                .mapToLong(part -> part.negate().longValueExact())
                .toArray();
        if (odd > 0) {
            deal(cents, -odd, lost, weights);
        }
        return Arrays.stream(cents)
                .map(part -> negative ? part : Math.negateExact(part))
                .mapToObj(Euros::ofCents)
                .toList();
    }

    /**
     * Deals the odd cents.
     *
     * @param cents the parts, to be changed in place; zero or less, since they are counted as negative cents
     * @param odd how many cents to deal, as a negative number; fewer than there are parts of positive weight
     * @param lost what each part lost when it was cut, all over the same denominator
     * @param weights the weights
     */
    abstract void deal(long[] cents, int odd, BigInteger[] lost, List<Long> weights);

    private static void dealInOrder(long[] cents, int odd, List<Integer> order) {
        order.subList(0, -odd).forEach(i -> cents[i]--);
    }

    private static List<Integer> positions(List<Long> weights, Comparator<Integer> order) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            if (weights.get(i) > 0) {
                positions.add(i);
            }
        }
        positions.sort(order);
        return positions;
    }

    private static BigInteger checkedTotal(List<Long> weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("The weight (" + weight + ") must not be negative.");
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("The weights (" + weights + ") must hold a positive one.\n"
                    + "Maybe equal parts are meant: use shareEqually.");
        }
        return total;
    }
}
