package fr.territoiresindustrie.rules.stateaid;

import static fr.territoiresindustrie.rules.stateaid.Situations.GUADELOUPE;
import static fr.territoiresindustrie.rules.stateaid.Situations.GUYANE;
import static fr.territoiresindustrie.rules.stateaid.Situations.LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.MARTINIQUE;
import static fr.territoiresindustrie.rules.stateaid.Situations.NOT_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.PARTLY_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.amount;
import static fr.territoiresindustrie.rules.stateaid.Situations.limit;
import static fr.territoiresindustrie.rules.stateaid.Situations.machines;
import static fr.territoiresindustrie.rules.stateaid.Situations.maximum;
import static fr.territoiresindustrie.rules.stateaid.Situations.on;
import static fr.territoiresindustrie.rules.stateaid.Situations.sound;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionalAidTest {

    private static final AidScheme ARTICLE_14 = Article14.INSTANCE;

    private static CostLine line(String id, CostNature nature, long euros) {
        return CostLine.of(id, nature, Euros.of(euros));
    }

    private static void requireMaximum(String expected, AidSituation situation) {
        assertThat(maximum(ARTICLE_14, situation)).isEqualTo(AidRange.of(Euros.parse(expected)));
    }

    /** The rates of annex 3 of the decrees, by size and area; grants on days without a map get nothing. */
    @ParameterizedTest(name = "{0}: {1}, {2}, {3} on {4} -> {5}")
    @CsvSource({
        "W-39, SMALL, 08105, 2000000, 2021-12-31, 600000",
        "W-39, MEDIUM, 08105, 2000000, 2021-12-31, 400000",
        "W-39, LARGE, 08105, 2000000, 2021-12-31, 200000",
        "gap, SMALL, 08105, 2000000, 2022-01-01, 0",
        "gap, SMALL, 08105, 2000000, 2022-05-16, 0",
        "gap, SMALL, 08105, 2000000, 2022-07-02, 0",
        "new map, SMALL, 08105, 2000000, 2022-07-03, 700000",
        "W-41, SMALL, 08105, 2000000, 2022-09-01, 700000",
        "W-41, MEDIUM, 08105, 2000000, 2022-09-01, 500000",
        "W-41, LARGE, 08105, 2000000, 2022-09-01, 300000",
        "reduced, SMALL, 35238, 2000000, 2022-09-01, 600000",
        "reduced, LARGE, 35238, 2000000, 2022-09-01, 200000",
        "outside, SMALL, 36044, 2000000, 2022-09-01, 0",
        "W-43, SMALL, 97302, 1000000, 2024-06-01, 900000",
        "W-44, LARGE, 97209, 10000000, 2023-06-01, 4000000",
        "W-44, LARGE, 97209, 10000000, 2024-06-01, 5000000",
        "W-45, SMALL, 08105, 80000000, 2021-06-01, 6500000",
        "W-45, LARGE, 08105, 80000000, 2021-06-01, 6500000",
        "W-46, LARGE, 08105, 120000000, 2021-06-01, 7500000",
        "50 M, SMALL, 08105, 50000000, 2022-09-01, 11250000",
        "one cent above 50 M, MEDIUM, 08105, 50000000.01, 2023-09-01, 7500000.00",
        "between 50 and 55 M, SMALL, 08105, 55000000, 2024-01-01, 8250000",
        "W-48, LARGE, 08105, 60000000, 2024-01-01, 8625000",
        "W-48, MEDIUM, 08105, 60000000, 2024-01-01, 8625000",
        "110 M, LARGE, 08105, 110000000, 2024-01-01, 12375000",
        "above 110 M, LARGE, 08105, 200000000, 2024-01-01, 12375000",
        "W-51, LARGE, 97105, 100000000, 2020-06-01, 33750000",
        "W-53, SMALL, 08105, 25000000, 2021-06-01, 7500000",
        "W-53, SMALL, 08105, 30000000, 2021-06-01, 7500000",
        "no threshold below 110 M since 2023, SMALL, 08105, 30000000, 2023-07-01, 10500000"
    })
    void rates_areas_and_large_projects(
            String id, EnterpriseSize size, String commune, String costs, String day, String expected) {
        CostLine machines = CostLine.of("machines", CostNature.EQUIPMENT, Euros.parse(costs));
        requireMaximum(
                expected,
                on(
                        day,
                        sound(LocalDate.parse(day).plusMonths(1).toString(), size, commune)
                                .line(machines)));
    }

    @Test
    void w_39_large_enterprise_without_new_activity_gets_nothing() {
        AidCase.Builder project = sound("2022-02-01", EnterpriseSize.LARGE, LISTED)
                .no(Circumstance.NEW_ECONOMIC_ACTIVITY)
                .line(machines(2_000_000));
        requireMaximum("0", on("2021-12-31", project));
    }

    @Test
    void w_48_shows_the_cautious_amount_of_the_decree() {
        AidSituation situation = on(
                "2024-01-01", sound("2024-02-01", EnterpriseSize.LARGE, LISTED).line(machines(60_000_000)));
        assertThat(ARTICLE_14.entitlement(situation).checks())
                .anySatisfy(check -> assertThat(check.text(Locale.ENGLISH)).contains("8,250,000", "8,625,000"));
        AidSituation before = on(
                "2023-06-30", sound("2024-02-01", EnterpriseSize.LARGE, LISTED).line(machines(60_000_000)));
        assertThat(ARTICLE_14.entitlement(before).checks())
                .noneMatch(check -> check.code().equals("aid.check.decree-coefficients"));
    }

    @Test
    void w_46_at_the_very_threshold_a_human_checks() {
        AidSituation situation = on(
                "2021-06-01", sound("2021-09-01", EnterpriseSize.LARGE, LISTED).line(machines(120_000_000)));
        assertThat(ARTICLE_14.entitlement(situation).checks())
                .anyMatch(check -> check.code().equals("aid.check.threshold-equal"));
        assertThat(Objects.requireNonNull(limit(ConstraintKind.NOTIFICATION_THRESHOLD, ARTICLE_14, situation))
                        .ceiling())
                .isEqualTo(AidRange.of(Euros.of(7_500_000)));
    }

    /** The threshold of notification by regional rate: the French list until 2023, that of the regulation since. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "08105, 2021-06-01, 7500000",
        "97105, 2020-06-01, 33750000",
        "97302, 2020-06-01, 41250000",
        "97302, 2022-06-01, 52500000",
        "97209, 2022-06-01, 30000000",
        "97105, 2022-06-01, 37500000",
        "97801, 2022-06-01, 45000000",
        "35238, 2024-01-01, 8250000",
        "08105, 2024-01-01, 12380000",
        "97209, 2023-12-31, 33000000",
        "97105, 2024-01-01, 41250000",
        "97801, 2024-01-01, 49500000",
        "97302, 2024-01-01, 57750000"
    })
    void thresholds_of_notification(String commune, String day, String threshold) {
        AidSituation situation =
                on(day, sound("2024-09-01", EnterpriseSize.LARGE, commune).line(machines(110_000_000)));
        assertThat(Objects.requireNonNull(limit(ConstraintKind.NOTIFICATION_THRESHOLD, ARTICLE_14, situation))
                        .ceiling())
                .isEqualTo(AidRange.of(Euros.parse(threshold)));
    }

    /** Article 14(13): three years from the start of the earlier works, the last day included; NUTS 3; the activity. */
    @ParameterizedTest(name = "{0}: started {1}, {2}, same activity {3}, granted {4} -> {5}")
    @CsvSource({
        "W-55 one project, 2023-01-15, 08, false, 2022-12-01, 3750000",
        "W-55 separate, 2023-01-16, 08, false, 2022-12-01, 6000000",
        "other département, 2023-01-15, 51, true, 2022-12-01, 6000000",
        "other activity before July 2023, 2022-06-01, 08, false, 2023-06-30, 3750000",
        "other activity since July 2023, 2023-01-10, 08, false, 2023-07-01, 6000000",
        "same activity since July 2023, 2023-01-10, 08, true, 2023-07-01, 4125000"
    })
    void single_investment_project(
            String id, String start, String departement, boolean sameActivity, String granted, String expected) {
        EarlierInvestment earlier = new EarlierInvestment(
                LocalDate.of(2020, 1, 15),
                DepartementCode.of(departement),
                Euros.of(40_000_000),
                Euros.of(6_000_000),
                sameActivity);
        AidCase.Builder project = sound(start, EnterpriseSize.LARGE, LISTED)
                .earlier(List.of(earlier))
                .line(machines(40_000_000));
        requireMaximum(expected, on(granted, project));
    }

    @Test
    void w_56_wage_cost_of_two_years_is_the_higher_base() {
        AidCase.Builder project = sound("2022-10-01", EnterpriseSize.SMALL, LISTED)
                .line(machines(600_000), CostLine.wages("jobs", 10, Euros.of(45_000), 2));
        requireMaximum("315000", on("2022-09-01", project));
        AidCase.Builder alone =
                sound("2022-10-01", EnterpriseSize.SMALL, LISTED).line(CostLine.wages("jobs", 10, Euros.of(45_000), 2));
        requireMaximum("315000", on("2022-09-01", alone));
    }

    /** Article 14(8): for a large enterprise intangible assets are at most half of what is eligible, after the cap. */
    @ParameterizedTest(name = "{0}: {1}, tangible {2}, intangible {3} -> {4}")
    @CsvSource({
        "W-57, LARGE, 4000000, 6000000, 4000000",
        "W-57 half and half, LARGE, 5000000, 5000000, 5000000",
        "one cent over, LARGE, 5000000, 5000000.01, 5000000",
        "intangible alone, LARGE, 0, 5000000, 0",
        "W-58, SMALL, 4000000, 6000000, 7000000"
    })
    void intangible_assets(String id, EnterpriseSize size, String tangible, String intangible, String expected) {
        AidCase.Builder project = sound("2022-10-01", size, GUADELOUPE)
                .line(
                        CostLine.of("machines", CostNature.EQUIPMENT, Euros.parse(tangible)),
                        CostLine.of("software", CostNature.INTANGIBLE, Euros.parse(intangible)));
        requireMaximum(expected, on("2022-09-01", project));
    }

    /** Article 14(14): a quarter free of public support, waived in outermost regions as far as the maximum needs it. */
    @ParameterizedTest(name = "{0}: {1}, {2} on {3} -> {4}")
    @CsvSource({
        "W-65, SMALL, 08105, 2022-09-01, 750000",
        "W-43, SMALL, 97302, 2024-06-01, 900000",
        "SME above 75 %, SMALL, 97302, 2023-06-30, 900000",
        "SME at 75 % in 2020, SMALL, 97302, 2020-06-30, 750000",
        "large at 70 %, LARGE, 97302, 2024-06-01, 750000",
        "medium at 80 %, MEDIUM, 97302, 2024-06-01, 800000"
    })
    void own_contribution(String id, EnterpriseSize size, String commune, String day, String expected) {
        AidSituation situation = on(day, sound("2024-09-01", size, commune).line(machines(1_000_000)));
        AidLimit own = Objects.requireNonNull(limit(ConstraintKind.OWN_CONTRIBUTION, ARTICLE_14, situation));
        assertThat(own.ceiling()).isEqualTo(AidRange.of(Euros.parse(expected)));
        assertThat(own.counts()).isEqualTo(AidLimit.Counting.PUBLIC_SUPPORT);
    }

    /** Article 14(5): three years for SMEs, five for large enterprises. */
    @ParameterizedTest(name = "W-73: {0} until {1}")
    @CsvSource({"SMALL, 2025-03-31", "MEDIUM, 2025-03-31", "LARGE, 2027-03-31"})
    void w_73_maintenance(EnterpriseSize size, LocalDate until) {
        AidCase.Builder project = sound("2021-10-01", size, LISTED).completedOn(LocalDate.of(2022, 3, 31));
        assertThat(MaintenancePeriod.find(on("2021-09-01", project)))
                .hasValueSatisfying(period -> assertThat(period.until()).contains(until));
    }

    @Test
    void maintenance_without_size_or_completion() {
        AidCase.Builder open = sound("2021-10-01").completedOn(LocalDate.of(2022, 3, 31));
        MaintenancePeriod either =
                MaintenancePeriod.find(on("2021-09-01", open)).orElseThrow();
        assertThat(either.until()).isEmpty();
        assertThat(either.atLeastUntil()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(either.atMostUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(MaintenancePeriod.find(on("2021-09-01", sound("2021-10-01"))))
                .isEmpty();
        MaintenancePeriod assumed = MaintenancePeriod.find(
                        on("2024-01-01", sound("2024-02-01").size(EnterpriseSize.LARGE)))
                .orElseThrow();
        assertThat(assumed.completionAssumed()).isTrue();
        assertThat(assumed.until()).contains(LocalDate.of(2032, 2, 1));
    }

    @Test
    void partly_listed_commune_leaves_it_open_up_to_the_rate_of_the_zone() {
        AidSituation situation = on(
                "2022-09-01",
                sound("2022-10-01", EnterpriseSize.SMALL, PARTLY_LISTED).line(machines(1_000_000)));
        assertThat(maximum(ARTICLE_14, situation)).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(350_000)));
    }

    @Test
    void unknown_size_gives_all_from_large_to_small() {
        AidSituation situation = on(
                "2022-09-01",
                sound("2022-10-01").commune(CommuneCode.of(LISTED)).line(machines(1_000_000)));
        assertThat(amount(ARTICLE_14, situation)).isEqualTo(AidRange.of(Euros.of(150_000), Euros.of(350_000)));
    }

    @Test
    void sites_in_and_outside_of_a_zone_are_told_apart_by_line() {
        AidSituation situation = on(
                "2022-09-01",
                sound("2022-10-01", EnterpriseSize.SMALL, LISTED)
                        .line(
                                machines(1_000_000),
                                line("hall", CostNature.BUILDINGS, 500_000).at(CommuneCode.of(NOT_LISTED)),
                                line("advice", CostNature.CONSULTANCY, 100_000)));
        assertThat(maximum(ARTICLE_14, situation)).isEqualTo(AidRange.of(Euros.of(350_000)));
        assertThat(ARTICLE_14.entitlement(situation).lines()).hasSize(1);
    }

    @Test
    void unknown_earlier_investments_matter_and_are_asked_for() {
        AidSituation situation = on(
                "2022-09-01",
                sound("2022-10-01", EnterpriseSize.SMALL, LISTED).earlier(null).line(machines(1_000_000)));
        assertThat(amount(ARTICLE_14, situation)).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(350_000)));
        assertThat(ARTICLE_14.entitlement(situation).checks())
                .anyMatch(check -> check.code().equals("aid.check.earlier-unknown"));
    }

    @Test
    void after_the_regulation_nothing_is_exempted() {
        AidCase.Builder project =
                sound("2027-10-01", EnterpriseSize.SMALL, GUYANE).line(machines(1_000_000));
        requireMaximum("0", on("2027-07-01", project));
        requireMaximum("900000", on("2027-06-30", "2024-01-01", project));
        assertThat(maximum(ARTICLE_14, on("2027-06-30", project)))
                .isEqualTo(AidRange.of(Euros.ZERO, Euros.of(900_000)));
        requireMaximum(
                "0",
                on(
                        "2014-06-30",
                        sound("2014-10-01", EnterpriseSize.SMALL, GUYANE).line(machines(1_000_000))));
    }

    /** What somebody found for a site that its commune does not decide holds as long as the map says the same. */
    @ParameterizedTest(name = "granted {0}: {1}")
    @CsvSource({"2022-09-01, 350000", "2024-05-02, 350000", "2022-03-01, 0"})
    void zone_found_by_a_person(String day, String expected) {
        RegionalZone listed = Situations.MAP.zone(CommuneCode.of(LISTED), LocalDate.of(2022, 9, 1));
        RegionalZone found = new RegionalZone(
                CommuneCode.of(PARTLY_LISTED),
                listed.grantedOn(),
                listed.status(),
                listed.area(),
                listed.rates(),
                listed.reason(),
                listed.basis(),
                List.of());
        AidCase.Builder project = sound("2024-09-01", EnterpriseSize.SMALL, PARTLY_LISTED)
                .zone(found)
                .line(machines(1_000_000));
        requireMaximum(expected, on(day, project));
    }

    @Test
    void explanations_are_written_in_both_languages() {
        AidSituation situation = on(
                "2024-01-01",
                sound("2024-02-01", EnterpriseSize.MEDIUM, MARTINIQUE)
                        .line(machines(60_000_000), line("software", CostNature.INTANGIBLE, 1_000_000))
                        .line(CostLine.wages("jobs", 10, Euros.of(45_000), 2)));
        AidEntitlement entitlement = ARTICLE_14.entitlement(situation);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            entitlement
                    .lines()
                    .forEach(
                            line -> requireWords(line.arithmetic().explanation().text(locale)));
            entitlement
                    .limits()
                    .forEach(limit ->
                            requireWords(limit.arithmetic().explanation().text(locale)));
            entitlement.checks().forEach(check -> requireWords(check.text(locale)));
        }
    }

    private static void requireWords(String text) {
        assertThat(text).isNotBlank().doesNotContain("{", "aid.limit", "aid.check", "aid.regional", "null");
    }
}
