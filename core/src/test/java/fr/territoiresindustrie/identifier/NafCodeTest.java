package fr.territoiresindustrie.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NafCodeTest {

    @ParameterizedTest
    @CsvSource({
        "01.11Z, A", "03.22Z, A", "05.10Z, B", "09.90Z, B", "10.11Z, C", "33.20D, C", "35.11Z, D", "36.00Z, E",
                "39.00Z, E",
        "41.10A, F", "43.99E, F", "45.11Z, G", "47.99B, G", "49.10Z, H", "55.10Z, I", "58.11Z, J", "63.99Z, J",
                "64.11Z, K",
        "68.10Z, L", "69.10Z, M", "75.00Z, M", "77.11A, N", "84.11Z, O", "85.10Z, P", "86.10Z, Q", "90.01Z, R",
                "94.11Z, S",
        "97.00Z, T", "99.00Z, U"
    })
    void sections_of_rev_2(String code, String section) {
        NafCode naf = NafCode.of(code);

        assertThat(naf.version()).isSameAs(NafVersion.REV_2);
        assertThat(naf.section()).isEqualTo(section);
        assertThat(naf.manufacturing()).isEqualTo(section.equals("C"));
        assertThat(naf.industry()).isEqualTo(List.of("B", "C", "D", "E").contains(section));
    }

    @ParameterizedTest
    @CsvSource({
        "10.11Y, C", "33.20H, C", "46.11Y, G", "58.11Y, J", "60.10Y, J", "61.10Y, K", "63.10Y, K", "64.11Y, L",
                "68.11Y, M",
        "69.10Y, N", "77.11Y, O", "84.11Y, P", "85.10Y, Q", "86.10Y, R", "90.11Y, S", "94.11Y, T", "97.00Y, U",
                "99.00Y, V"
    })
    void sections_of_naf_2025(String code, String section) {
        assertThat(NafCode.of(NafVersion.NAF_2025, code).section()).isEqualTo(section);
    }

    @Test
    void there_are_88_divisions_in_rev_2_and_87_in_naf_2025() {
        assertThat(divisions(NafVersion.REV_2)).isEqualTo(88);
        assertThat(divisions(NafVersion.NAF_2025)).isEqualTo(87);
    }

    private static long divisions(NafVersion version) {
        return IntStream.range(0, 100)
                .mapToObj(i -> i < 10 ? "0" + i : "" + i)
                .filter(division -> version.sectionOf(division) != null)
                .count();
    }

    @Test
    void the_same_code_of_two_versions_is_two_codes() {
        NafCode rev2 = NafCode.of(NafVersion.REV_2, "25.62B");
        NafCode naf2025 = NafCode.of(NafVersion.NAF_2025, "25.62B");

        assertThat(rev2).isNotEqualTo(naf2025).isLessThan(naf2025);
        assertThat(rev2).hasToString("25.62B");
        assertThat(naf2025).hasToString("NAF2025:25.62B");
        assertThat(NafCode.of("NAF2025:25.62B")).isEqualTo(naf2025);
    }

    @Test
    void the_strict_factory_wants_the_point_and_a_capital() {
        for (String text : List.of("2562B", "25.62b", "25.62", "25.6", "", "NAF2025:2562B")) {
            assertThatIllegalArgumentException().isThrownBy(() -> NafCode.of(text));
        }
    }

    @ParameterizedTest
    @CsvSource({"18033, 18", "2A004, 2A", "2B033, 2B", "97209, 972", "98735, 987", "97701, 977", "75056, 75"})
    void a_commune_knows_its_departement(String commune, String departement) {
        DepartementCode code = CommuneCode.of(commune).departement();

        assertThat(code).isEqualTo(DepartementCode.of(departement));
        assertThat(code.overseas()).isEqualTo(departement.length() == 3);
    }
}
