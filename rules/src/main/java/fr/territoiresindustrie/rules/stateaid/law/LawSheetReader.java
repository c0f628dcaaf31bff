package fr.territoiresindustrie.rules.stateaid.law;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of figures line by line and collects all that is wrong with it. */
final class LawSheetReader {

    private static final List<String> COLUMNS =
            List.of("key", "legalRef", "from", "to", "value", "unit", "confidence", "source");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    /** No figure of the law is negative, and none has more digits. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,6})?");

    private final Problems problems = new Problems();
    private final List<LegalFigure> figures = new ArrayList<>();
    private final Map<String, List<Placed>> earlier = new HashMap<>();

    /** A figure and the line on which it stands. */
    private record Placed(LegalFigure figure, long line) {}

    Checked<AidLaw> read(Reader sheet) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new LeftOpen(sheet))) {
            for (CsvRecord row : records) {
                read(row.getStartingLineNumber(), row.getFields());
            }
        } catch (CsvParseException e) {
            problems.add(Problem.of(ProblemCode.UNREADABLE, "", null).with("reason", String.valueOf(e.getMessage())));
        }
        problems.check(!figures.isEmpty() || !problems.list().isEmpty(), ProblemCode.EMPTY_FILE, "", null);
        return problems.checked(() -> AidLaw.of(figures));
    }

    private void read(long number, List<String> cells) {
        String line = "line " + number;
        // A spreadsheet may put a byte order mark before the first cell.
        String first = cells.get(0).strip();
        if (first.equals(COLUMNS.get(0)) || first.equals(BYTE_ORDER_MARK + COLUMNS.get(0))) {
            header(line, cells);
        } else if (cells.size() != COLUMNS.size() && cells.size() != COLUMNS.size() - 1) {
            problems.add(Problem.of(ProblemCode.ROW_LENGTH, line, null)
                    .with("expected", COLUMNS.size())
                    .with("found", cells.size()));
        } else {
            Problems own = new Problems();
            LegalFigure figure = figure(cells.stream().map(String::strip).toList(), own);
            own.list().forEach(problem -> problems.add(problem.under(line)));
            if (figure != null) {
                add(figure, number);
            }
        }
    }

    private void header(String line, List<String> cells) {
        List<String> found = cells.stream()
                .map(cell -> cell.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        List<String> expected =
                COLUMNS.subList(0, Math.max(COLUMNS.size() - 1, Math.min(found.size(), COLUMNS.size())));
        problems.check(
                found.equals(expected),
                () -> Problem.of(ProblemCode.MALFORMED, line, String.join(";", found))
                        .with("expected", String.join(";", COLUMNS)));
    }

    private static @Nullable LegalFigure figure(List<String> cells, Problems own) {
        String key = cells.get(0);
        own.check(KEY.matcher(key).matches(), () -> malformed("key", key, "gber.art17.small"));
        own.require(cells.get(1), "legalRef");
        Validity validity = validity(cells.get(2), cells.get(3), own);
        LegalFigure.Unit unit = unit(cells.get(5), own);
        SheetConfidence confidence = own.take(SheetConfidence.read(cells.get(6)), "confidence");
        if (!own.list().isEmpty() || validity == null || unit == null || confidence == null) {
            return null;
        }
        LegalBasis basis = confidence.applied(LegalReference.read(cells.get(1)).withValidity(validity));
        String source = cells.size() < COLUMNS.size() ? "" : cells.get(7);
        return valued(key, validity, unit, cells.get(4), source.isEmpty() ? basis : basis.withSource(source), own);
    }

    private static @Nullable LegalFigure valued(
            String key, Validity validity, LegalFigure.Unit unit, String value, LegalBasis basis, Problems own) {
        if (unit == LegalFigure.Unit.BOOL) {
            own.check(List.of("true", "false").contains(value), () -> choice("value", value, "true, false"));
            return LegalFigure.of(key, validity, value.equals("true"), basis);
        }
        if (unit == LegalFigure.Unit.DAY) {
            LocalDate day = value.isEmpty() ? null : day("value", value, own);
            own.check(!value.isEmpty(), () -> malformed("value", value, "2019-12-31"));
            return day == null ? null : LegalFigure.of(key, validity, day, basis);
        }
        if (!NUMBER.matcher(value).matches()) {
            own.add(malformed("value", value, "7500000, 0.50"));
            return null;
        }
        try {
            return LegalFigure.of(key, validity, unit, new BigDecimal(value), basis);
        } catch (ArithmeticException e) {
            own.add(malformed("value", value, unit.measure() == LegalFigure.Measure.COUNT ? "250" : "7500000.00"));
            return null;
        }
    }

    private static @Nullable Validity validity(String from, String to, Problems own) {
        int before = own.list().size();
        LocalDate first = day("from", from, own);
        LocalDate last = day("to", to, own);
        if (own.list().size() > before) {
            return null;
        }
        if (first != null && last != null && last.isBefore(first)) {
            own.add(Problem.of(ProblemCode.DATE_ORDER, "to", to)
                    .with("earlier", "from")
                    .with("date", from));
            return null;
        }
        return new Validity(first, last);
    }

    private static @Nullable LocalDate day(String column, String text, Problems own) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            own.add(malformed(column, text, "2021-12-31"));
            return null;
        }
    }

    private static LegalFigure.@Nullable Unit unit(String text, Problems own) {
        for (LegalFigure.Unit unit : LegalFigure.Unit.values()) {
            if (unit.name().equals(text)) {
                return unit;
            }
        }
        List<String> units =
                Arrays.stream(LegalFigure.Unit.values()).map(Enum::name).toList();
        own.add(choice("unit", text, String.join(", ", units)));
        return null;
    }

    private void add(LegalFigure figure, long line) {
        List<Placed> others = earlier.computeIfAbsent(figure.key(), key -> new ArrayList<>());
        for (Placed other : others) {
            if (other.figure().unit().measure() != figure.unit().measure()) {
                problems.add(clash(line, "unit", figure.unit(), other));
            } else if (other.figure().validity().equals(figure.validity())) {
                problems.add(Problem.of(ProblemCode.DUPLICATE, "line " + line, figure.key())
                        .with("first", "line " + other.line()));
            } else if (overlap(other.figure().validity(), figure.validity())) {
                problems.add(clash(line, "from", figure.validity().from(), other));
            }
        }
        others.add(new Placed(figure, line));
        figures.add(figure);
    }

    private static Problem clash(long line, String column, @Nullable Object value, Placed other) {
        return Problem.of(ProblemCode.CONTRADICTION, "line " + line + "." + column, value)
                .with("other", "line " + other.line() + ": " + other.figure());
    }

    private static boolean overlap(Validity one, Validity other) {
        return reaches(one, other.from()) && reaches(other, one.from());
    }

    /** Whether a period does not end before a day. */
    private static boolean reaches(Validity days, @Nullable LocalDate day) {
        return days.to() == null || day == null || !days.to().isBefore(day);
    }

    private static Problem malformed(String column, String value, String expected) {
        return value.isEmpty()
                ? Problem.of(ProblemCode.REQUIRED, column, null)
                : Problem.of(ProblemCode.MALFORMED, column, value).with("expected", expected);
    }

    private static Problem choice(String column, String value, String expected) {
        return Problem.of(ProblemCode.UNKNOWN_CHOICE, column, value).with("expected", expected);
    }

    /** The text belongs to the caller, who closes it. */
    private static final class LeftOpen extends FilterReader {

        private LeftOpen(Reader reader) {
            super(reader);
        }

        @Override
        public void close() {
            // Nothing here is ours to close.
        }
    }
}
