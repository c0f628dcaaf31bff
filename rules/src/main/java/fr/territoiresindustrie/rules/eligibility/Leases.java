package fr.territoiresindustrie.rules.eligibility;

import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import org.jspecify.annotations.Nullable;

/** What is known of one cost item with regard to the rule on leases. */
final class Leases {

    private Leases() {}

    /** Whether the item is a lease that counts in the eligible base. */
    static @Nullable Boolean counted(CostItem item) {
        if (Boolean.FALSE.equals(item.eligible()) || (item.nature() != null && item.nature() != CostNature.LEASING)) {
            return Boolean.FALSE;
        }
        return item.eligible() == null || item.nature() == null ? null : Boolean.TRUE;
    }

    /** Whether the item is no obstacle: not a lease that counts, or one with an obligation to buy. */
    static @Nullable Boolean admissible(CostItem item) {
        Boolean counted = counted(item);
        if (Boolean.FALSE.equals(counted) || Boolean.TRUE.equals(item.obligationToBuy())) {
            return Boolean.TRUE;
        }
        return Boolean.TRUE.equals(counted) && item.obligationToBuy() != null ? Boolean.FALSE : null;
    }
}
