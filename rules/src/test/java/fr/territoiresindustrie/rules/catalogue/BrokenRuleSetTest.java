package fr.territoiresindustrie.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.catalogue.RuleSetProblem.Code;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken file for each way of being broken, with the code, the line and the pointer that are reported. */
class BrokenRuleSetTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.shipped();

    private static final CriterionFactories<Project> FACTORIES = CriterionFactories.<Project>none()
            .with(
                    "dated",
                    arguments -> {
                        throw new IllegalArgumentException("no {good} day: " + arguments.value("day", LocalDate.class));
                    },
                    "day");

    /** What a sentence shows whose arguments are not those that it names. */
    private static final List<String> BLEMISHES = List.of("\n", "  ", ": ?", "“?”", "{name}", "{expected}", "{first}");

    private record Broken(String text, Code code, int line, String pointer) {

        @Override
        public String toString() {
            return code.code() + " " + pointer;
        }
    }

    private static Broken broken(String text, Code code, int line, String pointer) {
        return new Broken(text, code, line, pointer);
    }

    /** A criterion of one line, which stands on the fifth. */
    private static Broken criterion(String text, Code code, String below) {
        return broken(Texts.rule(text), code, 5, "/rules/0/criterion" + below);
    }

    private static final String FLOOR = "{\"fact\": \"eligible-base\", \"at-least\": {\"parameter\": \"floor\"}}";

    /** A parameter; what stands before the rules is one line, the fourth. */
    private static Broken parameter(String values, Code code, String below) {
        String members =
                "\"parameters\": {\"floor\": {\"label\": {\"en\": \"f\", \"fr\": \"p\"}, \"values\": " + values + "}}";
        return broken(Texts.with(members, FLOOR), code, 4, "/parameters/floor" + below);
    }

    private static Broken override(String change, Code code, String below) {
        String members =
                "\"extends\": {\"id\": \"faiit.2021\", \"version\": \"1.0.0\"}, \"overrides\": [" + change + "]}";
        return broken(Texts.HEAD + " " + members, code, 4, below);
    }

    private static final String MOTIVE = ", \"motive\": {\"en\": \"m\", \"fr\": \"m\"}}";
    private static final String RULE = "{\"id\": \"a\", \"title\": {\"en\": \"a\", \"fr\": \"a\"}, \"basis\": {}, "
            + "\"criterion\": {\"fact\": \"kinds\", \"present\": true}}";

    static Stream<Broken> texts() {
        return Stream.of(
                        broken(" \n", Code.EMPTY_FILE, 1, ""),
                        broken("{\n\"format\": \n", Code.BROKEN_JSON, 3, ""),
                        broken("{\n} {", Code.BROKEN_JSON, 2, ""),
                        broken("{\n\"format\": NaN}", Code.BROKEN_JSON, 2, ""),
                        broken("[".repeat(200), Code.TOO_LARGE, 1, ""),
                        broken("[]", Code.WRONG_TYPE, 1, ""),
                        broken(
                                "{\n\"format\": \"territoires-industrie/rule-set/2\"}",
                                Code.UNSUPPORTED_FORMAT,
                                2,
                                "/format"),
                        broken("{}", Code.MISSING_MEMBER, 1, ""),
                        broken(Texts.with("\"Grid\": []", FLOOR), Code.UNKNOWN_MEMBER, 4, "/Grid"),
                        broken(Texts.with("\"id\": \"b\"", FLOOR), Code.DUPLICATE_KEY, 4, "/id"),
                        broken(
                                Texts.with("\"description\": {\"en\": \" \", \"fr\": \"x\"}", FLOOR),
                                Code.BLANK,
                                4,
                                "/description/en"),
                        broken(Texts.with("\"description\": null", FLOOR), Code.WRONG_TYPE, 4, "/description"),
                        broken(Texts.rules("[]"), Code.EMPTY_LIST, 4, "/rules"),
                        broken(Texts.HEAD + "\"grid\": []}", Code.EMPTY_LIST, 4, "/grid"),
                        broken(Texts.rules("[\n" + RULE + ",\n" + RULE + "]"), Code.DUPLICATE_ID, 6, "/rules/1/id"),
                        broken(Texts.rule("{}").replace("\"test.rule\"", "\"a b\""), Code.MALFORMED, 4, "/rules/0/id"),
                        broken(Texts.rule("{}").replace("2021-02-01", "2021-02-30"), Code.MALFORMED, 2, "/released"),
                        broken(Texts.rule("{}").replace("1.0.0", "1.0"), Code.MALFORMED, 1, "/version"),
                        broken(
                                Texts.rule("{}").replace("\"basis\": {},", "\"basis\": {\"confidence\": \"relaid\"},"),
                                Code.UNKNOWN_CHOICE,
                                4,
                                "/rules/0/basis/confidence"),
                        broken(
                                Texts.rule("{}").replace("\"basis\": {},", "\"basis\": {\"source\": [\"oj\"]},"),
                                Code.UNKNOWN_SOURCE,
                                4,
                                "/rules/0/basis/source/0"),
                        broken(
                                Texts.rule("{}")
                                        .replace(
                                                "\"basis\": {},",
                                                "\"basis\": {\"from\": \"2021-02-02\", \"to\": \"2021-02-01\"},"),
                                Code.WRONG_ORDER,
                                4,
                                "/rules/0/basis/to"))
                .flatMap(Stream::of);
    }

    static Stream<Broken> criteria() {
        return Stream.of(
                criterion("{\"fact\": \"eligible-base\"}", Code.UNKNOWN_OPERATOR, ""),
                criterion("{\"fact\": \"eligible-base\", \"atleast\": 1}", Code.UNKNOWN_OPERATOR, "/atleast"),
                criterion("{\"allof\": []}", Code.UNKNOWN_OPERATOR, "/allof"),
                criterion("{\"fact\": \"end-on\", \"above\": 1, \"below\": 2}", Code.SEVERAL_OPERATORS, "/below"),
                criterion("{\"any-of\": []}", Code.EMPTY_LIST, "/any-of"),
                criterion("{\"not\": []}", Code.WRONG_TYPE, "/not"),
                criterion(
                        "{\"at-least-of\": {\"needed\": 2, \"of\": [{\"fact\": \"kinds\", \"present\": true}]}}",
                        Code.OUT_OF_RANGE,
                        "/at-least-of/needed"),
                criterion(
                        "{\"fact\": \"kinds\", \"present\": true, \"title\": {\"en\": \"a\", \"fr\": \"b\"}}",
                        Code.HIDDEN_WORDS,
                        ""),
                criterion("{\"fact\": \"kinds\", \"present\": \"yes\"}", Code.WRONG_TYPE, "/present"),
                criterion("{\"fact\": \"eligible-base\", \"between\": [1, 2, 3]}", Code.WRONG_TYPE, "/between"),
                criterion(
                        "{\"fact\": \"eligible-base\", \"above\": {\"fact\": \"total-cost\"}}",
                        Code.WRONG_TYPE,
                        "/above"),
                criterion("{\"fact\": \"commune\", \"matches\": \"[\"}", Code.MALFORMED, "/matches"),
                criterion(
                        "{\"fact\": \"eligible-base\", \"at-least\": {\"parameter\": \"flor\"}}",
                        Code.UNKNOWN_PARAMETER,
                        "/at-least/parameter"),
                criterion("{\"fact\": \"eligible-base\", \"at-least\": 1e999}", Code.TOO_LARGE, "/at-least"));
    }

    static Stream<Broken> parameters() {
        String basis = ", \"basis\": {}}";
        return Stream.of(
                parameter("[]", Code.EMPTY_LIST, "/values"),
                parameter(
                        "[{\"value\": 1" + basis + ", {\"from\": \"2021-01-01\", \"value\": 2" + basis + "]",
                        Code.OVERLAPPING_VALUES,
                        "/values/1"),
                parameter(
                        "[{\"from\": \"2021-01-01\", \"value\": 1" + basis + ", "
                                + "{\"to\": \"2021-01-01\", \"value\": 2"
                                + basis + "]",
                        Code.OVERLAPPING_VALUES,
                        "/values/0"),
                parameter("[{\"value\": {}" + basis + "]", Code.WRONG_TYPE, "/values/0/value"),
                broken(
                        Texts.with(
                                "\"parameters\": {\"floor\": {\"label\": {\"en\": \"f\", \"fr\": \"p\"}, "
                                        + "\"values\": [{\"value\": 1, \"basis\": {}}]}}",
                                "{\"fact\": \"kinds\", \"present\": true}"),
                        Code.UNUSED_PARAMETER,
                        4,
                        "/parameters/floor"));
    }

    static Stream<Broken> extensions() {
        return Stream.of(
                broken(
                        Texts.HEAD + "\"extends\": {\"id\": \"faiit.2021\", \"version\": \"9.0.0\"}}",
                        Code.UNKNOWN_PARENT,
                        4,
                        "/extends"),
                broken(
                        Texts.HEAD + "\"extends\": {\"id\": \"faiit.2021\", \"version\": \"1.0.0\", \"fingerprint\": \""
                                + "0".repeat(64) + "\"}}",
                        Code.CHANGED_PARENT,
                        4,
                        "/extends"),
                override("{\"remove\": \"faiit.2021.knd\"" + MOTIVE, Code.UNKNOWN_RULE, "/overrides/0/remove"),
                override(
                        "{\"remove\": \"faiit.2021.kind\"" + MOTIVE
                                + ", {\"enforce\": \"faiit.2021.kind\", \"as\": \"off\"" + MOTIVE,
                        Code.UNKNOWN_RULE,
                        "/overrides/1/enforce"),
                override(
                        "{\"add\": " + RULE.replace("\"a\", \"title\"", "\"faiit.2021.kind\", \"title\"") + MOTIVE,
                        Code.DUPLICATE_ID,
                        "/overrides/0/add"),
                override("{\"drop\": \"faiit.2021.kind\"" + MOTIVE, Code.UNKNOWN_OPERATOR, "/overrides/0"),
                override("{\"remove\": \"faiit.2021.kind\"}", Code.MISSING_MEMBER, "/overrides/0"),
                broken(
                        Texts.rule("{}").replace("\"rules\"", "\"overrides\": [], \"rules\""),
                        Code.UNKNOWN_MEMBER,
                        4,
                        "/overrides"));
    }

    static Stream<Broken> onTheBook() {
        return Stream.of(
                criterion("{\"fact\": \"eligible-bse\", \"at-least\": 1}", Code.UNKNOWN_FACT, "/fact"),
                criterion(
                        "{\"fact\": \"end-on\", \"at-most\": {\"fact\": \"start\"}}",
                        Code.UNKNOWN_FACT,
                        "/at-most/fact"),
                criterion("{\"fact\": \"eligible-base\", \"at-least\": 200000.001}", Code.WRONG_VALUE, "/at-least"),
                criterion("{\"fact\": \"eligible-base\", \"at-least\": \"200000\"}", Code.WRONG_VALUE, "/at-least"),
                criterion("{\"fact\": \"filed-on\", \"at-most\": \"June 2021\"}", Code.WRONG_VALUE, "/at-most"),
                criterion(
                        "{\"fact\": \"holder-kind\", \"in\": [\"enterprise\", \"entreprise\"]}",
                        Code.WRONG_VALUE,
                        "/in/1"),
                criterion("{\"fact\": \"kinds\", \"equal-to\": \"extension\"}", Code.WRONG_FACT, "/fact"),
                criterion("{\"fact\": \"eligible-base\", \"is\": true}", Code.WRONG_FACT, "/fact"),
                criterion("{\"fact\": \"eligible-base\", \"matches\": \"a\"}", Code.WRONG_FACT, "/fact"),
                criterion("{\"fact\": \"registered-in-france\", \"above\": false}", Code.WRONG_FACT, "/fact"),
                criterion(
                        "{\"fact\": \"end-on\", \"at-most\": {\"fact\": \"eligible-base\"}}",
                        Code.WRONG_FACT,
                        "/at-most/fact"),
                criterion(
                        "{\"fact\": \"end-on\", \"at-most\": {\"fact\": \"filed-on\", \"times\": 2}}",
                        Code.WRONG_FACT,
                        "/fact"),
                criterion(
                        "{\"fact\": \"eligible-base\", \"at-most\": {\"fact\": \"total-cost\", \"plus-months\": 2}}",
                        Code.WRONG_FACT,
                        "/fact"),
                criterion(
                        "{\"fact\": \"eligible-base\", \"at-most\": {\"fact\": \"total-cost\", \"times\": \"60\"}}",
                        Code.WRONG_VALUE,
                        "/at-most/times"),
                criterion("{\"fact\": \"eligible-base\", \"between\": [2, 1]}", Code.WRONG_ORDER, "/between/1"),
                criterion(
                        "{\"fact\": \"end-on\", \"at-most\": {\"fact\": \"filed-on\", \"plus-months\": 2, \"name\": \"filed-on\"}}",
                        Code.DUPLICATE_ID,
                        "/at-most"),
                criterion("{\"factory\": \"datd\", \"day\": \"2021-01-01\"}", Code.UNKNOWN_FACTORY, "/factory"),
                criterion("{\"factory\": \"dated\"}", Code.MISSING_MEMBER, ""),
                criterion(
                        "{\"factory\": \"dated\", \"day\": \"2021-01-01\", \"night\": 1}",
                        Code.UNKNOWN_MEMBER,
                        "/night"),
                criterion("{\"factory\": \"dated\", \"day\": \"2021-01-32\"}", Code.WRONG_VALUE, "/day"),
                criterion("{\"factory\": \"dated\", \"day\": \"2021-01-01\"}", Code.REFUSED, ""),
                parameter("[{\"value\": \"a lot\", \"basis\": {}}]", Code.WRONG_VALUE, "/values/0/value"),
                parameter("[{\"value\": [1], \"basis\": {}}]", Code.WRONG_TYPE, "/values/0/value"),
                grid("\"labelled\", \"scale\": {\"yes-no\": true}", Code.UNKNOWN_FACT, "/fact"),
                grid("\"eligible-base\", \"scale\": {\"yes-no\": true}", Code.WRONG_FACT, "/fact"),
                grid("\"filed-on\", \"scale\": {\"linear\": {\"from\": 1, \"to\": 2}}", Code.WRONG_FACT, "/fact"),
                grid(
                        "\"eligible-base\", \"scale\": {\"linear\": {\"from\": 1, \"to\": 1}}",
                        Code.WRONG_ORDER,
                        "/scale/linear/to"),
                grid(
                        "\"holder-kind\", \"scale\": {\"lookup\": [{\"value\": \"firm\", \"share\": \"1/2\"}]}",
                        Code.WRONG_VALUE,
                        "/scale/lookup/0/value"),
                grid(
                        "\"eligible-base\", \"scale\": {\"logarithmic\": {\"from\": 0, \"to\": 1}}",
                        Code.OUT_OF_RANGE,
                        "/scale/logarithmic/from"),
                grid(
                        "\"eligible-base\", \"scale\": {\"logarithmic\": {\"from\": 2, \"to\": 2}}",
                        Code.WRONG_ORDER,
                        "/scale/logarithmic/to"),
                grid("\"kinds\", \"scale\": {\"logarithmic\": {\"from\": 2, \"to\": 3}}", Code.WRONG_FACT, "/fact"),
                grid("\"registered-in-france\", \"scale\": " + bands("\"at-most\": true"), Code.WRONG_FACT, "/fact"),
                bands("\"below\": 10", "\"above\": 10", Code.BROKEN_BANDS, "/1"),
                bands("\"at-least\": 10", "\"at-most\": 10", Code.BROKEN_BANDS, "/0"),
                bands("\"below\": 10", "\"at-least\": 10, \"below\": 10", Code.BROKEN_BANDS, "/1"),
                bands("\"below\": 10", "\"at-least\": \"many\"", Code.WRONG_VALUE, "/1/at-least"));
    }

    private static String bands(String... ends) {
        return Stream.of(ends)
                .map(end -> "{\"name\": {\"en\": \"b\", \"fr\": \"b\"}, \"points\": 1, " + end + "}")
                .collect(Collectors.joining(", ", "{\"banded\": [", "]}"));
    }

    private static Broken bands(String first, String second, Code code, String below) {
        return grid("\"eligible-base\", \"scale\": " + bands(first, second), code, "/scale/banded" + below);
    }

    /** Groups on a grid of one line g. */
    private static Broken groups(String group, Code code, String below) {
        String members =
                "\"grid\": [{\"id\": \"g\", \"label\": {\"en\": \"g\", \"fr\": \"g\"}, \"weight\": 1, \"fact\": \"a\","
                        + " \"scale\": {\"yes-no\": true}}], \"grid-groups\": [{\"label\": {\"en\": \"h\", \"fr\": \"h\"}, "
                        + group
                        + "}]";
        return broken(
                Texts.with(members, "{\"fact\": \"kinds\", \"present\": true}"), code, 4, "/grid-groups/0" + below);
    }

    private static Stream<Broken> grids() {
        return Stream.of(
                groups("\"id\": \"h\", \"cap\": 1, \"lines\": [\"j\"]", Code.UNKNOWN_LINE, "/lines/0"),
                groups("\"id\": \"h\", \"cap\": 1, \"lines\": [\"g\", \"g\"]", Code.DUPLICATE_ID, "/lines/1"),
                groups("\"id\": \"g\", \"cap\": 1, \"lines\": [\"g\"]", Code.DUPLICATE_ID, ""),
                groups("\"id\": \"h\", \"cap\": -1, \"lines\": [\"g\"]", Code.OUT_OF_RANGE, "/cap"),
                groups("\"id\": \"h\", \"cap\": 1, \"lines\": []", Code.EMPTY_LIST, "/lines"),
                groups("\"id\": \"h\", \"cap\": 1, \"lines\": [\"g\"], \"floor\": 1", Code.UNKNOWN_MEMBER, "/floor"),
                broken(
                        Texts.with(
                                "\"grid-groups\": [{\"id\": \"h\", \"label\": {\"en\": \"h\", \"fr\": \"h\"}, \"cap\": 1,"
                                        + " \"lines\": [\"g\"]}]",
                                "{\"fact\": \"kinds\", \"present\": true}"),
                        Code.MISSING_MEMBER,
                        1,
                        ""),
                bands("\"at-least\": 1, \"above\": 1", "\"at-least\": 10", Code.BROKEN_BANDS, "/0"),
                bands("\"beneath\": 1", "\"at-least\": 10", Code.BROKEN_BANDS, "/0"));
    }

    private static Broken grid(String fact, Code code, String below) {
        String members =
                "\"grid\": [{\"id\": \"g\", \"label\": {\"en\": \"g\", \"fr\": \"g\"}, \"weight\": 1, \"fact\": " + fact
                        + "}]";
        return broken(Texts.with(members, "{\"fact\": \"kinds\", \"present\": true}"), code, 4, "/grid/0" + below);
    }

    static Stream<Broken> broken() {
        return Stream.of(texts(), criteria(), parameters(), extensions(), onTheBook(), grids())
                .flatMap(part -> part);
    }

    private static List<RuleSetProblem> problems(String text) {
        Loaded<RuleSetDefinition> read = CATALOGUE.read("broken.json", text);
        return read.value()
                .map(definition ->
                        definition.tryOn(ProjectFacts.BOOK, FACTORIES).problems())
                .orElse(read.problems());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_fault_is_reported_with_its_place(Broken file) {
        assertThat(problems(file.text()))
                .extracting(RuleSetProblem::source, RuleSetProblem::code, RuleSetProblem::line, RuleSetProblem::pointer)
                .contains(tuple("broken.json", file.code(), file.line(), file.pointer()));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_fault_reads_well_in_both_languages(Broken file) {
        for (RuleSetProblem problem : problems(file.text())) {
            assertThat(problem.text(Locale.ENGLISH))
                    .startsWith("broken.json, line ")
                    .doesNotContain(BLEMISHES)
                    .endsWith(".");
            assertThat(problem.text(Locale.FRENCH))
                    .startsWith("broken.json, ligne ")
                    .doesNotContain(BLEMISHES)
                    .endsWith(".");
            assertThat(problem.wayOut(Locale.FRENCH)).isNotBlank().isNotEqualTo(problem.wayOut(Locale.ENGLISH));
        }
    }

    @Test
    void every_code_has_its_broken_file() {
        Set<Code> seen = broken().map(Broken::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class)));
        // Bytes are no text: the test below has them.
        seen.add(Code.WRONG_ENCODING);
        assertThat(seen).isEqualTo(EnumSet.allOf(Code.class));
    }

    @Test
    void bytes_that_are_no_utf_8_are_one_fault() {
        byte[] latin = "{\"title\": \"été\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(CATALOGUE.read("latin.json", new ByteArrayInputStream(latin)).problems())
                .extracting(RuleSetProblem::code)
                .containsExactly(Code.WRONG_ENCODING);
    }

    @Test
    void all_faults_are_reported_at_once_and_stand_in_the_message() {
        String text = Texts.rules("""
                [
                 {"id": "a", "title": {"en": "a"}, "basis": {"to": "soon"},
                  "criterion": {"all-of": [{"fact": "x", "at-lest": 1}, {"fact": "y", "is": 3}]}},
                 {"id": "b", "titel": {"en": "b", "fr": "b"}, "enforcement": "strict"}
                ]""");
        Loaded<RuleSetDefinition> read = CATALOGUE.read("broken.json", text);
        assertThat(read.problems())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.pointer() + " "
                        + problem.code().code())
                .containsExactlyInAnyOrder(
                        "5:23 /rules/0/title missing-member",
                        "5:52 /rules/0/basis/to malformed",
                        "6:42 /rules/0/criterion/all-of/0/at-lest unknown-operator",
                        "6:77 /rules/0/criterion/all-of/1/is wrong-type",
                        "7:2 /rules/1 missing-member",
                        "7:2 /rules/1 missing-member",
                        "7:2 /rules/1 missing-member",
                        "7:14 /rules/1/titel unknown-member",
                        "7:62 /rules/1/enforcement unknown-choice");
        assertThatIllegalArgumentException()
                .isThrownBy(read::orElseThrow)
                .withMessageContaining("/rules/0/basis/to \"soon\"")
                .withMessageContaining("Maybe at-least was meant.");
    }

    @Test
    void facts_that_the_book_lacks_are_all_named() {
        RuleSetDefinition fund = CATALOGUE.get("faiit.2021", "1.0.0");
        FactBook<Project> book = FactBook.<Project>empty().with(ProjectFacts.HOLDER_KIND, HolderKind.class);
        assertThat(fund.tryOn(book, CriterionFactories.none()).problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(Code.UNKNOWN_FACT))
                .extracting(RuleSetProblem::value)
                .contains("eligible-base", "works-start-on", "complete-on", "end-on", "kinds")
                .doesNotContain("holder-kind");
    }

    @Test
    void a_fault_names_what_may_be_meant() {
        RuleSetProblem problem = problems(Texts.rule("{\"fact\": \"eligible-bse\", \"at-least\": 1}"))
                .get(0);
        assertThat(problem.text(Locale.ENGLISH))
                .startsWith("broken.json, line 5, column 24, /rules/0/criterion/fact \"eligible-bse\": "
                        + "there is no such fact in the book. Maybe eligible-base was meant. The facts of the book: ");
        assertThat(problem.text(Locale.FRENCH))
                .startsWith("broken.json, ligne 5, colonne 24, /rules/0/criterion/fact « eligible-bse » : "
                        + "le recueil n’a pas de donnée de ce nom. Peut-être fallait-il écrire eligible-base. ");
        RoundTrips.assertTravels(problem, RuleSetProblem.class);
    }
}
