package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.rules.criterion.Outcome;
import java.io.Serializable;

/**
 * A grant in a ledger.
 *
 * @param grant the grant
 * @param sure whether it is sure that it belongs to this single undertaking, and in full
 */
record DeMinimisEntry(DeMinimisGrant grant, boolean sure) implements Serializable {

    DeMinimisEntry perhaps() {
        return new DeMinimisEntry(grant, false);
    }

    /** What it adds to a sum in which it counts, does not count, or nobody knows. */
    AidRange range(Outcome counts) {
        if (counts == Outcome.NOT_MET) {
            return AidRange.NONE;
        }
        AidRange full = grant.amount() == null
                ? new AidRange(AidRange.NONE.least(), null)
                : new AidRange(grant.amount(), grant.amount());
        return counts == Outcome.MET && sure ? full : full.perhaps();
    }
}
