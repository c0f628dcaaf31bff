package fr.territoiresindustrie.project;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectStatusTest {

    /**
     * All statuses by all statuses: one row per status, one column per status in the order of the rows, x where the
     * step is legal.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                //            FIL PRE INS DEC CON PAI CLO REF WIT RED REP
                "FILED       | .   x   .   .   .   .   .   x   x   x   .",
                "PRESELECTED | .   .   x   .   .   .   .   x   x   x   .",
                "INSTRUCTED  | .   .   .   x   .   .   .   x   x   x   .",
                "DECIDED     | .   .   .   .   x   .   .   .   x   .   .",
                "CONTRACTED  | .   .   .   .   .   x   .   .   x   .   .",
                "PAID        | .   .   .   .   .   .   x   .   .   .   x",
                "CLOSED      | .   .   .   .   .   .   .   .   .   .   x",
                "REFUSED     | .   .   .   .   .   .   .   .   .   .   .",
                "WITHDRAWN   | .   .   .   .   .   .   .   .   .   .   .",
                "REDIRECTED  | .   .   .   .   .   .   .   .   .   .   .",
                "REPAID      | .   .   .   .   .   .   .   .   .   .   .",
            })
    void only_these_steps_are_legal(ProjectStatus from, String row) {
        String[] cells = row.strip().split(" +");

        assertThat(cells).hasSameSizeAs(ProjectStatus.values());
        for (ProjectStatus to : ProjectStatus.values()) {
            assertThat(from.canBecome(to)).as("%s to %s", from, to).isEqualTo(cells[to.ordinal()].equals("x"));
        }
        assertThat(from.ended()).isEqualTo(!row.contains("x"));
    }

    @Test
    void every_status_can_be_reached_from_filing() {
        Set<ProjectStatus> reached = new HashSet<>(Set.of(ProjectStatus.FILED));
        for (int i = 0; i < ProjectStatus.values().length; i++) {
            reached.addAll(
                    reached.stream().flatMap(status -> status.next().stream()).collect(Collectors.toSet()));
        }

        assertThat(reached).containsExactlyInAnyOrder(ProjectStatus.values());
    }

    @Test
    void no_project_comes_back_to_where_it_was() {
        for (ProjectStatus status : ProjectStatus.values()) {
            assertThat(status.next()).allMatch(next -> next.ordinal() > status.ordinal());
        }
    }

    @ParameterizedTest
    @EnumSource(ProjectStatus.class)
    void a_status_travels_under_its_code(ProjectStatus status) {
        RoundTrips.assertTravels(status, ProjectStatus.class);
        assertThat(status.code()).isEqualTo(status.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void names_differ_within_each_language() {
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(Arrays.stream(ProjectStatus.values()).map(status -> status.label(locale)))
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }
}
