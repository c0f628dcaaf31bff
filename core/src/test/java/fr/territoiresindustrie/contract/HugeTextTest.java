package fr.territoiresindustrie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.territory.Geography;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell of hundreds of thousands of characters is refused like any other wrong text: at once and in one line. */
class HugeTextTest {

    private static final List<Function<String, Checked<?>>> READERS = List.of(
            Siren::tryParse,
            Siret::tryParse,
            NafCode::tryParse,
            CommuneCode::tryParse,
            EpciCode::tryParse,
            DepartementCode::tryParse,
            RegionCode::tryParse,
            TerritoryId::tryParse,
            ProjectId::tryParse,
            Euros::tryParse,
            Rate::tryParse,
            Quantity::tryParse,
            UndertakingRef::tryParse);

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "9", "A", " x", "1 ", " 000", ".0", "1,", "€ ", "EUR", "-", "\u00A0.", "1/", "%", "\n1"})
    void is_refused_by_every_reader(String piece) {
        String text = "1" + piece.repeat(300_000 / piece.length()) + "x";

        for (Function<String, Checked<?>> reader : READERS) {
            Checked<?> read = reader.apply(text);
            assertThat(read.valid()).isFalse();
            assertThat(read.problems().get(0).text(Locale.FRENCH)).hasSizeLessThan(1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "(", "ST ", "S/", "é", "( LE "})
    void names_no_commune(String piece) {
        String name = "Bourges" + piece.repeat(300_000 / piece.length()) + "x";

        assertThat(Geography.shipped().at(2023).listCommunesNamed(name, DepartementCode.of("18")))
                .isEmpty();
    }
}
