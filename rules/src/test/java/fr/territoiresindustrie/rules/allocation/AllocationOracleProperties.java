package fr.territoiresindustrie.rules.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Tries everything: every way to break every tie, every larger envelope, every number of points, every smaller
 * request.
 */
class AllocationOracleProperties {

    @Provide
    Arbitrary<AllocationProblem> problems() {
        return AllocationFixtures.problems(6);
    }

    @Provide
    Arbitrary<AllocationRule> rules() {
        return AllocationFixtures.rulesInTurn();
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void a_tie_is_refused_exactly_when_the_ways_to_break_it_differ(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        Allocation allocation = rule.allocate(problem);
        Lineup lineup = lineup(problem, rule);
        List<Map<ProjectId, Euros>> outcomes = outcomes(problem, lineup.groups(), rule.whenShort());
        boolean tied = !allocation.list(AllocationStatus.TIED).isEmpty();
        assertThat(outcomes.stream().distinct().count() > 1).isEqualTo(tied);
        for (Map<ProjectId, Euros> outcome : outcomes) {
            for (AllocationLine line : allocation.lines()) {
                if (line.status().decided()) {
                    assertThat(outcome.getOrDefault(line.project(), Euros.ZERO)).isEqualTo(line.award());
                }
            }
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void the_missing_money_is_the_least_of_all_larger_envelopes(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        long most = 100;
        for (AllocationLine line : rule.allocate(problem).lines()) {
            Shortfall shortfall = line.margins().shortfall();
            Long least = first(1, most, more -> funded(rule, withMoney(problem, more), line.project()));
            if (line.status() != AllocationStatus.FUNDED) {
                assertThat(shortfall == null ? null : shortfall.missing().cents())
                        .isEqualTo(least);
            }
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void the_missing_points_are_the_fewest(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        Lineup lineup = lineup(problem, rule);
        for (Candidate candidate : problem.candidates()) {
            AllocationLine line =
                    rule.allocate(problem).find(candidate.project()).orElseThrow();
            boolean known = lineup.complete()
                    && lineup.keys().stream().allMatch(key -> key.known().test(candidate));
            if (known && line.status() != AllocationStatus.FUNDED) {
                assertThat(line.margins().pointThousandths())
                        .as("%s", line)
                        .isEqualTo(first(
                                1, 12, more -> funded(rule, with(problem, line.project(), 0, more), line.project())));
            }
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void the_reduction_is_the_smallest(
            @ForAll("problems") AllocationProblem problem, @ForAll("rules") AllocationRule rule) {
        for (AllocationLine line : rule.allocate(problem).lines()) {
            Candidate candidate = problem.candidates().stream()
                    .filter(one -> one.project().equals(line.project()))
                    .findFirst()
                    .orElseThrow();
            long least = candidate.viableMinimum() == null
                    ? 1
                    : Math.max(1, candidate.viableMinimum().cents());
            Euros reduction = line.margins().reduction();
            if (line.status() != AllocationStatus.FUNDED) {
                assertThat(reduction == null ? null : reduction.cents())
                        .isEqualTo(first(
                                1,
                                candidate.payable().cents() - least,
                                less -> funded(rule, with(problem, line.project(), less, 0), line.project())));
            }
        }
    }

    private static Lineup lineup(AllocationProblem problem, AllocationRule rule) {
        return rule instanceof FirstCome firstCome
                ? Lineup.of(problem, firstCome.keys(), firstCome::outOfTime)
                : Lineup.of(problem, ((RankOrder) rule).keys());
    }

    private static @Nullable Long first(long from, long to, LongFunction<Boolean> holds) {
        return LongStream.rangeClosed(from, to)
                .filter(holds::apply)
                .boxed()
                .findFirst()
                .orElse(null);
    }

    private static boolean funded(AllocationRule rule, AllocationProblem problem, ProjectId project) {
        return rule.allocate(problem).find(project).orElseThrow().status() == AllocationStatus.FUNDED;
    }

    private static AllocationProblem withMoney(AllocationProblem problem, long more) {
        return problem.withEnvelope(
                AllocationFixtures.envelope(problem.available().plus(Euros.ofCents(more))));
    }

    private static AllocationProblem with(AllocationProblem problem, ProjectId project, long less, long more) {
        return problem.withCandidates(problem.candidates().stream()
                .map(candidate -> candidate.project().equals(project) ? changed(candidate, less, more) : candidate)
                .toList());
    }

    private static Candidate changed(Candidate candidate, long less, long more) {
        Candidate cheaper = less == 0
                ? candidate
                : candidate.withRequest(candidate.payable().minus(Euros.ofCents(less)));
        return candidate.pointThousandths() == null
                ? cheaper
                : cheaper.withPointThousandths(candidate.pointThousandths() + more);
    }

    /** Every outcome of serving one candidate after the other, over every way to break every tie. */
    private static List<Map<ProjectId, Euros>> outcomes(
            AllocationProblem problem, List<List<Candidate>> groups, WhenShort whenShort) {
        List<Map<ProjectId, Euros>> outcomes = new ArrayList<>();
        serve(groups, 0, List.of(), problem.available().cents(), whenShort, false, new HashMap<>(), outcomes);
        return outcomes;
    }

    private static void serve(
            List<List<Candidate>> groups,
            int group,
            List<Candidate> served,
            long left,
            WhenShort whenShort,
            boolean stopped,
            Map<ProjectId, Euros> awards,
            List<Map<ProjectId, Euros>> outcomes) {
        if (group == groups.size()) {
            outcomes.add(Map.copyOf(awards));
            return;
        }
        List<Candidate> rest = new ArrayList<>(groups.get(group));
        rest.removeAll(served);
        if (rest.isEmpty()) {
            serve(groups, group + 1, List.of(), left, whenShort, stopped, awards, outcomes);
            return;
        }
        for (Candidate next : rest) {
            long payable = next.payable().cents();
            boolean fits = payable <= left;
            Euros least = next.viableMinimum();
            boolean cut = whenShort == WhenShort.PARTIAL && least != null && least.cents() <= left;
            long award = stopped ? 0 : fits ? payable : cut ? left : 0;
            Map<ProjectId, Euros> more = new HashMap<>(awards);
            more.put(next.project(), Euros.ofCents(award));
            List<Candidate> done = new ArrayList<>(served);
            done.add(next);
            boolean stops = stopped || (!fits && whenShort != WhenShort.SKIP);
            serve(groups, group, done, left - award, whenShort, stops, more, outcomes);
        }
    }
}
