package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What innovation advice may receive at most under Article 28: up to all of its cost as long as the undertaking stays
 * below an amount over three years, or the general rate of the article without that amount, whichever is more.
 */
final class AdviceLimit {

    private AdviceLimit() {}

    static List<AidLimit> limits(AidSituation situation, List<CostLine> covered) {
        List<CostLine> advice = covered.stream()
                .filter(line -> line.purposes().contains(AidPurpose.INNOVATION_ADVICE))
                .toList();
        LegalFigure limit = situation
                .law()
                .find("gber.art28.advisoryLimit3y", situation.lawDay())
                .orElse(null);
        LegalFigure general =
                situation.law().find("gber.art28.rate", situation.lawDay()).orElse(null);
        return advice.isEmpty() || limit == null || general == null
                ? List.of()
                : List.of(limit(situation.project().adviceGranted(), advice, limit, general));
    }

    private static AidLimit limit(
            @Nullable Euros granted, List<CostLine> advice, LegalFigure limit, LegalFigure general) {
        AidRange before = granted == null ? AidRange.UNKNOWN : AidRange.of(granted);
        AidRange left = AidRange.of(limit.amount()).less(before);
        AidRange costs = advice.stream().map(CostLine::cost).reduce(AidRange.ZERO, AidRange::plus);
        AidRange plain = share(costs, general.rate());
        return new AidLimit(
                ConstraintKind.YEARLY_LIMIT,
                left.max(plain),
                AidLimit.Counting.STATE_AID,
                Thresholds.ids(advice),
                limit.basis(),
                new AdviceArithmetic(before, left, costs, plain, limit, general));
    }

    /** Ceilings are rounded down. */
    private static AidRange share(AidRange costs, Rate rate) {
        Euros most = costs.most();
        return new AidRange(
                costs.least().times(rate, RoundingMode.DOWN),
                most == null ? null : most.times(rate, RoundingMode.DOWN));
    }

    private record AdviceArithmetic(
            AidRange before, AidRange left, AidRange costs, AidRange plain, LegalFigure limit, LegalFigure general)
            implements Arithmetic {

        @Override
        public Explanation explanation() {
            return Explanation.note(Reason.of("aid.article.advice").with("amount", Telling.range(left.max(plain))))
                    .with(Explanation.note(Reason.of("aid.article.advice.years")
                                    .with("limit", limit.amount())
                                    .with("granted", Telling.range(before))
                                    .with("left", Telling.range(left)))
                            .basedOn(limit.basis()))
                    .with(Explanation.note(Reason.of("aid.article.advice.plain")
                                    .with("rate", general.rate())
                                    .with("cost", Telling.range(costs))
                                    .with("amount", Telling.range(plain)))
                            .basedOn(general.basis()));
        }
    }
}
