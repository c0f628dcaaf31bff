package fr.territoiresindustrie.rules.catalogue;

import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.COMPLETE_ON;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.ELIGIBLE_BASE;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.END_ON;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.FILED_ON;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.HOLDER_KIND;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.KINDS;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.REGISTERED_IN_FRANCE;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.REQUESTED_GRANT;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.TOTAL_COST;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.WORKS_START_ON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.eligibility.EligibilityCriteria;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.scoring.Band;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says comes to the very objects that code makes. */
class CompiledRuleSetTest {

    private static final LegalBasis LAW = LegalBasis.of(Label.of("a text", "un texte"));

    private static final Fact<Project, String> TITLE = Fact.of("title", Label.of("title", "titre"), project -> null);
    private static final Fact<Project, Rate> RATE = Fact.of("rate", Label.of("rate", "taux"), project -> null);
    private static final Fact<Project, Integer> STAFF =
            Fact.of("staff", Label.of("staff", "effectif"), project -> null);
    private static final Fact<Project, Long> PARTS = Fact.of("parts", Label.of("parts", "parts"), project -> null);
    private static final Fact<Project, CommuneCode> TOWN =
            Fact.of("town", Label.of("town", "commune"), project -> null);
    private static final Fact<Project, BigDecimal> JOBS = ProjectFacts.promised(ImpactIndicator.JOBS_CREATED);

    private static final FactBook<Project> BOOK = ProjectFacts.BOOK
            .with(TITLE, String.class)
            .with(RATE, Rate.class)
            .with(STAFF, Integer.class)
            .with(PARTS, Long.class)
            .with(TOWN, CommuneCode.class);

    private static final String PARAMETERS = """
            "parameters": {
              "floor": {"label": {"en": "floor", "fr": "plancher"}, "after-last": "keep-and-warn", "values": [
                {"from": "2021-01-01", "value": 200000, "basis": {"reference": "art. 2"}},
                {"to": "2020-12-31", "value": 400000.5, "basis": {"reference": "art. 1", "confidence": "relayed"}}]},
              "share": {"label": {"en": "share", "fr": "part"}, "values": [{"value": "60%", "basis": {}}]},
              "towns": {"label": {"en": "towns", "fr": "communes"}, "values": [
                {"value": ["18033", "36044"], "basis": {}}]}
            }""";

    private static final Parameter<Euros> FLOOR = Parameter.<Euros>builder("floor", Label.of("floor", "plancher"))
            .value(
                    Validity.until(LocalDate.of(2020, 12, 31)),
                    Euros.of(new BigDecimal("400000.50")),
                    LAW.withReference("art. 1").withConfidence(Confidence.RELAYED))
            .value(Validity.from(LocalDate.of(2021, 1, 1)), Euros.of(200_000), LAW.withReference("art. 2"))
            .afterLast(Parameter.AfterLast.KEEP_AND_WARN)
            .build();
    private static final Parameter<Rate> SHARE = Parameter.<Rate>builder("share", Label.of("share", "part"))
            .value(Validity.ALWAYS, Rate.ofPercent(60), LAW)
            .build();
    private static final Parameter<List<CommuneCode>> TOWNS = Parameter.<List<CommuneCode>>builder(
                    "towns", Label.of("towns", "communes"))
            .value(Validity.ALWAYS, List.of(CommuneCode.of("18033"), CommuneCode.of("36044")), LAW)
            .build();

    private static Arguments same(String json, Criterion<Project> code) {
        return Arguments.of(json, code);
    }

