package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.explanation.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingRuleTest {

    private final Scored<Dossier> best = dossier("A", 7, 300, 3).scored();
    private final Scored<Dossier> dear = dossier("B", 3, 200, 1).scored();
    private final Scored<Dossier> cheap = dossier("C", 3, 100, 2).scored();
    private final Scored<Dossier> last = dossier("D", 1, 100, 2).scored();
    private final Scored<Dossier> unknown = new Dossier("E", null, true, null, "creation", null).scored();

    private static Dossier dossier(String name, int jobs, long cost, int day) {
        return new Dossier(name, jobs, true, Euros.of(cost), "creation", LocalDate.of(2021, 3, day));
    }

    private List<String> ranks(RankingRule<Dossier> rule, List<Scored<Dossier>> scored) {
        return rule.rank(scored, CONTEXT).places().stream()
                .map(place -> place.rank() + place.project().value())
                .toList();
    }

    @Test
    void refuses_ties_unless_told_how_to_break_them() {
        Ranking ranking = RankingRule.<Dossier>byScore().rank(List.of(last, cheap, best, dear), CONTEXT);
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.tiedGroups()).containsExactly(List.of(ProjectId.of("B"), ProjectId.of("C")));
        assertThat(ranking.total()).isFalse();
    }

    @Test
    void breaks_ties_by_the_declared_chain() {
        List<Scored<Dossier>> all = List.of(last, cheap, best, dear);
        RankingRule<Dossier> byScore = RankingRule.byScore();
        assertThat(ranks(byScore.then(TieBreak.lowest(Dossier.COST)), all)).containsExactly("1A", "2C", "3B", "4D");
        assertThat(ranks(byScore.then(TieBreak.highest(Dossier.COST)), all)).containsExactly("1A", "2B", "3C", "4D");
        assertThat(ranks(byScore.then(TieBreak.lowest(Dossier.FILED_ON)), all)).containsExactly("1A", "2B", "3C", "4D");
        assertThat(ranks(byScore.then(TieBreak.lowest(Dossier.KIND)).then(TieBreak.identifier()), all))
                .containsExactly("1A", "2B", "3C", "4D");
    }

    @Test
    void a_draw_depends_on_the_seed_and_the_identifier_alone() {
        List<Scored<Dossier>> equals = Stream.of("A", "B", "C", "D", "E", "F")
                .map(name -> dossier(name, 3, 100, 1).scored())
                .toList();
        RankingRule<Dossier> drawn = RankingRule.<Dossier>byScore().then(TieBreak.draw("1 March 2021"));
        List<String> order = ranks(drawn, equals);
        assertThat(order).isEqualTo(ranks(drawn, equals)).hasSize(6);
        assertThat(order)
                .isNotEqualTo(ranks(RankingRule.<Dossier>byScore().then(TieBreak.draw("2 March 2021")), equals));
        List<String> without = ranks(drawn, equals.subList(1, 6));
        assertThat(without.stream().map(place -> place.substring(1)))
                .containsExactlyElementsOf(order.stream()
                        .map(place -> place.substring(1))
                        .filter(name -> !name.equals("A"))
                        .toList());
        assertThatIllegalArgumentException().isThrownBy(() -> TieBreak.draw(" "));
    }

    @Test
    void a_tie_break_whose_fact_is_unknown_for_one_of_them_does_not_decide() {
        Scored<Dossier> silent = new Dossier("F", 3, true, null, "creation", null).scored();
        Ranking ranking = RankingRule.<Dossier>byScore()
                .then(TieBreak.lowest(Dossier.COST))
                .then(TieBreak.identifier())
                .rank(List.of(dear, cheap, silent), CONTEXT);
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsOnly(1);
        assertThat(ranking.places().get(0).reason().text(Locale.ENGLISH))
                .isEqualTo("Rank 1, shared with C and F: score of 60.714, and cost is not known for all of them.");
    }

    @Test
    void a_score_that_is_not_known_has_a_best_and_a_worst_rank() {
        Ranking ranking = RankingRule.<Dossier>byScore().rank(List.of(last, cheap, best, dear, unknown), CONTEXT);
        assertThat(ranking.unplaced()).singleElement().satisfies(one -> {
            assertThat(one.bestRank()).isEqualTo(1);
            assertThat(one.worstRank()).isEqualTo(5);
        });
        assertThat(ranking.explanation().text(Locale.FRENCH))
                .contains("Pas encore de rang\u00A0: note entre 35 et 95\u202F; au mieux rang 1, au pire rang 5.");
    }

    @Test
    void refuses_the_same_project_twice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankingRule.<Dossier>byScore().rank(List.of(best, best), CONTEXT));
    }

    @Test
    void rankings_travel() {
        RankingRule<Dossier> rule = RankingRule.byScore();
        RoundTrips.assertTravels(rule.rank(List.of(last, cheap, best, dear, unknown), CONTEXT), Ranking.class);
    }

    @Test
    void a_lot_can_be_drawn_again_by_anybody() {
        // printf '1 March 2021\nA' | sha256sum
        assertThat(TieBreak.lot("1 March 2021", ProjectId.of("A")))
                .isEqualTo("fd22073b3507fbcbb51b40f60937a1a5668cc2eed27b94cb59e84fe18ece030f");
        List<Scored<Dossier>> equals = List.of(dear, cheap);
        Ranking ranking = RankingRule.<Dossier>byScore()
                .then(TieBreak.draw("1 March 2021"))
                .rank(equals, CONTEXT);
        for (Ranking.Place place : ranking.places()) {
            assertThat(place.reason().text(Locale.ENGLISH))
                    .contains("then drawing of lots (" + TieBreak.lot("1 March 2021", place.project()) + ")");
        }
        assertThat(ranking.explanation().text(Locale.FRENCH))
                .contains("tirage au sort (plus petit lot d’abord, chaque lot étant l’empreinte SHA-256 de la graine "
                        + "«\u00A01 March 2021\u00A0», d’un saut de ligne et de l’identifiant)");
    }

    @Test
    void a_line_of_the_grid_or_a_criterion_may_decide() {
        Scored<Dossier> grown = new Dossier("G", 6, false, Euros.of(200), "extension", null).scored();
        Scored<Dossier> rooted = new Dossier("R", 6, false, Euros.of(100), "extension", null).scored();
        RankingRule<Dossier> byScore = RankingRule.byScore();
        Criterion<Dossier> cheapOne = Dossier.COST.atMost(Euros.of(100));
        Label name = Label.of("small cost", "coût modéré");
        assertThat(ranks(byScore.then(TieBreak.meeting(name, cheapOne)), List.of(grown, rooted)))
                .containsExactly("1R", "2G");
        assertThat(ranks(
                        byScore.then(TieBreak.line(Dossier.grid(), "jobs")).then(TieBreak.identifier()),
                        List.of(rooted, grown)))
                .containsExactly("1G", "2R");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TieBreak.line(Dossier.grid(), "nothing"))
                .withMessageContaining("labelled");
        Scored<Dossier> silent = new Dossier("S", 6, false, null, "extension", null).scored();
        assertThat(ranks(byScore.then(TieBreak.meeting(name, cheapOne)), List.of(silent, rooted)))
                .containsExactly("1R", "1S");
    }

    @Test
    void points_of_a_line_come_before_what_follows_in_the_chain() {
        // 40 and 10 + 30: equal scores of different parts.
        ScoringGrid<Dossier> grid = ScoringGrid.<Dossier>builder()
                .line("jobs", Dossier.JOBS.label(), Points.of(70), Dossier.JOBS, Scales.linear(0, 7))
                .line("labelled", Dossier.LABELLED.label(), Points.of(30), Dossier.LABELLED, Scales.yesNo())
                .build();
        Dossier grown = new Dossier("Z", 4, false, null, null, null);
        Dossier rooted = new Dossier("A", 1, true, null, null, null);
        List<Scored<Dossier>> both = List.of(
                new Scored<>(ProjectId.of("A"), rooted, grid.score(rooted, CONTEXT)),
                new Scored<>(ProjectId.of("Z"), grown, grid.score(grown, CONTEXT)));
        RankingRule<Dossier> rule = RankingRule.<Dossier>byScore().then(TieBreak.line(grid, "jobs"));
        assertThat(ranks(rule, both)).containsExactly("1Z", "2A");
        assertThat(rule.rank(both, CONTEXT).explanation().text(Locale.ENGLISH))
                .contains("Highest score first; between equal scores, in this order: jobs created, highest first.")
                .contains("Rank 1: score of 40, then jobs created (40 points).");
        RoundTrips.assertSerializable(rule.rank(both, CONTEXT));
    }
}
