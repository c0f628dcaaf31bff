package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An envelope and the candidates for it.
 *
 * <p>The envelope may not be divided yet: for each envelope within another one, a problem of its own is made. What it
 * promises, its floor, does not bind single awards.
 *
 * <p>Two problems with the same candidates in another order are not equal, but every rule here gives them the same
 * allocation.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param envelope the money; its ceiling is what can be awarded
 * @param candidates who asks for it, each project once
 * @param thresholdThousandths the points in thousandths that a candidate needs in order to be paid at all, or null if
 *     there is no threshold
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"envelope", "thresholdThousandths", "candidates"})
public record AllocationProblem(
        Envelope envelope,
        List<Candidate> candidates,
        @Nullable Long thresholdThousandths) implements Serializable {

    /**
     * Checks and copies the facts. The list may be empty here; {@link #of} is stricter.
     *
     * @param envelope the money
     * @param candidates who asks for it
     * @param thresholdThousandths the points needed
     * @throws IllegalArgumentException with all problems, see {@link #tryOf}
     */
    public AllocationProblem {
        Objects.requireNonNull(envelope, "envelope");
        candidates = List.copyOf(candidates);
        check(envelope, candidates, thresholdThousandths).orThrow();
    }

    private static Problems check(Envelope envelope, List<Candidate> candidates, @Nullable Long threshold) {
        Problems problems = new Problems();
        problems.check(
                envelope.children().isEmpty(),
                () -> Problem.of(
                                ProblemCode.OUT_OF_RANGE,
                                "envelope.children",
                                envelope.children().size())
                        .with("expected", "0"));
        problems.check(threshold == null || threshold >= 0, ProblemCode.NEGATIVE, "thresholdThousandths", threshold);
        Map<ProjectId, String> firsts = new HashMap<>();
        BigInteger total = BigInteger.valueOf(envelope.ceiling().cents());
        for (int i = 0; i < candidates.size(); i++) {
            String path = "candidates[" + i + "].project";
            ProjectId project = candidates.get(i).project();
            String first = firsts.putIfAbsent(project, path);
            if (first != null) {
                problems.add(Problem.of(ProblemCode.DUPLICATE, path, project).with("first", first));
            }
            total = total.add(BigInteger.valueOf(candidates.get(i).request().cents()));
        }
        BigInteger sum = total;
        problems.check(
                sum.bitLength() < Long.SIZE,
                () -> Problem.of(ProblemCode.OUT_OF_RANGE, "candidates", sum + " c")
                        .with("expected", "< 2^63 c"));
        return problems;
    }

    /**
     * Obtains the problem of sharing an envelope among candidates.
     *
     * @param envelope the money
     * @param candidates who asks for it, at least one
     * @return the problem, without threshold
     * @throws IllegalArgumentException with all problems, see {@link #tryOf}
     */
    public static AllocationProblem of(Envelope envelope, List<Candidate> candidates) {
        return tryOf(envelope, candidates, null).orElseThrow();
    }

    /**
     * Obtains the problem of an envelope for which nobody asks. It has a factory of its own because an empty list is
     * most often an accident.
     *
     * @param envelope the money
     * @return the problem
     * @throws IllegalArgumentException if the envelope is divided
     */
    public static AllocationProblem withoutCandidates(Envelope envelope) {
        return new AllocationProblem(envelope, List.of(), null);
    }

    /**
     * Obtains the problem, or all that prevents it: no candidate at all ({@code required}), a project twice
     * ({@code duplicate}), a negative threshold ({@code negative}), an envelope that is divided or amounts whose sum
     * is beyond what can be counted ({@code out-of-range}).
     *
     * @param envelope the money
     * @param candidates who asks for it
     * @param thresholdThousandths the points needed, or null if there is no threshold
     * @return the problem, or what is wrong, with paths such as {@code candidates[3].project}
     */
    public static Checked<AllocationProblem> tryOf(
            Envelope envelope, List<Candidate> candidates, @Nullable Long thresholdThousandths) {
        Problems problems = check(envelope, candidates, thresholdThousandths);
        problems.check(!candidates.isEmpty(), ProblemCode.REQUIRED, "candidates", null);
        return problems.checked(() -> new AllocationProblem(envelope, candidates, thresholdThousandths));
    }

    /**
     * Returns a copy with another threshold.
     *
     * @param value the points in thousandths, or null if there is no threshold
     * @return the copy
     * @throws IllegalArgumentException if it is negative
     */
    public AllocationProblem withThresholdThousandths(@Nullable Long value) {
        return new AllocationProblem(envelope, candidates, value);
    }

    /**
     * Returns a copy with another envelope, for example to see what more money would change.
     *
     * @param value the envelope
     * @return the copy
     * @throws IllegalArgumentException if it is divided
     */
    public AllocationProblem withEnvelope(Envelope value) {
        return new AllocationProblem(value, candidates, thresholdThousandths);
    }

    /**
     * Returns a copy with other candidates.
     *
     * @param values the candidates, perhaps none
     * @return the copy
     * @throws IllegalArgumentException if a project stands twice
     */
    public AllocationProblem withCandidates(List<Candidate> values) {
        return new AllocationProblem(envelope, values, thresholdThousandths);
    }

    /**
     * Returns what can be awarded.
     *
     * @return the ceiling of the envelope
     */
    public Euros available() {
        return envelope.ceiling();
    }
}
