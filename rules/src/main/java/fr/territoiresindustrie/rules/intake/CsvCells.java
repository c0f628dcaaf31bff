package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import fr.territoiresindustrie.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cells of one row by column, and the problems found while they are read. */
final class CsvCells {

    private final List<String> cells;
    private final Map<String, Integer> columns;
    private final Problems problems = new Problems();

    private final long row;

    CsvCells(long row, List<String> cells, Map<String, Integer> columns) {
        this.row = row;
        this.cells = cells;
        this.columns = columns;
    }

    long row() {
        return row;
    }

    /** The text of a cell as it stands, or null if the column is missing or the cell blank. */
    @Nullable
    String raw(String column) {
        Integer index = columns.get(column);
        String cell = index == null ? "" : cells.get(index);
        return Spelling.stripped(cell).isEmpty() ? null : cell;
    }

    /** A cell read by one of the tolerant factories; null, with a problem, if there is a fault. */
    <T> @Nullable T required(String column, Function<? super String, Checked<T>> factory) {
        return problems.take(factory.apply(raw(column)), column);
    }

    /** A cell read by one of the tolerant factories; null without a problem if it is blank. */
    <T> @Nullable T optional(String column, Function<? super String, Checked<T>> factory) {
        String cell = raw(column);
        return cell == null ? null : problems.take(factory.apply(cell), column);
    }

    /** A cell read by one of the tolerant factories, whose problems are told elsewhere. */
    <T> @Nullable T quietly(String column, Function<? super String, Checked<T>> factory) {
        return factory.apply(raw(column)).value().orElse(null);
    }

    /** A text without the spaces around it, which is said where there were some; null if the cell is blank. */
    @Nullable
    String text(String column) {
        String cell = raw(column);
        if (cell == null) {
            return null;
        }
        String kept = Spelling.stripped(cell);
        if (!kept.equals(cell)) {
            problems.add(Problem.of(ProblemCode.SPELLING, column, cell)
                    .with("kept", kept)
                    .withSeverity(Severity.INFORMATION));
        }
        return kept;
    }

    /** As {@link #text}, and a blank cell or a word that stands for none, as NULL, is a problem. */
    @Nullable
    String requiredText(String column) {
        String text = text(column);
        problems.require(text, column);
        if (text != null && Spelling.placeholder(text)) {
            problems.add(Problem.of(ProblemCode.PLACEHOLDER, column, text));
        }
        return text;
    }

    /** Says that a key stood in an earlier row already, if it did. */
    <K> void unique(String column, @Nullable K key, Map<K, Long> firstRows) {
        Long first = key == null ? null : firstRows.putIfAbsent(key, row);
        if (first != null) {
            problems.add(Problem.of(ProblemCode.DUPLICATE, column, raw(column))
                    .with("kind", "row")
                    .with("first", first));
        }
    }

    Problems problems() {
        return problems;
    }

    <T> Checked<T> checked(Supplier<? extends T> maker) {
        return problems.checked(maker);
    }
}
