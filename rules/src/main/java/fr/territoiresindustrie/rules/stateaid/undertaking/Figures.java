package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.AccountingPeriod;
import fr.territoiresindustrie.project.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The three figures of a size, as far as known.
 *
 * @param headcount in thousandths of a work unit
 * @param turnover in cents
 * @param balanceSheet in cents
 */
record Figures(Bounds headcount, Bounds turnover, Bounds balanceSheet) {

    static final Figures NONE = new Figures(Bounds.ZERO, Bounds.ZERO, Bounds.ZERO);
    static final Figures UNKNOWN = new Figures(Bounds.ANY, Bounds.ANY, Bounds.ANY);

    static Figures of(AccountingPeriod period) {
        Quantity headcount = period.headcount();
        return new Figures(
                headcount == null ? Bounds.ANY : Bounds.exactly(Fraction.of(headcount.thousandths())),
                amount(period.turnover()),
                amount(period.balanceSheet()));
    }

    private static Bounds amount(@Nullable Euros amount) {
        return amount == null ? Bounds.ANY : Bounds.exactly(Fraction.of(amount.cents()));
    }

    Figures plus(Figures other, Bounds weight) {
        return new Figures(
                headcount.plus(other.headcount.times(weight)),
                turnover.plus(other.turnover.times(weight)),
                balanceSheet.plus(other.balanceSheet.times(weight)));
    }

    Figures unlimited() {
        return new Figures(headcount.unlimited(), turnover.unlimited(), balanceSheet.unlimited());
    }
}
