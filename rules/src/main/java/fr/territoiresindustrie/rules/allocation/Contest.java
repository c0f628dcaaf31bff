package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The candidates between which whole grants have to choose, as a knapsack: those with points whose grant fits alone.
 *
 * @param candidates the candidates, in the order in which they come first between equal plans
 * @param knapsack points as profits, grants in cents as weights
 */
record Contest(List<Candidate> candidates, Knapsack knapsack) {

    /**
     * Obtains the contest among candidates that are not excluded.
     *
     * @throws IllegalArgumentException if the points add up to more than can be counted
     */
    static Contest of(AllocationProblem problem, List<Candidate> placed) {
        long available = problem.available().cents();
        List<Candidate> able = placed.stream()
                .filter(candidate ->
                        points(candidate) > 0 && candidate.payable().cents() <= available)
                .toList();
        long[] points = able.stream().mapToLong(Contest::points).toArray();
        requireCountable(points);
        long[] cents = able.stream()
                .mapToLong(candidate -> candidate.payable().cents())
                .toArray();
        return new Contest(able, new Knapsack(points, cents, available));
    }

    static long points(Candidate candidate) {
        Long points = candidate.pointThousandths();
        return points == null ? 0 : points;
    }

    private static void requireCountable(long[] points) {
        long left = Long.MAX_VALUE / 4;
        for (long each : points) {
            left -= each;
            if (left < 0) {
                throw new IllegalArgumentException("The points of all candidates (more than " + Long.MAX_VALUE / 4
                        + " thousandths) must add up to less.\nMaybe the points are not in thousandths.");
            }
        }
    }

    Set<ProjectId> projects(BitSet plan) {
        Set<ProjectId> projects = new HashSet<>();
        plan.stream().forEach(item -> projects.add(candidates.get(item).project()));
        return projects;
    }

    /** Returns the knapsack without one candidate and with another capacity. */
    Knapsack without(Candidate candidate, long capacity) {
        int[] kept = IntStream.range(0, candidates.size())
                .filter(item -> !candidates.get(item).equals(candidate) && knapsack.weight()[item] <= capacity)
                .toArray();
        return new Knapsack(
                Arrays.stream(kept).mapToLong(item -> knapsack.profit()[item]).toArray(),
                Arrays.stream(kept).mapToLong(item -> knapsack.weight()[item]).toArray(),
                capacity);
    }

    /** Adds up the points of what an allocation funds. */
    long points(Allocation allocation) {
        Set<ProjectId> funded = new HashSet<>();
        allocation.list(AllocationStatus.FUNDED).forEach(line -> funded.add(line.project()));
        Predicate<Candidate> counts = candidate -> funded.contains(candidate.project());
        return candidates.stream().filter(counts).mapToLong(Contest::points).sum();
    }
}
