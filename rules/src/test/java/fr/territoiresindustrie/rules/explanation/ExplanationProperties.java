package fr.territoiresindustrie.rules.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ExplanationProperties {

    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH, Locale.ROOT);

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "100 % {0} {threshold} '",
                "%s%n",
                "\uD83D\uDE00",
                "\uD800",
                "مرحبا 12",
                "\u202Eabc",
                "a\nb\r\t\u0000",
                "{",
                "}",
                "\\",
                "]](javascript:x)",
                "1. a",
                "  - b",
                "<b>&amp;",
                "x".repeat(20_000));
        return Arbitraries.oneOf(hostile, CoreArbitraries.nastyTexts(), Arbitraries.strings());
    }

    @Provide
    Arbitrary<Argument> arguments() {
        Arbitrary<Argument> simple = Arbitraries.oneOf(
                texts().map(Argument::of),
                CoreArbitraries.euros().map(Argument::of),
                CoreArbitraries.rates().map(Argument::of),
                CoreArbitraries.dates().map(Argument::of),
                Arbitraries.bigDecimals().map(Argument::of),
                Arbitraries.longs().map(Argument::days),
                Arbitraries.of(true, false).map(Argument::of));
        return Arbitraries.oneOf(simple, simple.list().ofMaxSize(40).map(Argument::of));
    }

    @Property(tries = 200)
    void writing_never_fails_and_keeps_to_its_line(
            @ForAll("arguments") Argument argument, @ForAll("texts") String text) {
        Label template = Label.of("{a}" + text + "x {a}");
        Explanation explanation = Explanation.of(
                        Mark.NOT_MET, Reason.of("any", template).with("a", argument))
                .titled(Label.of(text + "t"))
                .basedOn(LegalBasis.of(Label.of(text + "b")).withSource(text).withReference(text));
        for (Locale locale : LOCALES) {
            assertThat(explanation.text(locale).lines()).hasSize(3);
            assertThat(explanation.markdown(locale).lines())
                    .hasSize(3)
                    .allMatch(line -> line.strip().startsWith("- "));
            assertThat(argument.text(locale)).doesNotContain("\n", "\r", "\u2028");
        }
        assertThat(Mappers.jackson3().readTree(explanation.json()).get("mark").asString())
                .isEqualTo("not-met");
    }

    @Property(tries = 200)
    void arguments_travel(@ForAll("arguments") Argument argument) {
        RoundTrips.assertTravels(argument, Argument.class);
    }

    @Property(tries = 200)
    void what_stands_in_an_argument_is_never_a_template(@ForAll @StringLength(max = 50) String text) {
        Reason reason = Reason.of("any", Label.of("<{a}>")).with("a", "{b}{a}").with("b", text);
        assertThat(reason.phrase(Locale.ENGLISH)).isEqualTo("<{b}{a}>");
    }
}
