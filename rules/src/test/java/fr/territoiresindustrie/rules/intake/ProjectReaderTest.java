package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.Project;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectReaderTest {

    static IntakeResult<Project> json(String text) {
        try {
            return ProjectReader.readJson(Source.of("projects.json", text), IntakeOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static IntakeResult<Project> csv(String text) {
        try {
            return ProjectReader.readCsv(Source.of("projects.csv", text), IntakeOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> ids(IntakeResult<Project> result) {
        return result.values().stream().map(project -> project.id().value()).toList();
    }

    private static List<ProblemCode> codes(IntakeResult<Project> result) {
        return result.diagnostics().stream()
                .map(Diagnostic::problem)
                .map(Problem::code)
                .toList();
    }

    @Nested
    class Json {

        @Test
        void reads_an_array() {
            IntakeResult<Project> result = json("""
                    [{"id": "P-1", "title": "Presse", "totalCost": 1200000.50, "filedOn": "2021-03-01",
                      "costs": [{"nature": "equipment", "amount": "1 200 000,50 €", "eligible": true}],
                      "sites": [{"commune": "18279"}], "kinds": ["extension"]},
                     {"id": "P-2"}]
                    """);
            assertThat(result.diagnostics()).isEmpty();
            assertThat(result.complete()).isTrue();
            Project press = result.values().get(0);
            assertThat(press.totalCost()).isEqualTo(Euros.ofCents(120_000_050));
            assertThat(press.filedOn()).isEqualTo(LocalDate.of(2021, 3, 1));
            assertThat(press.costs())
                    .singleElement()
                    .satisfies(cost -> assertThat(cost.nature()).isEqualTo(CostNature.EQUIPMENT));
            assertThat(press.sites())
                    .singleElement()
                    .satisfies(site -> assertThat(site.commune()).isEqualTo(CommuneCode.of("18279")));
            assertThat(result.values().get(1).sites()).isNull();
            assertThat(result.accepted()).extracting(IntakeRow::line).containsExactly(1L, 4L);
        }

        @Test
        void reads_one_object_after_the_other() {
            assertThat(ids(json("{\"id\":\"A\"}\n{\"id\":\"B\"}\n\n{\"id\":\"C\"}")))
                    .containsExactly("A", "B", "C");
        }

        @Test
        void reads_an_empty_array_as_no_project() {
            IntakeResult<Project> result = json(" [ ] ");
            assertThat(result.rowsRead()).isZero();
            assertThat(result.flawless()).isTrue();
            assertThat(result.diagnostics()).isEmpty();
        }

        @Test
        void gives_all_problems_of_a_project_with_their_paths() {
            IntakeResult<Project> result = json("""
                    [{"id": "P-1", "applicant": {"siret": "73282932000075"}, "filedOn": "2021-13-01",
                      "costs": [{"amount": 10}, {"amount": "-5"}, {"nature": "gold", "amount": "x"}],
                      "requestedGrant": 37004.799999999996, "sites": [{"commune": "1004"}, null],
                      "fundingPlan": {"uses": 10, "lines": [{"funder": {"kind": "sate"}, "instrument": "grant", "amount": 10}]}}]
                    """);
            assertThat(result.rejected()).isEqualTo(1);
            assertThat(result.diagnostics())
                    .extracting(diagnostic -> diagnostic.column() + " "
                            + diagnostic.problem().code().code())
                    .containsExactlyInAnyOrder(
                            "requestedGrant float-tail",
                            "filedOn no-such-day",
                            "applicant.siret check-digit",
                            "sites[0].commune lost-leading-zero",
                            "sites[1] required",
                            "costs[1].amount negative",
                            "costs[2].nature unknown-choice",
                            "costs[2].amount malformed",
                            "fundingPlan.lines[0].funder.kind unknown-choice");
        }

        @Test
        void reports_unknown_and_duplicate_keys() {
            IntakeResult<Project> result = json("""
                    [{"id": "A", "requstedGrant": 5}, {"id": "B", "title": "x", "title": "y"},
                     {"id": "C", "sites": [{"postcode": "18100"}]}, {"id": "D"}]
                    """);
            assertThat(ids(result)).containsExactly("D");
            assertThat(result.diagnostics())
                    .extracting(
                            Diagnostic::column,
                            diagnostic -> diagnostic.problem().code())
                    .containsExactly(
                            tuple("requstedGrant", ProblemCode.UNKNOWN_KEY),
                            tuple("title", ProblemCode.DUPLICATE_KEY),
                            tuple("sites[0].postcode", ProblemCode.UNKNOWN_KEY));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '~',
                value = {
                    "{\"id\":\"X\" # TRUNCATED",
                    "{\"id\":\"X\",\"title\":\"abc # TRUNCATED",
                    "{\"id\":\"X\",\"costs\":[{\"amount\":1}, # TRUNCATED",
                })
        void keeps_what_comes_before_a_cut(String cut, ProblemCode expected) {
            IntakeResult<Project> result = json("[{\"id\":\"A\"},{\"id\":\"B\"}," + cut);
            assertThat(ids(result)).containsExactly("A", "B");
            assertThat(result.complete()).isFalse();
            assertThat(result.rejected()).isEqualTo(1);
            assertThat(codes(result)).containsExactly(ProblemCode.TRUNCATED, expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '~',
                value = {
                    "{\"id\":\"X\",\"title\":tru}",
                    "{\"id\":\"X\",\"title\":\"a\"",
                    "{\"id\":\"X\",\"title\":\"a}",
                    "{\"id\":\"X\",\"title:\"a\"}",
                    "{\"id\":\"X,\"title\":\"a\"}",
                    "{\"id\":\"X\",\"costs\":[{\"amount\":1]}",
                    "{\"id\":\"X\",\"costs\":{\"amount\":1}]}",
                    "{\"id\":\"X\",\"costs\":[{\"amount\":1}",
                    "{\"id\" \"X\"}",
                    "{\"id\":\"X\",}",
                    "{\"id\":\"X\"}}",
                    "{id:\"X\"}",
                    "'X'",
                })
        void loses_no_other_project_to_a_broken_one(String broken) {
            for (String between : List.of(",", ",\n", ",\n  ")) {
                IntakeResult<Project> result = json("[{\"id\":\"A\"}" + between + broken + between
                        + "{\"id\":\"B\",\"title\":\"b\"}" + between + "{\"id\":\"C\"}]");
                assertThat(ids(result)).as(broken + between).contains("A", "B", "C");
                assertThat(result.rejected()).as(broken + between).isPositive();
                assertThat(result.complete()).isTrue();
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '#',
                quoteCharacter = '~',
                value = {
                    "{\"title\":\"x\",\"id\":\"X\",\"totalCost\":tru}",
                    "{\"title\":\"x\",\"costs\":[{\"amount\":1]}",
                    "{\"title\":\"x,\"id\":\"X\"}",
                    "{\"title\":\"x\",\"id\":\"X\",}",
                })
        void loses_no_project_on_a_line_of_its_own_where_the_id_is_not_its_first_key(String broken) {
            IntakeResult<Project> result = json(
                    "[\n  {\"title\":\"a\",\"id\":\"A\"},\n  " + broken
                            + ",\n  {\"title\":\"b\",\"costs\":[{\"amount\":1}],\"id\":\"B\"},\n  {\"title\":\"c\",\"id\":\"C\"}\n]");
            assertThat(ids(result)).contains("A", "B", "C");
            assertThat(result.rejected()).isPositive();
        }

        @Test
        void keeps_what_it_cannot_tell_from_a_broken_project_in_the_row_of_that_one() {
            IntakeResult<Project> result = json(
                    "[{\"title\":\"a\",\"id\":\"A\"},{\"title\":\"x\",\"costs\":[{\"amount\":1]},{\"title\":\"b\",\"id\":\"B\"}]");
            assertThat(ids(result)).containsExactly("A");
            assertThat(result.diagnostics())
                    .extracting(Diagnostic::rawRow)
                    .anySatisfy(row -> assertThat(row).contains("{\"title\":\"b\",\"id\":\"B\"}"));
        }

        @Test
        void goes_on_where_a_project_breaks_off_before_the_next_one() {
            assertThat(ids(json("[{\"title\":\"a\",\"id\":\"A\"},{\"title\":\"x\",{\"title\":\"b\",\"id\":\"B\"}]")))
                    .containsExactly("A", "B");
        }

        @Test
        void takes_texts_numbers_and_truth_values_but_no_other_kind() {
            IntakeResult<Project> result = json("[{\"id\":7,\"title\":true},{\"id\":{\"a\":1}},[1],5,null,\"x\"]");
            assertThat(result.values())
                    .singleElement()
                    .satisfies(project -> assertThat(project.title()).isEqualTo("true"));
            assertThat(result.rowsRead()).isEqualTo(6);
            assertThat(result.rejected()).isEqualTo(5);
        }

        @Test
        void names_the_row_that_had_an_id_first() {
            IntakeResult<Project> result = json("[{\"id\":\"A\"},{\"id\":\"B\"},{\"id\":\"A\"},{\"id\":\" A\"}]");
            assertThat(ids(result)).containsExactly("A", "B");
            assertThat(result.diagnostics())
                    .hasSize(2)
                    .allSatisfy(diagnostic -> assertThat(diagnostic.problem().arguments())
                            .containsEntry("first", "1")
                            .containsEntry("kind", "row"));
        }

        @Test
        void tells_about_progress() throws IOException {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 2_500; i++) {
                rows.append("{\"id\":\"").append(i).append("\"}\n");
            }
            List<Long> told = new ArrayList<>();
            ProjectReader.readJson(
                    Source.of("p.jsonl", rows.toString()),
                    IntakeOptions.standard().withProgress(told::add));
            assertThat(told).containsExactly(1_000L, 2_000L, 2_500L);
        }
    }

    @Nested
    class Csv {

        @Test
        void reads_the_columns_of_the_template() {
            IntakeResult<Project> result = csv("""
                    id;title;applicant_siret;kinds;site_commune;cost_land;cost_equipment;cost_leasing;leasing_obligation_to_buy;total_cost;plan_state_grant;plan_own_funds;filed_on;jobs_created;headcount
                    P-1;Presse;732 829 320 00074;extension|new-equipment;18279;100;200,50;50;oui;350,50;50,50;300;01/03/2021;12;49,5
                    P-2;;;;;;;;;;;;;;
                    """);
            assertThat(result.diagnostics()).isEmpty();
            Project press = result.values().get(0);
            assertThat(press.kinds()).hasSize(2);
            assertThat(press.costs()).hasSize(3);
            assertThat(press.costs().get(2).obligationToBuy()).isTrue();
            assertThat(press.fundingPlan()).isNotNull();
            assertThat(press.fundingPlan().uses()).isEqualTo(Euros.ofCents(35_050));
            assertThat(press.impacts()).hasSize(1);
            assertThat(press.applicant().undertaking().size().periods()).hasSize(1);
            assertThat(result.values().get(1).costs()).isNull();
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "unknown",
                value = {"oui, 0", "yes, 0", "non, unknown", "false, unknown", "'', unknown"})
        void a_holder_that_is_alone_is_known_to_have_no_partner(String alone, @Nullable Integer partners) {
            Project project =
                    csv("id;holder_alone\nP-1;" + alone + "\n").values().get(0);
            assertThat(project.partners() == null ? null : project.partners().size())
                    .isEqualTo(partners);
        }

        @Test
        void a_word_that_does_not_say_whether_the_holder_is_alone_is_a_problem_of_its_column() {
            IntakeResult<Project> result = csv("id;holder_alone\nP-1;seul\nP-2;oui\n");
            assertThat(ids(result)).containsExactly("P-2");
            assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.column()).isEqualTo("holder_alone");
                assertThat(diagnostic.problem().code()).isEqualTo(ProblemCode.UNKNOWN_CHOICE);
            });
        }

        @Test
        void a_lease_may_count_in_the_eligible_base_or_not() {
            IntakeResult<Project> result = csv("""
                    id;cost_equipment;cost_leasing;leasing_obligation_to_buy;leasing_eligible
                    P-1;100;50;non;non
                    P-2;;50;oui;oui
                    P-3;100;50;;
                    """);
            assertThat(result.diagnostics()).isEmpty();
            assertThat(result.values())
                    .extracting(project -> project.costs().get(project.costs().size() - 1))
                    .allSatisfy(lease -> assertThat(lease.nature()).isEqualTo(CostNature.LEASING))
                    .extracting(CostItem::eligible, CostItem::obligationToBuy)
                    .containsExactly(tuple(false, false), tuple(true, true), tuple(null, null));
        }

        @Test
        void a_column_that_nobody_reads_is_a_warning_and_costs_no_row() {
            IntakeResult<Project> result = csv("id;titre;title\nP-1;x;Presse\n");
            assertThat(ids(result)).containsExactly("P-1");
            assertThat(result.diagnostics()).singleElement().satisfies(diagnostic -> {
                assertThat(diagnostic.column()).isEqualTo("titre");
                assertThat(diagnostic.problem().code()).isEqualTo(ProblemCode.UNKNOWN_KEY);
                assertThat(diagnostic.problem().severity()).isEqualTo(Severity.WARNING);
            });
        }

        @Test
        void names_the_columns_of_problems() {
            IntakeResult<Project> result = csv("""
                    id,applicant_siret,site_commune,cost_equipment,total_cost,plan_state_grant,plan_own_funds,filed_on,complete_on,kinds
                    P-1,73282932000075,1004,-5,10,5,4,2021-03-02,2021-03-01,extension|gold
                    """);
            assertThat(result.diagnostics())
                    .extracting(diagnostic -> diagnostic.column() + " "
                            + diagnostic.problem().code().code())
                    .containsExactlyInAnyOrder(
                            "applicant_siret check-digit",
                            "site_commune lost-leading-zero",
                            "cost_equipment negative",
                            "plan_… not-balanced",
                            "complete_on date-order",
                            "kinds unknown-choice");
        }

        @Test
        void knows_every_column_of_its_template() {
            assertThat(csv(String.join(",", ProjectReader.csvColumns()) + "\n").diagnostics())
                    .isEmpty();
        }
    }
}
