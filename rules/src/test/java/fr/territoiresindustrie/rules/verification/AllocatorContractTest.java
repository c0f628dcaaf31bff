package fr.territoiresindustrie.rules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Split;
import fr.territoiresindustrie.rules.allocation.Allocation;
import fr.territoiresindustrie.rules.allocation.AllocationLine;
import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import fr.territoiresindustrie.rules.allocation.AllocationRule;
import fr.territoiresindustrie.rules.allocation.AllocationStatus;
import fr.territoiresindustrie.rules.allocation.Allocator;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Candidate;
import fr.territoiresindustrie.rules.allocation.EnvelopeBalance;
import fr.territoiresindustrie.rules.allocation.Margins;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.ShareBasis;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllocatorContractTest {

    private static final AllocationRule BY_POINTS = Allocators.inRankOrder(WhenShort.SKIP);

    static Stream<Allocator> rules() {
        return Stream.of(
                BY_POINTS,
                Allocators.inRankOrder(WhenShort.STOP, Priority.RANK, Priority.POINTS),
                Allocators.inRankOrder(WhenShort.PARTIAL, Priority.POINTS, Priority.IDENTIFIER),
                Allocators.firstCome(WhenShort.PARTIAL, Priority.POINTS),
                Allocators.proportional(ShareBasis.POINTS, Split.SAINTE_LAGUE, Priority.RANK),
                Allocators.bestPerEuro(),
                Allocators.bestPerEuro(Priority.FILED_ON, Priority.RANK),
                Allocators.optimal(),
                Allocators.optimal(Priority.RANK),
                Allocators.checked(Allocators.firstCome(WhenShort.SKIP)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rules_of_the_library_keep_it(Allocator rule) {
        assertThatCode(() ->
                        AllocatorContract.of(rule).withProblems(200).withSeed(7).verify())
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> broken() {
        Random chance = new Random(1);
        return Stream.of(
                broken("must have no anomaly", problem -> paid(problem, problem.candidates())),
                broken("must have no anomaly", problem -> declared(BY_POINTS, problem)),
                broken("must not depend on the order", problem -> inTurn(problem, problem.candidates())),
                broken(
                        "must be the same when the allocator is asked again",
                        problem -> inTurn(problem, shuffled(problem, chance))),
                broken(
                        "must answer on problem 0",
                        problem -> BY_POINTS.allocate(AllocationProblem.of(problem.envelope(), problem.candidates()))),
                broken("must answer on problem", problem -> {
                    throw new IllegalStateException("no answer");
                }));
    }

    private static Arguments broken(String law, Allocator allocator) {
        return Arguments.of(law, allocator);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void an_allocator_that_breaks_it_is_caught(String law, Allocator allocator) {
        assertThatThrownBy(() -> AllocatorContract.of(allocator).verify())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(law)
                .hasMessageContaining("of seed 0");
    }

    /** Says that it follows a rule, and follows another. */
    private static Allocation declared(AllocationRule rule, AllocationProblem problem) {
        Allocation other = Allocators.inRankOrder(WhenShort.STOP).allocate(problem);
        return new Allocation(rule, other.balances(), other.lines(), other.exhaustedOn());
    }

    private static List<Candidate> shuffled(AllocationProblem problem, Random chance) {
        List<Candidate> shuffled = new ArrayList<>(problem.candidates());
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    /** Pays those who come first in the list in full, as long as there is money: a plan without a declared rule. */
    private static Allocation inTurn(AllocationProblem problem, List<Candidate> candidates) {
        Euros left = problem.available();
        List<Candidate> served = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (admitted(problem, candidate) && candidate.payable().compareTo(left) <= 0) {
                left = left.minus(candidate.payable());
                served.add(candidate);
            }
        }
        return paid(problem, served);
    }

    private static boolean admitted(AllocationProblem problem, Candidate candidate) {
        Long threshold = problem.thresholdThousandths();
        Long points = candidate.pointThousandths();
        Euros minimum = candidate.viableMinimum();
        return candidate.payable().positive()
                && (minimum == null || candidate.payable().compareTo(minimum) >= 0)
                && (threshold == null || (points != null && points >= threshold));
    }

    /** A plan that pays some candidates in full, whether the money suffices or not. */
    private static Allocation paid(AllocationProblem problem, List<Candidate> served) {
        List<AllocationLine> lines = problem.candidates().stream()
                .sorted(Comparator.comparing(Candidate::project))
                .map(candidate -> line(candidate, served.contains(candidate)))
                .toList();
        Euros awarded = served.stream().map(Candidate::payable).reduce(Euros.ZERO, Euros::plus);
        EnvelopeBalance balance = new EnvelopeBalance(
                problem.envelope().id(),
                problem.available(),
                awarded,
                problem.available().minus(awarded));
        return new Allocation(null, List.of(balance), lines, null);
    }

    private static AllocationLine line(Candidate candidate, boolean served) {
        return new AllocationLine(
                candidate.project(),
                served ? AllocationStatus.FUNDED : AllocationStatus.WAITING,
                served ? candidate.payable() : Euros.ZERO,
                null,
                Reason.of("test.line"),
                Margins.NONE);
    }

    @Test
    void the_problems_follow_from_the_seed_and_much_happens_in_them() {
        ProblemMaker one = new ProblemMaker(3);
        ProblemMaker same = new ProblemMaker(3);
        List<AllocationProblem> problems = Stream.generate(one::next).limit(300).toList();
        assertThat(problems).isEqualTo(Stream.generate(same::next).limit(300).toList());
        assertThat(problems.get(0)).isNotEqualTo(new ProblemMaker(4).next());
        assertThat(problems).anyMatch(problem -> problem.thresholdThousandths() != null);
        List<Candidate> candidates = problems.stream()
                .flatMap(problem -> problem.candidates().stream())
                .toList();
        assertThat(candidates).anyMatch(candidate -> candidate.pointThousandths() == null);
        assertThat(candidates).anyMatch(candidate -> candidate.viableMinimum() != null);
        assertThat(candidates).anyMatch(candidate -> candidate.ceiling() != null);
        assertThat(problems.stream().map(BY_POINTS::allocate))
                .anyMatch(plan -> !plan.undecided().isEmpty())
                .anyMatch(plan -> plan.remainder().equals(Euros.ZERO));
    }

    @Test
    void wants_a_problem() {
        assertThatThrownBy(() -> AllocatorContract.of(BY_POINTS).withProblems(0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
