package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.territory.TerritoryList;
import java.util.List;
import java.util.Objects;

/**
 * A list of territories as it was read: the list, and the rows it was made of.
 *
 * @param rows the rows, with everything there is to say about them
 * @param ofAcceptedRows the list made of the accepted rows alone, with its own remarks. If a row was rejected it says of that commune that it is in no
 *     territory, which may be wrong: see {@link #list()}
 */
public record TerritoryListing(IntakeResult<ListedCommune> rows, Checked<TerritoryList> ofAcceptedRows) {

    /**
     * Checks that the parts are there.
     *
     * @param rows the rows
     * @param ofAcceptedRows the list made of the accepted rows
     */
    public TerritoryListing {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(ofAcceptedRows, "ofAcceptedRows");
    }

    /**
     * Returns the list if it is whole. A list answers "in no territory" for communes that it does not name, so one from which rows are missing is not given
     * out as if it were whole; whoever wants it all the same takes {@link #ofAcceptedRows()}.
     *
     * @return the list with its remarks, or the problems of the rejected rows
     */
    public Checked<TerritoryList> list() {
        if (rows.flawless()) {
            return ofAcceptedRows;
        }
        List<Problem> problems = rows.diagnostics().stream()
                .filter(Diagnostic::rejects)
                .map(diagnostic -> diagnostic.row() == null
                        ? diagnostic.problem()
                        : diagnostic.problem().under("row " + diagnostic.row()))
                .toList();
        return Checked.invalid(problems);
    }
}
