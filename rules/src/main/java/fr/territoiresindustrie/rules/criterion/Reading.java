package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fact gets at its value. One of the readers is there; which one is decided by a comparison with null, which
 * costs nothing, and not by one more call through an interface, which does.
 *
 * @param plain reads from the subject alone
 * @param contextual reads from the subject, the date and the registers
 * @param ints reads a number that is always known, without a wrapper
 * @param longs reads a number that is always known, without a wrapper
 * @param origin how the value is worked out from other facts, or null if only the reader knows
 */
record Reading<T, V>(
        Fact.@Nullable Reader<T, V> plain,
        Fact.@Nullable ContextReader<T, V> contextual,
        Fact.@Nullable IntReader<T> ints,
        Fact.@Nullable LongReader<T> longs,
        @Nullable Origin<T, V> origin)
        implements Serializable {

    /**
     * The facts from which a value is worked out, and how.
     *
     * @param facts the one fact that is converted, or the two of a share
     * @param conversion the conversion, or null for the share of the first in the second
     */
    record Origin<T, V>(List<Fact<T, ?>> facts, Fact.@Nullable Reader<Object, V> conversion) implements Serializable {}

    static <T, V> Reading<T, V> of(Fact.Reader<T, V> reader) {
        return new Reading<>(reader, null, null, null, null);
    }

    static <T, V> Reading<T, V> inContext(Fact.ContextReader<T, V> reader) {
        return new Reading<>(null, reader, null, null, null);
    }

    static <T> Reading<T, Integer> ofInt(Fact.IntReader<T> reader) {
        return new Reading<>(reader::read, null, reader, null, null);
    }

    static <T> Reading<T, Long> ofLong(Fact.LongReader<T> reader) {
        return new Reading<>(reader::read, null, null, reader, null);
    }

    static <T, V> Reading<T, Rate> share(Fact<T, V> part, Fact<T, V> whole) {
        return new Reading<>(
                null,
                (subject, context) -> rate(part, whole, subject, context),
                null,
                null,
                new Origin<>(List.of(part, whole), null));
    }

    static <T, U, V> Reading<T, V> derived(Fact<T, U> source, Fact.Reader<? super U, ? extends V> conversion) {
        @SuppressWarnings("unchecked")
        Fact.Reader<Object, V> erased = value -> conversion.read((U) value);
        Fact.ContextReader<T, V> reader = (subject, context) -> {
            U value = source.read(subject, context);
            return value == null ? null : conversion.read(value);
        };
        return new Reading<>(null, reader, null, null, new Origin<>(List.of(source), erased));
    }

    boolean share() {
        return origin != null && origin.conversion() == null;
    }

    private static <T> @Nullable Rate rate(Fact<T, ?> part, Fact<T, ?> whole, T subject, EvaluationContext context) {
        long upper = part.readLong(subject, context, LongForm.NONE);
        long lower = whole.readLong(subject, context, 0);
        return upper == LongForm.NONE || lower == 0 || lower == LongForm.NONE ? null : Rate.of(upper, lower);
    }

    @Nullable
    V read(T subject, EvaluationContext context) {
        return plain != null ? plain.read(subject) : contextual.read(subject, context);
    }

    /** The number, if it can be read without a wrapper. */
    long number(T subject, EvaluationContext context) {
        return longs != null ? longs.read(subject) : ints != null ? ints.read(subject) : LongForm.NONE;
    }

    long ordered(T subject, EvaluationContext context) {
        long number = number(subject, context);
        return number != LongForm.NONE ? number : LongForm.of(read(subject, context));
    }

    <W> Reading<T, W> map(Fact.Reader<? super V, ? extends W> conversion) {
        if (plain != null) {
            Fact.Reader<T, V> reader = plain;
            return of(subject -> {
                V value = reader.read(subject);
                return value == null ? null : conversion.read(value);
            });
        }
        Fact.ContextReader<T, V> reader = contextual;
        return inContext((subject, context) -> {
            V value = reader.read(subject, context);
            return value == null ? null : conversion.read(value);
        });
    }
}
