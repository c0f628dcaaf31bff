package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Label;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScoringGridTest {

    private final ScoringGrid<Dossier> grid = Dossier.grid();

    @Test
    void gives_points_line_by_line() {
        ScoreCard card = grid.score(new Dossier("Fonderie", 1, true, null, "creation", null), CONTEXT);
        assertThat(card.contributions())
                .extracting(Contribution::points)
                .containsExactly(Points.parse("8.571"), Points.of(25), Points.of(10));
        assertThat(card.total()).isEqualTo(Points.parse("43.571"));
        assertThat(card.outOf()).isEqualTo(Points.of(100));
    }

    @Test
    void an_unknown_fact_gives_an_interval_and_no_total() {
        ScoreCard card = grid.score(new Dossier("Fonderie", null, true, null, "creation", null), CONTEXT);
        assertThat(card.total()).isNull();
        assertThat(card.lowest()).isEqualTo(Points.of(35));
        assertThat(card.highest()).isEqualTo(Points.of(95));
        assertThat(card.missing()).extracting(Contribution::line).containsExactly("jobs");
    }

    @Test
    void a_value_of_which_the_scale_does_not_speak_is_as_if_unknown() {
        ScoreCard card = grid.score(new Dossier("Fonderie", 7, false, null, "relocation", null), CONTEXT);
        assertThat(card.total()).isNull();
        assertThat(card.lowest()).isEqualTo(Points.of(65));
        assertThat(card.highest()).isEqualTo(Points.of(70));
    }

    @Test
    void a_fact_known_to_be_absent_gives_the_least_of_its_scale() {
        var costs = Dossier.COST.absentWhen(dossier -> dossier.name().equals("Gratuit"));
        ScoringGrid<Dossier> one = ScoringGrid.<Dossier>builder()
                .line("cost", costs.label(), Points.of(10), costs, value -> Rate.ONE)
                .build();
        assertThat(one.score(new Dossier("Gratuit", 0, true, null, null, null), CONTEXT)
                        .total())
                .isEqualTo(Points.ZERO);
        assertThat(one.score(new Dossier("Autre", 0, true, null, null, null), CONTEXT)
                        .total())
                .isNull();
    }

    @Test
    void explains_each_line_in_both_languages() {
        ScoreCard card = grid.score(new Dossier("Fonderie", 1, null, null, "creation", null), CONTEXT);
        assertThat(card.explanation().text(Locale.ENGLISH)).isEqualTo("""
                        [undetermined] Score: between 18.571 and 43.571 of 100, since facts are missing.
                          Jobs created
                            Jobs created: 1; 8.571 points out of 60.
                          [undetermined] In a labelled territory
                            In a labelled territory: not known; between 0 and 25 points out of 25.
                          Kind
                            Kind: creation; 10 points out of 15.
                        """);
        assertThat(card.explanation().text(Locale.FRENCH))
                .contains("Note\u00A0: entre 18,571 et 43,571 sur 100, faute d’informations.")
                .contains("Emplois créés\u00A0: 1\u202F; 8,571 points sur 60.");
    }

    @Test
    void half_a_thousandth_counts_as_one() {
        ScoringGrid<Dossier> least = ScoringGrid.<Dossier>builder()
                .line("jobs", Label.of("jobs", "emplois"), Points.ofThousandths(1), Dossier.JOBS, Scales.linear(0, 2))
                .build();
        assertThat(least.score(new Dossier("Fonderie", 1, null, null, "creation", null), CONTEXT)
                        .total())
                .isEqualTo(Points.ofThousandths(1));
    }

    @Test
    void refuses_a_grid_that_cannot_rank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringGrid.<Dossier>builder().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringGrid.<Dossier>builder()
                        .line("jobs", Dossier.JOBS.label(), Points.ZERO, Dossier.JOBS, Scales.linear(0, 1))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringGrid.<Dossier>builder()
                        .line("jobs", Dossier.JOBS.label(), Points.of(1), Dossier.JOBS, Scales.linear(0, 1))
                        .line("jobs", Dossier.JOBS.label(), Points.of(1), Dossier.JOBS, Scales.linear(0, 1))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoringGrid.<Dossier>builder()
                        .line("jobs", Dossier.JOBS.label(), Points.of(-1), Dossier.JOBS, Scales.linear(0, 1)));
    }

    @Test
    void refuses_a_scale_that_breaks_its_contract() {
        ScoringGrid<Dossier> generous = ScoringGrid.<Dossier>builder()
                .line("jobs", Dossier.JOBS.label(), Points.of(1), Dossier.JOBS, jobs -> Rate.of(jobs, 1))
                .build();
        Dossier dossier = new Dossier("Fonderie", 2, true, null, null, null);
        assertThatIllegalStateException().isThrownBy(() -> generous.score(dossier, CONTEXT));
    }

    @Test
    void grids_and_score_cards_travel() {
        RoundTrips.assertSerializable(grid);
        RoundTrips.assertTravels(
                grid.score(new Dossier("Fonderie", null, true, null, "creation", null), CONTEXT), ScoreCard.class);
    }
}
