package fr.territoiresindustrie.rules.criterion;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Whether a missing fact can still change an outcome.
 *
 * <p>Two cases are followed at once, which differ in that one fact alone. What is possible is a set of pairs of
 * outcomes, as nine bits; the fact matters if a pair of two different outcomes is possible in the end. This is exact
 * where each missing fact is read once, and never misses a fact; {@link Telling} goes further.
 */
final class Influence {

    private static final Outcome[] OUTCOMES = {Outcome.MET, Outcome.NOT_MET, Outcome.NOT_APPLICABLE};
    private static final int EQUAL_PAIRS = bit(0, 0) | bit(1, 1) | bit(2, 2);

    private final Fact<?, ?> fact;

    private Influence(Fact<?, ?> fact) {
        this.fact = fact;
    }

    /** Whether the fact can change the outcome of all the verdicts together. */
    static boolean on(List<Verdict> verdicts, Fact<?, ?> fact) {
        Influence influence = new Influence(fact);
        int together = bit(2, 2);
        for (Verdict verdict : verdicts) {
            together = lifted(together, influence.pairs(verdict), Outcome::and);
        }
        return (together & ~EQUAL_PAIRS) != 0;
    }

    private static int bit(int first, int second) {
        return 1 << (3 * first + second);
    }

    private int pairs(Verdict verdict) {
        if (Possible.decided(verdict.possible()) || verdict.parts().isEmpty()) {
            return leaf(verdict);
        }
        List<Integer> parts = verdict.parts().stream().map(this::pairs).toList();
        return switch (verdict.criterion().form()) {
            case ALL -> parts.stream().reduce(bit(2, 2), (a, b) -> lifted(a, b, Outcome::and));
            case ANY -> parts.stream().reduce(bit(2, 2), (a, b) -> lifted(a, b, Outcome::or));
            case NOT -> mirrored(parts.get(0));
            case DATED -> parts.get(0);
            case WHEN -> lifted(parts.get(0), parts.get(1), Influence::when);
            default -> counted(parts, ((AtLeastOf<?>) verdict.criterion()).needed);
        };
    }

    private int leaf(Verdict verdict) {
        boolean free =
                !Possible.decided(verdict.possible()) && verdict.missing().contains(fact);
        int pairs = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                boolean open = (verdict.possible() & 1 << i) != 0 && (verdict.possible() & 1 << j) != 0;
                pairs |= open && (free || i == j) ? bit(i, j) : 0;
            }
        }
        return pairs;
    }

    private static Outcome when(Outcome condition, Outcome part) {
        return condition == Outcome.MET ? part : Outcome.NOT_APPLICABLE;
    }

    private static int mirrored(int pairs) {
        int mirrored = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                mirrored |= (pairs & bit(i, j)) == 0 ? 0 : bit(index(OUTCOMES[i].not()), index(OUTCOMES[j].not()));
            }
        }
        return mirrored;
    }

    /** The operation on every pair of the one with every pair of the other. */
    private static int lifted(int some, int others, BinaryOperator<Outcome> operation) {
        int result = 0;
        for (int p = 0; p < 9; p++) {
            for (int q = 0; q < 9; q++) {
                if ((some & 1 << p) != 0 && (others & 1 << q) != 0) {
                    Outcome first = operation.apply(OUTCOMES[p / 3], OUTCOMES[q / 3]);
                    Outcome second = operation.apply(OUTCOMES[p % 3], OUTCOMES[q % 3]);
                    result |= bit(index(first), index(second));
                }
            }
        }
        return result;
    }

    private static int index(Outcome outcome) {
        return outcome == Outcome.NOT_APPLICABLE ? 2 : outcome.ordinal();
    }

    /** How far both cases have come: how many parts are met in each, and whether one part concerns it. */
    private record Tally(int met1, boolean concerned1, int met2, boolean concerned2) {

        Tally plus(int pair) {
            int first = pair / 3;
            int second = pair % 3;
            return new Tally(
                    met1 + (first == 0 ? 1 : 0),
                    concerned1 || first != 2,
                    met2 + (second == 0 ? 1 : 0),
                    concerned2 || second != 2);
        }

        int outcomes(int needed) {
            return bit(outcome(met1, concerned1, needed), outcome(met2, concerned2, needed));
        }

        private static int outcome(int met, boolean concerned, int needed) {
            return met >= needed ? 0 : concerned ? 1 : 2;
        }
    }

    private static int counted(List<Integer> parts, int needed) {
        Set<Tally> tallies = Set.of(new Tally(0, false, 0, false));
        for (int part : parts) {
            Set<Tally> longer = new HashSet<>();
            for (Tally tally : tallies) {
                for (int pair = 0; pair < 9; pair++) {
                    if ((part & 1 << pair) != 0) {
                        longer.add(tally.plus(pair));
                    }
                }
            }
            tallies = longer;
        }
        return tallies.stream().mapToInt(tally -> tally.outcomes(needed)).reduce(0, (a, b) -> a | b);
    }
}
