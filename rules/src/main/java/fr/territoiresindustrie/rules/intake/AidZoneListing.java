package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A regional-aid map as it was read: the map, and the rows it was made of.
 *
 * @param rows the rows, with everything there is to say about them
 * @param ofAcceptedRows the map made of the accepted rows alone. If a row was rejected it says of that commune that it
 *     is in no zone, which may be wrong: see {@link #map()}
 */
public record AidZoneListing(IntakeResult<Row> rows, Checked<AidZoneMap> ofAcceptedRows) implements Serializable {

    /**
     * A row of the list.
     *
     * @param commune the commune
     * @param zone its zone, whole or in part
     * @param from the first day, or null for the first day of the map
     * @param to the last day, or null for the last day of the map
     */
    public record Row(
            CommuneCode commune,
            AidZone zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        /**
         * Checks that the parts are there.
         *
         * @param commune the commune
         * @param zone its zone
         * @param from the first day
         * @param to the last day
         */
        public Row {
            Objects.requireNonNull(commune, "commune");
            Objects.requireNonNull(zone, "zone");
        }
    }

    /**
     * Checks that the parts are there.
     *
     * @param rows the rows
     * @param ofAcceptedRows the map made of the accepted rows
     */
    public AidZoneListing {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(ofAcceptedRows, "ofAcceptedRows");
    }

    /**
     * Returns the map if it is whole. A map answers "not listed" for communes that it does not name, so one from which
     * rows are missing is not given out as if it were whole; whoever wants it all the same takes {@link
     * #ofAcceptedRows()}.
     *
     * @return the map, or the problems of the rejected rows or of the whole
     */
    public Checked<AidZoneMap> map() {
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
