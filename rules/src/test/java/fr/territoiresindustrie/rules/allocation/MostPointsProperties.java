package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The plan with the most points against all plans, and against the other rules. */
class MostPointsProperties {

    private static final MostPoints RULE = Allocators.optimal(Priority.RANK);

    @Provide
    Arbitrary<AllocationProblem> problems() {
        return AllocationFixtures.problems(9);
    }

    @Provide
    Arbitrary<AllocationRule> others() {
        return AllocationFixtures.rules().filter(rule -> rule.whenShort() != WhenShort.PARTIAL);
    }

    /** All whole grants that an envelope can pay, the best by the words of the rule. */
    private static Optional<Plan> best(AllocationProblem problem, Set<ProjectId> in, Set<ProjectId> out) {
        List<Candidate> able = new ArrayList<>(problem.candidates().stream()
                .filter(candidate -> candidate.pointThousandths() != null && !candidate.tooLow())
                .filter(candidate -> problem.thresholdThousandths() == null
                        || candidate.pointThousandths() >= problem.thresholdThousandths())
                .toList());
        able.sort(Comparator.comparing(Candidate::rank, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Candidate::project));
        Plan best = null;
        for (long bits = 0; bits < 1L << able.size(); bits++) {
            Plan plan = Plan.of(able, bits);
            boolean allowed = plan.cents() <= problem.available().cents()
                    && plan.projects().containsAll(in)
                    && Collections.disjoint(plan.projects(), out);
            best = allowed && (best == null || plan.before(best)) ? plan : best;
        }
        return Optional.ofNullable(best);
    }

    /** A plan; of the digits of {@code first} the highest stands for the candidate that comes first. */
    private record Plan(Set<ProjectId> projects, long points, long cents, long first) {

        static Plan of(List<Candidate> able, long bits) {
            Set<ProjectId> projects = new HashSet<>();
            long points = 0;
            long cents = 0;
            for (int i = 0; i < able.size(); i++) {
                if ((bits >> (able.size() - 1 - i) & 1) == 1) {
                    projects.add(able.get(i).project());
                    points += able.get(i).pointThousandths();
                    cents += able.get(i).payable().cents();
                }
            }
            return new Plan(projects, points, cents, bits);
        }

        boolean before(Plan other) {
            return points != other.points
                    ? points > other.points
                    : cents != other.cents ? cents < other.cents : first > other.first;
        }
    }

