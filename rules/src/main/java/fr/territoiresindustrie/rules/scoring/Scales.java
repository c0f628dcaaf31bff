package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The usual scales. Each is a value: immutable, serialisable, and equal to any other one of the same kind and figures.
 *
 * <pre>{@code
 * Scales.linear(0, 30);                                                          // jobs: none earns nothing, 30 or more earn everything
 * Scales.linear(Euros.of(200_000), Euros.of(50_000));                            // euros a job: less is better
 * Scales.linear(Rate.ONE, Rate.ZERO);                                            // share of public money: less is better
 * Scales.stepped(Map.of(10, Rate.ofPercent(50), 30, Rate.ONE));                  // nothing below 10, half from 10 on, everything from 30 on
 * Scales.logarithmic(Euros.of(100_000), Euros.of(10_000_000));                    // a million earns half
 * Scales.banded(List.of(Band.below(10, few, Points.ZERO), Band.atLeast(10, many, Points.of(20))));
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
     * Obtains a scale of named bands with points of their own. A band earns its points out of those of the best one: on
     * a line of that weight, the very points. What lies below the first band or above the last one is as if it were not
     * known; a last band without upper end leaves nothing above.
     *
     * <p>Bands must follow each other, in whatever order they are given. Whole numbers, days, amounts and points are
     * counted one by one: {@code atMost(9)} and {@code atLeast(10)} leave no gap.
     *
     * @param <V> the type of the values
     * @param bands the bands
     * @return the scale
     * @throws IllegalArgumentException if there is no band, two leave a gap or have a value in common, or all earn
     *     nothing
     */
    public static <V extends Comparable<? super V>> Scale<V> banded(List<Band<V>> bands) {
        return new Banded<>(bands);
    }

    /**
     * Finds the first two bands that do not follow each other, for those who read bands from somewhere and want to say
     * where the fault is.
     *
     * @param <V> the type of the values
     * @param bands the bands
     * @return a problem at the path of the later band, such as {@code [2]}, with the value of its edge: {@code
     *     contradiction} if both hold one value, {@code required} if values are missing between them; the argument
     *     {@code first} is the place of the other band. Empty if {@link #banded} would take them
     */
    public static <V extends Comparable<? super V>> Optional<Problem> gapOrOverlap(List<Band<V>> bands) {
        Banded.Fault fault = Banded.fault(bands);
        if (fault == null) {
            return Optional.empty();
        }
        ProblemCode code = fault.gap() ? ProblemCode.REQUIRED : ProblemCode.CONTRADICTION;
        Band<V> later = bands.get(fault.second());
        return Optional.of(
                Problem.of(code, "[" + fault.second() + "]", later.lower()).with("first", fault.first()));
    }

    /**
     * Obtains a scale from nothing at one whole number to everything at another one, by their logarithms: from 1 to
     * 100, ten earns half. Beyond, nothing and everything. Where the second is the smaller one, less is better.
     *
     * <p>The share is {@code log(value / from) / log(to / from)}, rounded to the nearest millionth, halves up; it is
     * found in whole numbers of any size and never depends on the machine. The line then multiplies it by its weight
     * as always.
     *
     * @param from the number that earns nothing, above zero
     * @param to the number that earns everything, above zero
     * @return the scale, for any exact number, as {@link #linear(long, long)}
     * @throws IllegalArgumentException if both are equal, or one is not above zero and below 10^18
     */
    public static Scale<Number> logarithmic(long from, long to) {
        return logarithmic(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    /**
     * Obtains a scale as {@link #logarithmic(long, long)} does, for decimal numbers.
     *
     * @param from the number that earns nothing, above zero
     * @param to the number that earns everything, above zero
     * @return the scale
     * @throws IllegalArgumentException if both are equal, or one is not above zero and below 10^18 with at most nine
     *     decimals
     */
    public static Scale<Number> logarithmic(BigDecimal from, BigDecimal to) {
        return new Logarithmic<>(from, to);
    }

    /**
     * Obtains a scale as {@link #logarithmic(long, long)} does, for amounts.
     *
     * @param from the amount that earns nothing, above zero
     * @param to the amount that earns everything, above zero
     * @return the scale
     * @throws IllegalArgumentException if both are equal, or one is not above zero
     */
    public static Scale<Euros> logarithmic(Euros from, Euros to) {
        return new Logarithmic<>(from.toBigDecimal(), to.toBigDecimal());
    }

    /**
     * Obtains a scale as {@link #logarithmic(long, long)} does, for rates.
     *
     * @param from the rate that earns nothing, above zero
     * @param to the rate that earns everything, above zero
     * @return the scale
     * @throws IllegalArgumentException if both are equal, or one is not above zero
     */
    public static Scale<Rate> logarithmic(Rate from, Rate to) {
        return new LogarithmicRate(from, to);
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
