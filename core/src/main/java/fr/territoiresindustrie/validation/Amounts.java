package fr.territoiresindustrie.validation;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import jakarta.validation.ConstraintDeclarationException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads an amount of euros from the types in which beans hold amounts. */
final class Amounts {

    private Amounts() {}

    /** Tells whether a value is of a type that holds one amount. */
    static boolean holdsOne(Object value) {
        return value instanceof Euros || value instanceof Number || value instanceof CharSequence;
    }

    /**
     * Reads an amount; the problem is {@code required} for a blank text.
     *
     * @throws ConstraintDeclarationException if the value is of another type
     */
    static Checked<Euros> read(Object value) {
        if (value instanceof Euros amount) {
            return Checked.valid(amount);
        }
        if (value instanceof CharSequence text) {
            return Euros.tryParse(text);
        }
        return exact(decimal(value));
    }

    private static BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        throw new ConstraintDeclarationException("The type of the amount ("
                + value.getClass().getName() + ") must be Euros, BigDecimal, BigInteger, long, int, short or a text.");
    }

    private static Checked<Euros> exact(BigDecimal decimal) {
        try {
            return Checked.valid(Euros.of(decimal));
        } catch (ArithmeticException e) {
            boolean small = (long) decimal.precision() - decimal.scale() <= 16;
            return Checked.invalid(
                    Problem.of(small ? ProblemCode.TOO_PRECISE : ProblemCode.OUT_OF_RANGE, "", "an amount"));
        }
    }
}
