package fr.territoiresindustrie.rules.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file. A cell may hold line ends inside of quotation marks, so a quotation mark too many can
 * swallow all rows up to the next one: when a record of several lines is faulty, or does not end, only its first line
 * counts as the faulty row and reading goes on with the second.
 */
final class CsvRecords {

    private static final int MOST_LINES = 1_000;

    private final ByteLines lines;
    private final IntakeOptions options;
    private final char separator;
    private final CsvReaderBuilder parser;

    /**
     * One record: its cells, or what is wrong with it.
     *
     * @param line the line on which it begins
     * @param raw its text as it stands in the file
     * @param cells its cells; empty if something is wrong with it
     * @param fault what is wrong, or null
     */
    record CsvRow(
            long line,
            String raw,
            List<String> cells,
            @Nullable Problem fault) {

        boolean blank() {
            return fault == null && raw.isBlank();
        }
    }

    CsvRecords(ByteLines lines, char separator, IntakeOptions options) {
        this.lines = lines;
        this.options = options;
        this.separator = separator;
        this.parser = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false);
    }

    /**
     * Reads the next record.
     *
     * @param expected how many cells it should have, 0 if any number is well
     * @return the record, or null at the end
     */
    @Nullable
    CsvRow next(int expected) throws IOException {
        ByteLines.Line first = lines.next();
        if (first == null) {
            return null;
        }
        List<ByteLines.Line> group = new ArrayList<>(1);
        ProblemCode fault = first.tooLong() ? ProblemCode.TOO_LARGE : gather(first, group);
        CsvRow row = fault == null ? parsed(group, expected) : null;
        if (row != null && (row.fault() == null || group.size() == 1 || !swallowed(group, expected))) {
            return row;
        }
        for (int i = group.size() - 1; i > 0; i--) {
            lines.giveBack(group.get(i));
        }
        return faulty(first, fault == null ? ProblemCode.QUOTES : fault);
    }

    /**
     * Collects the lines of the record that begins with a line; returns the fault if its quotation marks do not
     * match.
     */
    private @Nullable ProblemCode gather(ByteLines.Line first, List<ByteLines.Line> group) throws IOException {
        QuoteState state = new QuoteState(separator);
        group.add(first);
        long size = first.text().length();
        state.read(first.text());
        while (state.open() && !state.stray()) {
            ByteLines.Line more = lines.next();
            if (more == null) {
                return group.size() == 1 ? ProblemCode.TRUNCATED : ProblemCode.QUOTES;
            }
            group.add(more);
            size += more.text().length() + 1L;
            if (more.tooLong() || size > options.maxRowBytes() || group.size() > MOST_LINES) {
                return ProblemCode.QUOTES;
            }
            state.read(more.text());
        }
        return state.stray() ? ProblemCode.QUOTES : null;
    }

    private CsvRow parsed(List<ByteLines.Line> group, int expected) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < group.size(); i++) {
            ByteLines.Line line = group.get(i);
            raw.append(line.text()).append(i < group.size() - 1 ? line.lineEnd() : "");
        }
        List<String> cells = cells(raw.toString());
        Problem fault = cells == null
                ? options.tooLarge()
                : expected > 0 && cells.size() != expected && !raw.toString().isBlank()
                        ? Problem.of(ProblemCode.ROW_LENGTH, "", null)
                                .with("expected", expected)
                                .with("found", cells.size())
                        : null;
        return new CsvRow(group.get(0).number(), raw.toString(), cells == null ? List.of() : cells, fault);
    }

    /** The cells of one record, or null if there are more of them than the parser accepts. */
    private @Nullable List<String> cells(String raw) {
        if (raw.isEmpty()) {
            return List.of("");
        }
        try {
            return parser.ofSingleCsvRecord(raw).getFields();
        } catch (CsvParseException e) {
            return null;
        }
    }

    /** Tells whether a line inside of a faulty record is a whole row by itself. */
    private boolean swallowed(List<ByteLines.Line> group, int expected) {
        return group.stream().skip(1).anyMatch(line -> {
            QuoteState alone = new QuoteState(separator);
            alone.read(line.text());
            List<String> cells = alone.open() || alone.stray() ? null : cells(line.text());
            return cells != null && cells.size() == expected;
        });
    }

    private CsvRow faulty(ByteLines.Line line, ProblemCode code) {
        Problem fault = code == ProblemCode.TOO_LARGE ? options.tooLarge() : Problem.of(code, "", null);
        return new CsvRow(line.number(), line.text(), List.of(), fault);
    }
}
