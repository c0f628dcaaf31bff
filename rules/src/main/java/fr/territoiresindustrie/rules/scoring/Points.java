package fr.territoiresindustrie.rules.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of points, exact to the thousandth.
 *
 * <p>In the value {@code 64.000} the number of thousandths is 64000. The number may be negative (a difference). A
 * result that is too large throws {@link ArithmeticException} and never wraps around.
 *
 * <p>The text form is {@code 64.000} and is read back by {@link #parse}; JSON is the number {@code 64.000}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param thousandths the number of thousandths of a point
 */
public record Points(long thousandths) implements Comparable<Points>, Serializable {

    /** No point at all. */
    public static final Points ZERO = new Points(0);

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,16}(?:[.,][0-9]{1,16})?");
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE, 3);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, 3);

    /**
     * Obtains whole points.
     *
     * @param points the number of points
     * @return the points
     * @throws ArithmeticException if the number is too large
     */
    public static Points of(long points) {
        return new Points(Math.multiplyExact(points, 1000L));
    }

    /**
     * Obtains thousandths of a point.
     *
     * @param thousandths their number
     * @return the points
     */
    public static Points ofThousandths(long thousandths) {
        return new Points(thousandths);
    }

    /**
     * Obtains a decimal number of points. Nothing is rounded.
     *
     * @param points the number, with at most three decimals that count
     * @return the points
     * @throws ArithmeticException if there are parts of a thousandth, or if the number is too large
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Points of(BigDecimal points) {
        // Compared before it is worked out: 1E+999999999 would fill the memory.
        if (outOfRange(points) || points.scale() > 10_000) {
            throw new ArithmeticException("The number of points must fit into a long of thousandths.");
        }
        return new Points(points.movePointRight(3).longValueExact());
    }

    /**
     * Reads a number of points, with a decimal point or comma.
     *
     * @param text the text, for example {@code 64.5} or {@code 64,5}
     * @return the points
     * @throws IllegalArgumentException if the text is not such a number, see {@link #tryParse}
     */
    public static Points parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a number of points as {@link #parse} does, and returns the problems instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the points, or the problem {@code required}, {@code malformed}, {@code too-precise} or
     *     {@code out-of-range}
     */
    public static Checked<Points> tryParse(@Nullable CharSequence text) {
        if (text == null || text.toString().isBlank()) {
            return Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", text));
        }
        String plain = text.toString().strip();
        if (!FORM.matcher(plain).matches()) {
            return Checked.invalid(Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "64.5"));
        }
        BigDecimal points = new BigDecimal(plain.replace(',', '.')).stripTrailingZeros();
        if (points.scale() > 3) {
            return Checked.invalid(Problem.of(ProblemCode.TOO_PRECISE, "", text));
        }
        return outOfRange(points)
                ? Checked.invalid(Problem.of(ProblemCode.OUT_OF_RANGE, "", text).with("expected", "±" + MOST))
                : Checked.valid(of(points));
    }

    private static boolean outOfRange(BigDecimal points) {
        return points.compareTo(LEAST) < 0 || points.compareTo(MOST) > 0;
    }

    /**
     * Returns the decimal number.
     *
     * @return the number with exactly three decimals
     */
    @JsonValue
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(thousandths, 3);
    }

    /**
     * Adds points.
     *
     * @param other the points to add
     * @return the sum
     * @throws ArithmeticException if the sum is too large
     */
    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    /**
     * Subtracts points.
     *
     * @param other the points to subtract
     * @return the difference
     * @throws ArithmeticException if the difference is too large
     */
    public Points minus(Points other) {
        return new Points(Math.subtractExact(thousandths, other.thousandths));
    }

    /**
     * Multiplies by a rate and rounds to the thousandth once, at the end.
     *
     * @param rate the rate, exact
     * @param rounding what becomes of parts of a thousandth
     * @return the rounded product
     * @throws ArithmeticException if the product is too large, or if rounding is {@link RoundingMode#UNNECESSARY} and
     *     would be needed
     */
    public Points times(Rate rate, RoundingMode rounding) {
        BigInteger product = BigInteger.valueOf(thousandths).multiply(BigInteger.valueOf(rate.numerator()));
        return new Points(new BigDecimal(product)
                .divide(BigDecimal.valueOf(rate.denominator()), 0, rounding)
                .longValueExact());
    }

    /**
     * Compares the numbers.
     *
     * @param other the other points
     * @return negative, zero or positive as these are fewer, as many or more
     */
    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    /**
     * Writes the number for a person, without zeros at the end: {@code 64,5} in French, {@code 64.5} in English.
     *
     * @param locale French for French; any other language gives English
     * @return the number
     */
    public String format(Locale locale) {
        BigDecimal stripped = toBigDecimal().stripTrailingZeros();
        String number = (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        return Phrasebook.inFrench(locale) ? number.replace('.', ',') : number;
    }

    /**
     * Returns the text form, read back by {@link #parse}.
     *
     * @return the number with three decimals, for example {@code 64.000}
     */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
