package fr.territoiresindustrie.rules.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes diagnostics as a CSV file that can be sent back to whoever made the rows: file, row, line, column, value,
 * code, severity, problem, way out, original row.
 *
 * <p>Problems of a file and its header come first, as in {@link IntakeResult#diagnostics()}. The header and the
 * sentences are in the language asked for; the codes are the same in both. Cells are separated by {@code ;} and the
 * file begins with a byte order mark when it is written to a path, as the French settings of the usual spreadsheets
 * expect.
 *
 * <p>Values and original rows come from outside: a cell that a spreadsheet would take for a formula (it begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tabulation or a line end) is written with an apostrophe before it.
 * Remove it to have the original text back.
 */
public final class ErrorFile {

    private static final Phrasebook PHRASES =
            Phrasebook.load(language -> ErrorFile.class.getResourceAsStream("diagnostics_" + language + ".properties"));
    private static final List<String> COLUMNS =
            List.of("file", "row", "line", "column", "value", "code", "severity", "problem", "way-out", "original");

    private ErrorFile() {}

    /**
     * Writes diagnostics to a file, as UTF-8 with a byte order mark; a file that exists is replaced.
     *
     * @param file where to write
     * @param diagnostics what to write
     * @param locale French for French; any other language gives English
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, List<Diagnostic> diagnostics, Locale locale) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            write(writer, diagnostics, locale);
        }
    }

    /**
     * Writes diagnostics, and leaves the writer open.
     *
     * @param writer where to write
     * @param diagnostics what to write
     * @param locale French for French; any other language gives English
     * @throws IOException if the writer fails
     */
    public static void write(Writer writer, List<Diagnostic> diagnostics, Locale locale) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer);
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> PHRASES.say(locale, "error-file." + column, Map.of()))
                    .toList());
            for (Diagnostic diagnostic : diagnostics) {
                csv.writeRecord(cells(diagnostic, locale));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(Diagnostic diagnostic, Locale locale) {
        Problem problem = diagnostic.problem();
        return List.of(
                SpreadsheetText.cell(diagnostic.source()),
                Objects.toString(diagnostic.row(), ""),
                Objects.toString(diagnostic.line(), ""),
                SpreadsheetText.cell(problem.path()),
                SpreadsheetText.cell(problem.value()),
                problem.code().code(),
                severity(problem.severity(), locale),
                problem.whatIsWrong(locale),
                problem.wayOut(locale),
                SpreadsheetText.cell(diagnostic.rawRow()));
    }

    private static String severity(Severity severity, Locale locale) {
        return PHRASES.say(locale, "severity." + Phrasebook.codeOf(severity), Map.of());
    }
}
