package fr.territoiresindustrie.rules.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds payments to cents so that those of each project still sum to its cost and nobody pays in all a cent more than
 * it does exactly, rounded up.
 *
 * <p>Each payment is rounded down or up. Which ones go up is a matching of missing cents with claimants that can bear
 * them; there always is one, and it is found by moving cents out of the way.
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
            for (; missing[row] > 0; missing[row]--) {
                raise(row, new boolean[room.length]);
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

    /** Rounds one more payment of a project up, perhaps by rounding one of another project down and another up. */
    private boolean raise(int row, boolean[] seen) {
        int[] who = who(row);
        for (int at = 0; at < who.length; at++) {
            int claimant = who[at];
            if (!whole[row][at] && !up[row][at] && !seen[claimant]) {
                seen[claimant] = true;
                if (room[claimant] > 0) {
                    room[claimant]--;
                } else if (!moved(claimant, seen)) {
                    continue;
                }
                up[row][at] = true;
                raised.get(claimant).add(new int[] {row, at});
                return true;
            }
        }
        return false;
    }

    private boolean moved(int claimant, boolean[] seen) {
        for (int[] place : List.copyOf(raised.get(claimant))) {
            if (raise(place[0], seen)) {
                up[place[0]][place[1]] = false;
                raised.get(claimant).remove(place);
                return true;
            }
        }
        return false;
    }
}
