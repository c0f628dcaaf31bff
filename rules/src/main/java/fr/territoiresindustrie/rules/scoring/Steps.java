package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;

/** A scale of bands and a weight, for whole numbers. */
final class Steps implements WholeTariff {

    private final long[] starts;
    private final long[] points;

    /**
     * @param scale a scale of whole numbers
     * @param cut the most that a value earns
     */
    Steps(ScoringLine<?, ?> line, Stepped<?> scale, Rate cut) {
        this.starts = scale.starts().stream()
                .mapToLong(start -> ((Number) start).longValue())
                .toArray();
        this.points = scale.shares().stream()
                .mapToLong(share -> line.points(share.min(cut)).thousandths())
                .toArray();
    }

    @Override
    public long points(long value) {
        for (int i = starts.length - 1; i >= 0; i--) {
            if (value >= starts[i]) {
                return points[i];
            }
        }
        return 0;
    }
}