    static Stream<Arguments> criteria() {
        Fact<Project, LocalDate> later = Fact.monthsAfter(
                "filed-on.plus-6-months",
                Label.of("date of filing + 6 months", "date de dépôt de la demande + 6 mois"),
                FILED_ON,
                6);
        return Stream.of(
                same("{'fact': 'eligible-base', 'at-least': 200000}", ELIGIBLE_BASE.atLeast(Euros.of(200_000))),
                same("{'fact': 'eligible-base', 'at-most': 2e5}", ELIGIBLE_BASE.atMost(Euros.of(200_000))),
                same("{'fact': 'eligible-base', 'above': 0.01}", ELIGIBLE_BASE.above(Euros.ofCents(1))),
                same("{'fact': 'jobs-created', 'below': 12.50}", JOBS.below(new BigDecimal("12.50"))),
                same("{'fact': 'staff', 'between': [1, 4999]}", STAFF.between(1, 4_999)),
                same("{'fact': 'parts', 'equal-to': 9223372036854775807}", PARTS.equalTo(Long.MAX_VALUE)),
                same("{'fact': 'filed-on', 'at-most': '2021-06-01'}", FILED_ON.atMost(LocalDate.of(2021, 6, 1))),
                same("{'fact': 'rate', 'at-most': '1/3'}", RATE.atMost(Rate.of(1, 3))),
                same(
                        "{'fact': 'holder-kind', 'in': ['enterprise', 'employers-group']}",
                        HOLDER_KIND.in(HolderKind.ENTERPRISE, HolderKind.EMPLOYERS_GROUP)),
                same("{'fact': 'holder-kind', 'not-in': ['sci']}", HOLDER_KIND.notIn(HolderKind.SCI)),
                same("{'fact': 'town', 'in': ['18033']}", TOWN.in(CommuneCode.of("18033"))),
                same("{'fact': 'title', 'matches': '.{5,120}'}", TITLE.matches(".{5,120}")),
                same("{'fact': 'title', 'equal-to': '100%'}", TITLE.equalTo("100%")),
                same("{'fact': 'registered-in-france', 'is': true}", REGISTERED_IN_FRANCE.isTrue()),
                same("{'fact': 'registered-in-france', 'is': false}", REGISTERED_IN_FRANCE.isFalse()),
                same("{'fact': 'kinds', 'present': true}", KINDS.present()),
                same("{'fact': 'kinds', 'present': false}", KINDS.absent()),
                same(
                        "{'fact': 'works-start-on', 'at-least': {'fact': 'complete-on'}}",
                        WORKS_START_ON.atLeast(COMPLETE_ON)),
                same(
                        "{'fact': 'requested-grant', 'at-most': {'fact': 'total-cost', 'times': '60%'}}",
                        REQUESTED_GRANT.atMost(Rate.ofPercent(60), TOTAL_COST)),
                same(
                        "{'fact': 'total-cost', 'at-least': {'fact': 'requested-grant', 'times': 3}}",
                        TOTAL_COST.atLeast(Rate.of(3, 1), REQUESTED_GRANT)),
                same(
                        "{'fact': 'requested-grant', 'at-most': "
                                + "{'fact': 'total-cost', 'times': {'parameter': 'share'}}}",
                        SHARE.applied(share -> REQUESTED_GRANT.atMost(share, TOTAL_COST))),
                same("{'fact': 'end-on', 'at-most': {'fact': 'filed-on', 'plus-months': 6}}", END_ON.atMost(later)),
                same(
                        "{'fact': 'end-on', 'at-most': {'fact': 'works-start-on', 'plus-months': 24, "
                                + "'name': 'end-of-24-months', "
                                + "'label': {'en': 'end of the 24 months from the start of works', "
                                + "'fr': 'terme des 24 mois à compter du début des travaux'}}}",
                        EligibilityCriteria.spendingWithinMonths(24)),
                same("{'fact': 'eligible-base', 'at-least': {'parameter': 'floor'}}", ELIGIBLE_BASE.atLeast(FLOOR)),
                same("{'fact': 'eligible-base', 'above': {'parameter': 'floor'}}", FLOOR.applied(ELIGIBLE_BASE::above)),
                same(
                        "{'fact': 'eligible-base', 'between': [{'parameter': 'floor'}, 900000]}",
                        FLOOR.applied(floor -> ELIGIBLE_BASE.between(floor, Euros.of(900_000)))),
                same("{'fact': 'town', 'not-in': {'parameter': 'towns'}}", TOWNS.applied(TOWN::notIn)),
                same(
                        "{'all-of': [{'fact': 'kinds', 'present': true}, "
                                + "{'not': {'fact': 'kinds', 'present': false}}]}",
                        Criterion.allOf(KINDS.present(), KINDS.absent().not())),
                same(
                        "{'any-of': [{'fact': 'kinds', 'present': true, 'title': {'en': 'a', 'fr': 'b'}, "
                                + "'basis': {'reference': 'r'}}]}",
                        Criterion.anyOf(
                                List.of(KINDS.present().as(Label.of("a", "b")).because(LAW.withReference("r"))))),
                same(
                        "{'at-least-of': {'needed': 2, 'of': [{'fact': 'staff', 'above': 1}, "
                                + "{'fact': 'parts', 'above': 1}]}}",
                        Criterion.atLeast(2, STAFF.above(1), PARTS.above(1L))),
                same(
                        "{'when': {'fact': 'staff', 'above': 1}, 'then': {'fact': 'parts', 'above': 1}}",
                        PARTS.above(1L).when(STAFF.above(1))));
    }

