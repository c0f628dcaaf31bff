package fr.territoiresindustrie.rules.allocation;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who supports which project and what it is worth to each, with numbers in place of names. */
final class SharedWorth {

    private final int[][] who;
    private final BigInteger[][] worth;
    private final BigInteger[] totals;
    private final BigInteger[] costs;

    SharedWorth(List<Claimant> claimants, List<SharedProject> projects) {
        Map<String, Integer> numbers = new HashMap<>();
        claimants.forEach(claimant -> numbers.put(claimant.name(), numbers.size()));
        int count = projects.size();
        who = new int[count][];
        worth = new BigInteger[count][];
        totals = new BigInteger[count];
        costs = new BigInteger[count];
        for (int project = 0; project < count; project++) {
            List<SharedProject.Support> supports = projects.get(project).supports();
            costs[project] = BigInteger.valueOf(projects.get(project).cost().cents());
            who[project] = new int[supports.size()];
            worth[project] = new BigInteger[supports.size()];
            totals[project] = BigInteger.ZERO;
            for (int at = 0; at < supports.size(); at++) {
                who[project][at] =
                        Objects.requireNonNull(numbers.get(supports.get(at).claimant()));
                worth[project][at] = BigInteger.valueOf(supports.get(at).utility());
                totals[project] = totals[project].add(worth[project][at]);
            }
        }
    }

    int projects() {
        return costs.length;
    }

    /** Returns the numbers of the supporters of a project. */
    int[] who(int project) {
        return who[project];
    }

    /** Returns what a project is worth to one of its supporters, counted as in {@link #who}. */
    BigInteger worth(int project, int at) {
        return worth[project][at];
    }

    BigInteger total(int project) {
        return totals[project];
    }

    BigInteger cost(int project) {
        return costs[project];
    }
}
