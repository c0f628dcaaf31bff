package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scale;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GridFingerprintTest {

    private static String of(long weight, Scale<HolderKind> scale) {
        return GridFingerprint.of(ScoringGrid.<Project>builder()
                .line("kind", Label.of("kind", "nature"), Points.of(weight), ProjectFacts.HOLDER_KIND, scale)
                .build());
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
}
