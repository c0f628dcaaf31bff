package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.util.Set;

/**
 * The four lines of the score, each in whole thousandths of a point, rounded half up. Contenders that only find
 * failures, as validators do, use it as it is.
 *
 * <p>Tons are read as a {@code double}, which allocates nothing, and the result is exact all the same: tons have one
 * decimal, so that 30 points × tons / 1000 is a multiple of three thousandths, and the error of a {@code double} of
 * that size is far below the half that is added before the fraction is cut off.
 */
public final class Score {

    private final Set<String> priority = Terms.PRIORITY_COMMUNES;

    /** Returns the sum of the four lines. */
    public long of(Application a) {
        return jobs(a) + carbon(a) + thrift(a) + place(a);
    }

    long jobs(Application a) {
        return Math.min(600L * Math.max(a.jobsCreated(), 0), 30_000L);
    }

    long carbon(Application a) {
        return (long) (Math.min(30.0 * Math.max(a.co2SavedTons().doubleValue(), 0.0), 30_000.0) + 0.5);
    }

    long thrift(Application a) {
        long left = a.investment() - a.grant();
        return left <= 0 ? 0 : (2 * 20_000 * left + a.investment()) / (2 * a.investment());
    }

    long place(Application a) {
        return priority.contains(a.commune()) ? 20_000L : 0;
    }
}
