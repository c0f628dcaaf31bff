package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of values and a weight. */
final class LookupTariff implements Tariff {

    private final HashMap<Object, Points> points = new HashMap<>();
    private final long otherwise;

    /**
     * @param cut the most that a value earns
     */
    LookupTariff(ScoringLine<?, ?> line, Lookup<?> scale, Rate cut) {
        // One object for each share, so that thousands of values do not lead all over the memory.
        Map<Rate, Points> byShare = new HashMap<>();
        scale.shares()
                .forEach((value, share) ->
                        points.put(value, byShare.computeIfAbsent(share, any -> line.points(any.min(cut)))));
        Rate other = scale.otherwise();
        this.otherwise = other == null ? UNKNOWN : line.points(other.min(cut)).thousandths();
    }

    @Override
    public long points(Object value) {
        @Nullable Points found = points.get(value);
        return found == null ? otherwise : found.thousandths();
    }
}
