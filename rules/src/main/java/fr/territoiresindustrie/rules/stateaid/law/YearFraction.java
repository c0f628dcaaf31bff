package fr.territoiresindustrie.rules.stateaid.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A time in years: whole years from anniversary to anniversary, then the days since the last anniversary over the days
 * of that year. So the same day of a later year is a whole number of years, leap years or not; the anniversaries of
 * 29 February are 28 February in common years.
 *
 * @param years the whole years
 * @param days the days since the last anniversary, fewer than {@code length}
 * @param length the days from the last anniversary to the next
 */
record YearFraction(int years, int days, int length) {

    /** The time from a day to a later one. */
    static YearFraction between(LocalDate from, LocalDate to) {
        int years = to.getYear() - from.getYear();
        if (from.plusYears(years).isAfter(to)) {
            years--;
        }
        LocalDate anniversary = from.plusYears(years);
        return new YearFraction(
                years,
                Math.toIntExact(ChronoUnit.DAYS.between(anniversary, to)),
                Math.toIntExact(ChronoUnit.DAYS.between(anniversary, from.plusYears(years + 1L))));
    }

    BigDecimal decimal(MathContext precision) {
        return BigDecimal.valueOf(years).add(part(precision), precision);
    }

    /** What the days are of a year. */
    BigDecimal part(MathContext precision) {
        return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(length), precision);
    }
}
