package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RateProperties {

    @Property
    void is_in_lowest_terms_with_a_positive_denominator(@ForAll("rates") Rate rate) {
        assertThat(rate.denominator()).isPositive();
        assertThat(big(rate.numerator()).gcd(big(rate.denominator()))).isEqualTo(BigInteger.ONE);
    }

    @Property
    void is_the_fraction_that_was_given(@ForAll int upper, @ForAll int lower) {
        if (lower != 0) {
            Rate rate = Rate.of(upper, lower);

            assertThat(big(rate.numerator()).multiply(big(lower)))
                    .isEqualTo(big(rate.denominator()).multiply(big(upper)));
        }
    }

    @Property
    void equal_fractions_are_equal_rates(@ForAll("small") Rate rate, @ForAll("small") Rate factor) {
        if (factor.numerator() != 0) {
            Rate other = Rate.of(rate.numerator() * factor.numerator(), rate.denominator() * factor.numerator());

            assertThat(other).isEqualTo(rate).hasSameHashCodeAs(rate);
        }
    }

    @Property
    void travels(@ForAll("rates") Rate rate) {
        RoundTrips.assertTravels(rate, Rate.class);
    }

    @Property
    void text_is_read_back(@ForAll("rates") Rate rate) {
        assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    }

    @Property
    void arithmetic_is_exact_or_throws(@ForAll("rates") Rate a, @ForAll("rates") Rate b) {
        BigInteger lower = big(a.denominator()).multiply(big(b.denominator()));
        BigInteger left = big(a.numerator()).multiply(big(b.denominator()));
        BigInteger right = big(b.numerator()).multiply(big(a.denominator()));

        assertExact(left.add(right), lower, () -> a.plus(b));
        assertExact(left.subtract(right), lower, () -> a.minus(b));
        assertExact(big(a.numerator()).multiply(big(b.numerator())), lower, () -> a.times(b));
    }

    @Property
    void order_is_that_of_the_numbers(@ForAll("rates") Rate a, @ForAll("rates") Rate b) {
        int expected = big(a.numerator())
                .multiply(big(b.denominator()))
                .compareTo(big(b.numerator()).multiply(big(a.denominator())));

        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(expected);
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.min(b)).isEqualTo(expected <= 0 ? a : b);
    }

    @Property
    void order_of_percentages_is_that_of_the_decimals(
            @ForAll("decimals") BigDecimal a, @ForAll("decimals") BigDecimal b) {
        assertThat(Integer.signum(Rate.ofPercent(a).compareTo(Rate.ofPercent(b))))
                .isEqualTo(a.compareTo(b));
    }

    @Property
    void any_text_gives_a_rate_or_a_problem(@ForAll String text) {
        assertThat(Rate.tryParse(text).problems().isEmpty())
                .isEqualTo(Rate.tryParse(text).valid());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static void assertExact(BigInteger upper, BigInteger lower, Supplier<Rate> result) {
        BigInteger divisor = upper.gcd(lower);
        BigInteger least = big(Long.MAX_VALUE).negate();
        BigInteger numerator = upper.divide(divisor);
        boolean fits = lower.divide(divisor).bitLength() < Long.SIZE
                && numerator.bitLength() < Long.SIZE
                && numerator.compareTo(least) >= 0;
        if (fits) {
            assertThat(big(result.get().numerator())).isEqualTo(numerator);
            assertThat(big(result.get().denominator())).isEqualTo(lower.divide(divisor));
        } else {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(result::get);
        }
    }

    @Provide
    Arbitrary<Rate> rates() {
        return CoreArbitraries.rates();
    }

    @Provide
    Arbitrary<Rate> small() {
        return CoreArbitraries.smallRates();
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(6);
    }
}
