package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logarithmic scales against powers of whole numbers, against another series, and against tables. */
class LogarithmicProperties {

    private static Rate millionths(long parts) {
        return Rate.of(parts, 1_000_000);
    }

    @Example
    void gives_what_tables_of_logarithms_give() {
        Scale<Number> scale = Scales.logarithmic(1, 100);
        assertThat(scale.share(0)).isEqualTo(Rate.ZERO);
        assertThat(scale.share(1)).isEqualTo(Rate.ZERO);
        assertThat(scale.share(10)).isEqualTo(Rate.of(1, 2));
        // log10 2 = 0.30103000, log10 3 = 0.47712125, log10 7 = 0.84509804
        assertThat(scale.share(2)).isEqualTo(millionths(150_515));
        assertThat(scale.share(3)).isEqualTo(millionths(238_561));
        assertThat(scale.share(7)).isEqualTo(millionths(422_549));
        assertThat(scale.share(100)).isEqualTo(Rate.ONE);
        assertThat(scale.share(-5)).isEqualTo(Rate.ZERO);
        assertThat(scale.share(new BigDecimal("1E+999999999"))).isEqualTo(Rate.ONE);
        assertThat(scale.share(new BigDecimal("1E-999999999"))).isEqualTo(Rate.ZERO);
    }

    @Example
    void less_can_be_better() {
        Scale<Euros> scale = Scales.logarithmic(Euros.of(10_000_000), Euros.of(100_000));
        assertThat(scale.share(Euros.of(1_000_000))).isEqualTo(Rate.of(1, 2));
        assertThat(scale.share(Euros.of(200_000))).isEqualTo(millionths(849_485));
        assertThat(scale.share(Euros.ZERO)).isEqualTo(Rate.ONE);
        assertThat(scale.share(Euros.of(20_000_000))).isEqualTo(Rate.ZERO);
        Scale<Rate> rates = Scales.logarithmic(Rate.of(1, 2), Rate.of(1, 200));
        assertThat(rates.share(Rate.of(1, 20))).isEqualTo(Rate.of(1, 2));
    }

    @Example
    void refuses_ends_that_have_no_logarithm_or_of_which_nobody_can_think() {
        for (String end : List.of("0", "-1", "1E+18", "0.0000000001")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Scales.logarithmic(BigDecimal.valueOf(2), new BigDecimal(end)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.logarithmic(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.logarithmic(Rate.ZERO, Rate.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Scales.logarithmic(Rate.ONE, Rate.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scales.logarithmic(1, 9).share(2.0));
        RoundTrips.assertSerializable(Scales.logarithmic(1, 9));
        RoundTrips.assertSerializable(Scales.logarithmic(Rate.of(1, 9), Rate.ONE));
    }

    @Example
    void the_ends_furthest_apart_and_closest_together_are_told_apart() {
        BigDecimal least = new BigDecimal("0.000000001");
        BigDecimal most = new BigDecimal("999999999999999999.999999999");
        assertThat(Scales.logarithmic(least, most).share(BigDecimal.ONE)).isEqualTo(millionths(333_333));
        BigDecimal near = most.subtract(new BigDecimal("0.000000002"));
        assertThat(Scales.logarithmic(near, most).share(most.subtract(least))).isEqualTo(Rate.of(1, 2));
        Rate one = Rate.of(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThat(Scales.logarithmic(Rate.ONE, one).share(Rate.of(Long.MAX_VALUE - 2, Long.MAX_VALUE)))
                .isEqualTo(Rate.ONE);
    }

    @Property(tries = 100)
    void powers_earn_exactly_their_part(
            @ForAll @IntRange(min = 2, max = 7) int base,
            @ForAll @IntRange(min = 2, max = 20) int power,
            @ForAll @IntRange(min = 1, max = 19) int part) {
        Assume.that(part < power);
        BigInteger end = BigInteger.valueOf(base).pow(power);
        Rate share = Scales.logarithmic(1, end.longValueExact())
                .share(BigInteger.valueOf(base).pow(part));
        long expected = (2_000_000L * part + power) / (2L * power);
        assertThat(share).isEqualTo(millionths(expected));
    }

    /** The share lies between two neighbouring halves of a millionth: told by whole powers, with nothing cut off. */
    @ParameterizedTest
    @CsvSource({"10, 2", "7, 3"})
    void a_share_of_few_parts_is_confirmed_by_powers(long end, long value) {
        Rate share = Scales.logarithmic(1, end).share(value);
        // end^(s − 1/2,000,000) <= value <= end^(s + 1/2,000,000), all raised to the 2,000,000th power.
        int twice = (int) (2 * share.numerator() * (1_000_000 / share.denominator()));
        BigInteger power = BigInteger.valueOf(value).pow(2_000_000);
        assertThat(BigInteger.valueOf(end).pow(twice - 1)).isLessThanOrEqualTo(power);
        assertThat(BigInteger.valueOf(end).pow(twice + 1)).isGreaterThanOrEqualTo(power);
    }

    @Provide
    Arbitrary<BigDecimal> ends() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 999_999_999_999L),
                        Arbitraries.integers().between(-5, 9))
                .as(BigDecimal::valueOf);
    }

    @Property(tries = 40)
    void another_series_gives_the_same(
            @ForAll("ends") BigDecimal from, @ForAll("ends") BigDecimal to, @ForAll("ends") BigDecimal value) {
        Assume.that(from.compareTo(to) != 0);
        boolean rising = from.compareTo(to) < 0;
        BigDecimal least = rising ? from : to;
        BigDecimal inside = value.max(least).min(rising ? to : from);
        Rate share = Scales.logarithmic(from, to).share(inside);
        // By square roots: ln x = 2^n × ln x^(2^-n), and ln (1 + y) = y − y²/2 + y³/3 … for a small y.
        MathContext digits = new MathContext(50);
        BigDecimal expected = Reckoning.logarithm(inside.divide(from, digits))
                .divide(Reckoning.logarithm(to.divide(from, digits)), digits);
        BigDecimal found =
                BigDecimal.valueOf(share.numerator()).divide(BigDecimal.valueOf(share.denominator()), digits);
        assertThat(found.subtract(expected).abs()).isLessThanOrEqualTo(new BigDecimal("0.0000005"));
    }

    @Property(tries = 200)
    void more_never_earns_less(
            @ForAll @LongRange(min = -5, max = 1000) long value,
            @ForAll @LongRange(max = 3) long more,
            @ForAll @LongRange(min = 1, max = 500) long from,
            @ForAll @LongRange(min = 1, max = 500) long to) {
        Assume.that(from != to);
        Scale<Number> scale = Scales.logarithmic(from, to);
        int order = scale.share(value + more).compareTo(scale.share(value));
        assertThat(from < to ? order : -order).isNotNegative();
    }

    @Example
    void a_line_multiplies_the_share_by_its_weight() {
        ScoringGrid<Dossier> grid = ScoringGrid.<Dossier>builder()
                .line(
                        "cost",
                        Dossier.COST.label(),
                        Points.of(30),
                        Dossier.COST,
                        Scales.logarithmic(Euros.of(100_000), Euros.of(10_000_000)))
                .build();
        // 30 × 0.150515 = 4.51545
        assertThat(grid.total(new Dossier("Fonderie", null, null, Euros.of(200_000), null, null), CONTEXT))
                .isEqualTo(Points.parse("4.515"));
    }
}
