package fr.territoiresindustrie.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.problem.ProblemCode;
import jakarta.validation.Constraint;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final List<Class<? extends Annotation>> CONSTRAINTS = List.of(
            SirenNumber.class,
            SiretNumber.class,
            EpciCodeFormat.class,
            CommuneCodeFormat.class,
            DepartementCodeFormat.class,
            RegionCodeFormat.class,
            NafCodeFormat.class,
            EurosAmount.class,
            PositiveEuros.class,
            BalancedFundingPlan.class);

    private static Properties bundle(String suffix) {
        Properties properties = new Properties();
        try (var stream =
                SirenNumber.class.getResourceAsStream("/ContributorValidationMessages" + suffix + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    @Test
    void all_bundles_have_the_keys_of_all_constraints_and_causes() {
        Set<String> keys = new TreeSet<>();
        CONSTRAINTS.forEach(constraint -> keys.add(constraint.getName() + ".message"));
        for (ProblemCode code : Violation.TELLING) {
            keys.add("fr.territoiresindustrie.validation.cause." + code.code());
        }
        for (String own :
                List.of("spelling", "at-least", "at-most", "between", "resources-missing", "resources-in-excess")) {
            keys.add("fr.territoiresindustrie.validation.cause." + own);
        }
        assertThat(bundle("").stringPropertyNames()).isEqualTo(keys);
        assertThat(bundle("_fr").stringPropertyNames()).isEqualTo(keys);
        assertThat(bundle("_en"))
                .as("English is also the text of any other language")
                .isEqualTo(bundle(""));
    }

    @Test
    void every_constraint_has_its_own_default_message_and_stands_on_every_element() throws NoSuchMethodException {
        for (Class<? extends Annotation> constraint : CONSTRAINTS) {
            assertThat(constraint.getMethod("message").getDefaultValue())
                    .isEqualTo("{" + constraint.getName() + ".message}");
            assertThat(constraint).hasAnnotation(Constraint.class);
        }
    }

    @Test
    void no_message_holds_an_expression() {
        for (String suffix : List.of("", "_en", "_fr")) {
            assertThat(bundle(suffix).values())
                    .allSatisfy(text -> assertThat((String) text).doesNotContain("$"));
        }
    }

    record Sirens(
            @SirenNumber String plain,

            @SirenNumber(message = "pas celui-ci") String own,

            @SirenNumber(message = "{fr.territoiresindustrie.validation.SiretNumber.message}")
            String otherKey) {}

    @Test
    void a_message_on_the_annotation_wins() {
        assertThat(Checks.lines(Checks.FRENCH, new Sirens("732829320", "732829321", "732829321")))
                .containsExactly("otherKey: doit être un numéro SIRET (14 chiffres)", "own: pas celui-ci");
    }

    @Test
    void the_bundle_of_an_application_may_redefine_the_text_and_the_cause() {
        var locator = new PlatformResourceBundleLocator("fr.territoiresindustrie.validation.application");
        Validator french = Checks.validator(new ResourceBundleMessageInterpolator(locator), Locale.FRENCH);
        Sirens checkDigit = new Sirens("732829321", "732829320", "732829320");
        Sirens length = new Sirens("1", "732829320", "732829320");
        Sirens siret = new Sirens("73282932000074", "732829320", "732829320");
        assertThat(Checks.lines(french, checkDigit)).containsExactly("plain: le SIREN est faux, voyez le répertoire");
        assertThat(Checks.lines(french, length)).containsExactly("plain: le SIREN est faux");
        assertThat(Checks.lines(french, siret))
                .as("what is not redefined stays")
                .containsExactly("plain: le SIREN est faux\u00A0: un SIRET (14 chiffres) a été donné");
    }

    @Test
    void a_language_that_is_not_french_is_answered_in_english_on_every_machine() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            Validator english = Checks.validator(new ResourceBundleMessageInterpolator(), Locale.US);
            assertThat(Checks.lines(english, new Sirens("x", "732829320", "732829320")))
                    .containsExactly("plain: must be a SIREN number (9 digits)");
        } finally {
            Locale.setDefault(machine);
        }
    }
}
