package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Euros;
import java.util.Collections;
import java.util.List;

/**
 * The turn of candidates that the order leaves equal: mostly of one alone.
 *
 * @param members whose turn it is
 * @param statuses what becomes of each
 * @param before the envelope before the turn
 * @param after the envelope after it
 */
record Turn(List<Candidate> members, List<AllocationStatus> statuses, State before, State after) {

    /** Whether the turns go on. */
    enum Phase {
        OPEN,
        STOPPED,
        TIED
    }

    /**
     * The envelope between two turns.
     *
     * @param left the cents that are left
     * @param phase whether the turns go on
     */
    record State(long left, Phase phase) {}

    static Turn of(List<Candidate> members, State state, WhenShort whenShort) {
        return switch (state.phase()) {
            case TIED -> all(members, AllocationStatus.BEHIND_TIE, state, state);
            case STOPPED -> all(members, AllocationStatus.WAITING, state, state);
            case OPEN -> open(members, state, whenShort);
        };
    }

    private static Turn open(List<Candidate> members, State state, WhenShort whenShort) {
        long left = state.left();
        long total = total(members);
        if (total <= left) {
            return all(members, AllocationStatus.FUNDED, state, new State(left - total, Phase.OPEN));
        }
        if (whenShort == WhenShort.SKIP) {
            return skip(members, state);
        }
        if (members.stream().noneMatch(member -> something(member, left, whenShort) > 0)) {
            return all(members, AllocationStatus.WAITING, state, new State(left, Phase.STOPPED));
        }
        if (members.size() > 1) {
            return tie(members, state);
        }
        return all(members, AllocationStatus.PARTLY_FUNDED, state, new State(0, Phase.STOPPED));
    }

    /**
     * Those that cannot be paid wait whoever comes first; if all the others can be paid together, the order among
     * them does not matter.
     */
    private static Turn skip(List<Candidate> members, State state) {
        long left = state.left();
        long fitting =
                total(members.stream().filter(member -> fits(member, left)).toList());
        if (fitting > left) {
            return tie(members, state);
        }
        List<AllocationStatus> statuses = members.stream()
                .map(member -> fits(member, left) ? AllocationStatus.FUNDED : AllocationStatus.WAITING)
                .toList();
        return new Turn(members, statuses, state, new State(left - fitting, Phase.OPEN));
    }

    private static Turn tie(List<Candidate> members, State state) {
        return all(members, AllocationStatus.TIED, state, new State(state.left(), Phase.TIED));
    }

    private static Turn all(List<Candidate> members, AllocationStatus status, State before, State after) {
        return new Turn(members, Collections.nCopies(members.size(), status), before, after);
    }

    private static boolean fits(Candidate member, long left) {
        return member.payable().cents() <= left;
    }

    /** What a candidate would get if it came first. */
    private static long something(Candidate member, long left, WhenShort whenShort) {
        if (fits(member, left)) {
            return member.payable().cents();
        }
        Euros least = member.viableMinimum();
        boolean cut = whenShort == WhenShort.PARTIAL && least != null && least.cents() <= left;
        return cut ? left : 0;
    }

    static long total(List<Candidate> members) {
        long total = 0;
        for (Candidate member : members) {
            total = Math.addExact(total, member.payable().cents());
        }
        return total;
    }

    Euros award(int member) {
        return switch (statuses.get(member)) {
            case FUNDED -> members.get(member).payable();
            case PARTLY_FUNDED -> Euros.ofCents(before.left());
            default -> Euros.ZERO;
        };
    }
}
