package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;

/** A linear scale of rates and a weight: in {@code long} where nothing can overflow, otherwise at any size. */
final class RateSlope implements Tariff {

    private final BigInteger byPart;
    private final BigInteger byWhole;
    private final BigInteger unit;
    private final long weight;
    private final long most;
    /** The largest numbers with which nothing can overflow; zero if there are none. */
    private final long limit;

    private final long partFactor;
    private final long wholeFactor;
    private final long unitFactor;

    /**
     * @param weight the thousandths of a point that the end of the scale earns
     * @param most the thousandths of a point at which the scale is cut off
     */
    RateSlope(LinearRate scale, long weight, long most) {
        BigInteger divisor = scale.byPart().gcd(scale.byWhole()).gcd(scale.unit());
        this.byPart = scale.byPart().divide(divisor);
        this.byWhole = scale.byWhole().divide(divisor);
        this.unit = scale.unit().divide(divisor);
        this.weight = weight;
        this.most = most;
        // Neither part of the sum, nor the weight times the whole and half the whole, is larger than this times it.
        BigInteger largest = byPart.abs()
                .add(byWhole.abs())
                .add(unit)
                .multiply(BigInteger.valueOf(weight).add(BigInteger.ONE));
        this.limit = BigInteger.valueOf(Long.MAX_VALUE).divide(largest).longValueExact();
        this.partFactor = byPart.longValue();
        this.wholeFactor = byWhole.longValue();
        this.unitFactor = unit.longValue();
    }

    @Override
    public long points(Object value) {
        Rate rate = (Rate) value;
        return points(rate.numerator(), rate.denominator());
    }

    /**
     * The thousandths of a point that a fraction gives.
     *
     * @param part the upper number, not {@link Long#MIN_VALUE}
     * @param whole the lower number, neither zero nor {@link Long#MIN_VALUE}
     */
    long points(long part, long whole) {
        long upper = whole < 0 ? -part : part;
        long lower = Math.abs(whole);
        if (lower > limit || upper > limit || upper < -limit) {
            return exact(BigInteger.valueOf(upper), BigInteger.valueOf(lower));
        }
        long way = upper * partFactor + lower * wholeFactor;
        long span = lower * unitFactor;
        if (way <= 0) {
            return 0;
        }
        return way >= span ? most : Math.min(most, (weight * way + (span >> 1)) / span);
    }

    private long exact(BigInteger upper, BigInteger lower) {
        BigInteger way = upper.multiply(byPart).add(lower.multiply(byWhole));
        BigInteger span = lower.multiply(unit);
        if (way.signum() <= 0) {
            return 0;
        }
        if (way.compareTo(span) >= 0) {
            return most;
        }
        BigInteger twice = BigInteger.valueOf(weight).shiftLeft(1).multiply(way).add(span);
        return Math.min(most, twice.divide(span.shiftLeft(1)).longValueExact());
    }
}
