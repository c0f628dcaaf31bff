package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.review.ReplayResult.Part;
import fr.territoiresindustrie.rules.scoring.LineGroup;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {

    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/review");
    private static final CriteriaSet<Project> CALL = FundRules.call2021();
    private static final Receipts<Project> RECEIPTS = Receipts.of(CALL).withGrid(Invented.GRID);
    private static final Project PROJECT = Invented.project("P-300", 300_000);
    private static final Finding SEEN = new Finding(
            RuleId.of("faiit.2021.tax-and-social"),
            Outcome.MET,
            "service instructeur (inventé)",
            "attestation du 12 mars 2021",
            LocalDate.of(2021, 3, 15));
    private static final Receipt RECEIPT = RECEIPTS.issue("P-300", PROJECT, Invented.CONTEXT, List.of(SEEN));

    @Test
    void a_receipt_reads_as_agreed() throws IOException {
        Decision decision = review().decide(
                        List.of(PROJECT), envelope(), Invented.CONTEXT, Map.of(PROJECT.id(), List.of(SEEN)))
                .decisions()
                .get(0);
        Receipt receipt = review().receipts().issue(decision, PROJECT, Invented.CONTEXT);
        // The version moves with every release of the library.
        Receipt fixed = withEngine(receipt, "0.0.0-test");
        Golden.assertReadsAs(
                FILES.resolve("receipt.fr.txt"),
                withoutHashes(fixed.explanation().text(Locale.FRENCH)));
        Golden.assertReadsAs(
                FILES.resolve("receipt.en.txt"),
                withoutHashes(fixed.explanation().text(Locale.ENGLISH)));
        Golden.assertReadsAs(FILES.resolve("receipt.json"), withoutHashes(fixed.json()) + "\n");
        assertThat(Receipt.parse(fixed.json())).isEqualTo(fixed);
    }

    /** What rules and software come to moves with them; other tests see to it. */
    private static String withoutHashes(String text) {
        return text.replaceAll("[0-9a-f]{64}", "…").replaceAll("(conten[ut]+) [0-9a-f]{12}", "$1 …");
    }

    private static RegionalReview<Project> review() {
        return RegionalReview.ofProjects()
                .criteria(CALL)
                .grid(Invented.GRID)
                .allocatedBy(Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON))
                .build();
    }

    private static Envelope envelope() {
        return Envelope.of(EnvelopeId.of("R24"), "regional envelope", Euros.of(300_000));
    }

    private static Receipt withEngine(Receipt receipt, String engine) {
        String own = "\"engine\":\"" + receipt.engine() + "\"";
        assertThat(receipt.json()).contains(own);
        return Receipt.parse(receipt.json().replace(own, "\"engine\":\"" + engine + "\""));
    }

    @Test
    void a_receipt_travels() {
        RoundTrips.assertSerializable(RECEIPT);
        RoundTrips.assertSerializable(RECEIPTS.replay(RECEIPT, PROJECT, Invented.CONTEXT));
        assertThat(RECEIPT.engine()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(RECEIPT.lists()).isEqualTo(Invented.CONTEXT.listVersions());
        assertThat(RECEIPT.geography()).contains(2021);
    }

    @Test
    void values_that_are_left_out_stand_nowhere_on_the_receipt() {
        Receipt receipt = RECEIPTS.issue("X", Invented.project("X", 333_333), Invented.CONTEXT);
        assertThat(receipt.json()).contains("333333");
        assertThat(receipt.withoutValues().json()).doesNotContain("333333", "ENTERPRISE");
        assertThat(receipt.withoutValues().inputsHash()).isEqualTo(receipt.inputsHash());
        Project other = Invented.project("X", 333_334);
        assertThat(RECEIPTS.replay(receipt.withoutValues(), other, Invented.CONTEXT)
                        .list(Part.INPUT))
                .extracting(difference -> difference.reason().code())
                .containsExactly("replay.inputs");
    }

    @Test
    void a_decision_on_another_project_gets_no_receipt() {
        Decision decision = review().decide(List.of(PROJECT), envelope(), Invented.CONTEXT)
                .decisions()
                .get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RECEIPTS.issue(decision, Invented.project("P-300", 300_001), Invented.CONTEXT))
                .withMessageContaining("P-300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Receipts.of(CALL).issue(decision, PROJECT, Invented.CONTEXT));
    }

    /** With plain spaces, so that texts can be written here as they are typed. */
    static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** What differs, as code and the name of what it is about. */
    private static List<String> basis(ReplayResult result) {
        return result.differences().stream()
                .filter(difference -> !difference.part().answer())
                .map(ReceiptTest::brief)
                .toList();
    }

    private static List<String> answer(ReplayResult result) {
        return result.differences().stream()
                .filter(difference -> difference.part().answer())
                .map(ReceiptTest::brief)
                .toList();
    }

    private static String brief(ReplayResult.Difference difference) {
        return difference.reason().code() + " "
                + new TreeSet<>(difference.reason().arguments().keySet())
                        .stream()
                                .filter(name -> !name.equals("was") && !name.equals("is"))
                                .map(name -> difference
                                        .reason()
                                        .arguments()
                                        .get(name)
                                        .text(Locale.ENGLISH))
                                .toList();
    }

    @Nested
    class Naming {

        @Test
        void the_same_is_identical() {
            ReplayResult same = RECEIPTS.replay(RECEIPT, PROJECT, Invented.CONTEXT);
            assertThat(same.identical()).isTrue();
            assertThat(same.notes()).isEmpty();
            assertThat(plain(same.explanation().text(Locale.FRENCH))).contains("la réponse est identique");
        }

        @Test
        void a_changed_input_is_named_with_both_values_and_so_is_what_it_changes() {
            ReplayResult result = RECEIPTS.replay(RECEIPT, Invented.project("P-300", 150_000), Invented.CONTEXT);
            assertThat(basis(result)).containsExactly("replay.input [cost items]", "replay.input [eligible base]");
            assertThat(answer(result))
                    .containsExactly(
                            "replay.outcome []",
                            "replay.verdict [faiit.2021.eligible-base]",
                            "replay.reason [faiit.2021.eligible-base]",
                            "replay.score []",
                            "replay.score.points [base]",
                            "replay.score.line [base]");
            assertThat(plain(result.explanation().text(Locale.FRENCH)))
                    .contains("Assiette éligible : 300 000 € à l’origine, 150 000 € à présent.");
        }

        @Test
        void unknown_and_absent_are_not_the_same_input() {
            Receipt without = RECEIPTS.issue(
                    "P", Invented.builder("P", 300_000).partners(List.of()).build(), Invented.CONTEXT);
            ReplayResult result = RECEIPTS.replay(
                    without, Invented.builder("P", 300_000).partners(null).build(), Invented.CONTEXT);
            assertThat(basis(result)).contains("replay.input [partners]");
            assertThat(plain(result.explanation().text(Locale.ENGLISH))).contains("Partners: was none, is not known.");
        }

        @Test
        void a_changed_rule_and_a_changed_enforcement_are_named() {
            CriteriaSet<Project> stricter = CALL.enforcing(RuleId.of("faiit.2021.closing"), Enforcement.BLOCKING);
            assertThat(basis(replayed(stricter))).containsExactly("replay.rule.enforcement [faiit.2021.closing]");
            CriteriaSet<Project> other =
                    replaced("faiit.2021.eligible-base", ProjectFacts.ELIGIBLE_BASE.atLeast(Euros.of(100_000)));
            assertThat(basis(replayed(other))).containsExactly("replay.rule.changed [faiit.2021.eligible-base]");
            assertThat(answer(replayed(other))).containsExactly("replay.reason [faiit.2021.eligible-base]");
            CriteriaSet<Project> fewer =
                    CriteriaSet.of("faiit.2021", CALL.title(), CALL.rules().subList(1, 13));
            assertThat(basis(replayed(fewer))).contains("replay.rule.gone [faiit.2021.holder-admitted]");
            assertThat(basis(replayed(CALL.withVersion("2")))).containsExactly("replay.criteria.version []");
        }

        private CriteriaSet<Project> replaced(String id, Criterion<Project> criterion) {
            List<Rule<Project>> rules = CALL.rules().stream()
                    .map(rule -> rule.id().value().equals(id)
                            ? new Rule<>(rule.id(), rule.title(), rule.basis(), rule.validity(), criterion)
                            : rule)
                    .toList();
            CriteriaSet<Project> set = CriteriaSet.of(CALL.id().value(), CALL.title(), rules)
                    .withVersion(CALL.version().orElseThrow());
            for (Rule<Project> rule : rules) {
                set = set.enforcing(rule.id(), CALL.enforcement(rule.id()));
            }
            return set;
        }

        private ReplayResult replayed(CriteriaSet<Project> set) {
            return Receipts.of(set).withGrid(Invented.GRID).replay(RECEIPT, PROJECT, Invented.CONTEXT);
        }

        @Test
        void a_cap_on_lines_is_kept_and_replayed() {
            Label size = Label.of("size", "taille");
            ScoringGrid<Project> capped = ScoringGrid.of(
                    Invented.GRID.lines(), List.of(new LineGroup("size", size, Points.parse("0.1"), List.of("base"))));
            Receipts<Project> receipts = Receipts.of(CALL).withGrid(capped);
            Receipt receipt = receipts.issue("P-300", PROJECT, Invented.CONTEXT);
            assertThat(receipt.score().lowest()).isEqualTo(Points.parse("0.1"));
            assertThat(receipt.score().lines())
                    .extracting(Receipt.ScoreLine::lowest)
                    .containsExactly(Points.parse("0.3"), Points.parse("-0.2"));
            assertThat(receipts.replay(receipt, PROJECT, Invented.CONTEXT).identical())
                    .isTrue();
            assertThat(receipts.replay(receipt).sameAnswer()).isTrue();
            assertThat(basis(RECEIPTS.replay(receipt, PROJECT, Invented.CONTEXT)))
                    .contains("replay.grid.changed []");
        }

        @Test
        void a_changed_list_version_a_changed_date_and_a_changed_grid_are_named() {
            EvaluationContext lists = EvaluationContext.at(Invented.DAY).withTerritories(Invented.register("later"));
            ReplayResult result = RECEIPTS.replay(RECEIPT, PROJECT, lists);
            assertThat(result.list(Part.REGISTER))
                    .extracting(difference -> difference.reason().code())
                    .containsExactly("replay.list.gone", "replay.list.new");
            assertThat(result.sameAnswer()).isTrue();
            assertThat(result.identical()).isFalse();

            EvaluationContext day = Invented.CONTEXT.withDate(LocalDate.of(2021, 5, 6));
            assertThat(basis(RECEIPTS.replay(RECEIPT, PROJECT, day))).containsExactly("replay.date []");

            ScoringGrid<Project> other = ScoringGrid.<Project>builder()
                    .line(
                            "base",
                            Label.of("size of the investment", "taille de l’investissement"),
                            Points.of(2),
                            ProjectFacts.ELIGIBLE_BASE,
                            Scales.linear(Euros.ZERO, Euros.of(1_000_000)))
                    .build();
            ReplayResult scored = Receipts.of(CALL).withGrid(other).replay(RECEIPT, PROJECT, Invented.CONTEXT);
            assertThat(basis(scored)).containsExactly("replay.grid.changed []");
            assertThat(answer(scored)).contains("replay.score.points [base]");
        }

        @Test
        void another_engine_is_noted_and_is_no_difference() {
            ReplayResult result = RECEIPTS.replay(withEngine(RECEIPT, "9.9.9"), PROJECT, Invented.CONTEXT);
            assertThat(result.identical()).isTrue();
            assertThat(result.notes()).extracting(note -> note.code()).containsExactly("replay.note.engine");
        }

        @Test
        void a_changed_parameter_is_named_with_both_values() {
            Receipts<Project> before = Receipts.of(dated(200_000));
            Receipt receipt = before.issue("P", PROJECT, Invented.CONTEXT);
            assertThat(receipt.parameters())
                    .singleElement()
                    .satisfies(one -> assertThat(one.value().shown()).isEqualTo("200000.00"));
            ReplayResult result = Receipts.of(dated(250_000)).replay(receipt, PROJECT, Invented.CONTEXT);
            assertThat(basis(result))
                    .containsExactly("replay.rule.changed [my.floor]", "replay.parameter [minimum base]");
            assertThat(plain(result.explanation().text(Locale.FRENCH)))
                    .contains("Assiette minimale : 200 000 € à l’origine, 250 000 € à présent.");
            assertThat(before.replay(receipt).identical()).isTrue();
            Receipt late = before.issue("P", PROJECT, EvaluationContext.at(LocalDate.of(2022, 1, 1)));
            assertThat(late.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(late.parameters().get(0).value()).isNull();
            assertThat(Receipt.parse(late.json())).isEqualTo(late);
        }

        private CriteriaSet<Project> dated(long floor) {
            Parameter<Euros> parameter = Parameter.<Euros>builder(
                            "floor", Label.of("minimum base", "assiette minimale"))
                    .value(
                            Validity.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
                            Euros.of(floor),
                            LegalBasis.of(Label.of("a call", "un appel")))
                    .build();
            return CriteriaSet.of(
                    "my",
                    Label.of("my call", "mon appel"),
                    List.of(Rule.of(
                            "my.floor",
                            Label.of("floor", "plancher"),
                            LegalBasis.of(Label.of("a call", "un appel")),
                            ProjectFacts.ELIGIBLE_BASE.atLeast(parameter))));
        }
    }

    @Nested
    class Alone {

        @Test
        void a_tampered_value_is_refused_when_it_is_read() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Receipt.parse(RECEIPT.json().replace("\"300000.00\"", "\"400000.00\"")))
                    .withMessageContaining("hash");
        }

        @Test
        void code_that_reads_the_subject_stands_in_the_way() {
            Criterion<Project> code =
                    Criterion.of(Label.of("code", "programme"), (project, context) -> true, ProjectFacts.ELIGIBLE_BASE);
            CriteriaSet<Project> set = CriteriaSet.of(
                    "my",
                    Label.of("my call", "mon appel"),
                    List.of(Rule.of("my.code", Label.of("code"), LegalBasis.of(Label.of("a call")), code)));
            Receipts<Project> receipts = Receipts.of(set);
            ReplayResult result = receipts.replay(receipts.issue("P", PROJECT, Invented.CONTEXT));
            assertThat(result.replayed()).isFalse();
            assertThat(result.identical()).isFalse();
            assertThat(result.obstacles())
                    .extracting(obstacle -> obstacle.code())
                    .containsExactly("replay.obstacle.code");
            assertThat(plain(result.explanation().text(Locale.FRENCH))).contains("my.code");
        }

        @Test
        void a_value_that_cannot_be_rebuilt_stands_in_the_way_unless_its_choices_are_given() {
            Fact<Project, Colour> colour = Fact.of("colour", Label.of("colour", "couleur"), project -> Colour.RED);
            CriteriaSet<Project> set = CriteriaSet.of(
                    "my",
                    Label.of("my call", "mon appel"),
                    List.of(Rule.of(
                            "my.colour",
                            Label.of("colour"),
                            LegalBasis.of(Label.of("a call")),
                            colour.in(Colour.RED))));
            Receipts<Project> receipts = Receipts.of(set);
            Receipt receipt = receipts.issue("P", PROJECT, Invented.CONTEXT);
            assertThat(receipts.replay(receipt).obstacles())
                    .extracting(obstacle -> obstacle.code())
                    .containsExactly("replay.obstacle.value");
            assertThat(receipts.withChoices(Colour.class).replay(receipt).identical())
                    .isTrue();
        }
    }

    enum Colour {
        RED
    }

    @Nested
    class Files {

        @Test
        void many_receipts_stand_one_a_line() throws IOException {
            Receipt other = RECEIPTS.issue("P-2", Invented.project("P-2", 100_000), Invented.CONTEXT);
            StringWriter text = new StringWriter();
            ReceiptFiles.write(List.of(RECEIPT, other), text);
            IntakeResult<Receipt> read = ReceiptFiles.read("receipts.jsonl", new StringReader(text.toString()));
            assertThat(read.values()).containsExactly(RECEIPT, other);
            assertThat(read.accepted().get(1).line()).isEqualTo(2);
            assertThat(read.flawless()).isTrue();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "a duplicate|\"date\":|\"date\":\"2021-05-05\",\"date\":|duplicate-key|/date",
                    "an unknown member|\"grid\":|\"gird\":|unknown-key|/gird",
                    "a missing member|\"engine\":\"|\"subject2\":\"|required|/engine",
                    "no day|\"date\":\"2021-05-05\"|\"date\":\"05/05/2021\"|malformed|/date",
                    "no choice|\"outcome\":\"met\",\"verdicts\"|\"outcome\":\"yes\",\"verdicts\"|unknown-choice|/outcome",
                    "a list instead|\"findings\":[|\"findings\":3,\"x\":[|malformed|/findings",
                    "a later form|\"receipt\":1|\"receipt\":2|unknown-choice|/receipt",
                    "deep inside|\"type\":\"euros\",\"value\"|\"type\":\"dollars\",\"value\"|unknown-choice|type"
                })
        void faults_are_told_with_line_and_pointer(String name, String from, String to, String code, String pointer)
                throws IOException {
            String json = RECEIPT.json();
            String broken = json.replaceFirst(
                    java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
            assertThat(broken).isNotEqualTo(json);
            IntakeResult<Receipt> read =
                    ReceiptFiles.read("receipts.jsonl", new StringReader("\n" + broken + "\n" + json + "\n"));
            assertThat(read.values()).containsExactly(RECEIPT);
            Diagnostic diagnostic = read.diagnostics().get(0);
            assertThat(diagnostic.problem().code().code()).isEqualTo(code);
            assertThat(diagnostic.column()).endsWith(pointer).startsWith("/");
            assertThat(diagnostic.line()).isEqualTo(2);
            assertThat(diagnostic.row()).isEqualTo(1);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Receipt.parse(broken))
                    .withMessageContaining(pointer);
        }

        @Test
        void what_is_no_json_ends_the_reading() throws IOException {
            IntakeResult<Receipt> read =
                    ReceiptFiles.read("r", new StringReader(RECEIPT.json() + "\n{\"receipt\": oops"));
            assertThat(read.values()).containsExactly(RECEIPT);
            assertThat(read.complete()).isFalse();
            assertThat(read.diagnostics().get(0).line()).isEqualTo(2);
            for (String text : List.of("", "[]", "3", "{}", "nul", RECEIPT.json() + RECEIPT.json())) {
                assertThatIllegalArgumentException().isThrownBy(() -> Receipt.parse(text));
            }
        }
    }

    @Test
    void findings_of_a_review_stand_in_decision_explanation_and_receipt() {
        Project late = Invented.builder("P-300", 300_000).partners(null).build();
        RuleId single = RuleId.of("faiit.2021.single-holder");
        Finding alone = Finding.of(single, Outcome.MET, "comité (inventé)", "aucun partenaire");
        assertThat(review().decide(List.of(late), envelope(), Invented.CONTEXT)
                        .decisions()
                        .get(0)
                        .status())
                .isEqualTo(DecisionStatus.UNDECIDED);
        Decision decision = review().decide(
                        List.of(late), envelope(), Invented.CONTEXT, Map.of(late.id(), List.of(alone)))
                .decisions()
                .get(0);
        assertThat(decision.status()).isEqualTo(DecisionStatus.AWARDED);
        assertThat(plain(decision.explanation().text(Locale.FRENCH))).contains("comité (inventé) : aucun partenaire");
        Receipt receipt = review().receipts().issue(decision, late, Invented.CONTEXT);
        assertThat(receipt.findings()).containsExactly(alone);
        assertThat(review().receipts().replay(receipt, late, Invented.CONTEXT).identical())
                .isTrue();
        assertThat(review().receipts().replay(receipt).identical()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> review().decide(
                                List.of(late), envelope(), Invented.CONTEXT, Map.of(ProjectId.of("Q"), List.of(alone))))
                .withMessageContaining("(Q)");
    }
}
