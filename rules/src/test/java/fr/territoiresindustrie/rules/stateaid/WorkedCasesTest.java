package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisGrant;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisKind;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Worked cases, one row each: what goes in, what may be granted at most. The firms are invented. */
class WorkedCasesTest {

    private static final CommuneCode LISTED = CommuneCode.of("36044");
    private static final CommuneCode REDUCED = CommuneCode.of("35238");
    private static final CommuneCode OUTSIDE = CommuneCode.of("69123");
    private static final CommuneCode CAYENNE = CommuneCode.of("97302");
    private static final CommuneCode FORT_DE_FRANCE = CommuneCode.of("97209");
    private static final CommuneCode POINTE_A_PITRE = CommuneCode.of("97120");

    private static final StateAid AID = StateAid.shipped().withMap(map());

    private static RegionalAidMap map() {
        return RegionalAidMap.shipped()
                .with(list("2014-07-01", "2021-12-31"), 2022)
                .with(list("2022-07-03", "2027-12-31"), 2022);
    }

    private static AidZoneMap list(String from, String to) {
        return AidZoneMap.builder()
                .source("invented list of three communes, " + from)
                .validity(LocalDate.parse(from), LocalDate.parse(to))
                .add(LISTED, AidZone.whole(AidZone.Kind.C))
                .add(REDUCED, AidZone.whole(AidZone.Kind.C))
                .build();
    }

    /** A case of which every condition that is not the point of the row is met. */
    private static AidCase.Builder firm(EnterpriseSize size, CommuneCode place, String grantedOn) {
        LocalDate day = LocalDate.parse(grantedOn);
        return AidCase.builder(ProjectId.of("P-1"))
                .size(size)
                .commune(place)
                .activity(NafCode.of("25.62B"))
                .appliedOn(day.minusDays(60))
                .worksStartOn(day.plusDays(30))
                .completedOn(day.plusYears(2))
                .investment(InvestmentKind.NEW_ESTABLISHMENT)
                .granted(List.of())
                .earlier(List.of())
                .adviceGranted(Euros.ZERO)
                .frameworkGranted(Euros.ZERO)
                .nothingElse()
                .yes(Circumstance.UNRELATED_SELLER, Circumstance.COUNTERFACTUAL_SHOWN);
    }

    private static CostLine equipment(long euros) {
        return CostLine.of("equipment", CostNature.EQUIPMENT, Euros.of(euros));
    }

    private static CostLine cost(AidPurpose purpose, CostNature nature, long euros) {
        return CostLine.of("line", nature, Euros.of(euros)).serving(purpose);
    }

    private static DynamicTest row(String id, AidCase.Builder facts, AidScheme scheme, String day, String expected) {
        return DynamicTest.dynamicTest(id, () -> {
            AidCeiling ceiling = AID.ceiling(facts.build(), scheme, Granting.on(LocalDate.parse(day)));
            assertThat(ceiling.permitted())
                    .as(() -> ceiling.explanation().text(Locale.ENGLISH))
                    .isEqualTo(AidRange.of(Euros.parse(expected)));
        });
    }

    private static final EnterpriseSize S = EnterpriseSize.SMALL;
    private static final EnterpriseSize M = EnterpriseSize.MEDIUM;
    private static final EnterpriseSize L = EnterpriseSize.LARGE;

    private static DynamicTest art17(String id, EnterpriseSize size, long costs, String day, String expected) {
        return row(id, firm(size, OUTSIDE, day).line(equipment(costs)), AidSchemes.ARTICLE_17, day, expected);
    }

    private static DynamicTest art14(
            String id, EnterpriseSize size, CommuneCode place, long costs, String day, String expected) {
        return row(
                id,
                firm(size, place, day).line(equipment(costs)).yes(Circumstance.NEW_ECONOMIC_ACTIVITY),
                AidSchemes.ARTICLE_14,
                day,
                expected);
    }

