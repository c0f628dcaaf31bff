package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.stateaid.AidLimit.Counting;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The amounts that regional investment aid must not exceed in all, for one size of the enterprise. */
final class RegionalLimits {

    private static final String OWN = "gber.art14.ownContribution.ge";

    private static final LegalBasis MIX = Conditions.gber("art. 14(4)(c)");
    private static final LegalBasis SINGLE = Conditions.gber("art. 14(13), 2(20)");

    private final RegionalReckoning of;

    RegionalLimits(RegionalReckoning reckoning) {
        this.of = reckoning;
    }

    List<AidLimit> all() {
        List<AidLimit> limits = new ArrayList<>(4);
        base().ifPresent(limits::add);
        largeProject().ifPresent(limits::add);
        notification().ifPresent(limits::add);
        limits.add(ownContribution());
        return limits;
    }

    private AidLimit limit(ConstraintKind kind, AidRange ceiling, Told arithmetic) {
        return new AidLimit(kind, ceiling, Counting.STATE_AID, of.base().lineIds(), arithmetic.basis(), arithmetic);
    }

    /** What caps the base as a whole: the higher of assets and wages, or the share of intangible assets. */
    private Optional<AidLimit> base() {
        InvestmentBase base = of.base();
        AidRange ceiling = base.aid();
        if (base.mixed()) {
            Told told = Told.of(
                    "aid.limit.mixed-base", MIX, "assets", base.assets(), "wages", base.wages(), "ceiling", ceiling);
            return Optional.of(limit(ConstraintKind.MIXED_BASE, ceiling, told));
        }
        if (!base.capMayBite()) {
            return Optional.empty();
        }
        LegalFigure share = of.law().get("gber.art14.intangible.large.le", of.lawDay());
        Told told = Told.of(
                "aid.limit.intangible-share",
                share.basis(),
                "share",
                share.rate(),
                "intangible",
                base.sum(CostBase.INTANGIBLE),
                "assets",
                base.assets(),
                "ceiling",
                ceiling);
        return Optional.of(limit(ConstraintKind.INTANGIBLE_SHARE, ceiling, told));
    }

    /** The adjusted amount of a large investment project, less the aid to what is one project with it. */
    private Optional<AidLimit> largeProject() {
        if (!of.mayBeLargeProject()) {
            return Optional.empty();
        }
        AdjustedAmount adjusted = AdjustedAmount.ofRegulation(of.law(), of.lawDay());
        AidRange amount = adjusted(adjusted);
        AidRange left = amount.less(of.joined().aid());
        boolean single = of.joined().any();
        Told told = Told.of(
                single ? "aid.limit.single-project" : "aid.limit.adjusted-amount",
                single ? SINGLE : adjusted.basis(),
                "rate",
                ratesOfLarge(),
                "costs",
                of.total(),
                "first",
                adjusted.first(),
                "second",
                adjusted.second(),
                "coefficient",
                adjusted.partB(),
                "amount",
                amount,
                "aid",
                of.joined().aid());
        ConstraintKind kind = single ? ConstraintKind.SINGLE_PROJECT : ConstraintKind.ADJUSTED_AMOUNT;
        return Optional.of(limit(kind, left, told));
    }

    private Told.Rates ratesOfLarge() {
        return new Told.Rates(of.lowestR(), of.highestR());
    }

    /** The adjusted amount; nothing above if it is open whether the project is a large one. */
    AidRange adjusted(AdjustedAmount adjusted) {
        Euros least =
                adjusted.of(of.lowestR(), of.total().least().max(of.threshold().amount()));
        if (of.largeProject() == null) {
            return new AidRange(least, null);
        }
        Euros costs = of.total().most();
        return new AidRange(
                least, costs == null ? adjusted.ofAnyCosts(of.highestR()) : adjusted.of(of.highestR(), costs));
    }

