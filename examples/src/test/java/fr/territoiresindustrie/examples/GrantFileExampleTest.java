package fr.territoiresindustrie.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantFileExampleTest {

    private static final Pattern COUNT = Pattern.compile(
            "Rows read: (\\d+) = (\\d+) in a territory \\+ (\\d+) outside all \\+ (\\d+) that could not be placed \\+ (\\d+) with a problem");

    @TempDir
    Path folder;

    /** The five numbers of the line of counts. */
    private static List<Integer> counts(Run run) {
        Matcher matcher = COUNT.matcher(run.out());
        assertThat(matcher.find()).as(run.out()).isTrue();
        List<Integer> counts = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            counts.add(Integer.valueOf(matcher.group(i)));
        }
        assertThat(counts.get(0))
                .isEqualTo(counts.stream().skip(1).mapToInt(Integer::intValue).sum());
        return counts;
    }

    @Test
    void accounts_for_every_embedded_row() {
        Run run = Run.grants(folder, "--language", "en");
        assertThat(run.code()).isEqualTo(1);
        assertThat(counts(run)).containsExactly(24, 6, 3, 1, 14);
        assertThat(run.out())
                .contains("The rows are invented")
                .contains("9 November 2023")
                .contains("ti-2401 Berry Sologne");
    }

    @Test
    void follows_a_commune_that_was_merged_before_the_list_or_after() {
        Run run = Run.grants(folder, "--language", "en");
        assertThat(run.out()).containsPattern("ti-2404 Est du Loiret +1 +€18,200.00");
        assertThat(run.err()).doesNotContain("28276", "45287");
    }

    @Test
    void speaks_french_unless_asked_otherwise() {
        Run run = Run.grants(folder);
        assertThat(run.out())
                .contains("Lignes lues : 24 = 6 dans un territoire + 3 hors de tous")
                .contains("Les lignes sont inventées");
        assertThat(run.err()).contains("enregistrement 12", "colonne siren", "figure à la place d’un SIREN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "siren # 99900710700019 # siret-for-siren # Write its first nine digits, 999007107",
                "siren # 999007115.0 # code-as-decimal # Write 999007115",
                "code_commune # NULL # placeholder # Leave the cell empty",
                "montant_engage # 58074.369999999995 # float-tail # Write 58074.37",
                "code_commune # 1053 # lost-leading-zero # Write 01053",
                "code_commune # 45999 # unknown-code # Check the code",
                "nom_commune # GIEN # contradiction # Correct one of the two",
                "code_commune # 18033 # contradiction # Correct one of the two",
                "numero_dossier_ds # 99000002 # duplicate # Remove one of the two",
                "nom_region # Centre # unknown-code # Check the code",
                "siren # 999007199 # check-digit # Compare the number",
                "montant_engage # -4500.00 EUR # negative # Remove the sign",
            })
    void names_row_column_value_and_way_out(String column, String value, String code, String wayOut) {
        Run run = Run.grants(folder, "--language", "en");
        assertThat(run.err().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("grants.csv, row ")
                        .contains("column " + column + " \"" + value + "\"")
                        .contains(wayOut));
        assertThat(run.written("errors.csv").lines())
                .anySatisfy(line -> assertThat(line).contains(column, value, ";" + code + ";", wayOut));
    }

    @Test
    void places_all_200_rows_of_the_published_extract() {
        Run run = Run.grants(
                folder,
                "--grants",
                Run.real("fonds-vert/fonds-vert-2023-extract.csv"),
                "--territories",
                Run.real("territoires-industrie/liste-ti-com2023.csv"),
                "--language",
                "en");
        assertThat(counts(run)).containsExactly(200, 72, 98, 0, 30);
        assertThat(run.out()).contains("183 territories");
        assertThat(run.err()).contains("10000 rows read");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void does_not_say_outside_of_all_by_a_list_from_which_rows_are_missing() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.csv"),
                "insee_com,lib_com,id_ti,lib_ti\n18033,Bourges,ti-2401,Berry\n1804,Bourges,ti-2401,Berry\n");
        Run run = Run.grants(folder, "--territories", list.toString(), "--language", "en");
        assertThat(counts(run)).startsWith(24, 1, 0, 9);
        assertThat(run.out()).contains("not known: rows of the list were set aside");
    }

    @Test
    void is_content_with_a_file_without_faults_given_alone() throws IOException {
        List<String> rows = Run.embedded("grants.csv").subList(0, 8);
        Path file = Files.writeString(folder.resolve("good.csv"), String.join("\n", rows));
        Run run = Run.grants(folder, "--grants", file.toString(), "--language", "en");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(counts(run)).containsExactly(7, 5, 2, 0, 0);
    }

    @Test
    void ends_with_1_and_a_sentence_if_the_file_has_only_a_header() throws IOException {
        Path file = Files.writeString(
                folder.resolve("header.csv"), Run.embedded("grants.csv").get(0) + "\n");
        Run inFrench = Run.grants(folder, "--grants", file.toString());
        assertThat(inFrench.code()).isEqualTo(1);
        assertThat(inFrench.err()).contains("Aucune subvention n’est située", "header.csv");
        assertThat(inFrench.out()).isEmpty();
        Run inEnglish = Run.grants(folder, "--grants", file.toString(), "--language", "en");
        assertThat(inEnglish.code()).isEqualTo(1);
        assertThat(inEnglish.err()).contains("No grant is placed", "header.csv");
    }

    @Test
    void takes_the_file_as_the_only_word() throws WrongUse, IOException {
        Path file = Files.writeString(folder.resolve("good.csv"), "x");
        assertThat(GrantOptions.parse(new String[] {file.toString()}).grants()).contains(file);
    }

    @Test
    void can_be_started_from_an_ide() throws IOException {
        List<String> rows = Run.embedded("grants.csv").subList(0, 3);
        Path file = Files.writeString(folder.resolve("good.csv"), String.join("\n", rows));
        String out = Run.main(
                () -> GrantFileExample.main(new String[] {"--grants", file.toString(), "--out", folder.toString()}));
        assertThat(out).contains("Lignes lues : 2 = 2 dans un territoire");
        assertThat(Run.grants(folder, "--help").out()).contains("--grants", "--territories");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "--grants # /no/such/file # doit exister # must exist",
                "--rows # 3 # n’est pas connue # is not one that",
                "--territories # . # ceci est un dossier # this is a folder",
            })
    void ends_with_2_and_a_sentence_if_used_wrongly(String option, String value, String french, String english) {
        Run inFrench = Run.grants(folder, option, value);
        assertThat(inFrench.code()).isEqualTo(2);
        assertThat(inFrench.err()).contains(french, "Options, chacune suivie d’une valeur");
        Run inEnglish = Run.grants(folder, option, value, "--language", "en");
        assertThat(inEnglish.code()).isEqualTo(2);
        assertThat(inEnglish.err()).contains(english, "Options, each followed by a value");
    }
}