    @TestFactory
    Stream<DynamicTest> investment_of_smes() {
        return Stream.of(
                art17("W-21 small", S, 1_250_000, "2021-03-01", "250000"),
                art17("W-21 medium", M, 1_250_000, "2021-03-01", "125000"),
                art17("W-21 large", L, 1_250_000, "2021-03-01", "0"),
                art17("small, 40 M€, threshold of 2021", S, 40_000_000, "2021-03-01", "7500000"),
                art17("small, 40 M€, last day of the old threshold", S, 40_000_000, "2023-06-30", "7500000"),
                art17("W-23", S, 40_000_000, "2023-07-01", "8000000"),
                art17("small, 50 M€, 2023", S, 50_000_000, "2023-07-01", "8250000"),
                row(
                        "W-26 medium",
                        firm(M, OUTSIDE, "2021-03-01")
                                .line(cost(AidPurpose.CONSULTANCY, CostNature.CONSULTANCY, 80_000)),
                        AidSchemes.ARTICLE_18,
                        "2021-03-01",
                        "40000"),
                row(
                        "W-26 large",
                        firm(L, OUTSIDE, "2021-03-01")
                                .line(cost(AidPurpose.CONSULTANCY, CostNature.CONSULTANCY, 80_000)),
                        AidSchemes.ARTICLE_18,
                        "2021-03-01",
                        "0"));
    }

    private static DynamicTest rated(
            String id,
            AidScheme scheme,
            EnterpriseSize size,
            CommuneCode place,
            String day,
            CostLine line,
            String expected,
            Circumstance... yes) {
        return row(id, firm(size, place, day).line(line).yes(yes), scheme, day, expected);
    }

    @TestFactory
    Stream<DynamicTest> training_innovation_research() {
        CostLine training = cost(AidPurpose.TRAINING, CostNature.TRAINING, 100_000);
        CostLine advice = cost(AidPurpose.INNOVATION_ADVICE, CostNature.CONSULTANCY, 240_000);
        CostLine industrial = cost(AidPurpose.INDUSTRIAL_RESEARCH, CostNature.RESEARCH, 1_000_000);
        CostLine experimental = cost(AidPurpose.EXPERIMENTAL_DEVELOPMENT, CostNature.RESEARCH, 1_000_000);
        CostLine feasibility = cost(AidPurpose.FEASIBILITY_STUDY, CostNature.RESEARCH, 100_000);
        CostLine process = cost(AidPurpose.PROCESS_INNOVATION, CostNature.RESEARCH, 1_000_000);
        return Stream.of(
                rated(
                        "W-24",
                        AidSchemes.ARTICLE_31,
                        M,
                        OUTSIDE,
                        "2021-03-01",
                        training,
                        "70000",
                        Circumstance.DISADVANTAGED_TRAINEES),
                rated(
                        "training small, disabled: cap 70",
                        AidSchemes.ARTICLE_31,
                        S,
                        OUTSIDE,
                        "2021-03-01",
                        training,
                        "70000",
                        Circumstance.DISADVANTAGED_TRAINEES),
                rated("training small", AidSchemes.ARTICLE_31, S, OUTSIDE, "2021-03-01", training, "70000"),
                rated("training large", AidSchemes.ARTICLE_31, L, OUTSIDE, "2021-03-01", training, "50000"),
                rated(
                        "training mandatory",
                        AidSchemes.ARTICLE_31,
                        S,
                        OUTSIDE,
                        "2021-03-01",
                        training,
                        "0",
                        Circumstance.MANDATORY_TRAINING),
                rated("W-27 2022", AidSchemes.ARTICLE_28, S, OUTSIDE, "2022-03-01", advice, "200000"),
                rated("W-27 2024", AidSchemes.ARTICLE_28, S, OUTSIDE, "2024-03-01", advice, "220000"),
                rated("process innovation, large alone", AidSchemes.ARTICLE_29, L, OUTSIDE, "2021-03-01", process, "0"),
                rated("process innovation, SME", AidSchemes.ARTICLE_29, M, OUTSIDE, "2021-03-01", process, "500000"),
                rated(
                        "W-29",
                        AidSchemes.ARTICLE_25,
                        M,
                        OUTSIDE,
                        "2021-03-01",
                        cost(AidPurpose.INDUSTRIAL_RESEARCH, CostNature.RESEARCH, 1_200_000),
                        "900000",
                        Circumstance.COLLABORATION),
                rated(
                        "W-30",
                        AidSchemes.ARTICLE_25,
                        S,
                        OUTSIDE,
                        "2021-03-01",
                        industrial,
                        "800000",
                        Circumstance.COLLABORATION),
                rated(
                        "W-30b",
                        AidSchemes.ARTICLE_25,
                        S,
                        LISTED,
                        "2024-03-01",
                        experimental,
                        "600000",
                        Circumstance.COLLABORATION),
                rated(
                        "experimental, c-zone without collaboration, 2024",
                        AidSchemes.ARTICLE_25,
                        S,
                        LISTED,
                        "2024-03-01",
                        experimental,
                        "500000"),
                rated(
                        "experimental, c-zone, 2021: no zone bonus",
                        AidSchemes.ARTICLE_25,
                        S,
                        LISTED,
                        "2021-03-01",
                        experimental,
                        "450000"),
                rated("feasibility small", AidSchemes.ARTICLE_25, S, OUTSIDE, "2021-03-01", feasibility, "70000"),
                rated("feasibility small, 2024", AidSchemes.ARTICLE_25, S, OUTSIDE, "2024-03-01", feasibility, "70000"),
                row(
                        "process innovation, large with SMEs bearing 30 %",
                        firm(L, OUTSIDE, "2021-03-01")
                                .line(process)
                                .yes(Circumstance.COLLABORATION)
                                .smeCostShare(Rate.ofPercent(30)),
                        AidSchemes.ARTICLE_29,
                        "2021-03-01",
                        "150000"));
    }

