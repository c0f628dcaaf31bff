package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines by which subjects are given points.
 *
 * <p>The weights are always those of the caller, since none was ever published for the programme; they need not sum
 * to 100, and {@link #outOf()} says what they sum to.
 *
 * <pre>{@code
 * ScoringGrid<Project> grid = ScoringGrid.<Project>builder()
 *     .line("jobs", Label.of("jobs created", "emplois créés"), Points.of(60), jobsCreated, Scales.linear(0, 30))
 *     .line("labelled", Label.of("in a labelled territory", "en territoire labellisé"), Points.of(40), labelled, Scales.yesNo())
 *     .build();
 * }</pre>
 *
 * <p>This class is immutable and thread-safe if its scales are.
 *
 * @param <T> the type of the subjects
 */
public final class ScoringGrid<T> implements Serializable {

    private static final Object[] NOTHING = {};

    private final List<ScoringLine<T, ?>> lines;
    private final transient Marker<T>[] markers;
    private final transient Marker.Layout layout;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ScoringGrid(List<ScoringLine<T, ?>> lines) {
        this.lines = List.copyOf(lines);
        this.layout = new Marker.Layout(lines.size());
        this.markers = new Marker[lines.size()];
        for (int i = 0; i < markers.length; i++) {
            markers[i] = Marker.of(lines.get(i), layout);
        }
    }

    private Object readResolve() {
        return new ScoringGrid<>(lines);
    }

    /**
     * Obtains a grid.
     *
     * @param <T> the type of the subjects
     * @param lines its lines, at least one, each with its own identifier
     * @return the grid
     * @throws IllegalArgumentException if there is no line, an identifier stands twice, or no line gives any point
     * @throws ArithmeticException if the sum of the weights is too large
     * @throws IllegalStateException if the lowest or highest share of a scale is not between 0 and 1
     */
    public static <T> ScoringGrid<T> of(List<ScoringLine<T, ?>> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The lines ([]) must hold at least one.");
        }
        Set<String> ids = new HashSet<>();
        for (ScoringLine<T, ?> line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("The id (" + line.id() + ") must not stand twice in the grid.");
            }
        }
        ScoringGrid<T> grid = new ScoringGrid<>(lines);
        if (grid.outOf().thousandths() == 0) {
            throw new IllegalArgumentException("The weights (0.000 in all) must hold a positive one.");
        }
        return grid;
    }

    /**
     * Starts a grid.
     *
     * @param <T> the type of the subjects
     * @return a builder without lines
     */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * Gives points, and keeps the values that were seen, so that the score can be explained later.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the score, line by line
     */
    public ScoreCard score(T subject, EvaluationContext context) {
        long[] numbers = new long[layout.numbers()];
        @Nullable Object[] objects = layout.objects() == 0 ? NOTHING : new Object[layout.objects()];
        for (int i = 0; i < markers.length; i++) {
            numbers[i] = markers[i].points(subject, context, numbers, objects);
        }
        return new ScoreCard(new Marks(markers, numbers, objects));
    }

    /**
     * Gives points without saying why: the {@linkplain ScoreCard#total total} of the {@linkplain #score score}, worked
     * out at the speed of code written by hand.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the sum of all lines, or null if one of them is not known
     */
    public @Nullable Points total(T subject, EvaluationContext context) {
        long total = 0;
        for (Marker<T> marker : markers) {
            long points = marker.points(subject, context);
            if (points == Tariff.UNKNOWN) {
                return null;
            }
            total += points;
        }
        return Points.ofThousandths(total);
    }

    /**
     * Gives the fewest points that are possible, whatever the missing facts turn out to be, as {@link
     * ScoreCard#lowest} does.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the total itself if nothing is missing
     */
    public Points lowest(T subject, EvaluationContext context) {
        long total = 0;
        for (Marker<T> marker : markers) {
            long points = marker.points(subject, context);
            total += points == Tariff.UNKNOWN ? marker.lowest : points;
        }
        return Points.ofThousandths(total);
    }

    /**
     * Gives the most points that are possible, whatever the missing facts turn out to be, as {@link ScoreCard#highest}
     * does.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the total itself if nothing is missing
     */
    public Points highest(T subject, EvaluationContext context) {
        long total = 0;
        for (Marker<T> marker : markers) {
            long points = marker.points(subject, context);
            total += points == Tariff.UNKNOWN ? marker.highest : points;
        }
        return Points.ofThousandths(total);
    }

    /**
     * Returns the lines.
     *
     * @return the lines, in their order
     */
    public List<ScoringLine<T, ?>> lines() {
        return lines;
    }

    /**
     * Returns the most that the grid gives.
     *
     * @return the sum of the weights
     * @throws ArithmeticException if the sum is too large
     */
    public Points outOf() {
        Points sum = Points.ZERO;
        for (ScoringLine<T, ?> line : lines) {
            sum = sum.plus(line.weight());
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoringGrid<?> that && that.lines.equals(lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    /**
     * Returns the lines, for a person.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "ScoringGrid" + lines;
    }

    /**
     * Collects lines; it is neither immutable nor thread-safe.
     *
     * @param <T> the type of the subjects
     */
    public static final class Builder<T> {

        private final List<ScoringLine<T, ?>> lines = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a line.
         *
         * @param <V> the type of the value
         * @param id the identifier, unique in the grid
         * @param label what the line is about
         * @param weight the most that the line gives
         * @param fact what is looked at
         * @param scale what share of the weight a value earns
         * @return this builder
         * @throws IllegalArgumentException if the identifier is blank or the weight negative
         */
        public <V> Builder<T> line(String id, Label label, Points weight, Fact<T, V> fact, Scale<? super V> scale) {
            lines.add(new ScoringLine<>(id, label, weight, fact, scale));
            return this;
        }

        /**
         * Builds the grid.
         *
         * @return the grid
         * @throws IllegalArgumentException as {@link ScoringGrid#of} does
         */
        public ScoringGrid<T> build() {
            return of(lines);
        }
    }
}
