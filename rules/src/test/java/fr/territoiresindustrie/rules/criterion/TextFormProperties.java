package fr.territoiresindustrie.rules.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.rules.explanation.Label;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Forms of texts against the regular expressions of the platform, which say what is right. */
class TextFormProperties {

    @Provide
    Arbitrary<String> forms() {
        Arbitrary<String> sets = Arbitraries.of(
                "a", "[ab]", "[b-c]", "[a-c0]", "\\d", "0", "[0-9-]", "\\.", "[.@]", "@", "-", "é", ".", "[^a]",
                "(a|b)");
        Arbitrary<String> counts =
                Arbitraries.of("", "", "", "+", "*", "?", "{2}", "{1,2}", "{2,}", "{0,1}", "+?", "++");
        return Combinators.combine(sets, counts)
                .as(String::concat)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aabbc00129-.@é").ofMaxLength(6);
    }

    @Property(tries = 5000)
    void a_form_matches_as_the_regular_expression_does(@ForAll("forms") String form, @ForAll("texts") String text) {
        assertThat(TextForm.of(form).matches(text)).isEqualTo(Pattern.matches(form, text));
    }

    @Example
    void the_usual_forms_are_compared_in_one_pass() {
        for (String form : List.of(
                "[0-9]{9}", "\\d{14}", "[A-Za-z0-9._-]+@[A-Za-z0-9-]+\\.[a-z]{2,}", "[0-9]{2}\\.[0-9]{2}[A-Z]?", "")) {
            assertThat(TextForm.of(form).plain()).as(form).isTrue();
        }
        for (String form : List.of("a+a", "[ab]*b", "a?b?a", ".+", "a|b", "[^a]", "[a&&b]", "\\w+", "a++", "a{2}{3}")) {
            assertThat(TextForm.of(form).plain()).as(form).isFalse();
        }
        assertThat(TextForm.of("[0-9]{9}").matches("73282932O")).isFalse();
        assertThat(TextForm.of("[0-9]{9}").matches("١٢٣٤٥٦٧٨٩"))
                .as("digits of other scripts")
                .isFalse();
    }

    @Example
    void what_is_no_regular_expression_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextForm.of("[a"))
                .withMessageContaining("([a) must be a regular expression");
    }

    @Example
    void the_criterion_says_the_form() {
        record File(String siren) implements java.io.Serializable {}
        Fact<File, String> siren = Fact.of("siren", Label.of("SIREN"), File::siren);
        Criterion<File> criterion = siren.matches("[0-9]{9}");
        EvaluationContext context = EvaluationContext.at(LocalDate.of(2021, 1, 1));
        assertThat(criterion.explain(new File("12"), context).reason().text(Locale.ENGLISH))
                .isEqualTo("SIREN: 12, which is not of the required form, [0-9]{9}.");
        assertThat(criterion.test(new File("732829320"), context)).isEqualTo(Outcome.MET);
        assertThat(criterion.test(new File(null), context)).isEqualTo(Outcome.UNKNOWN);
    }
}
