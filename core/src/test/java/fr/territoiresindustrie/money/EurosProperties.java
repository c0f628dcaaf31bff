package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import fr.territoiresindustrie.fixture.RoundTrips;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EurosProperties {

    @Property
    void travels(@ForAll("euros") Euros euros) {
        RoundTrips.assertTravels(euros, Euros.class);
    }

    @Property
    void text_is_read_back(@ForAll("euros") Euros euros) {
        assertThat(Euros.parse(euros.toString())).isEqualTo(euros);
        assertThat(Euros.parse(euros.format(Locale.FRENCH))).isEqualTo(euros);
        assertThat(Euros.parse(euros.toBigDecimal().toPlainString())).isEqualTo(euros);
        assertThat(Euros.of(euros.toBigDecimal())).isEqualTo(euros);
    }

    @Property
    void text_in_english_is_never_read_as_another_amount(@ForAll("euros") Euros euros) {
        String english = euros.format(Locale.ENGLISH).replace("€", "");

        assertThat(Euros.tryParse(english).value().orElse(euros)).isEqualTo(euros);
    }

    @Property
    void arithmetic_is_exact_or_throws(@ForAll("euros") Euros a, @ForAll("euros") Euros b, @ForAll long factor) {
        assertExact(big(a).add(big(b)), () -> a.plus(b));
        assertExact(big(a).subtract(big(b)), () -> a.minus(b));
        assertExact(big(a).multiply(BigInteger.valueOf(factor)), () -> a.times(factor));
        assertExact(big(a).negate(), a::negated);
    }

    @Property
    void a_rate_is_applied_exactly_and_rounded_once(
            @ForAll("euros") Euros euros, @ForAll("rates") Rate rate, @ForAll("roundings") RoundingMode rounding) {
        BigDecimal exactUpper = new BigDecimal(big(euros).multiply(BigInteger.valueOf(rate.numerator())));
        BigInteger expected = exactUpper
                .divide(BigDecimal.valueOf(rate.denominator()), 0, rounding)
                .toBigIntegerExact();

        assertExact(expected, () -> euros.times(rate, rounding));
    }

    @Property
    void a_share_times_the_whole_is_the_part_again(@ForAll("amounts") Euros part, @ForAll("amounts") Euros whole) {
        if (whole.positive()) {
            assertThat(whole.times(part.shareOf(whole), RoundingMode.UNNECESSARY))
                    .isEqualTo(part);
        }
    }

    @Property
    void order_is_that_of_the_numbers(@ForAll("euros") Euros a, @ForAll("euros") Euros b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(big(a).compareTo(big(b)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(big(a.min(b))).isEqualTo(big(a).min(big(b)));
        assertThat(big(a.max(b))).isEqualTo(big(a).max(big(b)));
    }

    @Property
    void a_sum_is_that_of_the_cents(@ForAll("manyAmounts") List<Euros> amounts) {
        assertThat(Euros.sum(amounts).cents())
                .isEqualTo(amounts.stream().mapToLong(Euros::cents).sum());
    }

    @Property
    void any_text_gives_an_amount_or_a_problem(@ForAll String text) {
        assertThat(Euros.tryParse(text).problems().isEmpty())
                .isEqualTo(Euros.tryParse(text).valid());
    }

    private static BigInteger big(Euros euros) {
        return BigInteger.valueOf(euros.cents());
    }

    private static void assertExact(BigInteger expected, Supplier<Euros> result) {
        if (expected.bitLength() < Long.SIZE) {
            assertThat(big(result.get())).isEqualTo(expected);
        } else {
            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(result::get);
        }
    }

    @Provide
    Arbitrary<Euros> euros() {
        return CoreArbitraries.euros();
    }

    @Provide
    Arbitrary<Euros> amounts() {
        return CoreArbitraries.amounts();
    }

    @Provide
    Arbitrary<List<Euros>> manyAmounts() {
        return CoreArbitraries.amounts().list().ofMaxSize(50);
    }

    @Provide
    Arbitrary<Rate> rates() {
        return CoreArbitraries.rates();
    }

    @Provide
    Arbitrary<RoundingMode> roundings() {
        return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
    }
}