    /**
     * The threshold above which aid must be notified. Until 2023 it is the adjusted amount of a project of 100 million
     * euros, whatever the size of the project; since then it stands in a list, for projects of 110 million and more.
     */
    private Optional<AidLimit> notification() {
        LegalFigure costs = of.law().get("gber.art14.threshold.costs.ge", of.lawDay());
        boolean listed = of.situation().findVersion().orElseThrow() == GberVersion.V2023;
        Euros most = of.total().most();
        if (listed && most != null && most.compareTo(costs.amount()) < 0) {
            return Optional.empty();
        }
        boolean sure = !listed || of.total().least().compareTo(costs.amount()) >= 0;
        AidRange threshold = new AidRange(threshold(of.lowestR()), threshold(of.highestR()));
        AidRange ceiling = new AidRange(threshold.least(), sure ? threshold.most() : null)
                .less(of.joined().aid());
        Told told = Told.of(
                of.joined().any() ? "aid.limit.notification.single" : "aid.limit.notification",
                thresholdFigure(of.lowestR()).basis(),
                "rate",
                ratesOfLarge(),
                "threshold",
                threshold,
                "aid",
                of.joined().aid());
        return Optional.of(limit(ConstraintKind.NOTIFICATION_THRESHOLD, ceiling, told));
    }

    private Euros threshold(Rate rate) {
        LegalFigure figure = thresholdFigure(rate);
        return figure.key().endsWith("unit") ? figure.amount().times(rate, RoundingMode.FLOOR) : figure.amount();
    }

    /** The figure of a regional rate; where the list does not have it, the amount for a rate of one. */
    private LegalFigure thresholdFigure(Rate rate) {
        Rate percent = rate.times(Rate.of(100, 1));
        String key = "gber.art14.threshold.r" + percent.numerator();
        return (percent.denominator() == 1 ? of.law().find(key, of.lawDay()) : Optional.<LegalFigure>empty())
                .orElseGet(() -> of.law().get("gber.art14.threshold.unit", of.lawDay()));
    }

    /** The part of the eligible costs that public support of any kind may cover. */
    private AidLimit ownContribution() {
        LegalFigure own = of.law().get(OWN, of.lawDay());
        Rate share = Rate.ONE.minus(own.rate());
        AidRange eligible = of.base().eligible();
        AidRange plain = new AidRange(
                eligible.least().times(share, RoundingMode.FLOOR),
                eligible.most() == null ? null : eligible.most().times(share, RoundingMode.FLOOR));
        Boolean waived = waived();
        AidRange ceiling = Boolean.FALSE.equals(waived) ? plain : waived(plain, waived != null);
        Told told = Told.of(
                Boolean.FALSE.equals(waived) ? "aid.limit.own-contribution" : "aid.limit.own-contribution.waived",
                own.basis(),
                "costs",
                eligible,
                "share",
                own.rate(),
                "ceiling",
                ceiling);
        return new AidLimit(
                ConstraintKind.OWN_CONTRIBUTION,
                ceiling,
                Counting.PUBLIC_SUPPORT,
                of.base().lineIds(),
                told.basis(),
                told);
    }

    private AidRange waived(AidRange plain, boolean sure) {
        AidRange needed = plain.max(of.base().aid());
        return new AidRange(sure ? needed.least() : plain.least(), needed.most());
    }

    /** Whether the part of one's own is waived as far as the maximum needs it, as in outermost regions. */
    private @Nullable Boolean waived() {
        String key = "gber.art14.outermostWaiver." + (of.size().sme() ? "sme" : "large");
        boolean admitted =
                of.law().find(key, of.lawDay()).map(LegalFigure::flag).orElse(false);
        if (!admitted || Boolean.FALSE.equals(of.outermost())) {
            return Boolean.FALSE;
        }
        Boolean enough = of.law()
                .find("gber.art14.outermostWaiver.above", of.lawDay())
                .map(figure -> above(figure.rate()))
                .orElse(Boolean.TRUE);
        return Boolean.FALSE.equals(enough) ? Boolean.FALSE : of.outermost();
    }

    /** Whether the maximum of one of the lines is above a rate, so that the waiver does something. */
    private Boolean above(Rate rate) {
        return of.base().lines().stream().anyMatch(line -> line.high().compareTo(rate) > 0);
    }
}
