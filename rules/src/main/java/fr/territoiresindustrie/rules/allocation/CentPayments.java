package fr.territoiresindustrie.rules.allocation;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rounds payments to cents so that those of each project still sum to its cost and nobody pays in all a cent more than
 * it does exactly, rounded up.
 *
 * <p>Each payment is rounded down or up. Which ones go up is a matching of missing cents with claimants that can bear
 * them. There always is one: the exact payments are themselves such a matching in fractions. It is found by moving cents
 * out of the way, along the shortest path.
 */
final class CentPayments {

    private final SharedWorth worth;
    private final List<EqualSharesRun.Purchase> purchases;
    private final long[][] cents;
    private final boolean[][] up;
    private final boolean[][] whole;
    private final long[] room;
    private final List<List<int[]>> raised = new ArrayList<>();

    /**
     * Prepares the rounding.
     *
     * @param exact what each claimant pays in all, in units of the run
     */
    CentPayments(SharedWorth worth, EqualSharesRun run, BigInteger[] exact) {
        this.worth = worth;
        this.purchases = run.purchases();
        this.cents = new long[purchases.size()][];
        this.up = new boolean[purchases.size()][];
        this.whole = new boolean[purchases.size()][];
        this.room = new long[exact.length];
        for (int i = 0; i < exact.length; i++) {
            BigInteger[] parts = exact[i].divideAndRemainder(run.unit());
            room[i] = parts[0].longValueExact() + parts[1].signum();
            raised.add(new ArrayList<>());
        }
    }

    /** Returns the payments of each purchase, in the order of the supporters of its project. */
    long[][] cents() {
        long[] missing = new long[purchases.size()];
        for (int row = 0; row < missing.length; row++) {
            missing[row] = cut(row);
        }
        for (int row = 0; row < missing.length; row++) {
            missing[row] -= raiseWhereThereIsRoom(row, missing[row]);
        }
        for (int row = 0; row < missing.length; row++) {
            for (; missing[row] > 0; missing[row]--) {
                makeRoom(row);
            }
        }
        for (int row = 0; row < missing.length; row++) {
            for (int at = 0; at < cents[row].length; at++) {
                cents[row][at] += up[row][at] ? 1 : 0;
            }
        }
        return cents;
    }

    private int[] who(int row) {
        return worth.who(purchases.get(row).quote().project());
    }

    private long cut(int row) {
        EqualSharesRun.Purchase purchase = purchases.get(row);
        int[] who = who(row);
        cents[row] = new long[who.length];
        up[row] = new boolean[who.length];
        whole[row] = new boolean[who.length];
        long missing = worth.cost(purchase.quote().project()).longValueExact();
        for (int at = 0; at < who.length; at++) {
            BigInteger[] parts = purchase.payments()[at].divideAndRemainder(purchase.unit());
            cents[row][at] = parts[0].longValueExact();
            whole[row][at] = parts[1].signum() == 0;
            missing -= cents[row][at];
            room[who[at]] -= cents[row][at];
        }
        return missing;
    }

    private long raiseWhereThereIsRoom(int row, long most) {
        int[] who = who(row);
        long count = 0;
        for (int at = 0; at < who.length && count < most; at++) {
            if (!whole[row][at] && room[who[at]] > 0) {
                room[who[at]]--;
                raise(who[at], new int[] {row, at});
                count++;
            }
        }
        return count;
    }

    private void raise(int claimant, int[] place) {
        up[place[0]][place[1]] = true;
        raised.get(claimant).add(place);
    }

    /**
     * Rounds one more payment of a project up: that of somebody who can bear it, or of somebody whose payment for
     * another project is rounded down in its place, and so on.
     */
    private void makeRoom(int start) {
        Map<Integer, int[]> reached = new HashMap<>();
        Map<Integer, int[]> released = new HashMap<>();
        Deque<Integer> rows = new ArrayDeque<>(List.of(start));
        while (!rows.isEmpty()) {
            int row = rows.remove();
            int[] who = who(row);
            for (int at = 0; at < who.length; at++) {
                int claimant = who[at];
                if (whole[row][at] || up[row][at] || reached.containsKey(claimant)) {
                    continue;
                }
                reached.put(claimant, new int[] {row, at});
                if (room[claimant] > 0) {
                    room[claimant]--;
                    move(claimant, reached, released);
                    return;
                }
                for (int[] place : raised.get(claimant)) {
                    if (place[0] != start && released.putIfAbsent(place[0], place) == null) {
                        rows.add(place[0]);
                    }
                }
            }
        }
        throw new IllegalStateException("The payments must leave a way to round them.");
    }

    /** Goes back along the path that was found. */
    private void move(int found, Map<Integer, int[]> reached, Map<Integer, int[]> released) {
        int claimant = found;
        while (true) {
            int[] place = Objects.requireNonNull(reached.get(claimant));
            raise(claimant, place);
            int[] before = released.get(place[0]);
            if (before == null) {
                return;
            }
            claimant = who(before[0])[before[1]];
            up[before[0]][before[1]] = false;
            raised.get(claimant).remove(before);
        }
    }
}
