package fr.territoiresindustrie.rules.stateaid;

import static fr.territoiresindustrie.rules.stateaid.Situations.NOT_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.amount;
import static fr.territoiresindustrie.rules.stateaid.Situations.machines;
import static fr.territoiresindustrie.rules.stateaid.Situations.maximum;
import static fr.territoiresindustrie.rules.stateaid.Situations.on;
import static fr.territoiresindustrie.rules.stateaid.Situations.sound;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Article17Test {

    private static final AidScheme ARTICLE_17 = Article17.INSTANCE;

    private static AidCase.Builder outside(EnterpriseSize size) {
        return sound("2024-09-01", size, NOT_LISTED);
    }

    /** Articles 17(6) and 4(1)(c). */
    @ParameterizedTest(name = "{0}: {1}, costs {2} on {3} -> {4}")
    @CsvSource({
        "W-21, SMALL, 1250000, 2021-06-01, 250000",
        "W-21, MICRO, 1250000, 2021-06-01, 250000",
        "W-21, MEDIUM, 1250000, 2021-06-01, 125000",
        "W-21, LARGE, 1250000, 2021-06-01, 0",
        "W-21, SMALL, 1250000, 2024-06-01, 250000",
        "threshold until June 2023, SMALL, 40000000, 2023-06-30, 7500000",
        "W-23, SMALL, 40000000, 2023-07-01, 8000000",
        "threshold since July 2023, SMALL, 41250000, 2023-07-01, 8250000",
        "threshold since July 2023, SMALL, 50000000, 2023-07-01, 8250000",
        "threshold since July 2023, MEDIUM, 100000000, 2023-07-01, 8250000",
        "rounded down, SMALL, 0.04, 2023-07-01, 0"
    })
    void rates_and_threshold(String id, EnterpriseSize size, String costs, String day, String expected) {
        CostLine machines = CostLine.of("machines", CostNature.EQUIPMENT, Euros.parse(costs));
        assertThat(maximum(ARTICLE_17, on(day, outside(size).line(machines))))
                .isEqualTo(AidRange.of(Euros.parse(expected)));
    }

    @Test
    void old_terms_of_a_scheme_keep_the_old_threshold() {
        AidCase.Builder project = outside(EnterpriseSize.SMALL).line(machines(40_000_000));
        assertThat(maximum(ARTICLE_17, on("2023-12-31", "2022-01-01", project)))
                .isEqualTo(AidRange.of(Euros.of(7_500_000)));
    }

    /** Article 17(2): since 1 July 2023 assets and wages together count up to the higher of the two. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2023-06-30, 300000", "2023-07-01, 180000"})
    void assets_and_wages(String day, String expected) {
        AidCase.Builder project =
                outside(EnterpriseSize.SMALL).line(machines(600_000), CostLine.wages("jobs", 10, Euros.of(45_000), 2));
        assertThat(maximum(ARTICLE_17, on(day, project))).isEqualTo(AidRange.of(Euros.parse(expected)));
    }

    @Test
    void neither_place_nor_a_share_of_intangible_assets_matters() {
        AidCase.Builder project = sound("2024-09-01", EnterpriseSize.SMALL, NOT_LISTED)
                .communes(null)
                .line(CostLine.of("software", CostNature.INTANGIBLE, Euros.of(500_000)));
        assertThat(maximum(ARTICLE_17, on("2022-09-01", project))).isEqualTo(AidRange.of(Euros.of(100_000)));
    }

    @Test
    void consultancy_and_training_are_no_investment() {
        AidCase.Builder project = outside(EnterpriseSize.SMALL)
                .line(
                        CostLine.of("advice", CostNature.CONSULTANCY, Euros.of(50_000)),
                        CostLine.of("training", CostNature.TRAINING, Euros.of(50_000)));
        AidSituation situation = on("2022-09-01", project);
        assertThat(maximum(ARTICLE_17, situation)).isEqualTo(AidRange.ZERO);
        assertThat(ARTICLE_17.entitlement(situation).limits())
                .singleElement()
                .satisfies(limit -> assertThat(limit.arithmetic().explanation().text(Locale.FRENCH))
                        .startsWith("Aucune ligne de coûts n’est admissible."));
    }

    @Test
    void unknown_costs_leave_everything_open() {
        assertThat(amount(ARTICLE_17, on("2022-09-01", outside(EnterpriseSize.SMALL))))
                .isEqualTo(AidRange.UNKNOWN);
        AidCase.Builder blank = outside(EnterpriseSize.SMALL)
                .line(machines(100_000), machines2().withoutAmount());
        assertThat(amount(ARTICLE_17, on("2022-09-01", blank)))
                .isEqualTo(AidRange.of(Euros.of(20_000), Euros.of(7_500_000)));
    }

    private static CostLine machines2() {
        return CostLine.of("more machines", CostNature.EQUIPMENT, Euros.ZERO);
    }

    @Test
    void a_line_of_unclear_nature_counts_perhaps() {
        AidCase.Builder project = outside(EnterpriseSize.MEDIUM)
                .line(machines(100_000), CostLine.of("pilot", CostNature.INDUSTRIALISATION, Euros.of(50_000)));
        AidSituation situation = on("2022-09-01", project);
        assertThat(amount(ARTICLE_17, situation)).isEqualTo(AidRange.of(Euros.of(10_000), Euros.of(15_000)));
        assertThat(ARTICLE_17.entitlement(situation).checks())
                .anyMatch(check -> check.code().equals("aid.check.unclear-line"));
    }
}
