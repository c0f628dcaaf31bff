package fr.territoiresindustrie.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    private static final Problem CHECK_DIGIT = Problem.of(ProblemCode.CHECK_DIGIT, "siret", "73282932000075");

    @Nested
    class Text {

        @Test
        void names_place_value_fault_and_way_out_in_english() {
            assertThat(CHECK_DIGIT.under("applicant").text(Locale.UK))
                    .isEqualTo("applicant.siret \"73282932000075\": the check digit does not match the other digits."
                            + " Compare the number with the official register: one digit is probably wrong or two are"
                            + " swapped.");
        }

        @Test
        void names_place_value_fault_and_way_out_in_french() {
            assertThat(CHECK_DIGIT.text(Locale.CANADA_FRENCH))
                    .isEqualTo(
                            "siret «\u00A073282932000075\u00A0»\u00A0: la clé de contrôle ne correspond pas aux autres chiffres."
                                    + " Comparez le numéro au répertoire officiel\u00A0: un chiffre est sans doute faux, ou deux sont"
                                    + " inversés.");
        }

        @Test
        void does_not_depend_on_the_language_of_the_machine() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(Locale.FRANCE);
                assertThat(CHECK_DIGIT.text(Locale.ENGLISH)).contains("the check digit");
                assertThat(CHECK_DIGIT).hasToString(CHECK_DIGIT.text(Locale.ENGLISH));
            } finally {
                Locale.setDefault(before);
            }
        }

        @ParameterizedTest
        @CsvSource(quoteCharacter = '`', textBlock = """
                        a.b  , x , `a.b "x": `
                        ``   , x , `"x": `
                        a.b  ,   , `a.b: `
                        ``   ,   , ``
                        """)
        void leaves_out_the_place_or_value_that_is_not_known(String path, String value, String start) {
            String text = Problem.of(ProblemCode.NEGATIVE, path, value).text(Locale.ENGLISH);

            assertThat(text).startsWith(start + "the amount or count must not be negative.");
        }

        @Test
        void shows_control_characters_as_escapes_on_one_line() {
            String text = Problem.of(ProblemCode.MALFORMED, "name", "a\r\n\tb\u001B[31m\u202Ec\u0000")
                    .text(Locale.ENGLISH);

            assertThat(text).startsWith("name \"a\\r\\n\\tb\\u001b[31m\\u202ec\\u0000\": ");
        }

        @Test
        void cuts_a_very_long_value() {
            String text = Problem.of(ProblemCode.MALFORMED, "name", "x".repeat(1_000_000))
                    .text(Locale.FRENCH);

            assertThat(text).hasSizeLessThan(400).contains("x…\u00A0»");
        }

        @Test
        void never_cuts_a_character_in_two() {
            String emoji = "x".repeat(159) + "😀" + "y".repeat(50);
            String text = Problem.of(ProblemCode.MALFORMED, "", emoji).text(Locale.ENGLISH);

            assertThat(text.chars().filter(c -> Character.isSurrogate((char) c)).count())
                    .isEven();
        }

        @Test
        void puts_arguments_in_as_they_are() {
            String text = Problem.of(ProblemCode.DUPLICATE, "", null)
                    .with("first", "%s {first} ''")
                    .text(Locale.ENGLISH);

            assertThat(text).startsWith("the same value already stands at %s {first} ''.");
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_has_two_texts_and_two_ways_out(ProblemCode code) {
        Problem problem = Problem.of(code, "", null);
        Set<String> texts = new HashSet<>();
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            assertThat(problem.whatIsWrong(locale)).endsWith(".").doesNotContain("{");
            assertThat(problem.wayOut(locale)).endsWith(".").doesNotContain("{");
            texts.add(problem.whatIsWrong(locale));
            texts.add(problem.wayOut(locale));
        }
        assertThat(texts).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MALFORMED | text | a text in quotation marks is expected here. | un texte entre guillemets est attendu ici.
            DUPLICATE | row | the same value already stands in row 7. | la même valeur figure déjà à l’enregistrement 7.
            STOPPED | rejected-rows | reading stopped here, after 7 rejected rows. | la lecture s’est arrêtée ici, après 7 enregistrements rejetés.
            DUPLICATE | hint | the same value already stands at 7. | la même valeur figure déjà à 7.
            DUPLICATE | no-such-kind | the same value already stands at 7. | la même valeur figure déjà à 7.
            """)
    void the_kind_chooses_the_sentence_so_that_no_argument_holds_words(
            ProblemCode code, String kind, String english, String french) {
        Problem problem =
                Problem.of(code, "", null).with("kind", kind).with("first", 7).with("limit", 7);

        assertThat(problem.whatIsWrong(Locale.ENGLISH)).isEqualTo(english);
        assertThat(problem.whatIsWrong(Locale.FRENCH)).isEqualTo(french);
        assertThat(problem.wayOut(Locale.FRENCH)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_is_found_by_its_text(ProblemCode code) {
        assertThat(ProblemCode.of(code.code())).isSameAs(code);
        RoundTrips.assertTravels(code, ProblemCode.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CHECK_DIGIT", "check_digit", "no-such-code"})
    void an_unknown_code_is_refused(String code) {
        assertThatThrownBy(() -> ProblemCode.of(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + code + ")");
    }

    @Nested
    class Under {

        @ParameterizedTest
        @CsvSource({
            "siret , applicant , applicant.siret",
            "[2].amount , costs , costs[2].amount",
            "'' , applicant , applicant",
            "siret , '' , siret"
        })
        void joins_paths(String path, String parent, String joined) {
            assertThat(Problem.of(ProblemCode.REQUIRED, path, null)
                            .under(parent)
                            .path())
                    .isEqualTo(joined);
        }

        @Test
        void keeps_everything_else() {
            Problem warning = CHECK_DIGIT.with("a", 1).withSeverity(Severity.WARNING);

            assertThat(warning.under("applicant"))
                    .isEqualTo(new Problem(
                            ProblemCode.CHECK_DIGIT,
                            Severity.WARNING,
                            "applicant.siret",
                            "73282932000075",
                            Map.of("a", "1")));
        }
    }

    @Test
    void is_not_changed_by_its_copies_nor_by_its_maps() {
        Problem more = CHECK_DIGIT.with("a", "b");

        assertThat(CHECK_DIGIT.arguments()).isEmpty();
        assertThatThrownBy(() -> more.arguments().put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void travels() {
        RoundTrips.assertTravels(CHECK_DIGIT, Problem.class);
        RoundTrips.assertTravels(Problem.of(ProblemCode.REQUIRED, "", null), Problem.class);
        RoundTrips.assertTravels(CHECK_DIGIT.with("suggestion", "{é}").withSeverity(Severity.WARNING), Problem.class);
    }

    @Test
    void an_empty_value_stays_apart_from_no_value() {
        RoundTrips.assertTravels(Problem.of(ProblemCode.REQUIRED, "name", ""), Problem.class);
    }
}
