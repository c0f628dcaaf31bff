package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What stands behind the code of a département: the Code officiel géographique gives overseas collectivities a code of
 * the same form.
 */
public enum DepartementKind {

    /** A département of mainland France or of Corsica. */
    @JsonProperty("metropolitan")
    METROPOLITAN,

    /** Guadeloupe, Martinique, Guyane, La Réunion or Mayotte: each is a département and a région at once. */
    @JsonProperty("overseas")
    OVERSEAS,

    /**
     * A collectivity of articles 74 and following of the Constitution, or a territory without inhabitants: it is in no
     * région.
     */
    @JsonProperty("overseas-collectivity")
    OVERSEAS_COLLECTIVITY
}
