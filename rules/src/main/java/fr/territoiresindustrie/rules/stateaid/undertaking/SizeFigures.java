package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Quantity;
import java.io.Serializable;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a whole group in one accounting period, partners by their shares, and the size classes that they
 * allow taken by themselves.
 *
 * <p>As long as facts are missing each figure is known only to lie between two numbers. The class is found on exact
 * fractions; here the lower number is rounded down and the upper one up, to the thousandth of a work unit and to the
 * cent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param closedOn the day on which the period of the applicant was closed, or null if it is not known
 * @param leastHeadcount the staff in annual work units, at least
 * @param mostHeadcount the staff at most, or null if there is no limit
 * @param leastTurnover the turnover at least
 * @param mostTurnover the turnover at most, or null if there is no limit
 * @param leastBalanceSheet the balance-sheet total at least
 * @param mostBalanceSheet the balance-sheet total at most, or null if there is no limit
 * @param classes the size classes that figures between these can have, from micro to large
 */
public record SizeFigures(
        @Nullable LocalDate closedOn,
        Quantity leastHeadcount,
        @Nullable Quantity mostHeadcount,
        Euros leastTurnover,
        @Nullable Euros mostTurnover,
        Euros leastBalanceSheet,
        @Nullable Euros mostBalanceSheet,
        Set<EnterpriseSize> classes)
        implements Serializable {

    /**
     * Copies the classes.
     *
     * @param closedOn the day on which the period was closed
     * @param leastHeadcount the staff at least
     * @param mostHeadcount the staff at most
     * @param leastTurnover the turnover at least
     * @param mostTurnover the turnover at most
     * @param leastBalanceSheet the balance-sheet total at least
     * @param mostBalanceSheet the balance-sheet total at most
     * @param classes the size classes, at least one
     */
    public SizeFigures {
        classes = Collections.unmodifiableSet(EnumSet.copyOf(classes));
    }

    static SizeFigures of(@Nullable LocalDate closedOn, Figures figures, Set<EnterpriseSize> classes) {
        return new SizeFigures(
                closedOn,
                Quantity.ofThousandths(least(figures.headcount())),
                figures.headcount().most() == null ? null : Quantity.ofThousandths(most(figures.headcount())),
                Euros.ofCents(least(figures.turnover())),
                figures.turnover().most() == null ? null : Euros.ofCents(most(figures.turnover())),
                Euros.ofCents(least(figures.balanceSheet())),
                figures.balanceSheet().most() == null ? null : Euros.ofCents(most(figures.balanceSheet())),
                classes);
    }

    private static long least(Bounds bounds) {
        return bounds.least().rounded(RoundingMode.DOWN);
    }

    private static long most(Bounds bounds) {
        return bounds.in(View.MOST).rounded(RoundingMode.UP);
    }
}
