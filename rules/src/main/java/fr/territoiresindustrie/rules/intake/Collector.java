package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one file while it is read, and keeps the counts. */
final class Collector<T> {

    private static final int PROGRESS_STEP = 1_000;

    private final String source;
    private final Diagnostic.Layout layout;
    private final IntakeOptions options;
    private final List<IntakeRow<T>> accepted = new ArrayList<>();
    private final List<Diagnostic> ofFile = new ArrayList<>();
    private final List<Diagnostic> ofRows = new ArrayList<>();
    private long rows;
    private boolean complete = true;

    Collector(Source source, Diagnostic.Layout layout, IntakeOptions options) {
        this.source = source.name();
        this.layout = layout;
        this.options = options;
    }

    /** Says something about the whole file; an error makes the result incomplete. */
    void aboutFile(@Nullable Long line, Problem problem, @Nullable String rawRow) {
        ofFile.add(new Diagnostic(source, layout, null, line, problem, rawRow));
        complete &= problem.severity() != Severity.ERROR;
    }

    /** Takes in one row: its value if there is one, and whatever there is to say about it. */
    void row(long row, long line, Checked<? extends T> checked, String rawRow) {
        rows++;
        checked.value().ifPresent(value -> accepted.add(new IntakeRow<T>(row, line, value)));
        String shown = TextDecoding.shown(rawRow);
        for (Problem problem : checked.problems()) {
            ofRows.add(new Diagnostic(source, layout, row, line, problem, shown));
        }
        if (rows % PROGRESS_STEP == 0) {
            options.progress().accept(rows);
        }
    }

    /** Tells, and says once, that too many rows were rejected to go on. */
    boolean full(long line) {
        if (rows - accepted.size() < options.maxRejectedRows()) {
            return false;
        }
        aboutFile(
                line,
                Problem.of(ProblemCode.STOPPED, "", null)
                        .with("kind", "rejected-rows")
                        .with("limit", options.maxRejectedRows()),
                null);
        return true;
    }

    IntakeResult<T> result() {
        options.progress().accept(rows);
        List<Diagnostic> all = new ArrayList<>(ofFile);
        all.addAll(ofRows);
        return new IntakeResult<>(source, rows, accepted, all, complete);
    }
}
