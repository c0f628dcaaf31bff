package fr.territoiresindustrie.rules.stateaid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The register of legal bases, what is not modelled, coverage of lines, checks and texts. */
class AidSchemesTest {

    private static Stream<AidScheme> everyScheme() {
        return Stream.concat(AidSchemes.all().stream(), AidSchemes.notModelled().stream());
    }

    private static CostLine line(String id, long cost, AidPurpose... purposes) {
        return new CostLine(id, null, Euros.of(cost), Set.of(purposes), null, null);
    }

    private static AidCase.Builder small() {
        return Situations.sound("2022-09-01", EnterpriseSize.SMALL, Situations.LISTED);
    }

    private static List<String> checks(AidScheme scheme, AidSituation situation) {
        return scheme.entitlement(situation).checks().stream().map(Reason::code).toList();
    }

    @Test
    void identifiers_are_stable_and_found() {
        assertThat(AidSchemes.all())
                .extracting(scheme -> scheme.id().value())
                .containsExactly(
                        "gber.art14",
                        "gber.art17",
                        "gber.art18",
                        "gber.art25",
                        "gber.art26",
                        "gber.art26a",
                        "gber.art27",
                        "gber.art28",
                        "gber.art29",
                        "gber.art31",
                        "gber.art36",
                        "gber.art38",
                        "gber.art41",
                        "gber.art47",
                        "gber.art49",
                        "de-minimis",
                        "tf.3-1");
        Set<RuleId> ids = new HashSet<>();
        everyScheme().forEach(scheme -> {
            assertThat(ids.add(scheme.id())).isTrue();
            assertThat(AidSchemes.find(scheme.id())).contains(scheme);
        });
        assertThat(AidSchemes.find(RuleId.of("gber.art99"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyScheme")
    void a_scheme_travels_as_one_object(AidScheme scheme) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(scheme);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isSameAs(scheme);
        }
    }

    /** Of a case of which nothing is known every scheme answers, and no condition is met. */
    @ParameterizedTest
    @MethodSource("everyScheme")
    void nothing_known_is_nothing_promised(AidScheme scheme) {
        AidSituation blank = Situations.on("2024-05-02", AidCase.builder(ProjectId.of("P-0")));
        Outcome expected = scheme == AidSchemes.COVID_3_1 ? Outcome.NOT_MET : Outcome.UNKNOWN;
        assertThat(Situations.conditions(scheme, blank)).isEqualTo(expected);
        assertThat(Situations.maximum(scheme, blank).least()).isEqualTo(Euros.ZERO);
        assertThat(scheme.conditions()
                        .explain(blank, blank.context())
                        .explanation()
                        .text(Locale.FRENCH))
                .isNotBlank();
        assertThat(scheme.basis(blank).text(Locale.FRENCH)).isNotBlank();
        assertThat(scheme.title().fr()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("fr.territoiresindustrie.rules.stateaid.AidSchemes#notModelled")
    void what_is_not_modelled_says_so_and_never_gives_an_amount(AidScheme scheme) {
        AidSituation situation = Situations.on("2022-05-02", small().line(Situations.machines(1_000_000)));
        assertThat(Situations.conditions(scheme, situation)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Situations.maximum(scheme, situation)).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(1_000_000)));
        assertThat(checks(scheme, situation)).containsExactly("aid.article.not-modelled");
        String words = scheme.conditions()
                .explain(situation, situation.context())
                .explanation()
                .text(Locale.ENGLISH);
        assertThat(words).contains("does not model it");
        LineEntitlement line = scheme.entitlement(situation).lines().get(0);
        assertThat(line.arithmetic().explanation().text(Locale.FRENCH)).contains("base non traitée");
    }

    /** A line that states no purpose is known by its nature, one that states another purpose is not. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "gber.art18, CONSULTANCY, , true",
        "gber.art18, CONSULTANCY, INNOVATION_ADVICE, false",
        "gber.art18, EQUIPMENT, CONSULTANCY, true",
        "gber.art18, EQUIPMENT, , false",
        "gber.art31, TRAINING, , true",
        "gber.art25, RESEARCH, , true",
        "gber.art25, EQUIPMENT, , false",
        "gber.art36, ENERGY_ENVIRONMENT, , false",
        "gber.art36, EQUIPMENT, ENVIRONMENTAL_PROTECTION, true"
    })
    void lines_are_covered_by_purpose(String scheme, CostNature nature, AidPurpose purpose, boolean covered) {
        CostLine line = CostLine.of("l", nature, Euros.of(100));
        line = purpose == null ? line : line.serving(purpose);
        AidSituation situation = Situations.on("2022-05-02", small().line(line));
        assertThat(AidSchemes.find(RuleId.of(scheme))
                        .orElseThrow()
                        .entitlement(situation)
                        .lines())
                .hasSize(covered ? 1 : 0);
    }

    @Test
    void no_line_of_an_article_is_no_aid() {
        AidSituation situation = Situations.on("2022-05-02", small().line(Situations.machines(1_000_000)));
        assertThat(Situations.maximum(AidSchemes.ARTICLE_25, situation).known()).contains(Euros.ZERO);
    }

    @Test
    void research_without_a_category_may_be_of_each() {
        AidSituation situation =
                Situations.on("2022-05-02", small().line(CostLine.of("lab", CostNature.RESEARCH, Euros.of(100_000))));
        LineEntitlement line =
                AidSchemes.ARTICLE_25.entitlement(situation).lines().get(0);
        assertThat(line.least()).isEqualTo(Rate.ofPercent(45));
        assertThat(line.most()).isEqualTo(Rate.ONE);
        assertThat(checks(AidSchemes.ARTICLE_25, situation)).contains("aid.article.check.split");
    }

    /** Article 4(1)(i): the category of more than half of the costs, at the very half the one below. */
    @ParameterizedTest(name = "{0} fundamental, {1} industrial, {2} experimental: {3}")
    @CsvSource({
        "51, 0, 49, 40000000",
        "50, 0, 50, 15000000",
        "50, 1, 49, 20000000",
        "0, 51, 49, 20000000",
        "0, 50, 50, 15000000",
        "40, 40, 20, 20000000",
        "0, 0, 100, 15000000"
    })
    void the_threshold_of_research_goes_by_the_prevailing_category(
            long fundamental, long industrial, long experimental, long expected) {
        AidSituation situation = Situations.on(
                "2022-05-02",
                small().line(
                                line("f", fundamental, AidPurpose.FUNDAMENTAL_RESEARCH),
                                line("i", industrial, AidPurpose.INDUSTRIAL_RESEARCH),
                                line("e", experimental, AidPurpose.EXPERIMENTAL_DEVELOPMENT)));
        AidLimit limit = Situations.limit(ConstraintKind.NOTIFICATION_THRESHOLD, AidSchemes.ARTICLE_25, situation);
        assertThat(limit.ceiling().known()).contains(Euros.of(expected));
    }

    @Test
    void a_cost_that_is_not_known_leaves_the_threshold_of_research_open() {
        AidSituation situation = Situations.on(
                "2022-05-02",
                small().line(
                                line("f", 10, AidPurpose.FUNDAMENTAL_RESEARCH),
                                line("e", 5, AidPurpose.EXPERIMENTAL_DEVELOPMENT)
                                        .withoutAmount()));
        AidLimit limit = Situations.limit(ConstraintKind.NOTIFICATION_THRESHOLD, AidSchemes.ARTICLE_25, situation);
        assertThat(limit.ceiling()).isEqualTo(AidRange.of(Euros.of(15_000_000), Euros.of(40_000_000)));
    }

    @Test
    void a_study_has_its_own_threshold_beside_the_project() {
        AidSituation situation = Situations.on(
                "2024-05-02",
                small().line(
                                line("s", 100, AidPurpose.FEASIBILITY_STUDY),
                                line("e", 100, AidPurpose.EXPERIMENTAL_DEVELOPMENT)));
        assertThat(AidSchemes.ARTICLE_25.entitlement(situation).limits())
                .extracting(limit -> limit.lines() + " " + limit.ceiling().most())
                .containsExactly("[s] 8250000.00 EUR", "[e] 25000000.00 EUR");
    }

    /** What a person has to look at. */
    @Test
    void checks_are_named() {
        AidCase.Builder green = small().line(line("g", 30_000_000, AidPurpose.ENVIRONMENTAL_PROTECTION))
                .unknown(Circumstance.COUNTERFACTUAL_IDENTIFIED);
        assertThat(checks(AidSchemes.ARTICLE_36, Situations.on("2024-05-02", green)))
                .containsExactlyInAnyOrder("aid.article.check.alternative.or-none", "aid.article.check.dedicated");
        assertThat(checks(AidSchemes.ARTICLE_36, Situations.on("2022-05-02", green)))
                .containsExactly("aid.article.check.alternative");
        AidCase.Builder pole = small().line(line("p", 100, AidPurpose.CLUSTER_OPERATION));
        assertThat(checks(AidSchemes.ARTICLE_27, Situations.on("2022-05-02", pole)))
                .containsExactly("aid.article.check.cluster-operation");
        AidCase.Builder waste =
                small().line(line("w", 100, AidPurpose.CIRCULAR_ECONOMY).against(Euros.ZERO));
        assertThat(checks(AidSchemes.ARTICLE_47, Situations.on("2022-05-02", waste)))
                .containsExactly("aid.article.check.waste-of-others");
        AidCase.Builder boiler =
                small().line(line("b", 100, AidPurpose.ENERGY_EFFICIENCY).against(Euros.ZERO));
        assertThat(checks(AidSchemes.ARTICLE_38, Situations.on("2024-05-02", boiler)))
                .containsExactly("aid.article.check.no-building");
        AidCase.Builder advice = small().line(line("c", 100, AidPurpose.CONSULTANCY));
        assertThat(checks(AidSchemes.ARTICLE_18, Situations.on("2024-05-02", advice)))
                .containsExactly("aid.article.check.not-routine");
    }

    /** Without a word on the alternative, everything between the two ways is possible since 2023. */
    @Test
    void an_alternative_that_is_not_known_leaves_the_amount_open() {
        AidCase.Builder green = small().line(line("g", 3_000_000, AidPurpose.ENVIRONMENTAL_PROTECTION))
                .unknown(Circumstance.COUNTERFACTUAL_IDENTIFIED);
        AidRange open = Situations.amount(AidSchemes.ARTICLE_36, Situations.on("2024-05-02", green));
        assertThat(open).isEqualTo(AidRange.of(Euros.ZERO, Euros.of(1_950_000)));
    }

    /** Article 1(3): fishery is closed to environmental aid, agriculture is not. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "gber.art36, 03.21Z, NOT_MET",
        "gber.art36, 01.11Z, MET",
        "gber.art36, 10.20Z, UNKNOWN",
        "gber.art25, 03.21Z, MET",
        "gber.art29, 01.11Z, NOT_MET",
        "gber.art31, 03.21Z, MET"
    })
    void primary_activities(String scheme, String activity, Outcome expected) {
        AidSituation situation = Situations.on("2022-05-02", small().activity(NafCode.of(activity)));
        assertThat(Situations.conditions(AidSchemes.find(RuleId.of(scheme)).orElseThrow(), situation))
                .isEqualTo(expected);
    }

    @Test
    void the_arithmetic_is_written_out() {
        AidSituation situation = Situations.on(
                "2022-05-02",
                small().size(EnterpriseSize.MEDIUM)
                        .yes(Circumstance.COLLABORATION)
                        .line(line("lab", 1_200_000, AidPurpose.INDUSTRIAL_RESEARCH)));
        LineEntitlement line =
                AidSchemes.ARTICLE_25.entitlement(situation).lines().get(0);
        assertThat(line.arithmetic().explanation().text(Locale.ENGLISH))
                .contains("Line lab: 75% of €1,200,000")
                .contains("50% + 10% + 15% = 75%");
        assertThat(line.arithmetic().explanation().text(Locale.FRENCH).replaceAll("[\\u00A0\\u202F]", " "))
                .contains("Ligne lab : 75 %, sur une assiette : 1 200 000 €")
                .contains("Moyenne entreprise : + 10 %")
                .contains("50 % + 10 % + 15 % = 75 %")
                .contains("art. 25");
    }

    @Test
    void a_halved_rate_says_why() {
        AidSituation situation =
                Situations.on("2024-05-02", small().line(line("g", 3_000_000, AidPurpose.ENVIRONMENTAL_PROTECTION)));
        LineEntitlement line =
                AidSchemes.ARTICLE_36.entitlement(situation).lines().get(0);
        assertThat(line.most()).isEqualTo(Rate.parse("32.5%"));
        assertThat(line.arithmetic().explanation().text(Locale.FRENCH).replaceAll("[\\u00A0\\u202F]", " "))
                .contains("65 % × 50 % = 32,5 %");
    }
}
