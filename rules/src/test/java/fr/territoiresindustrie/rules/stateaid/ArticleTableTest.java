package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each article allows at most, on both sides of 1 July 2023: one row is one cell of the law. Costs are in euros;
 * circumstances that are not named are known not to be so.
 */
class ArticleTableTest {

    private static final String OLD = "2023-06-30";
    private static final String NEW = "2023-07-01";

    private static AidScheme scheme(String article) {
        return AidSchemes.find(RuleId.of("gber." + article)).orElseThrow();
    }

    private static AidCase.Builder project(EnterpriseSize size, String place, @Nullable String yes) {
        String commune = switch (place) {
            case "a" -> Situations.GUYANE;
            case "c" -> Situations.LISTED;
            default -> Situations.NOT_LISTED;
        };
        AidCase.Builder project = Situations.sound("2023-09-01", size, commune);
        if (yes != null) {
            for (String name : yes.split("\\+")) {
                project.yes(Circumstance.valueOf(name.strip()));
            }
        }
        return project;
    }

    private static void requireMaximum(String article, String day, AidCase.Builder project, @Nullable Long expected) {
        AidRange maximum = Situations.maximum(scheme(article), Situations.on(day, project));
        assertThat(maximum.known()).contains(Euros.of(expected == null ? 0 : expected));
    }

    private static CostLine line(AidPurpose purpose, long cost, @Nullable Long alternative) {
        CostLine line = new CostLine("l", null, Euros.of(cost), Set.of(purpose), null, null);
        return alternative == null ? line : line.against(Euros.of(alternative));
    }

