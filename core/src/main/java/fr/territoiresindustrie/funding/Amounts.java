package fr.territoiresindustrie.funding;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The checks of amounts that the types of this package share. */
final class Amounts {

    private Amounts() {}

    static Problems notNegative(Problems problems, @Nullable Euros amount, String path) {
        return problems.check(amount == null || !amount.negative(), ProblemCode.NEGATIVE, path, amount);
    }

    /** Negative and zero are two faults: the first is a sign too many, the second an amount that is not there. */
    static Problems positive(Problems problems, @Nullable Euros amount, String path) {
        notNegative(problems, amount, path);
        return problems.check(
                amount == null || amount.cents() != 0, () -> outOfRange(path, Euros.ZERO, "> " + Euros.ZERO));
    }

    static Problems atMost(Problems problems, @Nullable Euros amount, String path, @Nullable Euros limit) {
        boolean holds = amount == null || limit == null || amount.compareTo(limit) <= 0;
        return problems.check(holds, () -> outOfRange(path, amount, "≤ " + limit));
    }

    static Problem outOfRange(String path, @Nullable Object value, String expected) {
        return Problem.of(ProblemCode.OUT_OF_RANGE, path, value).with("expected", expected);
    }

    /** Compares a whole with the sum of its parts, which may be too large to be an amount. */
    static Problems balanced(Problems problems, Euros whole, String path, Collection<Euros> parts) {
        BigInteger sum = sum(parts);
        return problems.check(
                sum.equals(BigInteger.valueOf(whole.cents())),
                () -> Problem.of(ProblemCode.NOT_BALANCED, path, null)
                        .with("uses", whole)
                        .with("resources", text(sum)));
    }

    /** Compares a limit with the sum of parts, which may be too large to be an amount. */
    static Problems sumAtMost(Problems problems, Collection<Euros> parts, String path, @Nullable Euros limit) {
        BigInteger sum = sum(parts);
        boolean holds = limit == null || sum.compareTo(BigInteger.valueOf(limit.cents())) <= 0;
        return problems.check(holds, () -> outOfRange(path, text(sum), "≤ " + limit));
    }

    private static String text(BigInteger cents) {
        return new BigDecimal(cents, 2).toPlainString() + " EUR";
    }

    private static BigInteger sum(Collection<Euros> parts) {
        return parts.stream().map(part -> BigInteger.valueOf(part.cents())).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
