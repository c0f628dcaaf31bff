package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineGroupTest {

    private static final Label PLACE = Label.of("roots in the territory", "ancrage territorial");

    private static ScoringGrid<Dossier> capped(Points cap) {
        ScoringGrid<Dossier> grid = Dossier.grid();
        return ScoringGrid.of(grid.lines(), List.of(new LineGroup("place", PLACE, cap, List.of("labelled", "kind"))));
    }

    private static Dossier dossier(Integer jobs, Boolean labelled, String kind) {
        return new Dossier("Fonderie", jobs, labelled, null, kind, null);
    }

    @Example
    void lines_of_a_group_give_no_more_than_its_cap() {
        ScoringGrid<Dossier> grid = capped(Points.of(30));
        // 60 + min(30, 25 + 10)
        ScoreCard card = grid.score(dossier(7, true, "creation"), CONTEXT);
        assertThat(card.total()).isEqualTo(Points.of(90));
        assertThat(card.outOf()).isEqualTo(Points.of(90)).isEqualTo(grid.outOf());
        assertThat(card.explanation().text(Locale.ENGLISH)).isEqualTo("""
                        Score: 90 of 90.
                          Jobs created
                            Jobs created: 7; 60 points out of 60.
                          In a labelled territory
                            In a labelled territory: yes; 25 points out of 25.
                          Kind
                            Kind: creation; 10 points out of 15.
                          Roots in the territory
                            35 points together, of which 30 points count: the group is capped.
                        """);
        assertThat(card.explanation().text(Locale.FRENCH))
                .contains("Ensemble 35 points, dont 30 points comptent\u00A0: le groupe est plafonné.");
        assertThat(grid.score(dossier(7, false, "creation"), CONTEXT).total()).isEqualTo(Points.of(70));
    }

    @Example
    void what_is_not_known_is_capped_at_both_ends() {
        ScoreCard card = capped(Points.of(30)).score(dossier(0, null, "creation"), CONTEXT);
        assertThat(card.total()).isNull();
        assertThat(card.lowest()).isEqualTo(Points.of(10));
        assertThat(card.highest()).isEqualTo(Points.of(30));
        assertThat(card.explanation().text(Locale.ENGLISH))
                .contains("Between 10 and 35 points together, of which 30 points count at most.");
        RoundTrips.assertTravels(card, ScoreCard.class);
        RoundTrips.assertSerializable(capped(Points.of(30)));
    }

    @Example
    void refuses_groups_that_cannot_be() {
        List<ScoringLine<Dossier, ?>> lines = Dossier.grid().lines();
        LineGroup one = new LineGroup("place", PLACE, Points.of(30), List.of("labelled", "kind"));
        LineGroup other = new LineGroup("other", PLACE, Points.of(30), List.of("kind"));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoringGrid.of(lines, List.of(one, other)));
        assertThatIllegalArgumentException().isThrownBy(() -> ScoringGrid.of(lines, List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ScoringGrid.of(lines, List.of(new LineGroup("g", PLACE, Points.of(1), List.of("nothing")))))
                .withMessageContaining("nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ScoringGrid.of(lines, List.of(new LineGroup("jobs", PLACE, Points.of(1), List.of("kind")))));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineGroup("g", PLACE, Points.of(-1), List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new LineGroup("g", PLACE, Points.of(1), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineGroup("g", PLACE, Points.of(1), List.of("a", "a")));
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 9).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of("extension", "creation", "other").injectNull(0.3))
                .as(LineGroupTest::dossier);
    }

    @Property
    void contributions_and_adjustments_sum_to_the_total_of_each_way_to_score(
            @ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 45_000) int cap) {
        ScoringGrid<Dossier> grid = capped(Points.ofThousandths(cap));
        ScoreCard card = grid.score(dossier, CONTEXT);
        long[] ends = new long[2];
        card.contributions().forEach(one -> {
            ends[0] += one.lowest().thousandths();
            ends[1] += one.highest().thousandths();
        });
        card.adjustments().forEach(one -> {
            ends[0] += one.atLowest().thousandths();
            ends[1] += one.atHighest().thousandths();
        });
        assertThat(card.lowest().thousandths()).isEqualTo(ends[0]);
        assertThat(card.highest().thousandths()).isEqualTo(ends[1]);
        assertThat(grid.total(dossier, CONTEXT)).isEqualTo(card.total());
        assertThat(grid.lowest(dossier, CONTEXT)).isEqualTo(card.lowest());
        assertThat(grid.highest(dossier, CONTEXT)).isEqualTo(card.highest());
        assertThat(card.highest()).isBetween(card.lowest(), grid.outOf());
        // By hand: what the other lines give, and the rest up to the cap.
        ScoreCard bare = Dossier.grid().score(dossier, CONTEXT);
        long free = bare.contributions().get(0).lowest().thousandths();
        long together = bare.lowest().thousandths() - free;
        assertThat(card.lowest().thousandths()).isEqualTo(free + Math.min(cap, together));
    }

    @Property
    void the_interval_of_capped_lines_holds_every_completion(
            @ForAll("dossiers") Dossier dossier,
            @ForAll @IntRange(min = -1, max = 9) int jobs,
            @ForAll boolean labelled,
            @ForAll @IntRange(max = 45_000) int cap) {
        ScoringGrid<Dossier> grid = capped(Points.ofThousandths(cap));
        ScoreCard before = grid.score(dossier, CONTEXT);
        Dossier completed = dossier(
                dossier.jobs() == null ? (Integer) jobs : dossier.jobs(),
                dossier.labelled() == null ? (Boolean) labelled : dossier.labelled(),
                dossier.kind() == null || dossier.kind().equals("other") ? "creation" : dossier.kind());
        Points total = grid.total(completed, CONTEXT);
        assertThat(total).isNotNull().isBetween(before.lowest(), before.highest());
    }

    @Example
    void a_builder_groups_lines() {
        ScoringGrid<Dossier> grid = ScoringGrid.<Dossier>builder()
                .line("jobs", Dossier.JOBS.label(), Points.of(60), Dossier.JOBS, Scales.linear(0, 7))
                .line(
                        "kind",
                        Dossier.KIND.label(),
                        Points.of(15),
                        Dossier.KIND,
                        Scales.lookup(Map.of("creation", Rate.ONE)))
                .group("all", PLACE, Points.of(70), "jobs", "kind")
                .build();
        assertThat(grid.outOf()).isEqualTo(Points.of(70));
        assertThat(grid.groups()).extracting(LineGroup::id).containsExactly("all");
        assertThat(grid).isNotEqualTo(ScoringGrid.of(grid.lines()));
    }
}
