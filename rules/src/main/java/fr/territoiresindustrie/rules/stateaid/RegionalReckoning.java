package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Regional investment aid as it is if the enterprise has one size: the eligible costs, whether they make a large
 * investment project, and the intensities that are left.
 */
final class RegionalReckoning {

    private static final String LARGE_PROJECT_MAP = "afr.smeBonusLost.gt";
    private static final String LARGE_PROJECT = "gber.lip.gt";
    private static final String INTANGIBLE = "gber.art14.intangible.large.le";

    private final AidSituation situation;
    private final EnterpriseSize size;
    private final Map<CostLine, RegionalPlace> places;
    private final SingleProject joined;
    private final LegalFigure threshold;
    private final AidRange total;
    private final @Nullable Boolean largeProject;
    private final InvestmentBase base;
    private final List<AidLimit> limits;

    /**
     * Reckons.
     *
     * @param places the lines that may be eligible, with where they lie
     * @param joined the other investments that are one project with this one
     */
    RegionalReckoning(
            AidSituation situation, EnterpriseSize size, Map<CostLine, RegionalPlace> places, SingleProject joined) {
        this.situation = situation;
        this.size = size;
        this.places = places;
        this.joined = joined;
        this.threshold = situation
                .law()
                .find(LARGE_PROJECT_MAP, grantedOn())
                .orElseGet(() -> situation.law().get(LARGE_PROJECT, lawDay()));
        this.total = based(rated(Boolean.FALSE)).eligible().plus(joined.costs());
        this.largeProject = above(total, threshold.amount());
        this.base = based(rated(largeProject));
        this.limits = new RegionalLimits(this).all();
    }

    private static @Nullable Boolean above(AidRange costs, Euros threshold) {
        if (costs.least().compareTo(threshold) > 0) {
            return Boolean.TRUE;
        }
        return costs.most() != null && costs.most().compareTo(threshold) <= 0 ? Boolean.FALSE : null;
    }

    private InvestmentBase based(List<RatedLine> lines) {
        return size.sme() ? InvestmentBase.of(lines) : InvestmentBase.capped(lines, law().rate(INTANGIBLE, lawDay()));
    }

    /** The lines with the rates of the size; in a large investment project SMEs have the rates of large enterprises. */
    private List<RatedLine> rated(@Nullable Boolean bonusLost) {
        List<RatedLine> rated = new ArrayList<>(places.size());
        places.forEach((line, place) -> {
            Rate low = place.lowest(Boolean.FALSE.equals(bonusLost) ? size : EnterpriseSize.LARGE);
            Rate high = place.highest(Boolean.TRUE.equals(bonusLost) ? EnterpriseSize.LARGE : size);
            rated.add(new RatedLine(line, CostBase.of(line), place.sure(), low, high));
        });
        return rated;
    }

    AidSituation situation() {
        return situation;
    }

    AidLaw law() {
        return situation.law();
    }

    LocalDate lawDay() {
        return situation.lawDay();
    }

    LocalDate grantedOn() {
        return situation.granting().grantedOn();
    }

    EnterpriseSize size() {
        return size;
    }

    SingleProject joined() {
        return joined;
    }

    /** The costs above which a project is a large one. */
    LegalFigure threshold() {
        return threshold;
    }

    /** The eligible costs, with those of the investments that are one project with this one. */
    AidRange total() {
        return total;
    }

    /** Whether this is a large investment project. */
    @Nullable
    Boolean largeProject() {
        return largeProject;
    }

    boolean mayBeLargeProject() {
        return !Boolean.FALSE.equals(largeProject);
    }

    InvestmentBase base() {
        return base;
    }

    /** What the aid must not exceed in all. */
    List<AidLimit> limits() {
        return limits;
    }

    /** The lowest rate of large enterprises among the zones of the lines. */
    Rate lowestR() {
        return places.values().stream()
                .map(place -> place.lowest(EnterpriseSize.LARGE))
                .min(Rate::compareTo)
                .orElse(Rate.ZERO);
    }

    /** The highest rate of large enterprises among the zones of the lines. */
    Rate highestR() {
        return places.values().stream()
                .map(place -> place.highest(EnterpriseSize.LARGE))
                .max(Rate::compareTo)
                .orElse(Rate.ZERO);
    }

    /** Whether all eligible lines lie in outermost regions; one that may not be eligible decides nothing. */
    @Nullable
    Boolean outermost() {
        Boolean all = Boolean.TRUE;
        for (Map.Entry<CostLine, RegionalPlace> entry : places.entrySet()) {
            Boolean one = entry.getValue().outermost();
            boolean sure = CostBase.of(entry.getKey()) != CostBase.UNCLEAR;
            if (Boolean.FALSE.equals(one) && sure) {
                return Boolean.FALSE;
            }
            all = Boolean.TRUE.equals(one) ? all : null;
        }
        return all;
    }
}
