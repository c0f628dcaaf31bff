package fr.territoiresindustrie.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridFingerprintTest {

    private static String of(long weight, Scale<HolderKind> scale) {
        return ScoringGrid.<Project>builder()
                .line("kind", Label.of("kind", "nature"), Points.of(weight), ProjectFacts.HOLDER_KIND, scale)
                .build()
                .fingerprint();
    }

    private static Map<HolderKind, Rate> table(boolean turned) {
        Map<HolderKind, Rate> table = new LinkedHashMap<>();
        table.put(turned ? HolderKind.SCI : HolderKind.ENTERPRISE, turned ? Rate.ZERO : Rate.ONE);
        table.put(turned ? HolderKind.ENTERPRISE : HolderKind.SCI, turned ? Rate.ONE : Rate.ZERO);
        return table;
    }

    @Test
    void the_order_of_a_table_and_the_name_of_code_do_not_count() {
        assertThat(of(5, Scales.lookup(table(false)))).isEqualTo(of(5, Scales.lookup(table(true))));
        assertThat(of(5, kind -> Rate.ONE)).isEqualTo(of(5, kind -> Rate.ZERO));
        assertThat(of(5, Scales.capped(kind -> Rate.ONE, Rate.ofPercent(50))))
                .isEqualTo(of(5, Scales.capped(kind -> Rate.ZERO, Rate.ofPercent(50))));
    }

    @Test
    void a_weight_a_share_and_a_cap_count() {
        String grid = of(5, Scales.lookup(table(false)));
        assertThat(of(6, Scales.lookup(table(false)))).isNotEqualTo(grid);
        assertThat(of(5, Scales.lookup(table(false), Rate.ofPercent(10)))).isNotEqualTo(grid);
        assertThat(of(5, Scales.capped(kind -> Rate.ONE, Rate.ofPercent(50))))
                .isNotEqualTo(of(5, Scales.capped(kind -> Rate.ONE, Rate.ofPercent(60))));
    }

    private static String ofJobs(Scale<? super Integer> scale) {
        return ScoringGrid.<Dossier>builder()
                .line("jobs", Dossier.JOBS.label(), Points.of(5), Dossier.JOBS, scale)
                .build()
                .fingerprint();
    }

    /** A scale of somebody's own, with words that change from day to day. */
    private record Talkative(int figure) implements Scale<Number> {

        private static int said = 0;

        @Override
        public Rate share(Number value) {
            return Rate.ONE;
        }

        @Override
        public String toString() {
            said++;
            return "said " + said;
        }
    }

    @Test
    void the_figures_count_and_not_how_they_are_written() {
        String grid = ofJobs(Scales.linear(0, 30));
        assertThat(ofJobs(Scales.linear(new BigDecimal("0.00"), new BigDecimal("30.0"))))
                .isEqualTo(grid);
        assertThat(ofJobs(Scales.linear(30, 0))).isNotEqualTo(grid);
        assertThat(ofJobs(Scales.logarithmic(1, 30))).isNotEqualTo(ofJobs(Scales.linear(1, 30)));
        // The words that an earlier sorting of texts could not tell apart.
        assertThat(ofJobs(Scales.stepped(Map.of(1, Rate.of(1, 2), 2, Rate.ONE))))
                .isNotEqualTo(ofJobs(Scales.stepped(Map.of(2, Rate.of(1, 2), 1, Rate.ONE))));
        Scale<Number> own = new Talkative(1);
        assertThat(ofJobs(own)).isNotEqualTo(ofJobs(own));
    }

    @Test
    void bands_and_groups_count() {
        Label name = Label.of("some", "quelques");
        assertThat(ofJobs(Scales.banded(
                        List.of(Band.below(10, name, Points.ZERO), Band.atLeast(10, name, Points.of(1))))))
                .isEqualTo(ofJobs(
                        Scales.banded(List.of(Band.above(9, name, Points.of(1)), Band.atMost(9, name, Points.ZERO)))))
                .isNotEqualTo(ofJobs(Scales.banded(
                        List.of(Band.above(10, name, Points.of(1)), Band.atMost(10, name, Points.ZERO)))));
        ScoringGrid<Dossier> grid = Dossier.grid();
        ScoringGrid<Dossier> capped = ScoringGrid.of(
                grid.lines(), List.of(new LineGroup("all", name, Points.of(50), List.of("jobs", "kind"))));
        ScoringGrid<Dossier> turned = ScoringGrid.of(
                grid.lines(), List.of(new LineGroup("all", name, Points.of(50), List.of("kind", "jobs"))));
        assertThat(capped.fingerprint()).isNotEqualTo(grid.fingerprint()).isEqualTo(turned.fingerprint());
    }
}
