package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.money.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must hold for proportional shares, on small problems in which much happens. */
class ProportionalProperties {

    @Provide
    Arbitrary<AllocationProblem> problems() {
        return AllocationFixtures.problems(6);
    }

    @Provide
    Arbitrary<ProportionalShares> rules() {
        Arbitrary<List<Priority>> orders =
                Arbitraries.of(Priority.class).list().uniqueElements().ofMaxSize(3);
        Arbitrary<Rate> minimums = Arbitraries.of(Rate.ZERO, Rate.of(1, 3), Rate.ofPercent(60), Rate.ONE)
                .injectNull(0.3);
        Arbitrary<List<ShareKey>> keys = Arbitraries.longs()
                .between(0, 9)
                .list()
                .ofMinSize(4)
                .ofMaxSize(6)
                .map(weights -> {
                    List<ShareKey> listed = new ArrayList<>();
                    for (int i = 0; i < weights.size(); i++) {
                        listed.add(new ShareKey(ProjectId.of("P-" + (char) ('A' + i)), weights.get(i)));
                    }
                    return listed;
                });
        return Combinators.combine(
                        Arbitraries.of(ShareBasis.class), keys, Arbitraries.of(Split.class), orders, minimums)
                .as((basis, listed, split, order, minimum) -> new ProportionalShares(
                        basis, basis == ShareBasis.KEY ? listed : List.of(), split, order, minimum));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void every_plan_passes_the_independent_check(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") ProportionalShares rule) {
        Allocation plan = rule.allocate(problem);
        assertThat(AllocationCheck.anomalies(problem, plan)).isEmpty();
        assertThat(plan.explanation().text(Locale.FRENCH)).doesNotContain("?", "allocation.");
        assertThat(plan.explanation().text(Locale.ENGLISH)).doesNotContain("?", "allocation.");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void every_margin_just_does(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") ProportionalShares rule) {
        assertThat(AllocationCheck.marginAnomalies(problem, rule.allocate(problem)))
                .isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void without_a_stated_shortfall_no_larger_envelope_pays_in_full(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") ProportionalShares rule) {
        for (AllocationLine line : rule.allocate(problem).lines()) {
            boolean shared =
                    line.status() == AllocationStatus.PARTLY_FUNDED || line.status() == AllocationStatus.WAITING;
            if (shared && line.margins().shortfall() == null) {
                AllocationProblem rich = problem.withEnvelope(AllocationFixtures.envelope(Euros.of(10)));
                assertThat(rule.allocate(rich)
                                .find(line.project())
                                .orElseThrow()
                                .status())
                        .isNotEqualTo(AllocationStatus.FUNDED);
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void the_order_in_which_candidates_are_given_does_not_matter(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") ProportionalShares rule,
            @ForAll Random random) {
        List<Candidate> turned = new ArrayList<>(problem.candidates());
        Collections.shuffle(turned, random);
        assertThat(rule.allocate(problem.withCandidates(turned))).isEqualTo(rule.allocate(problem));
    }

    /** No cent stays unused that somebody who takes part could get. */
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void money_is_left_only_if_all_who_stay_are_paid_in_full(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") ProportionalShares rule) {
        Allocation plan = rule.allocate(problem);
        if (plan.remainder().positive()) {
            assertThat(plan.list(AllocationStatus.PARTLY_FUNDED)).isEmpty();
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void any_other_award_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") ProportionalShares rule,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @LongRange(min = -3, max = 13) long cents) {
        Assume.that(!problem.candidates().isEmpty());
        Map<ProjectId, Euros> awards = new HashMap<>();
        rule.allocate(problem).lines().forEach(line -> awards.put(line.project(), line.award()));
        ProjectId project =
                problem.candidates().get(which % problem.candidates().size()).project();
        Euros before = awards.put(project, Euros.ofCents(cents));
        assertThat(AllocationCheck.anomalies(problem, awards, rule).isEmpty())
                .isEqualTo(Euros.ofCents(cents).equals(before));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void any_other_status_or_waiting_rank_is_found(
            @ForAll("problems") AllocationProblem problem,
            @ForAll("rules") ProportionalShares rule,
            @ForAll @IntRange(max = 5) int which,
            @ForAll AllocationStatus status,
            @ForAll @IntRange(max = 3) int rank) {
        Allocation right = rule.allocate(problem);
        Assume.that(!right.lines().isEmpty());
        int index = which % right.lines().size();
        AllocationLine line = right.lines().get(index);
        AllocationLine spoilt = new AllocationLine(
                line.project(), status, line.award(), rank == 0 ? null : rank, line.reason(), line.margins());
        List<AllocationLine> lines = new ArrayList<>(right.lines());
        lines.set(index, spoilt);
        Allocation plan = new Allocation(right.rule(), right.balances(), lines, right.exhaustedOn());
        assertThat(AllocationCheck.anomalies(problem, plan).isEmpty()).isEqualTo(spoilt.equals(line));
    }
}