    @TestFactory
    Stream<DynamicTest> environment() {
        CostLine extra = cost(AidPurpose.ENVIRONMENTAL_PROTECTION, CostNature.EQUIPMENT, 3_000_000)
                .against(Euros.of(1_800_000));
        CostLine saving = cost(AidPurpose.ENERGY_EFFICIENCY, CostNature.EQUIPMENT, 1_000_000)
                .against(Euros.ZERO);
        CostLine renewable = cost(AidPurpose.RENEWABLE_ENERGY, CostNature.EQUIPMENT, 1_000_000)
                .against(Euros.ZERO);
        CostLine recycling = cost(AidPurpose.CIRCULAR_ECONOMY, CostNature.EQUIPMENT, 1_000_000)
                .against(Euros.ZERO);
        CostLine study = cost(AidPurpose.ENVIRONMENTAL_STUDY, CostNature.CONSULTANCY, 50_000);
        return Stream.of(
                rated("W-33", AidSchemes.ARTICLE_36, S, LISTED, "2022-09-01", extra, "780000"),
                rated(
                        "environment 2024, full cut",
                        AidSchemes.ARTICLE_36,
                        S,
                        LISTED,
                        "2024-03-01",
                        extra,
                        "900000",
                        Circumstance.FULL_EMISSION_CUT),
                rated(
                        "environment 2024, large, outside",
                        AidSchemes.ARTICLE_36,
                        L,
                        OUTSIDE,
                        "2024-03-01",
                        extra,
                        "480000"),
                rated(
                        "environment 2024, fossil",
                        AidSchemes.ARTICLE_36,
                        L,
                        OUTSIDE,
                        "2024-03-01",
                        extra,
                        "0",
                        Circumstance.FOSSIL_EQUIPMENT),
                rated(
                        "energy saving, medium, c-zone",
                        AidSchemes.ARTICLE_38,
                        M,
                        LISTED,
                        "2021-03-01",
                        saving,
                        "450000"),
                rated(
                        "energy saving, medium, gap of 2022: no zone",
                        AidSchemes.ARTICLE_38,
                        M,
                        OUTSIDE,
                        "2022-03-01",
                        saving,
                        "400000"),
                rated("W-36 2022", AidSchemes.ARTICLE_41, M, LISTED, "2022-09-01", renewable, "600000"),
                rated("W-36 2024", AidSchemes.ARTICLE_41, M, LISTED, "2024-03-01", renewable, "550000"),
                rated(
                        "recycling 2022, small, c-zone",
                        AidSchemes.ARTICLE_47,
                        S,
                        LISTED,
                        "2022-09-01",
                        recycling,
                        "600000"),
                rated(
                        "recycling 2024, small, c-zone",
                        AidSchemes.ARTICLE_47,
                        S,
                        LISTED,
                        "2024-03-01",
                        recycling,
                        "650000"),
                rated("W-38 2022", AidSchemes.ARTICLE_49, S, OUTSIDE, "2022-09-01", study, "35000"),
                rated("W-38 2024", AidSchemes.ARTICLE_49, S, OUTSIDE, "2024-03-01", study, "40000"));
    }

