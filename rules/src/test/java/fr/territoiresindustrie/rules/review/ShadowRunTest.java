package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.Source;
import fr.territoiresindustrie.rules.review.ShadowResult.Agreement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowRunTest {

    private static final List<Project> PROJECTS = List.of(
            Invented.project("P-150", 150_000),
            Invented.project("P-300", 300_000),
            Invented.project("P-900", 900_000),
            Invented.builder("P-400", 400_000).partners(null).build());
    private static final ShadowRun<Project> RUN = ShadowRun.<Project>of(FundRules.call2021(), Project::id)
            .columns("Dossier", "Décision")
            .motive("motif")
            .rule("règle")
            .words(DecisionWords.standard()
                    .with("Lauréat", Outcome.MET)
                    .with("refusé", Outcome.NOT_MET)
                    .with("retiré", Outcome.UNKNOWN));

    private static final String FILE = """
            dossier;décision;motif;règle
            P-150;lauréat;;
            P-300;Refusé;assiette trop faible;faiit.2021.eligible-base
            P-900;LAURÉAT;;
            P-400;lauréat;;
            P-777;refusé;;
            """;

    private static ShadowResult run(String text) throws IOException {
        return RUN.run(Source.of("decisions.csv", text), IntakeOptions.standard(), PROJECTS, Invented.CONTEXT);
    }

    @Test
    void disagreements_are_listed_by_rule_both_ways() throws IOException {
        ShadowResult result = run(FILE);
        assertThat(result.agreed()).isEqualTo(1);
        RuleId base = RuleId.of("faiit.2021.eligible-base");
        assertThat(result.byRule(Agreement.ENGINE_REFUSES)).containsOnlyKeys(base);
        assertThat(result.byRule(Agreement.ENGINE_REFUSES).get(base))
                .extracting(one -> one.past().value().project().value())
                .containsExactly("P-150");
        assertThat(result.byRule(Agreement.ENGINE_ACCEPTS)).containsOnlyKeys(base);
        assertThat(result.list(Agreement.ENGINE_UNDECIDED))
                .singleElement()
                .satisfies(one -> assertThat(one.found())
                        .extracting(ShadowResult.Found::rule)
                        .containsExactly(RuleId.of("faiit.2021.single-holder")));
        assertThat(result.withoutSubject())
                .extracting(row -> row.value().project().value())
                .containsExactly("P-777");
        assertThat(result.withoutDecision()).isEmpty();
        assertThat(result.rows().flawless()).isTrue();
        RoundTrips.assertSerializable(result);
    }

    @Test
    void the_result_reads_in_both_languages_and_stands_in_a_file() throws IOException {
        ShadowResult result = run(FILE);
        assertThat(ReceiptTest.plain(result.explanation().text(Locale.FRENCH)))
                .contains("Critères faiit.2021 au 5 mai 2021. Lignes lues : 5 ; décisions concordantes : 1.")
                .contains("Acceptés par le passé, critères non remplis : 1.")
                .contains("Ligne 3 : décision « Refusé » (assiette trop faible) ; selon les critères : rempli.")
                .doesNotContain("shadow.");
        assertThat(result.explanation().text(Locale.ENGLISH)).doesNotContain("shadow.", "?");
        StringWriter csv = new StringWriter();
        DiffFiles.writeCsv(result, csv);
        assertThat(csv.toString().lines())
                .containsExactly(
                        "project;row;line;decision;motive;engine;agreement;rules",
                        "P-150;2;2;lauréat;;not-met;engine-refuses;faiit.2021.eligible-base",
                        "P-300;3;3;Refusé;assiette trop faible;met;engine-accepts;faiit.2021.eligible-base",
                        "P-400;5;5;lauréat;;unknown;engine-undecided;faiit.2021.single-holder");
    }

    @Test
    void another_encoding_and_separator_are_read_as_the_other_files_are() throws IOException {
        byte[] bytes = FILE.replace(';', ',').getBytes(Charset.forName("windows-1252"));
        ShadowResult result = RUN.run(
                Source.of("decisions.csv", new ByteArrayInputStream(bytes)),
                IntakeOptions.standard().withCharset(Charset.forName("windows-1252")),
                PROJECTS,
                Invented.CONTEXT);
        assertThat(result.others()).isEqualTo(run(FILE).others());
    }

    @Test
    void the_awards_that_a_review_writes_can_be_held_against_it() throws IOException {
        ShadowResult result = ShadowRun.<Project>of(FundRules.call2021(), Project::id)
                .run(
                        Source.of(
                                "awards.csv",
                                "project;decision\nP-150;ineligible\nP-300;awarded\nP-900;waiting\nP-400;undecided\n"),
                        IntakeOptions.standard(),
                        PROJECTS,
                        Invented.CONTEXT);
        assertThat(result.agreed()).isEqualTo(3);
        assertThat(result.list(Agreement.PAST_UNDECIDED)).hasSize(1);
        assertThat(result.others()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "an unknown word|P-300;Peut-être;;|unknown-choice|décision|Peut-être",
                "no decision|P-300;;;|required|décision|",
                "no project|;refusé;;|required|dossier|",
                "a project twice|P-900;refusé;;|duplicate|dossier|P-900",
                "a row too short|P-300;refusé|row-length||",
                "a quotation mark too many|P-300;\"refusé;;|quotes||",
                "spoilt letters|P-300;refus\uFFFD;;|wrong-encoding|décision|refus\uFFFD"
            })
    void a_row_that_cannot_be_read_is_told_and_the_others_count(
            String name, String row, String code, String column, String value) throws IOException {
        ShadowResult result = run("dossier;décision;motif;règle\nP-900;lauréat;;\n" + row + "\nP-150;refusé;;\n");
        assertThat(result.rows().rowsRead()).isEqualTo(3);
        assertThat(result.rows().rejected()).isEqualTo(1);
        assertThat(result.agreed()).isEqualTo(2);
        Diagnostic diagnostic = result.rows().diagnostics().get(0);
        assertThat(diagnostic.problem().code().code()).isEqualTo(code);
        assertThat(diagnostic.line()).isEqualTo(3);
        assertThat(diagnostic.rejects()).isTrue();
        assertThat(diagnostic.column()).isEqualTo(column == null ? "" : column);
        assertThat(diagnostic.problem().value()).isEqualTo(value);
        assertThat(diagnostic.problem().wayOut(Locale.FRENCH)).isNotBlank();
        assertThat(result.withoutDecision()).contains(ProjectId.of("P-300"));
    }

    @Test
    void a_file_without_its_columns_and_an_empty_one_are_told() throws IOException {
        ShadowResult result = run("dossier;avis\nP-150;refusé\n");
        assertThat(result.rows().complete()).isFalse();
        assertThat(result.rows().diagnostics())
                .extracting(one -> one.problem().code().code())
                .contains("missing-column");
        assertThat(result.withoutDecision()).hasSize(4);
        assertThat(run("").rows().diagnostics()).hasSize(1);
        assertThat(ReceiptTest.plain(result.explanation().text(Locale.FRENCH))).contains("n’a pas pu être lu");
    }

    @Test
    void a_rule_that_is_not_in_the_criteria_is_a_warning_and_the_decision_counts() throws IOException {
        ShadowResult result = run("dossier;décision;motif;règle\nP-150;refusé;;autre\n");
        assertThat(result.agreed()).isEqualTo(1);
        assertThat(result.rows().diagnostics()).singleElement().satisfies(one -> {
            assertThat(one.rejects()).isFalse();
            assertThat(one.column()).isEqualTo("règle");
        });
    }

    @Test
    void words_say_one_thing_and_subjects_stand_once() {
        DecisionWords words = DecisionWords.empty().with("Oui", Outcome.MET);
        assertThat(words.find(" OUI ")).contains(Outcome.MET);
        assertThat(words.words()).containsOnlyKeys("oui");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> words.with("oui", Outcome.NOT_MET))
                .withMessageContaining("met already");
        assertThatIllegalArgumentException().isThrownBy(() -> words.with(" ", Outcome.MET));
        Project twice = PROJECTS.get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RUN.run(
                        Source.of("d", FILE), IntakeOptions.standard(), List.of(twice, twice), Invented.CONTEXT))
                .withMessageContaining("P-150");
    }
}
