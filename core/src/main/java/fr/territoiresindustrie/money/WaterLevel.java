package fr.territoiresindustrie.money;

/**
 * The level at which parts that get their weight times the level, or the bound that is nearest to it, sum to a whole.
 *
 * <p>No breakpoint is sorted. A first level is tried as if there were no bounds. If the parts then sum to too much,
 * those that stand at their floor stand there at every lower level too; if to too little, the same holds for caps. They
 * are set apart with what they get, and the next level is tried with the others. Each round sets at least one part
 * apart; a few rounds are the rule.
 */
final class WaterLevel {

    private final long[] weights;
    private final long[] floors;
    private final long[] caps;
    private final int[] open;
    private final byte[] sides;
    private int count;
    private long cents;
    private long weight;

    /**
     * Finds the level.
     *
     * @param whole what the parts sum to: at least the floors, at most the caps of those that have weight and the
     *     floors of the others
     */
    WaterLevel(long whole, long[] weights, long[] floors, long[] caps) {
        this.weights = weights;
        this.floors = floors;
        this.caps = caps;
        this.open = new int[weights.length];
        this.sides = new byte[weights.length];
        this.cents = whole;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                open[count++] = i;
                weight += weights[i];
            } else {
                cents -= floors[i];
            }
        }
        while (count > 0 && lower()) {
            // Each call sets parts apart.
        }
        weight = count == 0 ? 1 : weight;
    }

    /** Returns the level in cents, for so many units of {@link #weight}. */
    long cents() {
        return cents;
    }

    long weight() {
        return weight;
    }

    /** Says where a part stands at a level: below zero at its floor, above zero at its cap, zero in between. */
    static int side(long cents, long weight, long own, long floor, long cap) {
        if (floor > 0 ? Wide.compareProducts(own, cents, floor, weight) <= 0 : cents == 0) {
            return -1;
        }
        return Wide.compareProducts(own, cents, cap, weight) >= 0 ? 1 : 0;
    }

    /** Tries a level and sets apart the parts of which it is certain that they stay at a bound. */
    private boolean lower() {
        long bound = 0;
        long between = 0;
        for (int at = 0; at < count; at++) {
            int i = open[at];
            int side = side(cents, weight, weights[i], floors[i], caps[i]);
            sides[at] = (byte) side;
            bound += side < 0 ? floors[i] : side > 0 ? caps[i] : 0;
            between += side == 0 ? weights[i] : 0;
        }
        int sum = Wide.compareProducts(bound, weight, cents, weight - between);
        if (sum != 0) {
            setApart(sum > 0 ? -1 : 1);
        }
        return sum != 0;
    }

    private void setApart(int which) {
        int kept = 0;
        for (int at = 0; at < count; at++) {
            int i = open[at];
            if (sides[at] == which) {
                cents -= which < 0 ? floors[i] : caps[i];
                weight -= weights[i];
            } else {
                open[kept++] = i;
            }
        }
        count = kept;
    }
}
