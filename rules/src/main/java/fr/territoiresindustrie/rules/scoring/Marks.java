package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contributions to a score, made when they are asked for from the points and the values that were seen.
 *
 * <p>It is serialised as the plain list of its contributions, so that a score travels without its grid.
 */
final class Marks extends AbstractList<Contribution> implements RandomAccess, Serializable {

    private final transient Marker<?>[] markers;
    /** First the thousandths of a point of each line, then what the lines have seen. */
    private final transient long[] numbers;

    private final transient @Nullable Object[] objects;

    Marks(Marker<?>[] markers, long[] numbers, @Nullable Object[] objects) {
        this.markers = markers;
        this.numbers = numbers;
        this.objects = objects;
    }

    private Object writeReplace() {
        return List.copyOf(this);
    }

    @Override
    public int size() {
        return markers.length;
    }

    boolean complete() {
        for (int i = 0; i < markers.length; i++) {
            if (numbers[i] == Tariff.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    Points lowest() {
        long total = 0;
        for (int i = 0; i < markers.length; i++) {
            total += lowest(i);
        }
        return Points.ofThousandths(total);
    }

    Points highest() {
        long total = 0;
        for (int i = 0; i < markers.length; i++) {
            total += highest(i);
        }
        return Points.ofThousandths(total);
    }

    private long lowest(int index) {
        return numbers[index] == Tariff.UNKNOWN ? markers[index].lowest : numbers[index];
    }

    private long highest(int index) {
        return numbers[index] == Tariff.UNKNOWN ? markers[index].highest : numbers[index];
    }

    @Override
    public Contribution get(int index) {
        ScoringLine<?, ?> line = markers[index].line;
        Points lowest = Points.ofThousandths(lowest(index));
        Points highest = Points.ofThousandths(highest(index));
        Points points = numbers[index] == Tariff.UNKNOWN ? null : lowest;
        Reason reason = reason(line, points, lowest, highest, markers[index].seen(numbers, objects));
        return new Contribution(line.id(), line.label(), line.weight(), points, lowest, highest, reason);
    }

    private static Reason reason(
            ScoringLine<?, ?> line, @Nullable Points points, Points lowest, Points highest, @Nullable Object seen) {
        SortedMap<String, Argument> arguments = new TreeMap<>();
        arguments.put("fact", Argument.term(line.fact().name(), line.fact().label()));
        arguments.put("weight", Argument.of(line.weight().toBigDecimal()));
        if (seen != null) {
            arguments.put("value", Argument.from(seen));
        }
        if (points != null) {
            arguments.put("points", Argument.points(points.toBigDecimal()));
            Label band = seen == null ? null : band(line.scale(), seen);
            if (band != null) {
                arguments.put("band", Argument.of(band));
                return new Reason("scoring.line.banded", arguments, null);
            }
            return new Reason(seen == null ? "scoring.line.absent" : "scoring.line.known", arguments, null);
        }
        arguments.put("lowest", Argument.of(lowest.toBigDecimal()));
        arguments.put("highest", Argument.points(highest.toBigDecimal()));
        return new Reason(seen == null ? "scoring.line.unknown" : "scoring.line.unlisted", arguments, null);
    }

    private static @Nullable Label band(Scale<?> scale, Object seen) {
        if (scale instanceof Capped<?> capped) {
            return band(capped.scale(), seen);
        }
        Band<?> band = scale instanceof Banded<?> banded ? banded.seen(seen) : null;
        return band == null ? null : band.name();
    }
}
