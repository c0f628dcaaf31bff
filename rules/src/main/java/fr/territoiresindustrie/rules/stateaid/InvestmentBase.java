package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The eligible costs of an investment: tangible and intangible assets, or the wage cost of the jobs that it creates, or
 * both up to the higher of the two; and the aid that the intensities of its lines come to.
 *
 * <p>Intangible assets may be capped by a share of all assets. The share is taken of what is left after the cap, so that
 * with one half there is at most as much intangible as tangible.
 */
final class InvestmentBase {

    private final List<RatedLine> lines;
    private final @Nullable Rate perTangible;

    private InvestmentBase(List<RatedLine> lines, @Nullable Rate perTangible) {
        this.lines = lines;
        this.perTangible = perTangible;
    }

    static InvestmentBase of(List<RatedLine> lines) {
        return new InvestmentBase(lines, null);
    }

    /** The base in which intangible assets are at most a share of all assets; a share of one caps nothing. */
    static InvestmentBase capped(List<RatedLine> lines, Rate share) {
        Rate rest = Rate.ONE.minus(share);
        boolean nothing = rest.numerator() == 0;
        return new InvestmentBase(lines, nothing ? null : share.times(Rate.of(rest.denominator(), rest.numerator())));
    }

    AidRange sum(CostBase part) {
        Euros least = Euros.ZERO;
        Euros most = Euros.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            Euros more = lines.get(i).most(part);
            least = least.plus(lines.get(i).least(part));
            most = most == null || more == null ? null : most.plus(more);
        }
        return new AidRange(least, most);
    }

    /** What intangible assets count for at most, beside the tangible ones; unbounded if there is no cap. */
    private AidRange intangibleCap() {
        AidRange tangible = sum(CostBase.TANGIBLE);
        return perTangible == null
                ? AidRange.UNKNOWN
                : new AidRange(
                        tangible.least().times(perTangible, RoundingMode.DOWN),
                        tangible.most() == null ? null : tangible.most().times(perTangible, RoundingMode.DOWN));
    }

    private AidRange intangible() {
        AidRange whole = sumOfIntangible();
        return perTangible == null ? whole : whole.min(intangibleCap());
    }

    /** Costs of an unclear kind are counted among the tangible ones, where they raise the cap too. */
    private AidRange sumOfIntangible() {
        Euros least = Euros.ZERO;
        Euros most = Euros.ZERO;
        for (RatedLine each : lines) {
            Euros more = each.base() == CostBase.INTANGIBLE ? each.line().cost().most() : Euros.ZERO;
            least = least.plus(each.least(CostBase.INTANGIBLE));
            most = most == null || more == null ? null : most.plus(more);
        }
        return new AidRange(least, most);
    }

    AidRange assets() {
        return sum(CostBase.TANGIBLE).plus(intangible());
    }

    AidRange wages() {
        return sum(CostBase.WAGES);
    }

    /** The eligible costs: the higher of the two ways of counting. */
    AidRange eligible() {
        return assets().max(wages());
    }

    /** Whether both assets and wages may be in the base, so that the higher of the two caps the mix. */
    boolean mixed() {
        return lines.size() > 1
                && anyMayBe(CostBase.WAGES)
                && (anyMayBe(CostBase.TANGIBLE) || anyMayBe(CostBase.INTANGIBLE));
    }

    private boolean anyMayBe(CostBase part) {
        return lines.stream().anyMatch(each -> each.in(part));
    }

    /** Whether the cap on intangible assets may take something away. */
    boolean capMayBite() {
        Euros most = sum(CostBase.INTANGIBLE).most();
        return perTangible != null
                && anyMayBe(CostBase.INTANGIBLE)
                && (most == null || most.compareTo(intangibleCap().least()) > 0);
    }

    /** The aid that the intensities of the lines come to, with what caps the base; rounded down once. */
    AidRange aid() {
        Euros least = assetsAidLeast().max(wagesAidLeast());
        Euros assets = assetsAidMost();
        Euros wages = wagesAidMost();
        return new AidRange(least, assets == null || wages == null ? null : assets.max(wages));
    }

    AidRange assetsAid() {
        return new AidRange(assetsAidLeast(), assetsAidMost());
    }

    private Euros assetsAidLeast() {
        ExactSum sum = new ExactSum();
        lines.forEach(each -> sum.add(each.least(CostBase.TANGIBLE), each.low()));
        if (capMayBite()) {
            // Which of the intangible assets the cap leaves out is open: those with the highest rate, at worst.
            sum.add(sumOfIntangible().least().min(intangibleCap().least()), lowestIntangibleRate());
        } else {
            lines.forEach(each -> sum.add(each.least(CostBase.INTANGIBLE), each.low()));
        }
        return sum.floor();
    }

    /** Lines that only may be intangible count too: they may push others out of the cap. */
    private Rate lowestIntangibleRate() {
        return lines.stream()
                .filter(each -> each.in(CostBase.INTANGIBLE))
                .map(RatedLine::low)
                .min(Rate::compareTo)
                .orElse(Rate.ZERO);
    }

    private Rate highestIntangibleRate() {
        return lines.stream()
                .filter(each -> each.base() == CostBase.INTANGIBLE)
                .map(RatedLine::high)
                .max(Rate::compareTo)
                .orElse(Rate.ZERO);
    }

    private @Nullable Euros assetsAidMost() {
        Euros cap = intangibleCap().most();
        Euros whole = assetsAidMost(null);
        Euros capped = cap == null ? null : assetsAidMost(cap);
        return whole == null ? capped : capped == null ? whole : whole.min(capped);
    }

    /** With intangible assets counted for an amount at the highest rate, or one by one if none is given. */
    private @Nullable Euros assetsAidMost(@Nullable Euros counted) {
        ExactSum sum = new ExactSum();
        if (!addMost(sum, CostBase.TANGIBLE)) {
            return null;
        }
        if (counted != null) {
            return sum.add(counted, highestIntangibleRate()).floor();
        }
        for (RatedLine each : lines) {
            if (each.base() == CostBase.INTANGIBLE) {
                Euros most = each.line().cost().most();
                if (most == null) {
                    return null;
                }
                sum.add(most, each.high());
            }
        }
        return sum.floor();
    }

    private boolean addMost(ExactSum sum, CostBase part) {
        for (RatedLine each : lines) {
            Euros most = each.most(part);
            if (most == null) {
                return false;
            }
            sum.add(most, each.high());
        }
        return true;
    }

    private Euros wagesAidLeast() {
        ExactSum sum = new ExactSum();
        lines.forEach(each -> sum.add(each.least(CostBase.WAGES), each.low()));
        return sum.floor();
    }

    private @Nullable Euros wagesAidMost() {
        ExactSum sum = new ExactSum();
        return addMost(sum, CostBase.WAGES) ? sum.floor() : null;
    }

    Set<String> lineIds() {
        Set<String> ids = new TreeSet<>();
        lines.forEach(each -> ids.add(each.line().id()));
        return ids;
    }

    List<RatedLine> lines() {
        return lines;
    }
}
