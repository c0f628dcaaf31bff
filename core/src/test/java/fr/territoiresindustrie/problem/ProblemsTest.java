package fr.territoiresindustrie.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void collects_all_in_their_order() {
        Problems problems = new Problems()
                .require(null, "id")
                .require("  ", "name")
                .require("\u00A0", "label")
                .require("x", "title")
                .check(false, ProblemCode.NEGATIVE, "amount", -1)
                .check(true, ProblemCode.NEGATIVE, "other", 1);

        assertThat(problems.list())
                .extracting(problem -> problem.code() + " " + problem.path() + " " + problem.value())
                .containsExactly("REQUIRED id null", "REQUIRED name   ", "REQUIRED label \u00A0", "NEGATIVE amount -1");
    }

    @Test
    void arguments_are_worked_out_only_for_a_fault() {
        assertThatCode(() -> new Problems().check(true, () -> {
                    throw new AssertionError("must not be asked");
                }))
                .doesNotThrowAnyException();
    }

    @Test
    void a_key_that_stands_again_is_told_with_the_place_of_the_first() {
        assertThat(new Problems()
                        .unique(List.of("a", "B", "b", "A", "a"), "ids", text -> text.toLowerCase(Locale.ROOT))
                        .list())
                .extracting(
                        problem -> problem.path() + " as " + problem.arguments().get("first"))
                .containsExactly("ids[2] as ids[1]", "ids[3] as ids[0]", "ids[4] as ids[0]");
        assertThat(new Problems()
                        .unique((List<String>) null, "ids", text -> text)
                        .list())
                .isEmpty();
    }

    @Test
    void takes_the_value_and_the_problems_of_a_part() {
        Problems problems = new Problems();

        assertThat(problems.take(Checked.valid("x"), "part")).isEqualTo("x");
        assertThat(problems.take(Checked.<String>invalid(Problem.of(ProblemCode.REQUIRED, "siret", null)), "part"))
                .isNull();
        assertThat(problems.list()).extracting(Problem::path).containsExactly("part.siret");
    }

    @Test
    void elements_that_are_not_there_are_no_duplicates() {
        assertThat(new Problems()
                        .unique(Arrays.asList(null, "a", null, "b"), "ids", text -> text.equals("a") ? null : text)
                        .list())
                .isEmpty();
    }

    @Test
    void copies_lists_and_tells_every_gap() {
        List<String> given = new ArrayList<>(List.of("a", "b"));
        List<String> copy = Problems.copyOf(given, "ids");
        given.set(1, null);

        assertThat(copy).containsExactly("a", "b").isUnmodifiable();
        assertThat(Problems.<String>copyOf(null, "ids")).isNull();
        assertThatThrownBy(() -> Problems.copyOf(given, "ids"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ids[1]: a value is needed");
    }

    @Test
    void a_text_that_is_not_known_is_not_blank() {
        assertThat(new Problems()
                        .notBlank(null, "a")
                        .notBlank("x", "b")
                        .notBlank("\u00A0", "c")
                        .list())
                .extracting(Problem::path)
                .containsExactly("c");
    }

    @Test
    void builds_only_without_error() {
        Problem remark = Problem.of(ProblemCode.UNKNOWN_KEY, "x", null).withSeverity(Severity.WARNING);

        assertThat(new Problems().add(remark).checked(() -> "built"))
                .isEqualTo(Checked.valid("built", List.of(remark)));
        assertThat(new Problems()
                        .add(remark)
                        .require(null, "id")
                        .<String>checked(() -> {
                            throw new AssertionError("must not be built");
                        })
                        .problems())
                .hasSize(2);
    }

    @Test
    void throws_errors_and_passes_remarks() {
        Problem remark = Problem.of(ProblemCode.UNKNOWN_KEY, "x", null).withSeverity(Severity.WARNING);

        assertThatCode(() -> new Problems().add(remark).orThrow()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Problems().require(null, "id").orThrow())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id: a value is needed");
    }

    @Test
    void what_was_listed_does_not_grow() {
        Problems problems = new Problems().require(null, "id");
        List<Problem> listed = problems.list();
        problems.require(null, "name");

        assertThat(listed).hasSize(1);
    }
}
