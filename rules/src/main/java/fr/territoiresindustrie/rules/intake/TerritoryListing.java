package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of territories as it was read: the list, and the rows it was made of.
 *
 * @param rows the rows, with everything there is to say about them
 * @param ofAcceptedRows the list made of the accepted rows alone, with its own remarks. If a row was rejected it says
 *     of that commune that it is in no territory, which may be wrong: see {@link #list()}
 */
public record TerritoryListing(IntakeResult<Row> rows, Checked<TerritoryList> ofAcceptedRows) implements Serializable {

    /**
     * A row of the list of territories by commune.
     *
     * @param commune the commune
     * @param communeName its name as the list gives it, or null if it gives none
     * @param territory the territory that it is in
     * @param territoryName the name of the territory, without the spaces around it
     */
    public record Row(CommuneCode commune, @Nullable String communeName, TerritoryId territory, String territoryName)
            implements Serializable {

        /**
         * Checks that the parts are there.
         *
         * @param commune the commune
         * @param communeName its name
         * @param territory the territory
         * @param territoryName its name
         */
        public Row {
            Objects.requireNonNull(commune, "commune");
            Objects.requireNonNull(territory, "territory");
            Objects.requireNonNull(territoryName, "territoryName");
        }
    }

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
     * Returns the list if it is whole. A list answers "in no territory" for communes that it does not name, so one
     * from which rows are missing is not given out as if it were whole; whoever wants it all the same takes {@link
     * #ofAcceptedRows()}.
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
