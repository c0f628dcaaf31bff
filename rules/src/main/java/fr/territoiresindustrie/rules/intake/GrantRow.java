package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A grant of the Fonds vert as its published file gives it, checked.
 *
 * @param fileNumber the number of the file (dossier) in Démarches simplifiées, or null if it is not given
 * @param commune the commune; of the same département as the row says
 * @param communeName the name of the commune as written
 * @param project the name of the project, or null if it is not given
 * @param beneficiary the name of the main beneficiary, or null if it is not given
 * @param siren the SIREN of the main beneficiary
 * @param axis the axis of the fund, or null if it is not given
 * @param measure the name of the measure, with one kind of apostrophe, or null if it is not given
 * @param committed the amount that was committed, zero or more
 */
public record GrantRow(
        @Nullable String fileNumber,
        CommuneCode commune,
        @Nullable String communeName,
        @Nullable String project,
        @Nullable String beneficiary,
        Siren siren,
        @Nullable String axis,
        @Nullable String measure,
        Euros committed)
        implements Serializable {

    /**
     * Checks that the facts that are always known are there.
     *
     * @param fileNumber the number of the file
     * @param commune the commune
     * @param communeName its name
     * @param project the project
     * @param beneficiary the beneficiary
     * @param siren its SIREN
     * @param axis the axis
     * @param measure the measure
     * @param committed the amount
     */
    public GrantRow {
        Objects.requireNonNull(commune, "commune");
        Objects.requireNonNull(siren, "siren");
        Objects.requireNonNull(committed, "committed");
    }
}
