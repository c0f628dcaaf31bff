package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;

/** Any scale at all: it is asked for its share, and the weight is multiplied by it. */
final class ScaleTariff<V> implements Tariff {

    private final ScoringLine<?, V> line;
    private final Scale<? super V> scale;
    private final long weight;
    /** The largest denominator with which nothing can overflow. */
    private final long limit;

    ScaleTariff(ScoringLine<?, V> line) {
        this.line = line;
        this.scale = line.scale();
        this.weight = line.weight().thousandths();
        this.limit = weight == Long.MAX_VALUE ? 1 : Long.MAX_VALUE / (weight + 1);
    }

    @Override
    @SuppressWarnings("unchecked")
    public long points(Object value) {
        Rate share = scale.share((V) value);
        return share == null ? UNKNOWN : points(share);
    }

    private long points(Rate share) {
        long upper = share.numerator();
        long lower = share.denominator();
        if (upper < 0 || upper > lower || lower > limit) {
            return line.points(share).thousandths();
        }
        return lower == 1 ? weight * upper : (weight * upper + (lower >> 1)) / lower;
    }
}
