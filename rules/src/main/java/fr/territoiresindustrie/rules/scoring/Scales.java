package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The usual scales. Each is a value: immutable, serialisable, and equal to any other one of the same kind and figures.
 *
 * <pre>{@code
 * Scales.linear(0, 30);                                                          // jobs: none earns nothing, 30 or more earn everything
 * Scales.linear(Euros.of(200_000), Euros.of(50_000));                            // euros a job: less is better
 * Scales.linear(Rate.ONE, Rate.ZERO);                                            // share of public money: less is better
 * Scales.stepped(Map.of(10, Rate.ofPercent(50), 30, Rate.ONE));                  // nothing below 10, half from 10 on, everything from 30 on
 * Scales.lookup(Map.of(ProjectKind.EXTENSION, Rate.ONE), Rate.ZERO);
 * }</pre>
 */
public final class Scales {

    private Scales() {}

    /**
     * Obtains a scale from nothing at one whole number to everything at another one, evenly in between; beyond,
     * nothing and everything. Where the second is the smaller one, less is better.
     *
     * @param from the number that earns nothing
     * @param to the number that earns everything
     * @return the scale, for any exact number: {@link Integer}, {@link Long}, {@link BigDecimal} …; it throws {@link
     *     IllegalArgumentException} for a {@code double}. A line gives exact points for every number; {@link
     *     Scale#share} itself throws {@link ArithmeticException} where the share is no fraction of two {@code long}
     * @throws IllegalArgumentException if both are equal
     */
    public static Scale<Number> linear(long from, long to) {
        return linear(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    /**
     * Obtains a scale as {@link #linear(long, long)} does, for decimal numbers.
     *
     * @param from the number that earns nothing
     * @param to the number that earns everything
     * @return the scale
     * @throws IllegalArgumentException if both are equal, or one has more than 1,000 decimals, or zeros at its end
     */
    public static Scale<Number> linear(BigDecimal from, BigDecimal to) {
        return new Linear<>(from, to);
    }

    /**
     * Obtains a scale as {@link #linear(long, long)} does, for amounts.
     *
     * @param from the amount that earns nothing
     * @param to the amount that earns everything
     * @return the scale
     * @throws IllegalArgumentException if both are equal
     */
    public static Scale<Euros> linear(Euros from, Euros to) {
        return new Linear<>(from.toBigDecimal(), to.toBigDecimal());
    }

    /**
     * Obtains a scale as {@link #linear(long, long)} does, for rates: with {@link Rate#ONE} and {@link Rate#ZERO}, a
     * grant of a quarter of the investment earns three quarters.
     *
     * @param from the rate that earns nothing
     * @param to the rate that earns everything
     * @return the scale
     * @throws IllegalArgumentException if both are equal
     */
    public static Scale<Rate> linear(Rate from, Rate to) {
        return new LinearRate(from, to);
    }

    /**
     * Obtains a scale of bands.
     *
     * @param <V> the type of the values
     * @param steps the lowest value of each band and the share that the band earns, from 0 to 1; what is below the
     *     first band earns nothing
     * @return the scale
     * @throws IllegalArgumentException if there is no band, or a share is not between 0 and 1
     */
    public static <V extends Comparable<? super V>> Scale<V> stepped(Map<V, Rate> steps) {
        return Stepped.of(new TreeMap<>(steps));
    }

    /**
     * Obtains the scale by which yes earns everything and no earns nothing.
     *
     * @return the scale
     */
    public static Scale<Boolean> yesNo() {
        return lookup(Map.of(true, Rate.ONE, false, Rate.ZERO));
    }

    /**
     * Obtains a scale from a list of values. A value that is not in the list is as if it were not known.
     *
     * @param <V> the type of the values
     * @param shares the share that each value earns, from 0 to 1
     * @return the scale
     * @throws IllegalArgumentException if the list is empty, or a share is not between 0 and 1
     */
    public static <V> Scale<V> lookup(Map<V, Rate> shares) {
        return new Lookup<>(shares, null);
    }

    /**
     * Obtains a scale from a list of values.
     *
     * @param <V> the type of the values
     * @param shares the share that each value earns, from 0 to 1
     * @param otherwise what every other value earns
     * @return the scale
     * @throws IllegalArgumentException if a share is not between 0 and 1
     */
    public static <V> Scale<V> lookup(Map<V, Rate> shares, Rate otherwise) {
        return new Lookup<>(shares, otherwise);
    }

    /**
     * Cuts a scale off.
     *
     * @param <V> the type of the values
     * @param scale the scale
     * @param most the most that a value earns, from 0 to 1
     * @return the scale that earns the same up to there, and no more
     * @throws IllegalArgumentException if the most is not between 0 and 1
     */
    public static <V> Scale<V> capped(Scale<V> scale, Rate most) {
        requireShares(List.of(most));
        return new Capped<>(scale, most);
    }

    static void requireShares(Collection<Rate> shares) {
        if (shares.isEmpty()) {
            throw new IllegalArgumentException("The shares ([]) must hold at least one.");
        }
        for (Rate share : shares) {
            if (!isShare(share)) {
                throw new IllegalArgumentException("The share (" + share + ") must be between 0 and 1.");
            }
        }
    }

    static boolean isShare(Rate share) {
        return share.numerator() >= 0 && share.numerator() <= share.denominator();
    }
}
