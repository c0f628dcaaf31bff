package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.Explanation;
import java.io.Serializable;

/**
 * How an amount came about, written down only when somebody asks: most amounts are never read by a person.
 *
 * <p>An implementation holds the numbers that it explains and no more, so that the explanation stays true.
 */
@FunctionalInterface
public interface Arithmetic extends Serializable {

    /**
     * Writes down the arithmetic.
     *
     * @return one line, with parts where it takes several steps
     */
    Explanation explanation();
}
