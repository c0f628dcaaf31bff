package fr.territoiresindustrie.rules.allocation;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Small problems in which much happens: few different amounts, points and days, so that ties, exact fits and
 * shortages are frequent.
 */
final class AllocationFixtures {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 1);

    private AllocationFixtures() {}

    static Envelope envelope(Euros ceiling) {
        return Envelope.of(EnvelopeId.of("grand-est-2021"), "Grand Est 2021", ceiling);
    }

    static Candidate candidate(String id, long euros, long points) {
        return Candidate.of(ProjectId.of(id), Euros.of(euros)).withPointThousandths(points * 1000);
    }

    static AllocationProblem problem(long euros, Candidate... candidates) {
        return AllocationProblem.of(envelope(Euros.of(euros)), List.of(candidates));
    }

    static Arbitrary<AllocationProblem> problems(int most) {
        return Combinators.combine(
                        candidates(most),
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.longs().between(0, 4).injectNull(0.5))
                .as((candidates, cents, threshold) -> new AllocationProblem(
                        envelope(Euros.ofCents(cents)), candidates, threshold == null ? null : threshold));
    }

    static Arbitrary<AllocationRule> rules() {
        return Arbitraries.oneOf(rulesInTurn(), bestPerEuro(), optimal());
    }

    static Arbitrary<AllocationRule> bestPerEuro() {
        return orders().map(BestPerEuro::new);
    }

    static Arbitrary<AllocationRule> optimal() {
        return orders().map(order -> Allocators.optimal(order.toArray(new Priority[0])));
    }

    private static Arbitrary<List<Priority>> orders() {
        return Arbitraries.of(Priority.class).list().uniqueElements().ofMaxSize(4);
    }

    static Arbitrary<AllocationRule> rulesInTurn() {
        Arbitrary<List<Priority>> orders = orders();
        Arbitrary<WhenShort> shorts = Arbitraries.of(WhenShort.class);
        Arbitrary<AllocationRule> ranks = Combinators.combine(orders.filter(order -> !order.isEmpty()), shorts)
                .as(RankOrder::new);
        Arbitrary<List<LocalDate>> closings = Arbitraries.of(
                List.of(),
                List.of(MONDAY.plusDays(1)),
                List.of(MONDAY, MONDAY.plusDays(2)),
                List.of(MONDAY.plusDays(9)));
        Arbitrary<AllocationRule> waves =
                Combinators.combine(closings, orders, shorts).as(FirstCome::new);
        return Arbitraries.oneOf(ranks, waves);
    }

    private static Arbitrary<List<Candidate>> candidates(int most) {
        return facts().list().ofMaxSize(most).map(list -> {
            Candidate[] named = new Candidate[list.size()];
            for (int i = 0; i < named.length; i++) {
                Candidate facts = list.get(i);
                named[i] = new Candidate(
                        ProjectId.of("P-" + (char) ('A' + i)),
                        facts.request(),
                        facts.ceiling(),
                        facts.viableMinimum(),
                        facts.pointThousandths(),
                        facts.rank(),
                        facts.filedOn());
            }
            return List.of(named);
        });
    }

    private static Arbitrary<Candidate> facts() {
        Arbitrary<Long> requests = Arbitraries.longs().between(1, 12);
        Arbitrary<Long> ceilings = Arbitraries.longs().between(0, 12).injectNull(0.7);
        Arbitrary<Long> minimums = Arbitraries.longs().between(0, 12).injectNull(0.5);
        Arbitrary<Long> points = Arbitraries.longs().between(0, 6).injectNull(0.05);
        Arbitrary<Integer> ranks = Arbitraries.integers().between(1, 6).injectNull(0.05);
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(0, 4).map(MONDAY::plusDays).injectNull(0.05);
        return Combinators.combine(requests, ceilings, minimums, points, ranks, days)
                .as((request, ceiling, minimum, score, rank, day) -> new Candidate(
                        ProjectId.of("P"),
                        Euros.ofCents(request),
                        ceiling == null ? null : Euros.ofCents(ceiling),
                        minimum == null ? null : Euros.ofCents(Math.min(minimum, request)),
                        score,
                        rank,
                        day));
    }
}
