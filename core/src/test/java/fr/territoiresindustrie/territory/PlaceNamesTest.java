package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Saint-Amand-Montrond | SAINT AMAND MONTROND",
                "St. Amand Montrond | SAINT AMAND MONTROND",
                "STE  MARIE | SAINTE MARIE",
                "Stenay | STENAY",
                "L’Haÿ-les-Roses | L HAY LES ROSES",
                "Sacy-lès-œufs | SACY LES OEUFS",
                "Châlons s/Marne | CHALONS SUR MARNE",
                "Abergement (l’) | L ABERGEMENT",
                "Mans (Le) | LE MANS",
                "Paris 1er Arrondissement | PARIS 1ER ARRONDISSEMENT",
                "Vic (Cher) | VIC CHER"
            })
    void are_brought_to_one_spelling(String name, String normalized) {
        assertThat(PlaceNames.normalized(name)).isEqualTo(normalized);
    }
}
