package fr.territoiresindustrie.rules.stateaid.undertaking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days in France as Regulation (EEC, Euratom) No 1182/71 counts them: all but Saturdays, Sundays and public
 * holidays (Labour Code, Article L. 3133-1). Holidays of some départements only are counted as working days, which makes
 * a delay end earlier, never later.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.AUGUST, 15),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11),
            MonthDay.of(Month.DECEMBER, 25));

    /** Easter Monday, Ascension Day, Whit Monday, as days after Easter Sunday. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    /**
     * Counts working days from an event, whose own day is not counted (Article 3(1)).
     *
     * @param event the day of the event
     * @param count how many working days, zero or more
     * @return the last of them; the day of the event for none
     */
    public static LocalDate after(LocalDate event, int count) {
        LocalDate day = event;
        for (int left = count; left > 0; left -= working(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    static boolean working(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holiday(day);
    }

    private static boolean holiday(LocalDate day) {
        int afterEaster = day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
        return FIXED.contains(MonthDay.from(day)) || AFTER_EASTER.contains(afterEaster);
    }

    /** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
