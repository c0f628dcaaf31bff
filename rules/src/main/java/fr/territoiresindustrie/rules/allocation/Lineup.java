package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The candidates in the order of a rule: groups of candidates that the order leaves equal, and those that are not in
 * the order at all.
 *
 * @param groups the groups from first to last; within a group by identifier, which decides nothing
 * @param excluded why the others are not in the order, by identifier
 * @param keys the order
 * @param outOfTime who filed too late
 */
record Lineup(
        List<List<Candidate>> groups,
        SortedMap<ProjectId, AllocationStatus> excluded,
        List<SortKey> keys,
        Predicate<Candidate> outOfTime) {

    static Lineup of(AllocationProblem problem, List<SortKey> keys) {
        return of(problem, keys, candidate -> false);
    }

    static Lineup of(AllocationProblem problem, List<SortKey> keys, Predicate<Candidate> outOfTime) {
        SortedMap<ProjectId, AllocationStatus> excluded = new TreeMap<>();
        List<Candidate> placed = new ArrayList<>();
        for (Candidate candidate : problem.candidates()) {
            AllocationStatus why = exclusion(candidate, problem.thresholdThousandths(), keys.get(0), outOfTime);
            if (why == null) {
                placed.add(candidate);
            } else {
                excluded.put(candidate.project(), why);
            }
        }
        List<List<Candidate>> groups = new ArrayList<>();
        split(placed, keys, groups);
        return new Lineup(groups, excluded, keys, outOfTime);
    }

    /** What is certain comes first: a candidate below the threshold is refused even if its place is not known. */
    private static @Nullable AllocationStatus exclusion(
            Candidate candidate, @Nullable Long threshold, SortKey first, Predicate<Candidate> outOfTime) {
        Long points = candidate.pointThousandths();
        if (threshold != null && points != null && points < threshold) {
            return AllocationStatus.BELOW_THRESHOLD;
        }
        if (outOfTime.test(candidate)) {
            return AllocationStatus.OUT_OF_TIME;
        }
        if (candidate.tooLow()) {
            return AllocationStatus.CEILING_TOO_LOW;
        }
        boolean placeable = first.known().test(candidate) && (threshold == null || points != null);
        return placeable ? null : AllocationStatus.UNPLACED;
    }

    private static void split(List<Candidate> equals, List<SortKey> keys, List<List<Candidate>> groups) {
        boolean told = !keys.isEmpty() && equals.stream().allMatch(keys.get(0).known());
        if (equals.size() < 2 || !told) {
            if (!equals.isEmpty()) {
                groups.add(equals.stream()
                        .sorted(Comparator.comparing(Candidate::project))
                        .toList());
            }
            return;
        }
        List<Candidate> sorted = new ArrayList<>(equals);
        Comparator<Candidate> order = keys.get(0).order();
        sorted.sort(order);
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            if (to == sorted.size() || order.compare(sorted.get(from), sorted.get(to)) != 0) {
                split(sorted.subList(from, to), keys.subList(1, keys.size()), groups);
                from = to;
            }
        }
    }

    /** Tells whether every candidate has every fact of the order, so that its comparator alone gives the groups. */
    boolean complete() {
        return groups.stream()
                .flatMap(List::stream)
                .allMatch(candidate -> keys.stream().allMatch(key -> key.known().test(candidate)));
    }

    /** Returns the whole order; candidates that compare as equal are tied. */
    Comparator<Candidate> order() {
        return keys.stream()
                .map(SortKey::order)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }
}
