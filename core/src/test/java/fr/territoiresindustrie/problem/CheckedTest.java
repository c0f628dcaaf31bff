package fr.territoiresindustrie.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedTest {

    private static final Problem ERROR = Problem.of(ProblemCode.REQUIRED, "name", null);
    private static final Problem REMARK =
            Problem.of(ProblemCode.PLACEHOLDER, "code", "-").withSeverity(Severity.WARNING);

    @Test
    void a_value_without_remarks() {
        Checked<String> checked = Checked.valid("x");

        assertThat(checked.valid()).isTrue();
        assertThat(checked.value()).contains("x");
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.orElseThrow()).isEqualTo("x");
        assertThat(checked).hasToString("valid[x]");
    }

    @Test
    void a_value_with_remarks_is_valid() {
        Checked<String> checked = Checked.valid("x", List.of(REMARK));

        assertThat(checked.valid()).isTrue();
        assertThat(checked.problems()).containsExactly(REMARK);
        assertThat(checked.toString()).contains("x").contains("code");
    }

    @Test
    void errors_leave_no_value_and_all_stand_in_the_exception() {
        Checked<String> checked = Checked.invalid(List.of(REMARK, ERROR, ERROR.under("firm")));

        assertThat(checked.valid()).isFalse();
        assertThat(checked.value()).isEmpty();
        assertThatThrownBy(checked::orElseThrow)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("firm.name: a value is needed")
                .hasMessageContaining("\nname: a value is needed");
    }

    @Test
    void a_value_cannot_have_an_error_nor_a_failure_be_without() {
        assertThatThrownBy(() -> Checked.valid("x", List.of(ERROR))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checked.invalid(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Checked.invalid(REMARK)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void map_by_the_identity_changes_nothing_and_two_maps_are_one() {
        for (Checked<String> checked :
                List.of(Checked.valid("x"), Checked.valid("xyz", List.of(REMARK)), Checked.<String>invalid(ERROR))) {
            assertThat(checked.map(value -> value)).isEqualTo(checked);
            assertThat(checked.map(String::length).map(length -> length + 1))
                    .isEqualTo(checked.map(value -> value.length() + 1));
        }
    }

    @Test
    void fold_takes_one_of_two_ways() {
        assertThat(Checked.valid("x").<String>fold(value -> value + "!", problems -> "none"))
                .isEqualTo("x!");
        assertThat(Checked.<String>invalid(ERROR).<Integer>fold(String::length, List::size))
                .isEqualTo(1);
    }

    @Test
    void at_places_every_problem() {
        assertThat(Checked.invalid(List.of(ERROR, REMARK)).at("firms[3]").problems())
                .extracting(Problem::path)
                .containsExactly("firms[3].name", "firms[3].code");
        assertThat(Checked.valid("x", List.of(REMARK)).at("firm").value()).contains("x");
    }

    @Test
    void the_problems_are_copied() {
        List<Problem> problems = new ArrayList<>(List.of(ERROR));
        Checked<String> checked = Checked.invalid(problems);
        problems.clear();

        assertThat(checked.problems()).containsExactly(ERROR);
        assertThatThrownBy(() -> checked.problems().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void is_equal_by_value() {
        assertThat(Checked.valid("x")).isEqualTo(Checked.valid("x")).hasSameHashCodeAs(Checked.valid("x"));
        assertThat(Checked.valid("x"))
                .isNotEqualTo(Checked.valid("y"))
                .isNotEqualTo(Checked.valid("x", List.of(REMARK)))
                .isNotEqualTo("x");
        RoundTrips.assertSerializable(Checked.valid("x", List.of(REMARK)));
        RoundTrips.assertSerializable(Checked.invalid(ERROR));
    }
}
