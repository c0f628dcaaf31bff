package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a grid at work. How the fact is read and how it is turned into points is decided once, when the grid is
 * built; what was seen is kept in two arrays that all lines of the grid share, each in places of its own.
 *
 * @param <T> the type of the subject
 */
abstract class Marker<T> {

    /** How many places the lines of a grid take in the arrays. */
    static final class Layout {

        private int numbers;
        private int objects;

        /** Keeps the first numbers, one a line, for the points. */
        Layout(int lines) {
            numbers = lines;
        }

        int number() {
            return numbers++;
        }

        int object() {
            return objects++;
        }

        int numbers() {
            return numbers;
        }

        int objects() {
            return objects;
        }
    }

    final ScoringLine<T, ?> line;
    /** The fewest thousandths of a point that the line gives. */
    final long lowest;
    /** The most thousandths of a point that the line gives. */
    final long highest;

    private final Criterion<T> absent;

    private Marker(ScoringLine<T, ?> line) {
        this.line = line;
        this.lowest = line.points(line.scale().lowest()).thousandths();
        this.highest = line.points(line.scale().highest()).thousandths();
        this.absent = line.fact().absent();
    }

    static <T, V> Marker<T> of(ScoringLine<T, V> line, Layout layout) {
        Rate cut = Rate.ONE;
        Scale<?> scale = line.scale();
        while (scale instanceof Capped<?> capped) {
            cut = cut.min(capped.most());
            scale = capped.scale();
        }
        long weight = line.weight().thousandths();
        long most = line.points(cut).thousandths();
        if (scale instanceof Linear<?> linear) {
            Slope slope = new Slope(linear, weight, most);
            return line.fact().isWhole() ? new OfWhole<>(line, slope, layout) : new OfValue<>(line, slope, layout);
        }
        if (scale instanceof LinearRate linear) {
            RateSlope slope = new RateSlope(linear, weight, most);
            boolean share = line.fact().isShare() && line.fact().sources().size() == 2;
            return share ? new OfShare<>(line, slope, layout) : new OfValue<>(line, slope, layout);
        }
        if (scale instanceof Stepped<?> stepped && line.fact().isWhole()) {
            return new OfWhole<>(line, new Steps(line, stepped, cut), layout);
        }
        if (scale instanceof Banded<?> banded && line.fact().isWhole()) {
            return new OfWhole<>(line, new Steps(line, banded, cut), layout);
        }
        return scale instanceof Lookup<?> lookup
                ? new OfValue<>(line, new LookupTariff(line, lookup, cut), layout)
                : new OfValue<>(line, new ScaleTariff<>(line), layout);
    }

    /** The thousandths of a point of a subject, or {@link Tariff#UNKNOWN}. */
    abstract long points(T subject, EvaluationContext context);

    /** The same; keeps what was seen. */
    abstract long points(T subject, EvaluationContext context, long[] numbers, @Nullable Object[] objects);

    /** What was seen, or null if there was nothing. */
    abstract @Nullable Object seen(long[] numbers, @Nullable Object[] objects);

    /** The points of a subject of which there is no value: the least if there is known to be none. */
    final long withoutValue(T subject, EvaluationContext context) {
        return absent.test(subject, context) == Outcome.MET ? lowest : Tariff.UNKNOWN;
    }

    /** A line on a whole number that is always known. */
    private static final class OfWhole<T> extends Marker<T> {

        private final Fact<T, ?> fact;
        private final WholeTariff tariff;
        private final int place;

        OfWhole(ScoringLine<T, ?> line, WholeTariff tariff, Layout layout) {
            super(line);
            this.fact = line.fact();
            this.tariff = tariff;
            this.place = layout.number();
        }

        @Override
        long points(T subject, EvaluationContext context) {
            return tariff.points(fact.readLong(subject, context, 0));
        }

        @Override
        long points(T subject, EvaluationContext context, long[] numbers, @Nullable Object[] objects) {
            long value = fact.readLong(subject, context, 0);
            numbers[place] = value;
            return tariff.points(value);
        }

        @Override
        Object seen(long[] numbers, @Nullable Object[] objects) {
            return numbers[place];
        }
    }

    /** A line on the share of one whole number, or amount, in another. */
    private static final class OfShare<T> extends Marker<T> {

        private static final long NONE = Long.MIN_VALUE;

        private final Fact<T, ?> part;
        private final Fact<T, ?> whole;
        private final RateSlope slope;
        private final int partPlace;
        private final int wholePlace;

        OfShare(ScoringLine<T, ?> line, RateSlope slope, Layout layout) {
            super(line);
            List<? extends Fact<T, ?>> sources = line.fact().sources();
            this.part = sources.get(0);
            this.whole = sources.get(1);
            this.slope = slope;
            this.partPlace = layout.number();
            this.wholePlace = layout.number();
        }

        @Override
        long points(T subject, EvaluationContext context) {
            long upper = part.readLong(subject, context, NONE);
            long lower = whole.readLong(subject, context, 0);
            return rate(upper, lower) ? slope.points(upper, lower) : withoutValue(subject, context);
        }

        @Override
        long points(T subject, EvaluationContext context, long[] numbers, @Nullable Object[] objects) {
            long upper = part.readLong(subject, context, NONE);
            long lower = whole.readLong(subject, context, 0);
            numbers[partPlace] = upper;
            numbers[wholePlace] = lower;
            return rate(upper, lower) ? slope.points(upper, lower) : withoutValue(subject, context);
        }

        private static boolean rate(long upper, long lower) {
            return upper != NONE && lower != 0 && lower != NONE;
        }

        @Override
        @Nullable
        Object seen(long[] numbers, @Nullable Object[] objects) {
            long upper = numbers[partPlace];
            long lower = numbers[wholePlace];
            return rate(upper, lower) ? Rate.of(upper, lower) : null;
        }
    }

    /** A line on any value. */
    private static final class OfValue<T> extends Marker<T> {

        private final Fact<T, ?> fact;
        private final Tariff tariff;
        private final int place;

        OfValue(ScoringLine<T, ?> line, Tariff tariff, Layout layout) {
            super(line);
            this.fact = line.fact();
            this.tariff = tariff;
            this.place = layout.object();
        }

        @Override
        long points(T subject, EvaluationContext context) {
            Object value = fact.read(subject, context);
            return value == null ? withoutValue(subject, context) : tariff.points(value);
        }

        @Override
        long points(T subject, EvaluationContext context, long[] numbers, @Nullable Object[] objects) {
            Object value = fact.read(subject, context);
            if (value == null) {
                return withoutValue(subject, context);
            }
            objects[place] = lasting(value);
            return tariff.points(value);
        }

        /** The value itself if it cannot change; otherwise what will be said of it. */
        private static Object lasting(Object value) {
            boolean lasts = value instanceof String
                    || value.getClass() == BigDecimal.class
                    || value instanceof Record
                    || value instanceof LocalDate
                    || value instanceof Integer
                    || value instanceof Long
                    || value instanceof Boolean
                    || value instanceof Enum;
            return lasts ? value : Argument.from(value);
        }

        @Override
        @Nullable
        Object seen(long[] numbers, @Nullable Object[] objects) {
            return objects[place];
        }
    }
}
