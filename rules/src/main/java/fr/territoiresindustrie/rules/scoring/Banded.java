package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named bands that follow each other without a gap, each with its own points. What is below the first or above the
 * last one is as if it were not known.
 *
 * @param <V> the type of the values
 * @param bands the bands, in ascending order
 */
record Banded<V extends Comparable<? super V>>(List<Band<V>> bands) implements Scale<V>, Content.Part {

    /** Two bands, by their places in the list, that do not follow each other. */
    record Fault(int first, int second, boolean gap) {}

    Banded {
        bands = ascending(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("The bands ([]) must hold at least one.");
        }
        Fault fault = fault(bands);
        if (fault != null) {
            throw new IllegalArgumentException(said(bands.get(fault.first()), bands.get(fault.second()), fault.gap()));
        }
        if (top(bands) == 0) {
            throw new IllegalArgumentException("The points of the bands (0.000) must not all be zero.");
        }
    }

    private static <V extends Comparable<? super V>> List<Band<V>> ascending(List<Band<V>> bands) {
        List<Band<V>> sorted = new ArrayList<>(bands);
        sorted.sort(Banded::order);
        return List.copyOf(sorted);
    }

    private static <V extends Comparable<? super V>> int order(Band<V> one, Band<V> other) {
        Cut<V> first = one.floor();
        Cut<V> second = other.floor();
        if (first == null || second == null) {
            return Boolean.compare(first != null, second != null);
        }
        return first.to(second);
    }

    /** The first two bands between which values are missing or stand twice; null if there are none. */
    static <V extends Comparable<? super V>> @Nullable Fault fault(List<Band<V>> bands) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparing(bands::get, Banded::order));
        for (int i = 1; i < places.size(); i++) {
            int first = places.get(i - 1);
            int second = places.get(i);
            int way = between(bands.get(first).ceiling(), bands.get(second).floor());
            if (way != 0) {
                return new Fault(first, second, way < 0);
            }
        }
        return null;
    }

    /** Negative if there is a gap, positive if both overlap. */
    private static <V extends Comparable<? super V>> int between(@Nullable Cut<V> end, @Nullable Cut<V> start) {
        return end == null || start == null ? 1 : end.to(start);
    }

    private static String said(Band<?> first, Band<?> second, boolean gap) {
        return "The bands (" + first.name() + " " + first.interval() + ", " + second.name() + " " + second.interval()
                + ") must follow each other without a " + (gap ? "gap" : "common value") + ".\n"
                + "Maybe the value at the edge should belong to " + (gap ? "one of them." : "one of them only.");
    }

    private static long top(List<? extends Band<?>> bands) {
        return bands.stream()
                .mapToLong(band -> band.points().thousandths())
                .max()
                .orElse(0);
    }

    /** The points of the best band. */
    Points most() {
        return Points.ofThousandths(top(bands));
    }

    Rate share(Band<?> band) {
        return Rate.of(band.points().thousandths(), top(bands));
    }

    @Override
    public @Nullable Rate share(V value) {
        Band<V> found = find(value);
        return found == null ? null : share(found);
    }

    private @Nullable Band<V> find(V value) {
        for (Band<V> band : bands) {
            if (band.holds(value)) {
                return band;
            }
        }
        return null;
    }

    /** The band of a value that was seen: whole numbers are kept as {@code long} whatever they were. */
    @SuppressWarnings("unchecked")
    @Nullable
    Band<V> seen(Object value) {
        V lower = bands.get(0).lower();
        Object edge = lower == null ? bands.get(0).upper() : lower;
        Object own = edge instanceof Integer && value instanceof Long number ? (Object) number.intValue() : value;
        return edge != null && edge.getClass() == own.getClass() ? find((V) own) : null;
    }

    @Override
    public Rate lowest() {
        return bands.stream().map(this::share).min(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public Rate highest() {
        return Rate.ONE;
    }

    @Override
    public void write(Content content) {
        content.open("banded");
        for (Band<V> band : bands) {
            content.part(band.name()).part(band.points());
            edge(content, band.floor());
            edge(content, band.ceiling());
        }
        content.close();
    }

    private void edge(Content content, @Nullable Cut<V> cut) {
        if (cut == null) {
            content.part("none");
        } else {
            content.part(cut.value()).part(cut.after());
        }
    }
}
