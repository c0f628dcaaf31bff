package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One share for each value of a list.
 *
 * @param <V> the type of the values
 * @param shares what each value earns
 * @param otherwise what every other value earns, or null if that is not said
 */
record Lookup<V>(Map<V, Rate> shares, @Nullable Rate otherwise) implements Scale<V>, Content.Part {

    Lookup {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        Scales.requireShares(all(shares, otherwise));
    }

    private static <V> List<Rate> all(Map<V, Rate> shares, @Nullable Rate otherwise) {
        List<Rate> all = new ArrayList<>(shares.values());
        if (otherwise != null) {
            all.add(otherwise);
        }
        return all;
    }

    @Override
    public @Nullable Rate share(V value) {
        Rate share = shares.get(value);
        return share == null ? otherwise : share;
    }

    @Override
    public Rate lowest() {
        return Collections.min(all(shares, otherwise));
    }

    @Override
    public Rate highest() {
        return Collections.max(all(shares, otherwise));
    }

    @Override
    public void write(Content content) {
        content.open("lookup");
        content.table(shares).part(otherwise == null ? "unlisted" : otherwise).close();
    }
}
