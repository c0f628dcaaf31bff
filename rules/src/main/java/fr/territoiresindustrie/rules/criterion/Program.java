package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a set, laid out for runs over many subjects: plain tests of one fact stand together by kind, with
 * their readers and numbers side by side, and cost one call each; the others are asked as they are. The order of the
 * tests does not matter to what they find.
 *
 * <p>What is found comes as the bits of a {@link Screening}. A value that is null, or has no plain number, sends its
 * test the long way, so that nothing here knows of unknown or absent facts.
 */
final class Program<T> implements Serializable {

    private final Criterion<T>[] criteria;
    private final Whole<T> whole;
    private final Large<T> large;
    private final Ordered<T> ordered;
    private final Numbered<T> numbered;
    private final Members<T> members;
    private final Texts<T> texts;

    /** Places of the criteria that are asked as they are. */
    private final int[] others;

    Program(Criterion<T>[] criteria) {
        Layout<T> layout = new Layout<>(criteria);
        this.criteria = criteria;
        this.whole = new Whole<>(layout.take(test -> test instanceof Interval<T, ?> one && one.plain() && ints(one)));
        this.large = new Large<>(layout.take(test -> test instanceof Interval<T, ?> one && one.plain() && longs(one)));
        this.ordered =
                new Ordered<>(layout.take(test -> test instanceof Interval<T, ?> one && one.plain() && values(one)));
        this.numbered = new Numbered<>(layout.take(
                test -> test instanceof Membership<T, ?> one && one.wanted() && one.numbers() != null && ints(one)));
        this.members =
                new Members<>(layout.take(test -> test instanceof Membership<T, ?> one && one.wanted() && values(one)));
        this.texts = new Texts<>(layout.take(test -> test instanceof Matches && values((Matches<T, ?>) test)));
        this.others = layout.rest();
    }

    private static boolean ints(FactCriterion<?, ?> test) {
        return test.reading.ints() != null;
    }

    private static boolean longs(FactCriterion<?, ?> test) {
        return test.reading.longs() != null;
    }

    private static boolean values(FactCriterion<?, ?> test) {
        return !ints(test) && !longs(test) && test.reading.plain() != null;
    }

    /** The outcomes of all criteria, in the bits of a screening. */
    long screen(T subject, EvaluationContext context) {
        long bits = whole.screen(subject)
                | large.screen(this, subject, context)
                | ordered.screen(this, subject, context)
                | numbered.screen(subject)
                | members.screen(this, subject, context)
                | texts.screen(this, subject, context);
        for (int place : others) {
            bits |= ask(place, subject, context);
        }
        return bits;
    }

    /** The same, with what was seen, as {@link Criterion#explainInto} leaves it. */
    long explain(@Nullable Object[] seen, T subject, EvaluationContext context) {
        long bits = whole.explain(seen, subject)
                | large.explain(this, seen, subject, context)
                | ordered.explain(this, seen, subject, context)
                | numbered.explain(seen, subject)
                | members.explain(this, seen, subject, context)
                | texts.explain(this, seen, subject, context);
        for (int place : others) {
            bits |= ask(seen, place, subject, context);
        }
        return bits;
    }

    private long ask(@Nullable Object[] seen, int place, T subject, EvaluationContext context) {
        return Screening.bits(place, criteria[place].explainInto(seen, place, subject, context));
    }

    private long ask(int place, T subject, EvaluationContext context) {
        return Screening.bits(place, criteria[place].possible(subject, context));
    }

    /** Which criteria go where; each is taken once. */
    private static final class Layout<T> {

        /** Tells whether a criterion belongs to a kind. */
        private interface Kind<T> {
            boolean holds(Criterion<T> test);
        }

        /** Criteria of one kind, with their places. */
        private record Group<T>(List<Criterion<T>> tests, int[] places) {

            <R> R[] readers(R[] empty, Function<Reading<T, ?>, ?> reader) {
                return tests.stream()
                        .map(test -> reader.apply(((FactCriterion<T, ?>) test).reading))
                        .toList()
                        .toArray(empty);
            }
        }

        private final List<Criterion<T>> left;

        private Layout(Criterion<T>[] criteria) {
            this.left = new ArrayList<>(List.of(criteria));
        }

        private Group<T> take(Kind<T> kind) {
            int[] places = IntStream.range(0, left.size())
                    .filter(i -> left.get(i) != null && kind.holds(left.get(i)))
                    .toArray();
            List<Criterion<T>> taken = new ArrayList<>();
            for (int place : places) {
                taken.add(left.set(place, null));
            }
            return new Group<>(taken, places);
        }

        private int[] rest() {
            return IntStream.range(0, left.size())
                    .filter(i -> left.get(i) != null)
                    .toArray();
        }
    }

    /** Ends of intervals. */
    private static long[] ends(List<? extends Criterion<?>> tests, boolean low) {
        return tests.stream()
                .mapToLong(test -> low ? ((Interval<?, ?>) test).lowest() : ((Interval<?, ?>) test).highest())
                .toArray();
    }

    /** Numbers that are always known, between two ends. */
    private static final class Whole<T> implements Serializable {

        private final Fact.IntReader<T>[] readers;
        private final long[] lows;
        private final long[] highs;
        private final int[] places;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Whole(Layout.Group<T> group) {
            this.readers = group.readers(new Fact.IntReader[0], Reading::ints);
            this.lows = ends(group.tests(), true);
            this.highs = ends(group.tests(), false);
            this.places = group.places();
        }

