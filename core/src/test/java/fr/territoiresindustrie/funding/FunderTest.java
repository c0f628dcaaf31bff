package fr.territoiresindustrie.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FunderTest {

    private static final RegionCode CENTRE = RegionCode.of("24");

    @Nested
    class Kinds {

        @ParameterizedTest
        @CsvSource({
            "STATE, true, true",
            "REGION, true, true",
            "EU_SHARED, true, true",
            "EU_CENTRAL, true, false",
            "OTHER_PUBLIC, true, true",
            "PRIVATE, false, false",
            "OWN, false, false"
        })
        void say_whether_money_is_public_and_whether_it_comes_from_state_resources(
                FunderKind kind, boolean publicMoney, boolean stateResources) {
            assertThat(kind.publicMoney()).isEqualTo(publicMoney);
            assertThat(kind.stateResources()).isEqualTo(stateResources);
        }

        @Test
        void none_is_a_state_resource_without_being_public() {
            assertThat(FunderKind.values())
                    .filteredOn(FunderKind::stateResources)
                    .allMatch(FunderKind::publicMoney);
        }
    }

    @Nested
    class Facts {

        @Test
        void a_region_goes_with_regional_money_only() {
            assertThat(Funder.region(CENTRE).region()).isEqualTo(CENTRE);
            assertThat(Funder.of(FunderKind.EU_SHARED, CENTRE).withName("FEDER").name())
                    .isEqualTo("FEDER");
            assertThatIllegalArgumentException().isThrownBy(() -> Funder.of(FunderKind.STATE, CENTRE));
            assertThatIllegalArgumentException().isThrownBy(() -> Funder.of(FunderKind.EU_CENTRAL, CENTRE));
        }

        @Test
        void all_faults_are_told_at_once() {
            assertThat(Funder.tryOf(FunderKind.PRIVATE, " ", CENTRE).problems())
                    .extracting(Problem::path, Problem::code)
                    .containsExactly(tuple("name", ProblemCode.REQUIRED), tuple("region", ProblemCode.CONTRADICTION));
            assertThat(Funder.tryOf(null, null, CENTRE).problems())
                    .extracting(Problem::path)
                    .containsExactly("kind");
        }

        @Test
        void what_is_not_known_is_left_out_of_the_json() throws Exception {
            assertThat(Mappers.jackson2().writeValueAsString(Funder.STATE)).isEqualTo("{\"kind\":\"state\"}");
            assertThat(Mappers.jackson3().writeValueAsString(Funder.region(CENTRE)))
                    .isEqualTo("{\"kind\":\"region\",\"region\":\"24\"}");
        }

        @Test
        void labels_are_in_the_language_that_is_asked_for() {
            assertThat(Funder.region(CENTRE).label(Locale.FRENCH)).isEqualTo("Région 24");
            assertThat(Funder.of(FunderKind.PRIVATE)
                            .withName("Banque d'exemple")
                            .label(Locale.ENGLISH))
                    .isEqualTo("private funder (Banque d'exemple)");
        }
    }

    @Nested
    class Choices {

        @ParameterizedTest
        @MethodSource("fr.territoiresindustrie.funding.FunderTest#choices")
        void have_a_code_and_a_name_in_both_languages(Enum<?> choice) throws Exception {
            String code = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
            JsonProperty json =
                    choice.getDeclaringClass().getField(choice.name()).getAnnotation(JsonProperty.class);
            assertThat(json.value()).isEqualTo(code);
            assertThat(label(choice, Locale.FRENCH)).isNotBlank();
            assertThat(label(choice, Locale.ENGLISH)).isNotBlank();
        }

        private static String label(Enum<?> choice, Locale locale) throws ReflectiveOperationException {
            return (String) choice.getClass().getMethod("label", Locale.class).invoke(choice, locale);
        }
    }

    static Stream<Enum<?>> choices() {
        return Stream.of(FunderKind.values(), Instrument.values(), InstalmentKind.values(), MovementStep.values())
                .flatMap(Stream::of);
    }
}
