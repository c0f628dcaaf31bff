package fr.territoiresindustrie.rules.stateaid.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base rates that the Commission publishes for a Member State, by day. They change several times a year, so none
 * travels with the library: the caller loads the table of the day.
 *
 * <p>A file has semicolons and the columns {@code from;to;rate;source}, with or without that header: both days are
 * included, an empty {@code to} means until the day before the next line begins, or open for the last one; the rate is
 * a percentage such as {@code 4.59%} or {@code -0,45 %}; the last column may be missing.
 *
 * <pre>{@code
 * ReferenceRates france = ReferenceRates.read(new StringReader("2008-07-01;2008-08-31;4.59%;OJ C 216, 23.8.2008"));
 * france.discount(LocalDate.of(2008, 7, 14), AidLaw.shipped()); // 5.59%
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ReferenceRates implements Serializable {

    static final String MARGIN = "gge.discount.margin";

    private final List<BaseRate> rates;

    /**
     * A base rate and its days.
     *
     * @param validity the days on which it is in force, both ends included
     * @param rate the yearly rate; below zero in some years
     * @param source where it was published, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BaseRate(
            Validity validity, Rate rate, @Nullable String source) implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param validity the days on which it is in force
         * @param rate the yearly rate
         * @param source where it was published
         */
        public BaseRate {
            Objects.requireNonNull(validity, "validity");
            Objects.requireNonNull(rate, "rate");
        }
    }

    private ReferenceRates(List<BaseRate> rates) {
        this.rates = rates;
    }

    /**
     * Obtains a table.
     *
     * @param rates the rates in any order
     * @return the table
     * @throws IllegalArgumentException if two of them are in force on one day
     */
    public static ReferenceRates of(List<BaseRate> rates) {
        List<BaseRate> sorted = rates.stream()
                .sorted(Comparator.comparing(
                        (BaseRate one) -> one.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            requireApart(sorted.get(i - 1).validity(), sorted.get(i).validity());
        }
        return new ReferenceRates(sorted);
    }

    private static void requireApart(Validity earlier, Validity later) {
        LocalDate end = earlier.to();
        LocalDate begin = later.from();
        if (end == null || begin == null || !end.isBefore(begin)) {
            throw new IllegalArgumentException("The base rates must not be in force on one day: " + earlier + " and "
                    + later + ".\nMaybe the last day of the first is missing: both ends are included.");
        }
    }

    /**
     * Reads a file.
     *
     * @param table the text, which is left open
     * @return the table
     * @throws IOException if the text cannot be had
     * @throws IllegalArgumentException if a line is faulty, see {@link #tryRead}
     */
    public static ReferenceRates read(Reader table) throws IOException {
        return tryRead(table).orElseThrow();
    }

    /**
     * Reads a file as {@link #read} does, and returns all problems instead of throwing at them. The path of a problem
     * is its line and column: {@code line 12.rate}.
     *
     * @param table the text, which is left open
     * @return the table or its problems
     * @throws IOException if the text cannot be had
     */
    public static Checked<ReferenceRates> tryRead(Reader table) throws IOException {
        return new ReferenceRateReader().read(table);
    }

    /**
     * Lists the rates.
     *
     * @return the rates in the order of their days
     */
    public List<BaseRate> list() {
        return rates;
    }

    /**
     * Finds the base rate of a day.
     *
     * @param day the day, that of granting as a rule
     * @return the rate in force; empty if the table has none
     */
    public Optional<BaseRate> find(LocalDate day) {
        return rates.stream().filter(one -> one.validity().covers(day)).findFirst();
    }

    /**
     * Returns the base rate of a day.
     *
     * @param day the day, that of granting as a rule
     * @return the yearly rate
     * @throws IllegalArgumentException if the table has none for that day
     */
    public Rate base(LocalDate day) {
        return find(day)
                .map(BaseRate::rate)
                .orElseThrow(() -> new IllegalArgumentException("The base rate of the Commission must be known on "
                        + day + "; the table has "
                        + rates.stream().map(BaseRate::validity).toList()
                        + ".\nMaybe a newer table is published by the Directorate-General for Competition."));
    }

    /**
     * Returns the rate at which aid and costs are discounted: the base rate and the margin that the law adds, which is
     * 100 basis points on the shipped sheet.
     *
     * @param day the day of granting; its rate is kept for the life of the aid
     * @param law the figures of the law
     * @return the yearly rate
     * @throws IllegalArgumentException if the table or the sheet has none for that day
     */
    public Rate discount(LocalDate day, AidLaw law) {
        return base(day).plus(law.rate(MARGIN, day));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferenceRates that && that.rates.equals(rates);
    }

    @Override
    public int hashCode() {
        return rates.hashCode();
    }

    /**
     * Returns the rates and their days.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "ReferenceRates" + rates;
    }
}
