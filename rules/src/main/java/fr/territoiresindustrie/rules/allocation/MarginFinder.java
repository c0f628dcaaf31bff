package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.money.Euros;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out how far candidates were from being paid in full.
 *
 * <p>Whoever moves up in the order changes nothing for those still before it: the turns that have been served tell at
 * once what a candidate would have got in any earlier place.
 */
final class MarginFinder {

    /** More points than any candidate has, and more for each euro than any other. */
    private static final long BEYOND_ALL = Long.MAX_VALUE / 2;

    private final AllocationProblem problem;
    private final Lineup lineup;
    private final List<Turn> turns;
    private final WhenShort whenShort;
    private final Comparator<Candidate> order;
    private final boolean complete;
    private final long[] decisivePoints;
    private final MoneyNeeded moneyNeeded;
    private final long[] payableUpTo;

    MarginFinder(AllocationProblem problem, Lineup lineup, List<Turn> turns, WhenShort whenShort) {
        this.problem = problem;
        this.lineup = lineup;
        this.turns = turns;
        this.whenShort = whenShort;
        this.order = lineup.order();
        this.complete = lineup.complete();
        this.decisivePoints = decisivePoints();
        this.moneyNeeded = new MoneyNeeded(turns, problem.available().cents());
        this.payableUpTo = payableUpTo();
    }

    /** Only by reaching the points of another candidate, or by passing it, does anything change. */
    private long[] decisivePoints() {
        return turns.stream()
                .flatMap(turn -> turn.members().stream())
                .map(Candidate::pointThousandths)
                .flatMap(Stream::ofNullable)
                .flatMapToLong(points -> LongStream.of(points, Math.addExact(points, 1)))
                .sorted()
                .distinct()
                .toArray();
    }

    private long[] payableUpTo() {
        long[] sums =
                turns.stream().mapToLong(turn -> Turn.total(turn.members())).toArray();
        for (int i = 1; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i - 1], sums[i]);
        }
        return sums;
    }

    Margins of(int index, Candidate candidate) {
        Turn turn = turns.get(index);
        return new Margins(
                looksAtPoints() || looksAtRatios() ? points(candidate, candidate.pointThousandths(), null) : null,
                shortfall(index, candidate),
                reduction(turn, candidate));
    }

    /** Beside the points no other margin is of use to a candidate below the threshold. */
    Margins belowThreshold(Candidate candidate) {
        boolean placeable = !candidate.tooLow()
                && !lineup.outOfTime().test(candidate)
                && lineup.keys().stream().allMatch(key -> key.known().test(candidate));
        Long threshold = problem.thresholdThousandths();
        return placeable
                ? new Margins(points(candidate, candidate.pointThousandths(), threshold), null, null)
                : Margins.NONE;
    }

    private boolean looksAtRatios() {
        return lineup.keys().contains(BestPerEuro.RATIO);
    }

    private boolean looksAtPoints() {
        return lineup.keys().contains(Priority.POINTS.key());
    }

    private @Nullable Long points(Candidate candidate, @Nullable Long own, @Nullable Long threshold) {
        if (!complete || own == null) {
            return null;
        }
        long least = threshold == null ? own + 1 : threshold;
        if (fundedWith(candidate.withPointThousandths(least))) {
            return least - own;
        }
        if (looksAtRatios()) {
            return least(least, BEYOND_ALL, value -> fundedWith(candidate.withPointThousandths(value)), own);
        }
        int found = Arrays.binarySearch(decisivePoints, least);
        int from = found >= 0 ? found + 1 : -found - 1;
        int to = looksAtPoints() ? decisivePoints.length : from;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (fundedWith(candidate.withPointThousandths(decisivePoints[middle]))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        boolean enough = looksAtPoints() && from < decisivePoints.length;
        return enough ? decisivePoints[from] - own : null;
    }

    /** Finds the least value that is enough, where every larger one is, and returns how much more it is. */
    private static @Nullable Long least(long from, long to, LongPredicate enough, long less) {
        if (from > to || !enough.test(to)) {
            return null;
        }
        long least = from;
        long most = to;
        while (least < most) {
            long middle = (least + most) >>> 1;
            if (enough.test(middle)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least - less;
    }

    private boolean fundedWith(Candidate changed) {
        int from = 0;
        int to = turns.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (order.compare(turns.get(middle).members().get(0), changed) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        boolean tied =
                from < turns.size() && order.compare(turns.get(from).members().get(0), changed) == 0;
        List<Candidate> members = tied
                ? Stream.concat(turns.get(from).members().stream(), Stream.of(changed))
                        .toList()
                : List.of(changed);
        Turn turn = Turn.of(members, stateBefore(from), whenShort);
        return turn.statuses().get(members.size() - 1) == AllocationStatus.FUNDED;
    }

    private Turn.State stateBefore(int index) {
        return index == 0
                ? new Turn.State(problem.available().cents(), Turn.Phase.OPEN)
                : turns.get(index - 1).after();
    }

    private Shortfall shortfall(int index, Candidate candidate) {
        long available = problem.available().cents();
        long needed = whenShort == WhenShort.SKIP
                ? moneyNeeded.of(index, candidate.payable().cents())
                : payableUpTo[index];
        return new Shortfall(problem.envelope().id(), Euros.ofCents(needed - available));
    }

    private @Nullable Euros reduction(Turn turn, Candidate candidate) {
        return looksAtRatios() && Contest.points(candidate) > 0
                ? reductionForRatio(candidate)
                : reductionInPlace(turn, candidate);
    }

    /** A candidate that asks for less also moves up. */
    private @Nullable Euros reductionForRatio(Candidate candidate) {
        long payable = candidate.payable().cents();
        Euros minimum = candidate.viableMinimum();
        long least = minimum == null ? 1 : Math.max(1, minimum.cents());
        Long less = complete
                ? least(
                        1,
                        payable - least,
                        cents -> fundedWith(candidate.withRequest(Euros.ofCents(payable - cents))),
                        0)
                : null;
        return less == null ? null : Euros.ofCents(less);
    }

    private @Nullable Euros reductionInPlace(Turn turn, Candidate candidate) {
        if (turn.before().phase() != Turn.Phase.OPEN) {
            return null;
        }
        long left = turn.before().left();
        long others = turn.members().stream()
                .filter(member -> !member.project().equals(candidate.project()))
                .mapToLong(member -> member.payable().cents())
                .filter(payable -> whenShort != WhenShort.SKIP || payable <= left)
                .sum();
        Euros request = Euros.ofCents(left - others);
        Euros least = candidate.viableMinimum();
        boolean enough = request.positive() && (least == null || request.compareTo(least) >= 0);
        return enough ? candidate.payable().minus(request) : null;
    }
}
