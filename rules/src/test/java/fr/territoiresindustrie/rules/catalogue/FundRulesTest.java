package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Partner;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.eligibility.EligibilityCriteria;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundRulesTest {

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));
    private static final ProjectId ID = ProjectId.of("P-014");

    private static Outcome rule(CriteriaSet<Project> set, String name, Project.Builder project) {
        return set.findRule(RuleId.of(set.id() + "." + name)).orElseThrow().test(project.build(), CONTEXT);
    }

    private static Outcome outcome(Criterion<Project> criterion, Project.Builder project) {
        return criterion.test(project.build(), CONTEXT);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "199999.99, NOT_MET, NOT_MET",
                "200000.00, NOT_MET, MET",
                "200000.01, NOT_MET, MET",
                "399999.99, NOT_MET, MET",
                "400000.00, MET,     MET",
                "400000.01, MET,     MET",
                "0,         NOT_MET, NOT_MET",
                "unknown,   UNKNOWN, UNKNOWN",
            })
    void the_floor_is_that_of_the_version(@Nullable BigDecimal base, Outcome in2020, Outcome in2021) {
        Project.Builder project = Project.builder(ID).eligibleBase(base == null ? null : Euros.of(base));
        assertThat(rule(FundRules.call2020(), "eligible-base", project)).isEqualTo(in2020);
        assertThat(rule(FundRules.call2021(), "eligible-base", project)).isEqualTo(in2021);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "2021-03-15, 2023-03-15, MET",
                "2021-03-15, 2023-03-16, NOT_MET",
                "2021-03-15, 2021-03-15, MET",
                "2022-02-28, 2024-02-28, MET",
                "2022-02-28, 2024-02-29, NOT_MET",
                "unknown,    2023-03-15, UNKNOWN",
                "2021-03-15, unknown,    UNKNOWN",
            })
    void expenses_fall_within_two_years_from_date_to_date(
            @Nullable String start, @Nullable String end, Outcome expected) {
        Project.Builder project = Project.builder(ID).worksStartOn(day(start)).endOn(day(end));
        assertThat(rule(FundRules.call2021(), "duration", project)).isEqualTo(expected);
        assertThat(rule(FundRules.call2020(), "duration", project)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "2021-03-01, 2021-03-01, MET",
                "2021-03-01, 2021-02-28, NOT_MET",
                "2021-03-01, 2021-03-02, MET",
                "unknown,    2021-03-02, UNKNOWN",
                "2021-03-01, unknown,    UNKNOWN",
            })
    void works_do_not_start_before_the_complete_file(
            @Nullable String complete, @Nullable String start, Outcome expected) {
        Project.Builder project = Project.builder(ID).completeOn(day(complete)).worksStartOn(day(start));
        assertThat(rule(FundRules.call2021(), "incentive-effect", project)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "ENTERPRISE,             MET,     MET",
                "ASSOCIATION,            MET,     MET",
                "EMPLOYERS_GROUP,        MET,     MET",
                "TRAINING_ESTABLISHMENT, MET,     MET",
                "SCI,                    NOT_MET, NOT_MET",
                "SOLE_TRADER,            NOT_MET, NOT_MET",
                "FISHERY,                NOT_MET, NOT_MET",
                "LOCAL_AUTHORITY,        NOT_MET, MET",
                "unknown,                UNKNOWN, UNKNOWN",
            })
    void holders_are_admitted_or_excluded_by_kind(@Nullable HolderKind kind, Outcome admitted, Outcome notExcluded) {
        Project.Builder project =
                Project.builder(ID).applicant(Applicant.builder().kind(kind).build());
        assertThat(rule(FundRules.call2021(), "holder-admitted", project)).isEqualTo(admitted);
        assertThat(rule(FundRules.call2021(), "holder-excluded", project)).isEqualTo(notExcluded);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "EQUIPMENT, true,    unknown, NOT_APPLICABLE",
                "LEASING,   false,   false,   NOT_APPLICABLE",
                "LEASING,   true,    true,    MET",
                "LEASING,   true,    false,   NOT_MET",
                "LEASING,   true,    unknown, UNKNOWN",
                "LEASING,   unknown, false,   UNKNOWN",
                "unknown,   true,    unknown, UNKNOWN",
            })
    void leases_count_only_with_an_obligation_to_buy(
            @Nullable CostNature nature, @Nullable Boolean eligible, @Nullable Boolean obligation, Outcome expected) {
        CostItem item = CostItem.builder()
                .nature(nature)
                .eligible(eligible)
                .obligationToBuy(obligation)
                .build();
        Project.Builder project = Project.builder(ID).costs(List.of(item));
        assertThat(outcome(EligibilityCriteria.leasingObligesToBuy(), project)).isEqualTo(expected);
    }

    @Test
    void one_bad_lease_settles_the_matter_and_no_lease_is_no_matter() {
        CostItem bad = CostItem.builder()
                .nature(CostNature.LEASING)
                .eligible(true)
                .obligationToBuy(false)
                .build();
        CostItem open = CostItem.builder().build();
        Criterion<Project> leasing = EligibilityCriteria.leasingObligesToBuy();
        assertThat(outcome(leasing, Project.builder(ID).costs(List.of(open, bad))))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(leasing, Project.builder(ID).costs(List.of()))).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(outcome(leasing, Project.builder(ID))).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void only_the_holder_is_funded_and_bears_the_base() {
        Partner holder = Partner.builder().name("Atelier fictif").funded(true).build();
        Partner other = Partner.builder().name("Forge fictive").funded(false).build();
        Criterion<Project> single = EligibilityCriteria.singleFundedHolder();
        assertThat(outcome(single, Project.builder(ID).partners(List.of()))).isEqualTo(Outcome.MET);
        assertThat(outcome(single, Project.builder(ID))).isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(single, Project.builder(ID).partners(List.of(holder, other))))
                .isEqualTo(Outcome.UNKNOWN);
        Partner bearsNothing = other.toBuilder().eligibleCosts(Euros.ZERO).build();
        assertThat(outcome(single, Project.builder(ID).partners(List.of(holder, bearsNothing))))
                .isEqualTo(Outcome.MET);
        Partner bearsSome = other.toBuilder().eligibleCosts(Euros.ofCents(1)).build();
        assertThat(outcome(single, Project.builder(ID).partners(List.of(holder, bearsSome))))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void every_site_is_in_france() {
        Site bourges = Site.builder().commune(CommuneCode.of("18033")).build();
        Site abroad = Site.builder().inFrance(false).build();
        Site somewhere = Site.builder().build();
        Criterion<Project> place = EligibilityCriteria.placeInFrance();
        assertThat(outcome(place, Project.builder(ID).sites(List.of(bourges)))).isEqualTo(Outcome.MET);
        assertThat(outcome(place, Project.builder(ID).sites(List.of(bourges, somewhere))))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(outcome(place, Project.builder(ID).sites(List.of(somewhere, abroad))))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(outcome(place, Project.builder(ID).sites(List.of()))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void priority_informs_and_decides_nothing() {
        RuleId priority = RuleId.of("faiit.2021.priority");
        assertThat(FundRules.call2021().enforcement(priority)).isEqualTo(Enforcement.INFORMATION);
        assertThat(FundRules.call2021()
                        .explain(Project.builder(ID).build(), CONTEXT)
                        .relaxations())
                .contains(priority);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01, MET", "2021-06-02, NOT_MET", ", UNKNOWN"})
    void the_closing_date_of_2021_is_pointed_out_and_decides_nothing(LocalDate filedOn, Outcome expected) {
        RuleId closing = RuleId.of("faiit.2021.closing");
        Project project = Project.builder(ID).filedOn(filedOn).build();
        assertThat(FundRules.call2021().explain(project, CONTEXT).findVerdict(closing))
                .map(Verdict::outcome)
                .contains(expected);
        assertThat(FundRules.call2021().enforcement(closing)).isEqualTo(Enforcement.WARNING);
        assertThat(FundRules.call2020().findRule(RuleId.of("faiit.2020.closing")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "true,    unknown, unknown, NOT_MET",
                "unknown, true,    unknown, NOT_MET",
                "unknown, unknown, true,    NOT_MET",
                "false,   false,   false,   UNKNOWN",
                "unknown, unknown, unknown, UNKNOWN",
            })
    void the_green_fund_excludes_undertakings_that_are_known_to_be_in_difficulty(
            @Nullable Boolean insolvency, @Nullable Boolean rescue, @Nullable Boolean plan, Outcome expected) {
        DifficultyFacts facts = DifficultyFacts.builder()
                .collectiveInsolvency(insolvency)
                .rescueAidOutstanding(rescue)
                .underRestructuringPlan(plan)
                .build();
        Applicant applicant = Applicant.builder()
                .undertaking(Undertaking.builder().difficulty(facts).build())
                .build();
        Project.Builder project = Project.builder(ID).applicant(applicant);
        assertThat(rule(FundRules.greenFund(), "difficulty", project)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"18033, MET", "2A004, MET", "97411, MET", "97608, MET", "97502, NOT_MET", "98818, NOT_MET", ", UNKNOWN"
    })
    void the_green_fund_is_for_the_mainland_and_overseas_departements(@Nullable String commune, Outcome expected) {
        Site site = Site.builder()
                .commune(commune == null ? null : CommuneCode.of(commune))
                .build();
        assertThat(rule(FundRules.greenFund(), "place", Project.builder(ID).sites(List.of(site))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "unknown",
            value = {
                "2024-03-01, 2024-03-01, MET",
                "2024-03-01, 2024-02-29, NOT_MET",
                "2024-03-01, 2024-03-02, MET",
                "unknown,    2024-03-02, UNKNOWN",
            })
    void the_green_fund_wants_no_investment_before_filing(@Nullable String filed, String start, Outcome expected) {
        Project.Builder project = Project.builder(ID).filedOn(day(filed)).worksStartOn(day(start));
        assertThat(rule(FundRules.greenFund(), "incentive-effect", project)).isEqualTo(expected);
    }

    @Test
    void the_green_fund_blocks_where_the_other_fund_gives_priority() {
        RuleId territory = RuleId.of("fonds-vert.territoires-industrie.territory");
        assertThat(FundRules.greenFund().enforcement(territory)).isEqualTo(Enforcement.BLOCKING);
        Project nowhere = Project.builder(ID).sites(List.of()).build();
        assertThat(FundRules.greenFund().findRule(territory).orElseThrow().test(nowhere, CONTEXT))
                .isEqualTo(Outcome.NOT_MET);
        Project.Builder town = Project.builder(ID)
                .applicant(Applicant.builder().kind(HolderKind.LOCAL_AUTHORITY).build());
        assertThat(rule(FundRules.greenFund(), "holder-admitted", town)).isEqualTo(Outcome.MET);
        assertThat(rule(FundRules.greenFund(), "registered-in-france", town)).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void every_rule_names_its_source_and_nothing_unverified_is_built_in() {
        for (CriteriaSet<Project> set : List.of(FundRules.call2020(), FundRules.call2021(), FundRules.greenFund())) {
            assertThat(set.rules()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(rule -> {
                assertThat(rule.basis().source()).isNotBlank();
                assertThat(rule.basis().confidence()).isIn(Confidence.RELAYED, Confidence.INFERRED);
                assertThat(rule.id().value()).startsWith(set.id().value() + ".");
            });
        }
    }

    @Test
    void travels_to_other_machines() {
        RoundTrips.assertSerializable(FundRules.call2020());
        RoundTrips.assertSerializable(
                FundRules.call2021().explain(Project.builder(ID).build(), CONTEXT));
    }
}
