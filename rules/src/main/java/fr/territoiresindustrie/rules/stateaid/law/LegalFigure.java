package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the law and what is known of it: its key, the days on which it is in force, its unit and its legal basis
 * with its confidence.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LegalFigure implements Serializable {

    /** What a figure measures. */
    public enum Measure {

        /** An amount of money. */
        AMOUNT,

        /** A rate, or points that are added to one. */
        RATE,

        /** A whole number: of persons, of years, of days. */
        COUNT,

        /** A day of the calendar. */
        DAY,

        /** Whether something holds. */
        FLAG
    }

    /** The unit of a figure, as the sheet writes it. */
    public enum Unit {

        /** Euros. */
        EUR(Measure.AMOUNT),

        /** Percent. */
        PCT(Measure.RATE),

        /** Percentage points, added to a rate. */
        POINTS(Measure.RATE),

        /** A plain ratio: 0.5 is one half. */
        RATIO(Measure.RATE),

        /** Annual work units. */
        AWU(Measure.COUNT),

        /** Inhabitants. */
        INHABITANTS(Measure.COUNT),

        /** A plain number of things. */
        COUNT(Measure.COUNT),

        /** Years of the calendar, from day to day. */
        YEARS(Measure.COUNT),

        /** Fiscal years of an undertaking. */
        FISCAL_YEARS(Measure.COUNT),

        /** Years that are counted back from every day. */
        ROLLING_YEARS(Measure.COUNT),

        /** Months of the calendar, from day to day. */
        MONTHS(Measure.COUNT),

        /** Days. */
        DAYS(Measure.COUNT),

        /** Working days. */
        WORKING_DAYS(Measure.COUNT),

        /** A day that the law names, such as the one on which something must have been so. */
        DAY(Measure.DAY),

        /** {@code true} or {@code false}. */
        BOOL(Measure.FLAG);

        private final Measure measure;

        Unit(Measure measure) {
            this.measure = measure;
        }

        /**
         * Returns what figures of this unit measure.
         *
         * @return the measure
         */
        public Measure measure() {
            return measure;
        }
    }

    private final String key;
    private final Validity validity;
    private final Unit unit;
    private final LegalBasis basis;
    private final Serializable value;

    private LegalFigure(String key, Validity validity, Unit unit, Serializable value, LegalBasis basis) {
        this.key = key;
        this.validity = validity;
        this.unit = unit;
        this.value = value;
        this.basis = basis;
    }

    /** Makes a figure of a number; throws {@link ArithmeticException} if the unit has no room for it. */
    static LegalFigure of(String key, Validity validity, Unit unit, BigDecimal number, LegalBasis basis) {
        Serializable value = switch (unit.measure()) {
            case AMOUNT -> Euros.of(number);
            case RATE -> unit == Unit.RATIO ? ratio(number) : Rate.ofPercent(number);
            case COUNT -> number.intValueExact();
            case DAY, FLAG -> throw new ArithmeticException("The unit " + unit + " has no numbers.");
        };
        return new LegalFigure(key, validity, unit, value, basis);
    }

    private static Rate ratio(BigDecimal number) {
        return Rate.ofPercent(number.movePointRight(2));
    }

    static LegalFigure of(String key, Validity validity, LocalDate day, LegalBasis basis) {
        return new LegalFigure(key, validity, Unit.DAY, day, basis);
    }

    static LegalFigure of(String key, Validity validity, boolean flag, LegalBasis basis) {
        return new LegalFigure(key, validity, Unit.BOOL, flag, basis);
    }

    /** The same figure on fewer days. */
    LegalFigure during(Validity days) {
        return new LegalFigure(key, days, unit, value, basis.withValidity(days));
    }

    /**
     * Returns the key.
     *
     * @return the key, for example {@code gber.art17.small}
     */
    public String key() {
        return key;
    }

    /**
     * Returns the days on which the figure is in force.
     *
     * @return the first and the last day, both included; an end that is null is open
     */
    public Validity validity() {
        return validity;
    }

    /**
     * Returns the unit.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the text that sets the figure, with its days and its confidence.
     *
     * @return the legal basis
     */
    public LegalBasis basis() {
        return basis;
    }

    /**
     * Returns the figure as an amount.
     *
     * @return the amount, zero or more
     * @throws IllegalArgumentException if the unit is none of money
     */
    public Euros amount() {
        return (Euros) valued(Measure.AMOUNT);
    }

    /**
     * Returns the figure as a rate; percent, points and plain ratios are the same here.
     *
     * @return the rate, zero or more, exact
     * @throws IllegalArgumentException if the unit is none of rates
     */
    public Rate rate() {
        return (Rate) valued(Measure.RATE);
    }

    /**
     * Returns the figure as a whole number.
     *
     * @return the number, zero or more
     * @throws IllegalArgumentException if the unit is none of counts
     */
    public int count() {
        return (Integer) valued(Measure.COUNT);
    }

    /**
     * Returns the figure as a day.
     *
     * @return the day that the law names
     * @throws IllegalArgumentException if the unit is not {@link Unit#DAY}
     */
    public LocalDate day() {
        return (LocalDate) valued(Measure.DAY);
    }

    /**
     * Returns the figure as a yes or no.
     *
     * @return whether it holds
     * @throws IllegalArgumentException if the unit is not {@link Unit#BOOL}
     */
    public boolean flag() {
        return (Boolean) valued(Measure.FLAG);
    }

    private Serializable valued(Measure asked) {
        if (unit.measure() != asked) {
            throw new IllegalArgumentException("The figure (" + key + ") must be asked for as " + unit.measure()
                    + ", its unit is " + unit + "; it was asked for as " + asked + ".");
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LegalFigure that
                && that.key.equals(key)
                && that.validity.equals(validity)
                && that.unit == unit
                && that.value.equals(value)
                && that.basis.equals(basis);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, validity, value);
    }

    /**
     * Returns key, value and days.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return key + " = " + value + " (" + unit + ", " + validity.from() + " to " + validity.to() + ")";
    }
}
