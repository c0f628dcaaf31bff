package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.RegionCode;
import java.io.Serializable;

/**
 * A région of France, overseas régions included.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code of the région, for example {@code 24}
 * @param name the official name, for example {@code Centre-Val de Loire}
 */
public record Region(RegionCode code, String name) implements Serializable {

    /**
     * Checks the name.
     *
     * @param code the code
     * @param name the name, not blank
     * @throws IllegalArgumentException if the name is blank
     */
    public Region {
        PlaceNames.requireName("name of région " + code, name);
    }
}
