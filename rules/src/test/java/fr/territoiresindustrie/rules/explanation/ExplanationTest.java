package fr.territoiresindustrie.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final Label LATE = Label.of("{days} too late.", "trop tard de {days} !");

    private static Explanation sample() {
        Reason reason = Reason.of("my-office.late", LATE)
                .with("days", Argument.days(3))
                .with("amount", Euros.ofCents(123_456))
                .with("rate", Rate.of(1, 3))
                .with("day", LocalDate.of(2021, 3, 1))
                .with("many", List.of(1, "two", true, new BigDecimal("3.50")))
                .with("term", Argument.term("sci", Label.of("property company", "SCI")))
                .with("label", Label.of("a", "à"));
        LegalBasis basis = LegalBasis.of(Label.of("a regulation", "un règlement"))
                .withReference("art. 14 § 12")
                .withSource("OJ L 187")
                .withValidity(Validity.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 1)))
                .withConfidence(Confidence.INFERRED)
                .withNote(Label.of("a note", "une note"));
        return Explanation.of(Mark.NOT_MET, reason)
                .titled(Label.of("filing date", "date de dépôt"))
                .under(RuleId.of("my-office.2021.late"))
                .basedOn(basis)
                .with(Explanation.note(Reason.of("unknown.unsaid")));
    }

    @Test
    void reads_in_both_languages() {
        assertThat(sample().text(Locale.ENGLISH)).isEqualTo("""
                        [not met] Filing date
                          3 days too late.
                          Basis: a regulation, art. 14 § 12, from 1 January 2021 to 1 June 2021 inclusive (source: OJ L 187), inferred; a note.
                          What is known does not allow a decision.
                        """);
        assertThat(sample().text(Locale.FRANCE))
                .contains("[non rempli] Date de dépôt", "Trop tard de 3 jours\u202F!", "Fondement\u00A0: un règlement")
                .contains("du 1er\u00A0janvier 2021 au 1er\u00A0juin 2021 inclus");
    }

    @Test
    void travels_and_writes_the_same_json_as_the_mappers() {
        RoundTrips.assertTravels(sample(), Explanation.class);
        assertThat(Mappers.jackson3().readTree(sample().json()))
                .isEqualTo(Mappers.jackson3().readTree(Mappers.jackson3().writeValueAsString(sample())));
        assertThat(sample().json()).doesNotContain("too late\"", "jours");
    }

    @Test
    void small_values_travel() {
        RoundTrips.assertTravels(RuleId.of("faiit.2021.base"), RuleId.class);
        RoundTrips.assertTravels(Validity.ALWAYS, Validity.class);
        RoundTrips.assertTravels(LegalBasis.of(LATE), LegalBasis.class);
        RoundTrips.assertTravels(Argument.of(new BigDecimal("1E+30")), Argument.class);
        RoundTrips.assertTravels(Argument.of(List.of(Argument.of(true))), Argument.class);
        RoundTrips.assertTravels(Reason.of("unknown.unsaid"), Reason.class);
    }

    @Nested
    class Arguments {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "20000000 | 200 000 €   | €200,000",
                    "19999999 | 199 999,99 € | €199,999.99",
                    "-5000    | -50 €        | -€50",
                    "0        | 0 €          | €0",
                })
        void amounts_drop_cents_that_are_none(long cents, String french, String english) {
            Argument amount = Argument.of(Euros.ofCents(cents));
            assertThat(amount.text(Locale.FRENCH).replaceAll("[\u00A0\u202F]", " "))
                    .isEqualTo(french);
            assertThat(amount.text(Locale.ENGLISH)).isEqualTo(english);
        }

        @Test
        void days_lists_and_answers_follow_the_language() {
            assertThat(Argument.of(LocalDate.of(2021, 3, 1)).text(Locale.FRENCH))
                    .isEqualTo("1er\u00A0mars 2021");
            assertThat(Argument.of(LocalDate.of(2021, 3, 2)).text(Locale.FRENCH))
                    .isEqualTo("2\u00A0mars 2021");
            assertThat(Argument.of(LocalDate.of(2021, 3, 1)).text(Locale.ENGLISH))
                    .isEqualTo("1 March 2021");
            assertThat(Argument.days(1).text(Locale.FRENCH)).isEqualTo("1 jour");
            assertThat(Argument.of(true).text(Locale.FRENCH)).isEqualTo("oui");
            assertThat(Argument.from(List.of("a", "b", "c")).text(Locale.FRENCH))
                    .isEqualTo("a, b et c");
            assertThat(Argument.from(List.of()).text(Locale.ENGLISH)).isEqualTo("none");
            assertThat(Argument.of(new BigDecimal("1234567.50")).text(Locale.ENGLISH))
                    .isEqualTo("1,234,567.5");
            assertThat(Argument.from(Double.NaN).text(Locale.ENGLISH)).isEqualTo("NaN");
        }

        @Test
        void long_lists_say_how_many_there_are_besides() {
            assertThat(Argument.from(Collections.nCopies(42, "x")).text(Locale.ENGLISH))
                    .endsWith("x and 12 others");
        }
    }

    @Test
    void markdown_cannot_be_broken_into() {
        Reason nasty = Reason.of("x", Label.of("{a}")).with("a", "# *b* <script> [c](javascript:d) `e` | f");
        assertThat(Explanation.note(nasty).markdown(Locale.ENGLISH))
                .isEqualTo("- \\# \\*b\\* \\<script\\> \\[c\\](javascript:d) \\`e\\` \\| f\n");
    }

    @Test
    void unknown_codes_are_written_as_they_are() {
        assertThat(Reason.of("never-heard").with("n", 3).text(Locale.ENGLISH)).isEqualTo("Never-heard (n = 3)");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> RuleId.of("a b")).hasMessageStartingWith("The rule id (a b) must");
        assertThatThrownBy(() -> Reason.of("A")).hasMessageStartingWith("The code (A) must");
        assertThatThrownBy(() -> Label.of("a", " ")).hasMessageStartingWith("The French text ( ) must");
        assertThatThrownBy(() -> Validity.of(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 1, 1)))
                .hasMessageStartingWith("The last day (2021-01-01) must");
    }

    @Test
    void both_ends_of_a_validity_are_inside() {
        Validity days = Validity.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 1));
        assertThat(days.covers(LocalDate.of(2021, 1, 1))).isTrue();
        assertThat(days.covers(LocalDate.of(2021, 6, 1))).isTrue();
        assertThat(days.covers(LocalDate.of(2020, 12, 31))).isFalse();
        assertThat(days.covers(LocalDate.of(2021, 6, 2))).isFalse();
    }

    @Test
    void sentences_have_the_same_arguments_in_both_languages() throws IOException {
        Properties english = bundle("en");
        Properties french = bundle("fr");
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String code : english.stringPropertyNames()) {
            assertThat(names(french.getProperty(code))).as(code).isEqualTo(names(english.getProperty(code)));
            assertThat(french.getProperty(code)).as(code).doesNotContain("'");
        }
    }

    private static Set<String> names(String template) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Reason.class.getResourceAsStream("reasons_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        return bundle;
    }
}
