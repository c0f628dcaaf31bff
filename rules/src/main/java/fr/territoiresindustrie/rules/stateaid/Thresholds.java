package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The thresholds of Article 4(1) above which aid must be notified: all State aid to the costs counts (Article 8(1)). */
final class Thresholds {

    private Thresholds() {}

    /** One amount per undertaking and project. */
    static Article.Limits of(String key) {
        return (situation, covered) -> situation
                .law()
                .find(key, situation.lawDay())
                .map(figure -> List.of(limit(AidRange.of(figure.amount()), List.of(figure), ids(covered))))
                .orElse(List.of());
    }

    static Set<String> ids(Collection<CostLine> lines) {
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.id()));
        return ids;
    }

    /**
     * A threshold of which several may apply.
     *
     * @param ceiling from the lowest to the highest of them
     * @param figures all of them, at least one; the first names the text
     */
    static AidLimit limit(AidRange ceiling, List<LegalFigure> figures, Set<String> lines) {
        return new AidLimit(
                ConstraintKind.NOTIFICATION_THRESHOLD,
                ceiling,
                AidLimit.Counting.STATE_AID,
                lines,
                figures.get(0).basis(),
                Told.of("aid.limit.threshold", figures.get(0).basis(), "threshold", ceiling));
    }
}
