package fr.territoiresindustrie.rules.criterion;

/**
 * The outcomes that are still possible for a criterion, as a set of three bits. One bit alone is decided; more are
 * unknown.
 *
 * <p>It is finer than {@link Outcome}: "met or not applicable" and "met or not met" are both unknown, but the first
 * can no longer spoil a conjunction. The decided outcomes of a combination are thereby exactly those that hold for
 * all values of the missing facts, as long as each of them is read once.
 */
final class Possible {

    static final int MET = 1;
    static final int NOT_MET = 2;
    static final int NOT_APPLICABLE = 4;

    /** What an unknown fact leaves open in a comparison. */
    static final int EITHER = MET | NOT_MET;

    static final int ANYTHING = MET | NOT_MET | NOT_APPLICABLE;

    private static final Outcome[] OUTCOMES = {
        Outcome.UNKNOWN, Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN,
        Outcome.NOT_APPLICABLE, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN
    };

    private Possible() {}

    static Outcome outcome(int possible) {
        return OUTCOMES[possible];
    }

    static int of(boolean met) {
        return met ? MET : NOT_MET;
    }

    static int of(Outcome outcome) {
        return switch (outcome) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNKNOWN -> ANYTHING;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    static boolean decided(int possible) {
        return (possible & (possible - 1)) == 0;
    }

    /** Not met if one can be; met if both can be met or neutral, and not both neutral; neutral if both can be. */
    static int and(int a, int b) {
        int neutral = a & b & NOT_APPLICABLE;
        boolean met = ((a & MET) != 0 && (b & ~NOT_MET) != 0) || ((b & MET) != 0 && (a & ~NOT_MET) != 0);
        return ((a | b) & NOT_MET) | neutral | (met ? MET : 0);
    }

    static int or(int a, int b) {
        return not(and(not(a), not(b)));
    }

    static int not(int a) {
        return (a & MET) << 1 | (a & NOT_MET) >> 1 | (a & NOT_APPLICABLE);
    }

    /**
     * What {@code part} leaves possible where it applies under {@code condition}, and not applicable where it does
     * not.
     */
    static int when(int condition, int part) {
        int applied = (condition & MET) == 0 ? 0 : part;
        return applied | ((condition & ~MET) == 0 ? 0 : NOT_APPLICABLE);
    }
}
