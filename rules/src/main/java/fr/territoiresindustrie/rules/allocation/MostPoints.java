package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The rule that funds those candidates, each in full or not at all, whose points add up to the most that the envelope
 * can buy.
 *
 * <p>Several plans may reach as many points. Of these the rule takes the one that costs least; of those that cost as
 * little, the one that funds the candidate that comes first, in the declared order, of all in which they differ. That
 * leaves exactly one plan, whatever the order of the input. A candidate that lacks a fact of the declared order comes
 * behind those that have it.
 *
 * <p>The allocation states what is proven, see {@link Optimality}: a plan is never said to be the best unless it is.
 * Ordinary problems are proven within milliseconds. If the limits of the search end it first, the best plan found is
 * returned together with the number of points that no plan exceeds.
 *
 * <p>A candidate whose points are not known cannot be placed; one with zero points is never chosen, since it costs
 * money and adds nothing.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param order by what candidates are put in order, no priority twice, {@link Priority#IDENTIFIER} the last: without
 *     it the plan would not be unique
 * @param limits how far the search may go
 */
@JsonPropertyOrder({"order", "limits"})
public record MostPoints(List<Priority> order, SearchLimits limits) implements AllocationRule {

    /**
     * Checks and copies the order.
     *
     * @param order by what candidates are put in order
     * @param limits how far the search may go
     * @throws IllegalArgumentException if the order names a priority twice or does not end with the identifier
     */
    public MostPoints {
        order = List.copyOf(order);
        Objects.requireNonNull(limits, "limits");
        RankOrder.requireDistinct(order);
        if (order.isEmpty() || order.get(order.size() - 1) != Priority.IDENTIFIER) {
            throw new IllegalArgumentException("The order (" + order + ") must end with IDENTIFIER."
                    + "\nMaybe Allocators.optimal(…) is of use, which adds it.");
        }
    }

    /**
     * Returns a copy with other limits.
     *
     * @param value how far the search may go
     * @return the copy
     */
    public MostPoints withLimits(SearchLimits value) {
        return new MostPoints(order, value);
    }

    /**
     * Returns what happens when the money is short.
     *
     * @return {@link WhenShort#SKIP}: candidates wait for nobody
     */
    @Override
    public WhenShort whenShort() {
        return WhenShort.SKIP;
    }

    @Override
    public Allocation allocate(AllocationProblem problem) {
        return allocate(problem, () -> false);
    }

    /**
     * Shares the envelope, and stops on request: the best plan found by then is returned, with its bound. The plan may
     * then depend on when that happened.
     *
     * <pre>{@code
     * Allocators.optimal().allocate(problem, Thread.currentThread()::isInterrupted);
     * }</pre>
     *
     * @param problem the envelope and the candidates
     * @param stop asked again and again, in the calling thread; once true, the search stops
     * @return who gets what, and why
     */
    public Allocation allocate(AllocationProblem problem, BooleanSupplier stop) {
        Lineup lineup = Lineup.of(problem, List.of(Priority.POINTS.key()));
        List<Candidate> placed = placed(lineup);
        Contest contest = Contest.of(problem, placed);
        KnapsackResult result = contest.knapsack().solve(budget(stop), true);
        Set<ProjectId> chosen = contest.projects(result.plan());
        ChoiceReasons reasons = new ChoiceReasons(problem, result.proven());
        List<AllocationLine> lines = new ArrayList<>(problem.candidates().size());
        placed.forEach(candidate -> lines.add(reasons.line(candidate, chosen.contains(candidate.project()))));
        lines.addAll(reasons.excluded(lineup));
        Euros awarded = Euros.sum(lines.stream().map(AllocationLine::award).toList());
        EnvelopeBalance balance = new EnvelopeBalance(
                problem.envelope().id(),
                problem.available(),
                awarded,
                problem.available().minus(awarded));
        return new Allocation(this, List.of(balance), lines, null, optimality(result));
    }

    private static Optimality optimality(KnapsackResult result) {
        Optimality.Proof proof = result.canonical()
                ? Optimality.Proof.CANONICAL
                : result.proven() ? Optimality.Proof.MOST_POINTS : Optimality.Proof.STOPPED;
        return new Optimality(result.profit(), result.upper(), proof);
    }

    private List<Candidate> placed(Lineup lineup) {
        Comparator<Candidate> comparator = order.stream()
                .map(priority -> priority.key().order())
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return lineup.groups().stream().flatMap(List::stream).sorted(comparator).toList();
    }

    private KnapsackBudget budget(BooleanSupplier stop) {
        return new KnapsackBudget(limits.states(), limits.steps(), stop);
    }

    /**
     * Works out how many points the other choice for one candidate would cost: to fund it although the plan does
     * without it, or to do without it although the plan funds it. The whole search is run once more.
     *
     * @param problem the envelope and the candidates
     * @param project the candidate
     * @return the price; empty if it is no candidate, if it cannot be placed, or if the envelope cannot pay it
     */
    public Optional<PriceOfChoice> priceOfOtherChoice(AllocationProblem problem, ProjectId project) {
        List<Candidate> placed = placed(Lineup.of(problem, List.of(Priority.POINTS.key())));
        Contest contest = Contest.of(problem, placed);
        KnapsackResult best = contest.knapsack().solve(budget(() -> false), true);
        boolean chosen = contest.projects(best.plan()).contains(project);
        return placed.stream()
                .filter(candidate -> candidate.project().equals(project))
                .filter(candidate -> candidate.payable().compareTo(problem.available()) <= 0)
                .findFirst()
                .map(candidate -> price(contest, best, candidate, !chosen));
    }

    private PriceOfChoice price(Contest contest, KnapsackResult best, Candidate candidate, boolean funded) {
        long points = funded ? Contest.points(candidate) : 0;
        long cents = funded ? candidate.payable().cents() : 0;
        Knapsack rest = contest.without(candidate, contest.knapsack().capacity() - cents);
        KnapsackResult other = rest.solve(budget(() -> false), false);
        return new PriceOfChoice(
                candidate.project(),
                funded,
                Math.max(0, best.profit() - other.upper() - points),
                best.upper() - other.profit() - points);
    }
}
