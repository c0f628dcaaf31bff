package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * Bands of values, each of which earns one share.
 *
 * @param <V> the type of the values
 * @param starts the lowest value of each band, in ascending order
 * @param shares what each band earns; what is below the first band earns nothing
 */
record Stepped<V extends Comparable<? super V>>(List<V> starts, List<Rate> shares) implements Scale<V>, Content.Part {

    Stepped {
        starts = List.copyOf(starts);
        shares = List.copyOf(shares);
        Scales.requireShares(shares);
    }

    static <V extends Comparable<? super V>> Stepped<V> of(SortedMap<V, Rate> steps) {
        return new Stepped<>(List.copyOf(steps.keySet()), List.copyOf(steps.values()));
    }

    @Override
    public Rate share(V value) {
        int found = Collections.binarySearch(starts, value);
        // Where no band begins with the value, the place that it would have is told, as a negative number.
        int band = found >= 0 ? found : -found - 2;
        return band < 0 ? Rate.ZERO : shares.get(band);
    }

    @Override
    public Rate highest() {
        return Collections.max(shares);
    }

    @Override
    public void write(Content content) {
        content.open("stepped");
        for (int i = 0; i < starts.size(); i++) {
            content.part(starts.get(i)).part(shares.get(i));
        }
        content.close();
    }
}
