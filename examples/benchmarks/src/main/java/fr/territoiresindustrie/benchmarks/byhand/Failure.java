package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.util.List;
import java.util.stream.IntStream;

/** A criterion that is broken: its code, and why. There is one object for each criterion, made once. */
public record Failure(String code, String reason) {

    private static final List<Failure> ALL = IntStream.range(0, Terms.CODES.size())
            .mapToObj(i -> new Failure(Terms.CODES.get(i), Terms.REASONS.get(i)))
            .toList();

    /** Returns the failure of a criterion, by its number from 1 to 12. */
    public static Failure of(int criterion) {
        return ALL.get(criterion - 1);
    }
}
