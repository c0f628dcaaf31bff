package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.money.Rate;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What share of the weight of a line a value earns.
 *
 * <p>The caller gives known values only. The implementor returns the same exact share for the same value, between
 * {@link #lowest()} and {@link #highest()}, and changes nothing. {@link Scales} has those that are usual; any lambda
 * is one too.
 *
 * @param <V> the type of the values
 */
@FunctionalInterface
public interface Scale<V> extends Serializable {

    /**
     * Returns the share that a value earns.
     *
     * @param value the value, known
     * @return the share, from 0 to 1; null if the scale does not say what such a value earns: the line is then as if
     *     the value were not known
     */
    @Nullable
    Rate share(V value);

    /**
     * Returns the least that any value can earn; what is not known earns at least that.
     *
     * @return the share, from 0 to 1; 0 unless the scale says otherwise
     */
    default Rate lowest() {
        return Rate.ZERO;
    }

    /**
     * Returns the most that any value can earn; what is not known earns at most that.
     *
     * @return the share, from 0 to 1; 1 unless the scale says otherwise
     */
    default Rate highest() {
        return Rate.ONE;
    }
}