    @TestFactory
    Stream<DynamicTest> regional_aid() {
        return Stream.of(
                art14("W-39 small", S, LISTED, 2_000_000, "2021-12-31", "600000"),
                art14("W-39 medium", M, LISTED, 2_000_000, "2021-12-31", "400000"),
                art14("W-39 large, new activity", L, LISTED, 2_000_000, "2021-12-31", "200000"),
                row(
                        "W-39 large without",
                        firm(L, LISTED, "2021-12-31").line(equipment(2_000_000)),
                        AidSchemes.ARTICLE_14,
                        "2021-12-31",
                        "0"),
                art14("first day without a map", S, LISTED, 2_000_000, "2022-01-01", "0"),
                art14("c-zones approved, not published", S, LISTED, 2_000_000, "2022-07-02", "0"),
                art14("first day of the new map", S, LISTED, 2_000_000, "2022-07-03", "700000"),
                art14("W-41 small", S, LISTED, 2_000_000, "2022-09-01", "700000"),
                art14("W-41 medium", M, LISTED, 2_000_000, "2022-09-01", "500000"),
                art14("W-41 large new", L, LISTED, 2_000_000, "2022-09-01", "300000"),
                art14("reduced zone, small", S, REDUCED, 2_000_000, "2022-09-01", "600000"),
                art14("outside", S, OUTSIDE, 2_000_000, "2022-09-01", "0"),
                art14("W-43", S, CAYENNE, 1_000_000, "2024-03-01", "900000"),
                art14("W-44 2023", L, FORT_DE_FRANCE, 10_000_000, "2023-06-01", "4000000"),
                art14("W-44 2024", L, FORT_DE_FRANCE, 10_000_000, "2024-06-01", "5000000"),
                art14("W-45 large", L, LISTED, 80_000_000, "2021-03-01", "6500000"),
                art14("W-45 small", S, LISTED, 80_000_000, "2021-03-01", "6500000"),
                art14("W-46", L, LISTED, 120_000_000, "2021-03-01", "7500000"),
                art14("60 M€ before 2023-07-01", L, LISTED, 60_000_000, "2022-09-01", "8250000"),
                art14("W-48", L, LISTED, 60_000_000, "2024-03-01", "8625000"),
                art14("110 M€ in 2024", L, LISTED, 110_000_000, "2024-03-01", "12375000"),
                art14("200 M€ in 2024", L, LISTED, 200_000_000, "2024-03-01", "12375000"),
                art14("W-51", L, POINTE_A_PITRE, 100_000_000, "2020-10-15", "33750000"),
                art14("W-53 25 M€", S, LISTED, 25_000_000, "2021-03-01", "7500000"),
                art14("W-53 30 M€", S, LISTED, 30_000_000, "2021-03-01", "7500000"),
                row(
                        "W-56",
                        firm(S, LISTED, "2022-09-01")
                                .line(equipment(600_000), CostLine.wages("jobs", 10, Euros.of(45_000), 2)),
                        AidSchemes.ARTICLE_14,
                        "2022-09-01",
                        "315000"),
                row(
                        "intangible share of a large enterprise",
                        firm(L, CAYENNE, "2022-09-01")
                                .line(
                                        equipment(4_000_000),
                                        CostLine.of("patents", CostNature.INTANGIBLE, Euros.of(6_000_000))),
                        AidSchemes.ARTICLE_14,
                        "2022-09-01",
                        "5600000"),
                row(
                        "W-58",
                        firm(S, POINTE_A_PITRE, "2022-09-01")
                                .line(
                                        equipment(4_000_000),
                                        CostLine.of("patents", CostNature.INTANGIBLE, Euros.of(6_000_000))),
                        AidSchemes.ARTICLE_14,
                        "2022-09-01",
                        "7000000"));
    }

    private static GrantedAid granted(String id, FunderKind funder, AidScheme scheme, long euros) {
        return GrantedAid.of(id, funder, scheme, Euros.of(euros), LocalDate.of(2022, 9, 1))
                .on("equipment");
    }

