package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project that asks for money from an envelope.
 *
 * <p>What it can get at most is the smaller of its request and its ceiling, see {@link #payable()}. Points, rank and
 * filing date serve to put candidates in order; which of them a rule uses is declared by the rule, and a candidate
 * without the first of them cannot be placed.
 *
 * <pre>{@code
 * Candidate.of(ProjectId.of("P-014"), Euros.of(400_000)).withPointThousandths(64_000L).withCeiling(Euros.of(360_000));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the project
 * @param request the grant it asks for, more than zero
 * @param ceiling the most that may be paid to it for other reasons, such as State aid, zero or more; null if the
 *     request is the only limit
 * @param viableMinimum the least grant with which it can still go ahead, at most the request; null if it stated none:
 *     it is then never cut
 * @param pointThousandths its points in thousandths, zero or more, or null if they are not known
 * @param rank its rank, from 1, or null if it has none; several candidates may share one
 * @param filedOn the day on which it filed its request, or null if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"project", "request", "ceiling", "viableMinimum", "pointThousandths", "rank", "filedOn"})
public record Candidate(
        ProjectId project,
        Euros request,
        @Nullable Euros ceiling,
        @Nullable Euros viableMinimum,
        @Nullable Long pointThousandths,
        @Nullable Integer rank,
        @Nullable LocalDate filedOn)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param project the project
     * @param request what it asks for
     * @param ceiling the most that may be paid
     * @param viableMinimum the least that is of use
     * @param pointThousandths its points
     * @param rank its rank
     * @param filedOn when it filed
     * @throws IllegalArgumentException if the request is not positive, another number is negative, the rank is below
     *     1 or the viable minimum is above the request
     */
    public Candidate {
        Problems problems = new Problems().require(project, "project").require(request, "request");
        problems.check(request == null || request.positive(), () -> outOfRange("request", request, "> 0"));
        problems.check(ceiling == null || !ceiling.negative(), ProblemCode.NEGATIVE, "ceiling", ceiling);
        problems.check(
                viableMinimum == null || !viableMinimum.negative(),
                ProblemCode.NEGATIVE,
                "viableMinimum",
                viableMinimum);
        problems.check(
                viableMinimum == null || request == null || viableMinimum.compareTo(request) <= 0,
                () -> outOfRange("viableMinimum", viableMinimum, "<= " + request));
        problems.check(
                pointThousandths == null || pointThousandths >= 0,
                ProblemCode.NEGATIVE,
                "pointThousandths",
                pointThousandths);
        problems.check(rank == null || rank >= 1, () -> outOfRange("rank", rank, ">= 1"));
        problems.orThrow();
    }

    private static Problem outOfRange(String path, @Nullable Object value, String expected) {
        return Problem.of(ProblemCode.OUT_OF_RANGE, path, value).with("expected", expected);
    }

    /**
     * Obtains a candidate of which nothing else is known.
     *
     * @param project the project
     * @param request the grant it asks for
     * @return the candidate
     * @throws IllegalArgumentException if the request is not more than zero
     */
    public static Candidate of(ProjectId project, Euros request) {
        return new Candidate(project, request, null, null, null, null, null);
    }

    /**
     * Returns a copy that asks for another grant.
     *
     * @param value the request
     * @return the copy
     * @throws IllegalArgumentException if it is not more than zero, or below the viable minimum
     */
    public Candidate withRequest(Euros value) {
        return new Candidate(project, value, ceiling, viableMinimum, pointThousandths, rank, filedOn);
    }

    /**
     * Returns a copy with another ceiling.
     *
     * @param value the most that may be paid, or null if the request is the only limit
     * @return the copy
     * @throws IllegalArgumentException if it is negative
     */
    public Candidate withCeiling(@Nullable Euros value) {
        return new Candidate(project, request, value, viableMinimum, pointThousandths, rank, filedOn);
    }

    /**
     * Returns a copy with another viable minimum.
     *
     * @param value the least grant that is of use, or null if none is stated
     * @return the copy
     * @throws IllegalArgumentException if it is negative or above the request
     */
    public Candidate withViableMinimum(@Nullable Euros value) {
        return new Candidate(project, request, ceiling, value, pointThousandths, rank, filedOn);
    }

    /**
     * Returns a copy with other points.
     *
     * @param value the points in thousandths, or null if not known
     * @return the copy
     * @throws IllegalArgumentException if they are negative
     */
    public Candidate withPointThousandths(@Nullable Long value) {
        return new Candidate(project, request, ceiling, viableMinimum, value, rank, filedOn);
    }

    /**
     * Returns a copy with another rank.
     *
     * @param value the rank from 1, or null if it has none
     * @return the copy
     * @throws IllegalArgumentException if it is below 1
     */
    public Candidate withRank(@Nullable Integer value) {
        return new Candidate(project, request, ceiling, viableMinimum, pointThousandths, value, filedOn);
    }

    /**
     * Returns a copy with another filing date.
     *
     * @param value the day, or null if not known
     * @return the copy
     */
    public Candidate withFiledOn(@Nullable LocalDate value) {
        return new Candidate(project, request, ceiling, viableMinimum, pointThousandths, rank, value);
    }

    /**
     * Returns the most that can be paid to it.
     *
     * @return the smaller of the request and the ceiling
     */
    public Euros payable() {
        return ceiling == null ? request : request.min(ceiling);
    }

    /** Tells whether even the most that can be paid is nothing, or too little for the project to go ahead. */
    boolean tooLow() {
        Euros payable = payable();
        return !payable.positive() || (viableMinimum != null && payable.compareTo(viableMinimum) < 0);
    }
}
