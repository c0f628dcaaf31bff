package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A sum of aid of which parts may be unknown.
 *
 * @param least the least it can be
 * @param most the most it can be, or null if there is no bound
 */
record AidRange(Euros least, @Nullable Euros most) implements Serializable {

    static final AidRange NONE = new AidRange(Euros.ZERO, Euros.ZERO);

    AidRange plus(AidRange other) {
        Euros bound = most == null || other.most == null ? null : most.plus(other.most);
        return new AidRange(least.plus(other.least), bound);
    }

    /** The same sum, of which it is not known whether it counts at all. */
    AidRange perhaps() {
        return new AidRange(Euros.ZERO, most);
    }

    boolean nothing() {
        return most != null && !most.positive();
    }

    boolean settled() {
        return least.equals(most);
    }
}
