package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.util.Set;

/**
 * The four lines of the score, each in whole thousandths of a point, rounded half up.
 *
 * <p>The arithmetic is in {@code double} where that is fastest, and exact all the same:
 *
 * <ul>
 *   <li>{@link #carbon}: tons have one decimal, so that 30 points × tons / 1000 is a multiple of three thousandths;
 *       the error of a {@code double} below 2<sup>40</sup> is far below half a thousandth, and rounding removes it.
 *   <li>{@link #thrift}: 20,000 × (investment − grant) is a whole number below 2<sup>53</sup>, hence exact, and one
 *       division rounds once. A quotient that lies on a half can be written as a {@code double}, and is met exactly;
 *       one that does not is at least 1 / (2 × investment) away from every half, which for an investment below
 *       2<sup>38</sup> euros is more than the error of the division. Adding a half and cutting off then rounds as
 *       meant.
 * </ul>
 *
 * <p>Contenders that only find failures, as validators do, use this score as it is.
 */
public final class Score {

    private final Set<String> priority = Terms.priorityCommunes();

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
        return left <= 0 ? 0 : (long) (20_000.0 * left / a.investment() + 0.5);
    }

    long place(Application a) {
        return priority.contains(a.commune()) ? 20_000L : 0;
    }
}
