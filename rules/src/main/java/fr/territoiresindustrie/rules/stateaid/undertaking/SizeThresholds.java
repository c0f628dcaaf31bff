package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.project.Quantity;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The limits of the size classes on a day (Annex I, Article 2). */
final class SizeThresholds {

    /**
     * The limits of one class.
     *
     * @param headcount in thousandths of a work unit
     * @param headcountIncluded whether the headcount itself is still within
     * @param turnover in cents, still within
     * @param balanceSheet in cents, still within
     */
    private record Limits(Fraction headcount, boolean headcountIncluded, Fraction turnover, Fraction balanceSheet) {

        static Limits of(AidLaw law, LocalDate day, String name, String headcountKey) {
            Quantity headcount = Quantity.of(law.count(name + headcountKey, day));
            Euros turnover = law.amount(name + ".turnover.le", day);
            Euros balanceSheet = law.amount(name + ".balance.le", day);
            return new Limits(
                    Fraction.of(headcount.thousandths()),
                    headcountKey.endsWith(".le"),
                    Fraction.of(turnover.cents()),
                    Fraction.of(balanceSheet.cents()));
        }

        /** Whether figures are within; one of the two amounts is enough. */
        boolean hold(Figures figures, View view) {
            return headcountWithin(figures.headcount(), view)
                    && (within(figures.turnover(), turnover, view)
                            || within(figures.balanceSheet(), balanceSheet, view));
        }

        private boolean headcountWithin(Bounds number, View view) {
            boolean equal = number.least().equals(headcount) || (view == View.MOST && headcount.equals(number.most()));
            return within(number, headcount, view) && (headcountIncluded || !equal);
        }

        private static boolean within(Bounds number, Fraction limit, View view) {
            Fraction most = number.most();
            if (view == View.LEAST) {
                return number.least().compareTo(limit) <= 0;
            }
            return most != null && most.compareTo(limit) <= 0;
        }
    }

    private static final List<EnterpriseSize> LIMITED =
            List.of(EnterpriseSize.MICRO, EnterpriseSize.SMALL, EnterpriseSize.MEDIUM);

    private final List<Limits> limits = new ArrayList<>();
    private final AidLaw law;
    private final LocalDate day;

    private SizeThresholds(AidLaw law, LocalDate day) {
        this.law = law;
        this.day = day;
    }

    static SizeThresholds of(AidLaw law, LocalDate day) {
        SizeThresholds thresholds = new SizeThresholds(law, day);
        LIMITED.forEach(size -> thresholds.limits.add(
                Limits.of(law, day, "sme." + size.name().toLowerCase(Locale.ROOT), ".headcount.lt")));
        return thresholds;
    }

    /** The classes that figures between these bounds can have; all between the smallest and the largest of them. */
    Set<EnterpriseSize> classes(Figures figures) {
        return EnumSet.range(size(figures, View.LEAST), size(figures, View.MOST));
    }

    private EnterpriseSize size(Figures figures, View view) {
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).hold(figures, view)) {
                return LIMITED.get(i);
            }
        }
        return EnterpriseSize.LARGE;
    }

    /** Whether an enterprise that is not an SME is a small mid-cap (Article 2(103e)). */
    Outcome smallMidCap(Figures figures) {
        if (law.find("sme.midcap.headcount.le", day).isEmpty()) {
            return Outcome.NOT_APPLICABLE;
        }
        Limits midCap = Limits.of(law, day, "sme.midcap", ".headcount.le");
        if (midCap.hold(figures, View.MOST)) {
            return Outcome.MET;
        }
        return midCap.hold(figures, View.LEAST) ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }
}
