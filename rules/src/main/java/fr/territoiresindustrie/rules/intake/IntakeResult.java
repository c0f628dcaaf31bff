package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Severity;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What was read from a file: the values, the diagnostics, and counts that add up.
 *
 * <p>Every row read is either accepted or rejected: {@code rowsRead() == accepted().size() + rejected()}, and every
 * rejected row has at least one diagnostic that says why. Blank lines and the header are no rows. Where a problem of
 * the file stopped the reading, as a missing column does, {@link #complete()} is false and the rows behind it were
 * not counted.
 *
 * <p>This class is immutable; it is serialisable and thread-safe if the values are.
 *
 * @param <T> the type of the values
 * @param source the name of the file
 * @param rowsRead the number of rows that were read
 * @param accepted the values with their rows, in the order of the file
 * @param diagnostics what there is to say: first of the file and its header, then in the order of the rows
 * @param complete whether the file was read to its end
 */
public record IntakeResult<T>(
        String source, long rowsRead, List<IntakeRow<T>> accepted, List<Diagnostic> diagnostics, boolean complete)
        implements Serializable {

    /**
     * Checks that no row is lost.
     *
     * @param source the name of the file
     * @param rowsRead the number of rows that were read
     * @param accepted the values with their rows
     * @param diagnostics what there is to say
     * @param complete whether the file was read to its end
     * @throws IllegalArgumentException if a row is neither accepted nor rejected by a diagnostic
     */
    public IntakeResult {
        Objects.requireNonNull(source, "source");
        accepted = List.copyOf(accepted);
        diagnostics = List.copyOf(diagnostics);
        long rejected = rowsRejectedBy(diagnostics);
        if (rowsRead != accepted.size() + rejected) {
            throw new IllegalArgumentException("The rows read (" + rowsRead + ") must be the accepted ones ("
                    + accepted.size() + ") and the rejected ones (" + rejected + ").");
        }
    }

    private static long rowsRejectedBy(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.row() != null && diagnostic.rejects())
                .map(Diagnostic::row)
                .distinct()
                .count();
    }

    /**
     * Returns the number of rows that were rejected.
     *
     * @return the rows read that were not accepted
     */
    public long rejected() {
        return rowsRead - accepted.size();
    }

    /**
     * Returns the values without their rows.
     *
     * @return the values in the order of the file, unmodifiable
     */
    public List<T> values() {
        return accepted.stream().map(IntakeRow::value).toList();
    }

    /**
     * Returns the diagnostics of one severity.
     *
     * @param severity the severity
     * @return these diagnostics, in order, unmodifiable
     */
    public List<Diagnostic> listDiagnostics(Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.problem().severity() == severity)
                .toList();
    }

    /**
     * Tells whether the file was read to its end and no row was rejected; there may be warnings.
     *
     * @return true if nothing is missing from the values
     */
    public boolean flawless() {
        return complete && rejected() == 0;
    }

    /**
     * Returns the same rows with converted values.
     *
     * @param <R> the new type
     * @param conversion applied to each value; must not return null
     * @return the converted result
     */
    public <R> IntakeResult<R> map(Function<? super T, ? extends R> conversion) {
        List<IntakeRow<R>> rows = accepted.stream()
                .map(row -> new IntakeRow<R>(row.row(), row.line(), conversion.apply(row.value())))
                .toList();
        return new IntakeResult<>(source, rowsRead, rows, diagnostics, complete);
    }
}
