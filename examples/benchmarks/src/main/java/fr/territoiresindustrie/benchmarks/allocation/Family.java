package fr.territoiresindustrie.benchmarks.allocation;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import fr.territoiresindustrie.rules.allocation.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invented national problems: an envelope of 400 million euros, or half of the demand if that is below 440 million, and
 * grants of 50,000 to 5,000,000 euros.
 */
enum Family {

    /** Costs to the cent and points to the hundredth, each uniform and independent. */
    U,

    /** As in real calls: costs log-uniform in hundreds of euros, whole points from 20 to 100. */
    R,

    /** Points that follow the cost: one for each 50,000 euros, to the hundredth, and one more. */
    S;

    private static final long MOST = 40_000_000_000L;

    AllocationProblem draw(int count, long seed) {
        Random random = new Random(1_000_003L * seed + 31L * count + ordinal());
        List<Candidate> candidates = new ArrayList<>();
        long demand = 0;
        for (int i = 0; i < count; i++) {
            long cents = cents(random);
            candidates.add(Candidate.of(ProjectId.of("P-" + i), Euros.ofCents(cents))
                    .withPointThousandths(points(random, cents)));
            demand += cents;
        }
        long available = demand < MOST / 10 * 11 ? demand / 2 : MOST;
        return AllocationProblem.of(
                Envelope.of(EnvelopeId.of("national"), "national", Euros.ofCents(available)), candidates);
    }

    private long cents(Random random) {
        return this == R
                ? 10_000L * Math.round(500 * Math.pow(100, random.nextDouble()))
                : 5_000_000L + (long) (495_000_000L * random.nextDouble());
    }

    private long points(Random random, long cents) {
        return switch (this) {
            case U -> 10L * (100 + random.nextInt(9_901));
            case R -> 1_000L * (20 + random.nextInt(81));
            case S -> 10L * (cents / 50_000 + 100);
        };
    }
}
