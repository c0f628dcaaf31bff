package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.workload.Terms;

/** A criterion that is broken: its code, and why. There is one object for each criterion, made once. */
public record Failure(String code, String reason) {

    private static final Failure[] ALL = all();

    /** Returns the failure of a criterion, by its number from 1 to 12. */
    public static Failure of(int criterion) {
        return ALL[criterion - 1];
    }

    private static Failure[] all() {
        Failure[] all = new Failure[Terms.CODES.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Failure(Terms.CODES.get(i), Terms.REASONS.get(i));
        }
        return all;
    }
}
