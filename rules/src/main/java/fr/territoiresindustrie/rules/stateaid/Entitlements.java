package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import java.util.Set;

/** Answers of schemes whose amounts go by cost lines where no line can be answered for. */
final class Entitlements {

    private Entitlements() {}

    /** No line is eligible: nothing may be granted. */
    static AidEntitlement nothing(LegalBasis basis, List<Reason> checks) {
        return bounded(AidRange.ZERO, Told.of("aid.limit.no-eligible-line", basis), checks);
    }

    /** The costs are not known: nothing can be said of the amount. */
    static AidEntitlement unknownCosts(LegalBasis basis, List<Reason> checks) {
        return bounded(AidRange.UNKNOWN, Told.of("aid.limit.unknown-costs", basis), checks);
    }

    private static AidEntitlement bounded(AidRange ceiling, Told told, List<Reason> checks) {
        AidLimit limit =
                new AidLimit(ConstraintKind.COSTS, ceiling, AidLimit.Counting.NOTHING, Set.of(), told.basis(), told);
        return new AidEntitlement(List.of(), List.of(limit), checks);
    }
}
