package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
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

    private static final int WHOLE = 0;
    private static final int LARGE = 1;
    private static final int ORDERED = 2;
    private static final int NUMBERED = 3;
    private static final int MEMBER = 4;
    private static final int TEXT = 5;
    private static final int OTHER = 6;

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
        this.criteria = criteria;
        this.whole = new Whole<>(criteria, places(criteria, WHOLE));
        this.large = new Large<>(criteria, places(criteria, LARGE));
        this.ordered = new Ordered<>(criteria, places(criteria, ORDERED));
        this.numbered = new Numbered<>(criteria, places(criteria, NUMBERED));
        this.members = new Members<>(criteria, places(criteria, MEMBER));
        this.texts = new Texts<>(criteria, places(criteria, TEXT));
        this.others = places(criteria, OTHER);
    }

    private static int[] places(Criterion<?>[] criteria, int kind) {
        int[] places = new int[criteria.length];
        int count = 0;
        for (int i = 0; i < criteria.length; i++) {
            if (kind(criteria[i]) == kind) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    private static int kind(Criterion<?> criterion) {
        if (!(criterion instanceof FactCriterion<?, ?> test)) {
            return OTHER;
        }
        Reading<?, ?> reading = test.reading;
        boolean values = reading.ints() == null && reading.longs() == null && reading.plain() != null;
        if (test instanceof Interval<?, ?> interval && interval.plain()) {
            return reading.ints() != null ? WHOLE : reading.longs() != null ? LARGE : values ? ORDERED : OTHER;
        }
        if (test instanceof Membership<?, ?> membership && membership.wanted()) {
            return reading.ints() != null && membership.numbers() != null ? NUMBERED : values ? MEMBER : OTHER;
        }
        return test instanceof Matches && values ? TEXT : OTHER;
    }

    /**
     * The outcomes of all criteria, in the bits of a screening.
     *
     * @param seen takes what was seen, as {@link Criterion#explainInto} leaves it; null if nobody asks why
     */
    long run(@Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
        long bits = whole.run(seen, subject)
                | large.run(this, seen, subject, context)
                | ordered.run(this, seen, subject, context)
                | numbered.run(seen, subject)
                | members.run(this, seen, subject, context)
                | texts.run(this, seen, subject, context);
        for (int place : others) {
            bits |= ask(place, seen, subject, context);
        }
        return bits;
    }

    private long ask(int place, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
        int possible = seen == null
                ? criteria[place].possible(subject, context)
                : criteria[place].explainInto(seen, place, subject, context);
        return Screening.bits(place, possible);
    }

    /** Ends of intervals. */
    private static long[] ends(Criterion<?>[] criteria, int[] places, boolean low) {
        long[] ends = new long[places.length];
        for (int i = 0; i < places.length; i++) {
            Interval<?, ?> interval = (Interval<?, ?>) criteria[places[i]];
            ends[i] = low ? interval.lowest() : interval.highest();
        }
        return ends;
    }

    private static <T> Fact.IntReader<T>[] ints(Criterion<T>[] criteria, int[] places) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact.IntReader<T>[] readers = new Fact.IntReader[places.length];
        for (int i = 0; i < places.length; i++) {
            readers[i] = ((FactCriterion<T, ?>) criteria[places[i]]).reading.ints();
        }
        return readers;
    }

    private static <T> Fact.LongReader<T>[] longs(Criterion<T>[] criteria, int[] places) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact.LongReader<T>[] readers = new Fact.LongReader[places.length];
        for (int i = 0; i < places.length; i++) {
            readers[i] = ((FactCriterion<T, ?>) criteria[places[i]]).reading.longs();
        }
        return readers;
    }

    private static <T> Fact.Reader<T, ?>[] values(Criterion<T>[] criteria, int[] places) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact.Reader<T, ?>[] readers = new Fact.Reader[places.length];
        for (int i = 0; i < places.length; i++) {
            readers[i] = ((FactCriterion<T, ?>) criteria[places[i]]).reading.plain();
        }
        return readers;
    }

    /** Numbers that are always known, between two ends. */
    private static final class Whole<T> implements Serializable {

        private final Fact.IntReader<T>[] readers;
        private final long[] lows;
        private final long[] highs;
        private final int[] places;

        private Whole(Criterion<T>[] criteria, int[] places) {
            this.readers = ints(criteria, places);
            this.lows = ends(criteria, places, true);
            this.highs = ends(criteria, places, false);
            this.places = places;
        }

        private long run(@Nullable Object @Nullable [] seen, T subject) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                int value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
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

        private Large(Criterion<T>[] criteria, int[] places) {
            this.readers = longs(criteria, places);
            this.lows = ends(criteria, places, true);
            this.highs = ends(criteria, places, false);
            this.places = places;
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                long value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (value < lows[i] || value > highs[i]) {
                    bits |= program.ask(places[i], seen, subject, context);
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

        private Ordered(Criterion<T>[] criteria, int[] places) {
            this.readers = values(criteria, places);
            this.lows = ends(criteria, places, true);
            this.highs = ends(criteria, places, false);
            this.places = places;
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                Object value = readers[i].read(subject);
                long number = LongForm.of(value);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (number < lows[i] || number > highs[i]) {
                    bits |= program.ask(places[i], seen, subject, context);
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

        private Numbered(Criterion<T>[] criteria, int[] places) {
            this.readers = ints(criteria, places);
            this.sets = new NumberSet[places.length];
            for (int i = 0; i < places.length; i++) {
                sets[i] = ((Membership<T, ?>) criteria[places[i]]).numbers();
            }
            this.places = places;
        }

        private long run(@Nullable Object @Nullable [] seen, T subject) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                int value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
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

        private Members(Criterion<T>[] criteria, int[] places) {
            this.readers = values(criteria, places);
            this.sets = new Set<?>[places.length];
            for (int i = 0; i < places.length; i++) {
                sets[i] = ((Membership<T, ?>) criteria[places[i]]).lookup();
            }
            this.places = places;
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                Object value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (!sets[i].contains(value)) {
                    bits |= program.ask(places[i], seen, subject, context);
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

        private Texts(Criterion<T>[] criteria, int[] places) {
            this.readers = values(criteria, places);
            this.forms = new TextForm[places.length];
            for (int i = 0; i < places.length; i++) {
                forms[i] = ((Matches<T, ?>) criteria[places[i]]).form;
            }
            this.places = places;
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            for (int i = 0; i < readers.length; i++) {
                Object value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (!(value instanceof String text && forms[i].matches(text))) {
                    bits |= program.ask(places[i], seen, subject, context);
                }
            }
            return bits;
        }
    }
}
