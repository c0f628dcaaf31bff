package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Works out how far candidates were from being paid in full, by sharing again. Every margin is found between one that
 * is not enough and the next one that is, so that it is exact to the last unit.
 */
final class ShareMargins {

    /** A million million points more: what that does not buy, points do not buy. */
    private static final long MOST_POINTS = 1L << 50;

    private final ProportionalShares rule;
    private final AllocationProblem problem;
    private final boolean few;

    ShareMargins(ProportionalShares rule, AllocationProblem problem) {
        this.rule = rule;
        this.problem = problem;
        this.few = problem.candidates().size() <= ProportionalShares.MOST_WITH_MARGINS;
    }

    Margins of(Candidate candidate, Euros award) {
        if (!few) {
            return Margins.NONE;
        }
        return new Margins(
                looksAtPoints() ? points(candidate) : null, shortfall(candidate), reduction(candidate, award));
    }

    Margins belowThreshold(Candidate candidate) {
        return few ? new Margins(points(candidate), null, null) : Margins.NONE;
    }

    private boolean looksAtPoints() {
        return rule.basis() == ShareBasis.POINTS || rule.order().contains(Priority.POINTS);
    }

    private @Nullable Long points(Candidate candidate) {
        Long own = candidate.pointThousandths();
        if (own == null) {
            return null;
        }
        LongPredicate enough = more -> own <= Long.MAX_VALUE - more
                && paid(with(candidate, changed -> changed.withPointThousandths(own + more)), candidate.project());
        for (long more = 1; more <= MOST_POINTS; more *= 2) {
            if (enough.test(more)) {
                return least(more / 2, more, enough);
            }
        }
        return null;
    }

    private @Nullable Shortfall shortfall(Candidate candidate) {
        long available = problem.available().cents();
        long all = 0;
        for (Candidate other : problem.candidates()) {
            all += other.payable().cents();
        }
        LongPredicate enough = more -> paid(problem.withEnvelope(larger(more)), candidate.project());
        if (all <= available || !enough.test(all - available)) {
            return null;
        }
        return new Shortfall(problem.envelope().id(), Euros.ofCents(least(0, all - available, enough)));
    }

    private Envelope larger(long more) {
        Envelope envelope = problem.envelope();
        Euros ceiling = envelope.ceiling().plus(Euros.ofCents(more));
        return new Envelope(envelope.id(), envelope.label(), ceiling, envelope.floor(), envelope.funder(), List.of());
    }

    /** Asking for what one gets anyway: of use where the weight does not fall with the request. */
    private @Nullable Euros reduction(Candidate candidate, Euros award) {
        if (rule.basis() == ShareBasis.REQUEST || !award.positive()) {
            return null;
        }
        boolean exact = paid(with(candidate, changed -> changed.withRequest(award)), candidate.project())
                && !paid(
                        with(candidate, changed -> changed.withRequest(award.plus(Euros.ofCents(1)))),
                        candidate.project());
        return exact ? candidate.payable().minus(award) : null;
    }

    /** Finds a number that is enough while the one before is not. */
    private static long least(long tooLittle, long enough, LongPredicate test) {
        long from = tooLittle;
        long to = enough;
        while (to - from > 1) {
            long middle = from + (to - from) / 2;
            if (test.test(middle)) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return to;
    }

    private AllocationProblem with(Candidate candidate, UnaryOperator<Candidate> change) {
        return problem.withCandidates(problem.candidates().stream()
                .map(other -> other.project().equals(candidate.project()) ? change.apply(other) : other)
                .toList());
    }

    private boolean paid(AllocationProblem changed, ProjectId project) {
        ShareRounds rounds = new ShareRounds(rule, changed, rule.lineup(changed));
        Euros award = rounds.awards().get(project);
        return award != null
                && award.positive()
                && changed.candidates().stream()
                        .filter(candidate -> candidate.project().equals(project))
                        .allMatch(candidate -> award.equals(candidate.payable()));
    }
}
