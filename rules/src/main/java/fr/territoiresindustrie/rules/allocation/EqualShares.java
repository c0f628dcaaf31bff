package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The method of equal shares: each claimant owns a share of the money, and projects are bought by those to whom they
 * are of use.
 *
 * <p>Again and again the project is bought that costs its supporters least for what it is worth to them. Each of them
 * pays in proportion to what the project is worth to it, or all that it has left if that is less. A project that its
 * supporters cannot pay with what they have left is not bought. All of that is worked out in exact fractions; payments
 * are rounded to cents at the end, so that those of a project sum to its cost and nobody pays more than its share. The
 * method was proposed by Peters, Pierczyński and Skowron ("Proportional Participatory Budgeting with Additive
 * Utilities", 2021).
 *
 * <p>Money is mostly left over. Two completions may be declared. With an increment, all shares are raised by it, and by
 * twice, three times as much, each time from the beginning, {@value #MOST_STEPS} times at most; the last outcome before
 * the first that costs more than there is stands. Then greedily: of what is left, projects are bought in the order of their total worth for a euro, if
 * they fit.
 *
 * <p>A tie that the declared order does not break, and that decides something, is refused: the tied projects stay
 * undecided and nothing is bought after them. Projects whose supporters can pay all that they support at that price are
 * bought before, since they change nothing for the others.
 *
 * <pre>{@code
 * EqualShares.of(EqualShares.Tie.CHEAPEST, EqualShares.Tie.IDENTIFIER).completedBy(Rate.ofPercent(1)).completedGreedily()
 *         .share(
 *                 List.of(new Claimant("Arve", Euros.of(500_000)), new Claimant("Ain", Euros.of(300_000))),
 *                 List.of(SharedProject.of(ProjectId.of("P-014"), Euros.of(400_000), "Arve", "Ain")))
 *         .awards();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ties by what projects are put in order that cost as much for their worth, none twice
 * @param increment by how much of itself each share is raised at each step, or null if shares are not raised
 * @param thenGreedy whether what is left then goes to other projects
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"ties", "increment", "thenGreedy"})
public record EqualShares(
        List<Tie> ties,
        @Nullable Rate increment,
        @JsonProperty("thenGreedy") boolean thenGreedy) implements Serializable {

    /** So many times at most the shares are raised: a share can be too small for raising it to be of use. */
    public static final int MOST_STEPS = 1000;

    /** By what one project comes before another one that costs as much for its worth. */
    public enum Tie {

        /** The one that costs least. */
        @JsonProperty("cheapest")
        CHEAPEST,

        /** The one that costs most. */
        @JsonProperty("dearest")
        DEAREST,

        /** The one that most claimants support. */
        @JsonProperty("most-supported")
        MOST_SUPPORTED,

        /** The smallest identifier: arbitrary, but public beforehand. */
        @JsonProperty("identifier")
        IDENTIFIER
    }

    /**
     * Checks and copies the declaration.
     *
     * @param ties by what projects are put in order
     * @param increment by how much shares are raised
     * @param thenGreedy whether what is left goes to other projects
     * @throws IllegalArgumentException if an order is named twice or the increment is not more than 0 % and at most
     *     100 %
     */
    public EqualShares {
        ties = ties == null ? List.of() : List.copyOf(ties);
        if (!ties.isEmpty() && EnumSet.copyOf(ties).size() < ties.size()) {
            throw new IllegalArgumentException("The ties (" + ties + ") must not name an order twice.");
        }
        if (increment != null && (increment.compareTo(Rate.ZERO) <= 0 || increment.compareTo(Rate.ONE) > 0)) {
            throw new IllegalArgumentException(
                    "The increment (" + increment + ") must be more than 0% and at most 100%.");
        }
    }

    /**
     * Obtains the plain method, without completion.
     *
     * @param ties by what projects are put in order that cost as much for their worth; none refuses such ties
     * @return the method
     * @throws IllegalArgumentException if an order is named twice
     */
    public static EqualShares of(Tie... ties) {
        return new EqualShares(List.of(ties), null, false);
    }

    /**
     * Returns a copy that raises the shares step by step.
     *
     * @param value by how much of itself each share is raised at each step: the smaller, the longer it takes
     * @return the copy
     * @throws IllegalArgumentException if it is not more than 0 % and at most 100 %
     */
    public EqualShares completedBy(Rate value) {
        return new EqualShares(ties, value, thenGreedy);
    }

    /**
     * Returns a copy that spends what is left on other projects.
     *
     * @return the copy
     */
    public EqualShares completedGreedily() {
        return new EqualShares(ties, increment, true);
    }

    /**
     * Shares the money of the claimants among projects.
     *
     * @param claimants who owns the money; its whole is the sum of their shares
     * @param projects what can be bought
     * @return what is bought, and who pays
     * @throws IllegalArgumentException if there is no claimant, if one is named twice, if a project is given twice or
     *     is supported by somebody who is no claimant, or if the shares and costs sum to more than can be counted
     */
    public EqualSharesPlan share(List<Claimant> claimants, List<SharedProject> projects) {
        check(claimants, projects).orThrow();
        return new EqualSharesPlanner(this, claimants, projects).plan();
    }

    private static Problems check(List<Claimant> claimants, List<SharedProject> projects) {
        Problems problems = new Problems()
                .check(!claimants.isEmpty(), ProblemCode.REQUIRED, "claimants", null)
                .unique(claimants, "claimants", Claimant::name)
                .unique(projects, "projects", SharedProject::project);
        Set<String> known = new HashSet<>();
        BigInteger sum = BigInteger.ZERO;
        for (Claimant claimant : claimants) {
            known.add(claimant.name());
            sum = sum.add(BigInteger.valueOf(claimant.share().cents()));
        }
        for (int i = 0; i < projects.size(); i++) {
            sum = sum.add(BigInteger.valueOf(projects.get(i).cost().cents()));
            List<SharedProject.Support> supports = projects.get(i).supports();
            for (int j = 0; j < supports.size(); j++) {
                String path = "projects[" + i + "].supports[" + j + "].claimant";
                String name = supports.get(j).claimant();
                problems.check(
                        known.contains(name),
                        () -> Problem.of(ProblemCode.UNKNOWN_CODE, path, name).with("list", "claimants"));
            }
        }
        BigInteger total = sum;
        return problems.check(
                total.bitLength() < Long.SIZE,
                () -> Problem.of(ProblemCode.OUT_OF_RANGE, "claimants", total + " c")
                        .with("expected", "< 2^63 c"));
    }
}
