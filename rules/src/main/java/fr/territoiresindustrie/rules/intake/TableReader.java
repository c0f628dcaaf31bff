package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Checked;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a CSV file whose columns the caller names, such as an export of another system: encoding, separator, quotation
 * marks and rows of the wrong length are dealt with as for the files that this package knows, and no row is lost.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TableReader implements Serializable {

    /**
     * Makes a value of a row.
     *
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface RowReader<V> {

        /**
         * Reads a row.
         *
         * @param row its number as a spreadsheet shows it, the header being row 1
         * @param cells its cells by the names of the columns in lower case, without spaces around them, and without
         *     those that are blank
         * @return the value, or why there is none; problems are placed at the name of their column
         */
        Checked<V> read(long row, Map<String, String> cells);
    }

    private final List<String> required;
    private final List<String> optional;

    private TableReader(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /**
     * Obtains a reader. Capitals and spaces around the name of a column do not count.
     *
     * @param required the columns that must stand in the header, at least one
     * @param optional the other columns that are read
     * @return the reader
     * @throws IllegalArgumentException if no column is required, or a name is blank
     */
    public static TableReader of(Collection<String> required, Collection<String> optional) {
        if (required.isEmpty()) {
            throw new IllegalArgumentException("The required columns ([]) must hold at least one.");
        }
        return new TableReader(names(required), names(optional));
    }

    private static List<String> names(Collection<String> columns) {
        for (String column : columns) {
            if (column.isBlank()) {
                throw new IllegalArgumentException("The name of a column (" + column + ") must not be blank.");
            }
        }
        return columns.stream().map(TableReader::name).toList();
    }

    private static String name(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads all rows.
     *
     * @param <V> the type of the values
     * @param source the file
     * @param options how to read it
     * @param reader makes a value of each row
     * @return the values and the diagnostics
     * @throws IOException if the bytes cannot be had
     */
    public <V> IntakeResult<V> read(Source source, IntakeOptions options, RowReader<V> reader) throws IOException {
        return new CsvTable(required, optional).read(source, options, cells -> reader.read(cells.row(), texts(cells)));
    }

    private Map<String, String> texts(CsvCells cells) {
        Map<String, String> texts = new HashMap<>();
        for (List<String> columns : List.of(required, optional)) {
            for (String column : columns) {
                String cell = cells.raw(column);
                if (cell != null) {
                    texts.put(column, Spelling.stripped(cell));
                }
            }
        }
        return texts;
    }
}
