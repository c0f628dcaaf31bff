package fr.territoiresindustrie.rules.stateaid.undertaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    /** Sundays of Easter as calendars print them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-04-21",
                "2020-04-12",
                "2021-04-04",
                "2022-04-17",
                "2023-04-09",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2030-04-21",
                "2038-04-25",
                "2049-04-18"
            })
    void easter_is_found(LocalDate sunday) {
        assertThat(WorkingDays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void holidays_and_weekends_are_no_working_days() {
        assertThat(WorkingDays.working(LocalDate.of(2026, 5, 14))).isFalse();
        assertThat(WorkingDays.working(LocalDate.of(2026, 7, 14))).isFalse();
        assertThat(WorkingDays.working(LocalDate.of(2026, 7, 18))).isFalse();
        assertThat(WorkingDays.working(LocalDate.of(2026, 7, 15))).isTrue();
    }

    @Property(tries = 300)
    void easter_is_always_a_sunday_of_spring(@ForAll @IntRange(min = 1900, max = 2200) int year) {
        LocalDate sunday = WorkingDays.easter(year);
        assertThat(sunday.getDayOfWeek().getValue()).isEqualTo(7);
        assertThat(sunday).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }

    @Property(tries = 300)
    void the_last_day_is_a_working_day_and_as_many_lie_before_it(
            @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 30) int count) {
        LocalDate day = LocalDate.of(2014, 1, 1).plusDays(offset);
        LocalDate last = WorkingDays.after(day, count);
        assertThat(WorkingDays.working(last)).isTrue();
        assertThat(day.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(WorkingDays::working)
                        .count())
                .isEqualTo(count);
    }
}