    /** Whole costs: article by article, the same project before and after. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}: {6} then {7}")
    @CsvSource({
        // Article 18
        "W-26, art18, CONSULTANCY, SMALL, none, , 80000, 40000, 40000",
        "W-26, art18, CONSULTANCY, MEDIUM, none, , 80000, 40000, 40000",
        "W-26, art18, CONSULTANCY, LARGE, none, , 80000, 0, 0",
        "threshold, art18, CONSULTANCY, SMALL, none, , 5000000, 2000000, 2200000",
        // Article 25, fundamental research
        "large, art25, FUNDAMENTAL_RESEARCH, LARGE, none, , 1000000, 1000000, 1000000",
        "small, art25, FUNDAMENTAL_RESEARCH, SMALL, none, COLLABORATION, 1000000, 1000000, 1000000",
        "threshold, art25, FUNDAMENTAL_RESEARCH, LARGE, none, , 90000000, 40000000, 55000000",
        // Article 25, industrial research
        "large, art25, INDUSTRIAL_RESEARCH, LARGE, none, , 1000000, 500000, 500000",
        "medium, art25, INDUSTRIAL_RESEARCH, MEDIUM, none, , 1000000, 600000, 600000",
        "small, art25, INDUSTRIAL_RESEARCH, SMALL, none, , 1000000, 700000, 700000",
        "micro, art25, INDUSTRIAL_RESEARCH, MICRO, none, , 1000000, 700000, 700000",
        "W-29, art25, INDUSTRIAL_RESEARCH, MEDIUM, none, COLLABORATION, 1200000, 900000, 900000",
        "W-30, art25, INDUSTRIAL_RESEARCH, SMALL, none, COLLABORATION, 1000000, 800000, 800000",
        "dissemination, art25, INDUSTRIAL_RESEARCH, LARGE, none, DISSEMINATION, 1000000, 650000, 650000",
        "both are one, art25, INDUSTRIAL_RESEARCH, LARGE, none, COLLABORATION+DISSEMINATION, 1000000, 650000, 650000",
        "licences, art25, INDUSTRIAL_RESEARCH, LARGE, none, OPEN_LICENSING, 1000000, 500000, 650000",
        "a-zone, art25, INDUSTRIAL_RESEARCH, LARGE, a, , 1000000, 500000, 650000",
        "c-zone, art25, INDUSTRIAL_RESEARCH, LARGE, c, , 1000000, 500000, 550000",
        "several States, art25, INDUSTRIAL_RESEARCH, LARGE, none, MULTI_STATE, 1000000, 500000, 750000",
        "several States cap, art25, INDUSTRIAL_RESEARCH, MEDIUM, none, MULTI_STATE, 1000000, 600000, 800000",
        "exclusion, art25, INDUSTRIAL_RESEARCH, LARGE, a, MULTI_STATE+COLLABORATION, 1000000, 650000, 750000",
        "threshold, art25, INDUSTRIAL_RESEARCH, LARGE, none, , 90000000, 20000000, 35000000",
        // Article 25, experimental development
        "large, art25, EXPERIMENTAL_DEVELOPMENT, LARGE, none, , 1000000, 250000, 250000",
        "W-30b, art25, EXPERIMENTAL_DEVELOPMENT, SMALL, c, COLLABORATION, 1000000, 600000, 600000",
        "small c, art25, EXPERIMENTAL_DEVELOPMENT, SMALL, c, , 1000000, 450000, 500000",
        "medium a, art25, EXPERIMENTAL_DEVELOPMENT, MEDIUM, a, , 1000000, 350000, 500000",
        "multi, art25, EXPERIMENTAL_DEVELOPMENT, SMALL, none, MULTI_STATE, 1000000, 450000, 700000",
        "threshold, art25, EXPERIMENTAL_DEVELOPMENT, LARGE, none, , 200000000, 15000000, 25000000",
        // Article 25, feasibility studies
        "large, art25, FEASIBILITY_STUDY, LARGE, a, COLLABORATION, 100000, 50000, 50000",
        "medium, art25, FEASIBILITY_STUDY, MEDIUM, none, , 100000, 60000, 60000",
        "small, art25, FEASIBILITY_STUDY, SMALL, none, , 100000, 70000, 70000",
        "threshold, art25, FEASIBILITY_STUDY, LARGE, none, , 20000000, 7500000, 8250000",
        // Articles 26, 26a and 27
        "large, art26, RESEARCH_INFRASTRUCTURE, LARGE, none, , 1000000, 500000, 500000",
        "several States, art26, RESEARCH_INFRASTRUCTURE, SMALL, none, MULTI_STATE, 1000000, 500000, 600000",
        "threshold, art26, RESEARCH_INFRASTRUCTURE, LARGE, none, , 90000000, 20000000, 35000000",
        "large, art26a, TESTING_INFRASTRUCTURE, LARGE, none, , 1000000, 0, 250000",
        "medium, art26a, TESTING_INFRASTRUCTURE, MEDIUM, none, , 1000000, 0, 350000",
        "small, art26a, TESTING_INFRASTRUCTURE, SMALL, none, , 1000000, 0, 450000",
        "large all, art26a, TESTING_INFRASTRUCTURE, LARGE, none, MULTI_STATE+SME_CAPACITY, 1000000, 0, 400000",
        "medium all, art26a, TESTING_INFRASTRUCTURE, MEDIUM, none, MULTI_STATE+SME_CAPACITY, 1000000, 0, 500000",
        "small all, art26a, TESTING_INFRASTRUCTURE, SMALL, none, MULTI_STATE+SME_CAPACITY, 1000000, 0, 600000",
        "small capacity, art26a, TESTING_INFRASTRUCTURE, SMALL, none, SME_CAPACITY, 1000000, 0, 500000",
        "threshold, art26a, TESTING_INFRASTRUCTURE, LARGE, none, , 200000000, 0, 25000000",
        "none, art27, CLUSTER_INVESTMENT, SMALL, none, , 1000000, 500000, 500000",
        "a, art27, CLUSTER_INVESTMENT, SMALL, a, , 1000000, 650000, 650000",
        "c, art27, CLUSTER_INVESTMENT, LARGE, c, , 1000000, 550000, 550000",
        "operation, art27, CLUSTER_OPERATION, LARGE, c, , 1000000, 500000, 500000",
        "threshold, art27, CLUSTER_INVESTMENT, LARGE, none, , 90000000, 7500000, 10000000",
        // Article 28
        "medium, art28, INNOVATION, MEDIUM, none, , 100000, 50000, 50000",
        "large, art28, INNOVATION, LARGE, none, , 100000, 0, 0",
        "threshold, art28, INNOVATION, SMALL, none, , 90000000, 5000000, 10000000",
        "W-27, art28, INNOVATION_ADVICE, SMALL, none, , 240000, 200000, 220000",
        "below, art28, INNOVATION_ADVICE, MEDIUM, none, , 150000, 150000, 150000",
        "plain way, art28, INNOVATION_ADVICE, MEDIUM, none, , 600000, 300000, 300000",
        "large, art28, INNOVATION_ADVICE, LARGE, none, , 240000, 0, 0",
        // Article 29 (large enterprises below)
        "small, art29, PROCESS_INNOVATION, SMALL, none, , 1000000, 500000, 500000",
        "medium, art29, PROCESS_INNOVATION, MEDIUM, none, , 1000000, 500000, 500000",
        "threshold, art29, PROCESS_INNOVATION, SMALL, none, , 90000000, 7500000, 12500000",
        // Article 31
        "large, art31, TRAINING, LARGE, none, , 100000, 50000, 50000",
        "medium, art31, TRAINING, MEDIUM, none, , 100000, 60000, 60000",
        "small, art31, TRAINING, SMALL, none, , 100000, 70000, 70000",
        "large disabled, art31, TRAINING, LARGE, none, DISADVANTAGED_TRAINEES, 100000, 60000, 60000",
        "W-24, art31, TRAINING, MEDIUM, none, DISADVANTAGED_TRAINEES, 100000, 70000, 70000",
        "capped, art31, TRAINING, SMALL, none, DISADVANTAGED_TRAINEES, 100000, 70000, 70000",
        "mandatory, art31, TRAINING, SMALL, none, MANDATORY_TRAINING, 100000, 0, 0",
        "threshold, art31, TRAINING, SMALL, none, , 9000000, 2000000, 3000000",
        // Article 49
        "large, art49, ENVIRONMENTAL_STUDY, LARGE, none, , 50000, 25000, 30000",
        "medium, art49, ENVIRONMENTAL_STUDY, MEDIUM, none, , 50000, 30000, 35000",
        "W-38, art49, ENVIRONMENTAL_STUDY, SMALL, none, , 50000, 35000, 40000",
        "audit, art49, ENVIRONMENTAL_STUDY, LARGE, none, MANDATORY_AUDIT, 50000, 0, 0",
        "audit of SME, art49, ENVIRONMENTAL_STUDY, SMALL, none, MANDATORY_AUDIT, 50000, 35000, 40000"
    })
    void whole_costs(
            String row,
            String article,
            AidPurpose purpose,
            EnterpriseSize size,
            String place,
            @Nullable String yes,
            long cost,
            Long before,
            Long after) {
        AidCase.Builder project = project(size, place, yes).line(line(purpose, cost, null));
        requireMaximum(article, OLD, project, before);
        requireMaximum(article, NEW, project, after);
    }

    /** The extra cost over what would be done without the aid. */
    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}: {6} less {7}: {8} then {9}")
    @CsvSource({
        // Article 36
        "W-33, art36, ENVIRONMENTAL_PROTECTION, SMALL, c, , 3000000, 1800000, 780000, 780000",
        "large, art36, ENVIRONMENTAL_PROTECTION, LARGE, none, , 3000000, 1800000, 480000, 480000",
        "medium a, art36, ENVIRONMENTAL_PROTECTION, MEDIUM, a, , 3000000, 2000000, 650000, 650000",
        "add-on, art36, ENVIRONMENTAL_PROTECTION, SMALL, none, , 1000000, 0, 600000, 600000",
        "full cut, art36, ENVIRONMENTAL_PROTECTION, SMALL, c, FULL_EMISSION_CUT, 3000000, 2000000, 650000, 750000",
        "capture, art36, ENVIRONMENTAL_PROTECTION, LARGE, a, CARBON_CAPTURE, 3000000, 2000000, 550000, 450000",
        "capture first, art36, ENVIRONMENTAL_PROTECTION, LARGE, none, CARBON_CAPTURE+FULL_EMISSION_CUT, 3000000, 2000000, 400000, 300000",
        "bid, art36, ENVIRONMENTAL_PROTECTION, LARGE, none, COMPETITIVE_BID, 3000000, 2000000, 400000, 1000000",
        "fossil, art36, ENVIRONMENTAL_PROTECTION, SMALL, c, FOSSIL_EQUIPMENT, 3000000, 2000000, 650000, 0",
        "standard, art36, ENVIRONMENTAL_PROTECTION, SMALL, c, MANDATORY_STANDARD, 3000000, 2000000, 0, 0",
        "threshold, art36, ENVIRONMENTAL_PROTECTION, LARGE, none, , 100000000, 0, 15000000, 30000000",
        // Article 38
        "large, art38, ENERGY_EFFICIENCY, LARGE, none, , 3000000, 2000000, 300000, 300000",
        "medium c, art38, ENERGY_EFFICIENCY, MEDIUM, c, , 3000000, 2000000, 450000, 450000",
        "small a, art38, ENERGY_EFFICIENCY, SMALL, a, , 3000000, 2000000, 650000, 650000",
        "bid, art38, ENERGY_EFFICIENCY, LARGE, none, COMPETITIVE_BID, 3000000, 2000000, 300000, 1000000",
        "fossil, art38, ENERGY_EFFICIENCY, SMALL, c, FOSSIL_EQUIPMENT, 3000000, 2000000, 550000, 0",
        "threshold, art38, ENERGY_EFFICIENCY, LARGE, none, , 200000000, 0, 15000000, 30000000",
        // Article 41: since 2023 the whole cost, without bonus for the zone
        "W-36, art41, RENEWABLE_ENERGY, MEDIUM, c, , 1000000, 0, 600000, 550000",
        "large a, art41, RENEWABLE_ENERGY, LARGE, a, , 1000000, 0, 600000, 450000",
        "small, art41, RENEWABLE_ENERGY, SMALL, none, , 1000000, 400000, 390000, 650000",
        "other medium c, art41, OTHER_LOW_CARBON_ENERGY, MEDIUM, c, , 1000000, 400000, 450000, 400000",
        "bid, art41, RENEWABLE_ENERGY, LARGE, none, COMPETITIVE_BID, 1000000, 0, 1000000, 1000000",
        "threshold, art41, RENEWABLE_ENERGY, LARGE, none, , 200000000, 0, 15000000, 30000000",
        // Article 47
        "large, art47, CIRCULAR_ECONOMY, LARGE, none, , 3000000, 2000000, 350000, 400000",
        "medium c, art47, CIRCULAR_ECONOMY, MEDIUM, c, , 3000000, 2000000, 500000, 550000",
        "small a, art47, CIRCULAR_ECONOMY, SMALL, a, , 3000000, 2000000, 700000, 750000",
        "threshold, art47, CIRCULAR_ECONOMY, LARGE, none, , 200000000, 0, 15000000, 30000000"
    })
    void extra_costs(
            String row,
            String article,
            AidPurpose purpose,
            EnterpriseSize size,
            String place,
            @Nullable String yes,
            long cost,
            Long alternative,
            Long before,
            Long after) {
        AidCase.Builder project = project(size, place, yes).line(line(purpose, cost, alternative));
        requireMaximum(article, OLD, project, before);
        requireMaximum(article, NEW, project, after);
    }

    /** Without an identified alternative: half of base and bonuses on the whole cost, since 1 July 2023. */
    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "art36, SMALL, c, , 975000",
        "art36, MEDIUM, none, , 750000",
        "art36, LARGE, a, FULL_EMISSION_CUT, 975000",
        "art36, LARGE, none, CARBON_CAPTURE, 450000",
        "art38, SMALL, none, , 750000",
        "art38, MEDIUM, c, , 675000"
    })
    void without_an_alternative_rates_are_halved_since_2023(
            String article, EnterpriseSize size, String place, @Nullable String yes, Long after) {
        AidPurpose purpose =
                article.equals("art36") ? AidPurpose.ENVIRONMENTAL_PROTECTION : AidPurpose.ENERGY_EFFICIENCY;
        AidCase.Builder project = project(size, place, yes).line(line(purpose, 3_000_000, null));
        requireMaximum(article, NEW, project, after);
        AidRange before = Situations.maximum(scheme(article), Situations.on(OLD, project));
        assertThat(before.least()).isEqualTo(Euros.ZERO);
        assertThat(before.known()).isEmpty();
    }

    /** Article 29(2): a large enterprise needs SMEs that bear at least 30 % of the costs. */
    @ParameterizedTest(name = "collaboration {0}, share {1}: {2}")
    @CsvSource({"true, 30%, 150000", "true, 29.99%, 0", "true, 100%, 150000", "false, 30%, 0", "false, , 0"})
    void a_large_enterprise_innovates_its_processes_with_smes(boolean together, @Nullable String share, Long expected) {
        AidCase.Builder project = project(EnterpriseSize.LARGE, "none", together ? "COLLABORATION" : null)
                .smeCostShare(share == null ? null : Rate.parse(share))
                .line(line(AidPurpose.PROCESS_INNOVATION, 1_000_000, null));
        requireMaximum("art29", OLD, project, expected);
        requireMaximum("art29", NEW, project, expected);
    }

    /** Article 28(4): what was granted in the three years before is taken off, and the plain 50 % always stays. */
    @ParameterizedTest(name = "{0} granted before, costs {1}: {2} then {3}")
    @CsvSource({
        "0, 240000, 200000, 220000",
        "50000, 240000, 150000, 170000",
        "80000, 240000, 120000, 140000",
        "150000, 240000, 120000, 120000",
        "500000, 240000, 120000, 120000",
        "199999, 1, 1, 1"
    })
    void advice_takes_the_better_of_two_ways(long granted, long cost, Long before, Long after) {
        AidCase.Builder project = project(EnterpriseSize.SMALL, "none", null)
                .adviceGranted(Euros.of(granted))
                .line(line(AidPurpose.INNOVATION_ADVICE, cost, null));
        requireMaximum("art28", OLD, project, before);
        requireMaximum("art28", NEW, project, after);
    }

    /** Where the aid covers patents too, the amount for advice must neither cap them nor be used for more advice. */
    @ParameterizedTest(name = "{0} granted before: {1} and {2} then")
    @CsvSource({"0, 250000, 270000", "80000, 170000, 190000", "150000, 170000, 170000"})
    void advice_beside_patents_keeps_its_own_amount(long granted, Long before, Long after) {
        AidCase.Builder project = project(EnterpriseSize.SMALL, "none", null)
                .adviceGranted(Euros.of(granted))
                .line(
                        new CostLine("a", null, Euros.of(240_000), Set.of(AidPurpose.INNOVATION_ADVICE), null, null),
                        new CostLine("p", null, Euros.of(100_000), Set.of(AidPurpose.INNOVATION), null, null));
        requireMaximum("art28", OLD, project, before);
        requireMaximum("art28", NEW, project, after);
    }

    @Test
    void advice_beside_patents_is_open_as_long_as_earlier_advice_is() {
        AidCase.Builder project = project(EnterpriseSize.SMALL, "none", null)
                .adviceGranted(null)
                .line(
                        new CostLine("a", null, Euros.of(240_000), Set.of(AidPurpose.INNOVATION_ADVICE), null, null),
                        new CostLine("p", null, Euros.of(100_000), Set.of(AidPurpose.INNOVATION), null, null));
        assertThat(Situations.maximum(scheme("art28"), Situations.on(NEW, project)))
                .isEqualTo(AidRange.of(Euros.of(170_000), Euros.of(270_000)));
    }
}
