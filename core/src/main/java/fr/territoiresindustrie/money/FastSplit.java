package fr.territoiresindustrie.money;

/**
 * Splits within bounds with numbers that fit into a {@code long} and products that fit into two.
 *
 * <p>{@link WideSplit} does the same whatever the size of the numbers.
 */
final class FastSplit {

    private static final long MOST_CENTS = 1L << 61;
    private static final long MOST_WEIGHT = 1L << 62;

    private final long whole;
    private final long[] weights;
    private final long[] floors;
    private final long[] caps;
    private final long[] parts;
    private final int[] between;
    private int count;
    private long missing;
    private long levelCents;
    private long levelWeight;

    FastSplit(long whole, long[] weights, long[] floors, long[] caps) {
        this.whole = whole;
        this.weights = weights;
        this.floors = floors;
        this.caps = caps;
        this.parts = new long[weights.length];
        this.between = new int[weights.length];
    }

    /** Tells whether the numbers are small enough. */
    static boolean takes(long whole, long[] weights) {
        long total = 0;
        for (long weight : weights) {
            if (weight > MOST_WEIGHT - total) {
                return false;
            }
            total += weight;
        }
        return whole <= MOST_CENTS;
    }

    long[] parts(Split split) {
        WaterLevel level = new WaterLevel(whole, weights, floors, caps);
        levelCents = level.cents();
        levelWeight = level.weight();
        Signpost signpost = split.signpost();
        if (signpost == null) {
            deal(split, cut());
        } else {
            round(signpost);
        }
        return parts;
    }

    long levelCents() {
        return levelCents;
    }

    long levelWeight() {
        return levelWeight;
    }

    // ---- methods of remainders ----

    /** Cuts the parts down to whole cents, and returns what each has lost. */
    private long[] cut() {
        long[] lost = new long[parts.length];
        Wide division = new Wide(levelWeight);
        missing = whole;
        for (int i = 0; i < parts.length; i++) {
            int side = side(i, levelCents);
            if (side == 0) {
                parts[i] = division.divideProduct(weights[i], levelCents);
                lost[i] = division.remainder();
                between[count] = i;
                count += parts[i] < caps[i] ? 1 : 0;
            } else {
                parts[i] = side < 0 ? floors[i] : caps[i];
            }
            missing -= parts[i];
        }
        return lost;
    }

    private int side(int i, long cents) {
        return weights[i] == 0 ? -1 : WaterLevel.side(cents, levelWeight, weights[i], floors[i], caps[i]);
    }

    private void deal(Split split, long[] lost) {
        int odd = (int) missing;
        switch (split) {
            case FIRST_PARTS -> dealFrom(0, odd);
            case LAST_PARTS -> dealFrom(count - odd, odd);
            case HEAVIEST_PART -> dealToHeaviest(odd);
            default -> {
                if (odd < count) {
                    Ranks.select(between, count, odd, (i, j) -> lostMore(lost, i, j));
                }
                dealFrom(0, odd);
            }
        }
    }

    private boolean lostMore(long[] lost, int i, int j) {
        return lost[i] != lost[j] ? lost[i] > lost[j] : heavier(i, j);
    }

    private boolean heavier(int i, int j) {
        return weights[i] != weights[j] ? weights[i] > weights[j] : i < j;
    }

    private void dealFrom(int from, int odd) {
        for (int at = from; at < from + odd; at++) {
            parts[between[at]]++;
        }
    }

    private void dealToHeaviest(int odd) {
        Ranks ranks = new Ranks(between, count, this::heavier);
        for (long left = odd; left > 0; ranks.removed()) {
            int i = ranks.first();
            long more = Math.min(left, caps[i] - parts[i]);
            parts[i] += more;
            left -= more;
        }
    }

    // ---- divisor methods ----

    /** Rounds all parts at one level near the exact one, then gives or takes single cents in the order of claims. */
    private void round(Signpost signpost) {
        for (int i = 0; i < parts.length; i++) {
            count += side(i, levelCents) == 0 ? 1 : 0;
        }
        roundAt(signpost, signpost.tuned(levelCents, count));
        if (missing > 0) {
            give(signpost);
        } else if (missing < 0) {
            take(signpost);
        }
    }

    private void roundAt(Signpost signpost, long cents) {
        Wide division = new Wide(levelWeight);
        missing = whole;
        for (int i = 0; i < parts.length; i++) {
            int side = side(i, cents);
            if (side == 0) {
                long down = division.divideProduct(weights[i], cents);
                long rounded = signpost.rounded(down, division.remainder(), levelWeight);
                parts[i] = Math.max(floors[i], Math.min(caps[i], rounded));
            } else {
                parts[i] = side < 0 ? floors[i] : caps[i];
            }
            missing -= parts[i];
        }
    }

    private void give(Signpost signpost) {
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            between[size] = i;
            size += parts[i] < caps[i] ? 1 : 0;
        }
        Ranks ranks = new Ranks(between, size, (i, j) -> claims(signpost, i, parts[i], j, parts[j]));
        for (; missing > 0; missing--) {
            int i = ranks.first();
            if (++parts[i] < caps[i]) {
                ranks.replaced();
            } else {
                ranks.removed();
            }
        }
    }

    private void take(Signpost signpost) {
        int size = 0;
        for (int i = 0; i < parts.length; i++) {
            between[size] = i;
            size += parts[i] > floors[i] ? 1 : 0;
        }
        Ranks ranks = new Ranks(between, size, (i, j) -> claims(signpost, j, parts[j] - 1, i, parts[i] - 1));
        for (; missing < 0; missing++) {
            int i = ranks.first();
            if (--parts[i] > floors[i]) {
                ranks.replaced();
            } else {
                ranks.removed();
            }
        }
    }

    /** Tells whether a part with so many cents has the better claim to the next one. */
    private boolean claims(Signpost signpost, int i, long cents, int j, long otherCents) {
        int order = signpost.compare(weights[i], cents, weights[j], otherCents);
        return order != 0 ? order > 0 : heavier(i, j);
    }
}