    private static Set<ProjectId> funded(Allocation allocation) {
        Set<ProjectId> funded = new HashSet<>();
        allocation.list(AllocationStatus.FUNDED).forEach(line -> funded.add(line.project()));
        return funded;
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void the_plan_is_the_one_of_all_plans_that_the_rule_means(@ForAll("problems") AllocationProblem problem) {
        Allocation allocation = RULE.allocate(problem);
        Plan best = best(problem, Set.of(), Set.of()).orElseThrow();
        assertThat(funded(allocation)).isEqualTo(best.projects());
        assertThat(allocation.optimality())
                .isEqualTo(new Optimality(best.points(), best.points(), Optimality.Proof.CANONICAL));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_price_of_the_other_choice_is_exact(@ForAll("problems") AllocationProblem problem) {
        Plan best = best(problem, Set.of(), Set.of()).orElseThrow();
        for (AllocationLine line : RULE.allocate(problem).lines()) {
            Set<ProjectId> one = Set.of(line.project());
            boolean in = !best.projects().contains(line.project());
            Optional<PriceOfChoice> price = RULE.priceOfOtherChoice(problem, line.project());
            Optional<Plan> other = in ? best(problem, one, Set.of()) : best(problem, Set.of(), one);
            boolean placed = line.status() == AllocationStatus.FUNDED || line.status() == AllocationStatus.NOT_CHOSEN;
            assertThat(price.map(PriceOfChoice::mostThousandths))
                    .isEqualTo(placed ? other.map(plan -> best.points() - plan.points()) : Optional.empty());
            price.ifPresent(found -> {
                assertThat(found.exact()).isTrue();
                assertThat(found.funded()).isEqualTo(in);
                assertThat(found.explanation().text(Locale.FRENCH)).doesNotContain("?", "allocation.price");
            });
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void no_rule_that_awards_whole_grants_has_more_points_and_every_bound_holds(
            @ForAll("problems") AllocationProblem problem, @ForAll("others") AllocationRule other) {
        long most = RULE.allocate(problem).optimality().reachedThousandths();
        Allocation plan = other.allocate(problem);
        long points = plan.list(AllocationStatus.FUNDED).stream()
                .mapToLong(line -> Optional.ofNullable(problem.candidates().stream()
                                .filter(candidate -> candidate.project().equals(line.project()))
                                .findFirst()
                                .orElseThrow()
                                .pointThousandths())
                        .orElse(0L))
                .sum();
        assertThat(points).isLessThanOrEqualTo(most);
        if (plan.optimality() != null) {
            assertThat(plan.optimality().reachedThousandths()).isEqualTo(points);
            assertThat(plan.optimality().boundThousandths()).isGreaterThanOrEqualTo(most);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void more_money_never_buys_fewer_points(
            @ForAll("problems") AllocationProblem problem, @ForAll @LongRange(max = 20) long more) {
        AllocationProblem larger = problem.withEnvelope(
                AllocationFixtures.envelope(problem.available().plus(Euros.ofCents(more))));
        assertThat(RULE.allocate(larger).optimality().reachedThousandths())
                .isGreaterThanOrEqualTo(RULE.allocate(problem).optimality().reachedThousandths());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_plan_does_not_depend_on_the_units(
            @ForAll("problems") AllocationProblem problem,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long cents,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long points) {
        AllocationProblem scaled = new AllocationProblem(
                AllocationFixtures.envelope(Euros.ofCents(problem.available().cents() * cents)),
                problem.candidates().stream()
                        .map(candidate -> new Candidate(
                                candidate.project(),
                                Euros.ofCents(candidate.payable().cents() * cents)
                                        .max(Euros.ofCents(1)),
                                candidate.payable().positive() ? null : Euros.ZERO,
                                candidate.viableMinimum() == null || !candidate.tooLow()
                                        ? null
                                        : Euros.ofCents(1)
                                                .max(Euros.ofCents(
                                                        candidate.payable().cents() * cents)),
                                candidate.pointThousandths() == null ? null : candidate.pointThousandths() * points,
                                candidate.rank(),
                                candidate.filedOn()))
                        .filter(candidate -> candidate.payable().positive())
                        .toList(),
                problem.thresholdThousandths() == null ? null : problem.thresholdThousandths() * points);
        AllocationProblem same = problem.withCandidates(problem.candidates().stream()
                .filter(candidate -> candidate.payable().positive())
                .map(candidate -> candidate.withViableMinimum(null))
                .toList());
        assertThat(funded(RULE.allocate(scaled))).isEqualTo(funded(RULE.allocate(same)));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void larger_problems_give_one_plan_in_any_order_and_pass_the_check(
            @ForAll @IntRange(min = 50, max = 300) int size, @ForAll Random random) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            candidates.add(Candidate.of(ProjectId.of("P-" + i), Euros.of(500L * (100 + random.nextInt(900))))
                    .withPointThousandths(1000L * (1 + random.nextInt(40)))
                    .withRank(1 + random.nextInt(5)));
        }
        AllocationProblem problem =
                AllocationProblem.of(AllocationFixtures.envelope(Euros.of(40_000L * size)), candidates);
        Allocation allocation = Allocators.checked(RULE).allocate(problem);
        assertThat(allocation.optimality().proof()).isEqualTo(Optimality.Proof.CANONICAL);
        Collections.shuffle(candidates, random);
        assertThat(RULE.allocate(problem.withCandidates(candidates))).isEqualTo(allocation);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_tiny_search_never_proves_what_is_not_so(
            @ForAll("problems") AllocationProblem problem,
            @ForAll @IntRange(min = 4, max = 12) int states,
            @ForAll @LongRange(max = 60) long steps) {
        Allocation plan = RULE.withLimits(new SearchLimits(states, steps)).allocate(problem);
        Plan best = best(problem, Set.of(), Set.of()).orElseThrow();
        Optimality said = plan.optimality();
        assertThat(said.boundThousandths()).isGreaterThanOrEqualTo(best.points());
        assertThat(said.gapThousandths() > 0).isEqualTo(said.proof() == Optimality.Proof.STOPPED);
        if (said.proof() == Optimality.Proof.CANONICAL) {
            assertThat(funded(plan)).isEqualTo(best.projects());
        }
        assertThat(AllocationCheck.anomalies(problem, plan)).isEmpty();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void any_other_word_on_the_most_points_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll Optimality.Proof proof,
            @ForAll @LongRange(min = -1, max = 1) long reached,
            @ForAll @LongRange(min = -1, max = 1) long bound) {
        Allocation right = RULE.allocate(problem);
        Optimality said = right.optimality();
        Allocation spoilt = right.withOptimality(
                new Optimality(said.reachedThousandths() + reached, said.boundThousandths() + bound, proof));
        // That less is proven than could be is no anomaly.
        boolean fine = reached == 0
                && (bound == 0
                        ? Arrays.asList(Optimality.Proof.CANONICAL, Optimality.Proof.MOST_POINTS)
                                .contains(proof)
                        : bound == 1 && proof == Optimality.Proof.STOPPED);
        assertThat(AllocationCheck.anomalies(problem, spoilt).isEmpty()).isEqualTo(fine);
        assertThat(AllocationCheck.anomalies(problem, right.withOptimality(null)))
                .isNotEmpty();
    }
}
