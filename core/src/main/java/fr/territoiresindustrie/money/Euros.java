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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of euros, exact to the cent.
 *
 * <p>In the value {@code 1234.56 EUR} the number of cents is 123456. The amount may be negative (a reduction, a
 * difference). Amounts go up to some 92 million billion euros; a result beyond throws {@link ArithmeticException} and
 * never wraps around. No operation rounds unless it is given a {@link RoundingMode}.
 *
 * <p>The text form is {@code 1234.56 EUR} and is read back by {@link #parse}; JSON is the number {@code 1234.56}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param cents the amount in cents
 */
public record Euros(long cents) implements Comparable<Euros>, Serializable {

    /** No euro at all. */
    public static final Euros ZERO = new Euros(0);

    /** More digits than any amount in cents has: a longer number is refused before it is worked out. */
    private static final int MOST_DIGITS = 40;

    private static final Pattern CURRENCY = Pattern.compile("(?:€|EUR|euros?)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
    /** Three digits behind the only separator: thousands to some, thousandths to others. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}");

    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");

    /**
     * Obtains an amount of whole euros.
     *
     * @param euros the number of euros, any sign
     * @return the amount
     * @throws ArithmeticException if the amount is too large
     */
    public static Euros of(long euros) {
        return new Euros(Math.multiplyExact(euros, 100L));
    }

    /**
     * Obtains an amount of cents.
     *
     * @param cents the number of cents, any sign
     * @return the amount
     */
    public static Euros ofCents(long cents) {
        return cents == 0 ? ZERO : new Euros(cents);
    }

    /**
     * Obtains an amount from a decimal number of euros. Nothing is rounded.
     *
     * @param euros the number of euros, with at most two decimals that count ({@code 12.300} is well, {@code 12.345} is
     *     not)
     * @return the amount
     * @throws ArithmeticException if there are parts of a cent, or if the amount is too large
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Euros of(BigDecimal euros) {
        if (euros.signum() == 0) {
            return ZERO;
        }
        // The magnitude is bounded first: 1E+999999999 would fill the memory when worked out.
        if ((long) euros.precision() - euros.scale() > MOST_DIGITS || euros.scale() > 10_000) {
            throw new ArithmeticException("The amount must be between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE
                    + " cents, without parts of a cent.");
        }
        return ofCents(euros.movePointRight(2).longValueExact());
    }

    /**
     * Reads an amount as people write it: {@code 1 234,56 €}, {@code 1234.56}, {@code 1234.56 EUR}; spaces, thin,
     * no-break and narrow no-break spaces may group thousands. Nothing is rounded and nothing is guessed:
     * {@code 1.234,56}, {@code 1,234.56} and {@code 450.000} are refused, since the same signs mean other amounts
     * elsewhere.
     *
     * @param text the text
     * @return the amount
     * @throws IllegalArgumentException if the text is not such an amount, see {@link #tryParse}
     */
    public static Euros parse(CharSequence text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads an amount as {@link #parse} does, and returns the problems instead of throwing.
     *
     * @param text the text, or null if there is none
     * @return the amount, or the problem {@code required}, {@code malformed}, {@code ambiguous}, {@code too-precise} or
     *     {@code out-of-range}
     */
    public static Checked<Euros> tryParse(@Nullable CharSequence text) {
        String plain = text == null ? "" : plain(text.toString());
        if (plain.isEmpty() && (text == null || !CURRENCY.matcher(text).find())) {
            return Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", text));
        }
        if (plain.length() > MOST_DIGITS || !PLAIN.matcher(plain).matches()) {
            return Checked.invalid(Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "1234.56"));
        }
        if (AMBIGUOUS.matcher(plain).matches()) {
            return Checked.invalid(Problem.of(ProblemCode.AMBIGUOUS, "", text)
                    .with("thousands", plain.replace(".", ""))
                    .with("decimals", plain));
        }
        BigDecimal euros = new BigDecimal(plain).stripTrailingZeros();
        if (euros.scale() > 2) {
            return Checked.invalid(Problem.of(ProblemCode.TOO_PRECISE, "", text));
        }
        try {
            return Checked.valid(of(euros));
        } catch (ArithmeticException e) {
            return Checked.invalid(
                    Problem.of(ProblemCode.OUT_OF_RANGE, "", text).with("expected", "±92233720368547758.07 EUR"));
        }
    }

    private static String plain(String text) {
        String spaced = text.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .strip();
        String number = CURRENCY.matcher(spaced).replaceFirst("").strip().replace('\u2212', '-');
        boolean french =
                GROUPED.matcher(number).matches() || COMMA.matcher(number).matches();
        return french ? number.replace(" ", "").replace(',', '.') : number;
    }

    /**
     * Returns the amount as a decimal number of euros.
     *
     * @return the amount with exactly two decimals
     */
    @JsonValue
    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    /**
     * Adds an amount.
     *
     * @param other the amount to add
     * @return the sum
     * @throws ArithmeticException if the sum is too large
     */
    public Euros plus(Euros other) {
        return ofCents(Math.addExact(cents, other.cents));
    }

    /**
     * Subtracts an amount.
     *
     * @param other the amount to subtract
     * @return the difference
     * @throws ArithmeticException if the difference is too large
     */
    public Euros minus(Euros other) {
        return ofCents(Math.subtractExact(cents, other.cents));
    }

    /**
     * Multiplies by a whole number.
     *
     * @param factor the number
     * @return the product
     * @throws ArithmeticException if the product is too large
     */
    public Euros times(long factor) {
        return ofCents(Math.multiplyExact(cents, factor));
    }

    /**
     * Multiplies by a rate and rounds to the cent once, at the end. State-aid ceilings round down ({@link
     * RoundingMode#FLOOR}), aid that is counted against a ceiling rounds up.
     *
     * @param rate the rate, exact
     * @param rounding what becomes of parts of a cent
     * @return the rounded product
     * @throws ArithmeticException if the product is too large, or if rounding is {@link RoundingMode#UNNECESSARY} and
     *     there are parts of a cent
     */
    public Euros times(Rate rate, RoundingMode rounding) {
        BigInteger product = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(rate.numerator()));
        return ofCents(new BigDecimal(product)
                .divide(BigDecimal.valueOf(rate.denominator()), 0, rounding)
                .longValueExact());
    }

    /**
     * Returns the share of this amount in another one, exactly.
     *
     * @param whole the other amount, not zero
     * @return this amount divided by the whole
     * @throws ArithmeticException if the whole is zero
     */
    public Rate shareOf(Euros whole) {
        if (whole.cents == 0) {
            throw new ArithmeticException("The whole (" + whole + ") must not be zero.");
        }
        return Rate.of(cents, whole.cents);
    }

    /**
     * Changes the sign.
     *
     * @return the opposite amount
     * @throws ArithmeticException if the opposite is too large
     */
    public Euros negated() {
        return ofCents(Math.negateExact(cents));
    }

    /**
     * Returns the smaller of two amounts.
     *
     * @param other the other amount
     * @return this amount if both are equal
     */
    public Euros min(Euros other) {
        return other.cents < cents ? other : this;
    }

    /**
     * Returns the larger of two amounts.
     *
     * @param other the other amount
     * @return this amount if both are equal
     */
    public Euros max(Euros other) {
        return other.cents > cents ? other : this;
    }

    /**
     * Tells whether the amount is below zero.
     *
     * @return true if there are fewer than zero cents
     */
    public boolean negative() {
        return cents < 0;
    }

    /**
     * Tells whether the amount is above zero.
     *
     * @return true if there is more than zero cents
     */
    public boolean positive() {
        return cents > 0;
    }

    /**
     * Compares the amounts.
     *
     * @param other the other amount
     * @return negative, zero or positive as this amount is smaller, equal or larger
     */
    @Override
    public int compareTo(Euros other) {
        return Long.compare(cents, other.cents);
    }

    /**
     * Adds amounts.
     *
     * @param amounts the amounts
     * @return the sum, zero if there are none
     * @throws ArithmeticException if the sum is too large
     */
    public static Euros sum(Iterable<Euros> amounts) {
        Euros sum = ZERO;
        for (Euros amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * Writes the amount for a person: {@code 1 234,56 €} in French (with no-break spaces), {@code €1,234.56} in
     * English. The text is the same on every Java version.
     *
     * @param locale French for French; any other language gives English
     * @return the text
     */
    public String format(Locale locale) {
        boolean french = Phrasebook.inFrench(locale);
        String digits = toBigDecimal().abs().toPlainString();
        int point = digits.length() - 3;
        StringBuilder grouped = new StringBuilder(digits.substring(0, point));
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, french ? '\u202F' : ',');
        }
        grouped.append(french ? ',' : '.').append(digits, point + 1, digits.length());
        String sign = cents < 0 ? "-" : "";
        return french ? sign + grouped + "\u00A0€" : sign + "€" + grouped;
    }

    /**
     * Returns the text form, read back by {@link #parse}.
     *
     * @return the amount with two decimals and the currency, for example {@code 1234.56 EUR}
     */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString() + " EUR";
    }
}
