package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Euros;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Values of ordered kinds as plain numbers, so that a comparison needs no object: whole numbers as they are, amounts
 * in cents, days as year, month and day side by side. Two values of one kind have the order of their numbers.
 */
final class LongForm {

    /** Stands for no value, and for a value that has no such form; the slow path tells them apart. */
    static final long NONE = Long.MIN_VALUE;

    private LongForm() {}

    static long of(@Nullable Object value) {
        return value instanceof LocalDate day ? day(day) : whole(value, NONE);
    }

    static long whole(@Nullable Object value, long otherwise) {
        if (value instanceof Euros amount) {
            return amount.cents();
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        return otherwise;
    }

    private static long day(LocalDate day) {
        return day.getYear() * 512L + day.getMonthValue() * 32L + day.getDayOfMonth();
    }
}
