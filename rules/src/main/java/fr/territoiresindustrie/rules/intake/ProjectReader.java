package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.project.Project;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads projects, from JSON or from CSV.
 *
 * <p>JSON is an array of {@linkplain ProjectForm forms}, or one form after the other as in JSON Lines. A key that no
 * form has, and a key that stands twice, are errors of their row: silence would lose a fact. Where an element is
 * broken, a truncated or unbalanced one, reading goes on with the next project that begins with {@code id}, or in the
 * column of the broken one on a line of its own; an element before that is a part of the broken one in the error
 * file.
 *
 * <p>CSV has one row for each project and the columns of {@link #csvColumns()}, of which only {@code id} must be
 * there. A column that is not read is a warning. Problems name the column.
 *
 * <p>An id that stands twice is an error of the second and later rows, which names the first one.
 *
 * <pre>{@code
 * IntakeResult<Project> read = ProjectReader.readJson(Source.of(path), IntakeOptions.standard());
 * ErrorFile.write(Path.of("errors.csv"), read.diagnostics(), Locale.FRENCH);
 * }</pre>
 */
public final class ProjectReader {

    private ProjectReader() {}

    /**
     * Reads projects from JSON.
     *
     * @param source the file
     * @param options how to read it
     * @return the projects and the diagnostics
     * @throws IOException if the bytes cannot be had
     */
    public static IntakeResult<Project> readJson(Source source, IntakeOptions options) throws IOException {
        Collector<Project> collector = new Collector<>(source, Diagnostic.Layout.JSON, options);
        try (SourceBytes bytes = SourceBytes.open(source, options)) {
            if (bytes.problem() != null) {
                collector.aboutFile(null, bytes.problem(), null);
            } else {
                readElements(new JsonElements(bytes.stream(), options, "id"), options, collector);
            }
        }
        return collector.result();
    }

    private static void readElements(JsonElements elements, IntakeOptions options, Collector<Project> collector)
            throws IOException {
        Map<ProjectId, Long> ids = new HashMap<>();
        long row = 0;
        for (JsonElements.Element element = elements.next();
                element != null && !collector.full(element.line());
                element = elements.next()) {
            row++;
            collector.row(row, element.line(), project(element, options, ids, row), element.text());
        }
        Problem ofFile = elements.ofFile();
        if (ofFile == null && row == 0 && !elements.array()) {
            ofFile = Problem.of(ProblemCode.EMPTY_FILE, "", null);
        }
        if (ofFile != null) {
            collector.aboutFile(elements.line(), ofFile, null);
        }
    }

    private static Checked<Project> project(
            JsonElements.Element element, IntakeOptions options, Map<ProjectId, Long> ids, long row) {
        if (element.fault() != null) {
            return Checked.invalid(element.fault());
        }
        Problems problems = new Problems();
        Object json = JsonTree.parse(element, options, problems);
        if (json == null && !problems.list().isEmpty()) {
            return Checked.invalid(problems.list());
        }
        ProjectForm form = new FormBinder(problems).form(ProjectForm.class, json, "");
        if (form == null) {
            problems.check(!problems.list().isEmpty(), ProblemCode.REQUIRED, "", null);
            return Checked.invalid(problems.list());
        }
        return unique(problems, form, ids, row);
    }

    /** The project of a form with the problems that came before, and one more if its id stood already. */
    static Checked<Project> unique(Problems problems, ProjectForm form, Map<ProjectId, Long> ids, long row) {
        Project project = problems.take(form.toProject(), "");
        ProjectId id =
                form.id() == null ? null : ProjectId.tryParse(form.id()).value().orElse(null);
        Long first = id == null ? null : ids.putIfAbsent(id, row);
        if (first != null) {
            problems.add(Problem.of(ProblemCode.DUPLICATE, "id", id)
                    .with("kind", "row")
                    .with("first", first));
        }
        return problems.checked(() -> required(project));
    }

    private static Project required(@Nullable Project project) {
        if (project == null) {
            throw new IllegalStateException("The project must be there if there is no error.");
        }
        return project;
    }

    /**
     * Reads projects from CSV.
     *
     * @param source the file
     * @param options how to read it
     * @return the projects and the diagnostics
     * @throws IOException if the bytes cannot be had
     */
    public static IntakeResult<Project> readCsv(Source source, IntakeOptions options) throws IOException {
        Map<ProjectId, Long> ids = new HashMap<>();
        return ProjectColumns.TABLE.read(source, options, cells -> ProjectColumns.project(cells, ids));
    }

    /**
     * Returns the columns of the CSV in the order of a template; all but {@code id} may be left out or left blank.
     *
     * <p>{@code kinds} and {@code claimed_territories} hold several values separated by {@code |}. {@code cost_…} are
     * the amounts of the cost items by nature, {@code plan_…} the lines of the funding plan, whose uses are
     * {@code total_cost}, and {@code jobs_…}, {@code decarbonation}, {@code training}, {@code collaborations} the
     * promised impacts. {@code holder_alone} says with yes that there is no partner; {@code leasing_eligible}
     * and {@code leasing_obligation_to_buy} belong to {@code cost_leasing}.
     *
     * @return the names, unmodifiable
     */
    public static List<String> csvColumns() {
        return ProjectColumns.NAMES;
    }
}
