package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.List;

/** A scale of bands and a weight, for whole numbers. */
final class Steps implements WholeTariff {

    private final long[] starts;
    private final long[] points;
    private final long below;

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
        this.below = 0;
    }

    /**
     * @param scale a scale of whole numbers
     * @param cut the most that a value earns
     */
    Steps(ScoringLine<?, ?> line, Banded<?> scale, Rate cut) {
        List<? extends Band<?>> bands = scale.bands();
        Cut<?> floor = bands.get(0).floor();
        Cut<?> ceiling = bands.get(bands.size() - 1).ceiling();
        this.starts = new long[bands.size() + (ceiling == null ? 0 : 1)];
        this.points = new long[starts.length];
        for (int i = 0; i < bands.size(); i++) {
            Cut<?> start = bands.get(i).floor();
            starts[i] = start == null ? Long.MIN_VALUE : whole(start);
            points[i] = line.points(scale.share(bands.get(i)).min(cut)).thousandths();
        }
        if (ceiling != null) {
            // Behind the last band begins one of which the scale does not speak.
            starts[bands.size()] = whole(ceiling);
            points[bands.size()] = Tariff.UNKNOWN;
        }
        this.below = floor == null ? 0 : Tariff.UNKNOWN;
    }

    /** Cuts between whole numbers are always just before one. */
    private static long whole(Cut<?> cut) {
        return ((Number) cut.value()).longValue();
    }

    @Override
    public long points(long value) {
        for (int i = starts.length - 1; i >= 0; i--) {
            if (value >= starts[i]) {
                return points[i];
            }
        }
        return below;
    }
}
