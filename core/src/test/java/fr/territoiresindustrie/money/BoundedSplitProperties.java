package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What must hold for any split within bounds; the oracles deal cent by cent or try everything. */
class BoundedSplitProperties {

    private static final List<Split> DIVISOR_METHODS =
            List.of(Split.D_HONDT, Split.SAINTE_LAGUE, Split.HUNTINGTON_HILL, Split.LEXIMIN);

    /** An amount that can be shared, and the portions. */
    record Case(long whole, List<Portion> portions) {

        List<Long> parts(Split split) {
            return cents(split.shareWithin(Euros.ofCents(whole), portions));
        }
    }

    private static List<Long> cents(BoundedSplit shared) {
        return shared.parts().stream().map(Euros::cents).toList();
    }

    @Property(tries = 2000)
    void parts_sum_to_the_whole_within_their_bounds(@ForAll Split split, @ForAll("cases") Case given) {
        List<Long> parts = given.parts(split);
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(given.whole);
        for (int i = 0; i < parts.size(); i++) {
            Portion portion = given.portions.get(i);
            assertThat(parts.get(i)).isBetween(portion.floor().cents(), portion.most(given.whole));
        }
    }

    @Property(tries = 2000)
    void parts_that_no_bound_holds_share_one_level(@ForAll Split split, @ForAll("cases") Case given) {
        BoundedSplit shared = split.shareWithin(Euros.ofCents(given.whole), given.portions);
        int count = given.portions.size();
        for (int i = 0; i < count; i++) {
            Portion portion = given.portions.get(i);
            long part = shared.parts().get(i).cents();
            BigInteger exact = big(portion.weight()).multiply(big(shared.level().numerator()));
            BigInteger unit = big(shared.level().denominator());
            BigInteger off = big(part).multiply(unit).subtract(exact);
            switch (shared.hold(i)) {
                case FLOOR ->
                    assertThat(off.signum() > 0 || portion.weight() == 0).isTrue();
                case CAP -> assertThat(off).isNegative();
                default -> {
                    boolean quota = split.signpost() == null && split != Split.HEAVIEST_PART;
                    BigInteger most = quota ? unit : unit.multiply(big(count));
                    assertThat(off.abs()).isLessThanOrEqualTo(most);
                }
            }
        }
    }

    /** Cent by cent to whoever has the best claim: slow, and nothing like a water level. */
    @Property(tries = 3000)
    void divisor_methods_deal_cent_by_cent(@ForAll("smallCases") Case given) {
        for (Split split : DIVISOR_METHODS) {
            assertThat(given.parts(split)).as(split.name()).isEqualTo(dealt(split, given));
        }
    }

    private static List<Long> dealt(Split split, Case given) {
        int count = given.portions.size();
        long[] parts = given.portions.stream()
                .mapToLong(portion -> portion.floor().cents())
                .toArray();
        for (long left = given.whole - Arrays.stream(parts).sum(); left > 0; left--) {
            int best = -1;
            for (int i = 0; i < count; i++) {
                boolean room = parts[i] < given.portions.get(i).most(given.whole);
                if (room && (best < 0 || claims(split, given, parts, i, best) > 0)) {
                    best = i;
                }
            }
            parts[best]++;
        }
        return Arrays.stream(parts).boxed().toList();
    }

    /** Compares weight over signpost of two parts; the weight among equals. */
    private static int claims(Split split, Case given, long[] parts, int i, int j) {
        long w = given.portions.get(i).weight();
        long v = given.portions.get(j).weight();
        long a = parts[i];
        long b = parts[j];
        int order = switch (split) {
            case D_HONDT -> Long.compare(w * (b + 1), v * (a + 1));
            case SAINTE_LAGUE -> Long.compare(w * (2 * b + 1), v * (2 * a + 1));
            case HUNTINGTON_HILL -> Long.compare(w * w * b * (b + 1), v * v * a * (a + 1));
            default -> Long.compare(w * b, v * a);
        };
        return order != 0 ? order : Long.compare(w, v);
    }

