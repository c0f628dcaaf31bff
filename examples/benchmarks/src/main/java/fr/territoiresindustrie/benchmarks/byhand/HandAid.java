package fr.territoiresindustrie.benchmarks.byhand;

import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.GrantedAid;

/**
 * What somebody would write in an afternoon for Articles 14 and 17 on one day: rates of the day as constants, one sum of
 * costs, one sum of aids. It knows no conditions, no unknown facts, no other legal basis, no costs apart, and explains
 * nothing.
 */
public final class HandAid {

    private static final int C_LARGE = 15;
    private static final int GUYANE_LARGE = 70;
    private static final long OWN_CONTRIBUTION = 75;

    private HandAid() {}

    /**
     * Works out what may still be granted under Article 14.
     *
     * @param project the case; all costs are taken for one
     * @return cents, zero or more
     */
    public static long article14(AidCase project) {
        long costs = costs(project);
        String commune =
                project.communes() == null ? "" : project.communes().get(0).value();
        int large = commune.equals("36044") ? C_LARGE : commune.equals("97302") ? GUYANE_LARGE : 0;
        long ceiling = large == 0 ? 0 : costs * (large + bonus(project)) / 100;
        if (!commune.equals("97302")) {
            ceiling = Math.min(ceiling, costs * OWN_CONTRIBUTION / 100);
        }
        return Math.max(0, ceiling - granted(project));
    }

    /**
     * Works out what may still be granted under Article 17.
     *
     * @param project the case; all costs are taken for one
     * @return cents, zero or more
     */
    public static long article17(AidCase project) {
        return Math.max(0, costs(project) * bonus(project) / 100 - granted(project));
    }

    private static int bonus(AidCase project) {
        EnterpriseSize size = project.sizes() == null
                ? EnterpriseSize.LARGE
                : project.sizes().iterator().next();
        return switch (size) {
            case MICRO, SMALL -> 20;
            case MEDIUM -> 10;
            case LARGE -> 0;
        };
    }

    private static long costs(AidCase project) {
        long sum = 0;
        for (CostLine line : project.lines()) {
            sum += line.amount().cents();
        }
        return sum;
    }

    private static long granted(AidCase project) {
        long sum = 0;
        for (GrantedAid aid : project.granted()) {
            sum += aid.amount().cents();
        }
        return sum;
    }
}
