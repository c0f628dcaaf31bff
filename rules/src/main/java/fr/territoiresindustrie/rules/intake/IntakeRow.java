package fr.territoiresindustrie.rules.intake;

import java.io.Serializable;
import java.util.Objects;

/**
 * A value and where it was read.
 *
 * @param <T> the type of the value
 * @param row the number of the row: in CSV as a spreadsheet shows it, the header being row 1; in JSON the number of
 *     the element, from 1
 * @param line the line of the file on which the row begins, from 1
 * @param value the value
 */
public record IntakeRow<T>(long row, long line, T value) implements Serializable {

    /**
     * Checks that there is a value.
     *
     * @param row the number of the row
     * @param line the line on which it begins
     * @param value the value
     */
    public IntakeRow {
        Objects.requireNonNull(value, "value");
    }
}
