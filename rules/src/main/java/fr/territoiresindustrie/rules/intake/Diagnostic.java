package fr.territoiresindustrie.rules.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.Severity;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A problem and the place in the file where it was found.
 *
 * <pre>{@code
 * diagnostic.text(Locale.ENGLISH);
 * // grants.csv, row 175 (line 175), column siren "420294134.0": a code stands as a decimal number. Write 420294134 if that is …
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the name of the file
 * @param layout what the file was read as: its facts stand in columns or under keys
 * @param row the number of the row as {@link IntakeRow} counts, or null if the problem is one of the file or of its
 *     header
 * @param line the line of the file on which the row begins, from 1, or null if the problem is one of the whole file
 * @param problem what is wrong; its path is the column, or the path in the JSON of the row
 * @param rawRow the row as it stands in the file, its first 4,000 characters at most; null if the problem is one of
 *     the whole file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"source", "layout", "row", "line", "problem", "rawRow"})
public record Diagnostic(
        String source,
        Layout layout,
        @Nullable Long row,
        @Nullable Long line,
        Problem problem,
        @Nullable String rawRow) implements Serializable {

    /** What a file was read as. */
    public enum Layout {

        /** Rows of cells in columns. */
        @JsonProperty("csv")
        CSV("column"),

        /** Objects with keys. */
        @JsonProperty("json")
        JSON("key");

        private final String word;

        Layout(String word) {
            this.word = word;
        }
    }

    private static final int LONGEST_ROW = 4_000;

    private static final Phrasebook PHRASES = Phrasebook.load(
            language -> Diagnostic.class.getResourceAsStream("diagnostics_" + language + ".properties"));

    /**
     * Bounds the raw row.
     *
     * @param source the name of the file
     * @param layout what the file was read as
     * @param row the number of the row
     * @param line the line on which it begins
     * @param problem what is wrong
     * @param rawRow the row as it stands in the file
     */
    public Diagnostic {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(problem, "problem");
        rawRow = rawRow == null || rawRow.length() <= LONGEST_ROW ? rawRow : rawRow.substring(0, LONGEST_ROW);
    }

    /**
     * Returns the column, or the path in the JSON of the row.
     *
     * @return the path of the problem; empty if the problem is one of the whole row or file
     */
    public String column() {
        return problem.path();
    }

    /**
     * Tells whether the problem rejects its row or, outside of any row, stops the reading of the file.
     *
     * @return true for an error, false for a warning or a piece of information
     */
    public boolean rejects() {
        return problem.severity() == Severity.ERROR;
    }

    /**
     * Writes the diagnostic as one line: file, row, line, column, value, what is wrong and a way out.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence; never empty, never more than one line
     */
    public String text(Locale locale) {
        Map<String, String> names = new HashMap<>();
        names.put("source", source);
        names.put("row", String.valueOf(row));
        names.put("line", String.valueOf(line));
        String place = row != null ? "row" : line != null ? "header" : "file";
        String colon = PHRASES.say(locale, "colon", Map.of());
        String cell = cell(locale);
        String wayOut = problem.wayOut(locale);
        return PHRASES.say(locale, place, names)
                + (cell.isEmpty() ? "" : ", " + cell)
                + colon
                + problem.whatIsWrong(locale)
                + (wayOut.isEmpty() ? "" : " " + wayOut);
    }

    private String cell(Locale locale) {
        String column = column().isEmpty() ? "" : PHRASES.say(locale, layout.word, Map.of("column", column()));
        String value = problem.value() == null ? "" : PHRASES.say(locale, "value", Map.of("value", problem.value()));
        return column + (column.isEmpty() || value.isEmpty() ? "" : " ") + value;
    }

    /**
     * Returns the English sentence.
     *
     * @return the same as {@code text(Locale.ENGLISH)}
     */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
