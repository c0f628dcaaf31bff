package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other investments of the group that are one project with this one (Article 14(13)): those that start within three
 * years and in the same NUTS 3 region, since 1 July 2023 only for the same or a similar activity. The last day of the
 * three years still counts.
 *
 * @param costs their eligible costs
 * @param aid the regional aid that they received
 * @param any whether there is, or may be, one
 */
record SingleProject(AidRange costs, AidRange aid, boolean any) {

    private static final SingleProject ALONE = new SingleProject(AidRange.ZERO, AidRange.ZERO, false);
    private static final SingleProject NOT_KNOWN = new SingleProject(AidRange.UNKNOWN, AidRange.UNKNOWN, true);

    static SingleProject of(AidSituation situation) {
        List<EarlierInvestment> earlier = situation.project().earlier();
        if (earlier == null) {
            return NOT_KNOWN;
        }
        SingleProject together = ALONE;
        for (EarlierInvestment each : earlier) {
            Boolean one = joined(each, situation);
            if (!Boolean.FALSE.equals(one)) {
                together = together.with(each, one != null);
            }
        }
        return together;
    }

    private SingleProject with(EarlierInvestment each, boolean sure) {
        return new SingleProject(
                costs.plus(range(each.eligibleCosts(), sure)), aid.plus(range(each.aid(), sure)), true);
    }

    private static AidRange range(@Nullable Euros amount, boolean sure) {
        return amount == null ? AidRange.UNKNOWN : new AidRange(sure ? amount : Euros.ZERO, amount);
    }

    private static @Nullable Boolean joined(EarlierInvestment other, AidSituation situation) {
        return both(both(inTime(other, situation), inPlace(other, situation)), sameActivity(other, situation));
    }

    private static @Nullable Boolean both(@Nullable Boolean first, @Nullable Boolean second) {
        if (Boolean.FALSE.equals(first) || Boolean.FALSE.equals(second)) {
            return Boolean.FALSE;
        }
        return first == null || second == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean inTime(EarlierInvestment other, AidSituation situation) {
        LocalDate own = situation.project().worksStartOn();
        LocalDate its = other.worksStartOn();
        if (own == null || its == null) {
            return null;
        }
        int years = situation
                .law()
                .find("gber.art14.sip.years", situation.lawDay())
                .map(LegalFigure::count)
                .orElse(0);
        LocalDate first = own.isBefore(its) ? own : its;
        LocalDate second = own.isBefore(its) ? its : own;
        return !second.isAfter(first.plusYears(years));
    }

    private static @Nullable Boolean inPlace(EarlierInvestment other, AidSituation situation) {
        DepartementCode its = other.nuts3();
        List<CommuneCode> communes = situation.project().communes();
        if (its == null || communes == null) {
            return null;
        }
        return communes.stream().anyMatch(commune -> commune.departement().equals(its));
    }

    private static @Nullable Boolean sameActivity(EarlierInvestment other, AidSituation situation) {
        boolean asked = situation
                .law()
                .find("gber.art14.sip.sameActivityOnly", situation.lawDay())
                .map(LegalFigure::flag)
                .orElse(false);
        return asked ? other.sameActivity() : Boolean.TRUE;
    }
}
