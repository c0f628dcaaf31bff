package fr.territoiresindustrie.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.programme.CoDecision.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoDecisionTest {

    private static final LocalDate FIFTH = LocalDate.of(2021, 5, 5);
    private static final LocalDate SIXTH = LocalDate.of(2021, 5, 6);

    private static CoDecision review(Opinion... opinions) {
        return CoDecision.of(CommitteeKind.REGIONAL_ACCELERATION_REVIEW, List.of(opinions));
    }

    @ParameterizedTest
    @CsvSource({"true, true, AGREED", "true, false, DIVIDED", "false, true, DIVIDED", "false, false, REFUSED"})
    void both_must_agree(boolean prefect, boolean president, Standing standing) {
        assertThat(review(
                                new Opinion(Office.PREFECT_OF_REGION, prefect, FIFTH, null),
                                new Opinion(Office.REGIONAL_COUNCIL_PRESIDENT, president, FIFTH, null))
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void one_alone_decides_nothing_either_way() {
        CoDecision favourable = review(Opinion.favourable(Office.PREFECT_OF_REGION, FIFTH));
        CoDecision unfavourable = review(Opinion.unfavourable(Office.REGIONAL_COUNCIL_PRESIDENT, FIFTH, "too early"));
        assertThat(favourable.standing()).isEqualTo(Standing.PENDING);
        assertThat(favourable.awaited()).containsExactly(Office.REGIONAL_COUNCIL_PRESIDENT);
        assertThat(favourable.completeOn()).isEmpty();
        assertThat(unfavourable.standing()).isEqualTo(Standing.PENDING);
        assertThat(unfavourable.awaited()).containsExactly(Office.PREFECT_OF_REGION);
    }

    @Test
    void the_decision_is_complete_on_the_later_day() {
        Opinion president = Opinion.favourable(Office.REGIONAL_COUNCIL_PRESIDENT, FIFTH);
        assertThat(review(president, Opinion.favourable(Office.PREFECT_OF_REGION, SIXTH))
                        .completeOn())
                .contains(SIXTH);
        assertThat(review(president, Opinion.favourable(Office.PREFECT_OF_REGION, null))
                        .completeOn())
                .isEmpty();
    }

    @Test
    void who_has_no_say_and_who_speaks_twice_is_told() {
        List<Opinion> opinions = List.of(
                Opinion.favourable(Office.LEAD_PAIR, null),
                Opinion.favourable(Office.PREFECT_OF_REGION, null),
                Opinion.unfavourable(Office.PREFECT_OF_REGION, null, null));
        assertThat(CoDecision.tryOf(CommitteeKind.REGIONAL_ACCELERATION_REVIEW, opinions)
                        .problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("opinions[2]", ProblemCode.DUPLICATE),
                        tuple("opinions[0].office", ProblemCode.UNKNOWN_CHOICE));
        assertThat(CoDecision.tryOf(CommitteeKind.PROJECT_COMMITTEE, List.of()).problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(tuple("committee", ProblemCode.UNKNOWN_CHOICE));
        assertThat(CoDecision.tryOf(null, null).problems())
                .extracting(Problem::path)
                .containsExactly("committee", "opinions");
        assertThat(Opinion.tryOf(null, null, null, " ").problems())
                .extracting(Problem::path)
                .containsExactly("office", "favourable", "motive");
    }

    @Test
    void every_committee_is_led_and_only_the_review_decides_grants() {
        assertThat(CommitteeKind.values()).noneMatch(kind -> kind.leaders().isEmpty());
        assertThat(CommitteeKind.values())
                .filteredOn(kind -> !kind.coDeciders().isEmpty())
                .containsExactly(CommitteeKind.REGIONAL_ACCELERATION_REVIEW);
        assertThat(CommitteeKind.PROJECT_COMMITTEE.mandatoryMembers()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void choices_have_a_code_and_a_name_in_both_languages(Enum<?> choice) throws ReflectiveOperationException {
        String code = choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
        JsonProperty json = choice.getDeclaringClass().getField(choice.name()).getAnnotation(JsonProperty.class);
        assertThat(json.value()).isEqualTo(code);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Object label = choice.getClass().getMethod("label", Locale.class).invoke(choice, locale);
            assertThat((String) label).isNotBlank();
        }
    }

    static Stream<Enum<?>> choices() {
        return Stream.of(Need.values(), Axis.values(), Office.values(), CommitteeKind.values(), Standing.values())
                .flatMap(Stream::of);
    }
}
