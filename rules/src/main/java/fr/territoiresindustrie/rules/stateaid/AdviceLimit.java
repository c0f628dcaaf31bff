package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What innovation advice may receive at most under Article 28: up to all of its cost as long as the undertaking stays
 * below an amount over three years, or the general rate of the article without that amount, whichever is more.
 *
 * <p>A limit is about the whole of an aid. Where the aid may go to other costs of the article as well, the amount
 * therefore stands as the intensity of advice that it comes to.
 *
 * @param advice the lines of advice
 * @param costs what advice costs in all
 * @param before the aid for advice in the three years before
 * @param limit the amount over three years
 * @param general the general rate
 */
record AdviceLimit(Set<String> advice, AidRange costs, AidRange before, LegalFigure limit, LegalFigure general)
        implements Arithmetic {

    private static @Nullable AdviceLimit of(AidSituation situation, List<CostLine> covered) {
        List<CostLine> advice = covered.stream()
                .filter(line -> line.purposes().contains(AidPurpose.INNOVATION_ADVICE))
                .toList();
        LegalFigure limit = situation
                .law()
                .find("gber.art28.advisoryLimit3y", situation.lawDay())
                .orElse(null);
        LegalFigure general =
                situation.law().find("gber.art28.rate", situation.lawDay()).orElse(null);
        if (advice.isEmpty() || limit == null || general == null) {
            return null;
        }
        Euros granted = situation.project().adviceGranted();
        AidRange before = granted == null ? AidRange.UNKNOWN : AidRange.of(granted);
        AidRange costs = advice.stream().map(CostLine::cost).reduce(AidRange.ZERO, AidRange::plus);
        return new AdviceLimit(Thresholds.ids(advice), costs, before, limit, general);
    }

    /** The amount as a limit, where advice is all that the article covers. */
    static List<AidLimit> limits(AidSituation situation, List<CostLine> covered) {
        AdviceLimit found = of(situation, covered);
        return found == null || found.advice.size() < covered.size()
                ? List.of()
                : List.of(new AidLimit(
                        ConstraintKind.YEARLY_LIMIT,
                        found.amount(),
                        AidLimit.Counting.STATE_AID,
                        found.advice,
                        found.limit.basis(),
                        found));
    }

    /** The amount as an intensity of advice, where the article covers other lines beside. */
    static List<LineEntitlement> shared(
            AidSituation situation, List<CostLine> covered, List<LineEntitlement> entitled) {
        AdviceLimit found = of(situation, covered);
        return found == null || found.advice.size() == covered.size()
                ? entitled
                : entitled.stream()
                        .map(line -> found.advice.contains(line.line()) ? found.lowered(line) : line)
                        .toList();
    }

    private LineEntitlement lowered(LineEntitlement line) {
        Rate low = intensity(left().least(), costs.most());
        Rate high = intensity(left().most(), costs.least());
        return new LineEntitlement(
                line.line(),
                line.base(),
                line.least().min(low),
                line.most().min(high),
                () -> line.arithmetic().explanation().with(explanation()));
    }

    /** What an amount is of the costs, but no less than the general rate and no more than all. */
    private Rate intensity(@Nullable Euros amount, @Nullable Euros cost) {
        Rate plain = general.rate();
        if (cost == null || amount == null) {
            return cost == null ? plain : Rate.ONE;
        }
        Rate share = amount.compareTo(cost) < 0 ? amount.shareOf(cost) : Rate.ONE;
        return share.compareTo(plain) < 0 ? plain : share;
    }

    private AidRange left() {
        return AidRange.of(limit.amount()).less(before);
    }

    /** Ceilings are rounded down. */
    private AidRange plain() {
        Euros most = costs.most();
        return new AidRange(
                costs.least().times(general.rate(), RoundingMode.DOWN),
                most == null ? null : most.times(general.rate(), RoundingMode.DOWN));
    }

    private AidRange amount() {
        return left().max(plain());
    }

    @Override
    public Explanation explanation() {
        return Explanation.note(Reason.of("aid.article.advice").with("amount", Telling.range(amount())))
                .with(Explanation.note(Reason.of("aid.article.advice.years")
                                .with("limit", limit.amount())
                                .with("granted", Telling.range(before))
                                .with("left", Telling.range(left())))
                        .basedOn(limit.basis()))
                .with(Explanation.note(Reason.of("aid.article.advice.plain")
                                .with("rate", general.rate())
                                .with("cost", Telling.range(costs))
                                .with("amount", Telling.range(plain())))
                        .basedOn(general.basis()));
    }
}
