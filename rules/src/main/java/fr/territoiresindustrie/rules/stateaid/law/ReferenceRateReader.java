package fr.territoiresindustrie.rules.stateaid.law;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a table of base rates line by line and collects all that is wrong with it. */
final class ReferenceRateReader {

    private static final int COLUMNS = 4;

    private final Problems problems = new Problems();
    private final List<Row> rows = new ArrayList<>();

    /** A rate as it stands on a line; its end may be open until the next line is known. */
    private record Row(
            long line,
            LocalDate from,
            @Nullable LocalDate to,
            Rate rate,
            @Nullable String source) {}

    Checked<ReferenceRates> read(Reader table) throws IOException {
        // The text belongs to the caller, and the parser would close it: a table has some hundred lines, so it is
        // taken in whole.
        StringWriter text = new StringWriter();
        table.transferTo(text);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text.toString()))) {
            records.forEach(record -> read(
                    record.getStartingLineNumber(),
                    record.getFields().stream().map(String::strip).toList()));
        } catch (CsvParseException e) {
            problems.add(Problem.of(ProblemCode.UNREADABLE, "", null).with("reason", String.valueOf(e.getMessage())));
        }
        problems.check(!rows.isEmpty() || !problems.list().isEmpty(), ProblemCode.EMPTY_FILE, "", null);
        List<ReferenceRates.BaseRate> rates = closed();
        return problems.checked(() -> ReferenceRates.of(rates));
    }

    private void read(long line, List<String> cells) {
        if (cells.get(0).equals("from")) {
            return;
        }
        String path = "line " + line;
        if (cells.size() != COLUMNS && cells.size() != COLUMNS - 1) {
            problems.add(Problem.of(ProblemCode.ROW_LENGTH, path, null)
                    .with("expected", COLUMNS)
                    .with("found", cells.size()));
            return;
        }
        LocalDate from = day(path + ".from", cells.get(0));
        problems.require(cells.get(0), path + ".from");
        LocalDate to = day(path + ".to", cells.get(1));
        Rate rate = problems.take(Rate.tryParse(cells.get(2)), path + ".rate");
        String source = cells.size() < COLUMNS || cells.get(3).isEmpty() ? null : cells.get(3);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(Problem.of(ProblemCode.DATE_ORDER, path + ".to", to)
                    .with("earlier", path + ".from")
                    .with("date", from));
        } else if (from != null && rate != null) {
            rows.add(new Row(line, from, to, rate, source));
        }
    }

    private @Nullable LocalDate day(String path, String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(Problem.of(ProblemCode.MALFORMED, path, text).with("expected", "2021-12-31"));
            return null;
        }
    }

    /** The rates with their ends; a rate that reaches into the next one is a problem of the next. */
    private List<ReferenceRates.BaseRate> closed() {
        rows.sort(Comparator.comparing(Row::from));
        List<ReferenceRates.BaseRate> rates = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Row next = i + 1 < rows.size() ? rows.get(i + 1) : null;
            LocalDate end = row.to() == null && next != null ? next.from().minusDays(1) : row.to();
            if (next != null && end != null && (!end.isBefore(next.from()) || end.isBefore(row.from()))) {
                problems.add(Problem.of(ProblemCode.CONTRADICTION, "line " + next.line() + ".from", next.from())
                        .with("other", "line " + row.line()));
            } else {
                rates.add(new ReferenceRates.BaseRate(new Validity(row.from(), end), row.rate(), row.source()));
            }
        }
        return rates;
    }
}
