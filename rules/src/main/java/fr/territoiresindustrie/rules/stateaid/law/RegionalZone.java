package fr.territoiresindustrie.rules.stateaid.law;

import java.io.Serializable;

/** An area of the regional-aid map. */
public final class RegionalZone implements Serializable {

    private RegionalZone() {}
}
