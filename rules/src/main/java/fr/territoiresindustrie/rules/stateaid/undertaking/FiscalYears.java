package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal years of an undertaking, by the days on which they close. Each begins on the day after the one before has
 * closed. Before the first and after the last day given, years have twelve months and close on the same day as that
 * one; who closes on the last day of February does so in leap years as well.
 *
 * <pre>{@code
 * FiscalYears.calendar();                                  // closes on 31 December
 * FiscalYears.closingOn(MonthDay.of(6, 30));               // from July to June
 * FiscalYears.of(List.of(                                  // calendar years until 2019, then a short one of six months
 *         LocalDate.of(2019, 12, 31), LocalDate.of(2020, 6, 30)));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FiscalYears implements Serializable {

    private static final int ANY_YEAR = 2001;
    private static final MonthDay END_OF_FEBRUARY = MonthDay.of(2, 29);

    /** In their order, at least one. */
    private final List<LocalDate> closings;

    private FiscalYears(List<LocalDate> closings) {
        this.closings = closings;
    }

    /**
     * Obtains the years of the calendar.
     *
     * @return years that close on 31 December
     */
    public static FiscalYears calendar() {
        return closingOn(MonthDay.of(Month.DECEMBER, 31));
    }

    /**
     * Obtains years of twelve months.
     *
     * @param day the day on which each of them closes; the last day of February is meant by its 28th and by its 29th
     * @return the years
     */
    public static FiscalYears closingOn(MonthDay day) {
        return new FiscalYears(List.of(day.atYear(ANY_YEAR)));
    }

    /**
     * Obtains years of which the closing days are known, whatever their length.
     *
     * @param closings the closing days, in any order; at least one
     * @return the years
     * @throws IllegalArgumentException if there is none
     */
    public static FiscalYears of(List<LocalDate> closings) {
        if (closings.isEmpty()) {
            throw new IllegalArgumentException("The closing days ([]) must not be empty.\n"
                    + "Maybe the years are those of the calendar: FiscalYears.calendar().");
        }
        return new FiscalYears(List.copyOf(new TreeSet<>(closings)));
    }

    /**
     * Returns the year of a day.
     *
     * @param day the day; a closing day belongs to the year that it closes
     * @return its first and its last day
     */
    public Validity containing(LocalDate day) {
        return Validity.of(closingBefore(day).plusDays(1), closingFrom(day));
    }

    /** The first day of the year that lies some years before that of a day; zero is that year itself. */
    LocalDate start(LocalDate day, int yearsBefore) {
        LocalDate closing = closingBefore(day);
        for (int i = 0; i < yearsBefore; i++) {
            closing = closingBefore(closing);
        }
        return closing.plusDays(1);
    }

    /** The latest closing day before a day. */
    private LocalDate closingBefore(LocalDate day) {
        LocalDate first = closings.get(0);
        if (!first.isBefore(day)) {
            return yearly(first, day);
        }
        LocalDate last = closings.get(closings.size() - 1);
        if (last.isBefore(day)) {
            return yearly(last, day);
        }
        LocalDate found = first;
        for (LocalDate closing : closings) {
            found = closing.isBefore(day) ? closing : found;
        }
        return found;
    }

    /** The earliest closing day that is not before a day. */
    private LocalDate closingFrom(LocalDate day) {
        LocalDate first = closings.get(0);
        LocalDate last = closings.get(closings.size() - 1);
        if (!first.isBefore(day) || last.isBefore(day)) {
            MonthDay anniversary = anniversary(first.isBefore(day) ? last : first);
            LocalDate sameYear = anniversary.atYear(day.getYear());
            return sameYear.isBefore(day) ? anniversary.atYear(day.getYear() + 1) : sameYear;
        }
        return closings.stream()
                .filter(closing -> !closing.isBefore(day))
                .findFirst()
                .orElse(last);
    }

    /** The latest anniversary of a closing day before a day. */
    private static LocalDate yearly(LocalDate closing, LocalDate day) {
        MonthDay anniversary = anniversary(closing);
        LocalDate sameYear = anniversary.atYear(day.getYear());
        return sameYear.isBefore(day) ? sameYear : anniversary.atYear(day.getYear() - 1);
    }

    private static MonthDay anniversary(LocalDate closing) {
        boolean endOfFebruary =
                closing.getMonth() == Month.FEBRUARY && closing.getDayOfMonth() == closing.lengthOfMonth();
        return endOfFebruary ? END_OF_FEBRUARY : MonthDay.from(closing);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FiscalYears that && that.closings.equals(closings);
    }

    @Override
    public int hashCode() {
        return closings.hashCode();
    }

    /**
     * Returns the closing days.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "FiscalYears" + closings;
    }
}
