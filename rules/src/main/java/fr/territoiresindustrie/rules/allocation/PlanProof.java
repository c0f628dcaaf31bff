package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.identifier.ProjectId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out again the plan of whole grants with the most points, for {@link AllocationCheck}: of those the cheapest,
 * then the one that funds the first candidate of the difference. It shares no code with the allocation: candidate by
 * candidate, it lists all plans of which none is beaten by a cheaper one, after the classical method of G. Nemhauser
 * and Z. Ullmann (1969), and drops a plan only if the rest, the last grant cut to fit, cannot lift it to the points
 * of the plan that is checked.
 */
final class PlanProof {

    private static final int MOST_PLANS = 20_000;

    /** A plan so far: its points, its cost, and whom it funds, the first candidate as the highest digit. */
    private record Plan(long points, long cents, BigInteger funded) {

        boolean before(Plan other) {
            if (points != other.points || cents != other.cents) {
                return points > other.points || (points == other.points && cents < other.cents);
            }
            return funded.compareTo(other.funded) > 0;
        }
    }

    private final List<Candidate> byRatio;
    private final List<Candidate> inOrder;
    private final Map<ProjectId, Integer> places = new HashMap<>();
    private final long available;
    private final long[] pointsUpTo;
    private final long[] centsUpTo;

    /**
     * Prepares the work.
     *
     * @param inOrder the candidates that are not excluded, in the order of the rule
     * @param available the envelope in cents
     */
    PlanProof(List<Candidate> inOrder, long available) {
        this.inOrder = inOrder;
        this.available = available;
        for (Candidate candidate : inOrder) {
            places.put(candidate.project(), places.size());
        }
        this.byRatio = inOrder.stream()
                .filter(candidate -> points(candidate) > 0)
                .filter(candidate -> cents(candidate) <= available)
                .sorted((one, other) -> product(other, one).compareTo(product(one, other)))
                .toList();
        this.pointsUpTo = new long[byRatio.size() + 1];
        this.centsUpTo = new long[byRatio.size() + 1];
        for (int i = 0; i < byRatio.size(); i++) {
            pointsUpTo[i + 1] = Math.addExact(pointsUpTo[i], points(byRatio.get(i)));
            centsUpTo[i + 1] = Math.addExact(centsUpTo[i], cents(byRatio.get(i)));
        }
    }

    private static BigInteger product(Candidate points, Candidate cents) {
        return BigInteger.valueOf(points(points)).multiply(BigInteger.valueOf(cents(cents)));
    }

    private static long points(Candidate candidate) {
        Long points = candidate.pointThousandths();
        return points == null ? 0 : points;
    }

    private static long cents(Candidate candidate) {
        return candidate.payable().cents();
    }

    /** Returns the points that no plan exceeds, by cutting the last grant to fit. */
    long bound() {
        return bound(0, 0, 0);
    }

    private long bound(int from, long points, long cents) {
        int fits = from;
        int to = byRatio.size();
        while (fits < to) {
            int middle = (fits + to + 1) >>> 1;
            if (cents + centsUpTo[middle] - centsUpTo[from] <= available) {
                fits = middle;
            } else {
                to = middle - 1;
            }
        }
        long sure = points + pointsUpTo[fits] - pointsUpTo[from];
        if (fits == byRatio.size()) {
            return sure;
        }
        BigInteger left = BigInteger.valueOf(available - cents - centsUpTo[fits] + centsUpTo[from]);
        Candidate cut = byRatio.get(fits);
        return sure
                + left.multiply(BigInteger.valueOf(points(cut)))
                        .divide(BigInteger.valueOf(cents(cut)))
                        .longValueExact();
    }

    /**
     * Finds whom the plan of the rule funds.
     *
     * @param reached points that a plan is known to reach
     * @return the projects, or null if there are too many plans to list
     */
    @Nullable
    Set<ProjectId> projects(long reached) {
        List<Plan> plans = List.of(new Plan(0, 0, BigInteger.ZERO));
        for (int i = 0; i < byRatio.size(); i++) {
            plans = step(plans, i, reached);
            if (plans.size() > MOST_PLANS) {
                return null;
            }
        }
        Plan best = plans.get(0);
        for (Plan plan : plans) {
            best = plan.before(best) ? plan : best;
        }
        return projects(best);
    }

    private List<Plan> step(List<Plan> plans, int index, long reached) {
        Candidate candidate = byRatio.get(index);
        int digit = inOrder.size() - 1 - places.get(candidate.project());
        List<Plan> more = new ArrayList<>();
        for (Plan plan : plans) {
            if (plan.cents() + cents(candidate) <= available) {
                more.add(new Plan(
                        plan.points() + points(candidate),
                        plan.cents() + cents(candidate),
                        plan.funded().setBit(digit)));
            }
        }
        more.addAll(plans);
        more.removeIf(plan -> bound(index + 1, plan.points(), plan.cents()) < reached);
        more.sort((one, other) -> one.cents() != other.cents()
                ? Long.compare(one.cents(), other.cents())
                : one.before(other) ? -1 : other.before(one) ? 1 : 0);
        List<Plan> unbeaten = new ArrayList<>();
        for (Plan plan : more) {
            if (unbeaten.isEmpty()
                    || plan.points() > unbeaten.get(unbeaten.size() - 1).points()) {
                unbeaten.add(plan);
            }
        }
        return unbeaten;
    }

    private Set<ProjectId> projects(Plan plan) {
        Set<ProjectId> projects = new HashSet<>();
        for (int i = 0; i < inOrder.size(); i++) {
            if (plan.funded().testBit(inOrder.size() - 1 - i)) {
                projects.add(inOrder.get(i).project());
            }
        }
        return projects;
    }
}
