package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What lines must give, worked out in fractions of any size and rounded once; nothing is shared with the grid. */
final class Reckoning {

    private Reckoning() {}

    /** The thousandths of a point by a linear scale; null where a fraction would not fit into the memory. */
    static long linear(BigDecimal value, BigDecimal from, BigDecimal to, Rate most, long weight) {
        BigDecimal way = value.subtract(from);
        BigDecimal span = to.subtract(from);
        BigDecimal part = span.signum() < 0 ? way.negate() : way;
        return share(part, span.abs(), most, weight);
    }

    /** The same by a linear scale of rates. */
    static long linear(BigInteger part, BigInteger whole, Rate from, Rate to, Rate most, long weight) {
        // Everything times the three denominators.
        BigInteger value = part.multiply(big(from.denominator())).multiply(big(to.denominator()));
        BigInteger start = whole.multiply(big(from.numerator())).multiply(big(to.denominator()));
        BigInteger end = whole.multiply(big(from.denominator())).multiply(big(to.numerator()));
        boolean falling = end.subtract(start).signum() * whole.signum() < 0;
        boolean turned = falling != whole.signum() < 0;
        BigInteger way = turned ? start.subtract(value) : value.subtract(start);
        return share(new BigDecimal(way), new BigDecimal(end.subtract(start).abs()), most, weight);
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static long share(BigDecimal part, BigDecimal span, Rate most, long weight) {
        long cut = times(BigDecimal.valueOf(most.numerator()), BigDecimal.valueOf(most.denominator()), weight);
        if (part.signum() <= 0) {
            return 0;
        }
        return part.compareTo(span) >= 0 ? cut : Math.min(cut, times(part, span, weight));
    }

    private static long times(BigDecimal part, BigDecimal span, long weight) {
        return BigDecimal.valueOf(weight)
                .multiply(part)
                .divide(span, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** What a line gives by its definition: the weight times the share of the scale; null if that is not known. */
    static <V> @Nullable Points defined(@Nullable V value, Scale<? super V> scale, Points weight) {
        Rate share = value == null ? null : scale.share(value);
        return share == null ? null : weight.times(share, RoundingMode.HALF_UP);
    }

    /** The natural logarithm to some forty digits: square roots until next to one, then the plain series. */
    static BigDecimal logarithm(BigDecimal number) {
        MathContext digits = new MathContext(50);
        BigDecimal root = number;
        int roots = 0;
        while (root.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.001")) > 0) {
            root = root.sqrt(digits);
            roots++;
        }
        BigDecimal small = root.subtract(BigDecimal.ONE);
        BigDecimal power = small;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= 40; i++) {
            BigDecimal term = power.divide(BigDecimal.valueOf(i), digits);
            sum = i % 2 == 1 ? sum.add(term) : sum.subtract(term);
            power = power.multiply(small, digits);
        }
        return sum.multiply(BigDecimal.valueOf(2).pow(roots));
    }
}
