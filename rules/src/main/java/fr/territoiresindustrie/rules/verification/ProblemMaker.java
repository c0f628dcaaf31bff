package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import fr.territoiresindustrie.rules.allocation.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes small problems in which much happens. */
final class ProblemMaker {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 1);
    private static final int MOST_CANDIDATES = 6;
    private static final int MOST_CENTS = 12;

    /** The sequence of this class is part of the Java platform: the same everywhere. */
    private final Random random;

    ProblemMaker(long seed) {
        this.random = new Random(seed);
    }

    Envelope envelope() {
        long cents = random.nextInt(4 * MOST_CENTS);
        return Envelope.of(EnvelopeId.of("generated"), "generated", Euros.ofCents(cents));
    }

    AllocationProblem next() {
        List<Candidate> candidates = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_CANDIDATES);
        for (int i = 0; i < count; i++) {
            candidates.add(candidate("P-" + (char) ('A' + i)));
        }
        Long threshold = random.nextBoolean() ? null : Long.valueOf(random.nextInt(5));
        return AllocationProblem.of(envelope(), candidates).withThresholdThousandths(threshold);
    }

    private Candidate candidate(String id) {
        int request = 1 + random.nextInt(MOST_CENTS);
        Integer minimum = perhaps(2, request + 1);
        Integer ceiling = perhaps(3, MOST_CENTS + 1);
        Candidate candidate = Candidate.of(ProjectId.of(id), Euros.ofCents(request))
                .withViableMinimum(minimum == null ? null : Euros.ofCents(minimum))
                .withCeiling(ceiling == null ? null : Euros.ofCents(ceiling));
        // What puts candidates in order is mostly known; where it is not, a rule must say so.
        Integer points = random.nextInt(20) == 0 ? null : Integer.valueOf(random.nextInt(7));
        Integer rank = random.nextInt(20) == 0 ? null : Integer.valueOf(1 + random.nextInt(6));
        Integer day = random.nextInt(20) == 0 ? null : Integer.valueOf(random.nextInt(5));
        return candidate
                .withPointThousandths(points == null ? null : Long.valueOf(points))
                .withRank(rank)
                .withFiledOn(day == null ? null : FIRST_DAY.plusDays(day));
    }

    /** A number below a bound, once in so many times. */
    private @Nullable Integer perhaps(int once, int bound) {
        return random.nextInt(once) == 0 ? random.nextInt(bound) : null;
    }
}
