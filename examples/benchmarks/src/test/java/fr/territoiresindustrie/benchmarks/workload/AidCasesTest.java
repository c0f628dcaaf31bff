package fr.territoiresindustrie.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.benchmarks.byhand.HandAid;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.util.List;
import org.junit.jupiter.api.Test;

class AidCasesTest {

    private static final StateAid ENGINE = StateAid.shipped().withMap(AidCases.map());

    private static AidCeiling ceiling(AidCase project, AidScheme scheme) {
        return ENGINE.ceiling(project, scheme, Granting.on(AidCases.DAY));
    }

    @Test
    void the_same_number_gives_the_same_case() {
        assertThat(AidCases.of(0, 50)).isEqualTo(AidCases.of(0, 50)).hasSize(50);
        assertThat(AidCases.of(10, 5)).isEqualTo(AidCases.of(0, 50).subList(10, 15));
    }

    /** What is measured answers as the law does where hand-written code can tell: no other aid, nothing missing. */
    @Test
    void simple_cases_come_out_as_by_hand() {
        List<AidCase> simple = AidCases.of(0, 2_000).stream()
                .filter(project -> project.granted().isEmpty())
                .filter(project -> ceiling(project, AidSchemes.ARTICLE_14).conditions() == Outcome.MET)
                .filter(project -> project.sizes() != null && project.communes() != null)
                // Half of the costs of a large enterprise at most may be intangible, which the hand-written code
                // forgets.
                .filter(project -> !project.sizes().contains(EnterpriseSize.LARGE))
                .toList();
        assertThat(simple).hasSizeGreaterThan(100);
        for (AidCase project : simple) {
            assertThat(cents(project, AidSchemes.ARTICLE_14))
                    .as(project.id().value())
                    .isEqualTo(HandAid.article14(project));
            assertThat(cents(project, AidSchemes.ARTICLE_17))
                    .as(project.id().value())
                    .isEqualTo(HandAid.article17(project));
        }
    }

    private static long cents(AidCase project, AidScheme scheme) {
        return ceiling(project, scheme).permitted().known().orElseThrow().cents();
    }
}
