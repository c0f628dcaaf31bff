package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Euros;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A linear scale and a weight, for numbers and amounts.
 *
 * <p>Numbers with few decimals are worked out in {@code long} by a {@link Ramp}, of which it is proved beforehand that
 * nothing overflows; all others at any size. Both round the exact points once, halves up. A falling scale is a rising
 * one of the opposite numbers.
 */
final class Slope implements Tariff, WholeTariff {

    private static final int CENTS = 2;
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_DIGITS = 18;

    private final boolean rising;
    private final BigDecimal from;
    private final BigDecimal to;
    private final long weight;
    private final long most;
    private final BigInteger start;
    private final BigInteger span;
    private final BigDecimal factor;
    /** By the number of decimals; null where a number might overflow. */
    private final @Nullable Ramp[] ramps = new Ramp[MOST_DECIMALS + 1];

    /**
     * @param weight the thousandths of a point that the end of the scale earns
     * @param most the thousandths of a point at which the scale is cut off
     */
    Slope(Linear<?> scale, long weight, long most) {
        this.rising = scale.rising();
        this.from = turned(scale.from());
        this.to = turned(scale.to());
        this.weight = weight;
        this.most = most;
        int decimals = Math.max(0, Math.max(decimals(from), decimals(to)));
        this.factor = BigDecimal.valueOf(weight).multiply(BigDecimal.valueOf(2)).scaleByPowerOfTen(decimals);
        this.start = factor.multiply(from).toBigIntegerExact();
        this.span = to.subtract(from).scaleByPowerOfTen(decimals).toBigIntegerExact();
        for (int i = 0; i < ramps.length; i++) {
            ramps[i] = Ramp.find(from, to, weight, i, Math.max(i, decimals), rising);
        }
    }

    private static int decimals(BigDecimal end) {
        return end.stripTrailingZeros().scale();
    }

    private BigDecimal turned(BigDecimal number) {
        return rising ? number : number.negate();
    }

    @Override
    public long points(Object value) {
        if (value.getClass() == BigDecimal.class) {
            return points((BigDecimal) value);
        }
        if (value instanceof Integer || value instanceof Long) {
            return points(((Number) value).longValue());
        }
        return value instanceof Euros amount ? points(amount.cents(), CENTS) : exact(Linear.number(value));
    }

    @Override
    public long points(long value) {
        return points(value, 0);
    }

    private long points(long value, int decimals) {
        Ramp ramp = ramps[decimals];
        long points = ramp == null ? UNKNOWN : ramp.points(value);
        return points == UNKNOWN ? exact(BigDecimal.valueOf(value, decimals)) : Math.min(points, most);
    }

    private long points(BigDecimal value) {
        int decimals = value.scale();
        if (decimals < 0 || decimals > MOST_DECIMALS || value.precision() > MOST_DIGITS) {
            return exact(value);
        }
        // Its unscaled value fits into a long, but asked for as such it would be made a BigInteger first.
        return points(value.scaleByPowerOfTen(decimals).longValue(), decimals);
    }

    private long exact(BigDecimal value) {
        BigDecimal number = turned(value);
        // Compared before anything is worked out: 1E+999999999 would fill the memory.
        if (number.compareTo(from) <= 0) {
            return 0;
        }
        if (number.compareTo(to) >= 0) {
            return most;
        }
        // A half is reached or not whatever comes after the point here, since all that is compared with it is whole.
        BigInteger way = floor(number.multiply(factor)).subtract(start);
        return Math.min(way.add(span).divide(span.shiftLeft(1)).longValueExact(), most);
    }

    /** The whole number below, without writing out all the zeros of 1E-999999999. */
    private static BigInteger floor(BigDecimal number) {
        if (number.scale() >= number.precision()) {
            return number.signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ZERO;
        }
        return number.setScale(0, RoundingMode.FLOOR).unscaledValue();
    }
}
