package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalisationProperties {

    private static final Label NORTH = Label.of("north", "nord");
    private static final Label SOUTH = Label.of("south", "sud");
    private static final Points HUNDRED = Points.of(100);

    private static Scored<Dossier> scored(String name, Integer jobs) {
        return new Dossier(name, jobs, true, null, "creation", null).scored();
    }

    private static List<Scored<Dossier>> panel(String prefix, List<Integer> jobs) {
        List<Scored<Dossier>> panel = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            panel.add(scored(prefix + i, jobs.get(i)));
        }
        return panel;
    }

    @Example
    void by_range_and_by_rank_within_the_panel() {
        // 43.571, 60.714, 60.714 and 95 points
        List<Scored<Dossier>> north = panel("N-", List.of(1, 3, 3, 7));
        assertThat(Normalisation.byRank(HUNDRED).apply(NORTH, north))
                .extracting(one -> one.card().total())
                .containsExactly(Points.ZERO, Points.of(50), Points.of(50), HUNDRED);
        assertThat(Normalisation.byRange(HUNDRED).apply(NORTH, north))
                .extracting(one -> one.card().total())
                // (60.714 − 43.571) / (95 − 43.571) = 0.3333333…
                .containsExactly(Points.ZERO, Points.parse("33.333"), Points.parse("33.333"), HUNDRED);
    }

    @Example
    void the_card_and_the_ranking_say_what_was_done() {
        Normalisation alike = Normalisation.byRange(HUNDRED);
        List<Scored<Dossier>> all = new ArrayList<>(alike.apply(NORTH, panel("N-", List.of(1, 3, 7))));
        all.addAll(alike.apply(SOUTH, panel("S-", List.of(0, 2))));
        ScoreCard card = all.get(1).card();
        assertThat(card.outOf()).isEqualTo(HUNDRED);
        assertThat(card.explanation().text(Locale.ENGLISH))
                .startsWith("Score: 33.333 of 100.")
                .contains("Panel “north”, 3 projects: 60.714 points become 33.333 out of 100, by the range from the "
                        + "lowest to the highest score of the panel.");
        Ranking ranking = RankingRule.<Dossier>byScore().rank(all, CONTEXT);
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 1, 3, 4, 4);
        assertThat(ranking.explanation().text(Locale.FRENCH))
                .contains("À la demande, les notes des jurys ont été rendues comparables selon l’étendue des notes de "
                        + "chaque jury, sur 100\u202F; jurys\u00A0: nord et sud.");
        RoundTrips.assertTravels(card, ScoreCard.class);
        RoundTrips.assertTravels(ranking, Ranking.class);
        assertThat(Dossier.grid().score(all.get(1).subject(), CONTEXT).adjustments())
                .isEmpty();
    }

    @Example
    void nothing_is_mixed_in_silence() {
        Normalisation alike = Normalisation.byRange(HUNDRED);
        List<Scored<Dossier>> north = alike.apply(NORTH, panel("N-", List.of(1, 3)));
        List<Scored<Dossier>> south = panel("S-", List.of(0, 2));
        RankingRule<Dossier> rule = RankingRule.byScore();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        rule.rank(Stream.concat(north.stream(), south.stream()).toList(), CONTEXT))
                .withMessageContaining("not normalised");
        List<Scored<Dossier>> otherwise = Normalisation.byRank(HUNDRED).apply(SOUTH, south);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule.rank(
                        Stream.concat(north.stream(), otherwise.stream()).toList(), CONTEXT));
        assertThatIllegalArgumentException().isThrownBy(() -> alike.apply(NORTH, north));
        assertThatIllegalArgumentException().isThrownBy(() -> alike.apply(NORTH, south.subList(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Normalisation.byRank(Points.ZERO));
    }

    @Example
    void a_score_that_is_not_known_leaves_the_panel_open() {
        List<Scored<Dossier>> north =
                Normalisation.byRank(HUNDRED).apply(NORTH, List.of(scored("A", 3), scored("B", null), scored("C", 7)));
        ScoreCard first = north.get(0).card();
        assertThat(first.total()).isNull();
        assertThat(first.lowest()).isEqualTo(Points.ZERO);
        assertThat(first.highest()).isEqualTo(Points.of(50));
        assertThat(first.explanation().text(Locale.FRENCH)).contains("certaines de ses notes n’étant pas connues");
    }

    @Provide
    Arbitrary<List<Integer>> panels() {
        return Arbitraries.integers()
                .between(0, 7)
                .injectNull(0.2)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void the_interval_holds_what_every_completion_gives(
            @ForAll("panels") List<Integer> jobs, @ForAll("panels") List<Integer> facts, @ForAll boolean byRank) {
        Normalisation alike = byRank ? Normalisation.byRank(HUNDRED) : Normalisation.byRange(HUNDRED);
        List<Integer> completed = new ArrayList<>();
        for (int i = 0; i < jobs.size(); i++) {
            Integer fact = facts.get(i % facts.size());
            completed.add(jobs.get(i) != null ? jobs.get(i) : fact == null ? Integer.valueOf(4) : fact);
        }
        List<Scored<Dossier>> before = alike.apply(NORTH, panel("N-", jobs));
        List<Scored<Dossier>> after = alike.apply(NORTH, panel("N-", completed));
        for (int i = 0; i < jobs.size(); i++) {
            assertThat(after.get(i).card().total())
                    .isNotNull()
                    .isBetween(
                            before.get(i).card().lowest(), before.get(i).card().highest());
        }
    }

    @Property(tries = 300)
    void the_order_within_a_panel_stays_and_the_share_is_the_one_counted_by_hand(
            @ForAll("panels") List<Integer> jobs, @ForAll boolean byRank) {
        List<Scored<Dossier>> raw =
                panel("N-", jobs.stream().map(one -> one == null ? 2 : one).toList());
        Normalisation alike = byRank ? Normalisation.byRank(HUNDRED) : Normalisation.byRange(HUNDRED);
        List<Scored<Dossier>> normalised = alike.apply(NORTH, raw);
        List<Long> scores =
                raw.stream().map(one -> one.card().lowest().thousandths()).toList();
        for (int i = 0; i < raw.size(); i++) {
            long own = scores.get(i);
            BigDecimal part;
            BigDecimal whole;
            if (byRank) {
                // Compared with each one, itself included: a half for equals, and a half too much for itself.
                long halves = scores.stream()
                                .mapToLong(other -> Long.signum(own - other) + 1)
                                .sum()
                        - 1;
                part = BigDecimal.valueOf(halves);
                whole = BigDecimal.valueOf(2L * (scores.size() - 1));
            } else {
                long least = scores.stream().sorted().findFirst().orElseThrow();
                long most = scores.stream()
                        .sorted()
                        .skip(scores.size() - 1)
                        .findFirst()
                        .orElseThrow();
                part = least == most ? BigDecimal.ONE : BigDecimal.valueOf(own - least);
                whole = least == most ? BigDecimal.valueOf(2) : BigDecimal.valueOf(most - least);
            }
            BigDecimal expected = part.multiply(BigDecimal.valueOf(100)).divide(whole, 3, RoundingMode.HALF_UP);
            assertThat(normalised.get(i).card().total()).isEqualTo(Points.of(expected));
            assertThat(normalised.get(i).project()).isEqualTo(ProjectId.of("N-" + i));
        }
    }
}
