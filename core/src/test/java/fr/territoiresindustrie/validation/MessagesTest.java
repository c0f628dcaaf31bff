package fr.territoiresindustrie.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import jakarta.validation.Constraint;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ResourceBundleMessageInterpolator;
import org.hibernate.validator.resourceloading.PlatformResourceBundleLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What no type of a constraint reports, or what the text of the constraint says already. */
    private static final Set<ProblemCode> WITHOUT_CAUSE = EnumSet.of(
            ProblemCode.MALFORMED,
            ProblemCode.NO_SUCH_DAY,
            ProblemCode.DAY_NUMBER,
            ProblemCode.UNKNOWN_CHOICE,
            ProblemCode.DUPLICATE,
            ProblemCode.NEGATIVE,
            ProblemCode.DATE_ORDER,
            ProblemCode.NOT_BALANCED,
            ProblemCode.CONTRADICTION,
            ProblemCode.SINGLE_HOLDER,
            ProblemCode.ILLEGAL_TRANSITION,
            ProblemCode.EMPTY_FILE,
            ProblemCode.WRONG_ENCODING,
            ProblemCode.UNREADABLE,
            ProblemCode.TRUNCATED,
            ProblemCode.MISSING_COLUMN,
            ProblemCode.UNKNOWN_KEY,
            ProblemCode.DUPLICATE_KEY,
            ProblemCode.ROW_LENGTH,
            ProblemCode.TOO_LARGE,
            ProblemCode.QUOTES,
            ProblemCode.BROKEN_JSON,
            ProblemCode.FLOAT_TAIL,
            ProblemCode.SPELLING,
            ProblemCode.STOPPED);

    @Test
    void every_problem_has_a_cause_unless_no_constraint_reports_it() {
        assertThat(EnumSet.complementOf(EnumSet.copyOf(Violation.TELLING)))
                .as("a new code of problem needs a cause here, or a reason for having none")
                .isEqualTo(WITHOUT_CAUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NULL",
                "x",
                "0",
                "1",
                "12",
                "1033",
                "1.0",
                "450.000",
                "1.2345",
                "1e5",
                "9,99E+13",
                "9E+8",
                "44440",
                "2021-02-30",
                "732829320",
                "732829321",
                "73282932000074",
                "73282932000075",
                "7328293200007",
                "04.00Z",
                "111Z",
                "99999999999999999999",
                "1,2,3",
                "-5"
            })
    void whatever_is_reported_has_a_cause_or_is_malformed(String text) {
        Stream.of(
                        Siren.tryParse(text),
                        Siret.tryParse(text),
                        EpciCode.tryParse(text),
                        CommuneCode.tryParse(text),
                        DepartementCode.tryParse(text),
                        RegionCode.tryParse(text),
                        NafCode.tryParse(text),
                        Euros.tryParse(text))
                .flatMap(checked -> checked.problems().stream())
                .map(Problem::code)
                .forEach(code -> assertThat(code)
                        .matches(found -> found == ProblemCode.MALFORMED || Violation.cause(found) != null));
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
