package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScoringProperties {

    private final ScoringGrid<Dossier> grid = Dossier.grid();

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 9).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of("extension", "creation", "other").injectNull(0.3),
                        Arbitraries.longs().between(1, 3).injectNull(0.1),
                        Arbitraries.integers().between(1, 3).injectNull(0.1))
                .as((jobs, labelled, kind, cost, day) -> new Dossier(
                        "P",
                        jobs,
                        labelled,
                        cost == null ? null : Euros.of(cost),
                        kind,
                        day == null ? null : LocalDate.of(2021, 3, day)));
    }

    @Provide
    Arbitrary<List<Dossier>> lists() {
        return dossiers().list().ofMaxSize(8).map(dossiers -> {
            List<Dossier> named = new ArrayList<>();
            for (Dossier one : dossiers) {
                String name = "P-" + (char) ('A' + named.size());
                named.add(new Dossier(name, one.jobs(), one.labelled(), one.cost(), one.kind(), one.filedOn()));
            }
            return named;
        });
    }

    @Property
    void contributions_sum_to_the_total_and_stay_within_their_weights(@ForAll("dossiers") Dossier dossier) {
        ScoreCard card = grid.score(dossier, CONTEXT);
        long sum = card.contributions().stream()
                .mapToLong(contribution -> contribution.lowest().thousandths())
                .sum();
        assertThat(card.lowest().thousandths()).isEqualTo(sum);
        assertThat(card.total() == null).isEqualTo(!card.missing().isEmpty());
        for (Contribution contribution : card.contributions()) {
            assertThat(contribution.highest()).isBetween(contribution.lowest(), contribution.weight());
            assertThat(contribution.lowest()).isGreaterThanOrEqualTo(Points.ZERO);
        }
    }

    @Property
    void raising_a_positive_indicator_never_lowers_the_score(
            @ForAll("dossiers") Dossier dossier,
            @ForAll @IntRange(min = -2, max = 10) int jobs,
            @ForAll @IntRange(max = 5) int more) {
        ScoreCard before = grid.score(withJobs(dossier, jobs), CONTEXT);
        ScoreCard after = grid.score(withJobs(dossier, jobs + more), CONTEXT);
        assertThat(after.lowest()).isGreaterThanOrEqualTo(before.lowest());
        assertThat(after.highest()).isGreaterThanOrEqualTo(before.highest());
    }

    @Property
    void the_interval_holds_the_score_of_every_completion(
            @ForAll("dossiers") Dossier dossier, @ForAll("dossiers") Dossier facts) {
        ScoreCard before = grid.score(dossier, CONTEXT);
        ScoreCard after = grid.score(completed(dossier, facts), CONTEXT);
        assertThat(after.lowest()).isGreaterThanOrEqualTo(before.lowest());
        assertThat(after.highest()).isLessThanOrEqualTo(before.highest());
    }

    @Property
    void a_ranking_does_not_depend_on_the_order_of_the_input(
            @ForAll("lists") List<Dossier> dossiers, @ForAll Random random) {
        List<Scored<Dossier>> scored =
                new ArrayList<>(dossiers.stream().map(Dossier::scored).toList());
        RankingRule<Dossier> rule = RankingRule.<Dossier>byScore()
                .then(TieBreak.lowest(Dossier.COST))
                .then(TieBreak.highest(Dossier.FILED_ON));
        Ranking ranking = rule.rank(scored, CONTEXT);
        Collections.shuffle(scored, random);
        assertThat(rule.rank(scored, CONTEXT)).isEqualTo(ranking);
        for (int i = 1; i < ranking.places().size(); i++) {
            Ranking.Place before = ranking.places().get(i - 1);
            Ranking.Place place = ranking.places().get(i);
            assertThat(place.score()).isLessThanOrEqualTo(before.score());
            assertThat(place.rank()).isEqualTo(place.tiedWith().contains(before.project()) ? before.rank() : i + 1);
        }
    }

    @Property
    void a_chain_that_ends_with_a_draw_gives_a_total_order(@ForAll("lists") List<Dossier> dossiers) {
        List<Scored<Dossier>> scored = dossiers.stream().map(Dossier::scored).toList();
        Ranking ranking =
                RankingRule.<Dossier>byScore().then(TieBreak.draw("seed")).rank(scored, CONTEXT);
        assertThat(ranking.tiedGroups()).isEmpty();
        assertThat(new HashSet<>(
                        ranking.places().stream().map(Ranking.Place::rank).toList()))
                .hasSameSizeAs(ranking.places());
        assertThat(ranking.places().size() + ranking.unplaced().size()).isEqualTo(dossiers.size());
    }

    @Property
    void once_the_facts_are_known_the_rank_is_between_the_best_and_the_worst(
            @ForAll("lists") List<Dossier> dossiers, @ForAll("dossiers") Dossier facts) {
        RankingRule<Dossier> rule = RankingRule.<Dossier>byScore().then(TieBreak.identifier());
        Ranking before = rule.rank(dossiers.stream().map(Dossier::scored).toList(), CONTEXT);
        Ranking after = rule.rank(
                dossiers.stream().map(one -> completed(one, facts).scored()).toList(), CONTEXT);
        if (!after.unplaced().isEmpty()) {
            return;
        }
        for (Ranking.Unplaced unplaced : before.unplaced()) {
            assertThat(after.find(unplaced.project()).orElseThrow().rank())
                    .isBetween(unplaced.bestRank(), unplaced.worstRank());
        }
    }

    private static Dossier withJobs(Dossier dossier, int jobs) {
        return new Dossier(dossier.name(), jobs, dossier.labelled(), dossier.cost(), dossier.kind(), dossier.filedOn());
    }

    private static Dossier completed(Dossier dossier, Dossier facts) {
        return new Dossier(
                dossier.name(),
                dossier.jobs() == null ? facts.jobs() : dossier.jobs(),
                dossier.labelled() == null ? facts.labelled() : dossier.labelled(),
                dossier.cost(),
                // A kind that the scale does not list stays unlisted, so it is replaced by one that is.
                dossier.kind() == null || dossier.kind().equals("other") ? facts.kind() : dossier.kind(),
                dossier.filedOn());
    }

    /** Whatever the chain, being before somebody is a strict order in which those of one rank count as one. */
    @Property
    void a_ranking_is_an_order_of_pairs(@ForAll("lists") List<Dossier> dossiers) {
        RankingRule<Dossier> rule = RankingRule.<Dossier>byScore()
                .then(TieBreak.line(grid, "jobs"))
                .then(TieBreak.lowest(Dossier.COST))
                .then(TieBreak.draw("seed"));
        List<Scored<Dossier>> known = dossiers.stream()
                .filter(one -> one.cost() != null)
                .map(Dossier::scored)
                .filter(one -> one.card().total() != null)
                .toList();
        Ranking all = rule.rank(known, CONTEXT);
        assertThat(all.total()).isTrue();
        // Antisymmetric and transitive: each pair, ranked by itself in either order, stands as in the whole.
        for (Scored<Dossier> one : known) {
            for (Scored<Dossier> other : known) {
                if (!one.project().equals(other.project())) {
                    int whole = all.find(one.project()).orElseThrow().rank()
                            - all.find(other.project()).orElseThrow().rank();
                    Ranking pair = rule.rank(List.of(one, other), CONTEXT);
                    assertThat(pair.find(one.project()).orElseThrow().rank()).isEqualTo(whole < 0 ? 1 : 2);
                }
            }
        }
    }
}
