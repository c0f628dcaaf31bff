package fr.territoiresindustrie.validation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.NafVersion;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeConstraintsTest {

    private static final String SIREN = "732829320";
    private static final String SIRET = "73282932000074";

    record Codes(
            @Nullable @SirenNumber String siren,
            @Nullable @SiretNumber String siret,
            @Nullable @EpciCodeFormat String epci,
            @Nullable @CommuneCodeFormat String commune,
            @Nullable @DepartementCodeFormat String departement,
            @Nullable @RegionCodeFormat String region,
            @Nullable @NafCodeFormat String naf) {}

    private static Codes one(String property, String value) {
        return new Codes(
                property.equals("siren") ? value : null,
                property.equals("siret") ? value : null,
                property.equals("epci") ? value : null,
                property.equals("commune") ? value : null,
                property.equals("departement") ? value : null,
                property.equals("region") ? value : null,
                property.equals("naf") ? value : null);
    }

    @Test
    void null_is_valid() {
        assertThat(Checks.lines(Checks.ENGLISH, one("none of them", ""))).isEmpty();
    }

    @Test
    void canonical_codes_are_valid() {
        Codes codes = new Codes(SIREN, SIRET, "200071892", "2A004", "974", "24", "25.62B");
        assertThat(Checks.lines(Checks.ENGLISH, codes)).isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, one("siret", "35600000049837")))
                .as("La Poste")
                .isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, one("naf", "NAF2025:25.53Y"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            siren       | 732829321      | must be a SIREN number (9 digits): the check digit does not match the other digits
            siren       | 73282932000074 | must be a SIREN number (9 digits): a SIRET (14 digits) was given
            siren       | 5550005        | must be a SIREN number (9 digits): the number of characters is wrong
            siren       | 05550054       | must be a SIREN number (9 digits): the number of characters is wrong
            siren       | ''             | must be a SIREN number (9 digits): the text is blank
            siren       | '  '           | must be a SIREN number (9 digits): the text is blank
            siren       | n/a            | must be a SIREN number (9 digits): this word stands for "no value"; leave the field empty instead
            siren       | 73282932A      | must be a SIREN number (9 digits)
            siren       | ٧٣٢٨٢٩٣٢٠      | must be a SIREN number (9 digits)
            siret       | 9,99E+13       | must be a SIRET number (14 digits): a spreadsheet has turned the code into a number, and digits are lost
            siren       | 732829320.0    | must be a SIREN number (9 digits): the code stands as a decimal number
            siren       | 732 829 320    | must be a SIREN number (9 digits): write it in its official form, without spaces
            siret       | 732829320      | must be a SIRET number (14 digits): a SIREN (9 digits) was given
            siret       | 73282932000075 | must be a SIRET number (14 digits): the check digit does not match the other digits
            epci        | 200071893      | must be the SIREN number (9 digits) of an EPCI: the check digit does not match the other digits
            commune     | 1033           | must be an INSEE commune code, such as 18033 or 2A004: one digit is missing, most likely a zero at the beginning
            commune     | 20004          | must be an INSEE commune code, such as 18033 or 2A004
            commune     | 2a004          | must be an INSEE commune code, such as 18033 or 2A004: write it in its official form, without spaces
            departement | 1              | must be a département code, such as 01, 2A or 974: one digit is missing, most likely a zero at the beginning
            departement | 96             | must be a département code, such as 01, 2A or 974
            region      | 4              | must be a région code (2 digits), such as 24: one digit is missing, most likely a zero at the beginning
            naf         | 2562B          | must be a NAF activity code, such as 25.62B: write it in its official form, without spaces
            naf         | 04.00Z         | must be a NAF activity code, such as 25.62B: the classification has no such division
            naf         | 111Z           | must be a NAF activity code, such as 25.62B: one digit is missing, most likely a zero at the beginning
            """)
    void faults_are_told_in_english(String property, String value, String message) {
        assertThat(Checks.lines(Checks.ENGLISH, one(property, value))).containsExactly(property + ": " + message);
        assertThat(Checks.lines(Checks.WITH_EL_ENGLISH, one(property, value)))
                .containsExactly(property + ": " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            siren       | 732829321      | doit être un numéro SIREN (9 chiffres) : la clé de contrôle ne correspond pas aux autres chiffres
            siren       | 73282932000074 | doit être un numéro SIREN (9 chiffres) : un SIRET (14 chiffres) a été donné
            siren       | 5550005        | doit être un numéro SIREN (9 chiffres) : le nombre de caractères est faux
            siren       | ''             | doit être un numéro SIREN (9 chiffres) : le texte est vide
            siren       | n/a            | doit être un numéro SIREN (9 chiffres) : ce mot tient lieu d’absence de valeur ; laissez plutôt le champ vide
            siren       | 73282932A      | doit être un numéro SIREN (9 chiffres)
            siren       | 732829320.0    | doit être un numéro SIREN (9 chiffres) : le code est écrit comme un nombre décimal
            siren       | 732 829 320    | doit être un numéro SIREN (9 chiffres) : écrivez-le sous sa forme officielle, sans espaces
            siret       | 732829320      | doit être un numéro SIRET (14 chiffres) : un SIREN (9 chiffres) a été donné
            epci        | 200071893      | doit être le numéro SIREN (9 chiffres) d’un EPCI : la clé de contrôle ne correspond pas aux autres chiffres
            commune     | 1033           | doit être un code commune de l’Insee, comme 18033 ou 2A004 : il manque un chiffre, sans doute un zéro initial
            departement | 96             | doit être un code de département, comme 01, 2A ou 974
            region      | x              | doit être un code de région (2 chiffres), comme 24
            naf         | 04.00Z         | doit être un code d’activité NAF, comme 25.62B : la nomenclature n’a pas cette division
            """)
    void faults_are_told_in_french(String property, String value, String message) {
        String typeset = message.replace(" :", "\u00A0:").replace(" ;", "\u00A0;");
        assertThat(Checks.lines(Checks.FRENCH, one(property, value))).containsExactly(property + ": " + typeset);
        assertThat(Checks.lines(Checks.WITH_EL_FRENCH, one(property, value)))
                .containsExactly(property + ": " + typeset);
    }

    record Tolerant(
            @SirenNumber(tolerant = true) String siren,
            @SiretNumber(tolerant = true) String siret,
            @EpciCodeFormat(tolerant = true) String epci,
            @CommuneCodeFormat(tolerant = true) String commune,
            @DepartementCodeFormat(tolerant = true) String departement,
            @RegionCodeFormat(tolerant = true) String region,
            @NafCodeFormat(tolerant = true) String naf) {}

    @Test
    void tolerant_constraints_take_what_people_write_but_repair_nothing() {
        assertThat(Checks.lines(
                        Checks.ENGLISH,
                        new Tolerant(
                                "732 829 320",
                                " 732.829.320 00074",
                                "200\u00A0071 892",
                                "2a 004",
                                "2a",
                                " 24",
                                "2562b")))
                .isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, new Tolerant(SIREN, SIRET, "200071892", "1033", "1", "4", "25.62B")))
                .hasSize(3)
                .allMatch(line -> line.contains("one digit is missing"));
    }

    record Activities(
            @NafCodeFormat(versions = NafVersion.REV_2) String rev2,
            @NafCodeFormat(versions = NafVersion.NAF_2025) String naf2025,

            @NafCodeFormat(versions = {NafVersion.REV_2, NafVersion.NAF_2025})
            String either) {}

    @Test
    void a_named_version_takes_the_code_alone() {
        assertThat(Checks.lines(Checks.ENGLISH, new Activities("45.11Z", "46.11Z", "45.11Z")))
                .isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, new Activities("NAF2025:25.53Y", "45.11Z", "04.00Z")))
                .containsExactly(
                        "either: must be a NAF activity code, such as 25.62B: the classification has no such division",
                        "naf2025: must be a NAF activity code, such as 25.62B: the classification has no such division",
                        "rev2: must be a NAF activity code, such as 25.62B");
    }

    record Containers(
            List<@SirenNumber String> list,
            Map<@CommuneCodeFormat String, @SiretNumber String> map,
            Optional<@RegionCodeFormat String> optional) {}

    @Test
    void elements_of_containers_are_checked() {
        Containers right = new Containers(List.of(SIREN), Map.of("18033", SIRET), Optional.of("24"));
        Containers wrong = new Containers(Arrays.asList(SIREN, null, "1"), Map.of("1", "2"), Optional.of("x"));
        assertThat(Checks.lines(Checks.ENGLISH, right)).isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, wrong))
                .containsExactly(
                        "list[2].<list element>: must be a SIREN number (9 digits): the number of characters is wrong",
                        "map<K>[1].<map key>: must be an INSEE commune code, such as 18033 or 2A004",
                        "map[1].<map value>: must be a SIRET number (14 digits): the number of characters is wrong",
                        "optional: must be a région code (2 digits), such as 24");
    }

    public static final class Bean {

        @SirenNumber
        private final StringBuilder field = new StringBuilder("1");

        @SiretNumber
        public String getGetter() {
            return "1";
        }

        public void take(@RegionCodeFormat String region) {}
    }

    @Test
    void fields_getters_and_parameters_are_checked() throws NoSuchMethodException {
        Bean bean = new Bean();
        assertThat(Checks.lines(Checks.ENGLISH, bean)).hasSize(2);
        assertThat(Checks.ENGLISH
                        .forExecutables()
                        .validateParameters(bean, Bean.class.getMethod("take", String.class), new Object[] {"x"}))
                .hasSize(1);
    }

    @SirenNumber(tolerant = true)
    @ReportAsSingleViolation
    @Constraint(validatedBy = {})
    @Target({ElementType.FIELD, ElementType.TYPE_USE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Supplier {

        String message() default "no supplier of ours";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    interface Strict {}

    record Composed(
            @Supplier String supplier,

            @SirenNumber(tolerant = true) @SirenNumber(groups = Strict.class)
            String twice) {}

    @Test
    void constraints_can_be_composed_and_repeated() {
        assertThat(Checks.lines(Checks.ENGLISH, new Composed("732 829 320", "732 829 320")))
                .isEmpty();
        assertThat(Checks.lines(Checks.ENGLISH, new Composed("1", SIREN)))
                .containsExactly("supplier: no supplier of ours");
        assertThat(Checks.ENGLISH.validate(new Composed(SIREN, "732 829 320"), Strict.class))
                .hasSize(1);
    }

    @Test
    void every_text_form_of_a_character_sequence_is_taken() {
        record Sequence(@SirenNumber CharSequence siren) {}
        assertThat(Set.of(SIREN, new StringBuilder(SIREN)))
                .allSatisfy(siren -> assertThat(Checks.lines(Checks.ENGLISH, new Sequence(siren)))
                        .isEmpty());
    }
}
