package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.EnterpriseSize;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule of two consecutive periods (Annex I, Article 4(2)): a class changes only when a threshold is crossed in two
 * periods running. For each threshold that is the majority among the class before and those of the two periods, hence
 * for the class as a whole the middle one of the three.
 */
final class SizeHistory {

    private static final Set<EnterpriseSize> ANY = EnumSet.allOf(EnterpriseSize.class);

    private SizeHistory() {}

    /**
     * The classes possible after the latest period.
     *
     * @param years the classes possible by the figures of each period, the latest first; at least one
     * @param previous the class before the latest two periods, or null
     */
    static Set<EnterpriseSize> lasting(List<Set<EnterpriseSize>> years, @Nullable EnterpriseSize previous) {
        if (years.size() == 1) {
            return years.get(0);
        }
        // A class that was established before the latest two periods already sums up whatever came before it.
        int oldest = previous == null ? years.size() - 1 : Math.min(years.size() - 1, 2);
        Set<EnterpriseSize> established = previous == null ? ANY : EnumSet.of(previous);
        for (int i = oldest - 1; i >= 0; i--) {
            established = middle(established, years.get(i + 1), years.get(i));
        }
        return established;
    }

    private static Set<EnterpriseSize> middle(
            Set<EnterpriseSize> before, Set<EnterpriseSize> earlier, Set<EnterpriseSize> later) {
        Set<EnterpriseSize> possible = EnumSet.noneOf(EnterpriseSize.class);
        for (EnterpriseSize one : before) {
            for (EnterpriseSize two : earlier) {
                later.forEach(three -> possible.add(middle(one, two, three)));
            }
        }
        return possible;
    }

    private static EnterpriseSize middle(EnterpriseSize one, EnterpriseSize two, EnterpriseSize three) {
        int lower = Math.min(one.ordinal(), two.ordinal());
        int upper = Math.max(one.ordinal(), two.ordinal());
        return EnterpriseSize.values()[Math.max(lower, Math.min(upper, three.ordinal()))];
    }
}
