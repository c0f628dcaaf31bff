package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.intake.IntakeRow;
import fr.territoiresindustrie.rules.intake.Source;
import fr.territoiresindustrie.rules.intake.TableReader;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds past decisions, read from a CSV file, against what a set of criteria finds today on the same subjects.
 *
 * <pre>{@code
 * ShadowResult result = ShadowRun.<Project>of(FundRules.call2021(), Project::id)
 *         .columns("dossier", "décision")
 *         .motive("motif")
 *         .words(DecisionWords.standard().with("lauréat", Outcome.MET).with("inéligible", Outcome.NOT_MET))
 *         .run(Source.of(path), IntakeOptions.standard(), projects, context);
 * System.out.print(result.explanation().text(Locale.FRENCH));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and serializable if the criteria are.
 *
 * @param <T> the type of the subjects
 */
public final class ShadowRun<T> implements Serializable {

    private final CriteriaSet<T> criteria;
    private final Fact.Reader<T, ProjectId> id;
    private final Columns columns;
    private final DecisionWords words;

    /** The names of the columns, in lower case. */
    private record Columns(
            String project,
            String decision,
            @Nullable String motive,
            @Nullable String rule) implements Serializable {

        TableReader reader() {
            List<String> optional = new ArrayList<>();
            if (motive != null) {
                optional.add(motive);
            }
            if (rule != null) {
                optional.add(rule);
            }
            return TableReader.of(List.of(project, decision), optional);
        }
    }

    private ShadowRun(CriteriaSet<T> criteria, Fact.Reader<T, ProjectId> id, Columns columns, DecisionWords words) {
        this.criteria = criteria;
        this.id = id;
        this.columns = columns;
        this.words = words;
    }

    /**
     * Obtains a run over a file with the columns {@code project} and {@code decision}, as {@link ReviewFiles} writes
     * them, in the words of this library.
     *
     * @param <T> the type of the subjects
     * @param criteria the criteria; those that are blocking decide
     * @param id reads the identifier of a subject
     * @return the run
     */
    public static <T> ShadowRun<T> of(CriteriaSet<T> criteria, Fact.Reader<T, ProjectId> id) {
        return new ShadowRun<>(criteria, id, new Columns("project", "decision", null, null), DecisionWords.standard());
    }

    private static String name(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns a copy for a file whose columns have other names. Capitals do not count.
     *
     * @param project the column of the identifier
     * @param decision the column of the decision
     * @return the copy
     */
    public ShadowRun<T> columns(String project, String decision) {
        Columns other = new Columns(name(project), name(decision), columns.motive(), columns.rule());
        return new ShadowRun<>(criteria, id, other, words);
    }

    /**
     * Returns a copy that reads the motive of a decision.
     *
     * @param column the column of the motive, a free text
     * @return the copy
     */
    public ShadowRun<T> motive(String column) {
        Columns other = new Columns(columns.project(), columns.decision(), name(column), columns.rule());
        return new ShadowRun<>(criteria, id, other, words);
    }

    /**
     * Returns a copy that reads the rule by which a decision was taken.
     *
     * @param column the column of the identifier of the rule; one that is not in the criteria is a diagnostic
     * @return the copy
     */
    public ShadowRun<T> rule(String column) {
        Columns other = new Columns(columns.project(), columns.decision(), columns.motive(), name(column));
        return new ShadowRun<>(criteria, id, other, words);
    }

    /**
     * Returns a copy that knows other words.
     *
     * @param vocabulary what the words of decisions say; a word that is not there is a diagnostic
     * @return the copy
     */
    public ShadowRun<T> words(DecisionWords vocabulary) {
        return new ShadowRun<>(criteria, id, columns, vocabulary);
    }

    /**
     * Reads the decisions and compares.
     *
     * @param source the file
     * @param options how to read it
     * @param subjects the subjects, each read once; each identifier once
     * @param context the date and the registers
     * @return agreements and disagreements, and all that could not be compared
     * @throws IOException if the bytes cannot be had
     * @throws IllegalArgumentException if two subjects have one identifier
     */
    public ShadowResult run(
            Source source, IntakeOptions options, Iterable<? extends T> subjects, EvaluationContext context)
            throws IOException {
        Map<ProjectId, Long> rows = new HashMap<>();
        IntakeResult<ShadowResult.Past> past =
                columns.reader().read(source, options, (row, cells) -> past(row, cells, rows));
        Map<ProjectId, IntakeRow<ShadowResult.Past>> open = new LinkedHashMap<>();
        past.accepted().forEach(row -> open.put(row.value().project(), row));
        Set<ProjectId> seen = new HashSet<>();
        List<ShadowResult.Comparison> compared = new ArrayList<>();
        List<ProjectId> alone = new ArrayList<>();
        long agreed = 0;
        for (T subject : subjects) {
            IntakeRow<ShadowResult.Past> row = open.remove(project(subject, seen, alone, open));
            ShadowResult.Comparison comparison = row == null ? null : compared(row, subject, context);
            agreed += row != null && comparison == null ? 1 : 0;
            if (comparison != null) {
                compared.add(comparison);
            }
        }
        return new ShadowResult(
                criteria.id(),
                context.date(),
                past.map(ShadowResult.Past::project),
                agreed,
                compared,
                List.copyOf(open.values()),
                alone);
    }

    /** The identifier of a subject; one without decision is noted. */
    private ProjectId project(T subject, Set<ProjectId> seen, List<ProjectId> alone, Map<ProjectId, ?> decided) {
        ProjectId project = Objects.requireNonNull(id.read(subject), "id");
        if (!seen.add(project)) {
            throw new IllegalArgumentException("The project id (" + project + ") must stand once in a run.");
        }
        if (!decided.containsKey(project)) {
            alone.add(project);
        }
        return project;
    }

    /** What does not agree, or null if past and engine do. */
    private ShadowResult.@Nullable Comparison compared(
            IntakeRow<ShadowResult.Past> row, T subject, EvaluationContext context) {
        Outcome engine = criteria.test(subject, context);
        ShadowResult.Agreement agreement = ShadowResult.Agreement.of(row.value().says(), engine);
        return agreement == null
                ? null
                : new ShadowResult.Comparison(
                        row,
                        engine,
                        agreement,
                        found(telling(agreement, criteria.explain(subject, context), row.value())));
    }

    /** The verdicts that tell why past and engine do not agree. */
    private static List<Verdict> telling(
            ShadowResult.Agreement agreement, CriteriaReport report, ShadowResult.Past past) {
        return switch (agreement) {
            case ENGINE_REFUSES -> report.failures();
            case ENGINE_ACCEPTS -> named(report, past.rule());
            case ENGINE_UNDECIDED ->
                report.verdicts().stream()
                        .filter(verdict -> verdict.outcome() == Outcome.UNKNOWN)
                        .filter(verdict -> report.enforcement(rule(verdict)) == Enforcement.BLOCKING)
                        .toList();
            case PAST_UNDECIDED -> List.of();
        };
    }

    private static List<Verdict> named(CriteriaReport report, @Nullable RuleId rule) {
        return rule == null ? List.of() : report.findVerdict(rule).stream().toList();
    }

    private static RuleId rule(Verdict verdict) {
        return verdict.rule().orElseThrow();
    }

    private static List<ShadowResult.Found> found(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> new ShadowResult.Found(rule(verdict), verdict.explanation()))
                .toList();
    }

    private Checked<ShadowResult.Past> past(long row, Map<String, String> cells, Map<ProjectId, Long> rows) {
        Problems problems = new Problems();
        ProjectId project = problems.take(ProjectId.tryParse(cells.get(columns.project())), columns.project());
        Long first = project == null ? null : rows.putIfAbsent(project, row);
        problems.check(
                first == null,
                () -> Problem.of(ProblemCode.DUPLICATE, columns.project(), project)
                        .with("kind", "row")
                        .with("first", String.valueOf(first)));
        String word = cells.get(columns.decision());
        problems.require(word, columns.decision());
        Outcome says = word == null ? null : words.find(word).orElse(null);
        problems.check(
                word == null || says != null,
                () -> choice(columns.decision(), word, words.words().keySet()));
        RuleId rule = rule(cells, problems);
        String motive = columns.motive() == null ? null : cells.get(columns.motive());
        return problems.checked(() -> new ShadowResult.Past(
                Objects.requireNonNull(project),
                Objects.requireNonNull(word),
                Objects.requireNonNull(says),
                motive,
                rule));
    }

    /** The rule named in the file. One that is not in the criteria is told, and the decision counts without it. */
    private @Nullable RuleId rule(Map<String, String> cells, Problems problems) {
        String given = columns.rule() == null ? null : cells.get(columns.rule());
        if (given == null) {
            return null;
        }
        List<RuleId> known = criteria.rules().stream().map(Rule::id).toList();
        RuleId found = known.stream()
                .filter(one -> one.value().equals(given))
                .findFirst()
                .orElse(null);
        problems.check(
                found != null,
                () -> choice(Objects.requireNonNull(columns.rule()), given, known)
                        .withSeverity(Severity.WARNING));
        return found;
    }

    private static Problem choice(String column, @Nullable String given, Collection<?> known) {
        String expected = known.stream().map(Object::toString).collect(Collectors.joining(", "));
        return Problem.of(ProblemCode.UNKNOWN_CHOICE, column, given).with("expected", expected);
    }
}
