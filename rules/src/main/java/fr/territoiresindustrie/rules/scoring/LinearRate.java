package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.math.BigInteger;

/**
 * From nothing at one rate to everything at another one, evenly in between.
 *
 * <p>For a rate of {@code p / q} the share is {@code (p × byPart + q × byWhole) / (q × unit)}, all whole numbers.
 *
 * @param from the rate that earns nothing, as do those on its far side
 * @param to the rate that earns everything, as do those on its far side
 */
record LinearRate(Rate from, Rate to) implements Scale<Rate>, Content.Part {

    LinearRate {
        if (from.compareTo(to) == 0) {
            throw new IllegalArgumentException("The end of the scale (" + to + ") must not be its beginning.");
        }
    }

    BigInteger byPart() {
        return turned(big(from.denominator()).multiply(big(to.denominator())));
    }

    BigInteger byWhole() {
        return turned(big(from.numerator()).multiply(big(to.denominator())).negate());
    }

    BigInteger unit() {
        return span().abs();
    }

    private BigInteger span() {
        return big(to.numerator())
                .multiply(big(from.denominator()))
                .subtract(big(from.numerator()).multiply(big(to.denominator())));
    }

    private BigInteger turned(BigInteger factor) {
        return span().signum() < 0 ? factor.negate() : factor;
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    @Override
    public Rate share(Rate value) {
        BigInteger upper =
                byPart().multiply(big(value.numerator())).add(byWhole().multiply(big(value.denominator())));
        BigInteger lower = unit().multiply(big(value.denominator()));
        if (upper.signum() <= 0) {
            return Rate.ZERO;
        }
        if (upper.compareTo(lower) >= 0) {
            return Rate.ONE;
        }
        BigInteger divisor = upper.gcd(lower);
        return Rate.of(
                upper.divide(divisor).longValueExact(), lower.divide(divisor).longValueExact());
    }

    @Override
    public void write(Content content) {
        content.open("linear");
        content.part(from).part(to).close();
    }
}
