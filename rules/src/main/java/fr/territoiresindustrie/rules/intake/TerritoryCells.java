package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells that the published files on territories have in common, and remembers the name of each territory. */
final class TerritoryCells {

    private final Phase phase;
    private final Map<TerritoryId, Named> names = new HashMap<>();

    /** The name of a territory and the row that gave it first. */
    private record Named(String asWritten, String kept) {}

    TerritoryCells(Phase phase) {
        this.phase = phase;
    }

    @Nullable
    TerritoryId id(CsvCells cells, String column) {
        return cells.required(column, text -> {
            if (text == null) {
                return TerritoryId.tryParse(null);
            }
            String stripped = Spelling.stripped(text);
            if (Spelling.placeholder(stripped)) {
                return Checked.invalid(Problem.of(ProblemCode.PLACEHOLDER, "", text));
            }
            Checked<TerritoryId> id = TerritoryId.tryParse(phase.years() + "/" + stripped);
            return id.valid() ? id : Checked.invalid(malformed(text));
        });
    }

    private static Problem malformed(String text) {
        return Problem.of(ProblemCode.MALFORMED, "", text).with("expected", "ti-8418");
    }

    /**
     * The name of a territory without spaces around it, as its first row gives it; what differs is said once for each
     * spelling.
     */
    @Nullable
    String name(CsvCells cells, String column, @Nullable TerritoryId id) {
        String cell = cells.raw(column);
        if (cell == null || id == null) {
            cells.problems().require(cell, column);
            return cell;
        }
        Named first = names.get(id);
        if (first != null && first.asWritten().equals(cell)) {
            return first.kept();
        }
        String kept = first == null ? Spelling.stripped(cell) : first.kept();
        names.putIfAbsent(id, new Named(cell, kept));
        boolean same = Spelling.key(kept).equals(Spelling.key(cell));
        if (!same) {
            cells.problems()
                    .add(Problem.of(ProblemCode.CONTRADICTION, column, cell).with("other", id.id() + " = " + kept));
        } else if (!kept.equals(cell)) {
            cells.problems()
                    .add(Problem.of(ProblemCode.SPELLING, column, cell)
                            .with("kept", kept)
                            .withSeverity(Severity.INFORMATION));
        }
        return kept;
    }
}
