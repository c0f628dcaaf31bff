package fr.territoiresindustrie.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact rate, such as an aid intensity or a share: a fraction of two whole numbers in lowest terms.
 *
 * <p>In the value {@code 30%} the numerator is 3 and the denominator is 10. A rate may be negative or above one. It is
 * never a {@code double}: a third stays a third.
 *
 * <p>The text form is a percentage where that is exact ({@code 30%}, {@code 12.5%}), otherwise a fraction ({@code
 * 1/3}); it is read back by {@link #parse} and is the JSON string.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numerator the upper number, any sign
 * @param denominator the lower number, positive
 */
public record Rate(long numerator, long denominator) implements Comparable<Rate>, Serializable {

    /** Nothing: 0 %. */
    public static final Rate ZERO = new Rate(0, 1);

    /** The whole: 100 %. */
    public static final Rate ONE = new Rate(1, 1);

    private static final long SMALL = 1 << 30;

    private static final Pattern PERCENT = Pattern.compile("([+-]?[0-9]{1,21}(?:[.,][0-9]{1,12})?)\\s*%");
    private static final Pattern FRACTION = Pattern.compile("([+-]?[0-9]{1,19})\\s*/\\s*([0-9]{1,19})");

    /**
     * Reduces the fraction to lowest terms with a positive denominator.
     *
     * @param numerator the upper number
     * @param denominator the lower number, not zero
     * @throws IllegalArgumentException if the denominator is zero
     * @throws ArithmeticException if a number is {@link Long#MIN_VALUE}, which has no opposite
     */
    public Rate {
        if (denominator == 0) {
            throw new IllegalArgumentException("The denominator (0) must not be zero.");
        }
        long divisor = greatestCommonDivisor(Math.absExact(numerator), Math.absExact(denominator));
        long signed = denominator < 0 ? -divisor : divisor;
        numerator /= signed;
        denominator /= signed;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    /**
     * Obtains the fraction of two whole numbers.
     *
     * @param numerator the upper number
     * @param denominator the lower number, not zero
     * @return the rate in lowest terms
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Rate of(long numerator, long denominator) {
        return new Rate(numerator, denominator);
    }

    /**
     * Obtains a whole number of percent.
     *
     * @param percent the percentage, for example 30
     * @return the rate
     */
    public static Rate ofPercent(long percent) {
        return new Rate(percent, 100);
    }

    /**
     * Reads a rate: {@code 30%}, {@code 30 %}, {@code 12,5 %}, {@code 1/3}. A bare number is refused, since nothing
     * says whether {@code 0.3} or {@code 30} is meant.
     *
     * @param text the text
     * @return the rate
     * @throws IllegalArgumentException if the text is not such a rate
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rate parse(String text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads a rate as {@link #parse} does, and returns the problems instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the rate, or the problem {@code required}, {@code malformed} or {@code out-of-range}
     */
    public static Checked<Rate> tryParse(@Nullable CharSequence text) {
        String given = text == null ? "" : text.toString();
        String spaced = given.replace('\u00A0', ' ').replace('\u202F', ' ').strip();
        if (spaced.isEmpty()) {
            return Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", text));
        }
        Matcher percent = PERCENT.matcher(spaced);
        Matcher fraction = FRACTION.matcher(spaced);
        try {
            if (percent.matches()) {
                return Checked.valid(ofPercent(new BigDecimal(percent.group(1).replace(',', '.'))));
            }
            if (fraction.matches() && new BigInteger(fraction.group(2)).signum() != 0) {
                return Checked.valid(exact(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2))));
            }
        } catch (ArithmeticException e) {
            return Checked.invalid(
                    Problem.of(ProblemCode.OUT_OF_RANGE, "", text).with("expected", "±92233720368547758%"));
        }
        return Checked.invalid(Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "30%"));
    }

    /**
     * Obtains a decimal number of percent, exactly.
     *
     * @param percent the percentage, for example 12.5
     * @return the rate
     * @throws ArithmeticException if the fraction in lowest terms does not fit into two {@code long}
     */
    public static Rate ofPercent(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        int scale = Math.max(stripped.scale(), 0) + 2;
        if (scale > 60 || (long) stripped.precision() - stripped.scale() > 60) {
            throw new ArithmeticException("The percentage must fit into a fraction of two whole numbers.");
        }
        BigInteger upper = stripped.movePointRight(scale - 2).toBigIntegerExact();
        BigInteger lower = BigInteger.TEN.pow(scale);
        BigInteger divisor = upper.gcd(lower);
        return of(upper.divide(divisor).longValueExact(), lower.divide(divisor).longValueExact());
    }

    /**
     * Adds a rate, for example a bonus to an aid intensity.
     *
     * @param other the rate to add
     * @return the sum
     * @throws ArithmeticException if the sum does not fit
     */
    public Rate plus(Rate other) {
        if (small() && other.small()) {
            return of(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return exact(
                big(numerator)
                        .multiply(big(other.denominator))
                        .add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    /**
     * Subtracts a rate.
     *
     * @param other the rate to subtract
     * @return the difference
     * @throws ArithmeticException if the difference does not fit
     */
    public Rate minus(Rate other) {
        return plus(of(Math.negateExact(other.numerator), other.denominator));
    }

    /**
     * Multiplies by a rate.
     *
     * @param other the other rate
     * @return the product
     * @throws ArithmeticException if the product does not fit
     */
    public Rate times(Rate other) {
        if (small() && other.small()) {
            return of(numerator * other.numerator, denominator * other.denominator);
        }
        return exact(
                big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    /** Whether sums and products of such rates fit into a {@code long} before they are reduced. */
    private boolean small() {
        return numerator >= -SMALL && numerator <= SMALL && denominator <= SMALL;
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static Rate exact(BigInteger upper, BigInteger lower) {
        BigInteger divisor = upper.gcd(lower);
        return of(upper.divide(divisor).longValueExact(), lower.divide(divisor).longValueExact());
    }

    /**
     * Returns the smaller of two rates, for example an intensity and its cap.
     *
     * @param other the other rate
     * @return this rate if both are equal
     */
    public Rate min(Rate other) {
        return other.compareTo(this) < 0 ? other : this;
    }

    /**
     * Compares the rates exactly.
     *
     * @param other the other rate
     * @return negative, zero or positive as this rate is smaller, equal or larger
     */
    @Override
    public int compareTo(Rate other) {
        if (small() && other.small()) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return big(numerator)
                .multiply(big(other.denominator))
                .compareTo(big(other.numerator).multiply(big(denominator)));
    }

    /**
     * Writes the rate for a person, as a percentage with at most two decimals: {@code 12,5 %} in French, {@code 12.5%}
     * in English. A rate with more decimals is rounded to the nearest and written with a sign that says so,
     * {@code ≈ 33,33 %}.
     *
     * @param locale French for French; any other language gives English
     * @return the text
     */
    public String format(Locale locale) {
        BigDecimal upper = BigDecimal.valueOf(numerator).movePointRight(2);
        BigDecimal percent = upper.divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_EVEN);
        boolean exact = percent.multiply(BigDecimal.valueOf(denominator)).compareTo(upper) == 0;
        String number = (exact ? "" : "≈ ") + withoutTrailingZeros(percent);
        return Phrasebook.inFrench(locale) ? number.replace('.', ',') + "\u00A0%" : number + "%";
    }

    private static String withoutTrailingZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /**
     * Returns the text form, read back by {@link #parse}.
     *
     * @return a percentage where that is exact with at most twelve decimals, otherwise a fraction
     */
    @Override
    @JsonValue
    public String toString() {
        BigDecimal upper = BigDecimal.valueOf(numerator).movePointRight(2);
        try {
            BigDecimal percent = upper.divide(BigDecimal.valueOf(denominator));
            if (percent.stripTrailingZeros().scale() <= 12) {
                return withoutTrailingZeros(percent) + "%";
            }
        } catch (ArithmeticException e) {
            // The decimals never end: the fraction below is the only exact text.
        }
        return numerator + "/" + denominator;
    }
}
