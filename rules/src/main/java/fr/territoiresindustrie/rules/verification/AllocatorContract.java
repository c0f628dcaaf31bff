package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.allocation.Allocation;
import fr.territoiresindustrie.rules.allocation.AllocationCheck;
import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import fr.territoiresindustrie.rules.allocation.Allocator;
import fr.territoiresindustrie.rules.allocation.Anomaly;
import fr.territoiresindustrie.rules.allocation.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Tries an allocator on generated problems, against what {@link Allocator} asks of whoever implements it: plans
 * without an {@linkplain AllocationCheck anomaly}, with exact margins if they declare a rule; the same plan for the
 * same problem, in whatever order the candidates are given; an answer where nobody asks for anything.
 *
 * <p>The problems are small, a few candidates with few different amounts, points and days, so that ties, exact fits and
 * shortages are frequent. They follow from a seed alone: the same seed gives the same problems everywhere.
 *
 * <pre>{@code
 * AllocatorContract.of(problem -> ourOwnRule(problem)).verify();
 * }</pre>
 *
 * <p>This class is immutable.
 */
public final class AllocatorContract {

    private static final int PROBLEMS = 500;

    private final Allocator allocator;
    private final long seed;
    private final int problems;

    private AllocatorContract(Allocator allocator, long seed, int problems) {
        this.allocator = allocator;
        this.seed = seed;
        this.problems = problems;
    }

    /**
     * Obtains the contract for an allocator, to be tried on 500 problems.
     *
     * @param allocator the allocator
     * @return the contract
     */
    public static AllocatorContract of(Allocator allocator) {
        return new AllocatorContract(allocator, 0, PROBLEMS);
    }

    /**
     * Returns a copy with other problems.
     *
     * @param other the seed from which they follow
     * @return the copy
     */
    public AllocatorContract withSeed(long other) {
        return new AllocatorContract(allocator, other, problems);
    }

    /**
     * Returns a copy with more or fewer problems.
     *
     * @param count how many, at least one
     * @return the copy
     * @throws IllegalArgumentException if it is below one
     */
    public AllocatorContract withProblems(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of problems (" + count + ") must be at least 1.");
        }
        return new AllocatorContract(allocator, seed, count);
    }

    /**
     * Tries the allocator on all problems.
     *
     * @throws AssertionError on the first problem on which it does not do what it must, with the problem and the plan
     */
    public void verify() {
        ProblemMaker maker = new ProblemMaker(seed);
        verify(0, AllocationProblem.withoutCandidates(maker.envelope()));
        for (int i = 1; i <= problems; i++) {
            verify(i, maker.next());
        }
    }

    private void verify(int number, AllocationProblem problem) {
        Trial trial = new Trial(number, problem, allocate(number, problem));
        List<Anomaly> anomalies = new ArrayList<>(AllocationCheck.anomalies(problem, trial.plan));
        anomalies.addAll(anomalies.isEmpty() ? AllocationCheck.marginAnomalies(problem, trial.plan) : List.of());
        String found = anomalies.stream()
                .map(anomaly -> "- " + anomaly.text(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        trial.require(anomalies.isEmpty(), "must have no anomaly:\n" + found);
        trial.require(
                allocate(number, problem).equals(trial.plan), "must be the same when the allocator is asked again");
        List<Candidate> turned = new ArrayList<>(problem.candidates());
        Random order = new Random(seed + number);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(turned, order);
            Allocation other = allocate(number, problem.withCandidates(turned));
            trial.require(other.equals(trial.plan), "must not depend on the order of the candidates: " + turned);
        }
    }

    private Allocation allocate(int number, AllocationProblem problem) {
        try {
            return allocator.allocate(problem);
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "The allocator must answer on problem " + place(number) + "; it throws " + e + "\n\n" + problem, e);
        }
    }

    private String place(int number) {
        return number + " of seed " + seed;
    }

    /** A problem and the plan that the allocator has made of it. */
    private final class Trial {

        private final int number;
        private final AllocationProblem problem;
        private final Allocation plan;

        Trial(int number, AllocationProblem problem, Allocation plan) {
            this.number = number;
            this.problem = problem;
            this.plan = plan;
        }

        void require(boolean holds, String what) {
            if (!holds) {
                throw new AssertionError("The plan for problem " + place(number) + " " + what + "\n\n" + problem
                        + "\n\n" + plan.explanation().text(Locale.ENGLISH));
            }
        }
    }
}
