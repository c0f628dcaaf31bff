package fr.territoiresindustrie.money;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount shared by weights within floors and caps, see {@link Split#shareWithin}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param split the method
 * @param whole the amount
 * @param portions what the parts weigh, and their bounds
 * @param parts what each part gets, in the order of the portions
 * @param level the water level, in cents for one unit of weight: before rounding, a part that no bound holds is its
 *     weight times the level. Null if it does not fit into a fraction of two {@code long}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"split", "whole", "level", "portions", "parts"})
public record BoundedSplit(
        Split split,
        Euros whole,
        List<Portion> portions,
        List<Euros> parts,
        @Nullable Rate level) implements Serializable {

    /** What holds a part. */
    public enum Hold {

        /** Its weight times the level is less than its floor, or it has no weight: it gets its floor. */
        @JsonProperty("floor")
        FLOOR,

        /** It gets its weight times the level, rounded by the method. */
        @JsonProperty("level")
        LEVEL,

        /** Its weight times the level is more than its cap: it gets its cap. */
        @JsonProperty("cap")
        CAP
    }

    /**
     * Copies the lists.
     *
     * @param split the method
     * @param whole the amount
     * @param portions what the parts weigh
     * @param parts what each part gets
     * @param level the water level
     * @throws IllegalArgumentException if there are not as many parts as portions
     */
    public BoundedSplit {
        Objects.requireNonNull(split, "split");
        Objects.requireNonNull(whole, "whole");
        portions = List.copyOf(portions);
        parts = List.copyOf(parts);
        if (portions.size() != parts.size()) {
            throw new IllegalArgumentException(
                    "The parts (" + parts.size() + ") must be as many as the portions (" + portions.size() + ").");
        }
    }

    static BoundedSplit of(Split split, Euros whole, List<Portion> portions) {
        int count = portions.size();
        long[] weights = new long[count];
        long[] floors = new long[count];
        long[] caps = new long[count];
        for (int i = 0; i < count; i++) {
            Portion portion = portions.get(i);
            weights[i] = portion.weight();
            floors[i] = portion.floor().cents();
            caps[i] = portion.most(whole.cents());
        }
        if (!FastSplit.takes(whole.cents(), weights)) {
            return large(split, whole, portions, weights, floors, caps);
        }
        FastSplit fast = new FastSplit(whole.cents(), weights, floors, caps);
        List<Euros> parts =
                Arrays.stream(fast.parts(split)).mapToObj(Euros::ofCents).toList();
        return new BoundedSplit(split, whole, portions, parts, Rate.of(fast.levelCents(), fast.levelWeight()));
    }

    private static BoundedSplit large(
            Split split, Euros whole, List<Portion> portions, long[] weights, long[] floors, long[] caps) {
        BigInteger cents = BigInteger.valueOf(whole.cents());
        WideSplit wide = new WideSplit(cents, big(weights), big(floors), big(caps));
        List<Euros> parts = Arrays.stream(wide.parts(split))
                .map(part -> Euros.ofCents(part.longValueExact()))
                .toList();
        BigInteger divisor = wide.levelCents().gcd(wide.levelWeight());
        BigInteger upper = wide.levelCents().divide(divisor);
        BigInteger lower = wide.levelWeight().divide(divisor);
        boolean fits = upper.bitLength() < Long.SIZE && lower.bitLength() < Long.SIZE;
        return new BoundedSplit(
                split, whole, portions, parts, fits ? Rate.of(upper.longValue(), lower.longValue()) : null);
    }

    private static BigInteger[] big(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }

    /**
     * Says what holds a part: its floor, the level or its cap.
     *
     * @param part the place of the part, from zero
     * @return what holds it; the level if both are the same
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public Hold hold(int part) {
        Portion portion = portions.get(part);
        long most = portion.most(whole.cents());
        if (portion.weight() == 0) {
            return Hold.FLOOR;
        }
        if (level == null) {
            long cents = parts.get(part).cents();
            return cents == portion.floor().cents() ? Hold.FLOOR : cents == most ? Hold.CAP : Hold.LEVEL;
        }
        long floor = portion.floor().cents();
        if (Wide.compareProducts(portion.weight(), level.numerator(), floor, level.denominator()) < 0) {
            return Hold.FLOOR;
        }
        return Wide.compareProducts(portion.weight(), level.numerator(), most, level.denominator()) > 0
                ? Hold.CAP
                : Hold.LEVEL;
    }
}
