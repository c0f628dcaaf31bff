package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Objects;

/**
 * Money that is missing in an envelope.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param envelope the envelope
 * @param missing how much is missing in it, more than zero
 */
@JsonPropertyOrder({"envelope", "missing"})
public record Shortfall(EnvelopeId envelope, Euros missing) implements Serializable {

    /**
     * Checks the amount.
     *
     * @param envelope the envelope
     * @param missing how much
     * @throws IllegalArgumentException if the amount is not more than zero
     */
    public Shortfall {
        Objects.requireNonNull(envelope, "envelope");
        if (!missing.positive()) {
            throw new IllegalArgumentException("The missing amount (" + missing + ") must be more than zero.");
        }
    }
}
