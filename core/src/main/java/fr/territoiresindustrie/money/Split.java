package fr.territoiresindustrie.money;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How an amount is shared by weights when the cents do not come out even.
 *
 * <p>Whatever the mode, the parts sum to the whole exactly, for any weights, sign and size. A part whose weight is zero
 * gets nothing. Negative amounts are shared as their opposite is. Each part may have a floor and a cap as well, see
 * {@link #shareWithin}.
 *
 * <pre>{@code
 * Split.LARGEST_REMAINDER.share(Euros.of(100), List.of(1L, 1L, 1L));  // 33.34, 33.33, 33.33
 * Split.SAINTE_LAGUE.shareWithin(Euros.of(400_000_000), List.of(
 *         Portion.of(5_997_734).withFloor(Euros.of(9_000_000)),
 *         Portion.of(349_273).withFloor(Euros.of(9_000_000)))).parts();
 * }</pre>
 *
 * <p>The first four modes cut each part down to whole cents and say who gets the odd cents that remain. The others are
 * divisor methods: the next cent goes, again and again, to the part whose weight is largest against what it has. No
 * method does everything. One cent more can lower a part under the largest remainder (the Alabama paradox), a part can
 * lose a cent to one that grew less (the population paradox), and a newcomer with its fair share can move a cent
 * between the others (the new state paradox). Divisor methods know none of the three, but may give a part more than a
 * cent above or below its exact amount. By theorems of Balinski and Young no method is free of both faults.
 */
public enum Split {

    /**
     * One odd cent each to the parts that lost the largest fraction of a cent; among equals heavier parts first, then
     * earlier ones. Never off by a whole cent.
     */
    @JsonProperty("largest-remainder")
    LARGEST_REMAINDER(null),

    /** One odd cent each to the parts of positive weight, in their order. */
    @JsonProperty("first-parts")
    FIRST_PARTS(null),

    /** One odd cent each to the parts of positive weight, from the last backwards. */
    @JsonProperty("last-parts")
    LAST_PARTS(null),

    /** All odd cents to the part of the largest weight, the earliest among equals; above its cap to the next one. */
    @JsonProperty("heaviest-part")
    HEAVIEST_PART(null),

    /**
     * The divisor method that rounds down (D'Hondt, Jefferson): the next cent goes to the largest weight over cents
     * plus one. It favours large parts.
     */
    @JsonProperty("d-hondt")
    D_HONDT(Signpost.AT_NEXT),

    /**
     * The divisor method that rounds to the nearest (Sainte-Laguë, Webster): the next cent goes to the largest weight
     * over cents plus a half. It favours neither large parts nor small ones.
     */
    @JsonProperty("sainte-lague")
    SAINTE_LAGUE(Signpost.HALF_WAY),

    /**
     * The divisor method that rounds at the geometric mean (Huntington-Hill): the next cent goes to the largest weight
     * over √(cents · (cents + 1)). Each part of positive weight gets its first cent before any gets a second one.
     */
    @JsonProperty("huntington-hill")
    HUNTINGTON_HILL(Signpost.GEOMETRIC),

    /**
     * The divisor method that rounds up (Adams): the next cent goes to the part that has the least for its weight, the
     * heaviest among equals. The worst-off part, in cents per weight, is then as well off as can be, and no cent can
     * move to a part that would still be worse off than the one that it comes from. It favours small parts.
     */
    @JsonProperty("leximin")
    LEXIMIN(Signpost.AT_OWN);

    private final @Nullable Signpost signpost;

    Split(@Nullable Signpost signpost) {
        this.signpost = signpost;
    }

    /** Returns where a divisor method rounds up, or null for a method of remainders. */
    @Nullable
    Signpost signpost() {
        return signpost;
    }

    /**
     * Shares an amount by weights.
     *
     * <p>Ties go to heavier parts first, then to earlier ones.
     *
     * @param whole the amount, any sign
     * @param weights the weights, zero or more each, at least one of them positive
     * @return the parts in the order of the weights; their sum is the whole
     * @throws IllegalArgumentException if a weight is negative, or if none is positive: nothing then says who should
     *     get the amount
     */
    public List<Euros> share(Euros whole, List<Long> weights) {
        long[] given = checked(weights);
        long magnitude = whole.negative() ? -whole.cents() : whole.cents();
        long[] floors = new long[given.length];
        if (magnitude >= 0 && FastSplit.takes(magnitude, given)) {
            long[] caps = new long[given.length];
            Arrays.fill(caps, magnitude);
            for (int i = 0; i < caps.length; i++) {
                caps[i] = given[i] == 0 ? 0 : magnitude;
            }
            LongStream parts = Arrays.stream(new FastSplit(magnitude, given, floors, caps).parts(this));
            return parts.mapToObj(part -> Euros.ofCents(whole.negative() ? -part : part))
                    .toList();
        }
        return shareLarge(whole, given);
    }

    private List<Euros> shareLarge(Euros whole, long[] weights) {
        BigInteger magnitude = BigInteger.valueOf(whole.cents()).abs();
        BigInteger[] caps = Arrays.stream(weights)
                .mapToObj(weight -> weight == 0 ? BigInteger.ZERO : magnitude)
                .toArray(BigInteger[]::new);
        BigInteger[] parts =
                new WideSplit(magnitude, large(weights), large(new long[weights.length]), caps).parts(this);
        return Arrays.stream(parts)
                .map(part -> whole.negative() ? part.negate() : part)
                .map(part -> Euros.ofCents(part.longValueExact()))
                .toList();
    }

    private static BigInteger[] large(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    /**
     * Shares an amount into equal parts.
     *
     * @param whole the amount, any sign
     * @param parts how many parts, at least one
     * @return the parts; their sum is the whole
     * @throws IllegalArgumentException if there are no parts
     */
    public List<Euros> shareEqually(Euros whole, int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("The number of parts (" + parts + ") must be at least one.");
        }
        return share(whole, Collections.nCopies(parts, 1L));
    }

    /**
     * Shares an amount by weights within floors and caps.
     *
     * <p>Each part gets its weight times one common level, or the bound that is nearest to that. The exact level is
     * found first; cents are rounded afterwards and never beyond a bound, so that the order in which bounds bind does
     * not matter.
     *
     * @param whole the amount, zero or more
     * @param portions what the parts weigh and within which bounds they stay
     * @return the parts and the level
     * @throws IllegalArgumentException with all problems, see {@link #tryShareWithin}
     */
    public BoundedSplit shareWithin(Euros whole, List<Portion> portions) {
        return tryShareWithin(whole, portions).orElseThrow();
    }

    /**
     * Shares an amount as {@link #shareWithin} does, or says why it cannot be shared: no portions at all ({@code
     * required}), a negative amount ({@code negative}), floors that sum to more than the amount or caps that sum to
     * less ({@code out-of-range}, with the limit that is missed). Parts without weight count with their floors.
     *
     * @param whole the amount
     * @param portions what the parts weigh and within which bounds they stay
     * @return the parts and the level, or what is wrong; the paths are {@code whole} and {@code portions}
     */
    public Checked<BoundedSplit> tryShareWithin(Euros whole, List<Portion> portions) {
        Problems problems = new Problems()
                .check(!portions.isEmpty(), ProblemCode.REQUIRED, "portions", null)
                .check(!whole.negative(), ProblemCode.NEGATIVE, "whole", whole);
        if (!portions.isEmpty() && !whole.negative()) {
            checkSums(whole, portions, problems);
        }
        return problems.checked(() -> BoundedSplit.of(this, whole, portions));
    }

    private static void checkSums(Euros whole, List<Portion> portions, Problems problems) {
        BigInteger least = BigInteger.ZERO;
        BigInteger most = BigInteger.ZERO;
        for (Portion portion : portions) {
            least = least.add(BigInteger.valueOf(portion.floor().cents()));
            most = most.add(BigInteger.valueOf(portion.most(whole.cents())));
        }
        BigInteger cents = BigInteger.valueOf(whole.cents());
        if (least.compareTo(cents) > 0) {
            problems.add(outOfRange(whole, ">= Σ portions[].floor = ", least));
        } else if (most.compareTo(cents) < 0) {
            problems.add(outOfRange(whole, "<= Σ portions[].cap = ", most));
        }
    }

    private static Problem outOfRange(Euros whole, String limit, BigInteger cents) {
        String amount = cents.bitLength() < Long.SIZE ? Euros.ofCents(cents.longValue()) + " EUR" : cents + " c";
        return Problem.of(ProblemCode.OUT_OF_RANGE, "whole", whole).with("expected", limit + amount);
    }

    private static long[] checked(List<Long> weights) {
        long[] given = new long[weights.size()];
        boolean positive = false;
        int count = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("The weight (" + weight + ") must not be negative.");
            }
            positive |= weight > 0;
            given[count++] = weight;
        }
        if (!positive) {
            throw new IllegalArgumentException("The weights (" + weights + ") must hold a positive one.\n"
                    + "Maybe equal parts are meant: use shareEqually.");
        }
        return given;
    }
}
