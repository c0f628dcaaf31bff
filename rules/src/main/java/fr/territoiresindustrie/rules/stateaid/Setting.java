package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.EnterpriseSize;
import java.io.Serializable;
import java.util.Set;

/**
 * One way in which everything that a rate depends on can turn out.
 *
 * @param size the size class of the enterprise
 * @param zone the kind of area in which the costs arise
 * @param yes the circumstances that are so; all others are not
 */
record Setting(EnterpriseSize size, ZoneClass zone, Set<Circumstance> yes) implements Serializable {

    boolean is(Circumstance circumstance) {
        return yes.contains(circumstance);
    }
}
