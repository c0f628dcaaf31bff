package fr.territoiresindustrie.examples;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RegionalReviewExampleTest {

    private static final Euros ENVELOPE = Euros.of(4_300_000);

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Euros sumOfAwards(Run run) {
        return Euros.sum(run.written("awards.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(";")[2])
                .map(Euros::parse)
                .toList());
    }

    @Nested
    class Without_argument {

        @Test
        void prints_the_review_in_french() {
            Run run = Run.review(folder);
            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out())
                    .containsPattern("REVUE RÉGIONALE DU 5.mai.2021")
                    .contains("12 territoires, 825 communes")
                    .contains("Les entreprises sont inventées")
                    .contains("Projets : 44 lus, 44 exploitables, 0 mis de côté.")
                    .containsPattern(
                            "P-005 +Conditionnement de médicaments +subvention proposée +510.000,00.€ +510.000,00.€")
                    .containsPattern("P-030 .* à égalité")
                    .containsPattern("P-033 .* non éligible")
                    .containsPattern("P-044 .* non tranché")
                    .contains("Non tranchés : 6 projets, qui demandent 735 000,00 €")
                    .contains("[non rempli] P-036")
                    .containsPattern("Attribué : 4.280.000,00.€ sur 4.300.000,00.€ ; reste : 20.000,00.€");
        }

        @Test
        void prints_the_review_in_english() {
            Run run = Run.review(folder, "--language", "en");
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .contains("REGIONAL REVIEW OF 5 May 2021")
                    .contains("The firms are invented")
                    .contains("Projects: 44 read, 44 usable, 0 set aside.")
                    .containsPattern("P-005 +Conditionnement de médicaments +grant proposed +€510,000.00")
                    .contains("Awarded: €4,280,000.00 of €4,300,000.00; left: €20,000.00.")
                    .contains("[not met] P-036");
        }

        @Test
        void writes_decisions_that_a_machine_can_read() {
            JsonNode json = Run.review(folder).decisions();
            assertThat(json.get("date").stringValue()).isEqualTo("2021-05-05");
            assertThat(json.get("decisions").size()).isEqualTo(44);
            for (JsonNode decision : json.get("decisions")) {
                assertThat(decision.get("decision").stringValue()).isNotBlank();
                assertThat(decision.get("explanation").get("mark").stringValue())
                        .isNotBlank();
            }
        }

        @Test
        void loses_no_cent_of_the_envelope() {
            Run run = Run.review(folder);
            JsonNode envelope = run.decisions().get("envelope");
            Euros awarded = Euros.of(envelope.get("awarded").decimalValue());
            Euros remainder = Euros.of(envelope.get("remainder").decimalValue());
            assertThat(sumOfAwards(run)).isEqualTo(awarded).isEqualTo(Euros.of(4_280_000));
            assertThat(awarded.plus(remainder)).isEqualTo(ENVELOPE);
        }

        @Test
        void can_be_started_from_an_ide() {
            String out = Run.main(() -> RegionalReviewExample.main(new String[] {"--out", folder.toString()}));
            assertThat(out).contains("REVUE RÉGIONALE").contains("P-044");
        }
    }

    /** What is printed from the table to before the names of the files. */
    private static String tables(Run run) {
        return run.out()
                .substring(run.out().indexOf("P-0"), run.out().lastIndexOf("decisions.json"))
                .replaceAll(".*$", "");
    }

    @Nested
    class With_files {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3})
        void decides_the_same_whatever_the_order_of_rows(long seed) throws IOException {
            List<String> rows = new ArrayList<>(Run.embedded("projects.csv"));
            Collections.shuffle(rows.subList(1, rows.size()), new Random(seed));
            Path shuffled = file("projects.csv", String.join("\n", rows));
            for (String rule : List.of("rank", "first-come")) {
                Run straight = Run.review(folder.resolve("straight"), "--rule", rule, "--explain", "all");
                Run mixed = Run.review(
                        folder.resolve("mixed"), "--rule", rule, "--explain", "all", "--projects", shuffled.toString());
                for (String written : List.of("decisions.json", "awards.csv")) {
                    assertThat(mixed.written(written)).isEqualTo(straight.written(written));
                }
                assertThat(tables(mixed)).isEqualTo(tables(straight)).contains("P-044");
            }
        }

        @Test
        void counts_the_published_list_of_territories() {
            String list = Run.real("territoires-industrie/liste-ti-com2023.csv");
            Run run = Run.review(folder, "--territories", list);
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .contains("183 territoires, 18726 communes, dont 15 territoires à cheval sur deux régions");
            assertThat(Run.review(folder, "--territories", list, "--language", "en")
                            .out())
                    .contains("183 territories, 18726 communes, 15 of them straddling two régions");
        }

        @ParameterizedTest
        @CsvSource({"CRLF", "BOM", "COMMA", "TAB", "QUOTED"})
        void reads_the_csv_of_every_spreadsheet(String kind) throws IOException {
            String text = String.join("\n", Run.embedded("projects.csv"));
            String other = switch (kind) {
                case "CRLF" -> text.replace("\n", "\r\n") + "\r\n\r\n";
                case "BOM" -> "\uFEFF" + text;
                case "COMMA" -> text.replace(';', ',');
                case "TAB" -> text.replace(';', '\t');
                default ->
                    text.lines()
                            .map(line -> '"' + line.replace(";", "\";\"") + '"')
                            .reduce((a, b) -> a + "\n" + b)
                            .orElseThrow();
            };
            Run run = Run.review(folder, "--projects", file("p.csv", other).toString());
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(sumOfAwards(run)).isEqualTo(Euros.of(4_280_000));
        }

        @Test
        void reads_one_json_object_as_well_as_an_array() throws IOException {
            Run run = Run.review(
                    folder, "--projects", file("p.json", "{\"id\": \"A-1\"}").toString());
            assertThat(run.code()).isZero();
            assertThat(run.decided()).containsExactly("A-1");
        }

        @Test
        void says_that_a_list_is_not_whole() throws IOException {
            Path list = file("t.csv", "insee_com,lib_com,id_ti,lib_ti\n18033,Bourges,ti-1,Berry\n1033,x,ti-1,Berry\n");
            Run run = Run.review(folder, "--territories", list.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.decided()).hasSize(44);
            assertThat(run.err()).contains("t.csv, enregistrement 3", "zéro initial");
            assertThat(run.out()).contains("Des lignes de la liste ont été écartées");
            assertThat(Run.review(folder, "--territories", list.toString(), "--language", "en")
                            .out())
                    .contains("Rows of the list were set aside");
        }

        @Test
        void awards_nothing_from_an_empty_envelope() {
            Run run = Run.review(folder, "--envelope", "0");
            assertThat(run.code()).isZero();
            assertThat(sumOfAwards(run)).isEqualTo(Euros.ZERO);
            assertThat(run.decided()).hasSize(44);
        }

        @Test
        void explains_whom_one_asks_for() {
            Run run = Run.review(folder, "--explain", "P-041", "--explain", "P-033", "--language", "en");
            assertThat(run.out())
                    .containsPattern("(?m)^\\[[a-z ]+\\] P-041$")
                    .containsPattern("(?m)^\\[not met\\] P-033$");
        }
    }

    @Nested
    class Used_wrongly {

        @ParameterizedTest
        @CsvSource(
                delimiter = '#',
                value = {
                    "--colour # --colour # n’est pas connue # is not one that",
                    "--explain # P-999 # n’est pas parmi # is not one of those",
                    "--envelope # -5 # sort des limites # outside the limits",
                    "--envelope # much # ne peut pas être utilisée # cannot be used",
                    "--envelope # 92233720368547758.07 # sort des limites # outside the limits",
                    "--threshold # -1 # sort des limites # outside the limits",
                    "--threshold # 101 # ne doit pas dépasser # must not be above",
                    "--date # 05/05/2021 # la forme attendue, par exemple # form, for example: 2021-05-05.",
                    "--date # 2021-02-30 # n’existe pas dans le calendrier # does not exist in the calendar",
                    "--call # 2019 # 2020, 2021. # possible values: 2020, 2021.",
                    "--rule # premier # rank, first-come. # possible values: rank, first-come.",
                    "--phase # 2030 # 2023-2027 # 2023-2027",
                    "--projects # /no/such/file.csv # doit exister # must exist",
                    "--projects # . # ceci est un dossier # this is a folder",
                    "--grid # . # ceci est un dossier # this is a folder",
                })
        void ends_with_2_and_a_sentence(String option, String value, String french, String english) {
            Run inFrench = Run.review(folder, option, value);
            assertThat(inFrench.code()).isEqualTo(2);
            assertThat(inFrench.err()).contains(value, french, "Options, chacune suivie d’une valeur");
            Run inEnglish = Run.review(folder, option, value, "--language", "en");
            assertThat(inEnglish.code()).isEqualTo(2);
            assertThat(inEnglish.err()).contains(value, english, "Options, each followed by a value");
            assertThat(folder).isEmptyDirectory();
        }

        @Test
        void does_not_write_where_a_file_stands() throws IOException {
            Path taken = file("taken", "x");
            assertThat(Run.review(taken).code()).isEqualTo(2);
            assertThat(Run.review(taken).err()).contains("doit exister ou pouvoir être créé");
            assertThat(Run.review(taken, "--language", "en").err()).contains("can be made");
        }

        @Test
        void asks_for_the_value_that_is_missing_and_for_one_language_only() {
            assertThat(Run.review(folder, "--envelope", "1", "--envelope", "2").err())
                    .contains("ne doit figurer qu’une fois");
            assertThat(Run.review(folder, "--language", "de").err()).contains("doit être fr ou en");
            assertThat(Run.review(folder, "--envelope").err()).contains("n’est pas connue");
        }

        @Test
        void shows_its_options_when_asked() {
            Run run = Run.review(folder, "--help", "--language", "en");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("--territories", "--envelope", "--explain");
        }
    }

    @Nested
    class Without_enough_to_review {

        @ParameterizedTest
        @CsvSource(
                delimiter = '#',
                value = {
                    "--projects # p.json # [] # aucun projet # no project",
                    "--projects # p.csv # id # aucun projet # no project",
                    "--projects # p.json # {\"projects\": []} # n’est pas lu ici # not one that is read",
                    "--projects # p.json # hello # n’est pas du JSON bien formé # not well-formed JSON",
                    "--territories # t.csv # code;nom # cette colonne manque # this column is missing",
                    "--grid # g.csv # line;weight # une valeur est nécessaire # a value is needed",
                    "--grid # g.csv # a;b|1;2 # cette colonne manque # this column is missing",
                })
        void ends_with_1_and_a_sentence(String option, String name, String text, String french, String english)
                throws IOException {
            String path = file(name, text.replace('|', '\n')).toString();
            Run inFrench = Run.review(folder, option, path);
            assertThat(inFrench.code()).isEqualTo(1);
            assertThat(inFrench.err()).contains("La revue n’a pas lieu").contains(french);
            Run inEnglish = Run.review(folder, option, path, "--language", "en");
            assertThat(inEnglish.code()).isEqualTo(1);
            assertThat(inEnglish.err()).contains("No review is held").contains(english);
            assertThat(folder.resolve("decisions.json")).doesNotExist();
        }

        @Test
        void says_that_a_grid_is_in_another_encoding() throws IOException {
            Path grid = folder.resolve("grid.csv");
            byte[] bytes = String.join("\n", Run.embedded("grid.csv")).getBytes(Charset.forName("windows-1252"));
            Files.write(grid, bytes);
            Run run = Run.review(folder, "--grid", grid.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("grid.csv", "UTF-8", "windows-1252");
            Files.write(
                    grid,
                    ("\uFEFF" + new String(bytes, Charset.forName("windows-1252"))).getBytes(StandardCharsets.UTF_8));
            assertThat(Run.review(folder, "--grid", grid.toString()).code()).isZero();
        }
    }
}
