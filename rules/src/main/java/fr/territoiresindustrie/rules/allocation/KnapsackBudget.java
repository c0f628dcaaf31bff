package fr.territoiresindustrie.rules.allocation;

import java.util.function.BooleanSupplier;

/** How far a search may go. */
final class KnapsackBudget {

    private final int states;
    private final BooleanSupplier stop;
    private long left;
    private long enough = Long.MAX_VALUE;

    /**
     * Sets limits.
     *
     * @param states how many states may be held at a time, four or more
     * @param left how many states may be looked at in all
     * @param stop asked again and again whether to stop
     */
    KnapsackBudget(int states, long left, BooleanSupplier stop) {
        this.states = Math.max(4, states);
        this.left = left;
        this.stop = stop;
    }

    /** Returns a part of what is left of this one, not yet taken from it. */
    KnapsackBudget part(long most) {
        KnapsackBudget part = new KnapsackBudget(states, Math.min(most, left), stop);
        part.enough = enough;
        return part;
    }

    /** Takes what a part has used. */
    void settle(long most, KnapsackBudget part) {
        left -= Math.min(most, left) - Math.max(0, part.left);
    }

    /** Keeps only a part of what is left. */
    void cut(int parts) {
        left /= parts;
    }

    /** Takes from what is left for work beside the states. */
    void charge(long work) {
        left -= work;
    }

    /** Says that no plan has more profit. */
    void enough(long bound) {
        enough = Math.min(enough, bound);
    }

    long enough() {
        return enough;
    }

    int states() {
        return states;
    }

    int nodes() {
        return (int) Math.min(8L * states, 1 << 24) + 64;
    }

    long left() {
        return left;
    }

    /** Takes from what is left; tells whether to go on. */
    boolean spend(int count) {
        left -= count;
        return left >= 0 && !stop.getAsBoolean();
    }
}