        private long screen(T subject) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                int value = readers[i].read(subject);
                if (value < lows[i] || value > highs[i]) {
                    bits |= Screening.bits(places[i], Possible.NOT_MET);
                }
            }
            return bits;
        }

        private long explain(@Nullable Object[] seen, T subject) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                int value = readers[i].read(subject);
                seen[places[i]] = value;
                if (value < lows[i] || value > highs[i]) {
                    bits |= Screening.bits(places[i], Possible.NOT_MET);
                }
            }
            return bits;
        }
    }

    /** The same for larger numbers. */
    private static final class Large<T> implements Serializable {

        private final Fact.LongReader<T>[] readers;
        private final long[] lows;
        private final long[] highs;
        private final int[] places;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Large(Layout.Group<T> group) {
            this.readers = group.readers(new Fact.LongReader[0], Reading::longs);
            this.lows = ends(group.tests(), true);
            this.highs = ends(group.tests(), false);
            this.places = group.places();
        }

        private long screen(Program<T> program, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                long value = readers[i].read(subject);
                if (value < lows[i] || value > highs[i]) {
                    bits |= program.ask(places[i], subject, context);
                }
            }
            return bits;
        }

        private long explain(Program<T> program, @Nullable Object[] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                long value = readers[i].read(subject);
                seen[places[i]] = value;
                if (value < lows[i] || value > highs[i]) {
                    bits |= program.ask(seen, places[i], subject, context);
                }
            }
            return bits;
        }
    }

    /** Values of an ordered kind between two ends. */
    private static final class Ordered<T> implements Serializable {

        private final Fact.Reader<T, ?>[] readers;
        private final long[] lows;
        private final long[] highs;
        private final int[] places;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Ordered(Layout.Group<T> group) {
            this.readers = group.readers(new Fact.Reader[0], Reading::plain);
            this.lows = ends(group.tests(), true);
            this.highs = ends(group.tests(), false);
            this.places = group.places();
        }

        private long screen(Program<T> program, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                // What has no number is below every interval.
                long value = LongForm.of(readers[i].read(subject));
                if (value < lows[i] || value > highs[i]) {
                    bits |= program.ask(places[i], subject, context);
                }
            }
            return bits;
        }

        private long explain(Program<T> program, @Nullable Object[] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                Object value = readers[i].read(subject);
                long number = LongForm.of(value);
                seen[places[i]] = value;
                if (number < lows[i] || number > highs[i]) {
                    bits |= program.ask(seen, places[i], subject, context);
                }
            }
            return bits;
        }
    }

    /** Numbers that are always known, in a set. */
    private static final class Numbered<T> implements Serializable {

        private final Fact.IntReader<T>[] readers;
        private final NumberSet[] sets;
        private final int[] places;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Numbered(Layout.Group<T> group) {
            this.readers = group.readers(new Fact.IntReader[0], Reading::ints);
            this.sets = group.tests().stream()
                    .map(test -> ((Membership<T, ?>) test).numbers())
                    .toArray(NumberSet[]::new);
            this.places = group.places();
        }

        private long screen(T subject) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                if (!sets[i].contains(readers[i].read(subject))) {
                    bits |= Screening.bits(places[i], Possible.NOT_MET);
                }
            }
            return bits;
        }

        private long explain(@Nullable Object[] seen, T subject) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                int value = readers[i].read(subject);
                seen[places[i]] = value;
                if (!sets[i].contains(value)) {
                    bits |= Screening.bits(places[i], Possible.NOT_MET);
                }
            }
            return bits;
        }
    }

    /** Values in a set. */
    private static final class Members<T> implements Serializable {

        private final Fact.Reader<T, ?>[] readers;
        private final Set<?>[] sets;
        private final int[] places;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Members(Layout.Group<T> group) {
            this.readers = group.readers(new Fact.Reader[0], Reading::plain);
            this.sets = group.tests().stream()
                    .map(test -> ((Membership<T, ?>) test).lookup())
                    .toArray(Set[]::new);
            this.places = group.places();
        }

        private long screen(Program<T> program, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                if (!sets[i].contains(readers[i].read(subject))) {
                    bits |= program.ask(places[i], subject, context);
                }
            }
            return bits;
        }

        private long explain(Program<T> program, @Nullable Object[] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                Object value = readers[i].read(subject);
                seen[places[i]] = value;
                if (!sets[i].contains(value)) {
                    bits |= program.ask(seen, places[i], subject, context);
                }
            }
            return bits;
        }
    }

    /** Texts of a form. */
    private static final class Texts<T> implements Serializable {

        private final Fact.Reader<T, ?>[] readers;
        private final TextForm[] forms;
        private final int[] places;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Texts(Layout.Group<T> group) {
            this.readers = group.readers(new Fact.Reader[0], Reading::plain);
            this.forms = group.tests().stream()
                    .map(test -> ((Matches<T, ?>) test).form)
                    .toArray(TextForm[]::new);
            this.places = group.places();
        }

        private long screen(Program<T> program, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                if (!(readers[i].read(subject) instanceof String text && forms[i].matches(text))) {
                    bits |= program.ask(places[i], subject, context);
                }
            }
            return bits;
        }

        private long explain(Program<T> program, @Nullable Object[] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                Object value = readers[i].read(subject);
                seen[places[i]] = value;
                if (!(value instanceof String text && forms[i].matches(text))) {
                    bits |= program.ask(seen, places[i], subject, context);
                }
            }
            return bits;
        }
    }
}
