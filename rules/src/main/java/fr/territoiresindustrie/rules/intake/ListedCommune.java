package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of territories by commune.
 *
 * @param commune the commune
 * @param communeName its name as the list gives it, or null if it gives none
 * @param territory the territory that it is in
 * @param territoryName the name of the territory, without the spaces around it
 */
public record ListedCommune(
        CommuneCode commune, @Nullable String communeName, TerritoryId territory, String territoryName)
        implements Serializable {

    /**
     * Checks that the parts are there.
     *
     * @param commune the commune
     * @param communeName its name
     * @param territory the territory
     * @param territoryName its name
     */
    public ListedCommune {
        Objects.requireNonNull(commune, "commune");
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(territoryName, "territoryName");
    }
}
