package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.EpciCode;
import java.io.Serializable;

/**
 * A grouping of communes: an EPCI (établissement public de coopération intercommunale à fiscalité propre), or one of
 * the établissements publics territoriaux (EPT) of Grand Paris.
 *
 * <p>Its members are told by {@link GeographyYear#listMembers}, since they change from year to year.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the SIREN that identifies the grouping
 * @param kind the kind of grouping
 * @param name the name in the published list, which begins with {@code CC}, {@code CA} or {@code CU} for most kinds
 */
public record Epci(EpciCode code, EpciKind kind, String name) implements Serializable {

    /**
     * Checks the name.
     *
     * @param code the SIREN
     * @param kind the kind
     * @param name the name, not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Epci {
        PlaceNames.requireName("name of EPCI " + code, name);
    }
}
