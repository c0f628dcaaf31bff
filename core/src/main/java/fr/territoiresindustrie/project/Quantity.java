package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of something that is not money: a number exact to the thousandth, such as a headcount of {@code 49.5} annual
 * work units or {@code 1200} tonnes of CO₂ equivalent.
 *
 * <p>In the value {@code 49.5} the number of thousandths is 49500. The unit is said by whatever holds the quantity.
 * Nothing is ever rounded: a number with more than three decimals is refused, and a result that is too large throws
 * {@link ArithmeticException}.
 *
 * <p>The text form is {@code 49.5} and is read back by {@link #parse}; JSON is the same number.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param thousandths the number in thousandths, any sign
 */
public record Quantity(long thousandths) implements Comparable<Quantity>, Serializable {

    /** Nothing, known to be nothing. */
    public static final Quantity ZERO = new Quantity(0);

    private static final int MOST_DIGITS = 40;

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?");

    /**
     * Obtains a whole number.
     *
     * @param units the number, any sign
     * @return the quantity
     * @throws ArithmeticException if the number is too large
     */
    public static Quantity of(long units) {
        return new Quantity(Math.multiplyExact(units, 1000L));
    }

    /**
     * Obtains a number of thousandths.
     *
     * @param thousandths the thousandths, any sign
     * @return the quantity
     */
    public static Quantity ofThousandths(long thousandths) {
        return new Quantity(thousandths);
    }

    /**
     * Obtains a decimal number. Nothing is rounded.
     *
     * @param number the number, with at most three decimals that count
     * @return the quantity
     * @throws ArithmeticException if there are parts of a thousandth, or if the number is too large
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quantity of(BigDecimal number) {
        // The magnitude is bounded first: 1E+999999999 would fill the memory when worked out.
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > 10_000) {
            throw new ArithmeticException("The quantity must be between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE
                    + " thousandths, without parts of a thousandth.");
        }
        return new Quantity(number.movePointRight(3).longValueExact());
    }

    /**
     * Reads a number as people write it: {@code 49.5}, {@code 49,5}, {@code 1 200}; spaces, no-break and narrow
     * no-break spaces may group thousands. Nothing is rounded and nothing is guessed: {@code 1.200,5} and {@code
     * 1,200.5} are refused.
     *
     * @param text the text
     * @return the quantity
     * @throws IllegalArgumentException if the text is not such a number, see {@link #tryParse}
     */
    public static Quantity parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a number as {@link #parse} does, and returns the problem instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the quantity, or the problem {@code required}, {@code malformed} or {@code out-of-range}
     */
    public static Checked<Quantity> tryParse(@Nullable CharSequence text) {
        if (text == null || text.toString().isBlank()) {
            return Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", text));
        }
        String spaced =
                text.toString().replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        String number = GROUPED.matcher(spaced).matches() ? spaced.replace(" ", "") : spaced;
        if (number.length() > MOST_DIGITS || !PLAIN.matcher(number).matches()) {
            return Checked.invalid(Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "49.5"));
        }
        try {
            return Checked.valid(of(new BigDecimal(number.replace(',', '.'))));
        } catch (ArithmeticException e) {
            return Checked.invalid(
                    Problem.of(ProblemCode.OUT_OF_RANGE, "", text).with("expected", "±9223372036854775.807, 0.001"));
        }
    }

    /**
     * Returns the number as a decimal.
     *
     * @return the number, without trailing zeros behind the point
     */
    @JsonValue
    public BigDecimal toBigDecimal() {
        BigDecimal stripped = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Adds a quantity, which is the caller's to know to be of the same unit.
     *
     * @param other the quantity to add
     * @return the sum
     * @throws ArithmeticException if the sum is too large
     */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    /**
     * Returns the number as an exact rate, for arithmetic with shares.
     *
     * @return the number of units as a fraction
     */
    public Rate toRate() {
        return Rate.of(thousandths, 1000);
    }

    /**
     * Tells whether the number is below zero.
     *
     * @return true if there are fewer than zero thousandths
     */
    public boolean negative() {
        return thousandths < 0;
    }

    /**
     * Compares the numbers.
     *
     * @param other the other quantity
     * @return negative, zero or positive as this number is smaller, equal or larger
     */
    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /**
     * Writes the number for a person: {@code 1 200,5} in French (with narrow no-break spaces), {@code 1,200.5} in
     * English.
     *
     * @param locale French for French; any other language gives English
     * @return the text
     */
    public String format(Locale locale) {
        boolean french = Phrasebook.inFrench(locale);
        String digits = toBigDecimal().abs().toPlainString();
        int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, french ? '\u202F' : ',');
        }
        String decimals = digits.substring(point);
        return (negative() ? "-" : "") + grouped + (french ? decimals.replace('.', ',') : decimals);
    }

    /**
     * Returns the text form, read back by {@link #parse}.
     *
     * @return for example {@code 49.5}
     */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
