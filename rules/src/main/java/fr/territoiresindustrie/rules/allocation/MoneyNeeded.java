package fr.territoiresindustrie.rules.allocation;

import java.util.List;

/**
 * Finds the least envelope, from a given size on, with which a candidate is paid in full under {@link WhenShort#SKIP}.
 *
 * <p>More money may be lost on its way to the candidate, because somebody before it fits at last, so the least envelope is not the sum that is missing. But
 * what is left after one turn is a simple function of what was left before it, so the question can be handed from turn to turn: forwards the least that may be
 * left before each turn, backwards the least that answers the question. One walk there and back, exact, whatever the amounts.
 */
final class MoneyNeeded {

    private final List<Steps> turns;

    MoneyNeeded(List<Turn> turns) {
        this.turns = turns.stream().map(turn -> Steps.of(turn.members())).toList();
    }

    /**
     * What a turn takes of what is left: nothing below {@code from[0]}, then {@code taken[m]} from {@code from[m]} on, where that suffices.
     *
     * @param from the amounts that are payable in the turn, smallest first
     * @param taken the sums of the first ones, beginning with zero
     */
    private record Steps(long[] from, long[] taken) {

        static Steps of(List<Candidate> members) {
            long[] from = members.stream()
                    .mapToLong(member -> member.payable().cents())
                    .sorted()
                    .toArray();
            long[] taken = new long[from.length + 1];
            for (int m = 0; m < from.length; m++) {
                taken[m + 1] = Math.addExact(taken[m], from[m]);
            }
            return new Steps(from, taken);
        }

        long end(int m) {
            return m < from.length ? from[m] : Long.MAX_VALUE;
        }

        int stepOf(long left) {
            int m = 0;
            while (m < from.length && from[m] <= left) {
                m++;
            }
            return m;
        }

        /** The least left, from a given one on, with which a member is paid. */
        long paying(long atLeast, long payable) {
            for (int m = stepOf(payable - 1) + 1; m < taken.length; m++) {
                long left = Math.max(atLeast, taken[m]);
                if (left < end(m)) {
                    return left;
                }
            }
            throw new IllegalStateException("Enough money pays everybody.");
        }

        /**
         * The least left before the turn, from a given one on, that leaves what is needed after it.
         *
         * @param atLeast the least left before
         * @param path what is needed after the turn if the turn takes what it takes of {@code atLeast}
         * @param fresh what is needed after the turn when it leaves nothing or more
         */
        long leaving(long atLeast, long path, long fresh) {
            for (int m = stepOf(atLeast); m < taken.length; m++) {
                long left = Math.addExact(taken[m], m == stepOf(atLeast) ? path : fresh);
                if (left < end(m)) {
                    return left;
                }
            }
            throw new IllegalStateException("Enough money pays everybody.");
        }
    }

    /**
     * Returns the least envelope.
     *
     * @param turn the turn of the candidate
     * @param payable what is payable to it
     * @param available the size from which on to search
     */
    long of(int turn, long payable, long available) {
        long[] atLeast = new long[turn + 1];
        atLeast[0] = available;
        for (int t = 0; t < turn; t++) {
            Steps steps = turns.get(t);
            atLeast[t + 1] = Math.max(0, atLeast[t] - steps.taken()[steps.stepOf(atLeast[t])]);
        }
        long path = turns.get(turn).paying(atLeast[turn], payable);
        long fresh = turns.get(turn).paying(0, payable);
        for (int t = turn - 1; t >= 0; t--) {
            path = turns.get(t).leaving(atLeast[t], path, fresh);
            fresh = turns.get(t).leaving(0, fresh, fresh);
        }
        return path;
    }
}