    @TestFactory
    Stream<DynamicTest> cumulation() {
        String day = "2022-09-15";
        GrantedAid fund = granted("fund", FunderKind.STATE, AidSchemes.ARTICLE_14, 200_000);
        GrantedAid region = granted("region", FunderKind.REGION, AidSchemes.ARTICLE_17, 100_000);
        AidCase.Builder both = firm(S, LISTED, day).line(equipment(1_000_000)).granted(fund, region);
        return Stream.of(
                row(
                        "fund after the Region",
                        firm(S, LISTED, day).line(equipment(1_000_000)).granted(region),
                        AidSchemes.ARTICLE_14,
                        day,
                        "250000"),
                row("W-59 de minimis on the same costs", both, AidSchemes.DE_MINIMIS, day, "50000"),
                row(
                        "W-65 after 400,000.00 of the Union",
                        firm(S, LISTED, day)
                                .line(equipment(1_000_000))
                                .granted(GrantedAid.byTheUnion("union", Euros.of(400_000))
                                        .on("equipment")),
                        AidSchemes.ARTICLE_14,
                        day,
                        "350000"),
                row(
                        "W-65 after 400,000.01 of the Union",
                        firm(S, LISTED, day)
                                .line(equipment(1_000_000))
                                .granted(GrantedAid.byTheUnion("union", Euros.ofCents(40_000_001))
                                        .on("equipment")),
                        AidSchemes.ARTICLE_14,
                        day,
                        "349999.99"),
                row(
                        "different costs never mix",
                        firm(S, LISTED, day)
                                .line(
                                        equipment(1_000_000),
                                        CostLine.of("training", CostNature.TRAINING, Euros.of(100_000))
                                                .serving(AidPurpose.TRAINING))
                                .granted(GrantedAid.of(
                                                "opco",
                                                FunderKind.OTHER_PUBLIC,
                                                AidSchemes.ARTICLE_31,
                                                Euros.of(70_000),
                                                LocalDate.of(2022, 9, 1))
                                        .on("training")),
                        AidSchemes.ARTICLE_14,
                        day,
                        "350000"),
                row(
                        "W-63 Union ceiling",
                        firm(L, OUTSIDE, "2021-06-01")
                                .line(equipment(2_000_000))
                                .yes(Circumstance.FRAMEWORK_SCHEME_AMENDED),
                        AidSchemes.COVID_3_1,
                        "2021-06-01",
                        "1800000"),
                row(
                        "W-63 national scheme not amended",
                        firm(L, OUTSIDE, "2021-06-01")
                                .line(equipment(2_000_000))
                                .no(Circumstance.FRAMEWORK_SCHEME_AMENDED),
                        AidSchemes.COVID_3_1,
                        "2021-06-01",
                        "800000"),
                row(
                        "Covid aid fills the intensity of the same costs",
                        firm(S, LISTED, "2021-06-01")
                                .line(equipment(1_000_000))
                                .granted(List.of(GrantedAid.of(
                                                "covid",
                                                FunderKind.STATE,
                                                AidSchemes.COVID_3_1,
                                                Euros.of(250_000),
                                                LocalDate.of(2021, 5, 1))
                                        .on("equipment"))),
                        AidSchemes.ARTICLE_14,
                        "2021-06-01",
                        "50000"));
    }

    @TestFactory
    Stream<DynamicTest> single_investment_project() {
        AidCase.Builder later =
                firm(L, LISTED, "2022-09-01").line(equipment(40_000_000)).yes(Circumstance.NEW_ECONOMIC_ACTIVITY);
        return Stream.of("2023-01-15", "2023-01-16").map(start -> {
            EarlierInvestment earlier = new EarlierInvestment(
                    LocalDate.of(2020, 1, 15),
                    DepartementCode.of("36"),
                    Euros.of(40_000_000),
                    Euros.of(4_000_000),
                    true);
            // One project of 80 M€: 15 % of (50 + 0.5 × 30) M€ less the 4 M€ of the first; alone: 15 % of 40 M€.
            String expected = start.endsWith("15") ? "5750000" : "6000000";
            return row(
                    "W-55 " + start,
                    later.build().toBuilder()
                            .worksStartOn(LocalDate.parse(start))
                            .completedOn(LocalDate.of(2025, 1, 1))
                            .earlier(List.of(earlier)),
                    AidSchemes.ARTICLE_14,
                    "2022-09-01",
                    expected);
        });
    }

    private static AidCeiling minimis(AidCase.Builder facts, String day) {
        return AID.ceiling(facts.build(), AidSchemes.DE_MINIMIS, Granting.on(LocalDate.parse(day)));
    }

