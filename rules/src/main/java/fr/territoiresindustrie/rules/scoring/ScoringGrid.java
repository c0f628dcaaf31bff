package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
    private final List<LineGroup> groups;
    private final transient Marker<T>[] markers;
    private final transient Marker.Layout layout;
    /** Null where there are no groups, so that nothing is asked of them at each subject. */
    private final transient @Nullable List<Bundle<T>> bundles;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ScoringGrid(List<ScoringLine<T, ?>> lines, List<LineGroup> groups) {
        this.lines = List.copyOf(lines);
        this.groups = List.copyOf(groups);
        this.layout = new Marker.Layout(lines.size());
        this.markers = new Marker[lines.size()];
        for (int i = 0; i < markers.length; i++) {
            markers[i] = Marker.of(lines.get(i), layout);
        }
        this.bundles = groups.isEmpty() ? null : Bundle.all(groups, markers);
    }

    private Object readResolve() {
        return new ScoringGrid<>(lines, groups);
    }

    /**
     * Obtains a grid without groups.
     *
     * @param <T> the type of the subjects
     * @param lines its lines, at least one, each with its own identifier
     * @return the grid
     * @throws IllegalArgumentException if there is no line, an identifier stands twice, or no line gives any point
     * @throws ArithmeticException if the sum of the weights is too large
     * @throws IllegalStateException if the lowest or highest share of a scale is not between 0 and 1
     */
    public static <T> ScoringGrid<T> of(List<ScoringLine<T, ?>> lines) {
        return of(lines, List.of());
    }

    /**
     * Obtains a grid with groups of lines that give no more than their cap together.
     *
     * @param <T> the type of the subjects
     * @param lines its lines, at least one, each with its own identifier
     * @param groups its groups; no line stands in two of them
     * @return the grid
     * @throws IllegalArgumentException if there is no line, an identifier stands twice, a group names a line that does
     *     not exist or that stands in another group, or no line gives any point
     * @throws ArithmeticException if the sum of the weights is too large
     * @throws IllegalStateException if the lowest or highest share of a scale is not between 0 and 1
     */
    public static <T> ScoringGrid<T> of(List<ScoringLine<T, ?>> lines, List<LineGroup> groups) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The lines ([]) must hold at least one.");
        }
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> requireNew(line.id(), ids));
        requireLines(groups, Set.copyOf(ids));
        groups.forEach(group -> requireNew(group.id(), ids));
        requireSum(lines);
        ScoringGrid<T> grid = new ScoringGrid<>(lines, groups);
        if (grid.outOf().thousandths() == 0) {
            throw new IllegalArgumentException("The weights (0.000 in all) must hold a positive one.");
        }
        return grid;
    }

    private static void requireNew(String id, Set<String> ids) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("The id (" + id + ") must not stand twice in the grid.");
        }
    }

    private static void requireLines(List<LineGroup> groups, Set<String> ids) {
        Set<String> grouped = new HashSet<>();
        for (LineGroup group : groups) {
            for (String line : group.lines()) {
                if (!ids.contains(line)) {
                    throw new IllegalArgumentException(
                            "The line (" + line + ") of the group " + group.id() + " must be one of the grid: " + ids);
                }
                if (!grouped.add(line)) {
                    throw new IllegalArgumentException("The line (" + line + ") must stand in one group only.\n"
                            + "Maybe a cap on the line itself is meant: Scales.capped.");
                }
            }
        }
    }

    /** Points are added without a check from here on. */
    private static <T> void requireSum(List<ScoringLine<T, ?>> lines) {
        Points sum = Points.ZERO;
        for (ScoringLine<T, ?> line : lines) {
            sum = sum.plus(line.weight());
        }
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
        return new ScoreCard(new Marks(markers, numbers, objects), adjustments(numbers));
    }

    /** A card on which one line has other points, with what the caps then take. */
    ScoreCard marked(ScoreCard card, int place, Points points) {
        List<Contribution> contributions = new ArrayList<>(card.contributions());
        Contribution old = contributions.get(place);
        contributions.set(
                place, new Contribution(old.line(), old.label(), old.weight(), points, points, points, old.reason()));
        long[] given = new long[contributions.size()];
        for (int i = 0; i < given.length; i++) {
            Points known = contributions.get(i).points();
            given[i] = known == null ? Tariff.UNKNOWN : known.thousandths();
        }
        return new ScoreCard(contributions, adjustments(given));
    }

    /** What the caps take from points that the lines have given. */
    private List<Adjustment> adjustments(long[] points) {
        if (bundles == null) {
            return List.of();
        }
        List<Adjustment> adjustments = new ArrayList<>();
        for (Bundle<T> bundle : bundles) {
            Adjustment adjustment = bundle.adjustment(points);
            if (adjustment != null) {
                adjustments.add(adjustment);
            }
        }
        return adjustments;
    }

    private @Nullable Points bundled(T subject, EvaluationContext context, Bundle.Unknown unknown) {
        long total = 0;
        for (Bundle<T> bundle : bundles == null ? List.<Bundle<T>>of() : bundles) {
            long points = bundle.points(subject, context, unknown);
            if (points == Tariff.UNKNOWN) {
                return null;
            }
            total += points;
        }
        return Points.ofThousandths(total);
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
        if (bundles != null) {
            return bundled(subject, context, Bundle.Unknown.NOTHING_TO_SAY);
        }
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
        if (bundles != null) {
            return Objects.requireNonNull(bundled(subject, context, Bundle.Unknown.LOWEST));
        }
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
        if (bundles != null) {
            return Objects.requireNonNull(bundled(subject, context, Bundle.Unknown.HIGHEST));
        }
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
     * Returns the groups of lines that give no more than their cap together.
     *
     * @return the groups, in their order
     */
    public List<LineGroup> groups() {
        return groups;
    }

    /**
     * Returns the most that the grid gives.
     *
     * @return the sum of the weights, as far as the caps of groups let them count
     */
    public Points outOf() {
        List<Bundle<T>> parts = bundles == null ? Bundle.all(groups, markers) : bundles;
        return Points.ofThousandths(parts.stream().mapToLong(Bundle::weight).sum());
    }

    /**
     * Sums up what the grid says: lines, weights, facts by their names and labels, figures of scales and groups. How a
     * scale is written for a person does not count, nor the order in which a table was filled. A scale that is code
     * counts as code, whatever it does; one of a class of the caller's own counts by its text.
     *
     * @return the SHA-256 hash, 64 hexadecimal digits; equal for grids that say the same
     */
    public String fingerprint() {
        return Content.fingerprint(this);
    }

    /** A copy in which one line has another weight. */
    ScoringGrid<T> weighing(String id, Points weight) {
        List<ScoringLine<T, ?>> changed = new ArrayList<>();
        lines.forEach(line -> changed.add(line.id().equals(id) ? line.weighing(weight) : line));
        return of(changed, groups);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoringGrid<?> that && that.lines.equals(lines) && that.groups.equals(groups);
    }

    @Override
    public int hashCode() {
        return 31 * lines.hashCode() + groups.hashCode();
    }

    /**
     * Returns the lines, for a person.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "ScoringGrid" + lines + (groups.isEmpty() ? "" : groups);
    }

    /**
     * Collects lines; it is neither immutable nor thread-safe.
     *
     * @param <T> the type of the subjects
     */
    public static final class Builder<T> {

        private final List<ScoringLine<T, ?>> lines = new ArrayList<>();
        private final List<LineGroup> groups = new ArrayList<>();

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
         * Adds a line of named bands, each with its points. The weight of the line is that of the best band.
         *
         * @param <V> the type of the value
         * @param id the identifier, unique in the grid
         * @param label what the line is about
         * @param fact what is looked at
         * @param bands the bands, which must follow each other, see {@link Scales#banded}
         * @return this builder
         * @throws IllegalArgumentException if the identifier is blank, or the bands do not make a scale
         */
        public <V extends Comparable<? super V>> Builder<T> line(
                String id, Label label, Fact<T, V> fact, List<Band<V>> bands) {
            Banded<V> scale = new Banded<>(bands);
            return line(id, label, scale.most(), fact, scale);
        }

        /**
         * Lets lines give no more than so many points together.
         *
         * @param id the identifier of the group, other than that of any line
         * @param label what the group is about
         * @param cap the most that the lines give together
         * @param members the identifiers of the lines
         * @return this builder
         * @throws IllegalArgumentException if the group cannot be, see {@link LineGroup}
         */
        public Builder<T> group(String id, Label label, Points cap, String... members) {
            groups.add(new LineGroup(id, label, cap, List.of(members)));
            return this;
        }

        /**
         * Builds the grid.
         *
         * @return the grid
         * @throws IllegalArgumentException as {@link ScoringGrid#of} does
         */
        public ScoringGrid<T> build() {
            return of(lines, groups);
        }
    }
}
