package fr.territoiresindustrie.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits within bounds whatever the size of the numbers, by sorted breakpoints. */
final class WideSplit {

    private final BigInteger whole;
    private final BigInteger[] weights;
    private final BigInteger[] floors;
    private final BigInteger[] caps;
    private final BigInteger[] parts;
    private final Comparator<Integer> heavier;
    private BigInteger levelCents = BigInteger.ZERO;
    private BigInteger levelWeight = BigInteger.ONE;

    WideSplit(BigInteger whole, BigInteger[] weights, BigInteger[] floors, BigInteger[] caps) {
        this.whole = whole;
        this.weights = weights;
        this.floors = floors;
        this.caps = caps;
        this.parts = new BigInteger[weights.length];
        this.heavier = Comparator.<Integer, BigInteger>comparing(i -> weights[i])
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    BigInteger[] parts(Split split) {
        findLevel();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = at(i, levelCents, levelWeight).divide(levelWeight);
        }
        Signpost signpost = split.signpost();
        if (signpost == null) {
            deal(split);
        } else {
            settle(signpost);
        }
        return parts;
    }

    BigInteger levelCents() {
        return levelCents;
    }

    BigInteger levelWeight() {
        return levelWeight;
    }

    // ---- the level ----

    /** Returns what a part gets at a level, times the weight of the level. */
    private BigInteger at(int i, BigInteger cents, BigInteger weight) {
        BigInteger least = floors[i].multiply(weight);
        return weights[i].multiply(cents).max(least).min(caps[i].multiply(weight));
    }

    /** Goes up the breakpoints as long as the parts sum to no more than the whole, and on from the last in a line. */
    private void findLevel() {
        for (BigInteger[] point : breakpoints()) {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < parts.length; i++) {
                sum = sum.add(at(i, point[0], point[1]));
            }
            if (sum.compareTo(whole.multiply(point[1])) > 0) {
                break;
            }
            levelCents = point[0];
            levelWeight = point[1];
        }
        BigInteger left = whole;
        BigInteger growing = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            BigInteger exact = weights[i].multiply(levelCents);
            boolean grows = weights[i].signum() > 0
                    && exact.compareTo(floors[i].multiply(levelWeight)) >= 0
                    && exact.compareTo(caps[i].multiply(levelWeight)) < 0;
            growing = grows ? growing.add(weights[i]) : growing;
            left = grows ? left : left.subtract(at(i, levelCents, levelWeight).divide(levelWeight));
        }
        if (growing.signum() > 0) {
            levelCents = left;
            levelWeight = growing;
        }
    }

    private List<BigInteger[]> breakpoints() {
        List<BigInteger[]> points = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (weights[i].signum() > 0) {
                points.add(new BigInteger[] {floors[i], weights[i]});
                points.add(new BigInteger[] {caps[i], weights[i]});
            }
        }
        points.sort((one, other) -> one[0].multiply(other[1]).compareTo(other[0].multiply(one[1])));
        return points;
    }

    // ---- rounding ----

    private void deal(Split split) {
        BigInteger odd = missing();
        Comparator<Integer> lost = Comparator.<Integer, BigInteger>comparing(
                        i -> at(i, levelCents, levelWeight).mod(levelWeight))
                .reversed();
        List<Integer> between = IntStream.range(0, parts.length)
                .filter(this::between)
                .boxed()
                .sorted(
                        switch (split) {
                            case FIRST_PARTS -> Comparator.naturalOrder();
                            case LAST_PARTS -> Comparator.reverseOrder();
                            case HEAVIEST_PART -> heavier;
                            default -> lost.thenComparing(heavier);
                        })
                .toList();
        for (int at = 0; odd.signum() > 0; at++) {
            int i = between.get(at);
            BigInteger room = split == Split.HEAVIEST_PART ? caps[i].subtract(parts[i]) : BigInteger.ONE;
            parts[i] = parts[i].add(odd.min(room));
            odd = odd.subtract(odd.min(room));
        }
    }

    private boolean between(int i) {
        BigInteger exact = weights[i].multiply(levelCents);
        return weights[i].signum() > 0
                && exact.compareTo(floors[i].multiply(levelWeight)) >= 0
                && exact.compareTo(caps[i].multiply(levelWeight)) < 0;
    }

    private BigInteger missing() {
        return whole.subtract(Arrays.stream(parts).reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** Gives the odd cents in the order of claims, then moves single cents to better claims until there are none. */
    private void settle(Signpost signpost) {
        for (BigInteger odd = missing(); odd.signum() > 0; odd = odd.subtract(BigInteger.ONE)) {
            int next = next(signpost);
            parts[next] = parts[next].add(BigInteger.ONE);
        }
        while (true) {
            int next = next(signpost);
            int last = last(signpost);
            if (next < 0
                    || last < 0
                    || claim(signpost, next, parts[next], last, parts[last].subtract(BigInteger.ONE)) >= 0) {
                return;
            }
            parts[next] = parts[next].add(BigInteger.ONE);
            parts[last] = parts[last].subtract(BigInteger.ONE);
        }
    }

    private int next(Signpost signpost) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].compareTo(caps[i]) < 0)
                .boxed()
                .min((i, j) -> claim(signpost, i, parts[i], j, parts[j]))
                .orElse(-1);
    }

    private int last(Signpost signpost) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].compareTo(floors[i]) > 0)
                .boxed()
                .max((i, j) ->
                        claim(signpost, i, parts[i].subtract(BigInteger.ONE), j, parts[j].subtract(BigInteger.ONE)))
                .orElse(-1);
    }

    private int claim(Signpost signpost, int i, BigInteger cents, int j, BigInteger otherCents) {
        int order = signpost.compare(weights[j], otherCents, weights[i], cents);
        return order != 0 ? order : heavier.compare(i, j);
    }
}
