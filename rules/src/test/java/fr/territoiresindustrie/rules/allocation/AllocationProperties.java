package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AllocationProperties {

    @Provide
    Arbitrary<AllocationProblem> problems() {
        return AllocationFixtures.problems(8);
    }

    @Provide
    Arbitrary<AllocationRule> rules() {
        return AllocationFixtures.rules();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void awards_and_remainder_sum_to_the_envelope(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        Allocation allocation = rule.allocate(problem);
        Euros awards =
                Euros.sum(allocation.lines().stream().map(AllocationLine::award).toList());
        assertThat(allocation.awarded()).isEqualTo(awards);
        assertThat(awards.plus(allocation.remainder())).isEqualTo(problem.available());
        assertThat(allocation.remainder().negative()).isFalse();
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void an_award_is_nothing_or_between_the_viable_minimum_and_what_is_payable(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        Allocation allocation = rule.allocate(problem);
        for (Candidate candidate : problem.candidates()) {
            AllocationLine line = allocation.find(candidate.project()).orElseThrow();
            if (line.award().equals(Euros.ZERO)) {
                continue;
            }
            Euros least = candidate.viableMinimum() == null ? Euros.ofCents(1) : candidate.viableMinimum();
            assertThat(line.award()).isBetween(least, candidate.payable());
            if (problem.thresholdThousandths() != null) {
                assertThat(candidate.pointThousandths()).isGreaterThanOrEqualTo(problem.thresholdThousandths());
            }
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_the_input_does_not_matter(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") AllocationRule rule,
            @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(problem.candidates());
        Collections.shuffle(shuffled, random);
        assertThat(rule.allocate(problem.withCandidates(shuffled))).isEqualTo(rule.allocate(problem));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void a_larger_envelope_never_lowers_an_award_unless_small_ones_may_overtake(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        if (rule.whenShort() == WhenShort.SKIP) {
            return;
        }
        Map<Object, Euros> before = awards(rule.allocate(problem));
        AllocationProblem larger = problem.withEnvelope(
                AllocationFixtures.envelope(problem.available().plus(Euros.ofCents(1))));
        awards(rule.allocate(larger))
                .forEach((project, award) -> assertThat(award).isGreaterThanOrEqualTo(before.get(project)));
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void every_margin_pays_the_candidate_and_one_unit_less_does_not(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        assertThat(AllocationCheck.marginAnomalies(problem, rule.allocate(problem)))
                .isEmpty();
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    void the_independent_check_accepts_every_plan(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        Allocation allocation = rule.allocate(problem);
        assertThat(AllocationCheck.anomalies(problem, allocation)).isEmpty();
        assertThat(Allocators.checked(rule).allocate(problem)).isEqualTo(allocation);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void problems_and_plans_travel(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        RoundTrips.assertTravels(problem, AllocationProblem.class);
        RoundTrips.assertTravels(rule, AllocationRule.class);
        RoundTrips.assertTravels(rule.allocate(problem), Allocation.class);
    }

    private static Map<Object, Euros> awards(Allocation allocation) {
        return allocation.lines().stream().collect(Collectors.toMap(AllocationLine::project, AllocationLine::award));
    }
}
