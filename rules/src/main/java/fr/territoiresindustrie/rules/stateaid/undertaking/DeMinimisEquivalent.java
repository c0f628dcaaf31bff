package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a loan or a guarantee counts as de minimis aid by the short way of the regulation.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param outcome whether the short way is open: not met means that the equivalent must be worked out otherwise
 * @param amount the gross grant equivalent, rounded up to the cent, on condition that the short way is open; null if it
 *     is not, or if it is not known which figures apply
 * @param explanation the conditions and the arithmetic
 */
public record DeMinimisEquivalent(Outcome outcome, @Nullable Euros amount, Explanation explanation)
        implements Serializable {

    /**
     * Returns the gross grant equivalent if the short way is known to be open.
     *
     * @return the amount, or nothing if the way is closed or a fact is missing
     */
    public Optional<Euros> findAmount() {
        return outcome == Outcome.MET ? Optional.ofNullable(amount) : Optional.empty();
    }
}
