package fr.territoiresindustrie.rules.stateaid.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days as Regulation (EEC, Euratom) 1182/71, Article 2(2), counts them: all days but Saturdays, Sundays and public
 * holidays, here those of Article L3133-1 of the French labour code. The two more of Alsace and Moselle are not counted,
 * so that a deadline is never too late elsewhere.
 */
final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Easter Monday, Ascension, Whit Monday: days after Easter Sunday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    /** The last of so many working days after a day, which itself is not counted (Article 3(1)). */
    static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            left -= working(last) ? 1 : 0;
        }
        return last;
    }

    static boolean working(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !FIXED.contains(MonthDay.from(day))
                && !AFTER_EASTER.contains(
                        day.getDayOfYear() - easter(day.getYear()).getDayOfYear());
    }

    /** The Sunday after the full moon of spring in the Gregorian reckoning, without tables (the rule of 1876). */
    static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int late = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
