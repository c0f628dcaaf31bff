package fr.territoiresindustrie.money;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.CoreArbitraries;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SplitProperties {

    @Property
    void the_parts_sum_to_the_whole(
            @ForAll Split split, @ForAll("euros") Euros whole, @ForAll("weights") List<Long> weights) {
        List<Euros> parts = split.share(whole, weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(sum(parts)).isEqualTo(big(whole));
    }

    @Property
    void a_weight_of_zero_gets_nothing_and_no_part_turns_its_sign(
            @ForAll Split split, @ForAll("euros") Euros whole, @ForAll("weights") List<Long> weights) {
        List<Euros> parts = split.share(whole, weights);

        for (int i = 0; i < parts.size(); i++) {
            assertThat(weights.get(i) == 0 && parts.get(i).cents() != 0).isFalse();
            assertThat(Long.signum(parts.get(i).cents())).isIn(0, Long.signum(whole.cents()));
        }
    }

    @Property
    void no_part_is_off_by_more_than_a_cent_and_by_the_largest_remainder_by_less(
            @ForAll("euros") Euros whole, @ForAll("weights") List<Long> weights) {
        BigInteger total = total(weights);
        for (Split split : List.of(Split.LARGEST_REMAINDER, Split.FIRST_PARTS, Split.LAST_PARTS)) {
            List<Euros> parts = split.share(whole, weights);
            for (int i = 0; i < parts.size(); i++) {
                BigInteger exact = big(whole).multiply(BigInteger.valueOf(weights.get(i)));
                BigInteger off = big(parts.get(i)).multiply(total).subtract(exact);
                BigInteger most = split == Split.LARGEST_REMAINDER ? total.subtract(BigInteger.ONE) : total;
                assertThat(off.abs()).as("%s part %s", split, i).isLessThanOrEqualTo(most);
            }
        }
    }

    @Property
    void the_heaviest_part_takes_all_odd_cents(@ForAll("euros") Euros whole, @ForAll("weights") List<Long> weights) {
        List<Euros> parts = Split.HEAVIEST_PART.share(whole, weights);
        int heaviest = weights.indexOf(weights.stream().max(Long::compare).orElseThrow());

        for (int i = 0; i < parts.size(); i++) {
            BigInteger cut =
                    big(whole).multiply(BigInteger.valueOf(weights.get(i))).divide(total(weights));
            BigInteger odd = big(parts.get(i)).subtract(cut).abs();
            assertThat(i == heaviest ? odd.bitLength() < 32 : odd.signum() == 0).isTrue();
        }
    }

    /**
     * Among all ways to give whole cents that sum to the whole, the largest remainder has the least sum of squared
     * errors.
     */
    @Property
    void the_largest_remainder_is_the_closest_of_all_shares(
            @ForAll @LongRange(min = 0, max = 12) long cents, @ForAll("fewWeights") List<Long> weights) {
        List<Euros> parts = Split.LARGEST_REMAINDER.share(Euros.ofCents(cents), weights);
        long[] found = parts.stream().mapToLong(Euros::cents).toArray();

        BigInteger least = shares(cents, weights.size()).stream()
                .map(share -> error(share, cents, weights))
                .min(BigInteger::compareTo)
                .orElseThrow();
        assertThat(error(found, cents, weights)).isEqualTo(least);
    }

    @Property
    void odd_cents_go_to_the_first_or_the_last_in_their_order(
            @ForAll("euros") Euros whole, @ForAll @IntRange(min = 1, max = 40) int count) {
        List<Long> first = Split.FIRST_PARTS.shareEqually(whole, count).stream()
                .map(part -> Math.abs(part.cents()))
                .toList();
        List<Long> last = new ArrayList<>(Split.LAST_PARTS.shareEqually(whole, count).stream()
                .map(part -> Math.abs(part.cents()))
                .toList());

        if (count > 1) {
            assertThat(first).isSortedAccordingTo((a, b) -> b.compareTo(a));
        }
        Collections.reverse(last);
        assertThat(last).isEqualTo(first);
        assertThat(Split.LARGEST_REMAINDER.shareEqually(whole, count))
                .isEqualTo(Split.FIRST_PARTS.shareEqually(whole, count));
    }

    @Property
    void a_negative_amount_is_shared_as_its_opposite(
            @ForAll Split split, @ForAll("euros") Euros whole, @ForAll("weights") List<Long> weights) {
        if (whole.cents() != Long.MIN_VALUE) {
            assertThat(split.share(whole.negated(), weights))
                    .isEqualTo(split.share(whole, weights).stream()
                            .map(Euros::negated)
                            .toList());
        }
    }

    @Property
    void only_the_proportion_of_the_weights_counts(
            @ForAll Split split,
            @ForAll("euros") Euros whole,
            @ForAll("fewWeights") List<Long> weights,
            @ForAll @LongRange(min = 1, max = 1_000_000) long factor) {
        assertThat(split.share(
                        whole, weights.stream().map(weight -> weight * factor).toList()))
                .isEqualTo(split.share(whole, weights));
    }

    private static BigInteger error(long[] share, long cents, List<Long> weights) {
        BigInteger total = total(weights);
        return IntStream.range(0, share.length)
                .mapToObj(i -> BigInteger.valueOf(share[i])
                        .multiply(total)
                        .subtract(BigInteger.valueOf(cents).multiply(BigInteger.valueOf(weights.get(i))))
                        .pow(2))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<long[]> shares(long cents, int parts) {
        if (parts == 1) {
            return List.of(new long[] {cents});
        }
        List<long[]> shares = new ArrayList<>();
        for (long first = 0; first <= cents; first++) {
            for (long[] rest : shares(cents - first, parts - 1)) {
                long[] share = new long[parts];
                share[0] = first;
                System.arraycopy(rest, 0, share, 1, rest.length);
                shares.add(share);
            }
        }
        return shares;
    }

    private static BigInteger big(Euros euros) {
        return BigInteger.valueOf(euros.cents());
    }

    private static BigInteger sum(List<Euros> parts) {
        return parts.stream().map(SplitProperties::big).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger total(List<Long> weights) {
        return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Provide
    Arbitrary<Euros> euros() {
        return Arbitraries.oneOf(
                CoreArbitraries.euros(),
                CoreArbitraries.amounts(),
                Arbitraries.longs().between(-200, 200).map(Euros::ofCents),
                Arbitraries.of(Euros.ofCents(Long.MIN_VALUE), Euros.ofCents(Long.MAX_VALUE)));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        Arbitrary<Long> weight = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 10),
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.of(0L, 1L, Long.MAX_VALUE));
        return weight.list().ofMinSize(1).ofMaxSize(30).filter(SplitProperties::shareable);
    }

    @Provide
    Arbitrary<List<Long>> fewWeights() {
        return Arbitraries.longs()
                .between(0, 20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .filter(SplitProperties::shareable);
    }

    private static boolean shareable(List<Long> weights) {
        return weights.stream().anyMatch(weight -> weight > 0);
    }
}
