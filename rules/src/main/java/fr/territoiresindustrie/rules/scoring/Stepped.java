package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Bands of values, each of which earns one share.
 *
 * @param <V> the type of the values
 * @param steps the lowest value of each band and what the band earns; what is below the first band earns nothing
 */
record Stepped<V extends Comparable<? super V>>(SortedMap<V, Rate> steps) implements Scale<V> {

    Stepped {
        steps = Collections.unmodifiableSortedMap(new TreeMap<>((Map<V, Rate>) steps));
        Scales.requireShares(steps.values());
    }

    @Override
    public Rate share(V value) {
        Rate share = Rate.ZERO;
        for (Map.Entry<V, Rate> step : steps.entrySet()) {
            if (step.getKey().compareTo(value) > 0) {
                break;
            }
            share = step.getValue();
        }
        return share;
    }

    @Override
    public Rate highest() {
        return Collections.max(steps.values());
    }
}
