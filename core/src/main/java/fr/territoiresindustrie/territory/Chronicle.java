package fr.territoiresindustrie.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts by code and year: each row is a code, an unbroken run of yearly lists, and the fact that held in all of them.
 * Rows are sorted by code, then by run. Years are counted as positions among the lists shipped.
 *
 * @param <F> the facts
 */
final class Chronicle<F> {

    private final int[] keys;
    private final byte[] first;
    private final byte[] last;
    private final List<F> facts;

    private Chronicle(Builder<F> builder) {
        this.keys = Arrays.copyOf(builder.keys, builder.facts.size());
        this.first = Arrays.copyOf(builder.first, builder.facts.size());
        this.last = Arrays.copyOf(builder.last, builder.facts.size());
        this.facts = List.copyOf(builder.facts);
    }

    int size() {
        return keys.length;
    }

    int key(int row) {
        return keys[row];
    }

    F fact(int row) {
        return facts.get(row);
    }

    /** Tells whether a row holds in a list. */
    boolean holds(int row, int list) {
        return first[row] <= list && list <= last[row];
    }

    /** Finds the row of a code in a list, or -1. */
    int findRow(int key, int list) {
        for (int row = firstRow(key); row < keys.length && keys[row] == key; row++) {
            if (holds(row, list)) {
                return row;
            }
        }
        return -1;
    }

    @Nullable
    F find(int key, int list) {
        int row = findRow(key, list);
        return row < 0 ? null : facts.get(row);
    }

    /** Finds the last row of a code in any list, or -1. */
    int findLatestRow(int key) {
        int row = firstRow(key + 1) - 1;
        return row >= 0 && keys[row] == key ? row : -1;
    }

    /** Returns the last list in which a row holds. */
    int lastList(int row) {
        return last[row];
    }

    /** Returns the first row whose code is not before the one given; rows may be none. */
    int firstRow(int key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Collects rows that come in order. */
    static final class Builder<F> {

        private int[] keys;
        private byte[] first;
        private byte[] last;
        private final List<F> facts;

        Builder(int rows) {
            this.keys = new int[rows];
            this.first = new byte[rows];
            this.last = new byte[rows];
            this.facts = new ArrayList<>(rows);
        }

        void add(int key, int from, int to, F fact) {
            int row = facts.size();
            if (row > 0 && (keys[row - 1] > key || keys[row - 1] == key && last[row - 1] >= from)) {
                throw new IllegalStateException("The rows must be sorted by code and year.");
            }
            keys[row] = key;
            first[row] = (byte) from;
            last[row] = (byte) to;
            facts.add(fact);
        }

        Chronicle<F> build() {
            return new Chronicle<>(this);
        }
    }
}
