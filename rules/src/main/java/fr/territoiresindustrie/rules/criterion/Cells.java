package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a fact, in finitely many cells: its tests cannot tell the values of one cell apart.
 *
 * <p>Every threshold is a cell of its own, and so is what lies between two neighbours, if anything does; every value
 * that a membership names, and all others together; both answers, all constants of an enumeration; and that there is
 * none, if the fact can be known to be absent.
 */
final class Cells {

    /** What is known of the values of a cell. */
    enum Kind {
        /** One value. */
        EXACT,
        /** The values between two ends that are outside; an end that is null is open. */
        BETWEEN,
        /** Any value that is not named. */
        OTHER,
        /** There is no value. */
        ABSENT
    }

    /**
     * The values that go together.
     *
     * @param value the value, or one of them, if it can be named
     */
    record Cell(
            Kind kind,
            @Nullable Object value,
            @Nullable Object low,
            @Nullable Object high) {

        static final Cell OTHER = new Cell(Kind.OTHER, null, null, null);
        static final Cell ABSENT = new Cell(Kind.ABSENT, Absence.NONE, null, null);

        static Cell exact(Object value) {
            return new Cell(Kind.EXACT, value, value, value);
        }

        static Cell between(@Nullable Object low, @Nullable Object high) {
            return new Cell(Kind.BETWEEN, Neighbours.some(low, high), low, high);
        }
    }

    /** Kinds of which two values that are equal in order are equal. */
    private static final Set<Class<?>> ONE_FORM = Set.of(
            Integer.class,
            Long.class,
            Short.class,
            Byte.class,
            BigInteger.class,
            String.class,
            Boolean.class,
            LocalDate.class,
            Euros.class,
            Rate.class);

    private final List<Cell> all;

    /** For each cell, its place among those that the tests can tell apart. */
    private final List<Integer> places;

    private final List<Cell> apart;
    private final Map<FactCriterion<?, ?>, List<Integer>> outcomes = new LinkedHashMap<>();
    private final boolean understood;
    private final boolean line;

    private Cells(List<Cell> all, Collection<FactCriterion<?, ?>> tests, boolean understood, boolean line) {
        this.all = all;
        this.understood = understood;
        this.line = line;
        Map<List<Integer>, Integer> seen = new LinkedHashMap<>();
        List<Integer> places = new ArrayList<>();
        List<Cell> apart = new ArrayList<>();
        for (Cell cell : all) {
            List<Integer> column = new ArrayList<>(List.of(cell.kind() == Kind.ABSENT ? 0 : 1));
            tests.forEach(test -> column.add(outcome(test, cell)));
            Integer place = seen.putIfAbsent(column, apart.size());
            places.add(place == null ? apart.size() : place);
            if (place == null) {
                apart.add(cell);
            }
        }
        this.places = List.copyOf(places);
        this.apart = List.copyOf(apart);
        for (FactCriterion<?, ?> test : tests) {
            outcomes.put(test, apart.stream().map(cell -> outcome(test, cell)).toList());
        }
    }

    /** Works out the cells of a fact from all tests of it. */
    static Cells of(Fact<?, ?> fact, Collection<FactCriterion<?, ?>> tests) {
        Set<Object> points = new LinkedHashSet<>();
        boolean ordered = false;
        boolean truth = false;
        for (FactCriterion<?, ?> test : tests) {
            points.addAll(points(test));
            ordered |= test instanceof Interval;
            truth |= test instanceof Truth;
        }
        if (truth) {
            points.add(Boolean.TRUE);
        }
        List<Cell> all = new ArrayList<>();
        boolean understood = oneKind(points) && (!ordered || comparable(points, tests));
        if (understood) {
            all.addAll(ordered ? line(points) : named(points));
        } else {
            all.add(Cell.OTHER);
        }
        if (fact.canBeAbsent()) {
            all.add(Cell.ABSENT);
        }
        return new Cells(
                all, tests, understood, understood && ordered && points.stream().allMatch(Cells::onLine));
    }

    private static Collection<?> points(FactCriterion<?, ?> test) {
        if (test instanceof Bound<?, ?> bound) {
            return List.of(bound.threshold);
        }
        if (test instanceof Range<?, ?> range) {
            return List.of(range.low, range.high);
        }
        return test instanceof Membership<?, ?> membership ? membership.values : List.of();
    }

