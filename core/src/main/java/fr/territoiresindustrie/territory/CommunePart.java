package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.CommuneCode;
import java.io.Serializable;

/**
 * A part of a commune that has a code of its own: an arrondissement of Paris, Lyon or Marseille, a delegated or an
 * associated commune.
 *
 * <p>The delegated commune at the seat of a new commune mostly has the <em>same</em> code as the new commune. Such a
 * code means the whole commune in {@link GeographyYear#findCommune} and {@link GeographyYear#resolve}, and the part in
 * {@link GeographyYear#findPart}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the code of the part, for example {@code 75101}
 * @param name the name, for example {@code Paris 1er Arrondissement}
 * @param kind the kind of part
 * @param commune the commune that the part is in, for example {@code 75056}
 */
public record CommunePart(CommuneCode code, String name, Kind kind, CommuneCode commune) implements Serializable {

    /** The kinds of parts. */
    public enum Kind {

        /** A municipal arrondissement of Paris, Lyon or Marseille. */
        @JsonProperty("arrondissement")
        ARRONDISSEMENT,

        /** A delegated commune (commune déléguée) within a new commune (CGCT, art. L. 2113-10). */
        @JsonProperty("delegated")
        DELEGATED,

        /** An associated commune (commune associée), left by a merger under the law of 16 July 1971. */
        @JsonProperty("associated")
        ASSOCIATED
    }

    /**
     * Checks the name.
     *
     * @param code the code of the part
     * @param name the name, not blank
     * @param kind the kind
     * @param commune the commune
     * @throws IllegalArgumentException if the name is blank
     */
    public CommunePart {
        PlaceNames.requireName("name of " + code, name);
    }
}
