package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
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
    private static final int COMPARED = 6;
    private static final int OTHER = 7;

    private final Criterion<T>[] criteria;
    private final Whole<T> whole;
    private final Large<T> large;
    private final Ordered<T> ordered;
    private final Numbered<T> numbered;
    private final Members<T> members;
    private final Texts<T> texts;
    private final Compared<T> compared;

    /** Places of the criteria that are asked as they are. */
    private final int[] others;

    /** Places of the conjunctions of which the parts stand with the tests; they are asked if somebody asks why. */
    private final int[] conjunctions;

    /**
     * Lays criteria out.
     *
     * @param criteria the criteria of a set
     */
    Program(Criterion<T>[] criteria) {
        this.criteria = criteria;
        List<Test<T>> tests = new ArrayList<>();
        List<Test<T>> split = new ArrayList<>();
        for (int i = 0; i < criteria.length; i++) {
            (splits(criteria[i]) ? split : tests).add(new Test<>(criteria[i], i, false));
        }
        for (Test<T> conjunction : split) {
            addParts(conjunction.criterion(), conjunction.place(), tests);
        }
        this.whole = new Whole<>(of(tests, WHOLE));
        this.large = new Large<>(of(tests, LARGE));
        this.ordered = new Ordered<>(of(tests, ORDERED));
        this.numbered = new Numbered<>(of(tests, NUMBERED));
        this.members = new Members<>(of(tests, MEMBER));
        this.texts = new Texts<>(of(tests, TEXT));
        this.compared = new Compared<>(of(tests, COMPARED));
        this.others = places(of(tests, OTHER));
        this.conjunctions = places(split);
    }

    /** Whether a criterion is a conjunction of plain tests: where all of them are met, it is, and it need not be asked. */
    private static boolean splits(Criterion<?> criterion) {
        if (!(criterion instanceof AllOf<?> all)) {
            return false;
        }
        for (Criterion<?> part : all.parts) {
            if (kind(part) == OTHER && !splits(part)) {
                return false;
            }
        }
        return true;
    }

    private static <T> void addParts(Criterion<T> criterion, int place, List<Test<T>> tests) {
        for (Criterion<T> part : criterion.parts()) {
            if (part instanceof AllOf) {
                addParts(part, place, tests);
            } else {
                tests.add(new Test<>(part, place, true));
            }
        }
    }

    /** A test, the place of its rule in the set, and whether it is only a part of that rule. */
    private record Test<T>(Criterion<T> criterion, int place, boolean part) {}

    /** How many of the tests are whole rules; they come first. */
    private static int whole(List<? extends Test<?>> tests) {
        int count = 0;
        while (count < tests.size() && !tests.get(count).part()) {
            count++;
        }
        return count;
    }

    private static <T> List<Test<T>> of(List<Test<T>> tests, int kind) {
        List<Test<T>> found = new ArrayList<>();
        for (Test<T> test : tests) {
            if (kind(test.criterion()) == kind) {
                found.add(test);
            }
        }
        return found;
    }

    private static int[] places(List<? extends Test<?>> tests) {
        int[] places = new int[tests.size()];
        for (int i = 0; i < tests.size(); i++) {
            places[i] = tests.get(i).place();
        }
        return places;
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
        if (test instanceof Membership<?, ?> membership && membership.wanted() && membership.asTheyAre()) {
            return reading.ints() != null && membership.numbers() != null ? NUMBERED : values ? MEMBER : OTHER;
        }
        return test instanceof OtherFact ? COMPARED : test instanceof Matches && values ? TEXT : OTHER;
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
                | texts.run(this, seen, subject, context)
                | compared.run(this, seen, subject, context);
        for (int place : others) {
            bits |= ask(place, seen, subject, context);
        }
        for (int i = 0; seen != null && i < conjunctions.length; i++) {
            bits |= ask(conjunctions[i], seen, subject, context);
        }
        return bits;
    }

    /** The bits of a test that is not met for sure, unless its value has no plain form: then its rule is asked. */
    private long failed(
            boolean unsure, int place, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
        return unsure ? ask(place, seen, subject, context) : Screening.bits(place, Possible.NOT_MET);
    }

    private long ask(int place, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
        int possible = seen == null
                ? criteria[place].possible(subject, context)
                : criteria[place].explainInto(seen, place, subject, context);
        return Screening.bits(place, possible);
    }

    /** Ends of intervals. */
    private static long[] ends(List<? extends Test<?>> tests, boolean low) {
        long[] ends = new long[tests.size()];
        for (int i = 0; i < ends.length; i++) {
            Interval<?, ?> interval = (Interval<?, ?>) tests.get(i).criterion();
            ends[i] = low ? interval.lowest() : interval.highest();
        }
        return ends;
    }

    private static <T> Fact.IntReader<T>[] ints(List<Test<T>> tests) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact.IntReader<T>[] readers = new Fact.IntReader[tests.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reading(tests.get(i)).ints();
        }
        return readers;
    }

    private static <T> Fact.LongReader<T>[] longs(List<Test<T>> tests) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact.LongReader<T>[] readers = new Fact.LongReader[tests.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reading(tests.get(i)).longs();
        }
        return readers;
    }

    private static <T> Fact.Reader<T, ?>[] values(List<Test<T>> tests) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact.Reader<T, ?>[] readers = new Fact.Reader[tests.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = reading(tests.get(i)).plain();
        }
        return readers;
    }

    private static <T> Reading<T, ?> reading(Test<T> test) {
        return ((FactCriterion<T, ?>) test.criterion()).reading;
    }

    /** Numbers that are always known, between two ends. */
    private static final class Whole<T> implements Serializable {

        private final Fact.IntReader<T>[] readers;
        private final long[] lows;
        private final long[] highs;
        private final int[] places;
        private final int rules;

        private Whole(List<Test<T>> tests) {
            this.readers = ints(tests);
            this.lows = ends(tests, true);
            this.highs = ends(tests, false);
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(@Nullable Object @Nullable [] seen, T subject) {
            long bits = 0;
            int count = seen == null ? readers.length : rules;
            for (int i = 0; i < count; i++) {
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
        private final int rules;

        private Large(List<Test<T>> tests) {
            this.readers = longs(tests);
            this.lows = ends(tests, true);
            this.highs = ends(tests, false);
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            int count = seen == null ? readers.length : rules;
            for (int i = 0; i < count; i++) {
                long value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (value < lows[i] || value > highs[i]) {
                    bits |= program.failed(value == LongForm.NONE, places[i], seen, subject, context);
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
        private final int rules;

        private Ordered(List<Test<T>> tests) {
            this.readers = values(tests);
            this.lows = ends(tests, true);
            this.highs = ends(tests, false);
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            int count = seen == null ? readers.length : rules;
            for (int i = 0; i < count; i++) {
                Object value = readers[i].read(subject);
                long number = LongForm.of(value);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (number < lows[i] || number > highs[i]) {
                    bits |= program.failed(number == LongForm.NONE, places[i], seen, subject, context);
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
        private final int rules;

        private Numbered(List<Test<T>> tests) {
            this.readers = ints(tests);
            this.sets = new NumberSet[tests.size()];
            for (int i = 0; i < tests.size(); i++) {
                sets[i] = ((Membership<T, ?>) tests.get(i).criterion()).numbers();
            }
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(@Nullable Object @Nullable [] seen, T subject) {
            long bits = 0;
            int count = seen == null ? readers.length : rules;
            for (int i = 0; i < count; i++) {
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
        private final @Nullable NumberSet[] numbers;
        private final int[] places;
        private final int rules;

        private Members(List<Test<T>> tests) {
            this.readers = values(tests);
            this.sets = new Set<?>[tests.size()];
            this.numbers = new NumberSet[tests.size()];
            for (int i = 0; i < tests.size(); i++) {
                Membership<T, ?> membership = (Membership<T, ?>) tests.get(i).criterion();
                sets[i] = membership.lookup();
                numbers[i] = membership.numbers();
            }
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            int count = seen == null ? readers.length : rules;
            for (int i = 0; i < count; i++) {
                Object value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                NumberSet close = numbers[i];
                if (!(close == null ? sets[i].contains(value) : close.contains(LongForm.of(value)))) {
                    bits |= program.failed(value == null, places[i], seen, subject, context);
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
        private final int rules;

        private Texts(List<Test<T>> tests) {
            this.readers = values(tests);
            this.forms = new TextForm[tests.size()];
            for (int i = 0; i < tests.size(); i++) {
                forms[i] = ((Matches<T, ?>) tests.get(i).criterion()).form;
            }
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            int count = seen == null ? readers.length : rules;
            for (int i = 0; i < count; i++) {
                Object value = readers[i].read(subject);
                if (seen != null) {
                    seen[places[i]] = value;
                }
                if (!(value instanceof String text && forms[i].matches(text))) {
                    bits |= program.failed(!(value instanceof String), places[i], seen, subject, context);
                }
            }
            return bits;
        }
    }

    /** Facts held against other facts. */
    private static final class Compared<T> implements Serializable {

        private final OtherFact<T, ?>[] tests;
        private final int[] places;
        private final int rules;

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Compared(List<Test<T>> tests) {
            this.tests = new OtherFact[tests.size()];
            for (int i = 0; i < tests.size(); i++) {
                this.tests[i] = (OtherFact<T, ?>) tests.get(i).criterion();
            }
            this.places = places(tests);
            this.rules = whole(tests);
        }

        private long run(Program<T> program, @Nullable Object @Nullable [] seen, T subject, EvaluationContext context) {
            long bits = 0;
            int count = seen == null ? tests.length : rules;
            for (int i = 0; i < count; i++) {
                if (seen != null || tests[i].possible(subject, context) != Possible.MET) {
                    bits |= program.ask(places[i], seen, subject, context);
                }
            }
            return bits;
        }
    }
}
