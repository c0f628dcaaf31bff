package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    private static final Label FEW = Label.of("few jobs", "peu d’emplois");
    private static final Label SOME = Label.of("some jobs", "des emplois");
    private static final Label MANY = Label.of("many jobs", "beaucoup d’emplois");

    private static final List<Band<Integer>> JOBS = List.of(
            Band.atLeast(0, FEW, Points.of(1)).andBelow(10),
            Band.atLeast(10, SOME, Points.parse("12.345")).andAtMost(30),
            Band.above(30, MANY, Points.of(20)));

    private static ScoringGrid<Dossier> grid() {
        return ScoringGrid.<Dossier>builder()
                .line("jobs", Dossier.JOBS.label(), Dossier.JOBS, JOBS)
                .build();
    }

    private static ScoreCard card(Integer jobs) {
        return grid().score(new Dossier("Fonderie", jobs, null, null, null, null), CONTEXT);
    }

    @ParameterizedTest
    @CsvSource({"-1,", "0, 1", "9, 1", "10, 12.345", "30, 12.345", "31, 20", "2147483647, 20"})
    void gives_the_points_of_its_band_and_says_nothing_of_other_values(int jobs, String points) {
        assertThat(card(jobs).total()).isEqualTo(points == null ? null : Points.parse(points));
        Fact<Dossier, Integer> whole = Fact.ofInt("jobs", Dossier.JOBS.label(), any -> jobs);
        ScoringGrid<Dossier> fast = ScoringGrid.<Dossier>builder()
                .line("jobs", whole.label(), whole, JOBS)
                .build();
        Dossier any = new Dossier("Fonderie", null, null, null, null, null);
        assertThat(fast.score(any, CONTEXT)).isEqualTo(card(jobs));
        assertThat(fast.total(any, CONTEXT)).isEqualTo(card(jobs).total());
    }

    @Test
    void names_the_band_in_both_languages() {
        assertThat(card(12).explanation().text(Locale.ENGLISH))
                .contains("Jobs created: 12, which is “some jobs”; 12.345 points out of 20.");
        assertThat(card(12).explanation().text(Locale.FRENCH))
                .contains("Emplois créés\u00A0: 12, soit «\u00A0des emplois\u00A0»\u202F; 12,345 points sur 20.");
        assertThat(card(-1).explanation().text(Locale.ENGLISH))
                .contains("Jobs created: -1, which the scale does not provide for; between 1 and 20 points out of 20.");
    }

    @Test
    void what_is_not_known_earns_no_less_than_the_worst_band() {
        assertThat(card(null).total()).isNull();
        assertThat(card(null).lowest()).isEqualTo(Points.of(1));
        assertThat(card(null).highest()).isEqualTo(Points.of(20));
    }

    @Test
    void refuses_gaps_and_overlaps_and_says_where() {
        List<Band<BigDecimal>> gap =
                List.of(Band.above(BigDecimal.TEN, MANY, Points.of(2)), Band.below(BigDecimal.TEN, FEW, Points.of(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scales.banded(gap))
                .withMessageContaining("]-∞ ; 10[")
                .withMessageContaining("without a gap");
        assertThat(Scales.gapOrOverlap(gap))
                .contains(Problem.of(ProblemCode.REQUIRED, "[0]", 10).with("first", 1));
        List<Band<BigDecimal>> overlap = List.of(
                Band.atMost(BigDecimal.TEN, FEW, Points.of(1)), Band.atLeast(BigDecimal.TEN, MANY, Points.of(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scales.banded(overlap))
                .withMessageContaining("common value");
        assertThat(Scales.gapOrOverlap(overlap))
                .contains(Problem.of(ProblemCode.CONTRADICTION, "[1]", 10).with("first", 0));
        assertThat(Scales.gapOrOverlap(JOBS)).isEmpty();
    }

    @Test
    void what_is_counted_one_by_one_leaves_no_gap_between_neighbours() {
        assertThat(Scales.gapOrOverlap(
                        List.of(Band.atMost(9, FEW, Points.of(1)), Band.atLeast(10, MANY, Points.of(2)))))
                .isEmpty();
        LocalDate march = LocalDate.of(2021, 3, 31);
        assertThat(Scales.gapOrOverlap(List.of(
                        Band.atMost(march, FEW, Points.of(1)), Band.atLeast(march.plusDays(1), MANY, Points.of(2)))))
                .isEmpty();
        assertThat(Scales.gapOrOverlap(List.of(
                        Band.atMost(Euros.of(9), FEW, Points.of(1)),
                        Band.atLeast(Euros.ofCents(901), MANY, Points.of(2)))))
                .isEmpty();
        assertThat(Scales.gapOrOverlap(
                        List.of(Band.atMost(9, FEW, Points.of(1)), Band.atLeast(11, MANY, Points.of(2)))))
                .isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.above(9, FEW, Points.of(1)).andBelow(10));
    }

    @Test
    void refuses_bands_that_cannot_be() {
        assertThatIllegalArgumentException().isThrownBy(() -> Band.atLeast(3, FEW, Points.of(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.atLeast(3, FEW, Points.of(1)).andBelow(3));
        assertThatIllegalArgumentException().isThrownBy(() -> Band.above(Integer.MAX_VALUE, FEW, Points.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.banded(List.<Band<Integer>>of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scales.banded(List.of(Band.atLeast(3, FEW, Points.ZERO))));
    }

    @Test
    void days_and_amounts_have_bands_too() {
        LocalDate day = LocalDate.of(2021, 3, 1);
        ScoringGrid<Dossier> byDay = ScoringGrid.<Dossier>builder()
                .line(
                        "filed",
                        Dossier.FILED_ON.label(),
                        Dossier.FILED_ON,
                        List.of(Band.below(day, MANY, Points.of(5)), Band.atLeast(day, FEW, Points.of(2))))
                .build();
        ScoreCard card = byDay.score(new Dossier("Fonderie", null, null, null, null, day), CONTEXT);
        assertThat(card.total()).isEqualTo(Points.of(2));
        assertThat(card.explanation().text(Locale.ENGLISH)).contains("which is “few jobs”");
    }

    @Test
    void bands_are_values() {
        RoundTrips.assertSerializable(Scales.banded(JOBS));
        RoundTrips.assertTravels(card(12), ScoreCard.class);
        List<Band<Integer>> turned = new ArrayList<>(JOBS);
        Collections.reverse(turned);
        assertThat(Scales.banded(turned)).isEqualTo(Scales.banded(JOBS));
        assertThat(Scales.capped(Scales.banded(JOBS), Rate.ofPercent(50)).share(99))
                .isEqualTo(Rate.ofPercent(50));
    }

    @Property
    void a_list_of_bands_is_accepted_if_each_value_is_in_one_of_them(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 6) Integer> lowers,
            @ForAll @Size(3) List<@IntRange(min = 0, max = 4) Integer> lengths,
            @ForAll @Size(3) List<Boolean> lowerIn,
            @ForAll @Size(3) List<Boolean> upperIn) {
        List<Band<Integer>> bands = new ArrayList<>();
        for (int i = 0; i < lowers.size(); i++) {
            int lower = lowers.get(i);
            int upper = lower + lengths.get(i);
            int first = lowerIn.get(i) ? lower : lower + 1;
            int last = upperIn.get(i) ? upper : upper - 1;
            if (first > last) {
                return;
            }
            bands.add(new Band<>(SOME, Points.of(1), lower, lowerIn.get(i), upper, upperIn.get(i)));
        }
        // By counting: no value twice, and none missing between the smallest and the largest one.
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        int held = 0;
        boolean twice = false;
        for (int value = -2; value < 15; value++) {
            int number = value;
            long holders = bands.stream().filter(band -> band.holds(number)).count();
            twice |= holders > 1;
            if (holders > 0) {
                held++;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        boolean whole = !twice && held == most - least + 1;
        assertThat(Scales.gapOrOverlap(bands).isEmpty()).isEqualTo(whole);
    }
}
