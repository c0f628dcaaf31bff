package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.territoiresindustrie.fixture.Mappers;
import fr.territoiresindustrie.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private static final StatusHistory DECIDED = StatusHistory.of(List.of(
            StatusChange.of(ProjectStatus.FILED, DAY),
            StatusChange.of(ProjectStatus.PRESELECTED, null),
            StatusChange.of(ProjectStatus.INSTRUCTED, DAY.plusDays(30)),
            new StatusChange(ProjectStatus.DECIDED, DAY.plusDays(60), "regional review", "best file of the wave")));

    @Test
    void an_illegal_step_is_a_problem_that_says_what_may_follow() {
        Problem problem = DECIDED.tryWith(StatusChange.of(ProjectStatus.PAID, null))
                .problems()
                .get(0);

        assertThat(problem.path()).isEqualTo("[4].status");
        assertThat(problem.text(Locale.ENGLISH))
                .isEqualTo("[4].status \"paid\": a project cannot become this directly after decided; what may follow: "
                        + "contracted, withdrawn. Add the step that is missing, or correct the status.");
        assertThat(problem.text(Locale.FRENCH)).contains("decided", "contracted, withdrawn");
    }

    @Test
    void nothing_follows_a_final_status() {
        StatusHistory refused = StatusHistory.of(List.of(StatusChange.of(ProjectStatus.REFUSED, DAY)));

        assertThatThrownBy(() -> refused.with(StatusChange.of(ProjectStatus.FILED, DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("–");
    }

    @Test
    void a_day_before_an_earlier_step_is_a_problem_even_across_an_unknown_day() {
        List<Problem> problems = StatusHistory.tryOf(List.of(
                        StatusChange.of(ProjectStatus.FILED, DAY),
                        StatusChange.of(ProjectStatus.PRESELECTED, null),
                        StatusChange.of(ProjectStatus.INSTRUCTED, DAY.minusDays(1))))
                .problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("[2].on");
            assertThat(problem.arguments()).containsEntry("earlier", "[0].on");
        });
    }

    @Test
    void every_fault_is_reported() {
        assertThat(StatusHistory.tryOf(List.of(
                                StatusChange.of(ProjectStatus.PAID, DAY),
                                StatusChange.of(ProjectStatus.FILED, DAY.minusDays(1)),
                                StatusChange.of(ProjectStatus.CLOSED, DAY)))
                        .problems())
                .extracting(Problem::path)
                .containsExactly("[1].status", "[1].on", "[2].status");
    }

    @Test
    void a_history_without_any_step_says_nothing() {
        assertThat(StatusHistory.tryOf(List.of()).valid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-28,",
        // The day of preselection is not known, so that the status between the two known days is open.
        "2021-03-01,",
        "2021-03-30,",
        "2021-03-31, INSTRUCTED",
        "2021-04-29, INSTRUCTED",
        "2021-04-30, DECIDED",
        "2030-01-01, DECIDED",
    })
    void the_status_on_a_day_is_known_between_known_days(LocalDate day, ProjectStatus expected) {
        assertThat(DECIDED.findStatusOn(day).orElse(null)).isEqualTo(expected);
    }

    @Test
    void the_step_to_a_status_tells_who_decided_and_why() {
        assertThat(DECIDED.findChangeTo(ProjectStatus.DECIDED)).hasValueSatisfying(change -> {
            assertThat(change.decidedBy()).isEqualTo("regional review");
            assertThat(change.motive()).isEqualTo("best file of the wave");
        });
        assertThat(DECIDED.findChangeTo(ProjectStatus.PAID)).isEmpty();
        assertThat(DECIDED.current()).isEqualTo(ProjectStatus.DECIDED);
    }

    @Test
    void a_change_needs_its_status_and_no_blank_text() {
        assertThat(StatusChange.tryOf(null, DAY, " ", "").problems())
                .extracting(Problem::path)
                .containsExactly("status", "decidedBy", "motive");
        assertThatThrownBy(() -> new StatusChange(ProjectStatus.FILED, DAY, "", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void json_is_the_list_of_steps() throws Exception {
        assertThat(Mappers.jackson2()
                        .writeValueAsString(StatusHistory.of(List.of(StatusChange.of(ProjectStatus.FILED, DAY)))))
                .isEqualTo("[{\"status\":\"filed\",\"on\":\"2021-03-01\"}]");
    }
}
