package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A commune as one yearly list of the Code officiel géographique has it.
 *
 * <p>The groupings are those that the list of the year names. Usually there is one. A commune of Grand Paris also has
 * its établissement public territorial, second, in the years in which those are listed (see {@link
 * GeographyYear#findEptYear}). The four islands that belong to none (Île-de-Bréhat, Ouessant, Île-de-Sein, L'Île-d'Yeu)
 * have an empty list, as have the communes of the overseas collectivities, whose own groupings are not in the source.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code, for example {@code 18033}
 * @param name the official name, for example {@code Bourges}
 * @param departement the département or overseas collectivity, with its région
 * @param epcis the groupings that the commune is a member of, that with taxation of its own first; empty: in none
 *     that is listed
 */
public record Commune(CommuneCode code, String name, Departement departement, List<EpciCode> epcis)
        implements Serializable {

    /**
     * Checks that the code is one of the département.
     *
     * @param code the code
     * @param name the name, not blank
     * @param departement the département
     * @param epcis the groupings
     * @throws IllegalArgumentException if the name is blank or the code belongs to another département
     */
    public Commune {
        PlaceNames.requireName("name of commune " + code, name);
        if (!code.value().startsWith(departement.code().value())) {
            throw new IllegalArgumentException(
                    "The commune (" + code + ") must be in its département (" + departement.code() + ").");
        }
        epcis = Problems.copyOf(epcis, "epcis");
    }

    /**
     * Finds the EPCI that the commune belongs to, the Métropole du Grand Paris for a commune that is in an
     * établissement public territorial as well.
     *
     * @return the code of the EPCI, empty if the commune is in none
     */
    public Optional<EpciCode> findEpci() {
        return epcis.stream().findFirst();
    }

    /**
     * Finds the code of the région.
     *
     * @return the code, empty in an overseas collectivity
     */
    public Optional<RegionCode> findRegionCode() {
        return departement.findRegionCode();
    }

    /**
     * Tells whether a text is the name of this commune, however it is written, as {@link
     * GeographyYear#listCommunesNamed} compares. A label that does not go with its code is a usual fault of files,
     * published ones included: labels slip by a row.
     *
     * @param text the text, for example {@code ST AMAND MONTROND}
     * @return true if it is the same name
     */
    public boolean named(String text) {
        return PlaceNames.normalized(text).equals(PlaceNames.normalized(name));
    }
}
