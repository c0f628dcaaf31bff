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
 *
 * <p>Where the class before is not given, the number of periods decides what stands for it:
 *
 * <ul>
 *   <li>one period: no crossing is known, and the class is that of the period;
 *   <li>two: the class before stays open. If the two agree it does not matter; if not, it alone decides, and either
 *       reading would rest on nothing;
 *   <li>three: the third latest stands for the class before, as in the table of the Commission's guide;
 *   <li>more: two that agree in a row settle the class at that time, and it is carried on from there. Where no two
 *       agree, the older ones speak against what the third latest would stand for, and the class stays open.
 * </ul>
 *
 * <p>So more periods never turn a class that was settled by two or more into another one, unless two older ones in a
 * row prove it.
 */
final class SizeHistory {

    private static final Set<EnterpriseSize> ANY = EnumSet.allOf(EnterpriseSize.class);

    /** How many periods the table of the guide shows: the latest two and the one before. */
    private static final int GUIDED = 3;

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
        return carried(years, oldest, previous == null ? before(years) : EnumSet.of(previous));
    }

    /** Whether the third latest period decides, by standing for a class before that is not given. */
    static boolean thirdDecides(List<Set<EnterpriseSize>> years, @Nullable EnterpriseSize previous) {
        return previous == null
                && years.size() == GUIDED
                && carried(years, GUIDED - 1, ANY).size() > 1;
    }

    private static Set<EnterpriseSize> before(List<Set<EnterpriseSize>> years) {
        return years.size() == GUIDED ? years.get(GUIDED - 1) : ANY;
    }

    private static Set<EnterpriseSize> carried(
            List<Set<EnterpriseSize>> years, int oldest, Set<EnterpriseSize> before) {
        Set<EnterpriseSize> established = before;
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
