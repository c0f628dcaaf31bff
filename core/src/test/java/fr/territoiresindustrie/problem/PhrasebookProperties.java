package fr.territoiresindustrie.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhrasebookProperties {

    private static final Phrasebook BOOK = book("two={a} and {b}.\nopen=never {closed\n", "two={a} et {b}.\nopen={\n");

    private static Phrasebook book(String english, String french) {
        return Phrasebook.load(language -> stream(language.equals("fr") ? french : english));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void an_argument_is_shown_as_it_is_and_changes_nothing_else(
            @ForAll("nasty") String a, @ForAll("nasty") String b, @ForAll("locales") Locale locale) {
        String joint = locale.getLanguage().equals("fr") ? " et " : " and ";

        assertThat(BOOK.say(locale, "two", Map.of("a", a, "b", b))).isEqualTo(shown(a) + joint + shown(b) + ".");
    }

    private static String shown(String argument) {
        return Phrasebook.shown(argument, Phrasebook.LONGEST_ARGUMENT);
    }

    @Property
    void any_key_and_any_arguments_give_a_text(
            @ForAll("nasty") String key, @ForAll("nasty") String name, @ForAll("locales") Locale locale) {
        assertThat(BOOK.say(locale, key, Map.of(name, key))).isNotNull();
        assertThat(BOOK.say(locale, "open", Map.of("closed", name))).isIn("never {closed", "{");
    }

    @Property
    void what_is_shown_stays_on_one_line_and_in_one_direction(@ForAll("nasty") String text) {
        String shown = Phrasebook.shown(text);

        assertThat(shown.lines().count()).isLessThanOrEqualTo(1);
        assertThat(shown.chars())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        || c == 0x202E
                        || c == 0x2066);
        assertThat(shown.length()).isLessThanOrEqualTo(6 * 161);
    }

    @Property
    void a_problem_has_a_text_whatever_it_holds(@ForAll("problems") Problem problem, @ForAll("locales") Locale locale) {
        assertThat(problem.text(locale))
                .isNotBlank()
                .satisfies(text -> assertThat(text.lines()).hasSize(1));
    }

    @Property
    void a_problem_travels(@ForAll("writableProblems") Problem problem) {
        RoundTrips.assertTravels(problem, Problem.class);
    }

    @Example
    void an_argument_that_is_not_given_shows_as_a_question_mark() {
        assertThat(BOOK.say(Locale.ENGLISH, "two", Map.of("a", "x"))).isEqualTo("x and ?.");
    }

    @Example
    void a_key_in_one_language_only_is_refused() {
        assertThatThrownBy(() -> book("one=1\ntwo=2\n", "two=2\nthree=3\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The keys ([one, three]) must stand in both languages.");
    }

    @Example
    void a_missing_language_is_refused() {
        assertThatThrownBy(() -> Phrasebook.load(language -> language.equals("fr") ? null : stream("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(fr)");
    }

    @Example
    void only_french_is_french() {
        assertThat(List.of(
                        Locale.FRENCH,
                        Locale.CANADA_FRENCH,
                        new Locale.Builder().setLanguage("fr").build()))
                .allMatch(Phrasebook::inFrench);
        assertThat(List.of(Locale.ENGLISH, Locale.ROOT, Locale.JAPAN, Locale.forLanguageTag("br-FR")))
                .noneMatch(Phrasebook::inFrench);
    }

    @Provide
    Arbitrary<String> nasty() {
        return CoreArbitraries.nastyTexts();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.FRENCH, Locale.ENGLISH, Locale.ROOT, Locale.JAPAN);
    }

    @Provide
    Arbitrary<Problem> problems() {
        return problems(CoreArbitraries.nastyTexts());
    }

    /** A lone half of a character pair cannot be written as UTF-8, so that no JSON can carry it. */
    @Provide
    Arbitrary<Problem> writableProblems() {
        return problems(CoreArbitraries.nastyTexts()
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text)));
    }

    private static Arbitrary<Problem> problems(Arbitrary<String> texts) {
        Arbitrary<Map<String, String>> arguments = Arbitraries.maps(
                        Arbitraries.of("expected", "found", "first", "list", "a"), texts)
                .ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(ProblemCode.class),
                        Arbitraries.of(Severity.class),
                        texts,
                        texts.injectNull(0.1),
                        arguments)
                .as(Problem::new);
    }
}
