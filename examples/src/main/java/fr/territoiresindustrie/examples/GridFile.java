package fr.territoiresindustrie.examples;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.project.ImpactIndicator;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.scoring.ScoringLine;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a grid of points: {@code line;label_en;label_fr;weight;fact;from;to}. A fact that is a number earns nothing
 * at {@code from}, the whole weight at {@code to}, and evenly in between; {@code in-labelled-territory} earns the
 * whole weight for yes.
 */
final class GridFile {

    private static final int LARGEST = 1_000_000;
    private static final List<String> COLUMNS = List.of("line", "label_en", "label_fr", "weight", "fact", "from", "to");
    private static final Map<String, Fact<Project, BigDecimal>> NUMBERS = Stream.of(ImpactIndicator.values())
            .map(ProjectFacts::promised)
            .collect(Collectors.toMap(Fact::name, fact -> fact));

    private final String name;
    private final List<Diagnostic> diagnostics;
    private final List<ScoringLine<Project, ?>> lines = new ArrayList<>();
    private final int before;

    private GridFile(String name, List<Diagnostic> diagnostics) {
        this.name = name;
        this.diagnostics = diagnostics;
        this.before = diagnostics.size();
    }

    /**
     * Reads the grid; null, with diagnostics, unless every line is well: a grid with a line missing would be another
     * grid.
     */
    static @Nullable ScoringGrid<Project> read(String name, InputStream stream, List<Diagnostic> diagnostics)
            throws IOException {
        GridFile file = new GridFile(name, diagnostics);
        try (stream) {
            String text = file.text(stream.readNBytes(LARGEST + 1));
            return text == null ? null : file.rows(text);
        }
    }

    private @Nullable ScoringGrid<Project> rows(String text) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                if (!known(row)) {
                    return null;
                }
                add(row);
            }
            return built();
        } catch (CsvParseException e) {
            report(null, unreadable(e));
            return null;
        }
    }

    /** The text without a byte order mark; null, with a diagnostic, if there is none or it is not UTF-8. */
    private @Nullable String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            report(
                    null,
                    Problem.of(ProblemCode.TOO_LARGE, "", null)
                            .with("kind", "bytes")
                            .with("limit", LARGEST));
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!content.isBlank()) {
                return content;
            }
            report(null, Problem.of(ProblemCode.EMPTY_FILE, "", null));
        } catch (CharacterCodingException e) {
            report(
                    null,
                    Problem.of(ProblemCode.WRONG_ENCODING, "", null)
                            .with("expected", "UTF-8")
                            .with("likely", "windows-1252")
                            .with("kind", "file"));
        }
        return null;
    }

    /** Tells whether the header is the one of a grid, and reports it once if it is not. */
    private boolean known(NamedCsvRecord row) {
        boolean known = row.getHeader().containsAll(COLUMNS);
        if (!known) {
            report(
                    null,
                    Problem.of(ProblemCode.MISSING_COLUMN, String.join(";", COLUMNS), null)
                            .with("found", String.join(";", row.getHeader())));
        }
        return known;
    }

    private void add(NamedCsvRecord row) {
        try {
            lines.add(line(row));
        } catch (IllegalArgumentException e) {
            report(row, unreadable(e));
        }
    }

    private static ScoringLine<Project, ?> line(NamedCsvRecord row) {
        String id = row.getField("line");
        Label label = Label.of(row.getField("label_en"), row.getField("label_fr"));
        Points weight = Points.parse(row.getField("weight"));
        if (row.getField("fact").equals(ProjectFacts.IN_LABELLED_TERRITORY.name())) {
            return new ScoringLine<>(id, label, weight, ProjectFacts.IN_LABELLED_TERRITORY, Scales.yesNo());
        }
        Fact<Project, BigDecimal> fact = NUMBERS.get(row.getField("fact"));
        if (fact == null) {
            throw new IllegalArgumentException("The fact (" + row.getField("fact") + ") must be one of "
                    + ProjectFacts.IN_LABELLED_TERRITORY.name() + ", " + String.join(", ", NUMBERS.keySet()) + ".");
        }
        BigDecimal from = Points.parse(row.getField("from")).toBigDecimal();
        BigDecimal to = Points.parse(row.getField("to")).toBigDecimal();
        return new ScoringLine<>(id, label, weight, fact, Scales.linear(from, to));
    }

    private @Nullable ScoringGrid<Project> built() {
        if (lines.isEmpty() && diagnostics.size() == before) {
            report(null, Problem.of(ProblemCode.REQUIRED, COLUMNS.get(0), null));
        }
        if (diagnostics.size() == before) {
            try {
                return ScoringGrid.of(lines);
            } catch (IllegalArgumentException e) {
                report(null, unreadable(e));
            }
        }
        return null;
    }

    private static Problem unreadable(RuntimeException e) {
        return Problem.of(ProblemCode.UNREADABLE, "", null).with("reason", String.valueOf(e.getMessage()));
    }

    private void report(@Nullable NamedCsvRecord row, Problem problem) {
        Long line = row == null ? null : row.getStartingLineNumber();
        diagnostics.add(new Diagnostic(
                name,
                Diagnostic.Layout.CSV,
                null,
                line,
                problem,
                row == null ? null : String.join(";", row.getFields())));
    }
}