    /** Every parameter is read, so that none is one too many. */
    private static final String READERS = "{'all-of': [{'fact': 'eligible-base', 'at-least': {'parameter': 'floor'}},"
            + "{'fact': 'rate', 'at-most': {'parameter': 'share'}}, {'fact': 'town', 'in': {'parameter': 'towns'}}]}";

    private static RuleSetDefinition read(String members, String criterion) {
        String rules = "[{'id': 'test.rule', 'title': {'en': 'a rule', 'fr': 'une règle'}, 'basis': {}, 'criterion': "
                + criterion + "}, {'id': 'test.readers', 'title': {'en': 'r', 'fr': 'r'}, 'basis': {}, 'criterion': "
                + READERS + "}]";
        String text = Texts.HEAD + members + ", \"rules\": " + rules.replace('\'', '"') + "}";
        return RuleCatalogue.empty().read("test.json", text).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("criteria")
    void a_criterion_of_a_file_equals_that_of_code(String json, Criterion<Project> code) {
        CriteriaSet<Project> read = read(PARAMETERS, json).on(BOOK).criteria();
        Rule<Project> readers = Rule.of(
                "test.readers",
                Label.of("r"),
                LAW,
                Criterion.allOf(ELIGIBLE_BASE.atLeast(FLOOR), RATE.atMost(SHARE), TOWNS.applied(TOWN::in)));
        CriteriaSet<Project> written = CriteriaSet.of(
                        "test.set",
                        Label.of("a test", "un essai"),
                        List.of(Rule.of("test.rule", Label.of("a rule", "une règle"), LAW, code), readers))
                .withVersion("1.0.0");
        assertThat(read).isEqualTo(written);
        assertThat(read.fingerprint()).isEqualTo(written.fingerprint());
        RoundTrips.assertSerializable(read);
    }

    @Test
    void a_grid_of_a_file_equals_that_of_code() {
        String grid = """
                "grid": [
                  {"id": "jobs", "label": {"en": "jobs", "fr": "emplois"}, "weight": 30.5, "fact": "jobs-created",
                   "scale": {"linear": {"from": 0, "to": 50}, "capped": "80%"}},
                  {"id": "cost", "label": {"en": "cost", "fr": "coût"}, "weight": 10, "fact": "total-cost",
                   "scale": {"linear": {"from": 200000, "to": 50000}}},
                  {"id": "thrift", "label": {"en": "thrift", "fr": "sobriété"}, "weight": 10, "fact": "rate",
                   "scale": {"linear": {"from": "100%", "to": "0%"}}},
                  {"id": "staff", "label": {"en": "staff", "fr": "effectif"}, "weight": 10, "fact": "staff",
                   "scale": {"stepped": [{"from": 10, "share": "50%"}, {"from": 30, "share": "100%"}]}},
                  {"id": "kind", "label": {"en": "kind", "fr": "catégorie"}, "weight": 10, "fact": "holder-kind",
                   "scale": {"lookup": [{"value": "enterprise", "share": "1/3"}], "otherwise": "0%"}},
                  {"id": "there", "label": {"en": "there", "fr": "là"}, "weight": 20, "fact": "in-labelled-territory",
                   "scale": {"yes-no": true}},
                  {"id": "size", "label": {"en": "size", "fr": "taille"}, "weight": 8, "fact": "total-cost",
                   "scale": {"logarithmic": {"from": 100000, "to": 10000000}}},
                  {"id": "team", "label": {"en": "team", "fr": "équipe"}, "weight": 20, "fact": "staff",
                   "scale": {"banded": [
                     {"name": {"en": "large", "fr": "grande"}, "above": 49, "points": 20},
                     {"name": {"en": "small", "fr": "petite"}, "at-least": 0, "below": 10, "points": 2.5},
                     {"name": {"en": "middle", "fr": "moyenne"}, "at-least": 10, "at-most": 49, "points": 10}]}}
                ],
                "grid-groups": [
                  {"id": "people", "label": {"en": "people", "fr": "humain"}, "cap": 35.5, "lines": ["jobs", "team"]}
                ]""";
        ScoringGrid<Project> written = ScoringGrid.<Project>builder()
                .line(
                        "jobs",
                        Label.of("jobs", "emplois"),
                        Points.ofThousandths(30_500),
                        JOBS,
                        Scales.capped(Scales.linear(0, 50), Rate.ofPercent(80)))
                .line(
                        "cost",
                        Label.of("cost", "coût"),
                        Points.of(10),
                        TOTAL_COST,
                        Scales.linear(Euros.of(200_000), Euros.of(50_000)))
                .line("thrift", Label.of("thrift", "sobriété"), Points.of(10), RATE, Scales.linear(Rate.ONE, Rate.ZERO))
                .line(
                        "staff",
                        Label.of("staff", "effectif"),
                        Points.of(10),
                        STAFF,
                        Scales.stepped(Map.of(10, Rate.ofPercent(50), 30, Rate.ONE)))
                .line(
                        "kind",
                        Label.of("kind", "catégorie"),
                        Points.of(10),
                        HOLDER_KIND,
                        Scales.lookup(Map.of(HolderKind.ENTERPRISE, Rate.of(1, 3)), Rate.ZERO))
                .line(
                        "there",
                        Label.of("there", "là"),
                        Points.of(20),
                        ProjectFacts.IN_LABELLED_TERRITORY,
                        Scales.yesNo())
                .line(
                        "size",
                        Label.of("size", "taille"),
                        Points.of(8),
                        TOTAL_COST,
                        Scales.logarithmic(Euros.of(100_000), Euros.of(10_000_000)))
                .line(
                        "team",
                        Label.of("team", "équipe"),
                        STAFF,
                        List.of(
                                Band.atLeast(0, Label.of("small", "petite"), Points.parse("2.5"))
                                        .andBelow(10),
                                Band.atLeast(10, Label.of("middle", "moyenne"), Points.of(10))
                                        .andAtMost(49),
                                Band.above(49, Label.of("large", "grande"), Points.of(20))))
                .group("people", Label.of("people", "humain"), Points.parse("35.5"), "jobs", "team")
                .build();
        RuleSet<Project> read = read(PARAMETERS + ", " + grid, "{'fact': 'kinds', 'present': true}")
                .on(BOOK);
        assertThat(read.grid()).contains(written);
        assertThat(read.grid().orElseThrow().fingerprint()).isEqualTo(written.fingerprint());
        RoundTrips.assertSerializable(read);
    }

    @Test
    void a_factory_makes_a_criterion_of_its_arguments() {
        CriterionFactories<Project> factories = CriterionFactories.<Project>none()
                .with(
                        "in-town",
                        arguments -> arguments
                                .fact("where", CommuneCode.class)
                                .in(arguments.values("towns", CommuneCode.class)),
                        "where",
                        "towns");
        String json = "{'any-of': [{'factory': 'in-town', 'where': 'town', 'towns': ['18033'], "
                + "'title': {'en': 'a', 'fr': 'b'}}]}";
        Criterion<Project> made = read(PARAMETERS, json)
                .on(BOOK, factories)
                .criteria()
                .rules()
                .get(0)
                .criterion();
        assertThat(made.parts())
                .containsExactly(TOWN.in(CommuneCode.of("18033")).as(Label.of("a", "b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(PARAMETERS, json).on(BOOK))
                .withMessageContaining("there is no factory of this name");
        assertThatIllegalArgumentException().isThrownBy(() -> factories.with("in-town", arguments -> KINDS.present()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> factories.with("x", arguments -> KINDS.present(), "title"));
    }
}