    private static Class<?> kind(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    private static boolean oneKind(Set<Object> points) {
        return points.stream().map(Cells::kind).distinct().count() <= 1;
    }

    /** Where values can be equal in order and yet differ, a membership may not be placed on the line. */
    private static boolean comparable(Set<Object> points, Collection<FactCriterion<?, ?>> tests) {
        Object first = points.iterator().next();
        return first instanceof Comparable
                && (first instanceof BigDecimal
                        || first instanceof Enum
                        || ONE_FORM.contains(first.getClass())
                        || tests.stream().noneMatch(Membership.class::isInstance));
    }

    private static List<Cell> named(Set<Object> points) {
        Object first = points.isEmpty() ? null : points.iterator().next();
        List<Cell> cells = new ArrayList<>();
        if (first instanceof Boolean) {
            cells.add(Cell.exact(Boolean.TRUE));
            cells.add(Cell.exact(Boolean.FALSE));
        } else if (first instanceof Enum<?> constant) {
            for (Object one : constant.getDeclaringClass().getEnumConstants()) {
                cells.add(Cell.exact(one));
            }
        } else {
            points.forEach(point -> cells.add(Cell.exact(point)));
            cells.add(Cell.OTHER);
        }
        return cells;
    }

    /** Of enumerations and answers every value is named, whatever their order. */
    private static boolean onLine(Object point) {
        return !(point instanceof Enum || point instanceof Boolean);
    }

    private static List<Cell> line(Set<Object> points) {
        if (!onLine(points.iterator().next())) {
            return named(points);
        }
        TreeSet<Object> sorted = new TreeSet<>(Margins::compare);
        sorted.addAll(points);
        List<Cell> cells = new ArrayList<>();
        Object last = null;
        for (Object value : sorted) {
            if (last == null ? Neighbours.beyond(value, -1) : Neighbours.between(last, value)) {
                cells.add(Cell.between(last, value));
            }
            cells.add(Cell.exact(value));
            last = value;
        }
        if (Neighbours.beyond(last, 1)) {
            cells.add(Cell.between(last, null));
        }
        return cells;
    }

    /** Met or not met; both where the cell does not tell. */
    private int outcome(FactCriterion<?, ?> test, Cell cell) {
        if (cell.kind() == Kind.ABSENT) {
            return Possible.of(test.holdsAbsent());
        }
        if (test instanceof Presence<?, ?> presence) {
            return Possible.of(presence.wanted);
        }
        if (!understood || test instanceof Satisfies) {
            return Possible.EITHER;
        }
        return switch (cell.kind()) {
            case EXACT -> Possible.of(holds(test, cell));
            case BETWEEN ->
                test instanceof Interval<?, ?> interval ? Possible.of(within(interval, cell)) : unnamed(test);
            default -> unnamed(test);
        };
    }

    private static int unnamed(FactCriterion<?, ?> test) {
        return test instanceof Membership<?, ?> membership
                ? Possible.of(membership.kind == Membership.Kind.NONE_OF)
                : Possible.EITHER;
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(FactCriterion<?, ?> test, Cell cell) {
        return ((FactCriterion<?, Object>) test).holds(cell.value());
    }

    private static boolean within(Interval<?, ?> test, Cell cell) {
        if (test instanceof Range<?, ?> range) {
            return reaches(cell.low(), range.low) && !reaches(cell.low(), range.high);
        }
        Bound<?, ?> bound = (Bound<?, ?>) test;
        boolean upwards = bound.kind == Bound.Kind.AT_LEAST || bound.kind == Bound.Kind.ABOVE;
        return reaches(cell.low(), bound.threshold) == upwards;
    }

    /** Whether the values above an end are above a threshold too. */
    private static boolean reaches(@Nullable Object low, Object threshold) {
        return low != null && Margins.compare(low, threshold) >= 0;
    }

    /** Whether the cells follow one another, with nothing between them but what is a cell itself. */
    boolean line() {
        return line;
    }

    /** All cells, in order where there is one, known to be absent last. */
    List<Cell> all() {
        return all;
    }

    /** The place of a cell among those that the tests can tell apart. */
    int place(int cell) {
        return places.get(cell);
    }

    /** The cells that the tests can tell apart: the first of each group. */
    List<Cell> apart() {
        return apart;
    }

    /** What becomes of a test in each of the cells that can be told apart. */
    List<Integer> outcomes(FactCriterion<?, ?> test) {
        return outcomes.get(test);
    }

    /** Whether there is a value, in each of the cells that can be told apart. */
    List<Integer> presence() {
        return apart.stream()
                .map(cell -> Possible.of(cell.kind() != Kind.ABSENT))
                .toList();
    }
}
