package fr.territoiresindustrie.rules.criterion;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Criteria laid out side by side for runs over many subjects: those that are a plain test of one fact as an operation
 * with its reader and its numbers, which saves a chain of calls and objects for each; the others as they are.
 */
final class Program<T> implements Serializable {

    private static final byte ANY = 0;
    private static final byte INT_BETWEEN = 1;
    private static final byte LONG_BETWEEN = 2;
    private static final byte VALUE_BETWEEN = 3;
    private static final byte INT_IN = 4;
    private static final byte VALUE_IN = 5;
    private static final byte TEXT = 6;

    private final Criterion<T>[] criteria;
    private final byte[] operations;
    private final Fact.IntReader<T>[] ints;
    private final Fact.LongReader<T>[] longs;
    private final Fact.Reader<T, ?>[] values;
    private final @Nullable NumberSet[] numbers;
    private final @Nullable Set<?>[] members;
    private final @Nullable TextForm[] forms;
    private final long[] lows;
    private final long[] highs;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Program(Criterion<T>[] criteria) {
        int size = criteria.length;
        this.criteria = criteria;
        this.operations = new byte[size];
        this.ints = new Fact.IntReader[size];
        this.longs = new Fact.LongReader[size];
        this.values = new Fact.Reader[size];
        this.numbers = new NumberSet[size];
        this.members = new Set[size];
        this.forms = new TextForm[size];
        this.lows = new long[size];
        this.highs = new long[size];
        for (int i = 0; i < size; i++) {
            if (criteria[i] instanceof FactCriterion<T, ?> test) {
                lay(i, test);
            }
        }
    }

    private void lay(int i, FactCriterion<T, ?> test) {
        Reading<T, ?> reading = test.reading;
        ints[i] = reading.ints();
        longs[i] = reading.longs();
        values[i] = reading.plain();
        if (test instanceof Interval<T, ?> interval && interval.plain()) {
            lows[i] = interval.lowest();
            highs[i] = interval.highest();
            operations[i] = of(reading, INT_BETWEEN, LONG_BETWEEN, VALUE_BETWEEN);
        } else if (test instanceof Membership<T, ?> membership && membership.kind != Membership.Kind.NONE_OF) {
            numbers[i] = membership.numbers();
            members[i] = membership.lookup();
            operations[i] = of(reading, numbers[i] == null ? ANY : INT_IN, ANY, VALUE_IN);
        } else if (test instanceof Matches<T, ?> matches) {
            forms[i] = matches.form;
            operations[i] = of(reading, ANY, ANY, TEXT);
        }
    }

    private static byte of(Reading<?, ?> reading, byte ofInt, byte ofLong, byte ofValue) {
        if (reading.ints() != null) {
            return ofInt;
        }
        return reading.longs() != null ? ofLong : reading.plain() != null ? ofValue : ANY;
    }

    /** What is possible for the criterion at a place, the same as it would say itself. */
    int possible(int i, T subject, EvaluationContext context) {
        switch (operations[i]) {
            case INT_BETWEEN -> {
                int value = ints[i].read(subject);
                return value >= lows[i] && value <= highs[i] ? Possible.MET : Possible.NOT_MET;
            }
            case LONG_BETWEEN -> {
                long value = longs[i].read(subject);
                if (value != LongForm.NONE) {
                    return value >= lows[i] && value <= highs[i] ? Possible.MET : Possible.NOT_MET;
                }
            }
            case VALUE_BETWEEN -> {
                long value = LongForm.of(values[i].read(subject));
                if (value != LongForm.NONE) {
                    return value >= lows[i] && value <= highs[i] ? Possible.MET : Possible.NOT_MET;
                }
            }
            case INT_IN -> {
                int value = ints[i].read(subject);
                return numbers[i].contains(value) ? Possible.MET : Possible.NOT_MET;
            }
            case VALUE_IN -> {
                Object value = values[i].read(subject);
                if (value != null) {
                    return members[i].contains(value) ? Possible.MET : Possible.NOT_MET;
                }
            }
            case TEXT -> {
                if (values[i].read(subject) instanceof String text) {
                    return forms[i].matches(text) ? Possible.MET : Possible.NOT_MET;
                }
            }
            default -> {}
        }
        return criteria[i].possible(subject, context);
    }
}
