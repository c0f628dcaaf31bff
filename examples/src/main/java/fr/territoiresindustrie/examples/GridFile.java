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
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a grid of points: {@code line;label_en;label_fr;weight;fact;from;to}. A fact that is a number earns nothing at {@code from}, the whole weight at {@code to},
 * and evenly in between; {@code in-labelled-territory} earns the whole weight for yes.
 */
final class GridFile {

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

    /** Reads the grid; null, with diagnostics, unless every line is well: a grid with a line missing would be another grid. */
    static @Nullable ScoringGrid<Project> read(String name, InputStream stream, List<Diagnostic> diagnostics)
            throws IOException {
        GridFile file = new GridFile(name, diagnostics);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(file::add);
            return file.built();
        } catch (CsvParseException e) {
            file.report(null, unreadable(e));
            return null;
        }
    }

    private void add(NamedCsvRecord row) {
        if (!row.getHeader().containsAll(COLUMNS)) {
            report(
                    row,
                    Problem.of(ProblemCode.MISSING_COLUMN, String.join(";", COLUMNS), null)
                            .with("found", String.join(";", row.getHeader())));
            return;
        }
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
        diagnostics.add(
                new Diagnostic(name, null, line, problem, row == null ? null : String.join(";", row.getFields())));
    }
}
