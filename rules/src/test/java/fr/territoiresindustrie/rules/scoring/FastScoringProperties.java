package fr.territoiresindustrie.rules.scoring;

import static fr.territoiresindustrie.rules.scoring.Dossier.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** The fast ways to points against exact fractions: they are the same to the thousandth, whatever the figures. */
class FastScoringProperties {

    private static final Label LABEL = Label.of("figure", "chiffre");

    /** Long.MIN_VALUE stands for nothing where shares are read, so that it is a case of its own. */
    @Provide
    Arbitrary<Long> longs() {
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(4, Arbitraries.longs().between(-100, 100)),
                Tuple.of(2, Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L)),
                Tuple.of(2, Arbitraries.longs()),
                Tuple.of(
                        1,
                        Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE, 0L))));
    }

    @Provide
    Arbitrary<Points> weights() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(1, 7),
                        Arbitraries.longs().between(1, 100_000),
                        Arbitraries.longs().between(1, Long.MAX_VALUE),
                        Arbitraries.of(Long.MAX_VALUE - 1, Long.MAX_VALUE))
                .map(Points::ofThousandths);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.oneOf(
                Combinators.combine(longs(), Arbitraries.integers().between(-3, 12))
                        .as(BigDecimal::valueOf),
                Combinators.combine(
                                Arbitraries.bigIntegers(),
                                Arbitraries.integers().between(-40, 40))
                        .as(BigDecimal::new));
    }

    @Provide
    Arbitrary<Rate> rates() {
        Arbitrary<Long> upper = Arbitraries.oneOf(
                Arbitraries.longs().between(-12, 12), Arbitraries.longs().between(-Long.MAX_VALUE, Long.MAX_VALUE));
        Arbitrary<Long> lower = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 12), Arbitraries.longs().between(1, Long.MAX_VALUE));
        return Combinators.combine(upper, lower).as(Rate::of);
    }

    @Provide
    Arbitrary<Rate> shares() {
        return rates().map(rate -> {
            long upper = Math.abs(rate.numerator());
            return Rate.of(Math.min(upper, rate.denominator()), Math.max(upper, rate.denominator()));
        });
    }

    @Provide
    Arbitrary<Rate> smallRates() {
        return Combinators.combine(
                        Arbitraries.longs().between(-99, 99),
                        Arbitraries.longs().between(1, 99))
                .as(Rate::of);
    }

    @Provide
    Arbitrary<Rate> cuts() {
        return Arbitraries.of(Rate.ONE, Rate.ONE, Rate.of(2, 3), Rate.of(1, Long.MAX_VALUE), Rate.ZERO);
    }

    @Property
    void whole_numbers_by_linear_scales(
            @ForAll("longs") long value,
            @ForAll("decimals") BigDecimal from,
            @ForAll("decimals") BigDecimal to,
            @ForAll("cuts") Rate most,
            @ForAll("weights") Points weight) {
        Assume.that(from.compareTo(to) != 0);
        Scale<Number> scale = Scales.capped(Scales.linear(from, to), most);
        long expected = Reckoning.linear(BigDecimal.valueOf(value), from, to, most, weight.thousandths());
        assertGives(expected, value, Fact.ofLong("figure", LABEL, any -> value), scale, weight);
        assertGives(expected, value, Fact.of("figure", LABEL, any -> value), scale, weight);
        int small = (int) value;
        long smaller = Reckoning.linear(BigDecimal.valueOf(small), from, to, most, weight.thousandths());
        assertGives(smaller, small, Fact.ofInt("figure", LABEL, any -> small), scale, weight);
    }

    @Property
    void decimal_numbers_by_linear_scales(
            @ForAll("decimals") BigDecimal value,
            @ForAll("decimals") BigDecimal from,
            @ForAll("decimals") BigDecimal to,
            @ForAll("cuts") Rate most,
            @ForAll("weights") Points weight) {
        Assume.that(from.compareTo(to) != 0);
        Scale<Number> scale = Scales.capped(Scales.linear(from, to), most);
        long expected = Reckoning.linear(value, from, to, most, weight.thousandths());
        assertGives(expected, value, Fact.of("figure", LABEL, any -> value), scale, weight);
        BigInteger whole = value.toBigInteger();
        long floored = Reckoning.linear(new BigDecimal(whole), from, to, most, weight.thousandths());
        assertGives(floored, whole, Fact.of("figure", LABEL, any -> whole), scale, weight);
    }

    @Property
    void amounts_by_linear_scales(
            @ForAll("longs") long cents,
            @ForAll("longs") long from,
            @ForAll("longs") long to,
            @ForAll("weights") Points weight) {
        Assume.that(from != to);
        Euros amount = Euros.ofCents(cents);
        Scale<Euros> scale = Scales.linear(Euros.ofCents(from), Euros.ofCents(to));
        long expected = Reckoning.linear(
                BigDecimal.valueOf(cents),
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(to),
                Rate.ONE,
                weight.thousandths());
        assertGives(expected, amount, Fact.of("figure", LABEL, any -> amount), scale, weight);
    }

    @Property
    void spans_and_weights_as_large_as_a_long_can_hold(
            @ForAll @LongRange(min = 1, max = 1L << 61) long weight,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long size,
            @ForAll @LongRange(min = -1, max = 1000) long thousandth,
            @ForAll @LongRange(min = -1, max = 1) long beside) {
        // The largest span with which nothing overflows, one below and one above it, and any smaller one.
        long largest = Math.max(1, ((1L << 62) - 1) / (weight + 1));
        long span = size % 2 == 0 ? 1 + size % largest : Math.max(1, largest + beside);
        long value = Math.multiplyHigh(span, thousandth * (Long.MAX_VALUE / 1000)) * 2 + beside;
        long expected = Reckoning.linear(
                BigDecimal.valueOf(value), BigDecimal.ZERO, BigDecimal.valueOf(span), Rate.ONE, weight);
        Fact<Dossier, Long> fact = Fact.ofLong("figure", LABEL, any -> value);
        assertGives(expected, value, fact, Scales.linear(0, span), Points.ofThousandths(weight));
        assertGives(weight, span, whole("figure", span), Scales.linear(0, span), Points.ofThousandths(weight));
    }

    @Property
    void halves_of_a_thousandth_count_as_one(
            @ForAll("longs") long from, @ForAll("weights") Points weight, @ForAll boolean falling) {
        Assume.that(weight.thousandths() < 1_000_000 && Math.abs(from / 4) < Long.MAX_VALUE / 8);
        // Values at and just below the point at which a thousandth more is earned.
        long span = 2 * weight.thousandths();
        Scale<Number> scale = Scales.linear(falling ? from + span : from, falling ? from : from + span);
        long half = falling ? from + span - 1 : from + 1;
        assertGives(1, half, Fact.ofLong("figure", LABEL, any -> half), scale, weight);
        BigDecimal less = new BigDecimal(falling ? "0.000001" : "-0.000001").add(BigDecimal.valueOf(half));
        assertGives(0, less, Fact.of("figure", LABEL, any -> less), scale, weight);
    }

    @Property
    void shares_by_linear_scales(
            @ForAll("longs") long part,
            @ForAll("longs") long whole,
            @ForAll("rates") Rate from,
            @ForAll("rates") Rate to,
            @ForAll("cuts") Rate most,
            @ForAll("weights") Points weight) {
        Assume.that(!from.equals(to));
        Fact<Dossier, Rate> share = Fact.share("share", LABEL, whole("part", part), whole("whole", whole));
        Scale<Rate> scale = Scales.capped(Scales.linear(from, to), most);
        if (whole == 0 || whole == Long.MIN_VALUE || part == Long.MIN_VALUE) {
            assertUnknown(share, scale, weight);
            return;
        }
        long expected = Reckoning.linear(
                BigInteger.valueOf(part), BigInteger.valueOf(whole), from, to, most, weight.thousandths());
        Rate rate = Rate.of(part, whole);
        assertGives(expected, rate, share, scale, weight);
        assertGives(expected, rate, Fact.of("rate", LABEL, any -> rate), scale, weight);
    }

    private static Fact<Dossier, Long> whole(String name, long value) {
        return Fact.ofLong(name, LABEL, any -> value);
    }

    @Property
    void amounts_as_shares(@ForAll("longs") long part, @ForAll("longs") long whole) {
        Fact<Dossier, Euros> grant = Fact.of("grant", LABEL, any -> Euros.ofCents(part));
        Fact<Dossier, Euros> investment = Fact.of("investment", LABEL, any -> Euros.ofCents(whole));
        Fact<Dossier, Rate> share = Fact.share("share", LABEL, grant, investment);
        ScoringGrid<Dossier> grid = grid(share, Scales.linear(Rate.ONE, Rate.ZERO), Points.of(20));
        Rate rate = share.read(nobody(), CONTEXT);
        assertThat(grid.total(nobody(), CONTEXT))
                .isEqualTo(Reckoning.defined(rate, Scales.linear(Rate.ONE, Rate.ZERO), Points.of(20)));
    }

    @Property
    void bands_of_whole_numbers(
            @ForAll("longs") long value,
            @ForAll("longs") long first,
            @ForAll("longs") long second,
            @ForAll("cuts") Rate most,
            @ForAll("weights") Points weight) {
        Assume.that(first != second);
        Scale<Long> scale = Scales.capped(Scales.stepped(Map.of(first, Rate.of(1, 3), second, Rate.of(5, 7))), most);
        Points expected = Reckoning.defined(value, scale, weight);
        assertGives(expected.thousandths(), value, Fact.ofLong("figure", LABEL, any -> value), scale, weight);
        assertGives(expected.thousandths(), value, Fact.of("figure", LABEL, any -> value), scale, weight);
        Rate band = value < Math.min(first, second)
                ? Rate.ZERO
                : value < Math.max(first, second) == first < second ? Rate.of(1, 3) : Rate.of(5, 7);
        assertThat(scale.share(value)).isEqualTo(band.min(most));
    }

    @Property
    void named_bands_of_whole_numbers(
            @ForAll("longs") long value,
            @ForAll("longs") long first,
            @ForAll("longs") long second,
            @ForAll boolean open,
            @ForAll("cuts") Rate most,
            @ForAll("weights") Points weight) {
        Assume.that(Math.min(first, second) < Math.max(first, second));
        long low = Math.min(first, second);
        long high = Math.max(first, second);
        Band<Long> upper = Band.atLeast(high, LABEL, Points.of(3));
        Band<Long> lower = Band.below(high, LABEL, Points.of(1));
        List<Band<Long>> bands = open
                ? List.of(upper, lower)
                : List.of(upper.andAtMost(high), new Band<>(LABEL, Points.of(1), low, true, high, false));
        Scale<Long> scale = Scales.capped(Scales.banded(bands), most);
        Fact<Dossier, Long> fast = Fact.ofLong("figure", LABEL, any -> value);
        Fact<Dossier, Long> boxed = Fact.of("figure", LABEL, any -> value);
        if (!open && (value < low || value > high)) {
            assertUnknown(fast, scale, weight);
            assertUnknown(boxed, scale, weight);
            return;
        }
        Rate share = value < high ? Rate.of(1, 3) : Rate.ONE;
        Points expected = weight.times(share.min(most), RoundingMode.HALF_UP);
        for (Fact<Dossier, Long> fact : List.of(fast, boxed)) {
            ScoringGrid<Dossier> grid = grid(fact, scale, weight);
            assertThat(grid.total(nobody(), CONTEXT)).isEqualTo(expected);
            assertThat(grid.score(nobody(), CONTEXT).total()).isEqualTo(expected);
        }
    }

    @Property
    void lists_that_are_cut_off(
            @ForAll("shares") Rate first,
            @ForAll("shares") Rate second,
            @ForAll("cuts") Rate most,
            @ForAll boolean value) {
        Scale<Boolean> scale = Scales.capped(Scales.lookup(Map.of(true, first), second), most);
        Points weight = Points.of(30);
        Points expected = Reckoning.defined(value, scale, weight);
        assertGives(expected.thousandths(), value, Fact.of("figure", LABEL, any -> value), scale, weight);
        assertUnknown(Fact.<Dossier, Boolean>of("figure", LABEL, any -> null), scale, weight);
    }

    @Property
    void any_share_of_any_weight(@ForAll("shares") Rate share, @ForAll("weights") Points weight) {
        Scale<Boolean> scale = Scales.lookup(Map.of(true, share));
        Points expected = Reckoning.defined(true, scale, weight);
        assertGives(expected.thousandths(), true, Fact.of("figure", LABEL, any -> true), scale, weight);
        Fact<Dossier, Boolean> yes = Fact.of("figure", LABEL, any -> true);
        assertGives(expected.thousandths(), true, yes, any -> share, weight);
        assertUnknown(Fact.of("figure", LABEL, any -> false), scale, weight);
        assertUnknown(Fact.<Dossier, Boolean>of("figure", LABEL, any -> null), scale, weight);
    }

    @Property
    void the_share_of_a_linear_scale_of_rates_is_exact(
            @ForAll("smallRates") Rate value, @ForAll("smallRates") Rate from, @ForAll("smallRates") Rate to) {
        Assume.that(!from.equals(to));
        Rate share = Scales.linear(from, to).share(value);
        boolean rising = from.compareTo(to) < 0;
        if (rising ? value.compareTo(from) <= 0 : value.compareTo(from) >= 0) {
            assertThat(share).isEqualTo(Rate.ZERO);
        } else if (rising ? value.compareTo(to) >= 0 : value.compareTo(to) <= 0) {
            assertThat(share).isEqualTo(Rate.ONE);
        } else {
            assertThat(from.plus(share.times(to.minus(from)))).isEqualTo(value);
        }
    }

    private static Dossier nobody() {
        return new Dossier("Invented", null, null, null, null, null);
    }

    private static <V> ScoringGrid<Dossier> grid(Fact<Dossier, V> fact, Scale<? super V> scale, Points weight) {
        return ScoringGrid.<Dossier>builder()
                .line("line", LABEL, weight, fact, scale)
                .build();
    }

    private static <V> void assertGives(
            long thousandths, Object seen, Fact<Dossier, V> fact, Scale<? super V> scale, Points weight) {
        ScoringGrid<Dossier> grid = grid(fact, scale, weight);
        Points expected = Points.ofThousandths(thousandths);
        assertThat(grid.total(nobody(), CONTEXT)).isEqualTo(expected);
        assertThat(grid.lowest(nobody(), CONTEXT)).isEqualTo(expected);
        assertThat(grid.highest(nobody(), CONTEXT)).isEqualTo(expected);
        Contribution contribution =
                grid.score(nobody(), CONTEXT).contributions().get(0);
        assertThat(contribution.points()).isEqualTo(expected);
        assertThat(contribution.reason().code()).isEqualTo("scoring.line.known");
        assertThat(contribution.reason().arguments()).containsEntry("value", Argument.from(seen));
    }

    private static <V> void assertUnknown(Fact<Dossier, V> fact, Scale<? super V> scale, Points weight) {
        ScoringGrid<Dossier> grid = grid(fact, scale, weight);
        @Nullable Points total = grid.total(nobody(), CONTEXT);
        assertThat(total).isNull();
        assertThat(grid.lowest(nobody(), CONTEXT)).isEqualTo(Reckoning.defined("", any -> scale.lowest(), weight));
        assertThat(grid.highest(nobody(), CONTEXT)).isEqualTo(Reckoning.defined("", any -> scale.highest(), weight));
        assertThat(grid.score(nobody(), CONTEXT).contributions().get(0).points())
                .isNull();
    }
}