    /** Of all shares within the bounds, the one that is nearest to the level. */
    @Property(tries = 1000)
    void the_largest_remainder_is_nearest_to_the_level(@ForAll("smallCases") Case given) {
        Assume.that(given.whole <= 14 && given.portions.size() <= 4);
        BoundedSplit shared = Split.LARGEST_REMAINDER.shareWithin(Euros.ofCents(given.whole), given.portions);
        BigInteger least = all(given, 0, given.whole).stream()
                .map(parts -> distance(given, shared, parts))
                .min(BigInteger::compareTo)
                .orElseThrow();
        assertThat(distance(given, shared, cents(shared))).isEqualTo(least);
    }

    private static BigInteger distance(Case given, BoundedSplit shared, List<Long> parts) {
        BigInteger unit = big(shared.level().denominator());
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Portion portion = given.portions.get(i);
            BigInteger exact = big(portion.weight())
                    .multiply(big(shared.level().numerator()))
                    .max(unit.multiply(big(portion.floor().cents())))
                    .min(unit.multiply(big(portion.most(given.whole))));
            sum = sum.add(big(parts.get(i)).multiply(unit).subtract(exact).pow(2));
        }
        return sum;
    }

    private static List<List<Long>> all(Case given, int from, long left) {
        if (from == given.portions.size()) {
            return left == 0 ? List.of(List.of()) : List.of();
        }
        List<List<Long>> found = new ArrayList<>();
        Portion portion = given.portions.get(from);
        for (long part = portion.floor().cents(); part <= Math.min(left, portion.most(given.whole)); part++) {
            for (List<Long> rest : all(given, from + 1, left - part)) {
                List<Long> parts = new ArrayList<>(List.of(part));
                parts.addAll(rest);
                found.add(parts);
            }
        }
        return found;
    }

    /** Of all shares within the bounds, none leaves the worst-off of the parts that can still get more better off. */
    @Property(tries = 1000)
    void leximin_makes_the_worst_off_as_well_off_as_can_be(@ForAll("smallCases") Case given) {
        Assume.that(given.whole <= 14 && given.portions.size() <= 4);
        List<long[]> found = ratios(given, given.parts(Split.LEXIMIN));
        for (List<Long> other : all(given, 0, given.whole)) {
            List<long[]> others = ratios(given, other);
            if (!found.isEmpty()) {
                assertThat(compareRatios(found.get(0), others.get(0))).isNotNegative();
            }
        }
    }

    private static List<long[]> ratios(Case given, List<Long> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> given.portions.get(i).weight() > 0)
                .mapToObj(i -> new long[] {parts.get(i), given.portions.get(i).weight()})
                .sorted(BoundedSplitProperties::compareRatios)
                .toList();
    }

    private static int compareRatios(long[] one, long[] other) {
        return Long.compare(one[0] * other[1], other[0] * one[1]);
    }

    @Property(tries = 2000)
    void no_cent_can_move_to_a_part_that_would_still_be_worse_off(@ForAll("cases") Case given) {
        List<Long> parts = given.parts(Split.LEXIMIN);
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                Portion from = given.portions.get(i);
                Portion to = given.portions.get(j);
                if (parts.get(i) > from.floor().cents() && parts.get(j) < to.most(given.whole)) {
                    BigInteger without = big(parts.get(i) - 1).multiply(big(to.weight()));
                    BigInteger with = big(parts.get(j)).multiply(big(from.weight()));
                    assertThat(without).isLessThanOrEqualTo(with);
                }
            }
        }
    }

    @Property(tries = 2000)
    void numbers_of_any_size_are_shared_alike(@ForAll Split split, @ForAll("cases") Case given) {
        BigInteger[] weights = bigs(given.portions.stream().mapToLong(Portion::weight));
        BigInteger[] floors = bigs(
                given.portions.stream().mapToLong(portion -> portion.floor().cents()));
        BigInteger[] caps = bigs(given.portions.stream().mapToLong(portion -> portion.most(given.whole)));
        WideSplit wide = new WideSplit(big(given.whole), weights, floors, caps);
        assertThat(Arrays.stream(wide.parts(split))
                        .map(BigInteger::longValueExact)
                        .toList())
                .isEqualTo(given.parts(split));
    }

    private static BigInteger[] bigs(java.util.stream.LongStream numbers) {
        return numbers.mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    @Property(tries = 1000)
    void numbers_too_large_for_a_long_product_are_shared_all_the_same(
            @ForAll Split split,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long whole,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long weight,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long other,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long cap) {
        List<Portion> portions =
                List.of(Portion.of(weight).withCap(Euros.ofCents(cap)), Portion.of(other), Portion.of(weight));
        BoundedSplit shared = split.shareWithin(Euros.ofCents(whole), portions);
        assertThat(Euros.sum(shared.parts())).isEqualTo(Euros.ofCents(whole));
        assertThat(shared.parts().get(0).cents()).isBetween(0L, cap);
        if (split != Split.HEAVIEST_PART) {
            assertThat(shared.parts().get(0))
                    .isLessThanOrEqualTo(shared.parts().get(2).plus(Euros.ofCents(1)));
        }
    }

    @Property(tries = 2000)
    void the_order_of_the_parts_does_not_matter(
            @ForAll Split split, @ForAll("cases") Case given, @ForAll Random random) {
        // Whoever comes first is the rule of two modes, and the last resort between equal weights of the others.
        Assume.that(split != Split.FIRST_PARTS && split != Split.LAST_PARTS);
        Assume.that(given.portions.stream().map(Portion::weight).distinct().count() == given.portions.size());
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, given.portions.size()).boxed().toList());
        Collections.shuffle(order, random);
        List<Long> parts = given.parts(split);
        Case turned =
                new Case(given.whole, order.stream().map(given.portions::get).toList());
        assertThat(turned.parts(split)).isEqualTo(order.stream().map(parts::get).toList());
    }

    @Property(tries = 2000)
    void heavier_parts_with_the_same_bounds_never_get_less(@ForAll Split split, @ForAll("cases") Case given) {
        Assume.that(split != Split.FIRST_PARTS && split != Split.LAST_PARTS);
        List<Long> parts = given.parts(split);
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                Portion one = given.portions.get(i);
                Portion other = given.portions.get(j);
                boolean same = one.floor().equals(other.floor()) && java.util.Objects.equals(one.cap(), other.cap());
                if (same && one.weight() > other.weight()) {
                    assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
                }
                if (same && one.weight() == other.weight() && split != Split.HEAVIEST_PART) {
                    assertThat(parts.get(i) - parts.get(j)).isBetween(-1L, 1L);
                }
            }
        }
    }

    @Property(tries = 1000)
    void slack_bounds_change_nothing(
            @ForAll Split split, @ForAll("cases") Case given, @ForAll @LongRange(min = 0, max = 9) long slack) {
        Assume.that(given.portions.stream().anyMatch(portion -> portion.weight() > 0));
        List<Long> weights = given.portions.stream().map(Portion::weight).toList();
        List<Euros> free = split.share(Euros.ofCents(given.whole), weights);
        List<Portion> portions = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            // A cent more than the exact share, so that the bound does not meet the level before it is rounded.
            long part = free.get(i).cents();
            portions.add(Portion.of(weights.get(i))
                    .withFloor(Euros.ofCents(Math.max(0, weights.get(i) == 0 ? 0 : part - weights.size() - 1 - slack)))
                    .withCap(Euros.ofCents(part + weights.size() + 1 + slack)));
        }
        assertThat(split.shareWithin(Euros.ofCents(given.whole), portions).parts())
                .isEqualTo(free);
    }

    @Property(tries = 1500)
    void more_to_share_lowers_no_part_under_a_divisor_method(
            @ForAll("cases") Case given, @ForAll @LongRange(min = 1, max = 50) long more) {
        long most = given.portions.stream()
                .mapToLong(portion -> portion.most(given.whole + more))
                .sum();
        Assume.that(given.whole + more <= most);
        Case larger = new Case(given.whole + more, given.portions);
        for (Split split : DIVISOR_METHODS) {
            List<Long> before = given.parts(split);
            List<Long> after = larger.parts(split);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).as(split.name()).isGreaterThanOrEqualTo(before.get(i));
            }
        }
    }

    /** Whoever grew faster does not lose to one that grew slower, or shrank. */
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void divisor_methods_are_population_monotone(
            @ForAll @LongRange(min = 0, max = 60) long whole,
            @ForAll("fewWeights") List<Long> before,
            @ForAll("fewWeights") List<Long> after) {
        int count = Math.min(before.size(), after.size());
        List<Long> old = before.subList(0, count);
        List<Long> young = after.subList(0, count);
        for (Split split : DIVISOR_METHODS) {
            List<Euros> first = split.share(Euros.ofCents(whole), old);
            List<Euros> second = split.share(Euros.ofCents(whole), young);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    boolean faster = young.get(i) * old.get(j) > young.get(j) * old.get(i);
                    boolean loses = second.get(i).compareTo(first.get(i)) < 0
                            && second.get(j).compareTo(first.get(j)) > 0;
                    assertThat(faster && loses).as(split.name()).isFalse();
                }
            }
        }
    }

    /** A first split among regions and a second one within each: nothing is lost at any level. */
    @Property(tries = 1000)
    void a_tree_of_splits_sums_at_every_node(
            @ForAll Split split,
            @ForAll @LongRange(min = 0, max = 100_000_000_000L) long whole,
            @ForAll("fewWeights") List<Long> regions,
            @ForAll("fewWeights") List<Long> funds) {
        long total = funds.stream().mapToLong(Long::longValue).sum();
        List<Euros> first = split.share(Euros.ofCents(whole), regions);
        List<Long> leaves = regions.stream()
                .flatMap(region -> funds.stream().map(fund -> region * fund))
                .toList();
        List<Euros> atOnce = Split.LARGEST_REMAINDER.share(Euros.ofCents(whole), leaves);
        long sum = 0;
        for (int i = 0; i < first.size(); i++) {
            List<Euros> second = split.share(first.get(i), funds);
            assertThat(Euros.sum(second)).isEqualTo(first.get(i));
            sum += first.get(i).cents();
            for (int j = 0; j < second.size() && split == Split.LARGEST_REMAINDER; j++) {
                // One cent above, spread over the funds, and one cent below.
                long off =
                        second.get(j).cents() - atOnce.get(i * funds.size() + j).cents();
                assertThat(off).isBetween(-2L, 2L);
            }
        }
        assertThat(total).isPositive();
        assertThat(sum).isEqualTo(whole);
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    @Provide
    Arbitrary<List<Long>> fewWeights() {
        return Arbitraries.longs().between(1, 40).list().ofMinSize(2).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Case> smallCases() {
        return cases(Arbitraries.longs().between(0, 9), Arbitraries.longs().between(0, 12), 5);
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(
                smallCases(),
                cases(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.longs().between(0, 40_000_000_000L),
                        18),
                cases(
                        Arbitraries.longs().between(0, 1L << 58),
                        Arbitraries.longs().between(0, 1L << 56),
                        12),
                cases(Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, 1000), 30));
    }

    /** Portions with or without caps, and an amount somewhere between the sums of floors and caps. */
    private static Arbitrary<Case> cases(Arbitrary<Long> weights, Arbitrary<Long> bounds, int most) {
        Arbitrary<Portion> portion = Combinators.combine(
                        weights, bounds, bounds.injectNull(0.4), Arbitraries.of(true, false))
                .as((weight, floor, room, floored) -> {
                    long least = floored ? floor : 0;
                    Euros cap = room == null ? null : Euros.ofCents(least + room);
                    return Portion.of(weight).withFloor(Euros.ofCents(least)).withCap(cap);
                });
        return Combinators.combine(
                        portion.list().ofMinSize(1).ofMaxSize(most),
                        bounds,
                        Arbitraries.longs().between(0, 1000))
                .as((portions, more, thousandths) -> {
                    long least = portions.stream()
                            .mapToLong(one -> one.floor().cents())
                            .sum();
                    long spread = portions.stream()
                            .mapToLong(
                                    one -> one.most(least + more) - one.floor().cents())
                            .map(room -> Math.min(room, more))
                            .sum();
                    return new Case(least + Math.min(more, spread / 1000 * thousandths + spread % 1000), portions);
                })
                .filter(given -> given.whole
                        <= given.portions.stream()
                                .mapToLong(one -> Math.min(one.most(given.whole), given.whole))
                                .sum());
    }
}
