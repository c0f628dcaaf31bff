package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.funding.Funder;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectTest {

    private static final ProjectId ID = ProjectId.of("P-014");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Siret HOLDER = Siret.of("73282932000074");

    private static Project.Builder project() {
        return Project.builder(ID);
    }

    private static CostItem.Builder machine(long euros) {
        return CostItem.builder()
                .nature(CostNature.EQUIPMENT)
                .amount(Euros.of(euros))
                .eligible(true);
    }

    /** The problems as "code at path", which is what callers compare. */
    private static List<String> faults(Project.Builder facts) {
        return faults(facts.tryBuild());
    }

    private static List<String> faults(Checked<?> checked) {
        return checked.problems().stream()
                .map(problem -> problem.code().code() + " at " + problem.path())
                .toList();
    }

    @Nested
    class knowing {

        @Test
        void only_the_id_must_be_known() {
            Project bare = project().build();

            assertThat(bare.title()).isNull();
            assertThat(bare.costs()).isNull();
            assertThat(bare.knownTotalCost()).isNull();
            assertThat(bare.knownEligibleBase()).isNull();
            assertThat(bare.knownStatus()).isNull();
            assertThat(faults(Project.builder())).containsExactly("required at id");
        }

        @Test
        void what_is_not_known_is_left_out_of_the_json_and_what_is_known_to_be_none_is_not() throws IOException {
            Project project = project().partners(List.of()).build();

            assertThat(Mappers.jackson2().writeValueAsString(project)).isEqualTo("{\"id\":\"P-014\",\"partners\":[]}");
            RoundTrips.assertTravels(project, Project.class);
        }

        @Test
        void lists_do_not_change_with_those_they_were_made_of() {
            Project.Builder facts = project().addCost(machine(5).build());
            Project first = facts.build();
            facts.addCost(machine(7).build());

            assertThat(first.costs()).hasSize(1);
            assertThatThrownBy(() -> first.costs().clear()).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Nested
    class eligible_base {

        @Test
        void is_the_sum_of_the_eligible_items_when_all_is_known_of_them() {
            Project project = project()
                    .addCost(machine(300).build())
                    .addCost(machine(100).eligible(false).build())
                    .addCost(CostItem.builder().eligible(false).build())
                    .build();

            assertThat(project.knownEligibleBase()).isEqualTo(Euros.of(300));
            assertThat(project.knownTotalCost()).isNull();
        }

        @Test
        void is_zero_when_it_is_known_that_there_are_no_costs() {
            assertThat(project().costs(List.of()).build().knownEligibleBase()).isEqualTo(Euros.ZERO);
        }

        @Test
        void is_not_known_when_one_item_leaves_it_open() {
            assertThat(project()
                            .addCost(machine(300).build())
                            .addCost(machine(100).eligible(null).build())
                            .build()
                            .knownEligibleBase())
                    .isNull();
        }

        @Test
        void counts_as_declared_when_items_leave_it_open() {
            assertThat(project()
                            .addCost(machine(300).eligible(null).build())
                            .eligibleBase(Euros.of(200))
                            .build()
                            .knownEligibleBase())
                    .isEqualTo(Euros.of(200));
        }

        @ParameterizedTest
        @CsvSource({"299, true", "300, false", "301, true"})
        void that_is_not_the_sum_of_the_items_is_a_fault(long declared, boolean fault) {
            List<String> faults = faults(project()
                    .addCost(machine(300).build())
                    .totalCost(Euros.of(300))
                    .eligibleBase(Euros.of(declared)));

            assertThat(faults.contains("contradiction at eligibleBase")).isEqualTo(fault);
        }

        @ParameterizedTest
        @CsvSource({"299, true", "300, false", "301, false"})
        void that_is_less_than_the_known_items_is_a_fault(long declared, boolean fault) {
            List<String> faults = faults(project()
                    .addCost(machine(300).build())
                    .addCost(CostItem.builder().build())
                    .eligibleBase(Euros.of(declared)));

            assertThat(faults.contains("contradiction at eligibleBase")).isEqualTo(fault);
        }

        @Test
        void one_fault_gives_one_problem() {
            assertThat(faults(project().addCost(machine(300).build()).eligibleBase(Euros.of(301))))
                    .containsExactly("contradiction at eligibleBase");
            assertThat(faults(project().addCost(machine(300).build()).totalCost(Euros.of(299))))
                    .containsExactly("contradiction at totalCost");
        }

        @Test
        void that_exceeds_the_total_cost_is_a_fault() {
            assertThat(faults(project().totalCost(Euros.of(10)).eligibleBase(Euros.of(11))))
                    .containsExactly("contradiction at eligibleBase");
            assertThat(faults(project().totalCost(Euros.of(10)).eligibleBase(Euros.of(10))))
                    .isEmpty();
        }
    }

    @Nested
    class total_cost {

        private FundingPlan plan(long euros) {
            return FundingPlan.builder()
                    .uses(Euros.of(euros))
                    .line(Funder.OWN, Instrument.OWN_FUNDS, Euros.of(euros))
                    .build();
        }

        @Test
        void is_what_the_funding_plan_pays_for() {
            assertThat(project().fundingPlan(plan(500)).build().knownTotalCost())
                    .isEqualTo(Euros.of(500));
        }

        @Test
        void a_plan_that_pays_for_anything_else_is_a_fault() {
            assertThat(faults(project().fundingPlan(plan(500)).totalCost(Euros.of(499))))
                    .containsExactly("contradiction at fundingPlan.uses");
            assertThat(faults(project()
                            .fundingPlan(plan(500))
                            .addCost(machine(501).build())))
                    .containsExactly("contradiction at fundingPlan.uses");
        }

        @Test
        void a_plan_that_does_not_balance_is_reported_at_its_place() {
            assertThat(faults(project()
                            .fundingPlanFrom(FundingPlan.builder()
                                    .uses(Euros.of(5))
                                    .line(Funder.OWN, Instrument.OWN_FUNDS, Euros.of(4))
                                    .tryBuild())))
                    .containsExactly("not-balanced at fundingPlan.lines");
        }

        @Test
        void that_is_not_the_sum_of_the_items_is_a_fault_that_names_the_sum() {
            Problem problem = project()
                    .addCost(machine(300).build())
                    .totalCost(Euros.of(400))
                    .tryBuild()
                    .problems()
                    .get(0);

            assertThat(problem.path()).isEqualTo("totalCost");
            assertThat(problem.arguments()).containsEntry("other", "costs").containsEntry("sum", "300.00 EUR");
        }

        @Test
        void a_sum_too_large_for_the_counter_is_a_fault_and_not_a_crash() {
            CostItem huge =
                    CostItem.builder().amount(Euros.ofCents(Long.MAX_VALUE)).build();

            assertThat(faults(project().costs(List.of(huge, huge)))).containsExactly("out-of-range at costs");
            assertThatThrownBy(() -> project().costs(List.of(huge, huge)).build())
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void negative_amounts_are_faults() {
            Euros minus = Euros.of(-1);

            assertThat(faults(project().totalCost(minus).eligibleBase(minus).requestedGrant(minus)))
                    .contains("negative at totalCost", "negative at eligibleBase", "negative at requestedGrant");
        }
    }

    @Nested
    class days {

        @ParameterizedTest
        @CsvSource({"-1, date-order at completeOn", "0,", "1,"})
        void a_file_is_not_complete_before_it_is_filed(int days, String fault) {
            assertThat(faults(project().filedOn(DAY).completeOn(DAY.plusDays(days))))
                    .isEqualTo(fault == null ? List.of() : List.of(fault));
        }

        @ParameterizedTest
        @CsvSource({"-1, date-order at endOn", "0,", "1,"})
        void the_end_does_not_come_before_the_start_of_works(int days, String fault) {
            assertThat(faults(project().worksStartOn(DAY).endOn(DAY.plusDays(days))))
                    .isEqualTo(fault == null ? List.of() : List.of(fault));
        }

        @Test
        void nothing_is_spent_after_the_last_spending() {
            Problem problem = project()
                    .endOn(DAY)
                    .addCost(machine(1).spentOn(DAY).build())
                    .addCost(machine(1).spentOn(DAY.plusDays(1)).build())
                    .tryBuild()
                    .problems()
                    .get(0);

            assertThat(problem.path()).isEqualTo("endOn");
            assertThat(problem.text(Locale.ENGLISH))
                    .startsWith("endOn \"2021-03-01\": the date comes before costs[1].spentOn (2021-03-02).");
        }

        @Test
        void works_begun_before_filing_are_a_matter_of_eligibility() {
            assertThat(faults(project().filedOn(DAY).worksStartOn(DAY.minusYears(1))))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"900000.00, 0", "900000.01, 1"})
        void a_request_above_the_base_gives_a_warning(String request, int warnings) {
            Checked<Project> checked = Project.builder(ProjectId.of("P-1"))
                    .eligibleBase(Euros.of(900_000))
                    .requestedGrant(Euros.parse(request))
                    .tryBuild();
            assertThat(checked.valid()).isTrue();
            assertThat(checked.problems()).hasSize(warnings).allSatisfy(problem -> {
                assertThat(problem.path()).isEqualTo("requestedGrant");
                assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            });
        }

        @ParameterizedTest
        @EnumSource(CostNature.class)
        void a_commitment_before_the_stated_start_gives_a_warning_unless_it_starts_no_works(CostNature nature) {
            Checked<Project> checked = project()
                    .worksStartOn(DAY)
                    .addCost(CostItem.builder()
                            .nature(nature)
                            .committedOn(DAY.minusDays(1))
                            .build())
                    .tryBuild();
            boolean startsNone = List.of(CostNature.LAND, CostNature.CONSULTANCY, CostNature.OTHER)
                    .contains(nature);

            assertThat(checked.valid()).isTrue();
            assertThat(faults(checked))
                    .isEqualTo(startsNone ? List.of() : List.of("contradiction at costs[0].committedOn"));
            assertThat(checked.problems()).allMatch(problem -> problem.severity() == Severity.WARNING);
        }
    }

    @Nested
    class parts {

        @Test
        void that_are_faulty_are_reported_at_their_place() {
            assertThat(faults(project()
                            .addCost(CostItem.builder().build())
                            .addCost(CostItem.builder()
                                    .amount(Euros.of(-5))
                                    .label(" ")
                                    .tryBuild())
                            .addSite(Site.builder()
                                    .commune(CommuneCode.of("18033"))
                                    .inFrance(false)
                                    .tryBuild())
                            .applicantFrom(Applicant.builder().name("").tryBuild())))
                    .containsExactlyInAnyOrder(
                            "negative at costs[1].amount",
                            "required at costs[1].label",
                            "contradiction at sites[0].inFrance",
                            "required at applicant.name");
        }

        @Test
        void that_are_set_anew_lose_the_faults_of_the_former_ones() {
            assertThat(faults(project()
                            .addCost(CostItem.builder().amount(Euros.of(-5)).tryBuild())
                            .costs(List.of(machine(5).build()))
                            .applicantFrom(Applicant.builder().name("").tryBuild())
                            .applicant(Applicant.builder().build())))
                    .isEmpty();
        }

        @Test
        void that_stand_twice_are_faults() {
            TerritoryId territory = TerritoryId.of(Phase.SECOND, "ti-8418");
            Site site = Site.builder().siret(HOLDER).build();

            assertThat(faults(project()
                            .kinds(List.of(ProjectKind.EXTENSION, ProjectKind.EXTENSION))
                            .claimedTerritories(List.of(territory, territory))
                            .addSite(site)
                            .addSite(site)))
                    .containsExactlyInAnyOrder(
                            "duplicate at kinds[1]", "duplicate at claimedTerritories[1]", "duplicate at sites[1]");
        }

        @Test
        void two_workshops_in_one_commune_are_two_sites() {
            Site site = Site.builder().commune(CommuneCode.of("18033")).build();

            assertThat(faults(project().addSite(site).addSite(site))).isEmpty();
        }

        @Test
        void two_equal_machines_are_two_costs() {
            assertThat(project()
                            .addCost(machine(5).build())
                            .addCost(machine(5).build())
                            .build()
                            .knownTotalCost())
                    .isEqualTo(Euros.of(10));
        }
    }

    @Nested
    class partners {

        private Partner.Builder partner(String name, Boolean funded) {
            return Partner.builder().name(name).funded(funded);
        }

        @ParameterizedTest
        @CsvSource({
            "true, true, single-holder",
            "false, false, single-holder",
            "true, false,",
            "true,,",
            "false,,",
            ",,",
        })
        void exactly_one_is_funded(Boolean first, Boolean second, String fault) {
            assertThat(faults(project()
                            .addPartner(partner("first", first).build())
                            .addPartner(partner("second", second).build())))
                    .isEqualTo(fault == null ? List.of() : List.of(fault + " at partners"));
        }

        @Test
        void a_holder_known_to_be_alone_needs_no_partner() {
            assertThat(faults(project().partners(List.of()))).isEmpty();
        }

        @Test
        void the_funded_one_is_the_holder() {
            Applicant holder = Applicant.builder().siret(HOLDER).build();
            Siret other = Siret.of("35600000000048");

            assertThat(faults(project()
                            .applicant(holder)
                            .addPartner(partner("x", false).build())
                            .addPartner(partner("y", true).siret(other).build())))
                    .containsExactly("contradiction at partners[1].siret");
            assertThat(faults(project()
                            .applicant(holder)
                            .addPartner(partner("y", true).siret(HOLDER).build())))
                    .isEmpty();
        }

        @Test
        void their_parts_add_up_to_the_base() {
            Partner.Builder holder = partner("holder", true).eligibleCosts(Euros.of(80));
            Partner.Builder other = partner("other", false).eligibleCosts(Euros.of(20));

            assertThat(faults(project()
                            .eligibleBase(Euros.of(100))
                            .addPartner(holder.build())
                            .addPartner(other.build())))
                    .isEmpty();
            assertThat(faults(project()
                            .eligibleBase(Euros.of(101))
                            .addPartner(holder.build())
                            .addPartner(other.build())))
                    .containsExactly("contradiction at eligibleBase");
            assertThat(faults(project()
                            .eligibleBase(Euros.of(101))
                            .addPartner(holder.build())
                            .addPartner(other.eligibleCosts(null).build())))
                    .isEmpty();
        }

        @Test
        void the_same_siret_stands_once() {
            assertThat(faults(project()
                            .addPartner(partner("x", true).siret(HOLDER).build())
                            .addPartner(partner("y", false).siret(HOLDER).build())))
                    .containsExactly("duplicate at partners[1]");
        }
    }

    @Nested
    class life {

        @Test
        void goes_on_step_by_step() {
            Project filed = project().status(ProjectStatus.FILED).build();
            Project preselected = filed.tryAdvance(StatusChange.of(ProjectStatus.PRESELECTED, DAY))
                    .orElseThrow();
            Project instructed = preselected
                    .tryAdvance(StatusChange.of(ProjectStatus.INSTRUCTED, DAY.plusDays(30)))
                    .orElseThrow();

            assertThat(instructed.status()).isEqualTo(ProjectStatus.INSTRUCTED);
            assertThat(instructed.history().changes()).hasSize(3);
            assertThat(instructed.history().changes().get(0)).isEqualTo(StatusChange.of(ProjectStatus.FILED, null));
        }

        @Test
        void does_not_jump() {
            Checked<Project> paid =
                    project().status(ProjectStatus.FILED).build().tryAdvance(StatusChange.of(ProjectStatus.PAID, DAY));

            assertThat(faults(paid)).containsExactly("illegal-transition at history[1].status");
        }

        @Test
        void begins_where_it_is_first_known() {
            Project laureate = project()
                    .build()
                    .tryAdvance(StatusChange.of(ProjectStatus.DECIDED, DAY))
                    .orElseThrow();

            assertThat(laureate.knownStatus()).isEqualTo(ProjectStatus.DECIDED);
        }

        @Test
        void status_and_filing_agree_with_the_history() {
            StatusHistory history = StatusHistory.of(List.of(StatusChange.of(ProjectStatus.FILED, DAY)));

            assertThat(project().history(history).build().knownStatus()).isEqualTo(ProjectStatus.FILED);
            assertThat(faults(project()
                            .history(history)
                            .status(ProjectStatus.PAID)
                            .filedOn(DAY.plusDays(1))))
                    .containsExactly("contradiction at status", "contradiction at filedOn");
        }
    }

    @Test
    void building_throws_with_every_problem() {
        assertThatThrownBy(() -> Project.builder().title("").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id")
                .hasMessageContaining("title");
    }

    @Test
    void the_constructor_knows_the_same_faults() {
        assertThatThrownBy(() -> Mappers.jackson2()
                        .readValue(
                                "{\"id\":\"P-1\",\"filedOn\":\"2021-03-02\",\"completeOn\":\"2021-03-01\"}",
                                Project.class))
                .hasMessageContaining("completeOn");
    }
}