    @Test
    void one_entry_of_the_ledger_stands_for_one_aid() {
        LocalDate day = LocalDate.of(2024, 2, 1);
        DeMinimisGrant entry = DeMinimisGrant.builder()
                .grantedOn(day)
                .amount(Euros.of(100_000))
                .kind(DeMinimisKind.GENERAL)
                .memberState("FR")
                .build();
        AidCase.Builder project = firm(S, OUTSIDE, "2024-06-01")
                .line(equipment(1_000_000))
                .granted(
                        GrantedAid.of("one", FunderKind.STATE, AidSchemes.DE_MINIMIS, Euros.of(100_000), day)
                                .notTied(),
                        GrantedAid.of("two", FunderKind.REGION, AidSchemes.DE_MINIMIS, Euros.of(100_000), day)
                                .notTied())
                .ledger(DeMinimisLedger.of(DeMinimisCoverage.all(), List.of(entry)));
        assertThat(minimis(project, "2024-06-01").permitted()).isEqualTo(AidRange.of(Euros.of(100_000)));
    }

    @Test
    void an_application_after_the_grant_is_left_to_a_human() {
        LocalDate day = LocalDate.of(2022, 9, 1);
        AidCase.Builder project = firm(S, LISTED, "2022-09-01").line(equipment(1_000_000));
        for (LocalDate applied : List.of(day, day.plusDays(1))) {
            AidCeiling ceiling =
                    AID.ceiling(project.appliedOn(applied).build(), AidSchemes.ARTICLE_14, Granting.on(day));
            assertThat(ceiling.checks().stream().anyMatch(check -> check.code().endsWith("applied-late")))
                    .isEqualTo(applied.isAfter(day));
        }
    }

    @Test
    void a_carrier_that_denies_carrying_leaves_the_lower_ceiling_open() {
        AidCase.Builder carrier =
                firm(S, OUTSIDE, "2023-06-01").activity(NafCode.of("49.41A")).line(equipment(1_000_000));
        assertThat(minimis(carrier, "2023-06-01").permitted())
                .isEqualTo(AidRange.of(Euros.of(100_000), Euros.of(200_000)));
    }

    @Test
    void whatever_leaves_an_answer_open_is_asked_for() {
        AidCase whole = firm(S, LISTED, "2021-06-01").line(equipment(1_000_000)).build();
        Granting granting = Granting.on(LocalDate.of(2021, 6, 1));
        assertThat(asked(whole.toBuilder().earlier(null), AidSchemes.ARTICLE_14, granting))
                .containsExactly("aid.cumul.missing.earlier");
        assertThat(asked(whole.toBuilder().ledger(null), AidSchemes.DE_MINIMIS, granting))
                .containsExactly("aid.cumul.missing.ledger");
        assertThat(asked(whole.toBuilder().frameworkGranted(null), AidSchemes.COVID_3_1, granting))
                .containsExactly("aid.cumul.missing.framework");
        AidCase.Builder research = whole.toBuilder()
                .lines(List.of(cost(AidPurpose.INDUSTRIAL_RESEARCH, CostNature.RESEARCH, 1_000_000)))
                .unknown(Circumstance.COLLABORATION);
        assertThat(AID.ceiling(research.build(), AidSchemes.ARTICLE_25, granting)
                        .missing())
                .extracting(reason -> reason.text(Locale.ENGLISH))
                .containsExactly("Effective collaboration.");
    }

    private static List<String> asked(AidCase.Builder facts, AidScheme scheme, Granting granting) {
        return AID.ceiling(facts.build(), scheme, granting).missing().stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void a_sheet_of_the_caller_counts_for_rates_of_articles_and_of_the_map() throws IOException {
        AidLaw ours = AidLaw.shipped().withOverrides(AidLaw.read(new StringReader("""
                        key;legalRef;from;to;value;unit;confidence;source
                        gber.art17.small;invented;2022-01-01;2022-12-31;12;PCT;memory;invented
                        afr.c.standard.large;invented;2022-07-03;2022-12-31;13;PCT;memory;invented
                        """)));
        AidCase project =
                firm(S, LISTED, "2022-09-01").line(equipment(1_000_000)).build();
        Granting granting = Granting.on(LocalDate.of(2022, 9, 1));
        for (StateAid engine :
                List.of(AID.withLaw(ours), StateAid.shipped().withLaw(ours).withMap(map()))) {
            assertThat(engine.ceiling(project, AidSchemes.ARTICLE_17, granting).permitted())
                    .isEqualTo(AidRange.of(Euros.of(120_000)));
            assertThat(engine.ceiling(project, AidSchemes.ARTICLE_14, granting).permitted())
                    .isEqualTo(AidRange.of(Euros.of(330_000)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StateAid.shipped().withMap(RegionalAidMap.of(ours)))
                .withMessageContaining("withLaw");
    }
}
