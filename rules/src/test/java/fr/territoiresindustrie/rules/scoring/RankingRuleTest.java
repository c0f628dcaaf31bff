package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
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
}
