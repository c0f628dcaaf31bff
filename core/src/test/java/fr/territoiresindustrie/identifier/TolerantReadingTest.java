package fr.territoiresindustrie.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as spreadsheets and people write them; each fault is told apart, and nothing is repaired in silence. */
class TolerantReadingTest {

    private static final Map<String, Function<String, Checked<?>>> READERS = Map.of(
            "siren", Siren::tryParse,
            "siret", Siret::tryParse,
            "naf", NafCode::tryParse,
            "commune", CommuneCode::tryParse,
            "departement", DepartementCode::tryParse,
            "region", RegionCode::tryParse,
            "epci", EpciCode::tryParse,
            "territory", TerritoryId::tryParse,
            "project", ProjectId::tryParse);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    siren       | 732829320           | 732829320
                    siren       | 732 829 320         | 732829320
                    siren       | 732_829_320         | 732829320
                    siren       | 732~829~320         | 732829320
                    siren       | 732.829.320         | 732829320
                    siren       | __732829320~        | 732829320
                    siren       | 005520135           | 005520135
                    siret       | 732 829 320 00074   | 73282932000074
                    siret       | 732.829.320.00074   | 73282932000074
                    siret       | 35600000000048      | 35600000000048
                    siret       | 35600000009075      | 35600000009075
                    epci        | 200 071 892         | 200071892
                    naf         | 25.62B              | 25.62B
                    naf         | 2562b               | 25.62B
                    naf         | 25 62 b             | 25.62B
                    naf         | NAF2025:2553y       | NAF2025:25.53Y
                    commune     | 18033               | 18033
                    commune     | 2a004               | 2A004
                    commune     | 2B 033              | 2B033
                    commune     | 97209               | 97209
                    commune     | 01004               | 01004
                    departement | 2b                  | 2B
                    departement | 974                 | 974
                    region      | 24                  | 24
                    region      | 01                  | 01
                    territory   | 2023-2027/ti-8418   | 2023-2027/ti-8418
                    territory   | 2023-2027 / ti-8418 | 2023-2027/ti-8418
                    project     | ' P-014~'           | P-014
                    project     | 12.0                | 12.0
                    """)
    void is_accepted(String type, String text, String canonical) {
        String given = text.replace('_', '\u00A0').replace('~', '\u202F');

        assertThat(READERS.get(type).apply(given).value().map(Object::toString)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    siren       | 732829321         | CHECK_DIGIT       |
                    siren       | 73282932000074    | SIRET_FOR_SIREN   | 732829320
                    siren       | 5520135           | WRONG_LENGTH      |
                    siren       | 05520135          | LOST_LEADING_ZERO | 005520135
                    siren       | 732829320.0       | CODE_AS_DECIMAL   | 732829320
                    siren       | 732829320,00      | CODE_AS_DECIMAL   | 732829320
                    siren       | 7328293201        | WRONG_LENGTH      |
                    siren       | 73282932          | WRONG_LENGTH      |
                    siren       | ٧٣٢٨٢٩٣٢٠         | MALFORMED         |
                    siren       | ７３２８２９３２０  | MALFORMED         |
                    siren       | 7.32829E+08       | CODE_AS_POWER     |
                    siren       | FR12732829320     | MALFORMED         |
                    siren       | -732829320        | MALFORMED         |
                    epci        | 200071892.0       | CODE_AS_DECIMAL   | 200071892
                    epci        | 20007189200016    | SIRET_FOR_SIREN   | 200071892
                    siret       | 73282932000075    | CHECK_DIGIT       |
                    siret       | 732829320         | SIREN_FOR_SIRET   |
                    siret       | 73282932000074.0  | CODE_AS_DECIMAL   | 73282932000074
                    siret       | 7.32829E+13       | CODE_AS_POWER     |
                    siret       | 35600000000046    | CHECK_DIGIT       |
                    siret       | 00552013500012345 | WRONG_LENGTH      |
                    naf         | 34.10Z            | UNKNOWN_CODE      |
                    naf         | 04.10Z            | UNKNOWN_CODE      |
                    naf         | 111Z              | LOST_LEADING_ZERO | 01.11Z
                    naf         | 1.11Z             | LOST_LEADING_ZERO | 01.11Z
                    naf         | 25.62             | MALFORMED         |
                    naf         | 2562              | MALFORMED         |
                    naf         | NAF2025:45.11Z    | UNKNOWN_CODE      |
                    commune     | 1004              | LOST_LEADING_ZERO | 01004
                    commune     | 1004.0            | CODE_AS_DECIMAL   | 01004
                    commune     | 180330.0          | MALFORMED         |
                    siren       | 732829321.0       | CHECK_DIGIT       |
                    region      | 1.0               | CODE_AS_DECIMAL   | 01
                    commune     | 18033.0           | CODE_AS_DECIMAL   | 18033
                    commune     | 20004             | MALFORMED         |
                    commune     | 96001             | MALFORMED         |
                    commune     | 2C004             | MALFORMED         |
                    commune     | 00001             | MALFORMED         |
                    commune     | 97901             | MALFORMED         |
                    commune     | 180330            | MALFORMED         |
                    commune     | Bourges           | MALFORMED         |
                    departement | 1                 | LOST_LEADING_ZERO | 01
                    departement | 20                | MALFORMED         |
                    departement | 96                | MALFORMED         |
                    departement | 97                | MALFORMED         |
                    departement | 18.0              | CODE_AS_DECIMAL   | 18
                    region      | 1                 | LOST_LEADING_ZERO | 01
                    region      | 244               | MALFORMED         |
                    region      | 2A                | MALFORMED         |
                    territory   | ti-8418           | MALFORMED         |
                    territory   | 2019-2022/ti-8418 | MALFORMED         |
                    territory   | 2023-2027/        | MALFORMED         |
                    """)
    void is_refused_with_its_own_fault(String type, String text, ProblemCode code, String suggestion) {
        Checked<?> checked = READERS.get(type).apply(text);

        assertThat(checked.valid()).isFalse();
        assertThat(checked.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.value()).isEqualTo(text);
            assertThat(problem.arguments().get("suggestion")).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "null", "N/A", "n/a", "NaN", "none", "-", " nd "})
    void a_word_for_no_value_is_told_apart(String word) {
        READERS.forEach((type, reader) -> assertThat(reader.apply(word).problems())
                .as(type)
                .extracting(Problem::code, Problem::value)
                .containsExactly(tuple(ProblemCode.PLACEHOLDER, word)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"  ", "\u00A0", "\t\n", "\u202F \u00A0"})
    void nothing_is_told_apart(String text) {
        READERS.forEach((type, reader) -> assertThat(reader.apply(text).problems())
                .as(type)
                .extracting(Problem::code)
                .containsExactly(ProblemCode.REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"732 829 320", " 732829320", "732829320 ", "732829321", "", "٧٣٢٨٢٩٣٢٠"})
    void the_strict_factory_trims_and_repairs_nothing(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Siren.of(text))
                .withMessageStartingWith("The siren (" + text + ") must be");
    }
}
