package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Another scale, cut off.
 *
 * @param <V> the type of the values
 * @param scale the other scale
 * @param most the most that a value earns
 */
record Capped<V>(Scale<V> scale, Rate most) implements Scale<V>, Content.Part {

    @Override
    public @Nullable Rate share(V value) {
        Rate share = scale.share(value);
        return share == null ? null : share.min(most);
    }

    @Override
    public Rate lowest() {
        return scale.lowest().min(most);
    }

    @Override
    public Rate highest() {
        return scale.highest().min(most);
    }

    @Override
    public void write(Content content) {
        content.open("capped");
        content.part(most).scale(scale).close();
    }
}
