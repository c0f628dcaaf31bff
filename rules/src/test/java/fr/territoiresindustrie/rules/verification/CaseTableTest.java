package fr.territoiresindustrie.rules.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.verification.Office.Dossier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTableTest {

    private static final Path CASES = Path.of("src/test/resources/fr/territoiresindustrie/rules/verification");

    private static final CaseTable<Dossier> TABLE = CaseTable.of(Office.set(), Office.BOOK);

    private static CaseResult run(String... lines) {
        return TABLE.run("cases.csv", String.join("\n", lines));
    }

    @Test
    void a_whole_table_passes_and_covers_the_rules() throws IOException {
        CaseResult result = TABLE.run(CASES.resolve("office.csv"));
        result.requirePassed().requireCovered();
        assertThat(result.cases()).isEqualTo(10);
        assertThat(result.coverage().gaps()).isEmpty();
    }

    @Test
    void the_cases_of_the_fund_are_read_by_the_book_of_projects() throws IOException {
        CaseTable<Project> fund = CaseTable.of(FundRules.call2021(), ProjectFacts.BOOK)
                .reading(ProjectFacts.KINDS, cell -> List.of(ProjectKind.valueOf(cell.toUpperCase(Locale.ROOT))));
        CaseResult result = fund.run(CASES.resolve("fund-2021.csv"));
        result.requirePassed().requireCovered();
    }

    @Test
    void a_wrong_rule_fails_with_what_was_expected_and_found() throws IOException {
        CriteriaSet<Dossier> wrong = Office.set(Office.BASE.above(Euros.of(200_000)));
        CaseResult result = CaseTable.of(wrong, Office.BOOK).run(CASES.resolve("office.csv"));
        assertThat(result.failures()).extracting(FailedCase::name).contains("all is well");
        assertThatThrownBy(result::requirePassed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Case all is well (office.csv, line 2)")
                .hasMessageContaining("Rule office.floor: expected \"met\", found \"not met\".")
                .hasMessageContaining("[not met] Rule on floor");
        assertThat(result.explanation().text(Locale.FRENCH).replace('\u00A0', ' '))
                .contains("attendu « rempli », obtenu « non rempli »");
    }

    @Test
    void missing_facts_are_compared_exactly() {
        assertThat(run("case,date,base,expect,missing", "a,2021-03-18,5,not met,grant start jobs in-france")
                        .failures())
                .isEmpty();
        FailedCase failed = run("case,date,base,expect,missing", "a,18/03/2021,5,non rempli,none")
                .failures()
                .get(0);
        assertThat(failed.differences().get(0).text(Locale.ENGLISH))
                .isEqualTo("Missing facts expected: none; found: grant, in-france, jobs and start.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "case;date;base;expect                  | a;2021-03-18;12x;met          | 2 | base      | 12x",
                "case;date;start;expect                 | a;2021-03-18;31/02/2021;met   | 2 | start     | 31/02/2021",
                "case;date;in-france;expect             | a;2021-03-18;perhaps;met      | 2 | in-france | perhaps",
                "case;date;jobs;expect                  | a;2021-03-18;1.5;met          | 2 | jobs      | 1.5",
                "case;date;base;expect                  | a;yesterday;12;met            | 2 | date      | yesterday",
                "case;date;base;expect                  | a;;12;met                     | 2 | date      |",
                "case;date;base;expect                  | ;2021-03-18;12;met            | 2 | case      |",
                "case;date;base;expect                  | a;2021-03-18;12;maybe         | 2 | expect    | maybe",
                "case;date;base;expect:office.floor     | a;2021-03-18;12;oui           | 2 | expect:office.floor | oui",
                "case;date;base;expect                  | a;2021-03-18;12;              | 2 | expect    |",
                "case;date;base;missing                 | a;2021-03-18;12;bsae          | 2 | missing   | bsae",
                "case;date;base;expect                  | a;2021-03-18;12               | 2 | ``        |",
                "case;date;basis;expect                 | a;2021-03-18;12;met           | 1 | basis     |",
                "case;date;base;expect:office.flor      | a;2021-03-18;12;met           | 1 | expect:office.flor |",
                "case;date;base;base;expect             | a;2021-03-18;12;12;met        | 1 | base      |",
                "case;base;expect                       | a;12;met                      | 1 | date      |",
            })
    void what_cannot_be_read_is_told_by_line_column_and_value(
            String header, String row, long line, String column, String value) {
        CaseResult result = run(header, row);
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.problem().path()).isEqualTo(column);
            assertThat(fault.problem().value()).isEqualTo(value);
            assertThat(fault.problem().wayOut(Locale.FRENCH)).isNotBlank();
            assertThat(fault.text(Locale.ENGLISH)).startsWith("File cases.csv, line " + line + ": ");
        });
        assertThat(result.cases()).isZero();
        assertThatThrownBy(result::requirePassed)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("File cases.csv, line " + line);
        assertThatThrownBy(result::requireCovered)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("readable");
    }

    @Test
    void a_row_that_cannot_be_read_does_not_stop_the_others() {
        CaseResult result = run("case,date,base,expect", "a,2021-03-18,x,met", "", "b,2021-03-18,1,not met");
        assertThat(result.faults()).extracting(CaseFault::line).containsExactly(2L);
        assertThat(result.cases()).isOne();
    }

    @Test
    void a_quotation_mark_too_many_is_a_fault() {
        CaseResult result = run("case,date,base,expect", "a,2021-03-18,1,not met", "b,2021-03-18,\"1,not met");
        assertThat(result.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.problem().code()).isEqualTo(ProblemCode.QUOTES);
            assertThat(fault.line()).isEqualTo(3);
        });
    }

    @Test
    void a_fact_that_only_code_can_work_out_is_asked_for() {
        Fact<Dossier, Boolean> big = Fact.<Dossier, Boolean>of("big", Label.of("big", "grand"), dossier -> true)
                .from(Office.BASE);
        CriteriaSet<Dossier> set =
                CriteriaSet.of("one", Label.of("one", "une"), List.of(Office.rule("big", big.isTrue())));
        FactBook<Dossier> book = Office.BOOK.with(big, Boolean.class);
        CaseResult result = CaseTable.of(set, book)
                .run("cases.csv", "case,date,base,big,expect\na,2021-03-18,1,,met\nb,2021-03-18,1,yes,met");
        assertThat(result.failures()).isEmpty();
        assertThat(result.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.problem().path()).isEqualTo("big"));
    }

    @Test
    void a_table_without_cases_is_a_fault() {
        assertThat(run("").faults()).hasSize(1);
        assertThat(run("case,date,base,expect").faults()).hasSize(1);
    }

    @Test
    void a_file_of_another_encoding_is_a_fault(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "case;date;expect\né;2021-03-18;met".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(TABLE.run(file).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text(Locale.ENGLISH)).contains("UTF-8"));
    }

    @Test
    void words_for_absent_and_outcomes_are_read_in_both_languages() {
        CaseResult result = run(
                "case;date;jobs;expect:office.jobs",
                "a;2021-03-18;none;sans objet",
                "b;2021-03-18;Aucun;not-applicable",
                "c;2021-03-18;;à préciser",
                "d;2021-03-18;51;Non rempli");
        result.requirePassed();
        assertThat(result.coverage().rules().get(3).count(Outcome.NOT_APPLICABLE))
                .isEqualTo(2);
    }

    @Test
    void code_on_the_subject_itself_is_refused() {
        Criterion<Dossier> code = Criterion.of(Label.of("words", "mots"), (dossier, context) -> true, Office.BASE);
        assertThatThrownBy(() -> CaseTable.of(Office.set(code), Office.BOOK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("facts alone");
    }

    @Test
    void a_type_without_a_reader_can_only_be_said_to_be_absent() {
        FactBook<Dossier> book = FactBook.<Dossier>empty().with(Office.JOBS, Number.class);
        CaseResult result = CaseTable.of(
                        CriteriaSet.of("one", Label.of("one"), List.of(Office.rule("jobs", Office.JOBS.absent()))),
                        book)
                .run("cases.csv", "case,date,jobs,expect\na,2021-03-18,none,met\nb,2021-03-18,x,met");
        assertThat(result.failures()).isEmpty();
        assertThat(result.faults()).hasSize(1);
    }

    @Test
    void what_a_reader_of_ones_own_refuses_is_a_fault_of_the_cell() {
        CaseResult result = TABLE.reading(Office.JOBS, Integer::valueOf)
                .run("cases.csv", "case,date,jobs,expect\na,2021-03-18,many,met");
        assertThat(result.faults().get(0).text(Locale.ENGLISH)).startsWith("File cases.csv, line 2: jobs \"many\": ");
    }
}
