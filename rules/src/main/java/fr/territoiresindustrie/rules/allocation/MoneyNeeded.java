package fr.territoiresindustrie.rules.allocation;

import java.util.List;

/**
 * Finds the least envelope, from a given size on, with which a candidate is paid in full under {@link WhenShort#SKIP}.
 *
 * <p>More money may be lost on its way to the candidate, because somebody before it fits at last, so the least
 * envelope is not the sum that is missing. But what is left after one turn is a simple function of what was left
 * before it, so the question can be handed from turn to turn: forwards the least that may be
 * left before each turn, backwards the least that answers the question. One walk there for all candidates and one
 * back for each, exact, whatever the amounts.
 */
final class MoneyNeeded {

    private final List<Steps> turns;
    private final long[] atLeast;
    private final int[] stepFrom;

    /**
     * Walks forwards, once for all candidates.
     *
     * @param turns the turns in their order
     * @param available the envelope from which on to search
     */
    MoneyNeeded(List<Turn> turns, long available) {
        this.turns = turns.stream().map(turn -> Steps.of(turn.members())).toList();
        this.atLeast = new long[turns.size() + 1];
        this.stepFrom = new int[turns.size()];
        atLeast[0] = available;
        for (int t = 0; t < turns.size(); t++) {
            Steps steps = this.turns.get(t);
            stepFrom[t] = steps.stepOf(atLeast[t]);
            atLeast[t + 1] = Math.max(0, atLeast[t] - steps.taken()[stepFrom[t]]);
        }
    }

    /**
     * What a turn takes of what is left: nothing below {@code from[0]}, then {@code taken[m]} from {@code from[m]}
     * on, where that suffices.
     *
     * @param from the amounts that are payable in the turn, smallest first
     * @param taken the sums of the first ones, beginning with zero
     * @param stepFromNothing the step in which nothing is left before the turn
     */
    private record Steps(long[] from, long[] taken, int stepFromNothing) {

        static Steps of(List<Candidate> members) {
            long[] from = members.stream()
                    .mapToLong(member -> member.payable().cents())
                    .sorted()
                    .toArray();
            long[] taken = new long[from.length + 1];
            for (int m = 0; m < from.length; m++) {
                taken[m + 1] = Math.addExact(taken[m], from[m]);
            }
            return new Steps(from, taken, stepOf(from, 0));
        }

        long end(int m) {
            return m < from.length ? from[m] : Long.MAX_VALUE;
        }

        int stepOf(long left) {
            return stepOf(from, left);
        }

        private static int stepOf(long[] from, long left) {
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
         * The least left before the turn, from that of a step on, that leaves what is needed after it.
         *
         * @param first the step of the least that may be left before
         * @param path what is needed after the turn if the turn takes what it takes in that step
         * @param fresh what is needed after the turn when it leaves nothing or more
         */
        long leaving(int first, long path, long fresh) {
            for (int m = first; m < taken.length; m++) {
                long left = Math.addExact(taken[m], m == first ? path : fresh);
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
     */
    long of(int turn, long payable) {
        long path = turns.get(turn).paying(atLeast[turn], payable);
        long fresh = turns.get(turn).paying(0, payable);
        for (int t = turn - 1; t >= 0; t--) {
            Steps steps = turns.get(t);
            path = steps.leaving(stepFrom[t], path, fresh);
            fresh = steps.leaving(steps.stepFromNothing(), fresh, fresh);
        }
        return path;
    }
}
