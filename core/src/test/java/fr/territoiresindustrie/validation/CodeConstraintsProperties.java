package fr.territoiresindustrie.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodeConstraintsProperties {

    record Strict(
            @SirenNumber String siren,
            @SiretNumber String siret,
            @CommuneCodeFormat String commune,
            @NafCodeFormat String naf) {}

    record Tolerant(
            @SirenNumber(tolerant = true) String siren,
            @SiretNumber(tolerant = true) String siret,
            @CommuneCodeFormat(tolerant = true) String commune,
            @NafCodeFormat(tolerant = true) String naf) {}

    /** Any text, texts close to codes, and right codes with characters put in that people or other scripts write. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars("0123456789AB. \u00A0\u202F\u2009٣７-,")
                .ofMinLength(0)
                .ofMaxLength(16);
        Arbitrary<String> right = Arbitraries.of(
                "732829320",
                "73282932000074",
                "356000000",
                "35600000049837",
                "18033",
                "2A004",
                "25.62B",
                "NAF2025:25.53Y");
        Arbitrary<String> disturbed = Combinators.combine(
                        right,
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("", " ", ".", "\u00A0", "٣", "0", "\n", "\u200B", "a"))
                .as((code, at, put) -> code.substring(0, at) + put + code.substring(at));
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), likely, disturbed);
    }

    @Property
    void strict_constraints_agree_with_of(@ForAll("texts") String text) {
        Strict bean = new Strict(text, text, text, text);
        assertThat(valid(bean, "siren")).isEqualTo(takes(Siren::of, text));
        assertThat(valid(bean, "siret")).isEqualTo(takes(Siret::of, text));
        assertThat(valid(bean, "commune")).isEqualTo(takes(CommuneCode::of, text));
        assertThat(valid(bean, "naf")).isEqualTo(takes(NafCode::of, text));
    }

    @Property
    void tolerant_constraints_agree_with_try_parse(@ForAll("texts") String text) {
        Tolerant bean = new Tolerant(text, text, text, text);
        assertThat(valid(bean, "siren")).isEqualTo(Siren.tryParse(text).valid());
        assertThat(valid(bean, "siret")).isEqualTo(Siret.tryParse(text).valid());
        assertThat(valid(bean, "commune")).isEqualTo(CommuneCode.tryParse(text).valid());
        assertThat(valid(bean, "naf")).isEqualTo(NafCode.tryParse(text).valid());
    }

    @Property
    void every_message_is_a_whole_sentence_in_both_languages(@ForAll("texts") String text) {
        Strict bean = new Strict(text, text, text, text);
        assertThat(Checks.lines(Checks.ENGLISH, bean)).noneMatch(line -> line.contains("{"));
        assertThat(Checks.lines(Checks.WITH_EL_FRENCH, bean)).noneMatch(line -> line.contains("{"));
    }

    private static boolean valid(Object bean, String property) {
        return Checks.ENGLISH.validateProperty(bean, property).isEmpty();
    }

    private static boolean takes(Consumer<String> factory, String text) {
        try {
            factory.accept(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
