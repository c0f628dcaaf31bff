package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One of the undertakings that come out of a split.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param undertaking which one
 * @param equity the book value of its equity on the day on which the split takes effect, zero or more, or null if it is
 *     not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisShare(
        UndertakingRef undertaking, @Nullable Euros equity) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param undertaking which one
     * @param equity the book value of its equity
     * @throws IllegalArgumentException if the equity is negative: the regulation does not say how to share by it
     */
    public DeMinimisShare {
        new Problems()
                .require(undertaking, "undertaking")
                .check(equity == null || !equity.negative(), ProblemCode.NEGATIVE, "equity", equity)
                .orThrow();
    }
}
