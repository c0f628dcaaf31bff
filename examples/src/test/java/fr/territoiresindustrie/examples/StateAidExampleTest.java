package fr.territoiresindustrie.examples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.BestBasis;
import fr.territoiresindustrie.rules.stateaid.ConstraintKind;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import fr.territoiresindustrie.rules.verification.AidSchemeContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateAidExampleTest {

    private static final StateAid ENGINE = StateAid.shipped().withMap(StateAidExample.map());

    /** One project, five days, five laws: costs of 4,000,000 of a small firm in a c-zone. */
    @ParameterizedTest(name = "on {0}: {1}, {2} euros under {3}")
    @CsvSource({
        "2020-10-15, gber.art14, 1200000, 2020/972",
        "2021-06-01, tf.3-1, 1800000, C(2020) 1863",
        "2022-03-01, tf.3-1, 2300000, C(2020) 1863",
        "2022-09-01, gber.art14, 1400000, 2021/1237",
        "2024-02-01, gber.art14, 1400000, 2023/1315",
    })
    void the_day_chooses_the_law(LocalDate day, String scheme, long permitted, String text) {
        AidCeiling first = StateAidExample.best(ENGINE, day).find().orElseThrow();
        assertThat(first.planned().scheme().id().value()).isEqualTo(scheme);
        assertThat(first.permitted()).isEqualTo(AidRange.of(Euros.of(permitted)));
        assertThat(first.basis().text(Locale.ENGLISH)).contains(text);
    }

    @Test
    void no_regional_aid_was_allowed_in_the_gap_between_the_maps() {
        BestBasis march = StateAidExample.best(ENGINE, LocalDate.of(2022, 3, 1));
        assertThat(march.excluded())
                .extracting(ceiling -> ceiling.planned().scheme().id())
                .containsExactly(AidSchemes.ARTICLE_14.id());
    }

    @Test
    void de_minimis_aid_fills_what_the_intensity_leaves() {
        AidCeiling ceiling = StateAidExample.cumulation(ENGINE);
        assertThat(ceiling.permitted()).isEqualTo(AidRange.of(Euros.of(50_000)));
        assertThat(ceiling.binding().kind()).isEqualTo(ConstraintKind.INTENSITY);
    }

    @Test
    void it_prints_both_languages() {
        String printed = Run.main(() -> StateAidExample.main(new String[0]));
        assertThat(printed)
                .contains(
                        "Base juridique la plus favorable : aide à l’investissement à finalité régionale (article 14)")
                .contains("2022-03-01", "carte non encore approuvée")
                .contains("« press » : 1 000 000 € × 35 % = 350 000 €")
                .contains("€1,000,000 × 35%")
                .doesNotContain("{", "aid.cumul", "aid.duty");
    }

    @Test
    void the_guide_shows_code_that_runs() throws IOException {
        String guide = Files.readString(Path.of("../rules/docs/state-aid.md"));
        for (String source : List.of("StateAidExample", "OwnSchemeExample")) {
            String code = Files.readString(Path.of("src/main/java/fr/territoiresindustrie/examples", source + ".java"));
            String begin = "<!-- " + source + " -->\n```java\n";
            int from = guide.indexOf(begin) + begin.length();
            assertThat(from).as(source).isGreaterThan(begin.length());
            String shown = guide.substring(from, guide.indexOf("```", from));
            assertThat(code.stripIndent().lines().map(String::strip).toList())
                    .as(source)
                    .containsSequence(shown.lines().map(String::strip).toList());
        }
    }

    @Test
    void a_scheme_of_ones_own_keeps_the_contract_and_prints_its_amount() {
        AidSchemeContract.of(new OwnSchemeExample.EquipmentGrant())
                .withCases(100)
                .verify();
        assertThat(Run.main(() -> OwnSchemeExample.main(new String[0]))).contains("120 000 €", "12 %");
    }
}
