package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.io.Serializable;

/**
 * A legal basis on which an aid rests or is to rest, put to the case on the day of that aid.
 *
 * @param scheme the legal basis
 * @param situation the case on the day of granting
 * @param entitlement what the scheme allows
 * @param conditions whether its conditions are met
 */
record Ground(AidScheme scheme, AidSituation situation, AidEntitlement entitlement, Outcome conditions)
        implements Serializable {

    static Ground of(AidScheme scheme, AidSituation situation) {
        return new Ground(
                scheme,
                situation,
                scheme.entitlement(situation),
                scheme.conditions().test(situation, situation.context()));
    }

    /** Whether it limits the aid to a part of costs, and not by amounts alone. */
    boolean byIntensity() {
        return !entitlement.lines().isEmpty();
    }

    CriteriaReport report() {
        return scheme.conditions().explain(situation, situation.context());
    }

    boolean refused() {
        return conditions == Outcome.NOT_MET;
    }

    boolean met() {
        return conditions == Outcome.MET || conditions == Outcome.NOT_APPLICABLE;
    }
}
