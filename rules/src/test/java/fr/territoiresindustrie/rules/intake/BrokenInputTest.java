package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.Project;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten kinds of broken input: each gives a clear message in both languages, and no other row is lost. */
class BrokenInputTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final long GIBIBYTE = 1L << 30;

    private static IntakeResult<Project> read(boolean json, InputStream bytes) {
        try {
            Source source = Source.of(json ? "projects.json" : "projects.csv", bytes);
            return json
                    ? ProjectReader.readJson(source, IntakeOptions.standard())
                    : ProjectReader.readCsv(source, IntakeOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static IntakeResult<Project> read(boolean json, String text, Charset charset) {
        return read(json, new ByteArrayInputStream(text.getBytes(charset)));
    }

    private static Arguments json(ProblemCode code, String column, String value, String faulty) {
        return Arguments.of(true, code, column, value, faulty);
    }

    private static Arguments csv(ProblemCode code, String column, String value, String faulty) {
        return Arguments.of(false, code, column, value, faulty);
    }

    static List<Arguments> faultyRows() {
        return List.of(
                json(ProblemCode.BROKEN_JSON, "", "", "{\"id\":\"X\",\"title\":}"),
                json(ProblemCode.WRONG_ENCODING, "title", "Besançon", "{\"id\":\"X\",\"title\":\"Besançon\"}"),
                csv(ProblemCode.WRONG_ENCODING, "title", "Besançon", "X,Besançon,,,,,,,"),
                json(
                        ProblemCode.LOST_LEADING_ZERO,
                        "sites[0].commune",
                        "01004",
                        "{\"id\":\"X\",\"sites\":[{\"commune\":1004}]}"),
                csv(ProblemCode.LOST_LEADING_ZERO, "site_commune", "01004", "X,,1004,,,,,,"),
                json(
                        ProblemCode.UNKNOWN_CODE,
                        "fundingPlan.lines[0].funder.region",
                        "99",
                        "{\"id\":\"X\",\"fundingPlan\":{\"uses\":5,\"lines\":[{\"funder\":{\"kind\":\"region\",\"region\":\"99\"},"
                                + "\"instrument\":\"grant\",\"amount\":5}]}}"),
                json(ProblemCode.NEGATIVE, "costs[0].amount", "-5", "{\"id\":\"X\",\"costs\":[{\"amount\":-5}]}"),
                csv(ProblemCode.NEGATIVE, "cost_equipment", "-5", "X,,,-5,,,,,"),
                json(
                        ProblemCode.NOT_BALANCED,
                        "fundingPlan.lines",
                        "5",
                        "{\"id\":\"X\",\"fundingPlan\":{\"uses\":5,\"lines\":[{\"funder\":{\"kind\":\"state\"},"
                                + "\"instrument\":\"grant\",\"amount\":4}]}}"),
                csv(ProblemCode.NOT_BALANCED, "plan_", "5", "X,,,,5,4,,,"),
                json(
                        ProblemCode.DATE_ORDER,
                        "completeOn",
                        "2021-03-01",
                        "{\"id\":\"X\",\"filedOn\":\"2021-03-02\",\"completeOn\":\"2021-03-01\"}"),
                csv(ProblemCode.DATE_ORDER, "complete_on", "2021-03-01", "X,,,,,,,2021-03-02,2021-03-01"),
                csv(ProblemCode.NO_SUCH_DAY, "complete_on", "30/02/2021", "X,,,,,,,,30/02/2021"),
                csv(ProblemCode.NO_SUCH_DAY, "complete_on", "2021-02-30", "X,,,,,,,,2021-02-30"),
                csv(ProblemCode.DAY_NUMBER, "complete_on", "44440", "X,,,,,,,,44440"),
                csv(ProblemCode.CODE_AS_POWER, "site_commune", "9,99E+13", "X,,\"9,99E+13\",,,,,,"),
                json(
                        ProblemCode.CODE_AS_POWER,
                        "applicant.siret",
                        "9.99E+13",
                        "{\"id\":\"X\",\"applicant\":{\"siret\":\"9.99E+13\"}}"),
                json(ProblemCode.MALFORMED, "title", "{…}", "{\"id\":\"X\",\"title\":{}}"),
                json(ProblemCode.MALFORMED, "applicant", "[…]", "{\"id\":\"X\",\"applicant\":[]}"),
                json(ProblemCode.MALFORMED, "costs", "{…}", "{\"id\":\"X\",\"costs\":{}}"),
                json(ProblemCode.DUPLICATE, "id", "A", "{\"id\":\"A\"}"),
                csv(ProblemCode.DUPLICATE, "id", "A", "A,,,,,,,,"),
                csv(ProblemCode.ROW_LENGTH, "", "9", "X,,,,,,,,,"),
                csv(ProblemCode.QUOTES, "", "", "X,\"abc,,,,,,,"),
                csv(ProblemCode.QUOTES, "", "", "X,\"a\"bc,,,,,,,"));
    }

    @ParameterizedTest
    @MethodSource("faultyRows")
    void a_faulty_row_is_told_in_both_languages_and_the_others_are_read(
            boolean json, ProblemCode code, String column, String value, String faulty) {
        String head =
                "id,title,site_commune,cost_equipment,total_cost,plan_state_grant,plan_own_funds,filed_on,complete_on\n";
        String text = json
                ? "[{\"id\":\"A\"},\n" + faulty + ",\n{\"id\":\"B\"},{\"id\":\"C\"}]"
                : head + "A,,,,,,,,\n" + faulty + "\nB,\"two\nlines\",,,,,,,\nC,,,,,,,,";
        IntakeResult<Project> result = read(json, text, WINDOWS);
        assertThat(result.values()).extracting(project -> project.id().value()).containsExactly("A", "B", "C");
        assertThat(result.rowsRead()).isEqualTo(4);
        assertThat(result.complete()).isTrue();
        assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.problem().code()).isEqualTo(code);
            assertThat(diagnostic.line()).isEqualTo(json ? 2 : 3);
            assertThat(diagnostic.text(Locale.FRENCH))
                    .contains(json ? "enregistrement 2 (ligne 2)" : "enregistrement 3 (ligne 3)", column, value)
                    .contains(column.isEmpty() ? "" : json ? "clé " + column : "colonne " + column)
                    .doesNotContain("{expected}", "?", " / ", "«\u00A0…\u00A0»");
            assertThat(diagnostic.text(Locale.ENGLISH))
                    .contains(json ? "row 2 (line 2)" : "row 3 (line 3)", column, value)
                    .isNotEqualTo(diagnostic.text(Locale.FRENCH));
        });
    }

    static List<Arguments> brokenFiles() {
        return List.of(
                Arguments.of(true, "", ProblemCode.EMPTY_FILE, "vide", "empty"),
                Arguments.of(false, "", ProblemCode.EMPTY_FILE, "vide", "empty"),
                Arguments.of(true, " \n ", ProblemCode.EMPTY_FILE, "vide", "empty"),
                Arguments.of(false, "\n\n", ProblemCode.EMPTY_FILE, "vide", "empty"),
                Arguments.of(false, "\uFEFF", ProblemCode.EMPTY_FILE, "vide", "empty"),
                Arguments.of(false, "ident,title\nA,x\n", ProblemCode.MISSING_COLUMN, "manque", "missing"),
                Arguments.of(false, "id,title,id\nA,x,B\n", ProblemCode.DUPLICATE_KEY, "deux fois", "twice"),
                Arguments.of(true, "[{\"id\":\"A\"}", ProblemCode.TRUNCATED, "Renvoyez", "Send"),
                Arguments.of(true, "[{\"id\":\"A\"}] x", ProblemCode.BROKEN_JSON, "JSON", "JSON"),
                Arguments.of(false, "PK\u0003\u0004xxxx", ProblemCode.UNREADABLE, "ZIP", "ZIP"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void a_broken_file_is_told_in_both_languages(
            boolean json, String text, ProblemCode code, String french, String english) {
        IntakeResult<Project> result = read(json, text, StandardCharsets.UTF_8);
        assertThat(result.complete()).isFalse();
        Diagnostic first = result.diagnostics().get(0);
        assertThat(first.problem().code()).isEqualTo(code);
        assertThat(first.row()).isNull();
        assertThat(first.text(Locale.FRENCH)).contains(french).doesNotContain("{", "?");
        assertThat(first.text(Locale.ENGLISH)).contains(english).doesNotContain("{", "?");
    }

    @Test
    void text_of_two_bytes_a_character_is_named() {
        for (boolean json : List.of(true, false)) {
            for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
                IntakeResult<Project> result = read(json, "id;title\nA;x\n", charset);
                assertThat(result.diagnostics())
                        .singleElement()
                        .satisfies(diagnostic ->
                                assertThat(diagnostic.text(Locale.FRENCH)).contains("UTF-16"));
            }
        }
    }

    @Test
    void a_declared_encoding_is_read() throws IOException {
        IntakeResult<Project> result = ProjectReader.readCsv(
                Source.of("p.csv", new ByteArrayInputStream("id;title\nA;Besançon\n".getBytes(WINDOWS))),
                IntakeOptions.standard().withCharset(WINDOWS));
        assertThat(result.values()).extracting(Project::title).containsExactly("Besançon");
    }

    static List<Arguments> giants() {
        String json = "[{\"id\":\"A\"},";
        String jsonEnd = ",{\"id\":\"B\"}]";
        return List.of(
                Arguments.of(false, new EndlessText("id,title\nA,x\nX,", 'a', GIBIBYTE, "\nB,y\n")),
                Arguments.of(false, new EndlessText("id,title\nA,x\nX,\"", 'a', GIBIBYTE, "\nB,y\n")),
                Arguments.of(
                        true, new EndlessText(json + "{\"id\":\"X\",\"title\":\"", 'x', GIBIBYTE, "\"}" + jsonEnd)),
                Arguments.of(true, new EndlessText(json, '[', GIBIBYTE, jsonEnd)),
                Arguments.of(true, new EndlessText(json, '9', GIBIBYTE, jsonEnd)));
    }

    @ParameterizedTest
    @MethodSource("giants")
    void a_row_of_a_gibibyte_is_refused_with_bounded_memory_and_the_others_are_read(boolean json, InputStream giant) {
        IntakeResult<Project> result = read(json, giant);
        assertThat(result.values()).extracting(project -> project.id().value()).containsExactly("A", "B");
        assertThat(result.rowsRead()).isEqualTo(3);
        assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.problem().code()).isEqualTo(ProblemCode.TOO_LARGE);
            assertThat(diagnostic.rawRow().length()).isLessThanOrEqualTo(4_000);
            assertThat(diagnostic.text(Locale.FRENCH)).contains("plus grand");
            assertThat(diagnostic.text(Locale.ENGLISH)).contains("larger");
        });
    }

    @Test
    void an_array_of_something_else_ends_after_the_declared_number_of_faults() throws IOException {
        IntakeResult<Project> result = ProjectReader.readJson(
                Source.of("bomb.json", "[" + "0,".repeat(5_000) + "0]"),
                IntakeOptions.standard().withLimits(1_000, 100));
        assertThat(result.rejected()).isEqualTo(100);
        assertThat(result.complete()).isFalse();
        assertThat(result.diagnostics().get(0).problem().code()).isEqualTo(ProblemCode.STOPPED);
    }

    @Test
    void the_error_file_holds_every_problem_header_problems_first() throws IOException {
        IntakeResult<Project> result =
                read(false, "id;title;colour\nA;x;\n=1+1;x;\u00E9;y\nA;\"a;b\";red\n", StandardCharsets.UTF_8);
        StringWriter french = new StringWriter();
        ErrorFile.write(french, result.diagnostics(), Locale.FRENCH);
        List<String> lines = french.toString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("fichier;enregistrement;ligne;colonne;valeur;code");
        assertThat(lines.get(1)).startsWith("projects.csv;;1;colour;;unknown-key;avertissement");
        assertThat(lines.get(2))
                .startsWith("projects.csv;3;3;;;row-length;erreur")
                .endsWith("\"'=1+1;x;\u00E9;y\"");
        assertThat(lines.get(3))
                .startsWith("projects.csv;4;4;id;A;duplicate;erreur")
                .contains("enregistrement 2");
        StringWriter english = new StringWriter();
        ErrorFile.write(english, result.diagnostics(), Locale.ENGLISH);
        assertThat(english.toString()).startsWith("file;row;line;column").contains(";error;", ";warning;");
    }
}
