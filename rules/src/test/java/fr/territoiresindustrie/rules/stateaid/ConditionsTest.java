package fr.territoiresindustrie.rules.stateaid;

import static fr.territoiresindustrie.rules.criterion.Outcome.MET;
import static fr.territoiresindustrie.rules.criterion.Outcome.NOT_APPLICABLE;
import static fr.territoiresindustrie.rules.criterion.Outcome.NOT_MET;
import static fr.territoiresindustrie.rules.criterion.Outcome.UNKNOWN;
import static fr.territoiresindustrie.rules.stateaid.Situations.GUYANE;
import static fr.territoiresindustrie.rules.stateaid.Situations.LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.NOT_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.PARTLY_LISTED;
import static fr.territoiresindustrie.rules.stateaid.Situations.conditions;
import static fr.territoiresindustrie.rules.stateaid.Situations.machines;
import static fr.territoiresindustrie.rules.stateaid.Situations.on;
import static fr.territoiresindustrie.rules.stateaid.Situations.sound;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.DifficultyFacts;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Undertaking;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsTest {

    private static final AidScheme ARTICLE_14 = Article14.INSTANCE;
    private static final AidScheme ARTICLE_17 = Article17.INSTANCE;

    /** Of a medium-sized enterprise in a c-zone all conditions are met. */
    private static AidCase.Builder medium() {
        return sound("2024-09-01", EnterpriseSize.MEDIUM, LISTED).line(machines(1_000_000));
    }

    private static AidCase.Builder large() {
        return medium().size(EnterpriseSize.LARGE);
    }

    private static Arguments row(
            String rule, String day, String what, UnaryOperator<AidCase.Builder> change, Outcome expected) {
        return Arguments.of(rule, day, what, change, expected);
    }

    private static Outcome outcome(AidScheme scheme, String rule, AidSituation situation) {
        Rule<AidSituation> found = scheme.conditions().findRule(RuleId.of(rule)).orElseThrow();
        Outcome outcome = found.test(situation, situation.context());
        assertThat(found.explain(situation, situation.context()).outcome()).isEqualTo(outcome);
        return outcome;
    }

    static Stream<Arguments> general() {
        return Stream.of(
                row("gber.difficulty", "2022-09-01", "not in difficulty", b -> b, MET),
                row(
                        "gber.difficulty",
                        "2022-09-01",
                        "in difficulty, before 2020 already",
                        b -> b.yes(Circumstance.IN_DIFFICULTY, Circumstance.IN_DIFFICULTY_AT_END_2019),
                        NOT_MET),
                row("gber.difficulty", "2022-09-01", "not known", b -> b.unknown(Circumstance.IN_DIFFICULTY), UNKNOWN),
                row("gber.recovery-order", "2022-09-01", "none", b -> b, MET),
                row("gber.recovery-order", "2022-09-01", "one", b -> b.yes(Circumstance.RECOVERY_ORDER), NOT_MET),
                row(
                        "gber.recovery-order",
                        "2022-09-01",
                        "not known",
                        b -> b.unknown(Circumstance.RECOVERY_ORDER),
                        UNKNOWN),
                row("gber.export", "2022-09-01", "no", b -> b, MET),
                row("gber.export", "2022-09-01", "yes", b -> b.yes(Circumstance.EXPORT_AID), NOT_MET),
                row("gber.export", "2022-09-01", "not known", b -> b.unknown(Circumstance.EXPORT_AID), UNKNOWN),
                row(
                        "gber.domestic-preference",
                        "2022-09-01",
                        "yes",
                        b -> b.yes(Circumstance.DOMESTIC_PREFERENCE),
                        NOT_MET),
                row("gber.incentive-effect", "2022-09-01", "two months before", b -> b, MET),
                row(
                        "gber.incentive-effect",
                        "2022-09-01",
                        "the day before",
                        b -> b.appliedOn(LocalDate.of(2024, 8, 31)),
                        MET),
                row(
                        "gber.incentive-effect",
                        "2022-09-01",
                        "the same day: the order of the two must be shown",
                        b -> b.appliedOn(LocalDate.of(2024, 9, 1)),
                        UNKNOWN),
                row(
                        "gber.incentive-effect",
                        "2022-09-01",
                        "the day after",
                        b -> b.appliedOn(LocalDate.of(2024, 9, 2)),
                        NOT_MET),
                row("gber.incentive-effect", "2022-09-01", "no day of application", b -> b.appliedOn(null), UNKNOWN),
                row("gber.incentive-effect", "2022-09-01", "no start of works", b -> b.worksStartOn(null), UNKNOWN),
                row(
                        "gber.counterfactual",
                        "2022-09-01",
                        "ad hoc to an SME",
                        b -> b.yes(Circumstance.AD_HOC),
                        NOT_APPLICABLE),
                row(
                        "gber.counterfactual",
                        "2022-09-01",
                        "ad hoc to a large one, not shown",
                        b -> b.size(EnterpriseSize.LARGE).yes(Circumstance.AD_HOC),
                        NOT_MET),
                row(
                        "gber.counterfactual",
                        "2022-09-01",
                        "ad hoc to a large one, shown",
                        b -> b.size(EnterpriseSize.LARGE).yes(Circumstance.AD_HOC, Circumstance.COUNTERFACTUAL_SHOWN),
                        MET),
                row(
                        "gber.counterfactual",
                        "2022-09-01",
                        "large, not known whether ad hoc",
                        b -> b.size(EnterpriseSize.LARGE).unknown(Circumstance.AD_HOC),
                        UNKNOWN),
                row("gber.primary-activity", "2022-09-01", "industry", b -> b, MET),
                row(
                        "gber.primary-activity",
                        "2022-09-01",
                        "wine growing",
                        b -> b.activity(NafCode.of("01.21Z")),
                        NOT_MET),
                row(
                        "gber.primary-activity",
                        "2022-09-01",
                        "aquaculture",
                        b -> b.activity(NafCode.of("03.22Z")),
                        NOT_MET),
                row(
                        "gber.primary-activity",
                        "2022-09-01",
                        "processing of fish",
                        b -> b.activity(NafCode.of("10.20Z")),
                        UNKNOWN),
                row("gber.primary-activity", "2022-09-01", "not known", b -> b.activity(null), UNKNOWN));
    }

    @ParameterizedTest(name = "{0} on {1}, {2}: {4}")
    @MethodSource("general")
    void conditions_of_both_articles(
            String rule, String day, String what, UnaryOperator<AidCase.Builder> change, Outcome expected) {
        AidSituation situation = on(day, change.apply(medium()));
        assertThat(outcome(ARTICLE_14, rule, situation)).isEqualTo(expected);
        assertThat(outcome(ARTICLE_17, rule, situation)).isEqualTo(expected);
    }

    /** Article 1(4)(c): the derogation for Covid-19, by version and day of granting. */
    @ParameterizedTest(name = "granted {0}, at the end of 2019 {1}, since the period {2}: {3}")
    @CsvSource({
        "2020-07-26, false, , NOT_MET",
        "2020-07-27, false, , MET",
        "2020-07-27, true, , NOT_MET",
        "2020-07-27, , , UNKNOWN",
        "2021-06-30, false, , MET",
        "2021-07-01, false, , UNKNOWN",
        "2021-07-01, false, true, MET",
        "2021-07-01, false, false, NOT_MET",
        "2021-08-01, false, , MET",
        "2021-12-31, false, , MET",
        "2022-01-01, false, , UNKNOWN",
        "2023-06-30, false, true, MET",
        "2023-07-01, false, true, NOT_MET"
    })
    void derogation_for_covid(String day, Boolean before, Boolean within, Outcome expected) {
        AidCase.Builder project = medium().yes(Circumstance.IN_DIFFICULTY)
                .unknown(Circumstance.IN_DIFFICULTY_AT_END_2019, Circumstance.IN_DIFFICULTY_BY_COVID);
        say(project, Circumstance.IN_DIFFICULTY_AT_END_2019, before);
        say(project, Circumstance.IN_DIFFICULTY_BY_COVID, within);
        assertThat(outcome(ARTICLE_17, "gber.difficulty", on(day, project))).isEqualTo(expected);
    }

    private static void say(AidCase.Builder project, Circumstance circumstance, Boolean value) {
        if (Boolean.TRUE.equals(value)) {
            project.yes(circumstance);
        } else if (value != null) {
            project.no(circumstance);
        }
    }

    /** Where nothing is said, the accounts tell: half of the capital lost is none, a cent more is difficulty. */
    @ParameterizedTest(name = "losses {0}: {1}")
    @CsvSource({"500000, MET", "500000.01, NOT_MET"})
    void difficulty_from_the_accounts(String losses, Outcome expected) {
        DifficultyFacts facts = new DifficultyFacts(
                true, Euros.of(1_000_000), Euros.ZERO, Euros.parse(losses), false, false, false, null);
        Undertaking invented = Undertaking.builder()
                .name("Société inventée")
                .foundedOn(LocalDate.of(2010, 1, 1))
                .difficulty(facts)
                .recoveryOrderOutstanding(false)
                .build();
        AidCase.Builder project = medium().unknown(Circumstance.IN_DIFFICULTY, Circumstance.RECOVERY_ORDER)
                .applicant(Applicant.builder().undertaking(invented).build());
        AidSituation situation = on("2023-09-01", project);
        assertThat(outcome(ARTICLE_17, "gber.difficulty", situation)).isEqualTo(expected);
        assertThat(outcome(ARTICLE_17, "gber.recovery-order", situation)).isEqualTo(MET);
    }

    /** Articles 58 and 59: the version by day of granting and day of the scheme. */
    @ParameterizedTest(name = "granted {0}, scheme of {1}: {2}")
    @CsvSource({
        "2014-06-30, , NOT_MET",
        "2014-07-01, , MET",
        "2023-12-31, 2022-01-01, MET",
        "2024-01-01, 2022-01-01, UNKNOWN",
        "2024-01-01, 2023-09-01, MET",
        "2026-12-31, , MET",
        "2027-01-01, , UNKNOWN",
        "2027-06-30, 2024-01-01, MET",
        "2027-07-01, 2024-01-01, NOT_MET"
    })
    void version_of_the_regulation(String day, String scheme, Outcome expected) {
        AidSituation situation = scheme == null ? on(day, medium()) : on(day, scheme, medium());
        assertThat(outcome(ARTICLE_17, "gber.version", situation)).isEqualTo(expected);
    }

    /** Article 13 in its two wordings, by class of activity. */
    @ParameterizedTest(name = "{0} in {1} on {2}: sector {3}, product {4}")
    @CsvSource({
        "25.62B, 08105, 2022-09-01, MET, MET",
        "24.10Z, 08105, 2022-09-01, MET, UNKNOWN",
        "24.10Z, 08105, 2024-09-01, MET, UNKNOWN",
        "24.42Z, 08105, 2024-09-01, MET, MET",
        "05.10Z, 08105, 2022-09-01, NOT_MET, MET",
        "05.20Z, 08105, 2023-06-30, MET, MET",
        "05.20Z, 08105, 2023-07-01, NOT_MET, MET",
        "30.11Z, 08105, 2023-06-30, NOT_MET, MET",
        "30.11Z, 08105, 2023-07-01, MET, MET",
        "30.12Z, 08105, 2023-06-30, MET, MET",
        "20.60Z, 08105, 2023-06-30, NOT_MET, MET",
        "20.60Z, 08105, 2023-07-01, MET, MET",
        "49.41A, 08105, 2022-09-01, NOT_MET, MET",
        "49.39B, 08105, 2022-09-01, NOT_MET, MET",
        "49.32Z, 08105, 2022-09-01, MET, MET",
        "49.42Z, 08105, 2022-09-01, MET, MET",
        "49.41A, 97302, 2022-09-01, UNKNOWN, MET",
        "49.41A, 97302, 2024-09-01, NOT_MET, MET",
        "51.10Z, 08105, 2024-09-01, NOT_MET, MET",
        "35.11Z, 08105, 2022-09-01, NOT_MET, MET",
        "35.11Z, 97302, 2022-09-01, MET, MET",
        "35.11Z, 97302, 2024-09-01, MET, MET",
        "35.11Z, 08105, 2024-09-01, NOT_MET, MET",
        "61.10Z, 08105, 2023-06-30, MET, MET",
        "61.10Z, 08105, 2023-07-01, MET, UNKNOWN"
    })
    void sectors(String activity, String commune, String day, Outcome sector, Outcome product) {
        AidSituation situation = on(day, medium().activity(NafCode.of(activity)).commune(CommuneCode.of(commune)));
        assertThat(outcome(ARTICLE_14, "gber.art13.sector", situation)).isEqualTo(sector);
        assertThat(outcome(ARTICLE_14, "gber.art13.product", situation)).isEqualTo(product);
    }

    @Test
    void energy_is_open_while_the_place_may_be_in_an_outermost_region() {
        AidSituation open =
                on("2022-09-01", medium().activity(NafCode.of("35.11Z")).communes(null));
        assertThat(outcome(ARTICLE_14, "gber.art13.sector", open)).isEqualTo(UNKNOWN);
    }

    static Stream<Arguments> regional() {
        return Stream.of(
                row("gber.art13.sector-targeted", "2022-09-01", "no", b -> b, MET),
                row(
                        "gber.art13.sector-targeted",
                        "2022-09-01",
                        "yes",
                        b -> b.yes(Circumstance.SECTOR_TARGETED),
                        NOT_MET),
                row("gber.art14.zone", "2021-12-31", "listed", b -> b, MET),
                row("gber.art14.zone", "2022-01-01", "not approved", b -> b, NOT_MET),
                row("gber.art14.zone", "2022-05-15", "not approved", b -> b, NOT_MET),
                row("gber.art14.zone", "2022-05-16", "approved, not published", b -> b, NOT_MET),
                row("gber.art14.zone", "2022-07-02", "approved, not published", b -> b, NOT_MET),
                row("gber.art14.zone", "2022-07-03", "listed", b -> b, MET),
                row(
                        "gber.art14.zone",
                        "2022-01-20",
                        "outermost, not approved",
                        b -> b.commune(CommuneCode.of(GUYANE)),
                        NOT_MET),
                row(
                        "gber.art14.zone",
                        "2022-01-21",
                        "outermost, approved",
                        b -> b.commune(CommuneCode.of(GUYANE)),
                        MET),
                row("gber.art14.zone", "2022-09-01", "not listed", b -> b.commune(CommuneCode.of(NOT_LISTED)), NOT_MET),
                row(
                        "gber.art14.zone",
                        "2022-09-01",
                        "listed in part",
                        b -> b.commune(CommuneCode.of(PARTLY_LISTED)),
                        UNKNOWN),
                row("gber.art14.zone", "2022-09-01", "no commune known", b -> b.communes(null), UNKNOWN),
                row("gber.art14.zone", "2022-09-01", "no commune in France", b -> b.communes(List.of()), NOT_MET),
                row(
                        "gber.art14.zone",
                        "2022-09-01",
                        "one site of two",
                        b -> b.commune(CommuneCode.of(LISTED), CommuneCode.of(NOT_LISTED)),
                        UNKNOWN),
                row(
                        "gber.initial-investment",
                        "2022-09-01",
                        "replacement",
                        b -> b.investment(InvestmentKind.REPLACEMENT),
                        NOT_MET),
                row(
                        "gber.initial-investment",
                        "2022-09-01",
                        "shares alone",
                        b -> b.investment(InvestmentKind.SHARES_ONLY),
                        NOT_MET),
                row("gber.initial-investment", "2022-09-01", "not known", b -> b.investment(null), UNKNOWN),
                row(
                        "gber.art14.new-activity",
                        "2022-09-01",
                        "SME",
                        b -> b.no(Circumstance.NEW_ECONOMIC_ACTIVITY),
                        NOT_APPLICABLE),
                row(
                        "gber.art14.new-activity",
                        "2022-09-01",
                        "large in a c-zone",
                        b -> b.size(EnterpriseSize.LARGE).no(Circumstance.NEW_ECONOMIC_ACTIVITY),
                        NOT_MET),
                row(
                        "gber.art14.new-activity",
                        "2022-09-01",
                        "large in a c-zone, new establishment",
                        b -> b.size(EnterpriseSize.LARGE)
                                .investment(InvestmentKind.NEW_ESTABLISHMENT)
                                .unknown(Circumstance.NEW_ECONOMIC_ACTIVITY),
                        MET),
                row(
                        "gber.art14.new-activity",
                        "2022-09-01",
                        "large in a c-zone, new establishment, but denied",
                        b -> b.size(EnterpriseSize.LARGE)
                                .investment(InvestmentKind.NEW_ESTABLISHMENT)
                                .no(Circumstance.NEW_ECONOMIC_ACTIVITY),
                        NOT_MET),
                row(
                        "gber.art14.new-activity",
                        "2022-09-01",
                        "large in an a-zone",
                        b -> b.size(EnterpriseSize.LARGE)
                                .commune(CommuneCode.of(GUYANE))
                                .no(Circumstance.NEW_ECONOMIC_ACTIVITY),
                        NOT_APPLICABLE),
                row(
                        "gber.art14.new-activity",
                        "2022-09-01",
                        "medium or large, new activity not known",
                        b -> b.sizes(Set.of(EnterpriseSize.MEDIUM, EnterpriseSize.LARGE))
                                .unknown(Circumstance.NEW_ECONOMIC_ACTIVITY),
                        UNKNOWN),
                row(
                        "gber.unrelated-seller",
                        "2023-06-30",
                        "take-over, unrelated",
                        b -> b.investment(InvestmentKind.TAKEOVER).yes(Circumstance.UNRELATED_SELLER),
                        MET),
                row(
                        "gber.unrelated-seller",
                        "2023-06-30",
                        "take-over by a large one, related",
                        b -> b.size(EnterpriseSize.LARGE).investment(InvestmentKind.TAKEOVER),
                        NOT_MET),
                row(
                        "gber.unrelated-seller",
                        "2023-06-30",
                        "take-over by an SME, related: perhaps family or employees",
                        b -> b.investment(InvestmentKind.TAKEOVER),
                        UNKNOWN),
                row(
                        "gber.unrelated-seller",
                        "2023-07-01",
                        "take-over, not known",
                        b -> b.investment(InvestmentKind.TAKEOVER).unknown(Circumstance.UNRELATED_SELLER),
                        UNKNOWN),
                row("gber.unrelated-seller", "2023-06-30", "no take-over", b -> b, NOT_APPLICABLE),
                row(
                        "gber.primary-activity",
                        "2022-09-01",
                        "fishery in an outermost region",
                        b -> b.activity(NafCode.of("03.11Z")).commune(CommuneCode.of(GUYANE)),
                        MET),
                row(
                        "gber.art14.relocation",
                        "2017-07-09",
                        "before the rule",
                        b -> b.yes(Circumstance.RELOCATION),
                        NOT_APPLICABLE),
                row("gber.art14.relocation", "2017-07-10", "relocation", b -> b.yes(Circumstance.RELOCATION), NOT_MET),
                row("gber.art14.relocation", "2017-07-10", "none", b -> b, MET),
                row(
                        "gber.art14.relocation",
                        "2017-07-10",
                        "not known",
                        b -> b.unknown(Circumstance.RELOCATION),
                        UNKNOWN),
                row(
                        "gber.art14.diversification",
                        "2022-09-01",
                        "three times the book value",
                        b -> b.investment(InvestmentKind.DIVERSIFICATION).reusedAssets(Euros.parse("333333.33")),
                        MET),
                row(
                        "gber.art14.diversification",
                        "2022-09-01",
                        "a cent short of three times",
                        b -> b.investment(InvestmentKind.DIVERSIFICATION).reusedAssets(Euros.parse("333333.34")),
                        NOT_MET),
                row(
                        "gber.art14.diversification",
                        "2022-09-01",
                        "book value not known",
                        b -> b.investment(InvestmentKind.DIVERSIFICATION),
                        UNKNOWN),
                row("gber.art14.diversification", "2022-09-01", "extension", b -> b, NOT_APPLICABLE),
                row(
                        "gber.art14.fundamental-change",
                        "2022-09-01",
                        "SME",
                        b -> b.investment(InvestmentKind.FUNDAMENTAL_CHANGE),
                        NOT_APPLICABLE),
                row(
                        "gber.art14.fundamental-change",
                        "2022-09-01",
                        "large, costs equal to the depreciation",
                        b -> b.size(EnterpriseSize.LARGE)
                                .investment(InvestmentKind.FUNDAMENTAL_CHANGE)
                                .replacedDepreciation(Euros.of(1_000_000)),
                        NOT_MET),
                row(
                        "gber.art14.fundamental-change",
                        "2022-09-01",
                        "large, costs a cent above",
                        b -> b.size(EnterpriseSize.LARGE)
                                .investment(InvestmentKind.FUNDAMENTAL_CHANGE)
                                .replacedDepreciation(Euros.parse("999999.99")),
                        MET));
    }

    @ParameterizedTest(name = "{0} on {1}, {2}: {4}")
    @MethodSource("regional")
    void conditions_of_regional_aid(
            String rule, String day, String what, UnaryOperator<AidCase.Builder> change, Outcome expected) {
        assertThat(outcome(ARTICLE_14, rule, on(day, change.apply(medium())))).isEqualTo(expected);
    }

    @Test
    void only_smes_have_article_17() {
        assertThat(outcome(ARTICLE_17, "gber.sme", on("2022-09-01", medium()))).isEqualTo(MET);
        assertThat(outcome(ARTICLE_17, "gber.sme", on("2022-09-01", large()))).isEqualTo(NOT_MET);
        assertThat(outcome(ARTICLE_17, "gber.sme", on("2022-09-01", medium().sizes(null))))
                .isEqualTo(UNKNOWN);
    }

    /** No fact of a case can say what only a person finds out: the answer says who looks at what. */
    @Test
    void what_a_human_must_check_is_said() {
        AidSituation steel = on("2022-09-01", medium().activity(NafCode.of("24.10Z")));
        String french = explained(steel, Locale.FRENCH);
        assertThat(french).contains("à vérifier produit par produit");
        assertThat(explained(steel, Locale.ENGLISH)).contains("to be checked by product");
        AidSituation part = on("2022-09-01", medium().commune(CommuneCode.of(PARTLY_LISTED)));
        assertThat(explained(part, Locale.ENGLISH)).contains("annex of the decree");
    }

    private static String explained(AidSituation situation, Locale locale) {
        return ARTICLE_14
                .conditions()
                .explain(situation, situation.context())
                .explanation()
                .text(locale);
    }

    @Test
    void a_sound_project_meets_all_conditions() {
        assertThat(conditions(ARTICLE_14, on("2022-09-01", medium()))).isEqualTo(MET);
        assertThat(conditions(ARTICLE_14, on("2022-09-01", large()))).isEqualTo(MET);
        assertThat(conditions(ARTICLE_17, on("2022-09-01", medium()))).isEqualTo(MET);
    }
}
