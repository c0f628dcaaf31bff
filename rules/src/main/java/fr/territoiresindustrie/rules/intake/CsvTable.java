package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.problem.Severity;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header, row by row. */
final class CsvTable {

    private final Set<String> required;
    private final Set<String> known;

    /**
     * Creates the reader of a layout.
     *
     * @param required the columns that must stand in the header
     * @param optional the other columns that are read
     */
    CsvTable(List<String> required, List<String> optional) {
        this.required = new LinkedHashSet<>(required);
        this.known = new LinkedHashSet<>(required);
        this.known.addAll(optional);
    }

    /** Reads all rows; a problem of the header that makes rows unreadable stops before the first one. */
    <T> IntakeResult<T> read(Source source, IntakeOptions options, Function<CsvCells, Checked<T>> reader)
            throws IOException {
        Collector<T> collector = new Collector<>(source, Diagnostic.Layout.CSV, options);
        try (SourceBytes bytes = SourceBytes.open(source, options)) {
            if (bytes.problem() != null) {
                collector.aboutFile(null, bytes.problem(), null);
            } else {
                ByteLines lines = new ByteLines(bytes.stream(), options.charset(), options.maxRowBytes());
                readRows(lines, options, collector, reader);
            }
        }
        return collector.result();
    }

    private <T> void readRows(
            ByteLines lines, IntakeOptions options, Collector<T> collector, Function<CsvCells, Checked<T>> reader)
            throws IOException {
        ByteLines.Line first = lines.next();
        while (first != null && first.blank() && !first.tooLong()) {
            first = lines.next();
        }
        if (first == null) {
            collector.aboutFile(null, Problem.of(ProblemCode.EMPTY_FILE, "", null), null);
            return;
        }
        lines.giveBack(first);
        CsvRecords records = new CsvRecords(lines, separator(first.text(), options), options);
        CsvRecords.CsvRow header = records.next(0);
        Map<String, Integer> columns = header == null ? null : columns(header, collector, options);
        if (columns == null) {
            return;
        }
        long row = 1;
        for (CsvRecords.CsvRow next = records.next(header.cells().size());
                next != null && !collector.full(next.line());
                next = records.next(header.cells().size())) {
            row++;
            if (!next.blank()) {
                collector.row(row, next.line(), checked(row, next, columns, options, reader), next.raw());
            }
        }
        if (lines.stopped()) {
            collector.aboutFile(
                    null,
                    Problem.of(ProblemCode.STOPPED, "", null)
                            .with("kind", "bytes")
                            .with("limit", ByteLines.MOST_SKIPPED),
                    null);
        }
    }

    private <T> Checked<T> checked(
            long number,
            CsvRecords.CsvRow row,
            Map<String, Integer> columns,
            IntakeOptions options,
            Function<CsvCells, Checked<T>> reader) {
        if (row.fault() != null) {
            return Checked.invalid(row.fault());
        }
        Problems spoilt = new Problems();
        columns.forEach((column, index) -> {
            String cell = row.cells().get(index);
            spoilt.check(
                    !known.contains(column) || !TextDecoding.spoilt(cell),
                    () -> TextDecoding.problem(column, cell, options.charset()));
        });
        return spoilt.list().isEmpty()
                ? reader.apply(new CsvCells(number, row.cells(), columns))
                : Checked.invalid(spoilt.list());
    }

    /** The columns by name, or null if the header cannot be used. */
    private @Nullable Map<String, Integer> columns(
            CsvRecords.CsvRow header, Collector<?> collector, IntakeOptions options) {
        Problems problems = new Problems();
        problems.check(header.fault() == null, () -> header.fault());
        Map<String, Integer> columns = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cells().get(i).strip().toLowerCase(Locale.ROOT);
            if (columns.putIfAbsent(name, i) != null && twice.add(name)) {
                Problem duplicate = Problem.of(ProblemCode.DUPLICATE_KEY, TextDecoding.shown(name), null);
                problems.add(known.contains(name) ? duplicate : duplicate.withSeverity(Severity.WARNING));
            }
        }
        if (header.fault() == null) {
            missing(columns, header, problems);
            unknown(columns, problems);
        }
        problems.list()
                .forEach(problem -> collector.aboutFile(header.line(), problem, TextDecoding.shown(header.raw())));
        return problems.list().stream().anyMatch(problem -> problem.severity() == Severity.ERROR) ? null : columns;
    }

    private void missing(Map<String, Integer> columns, CsvRecords.CsvRow header, Problems problems) {
        for (String column : required) {
            problems.check(
                    columns.containsKey(column),
                    () -> Problem.of(ProblemCode.MISSING_COLUMN, column, null)
                            .with("found", TextDecoding.shown(header.raw())));
        }
    }

    private void unknown(Map<String, Integer> columns, Problems problems) {
        columns.keySet().stream()
                .filter(column -> !known.contains(column) && !column.isEmpty())
                .sorted()
                .forEach(column -> problems.add(Problem.of(ProblemCode.UNKNOWN_KEY, TextDecoding.shown(column), null)
                        .with("expected", String.join(", ", known))
                        .withSeverity(Severity.WARNING)));
    }

    /**
     * The declared separator, or the one of the usual three that stands most often in the header outside of quotation
     * marks.
     */
    private static char separator(String header, IntakeOptions options) {
        Character declared = options.separator();
        if (declared != null) {
            return declared;
        }
        long[] counts = new long[3];
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            int candidate = quoted ? -1 : ",;\t".indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        return counts[1] > Math.max(counts[0], counts[2]) ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }
}
