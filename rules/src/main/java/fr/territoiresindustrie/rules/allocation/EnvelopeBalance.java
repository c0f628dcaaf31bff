package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Objects;

/**
 * What became of the money of one envelope. In the allocations made here, awarded and remainder sum to what was
 * available, to the cent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param envelope the envelope
 * @param available what could be awarded from it
 * @param awarded what is awarded from it
 * @param remainder what is left in it
 */
@JsonPropertyOrder({"envelope", "available", "awarded", "remainder"})
public record EnvelopeBalance(EnvelopeId envelope, Euros available, Euros awarded, Euros remainder)
        implements Serializable {

    /**
     * Checks that nothing is missing; the sums are checked by {@link AllocationCheck}, so that a wrong plan can be
     * written down and shown to be wrong.
     *
     * @param envelope the envelope
     * @param available what could be awarded
     * @param awarded what is awarded
     * @param remainder what is left
     */
    public EnvelopeBalance {
        Objects.requireNonNull(envelope, "envelope");
        Objects.requireNonNull(available, "available");
        Objects.requireNonNull(awarded, "awarded");
        Objects.requireNonNull(remainder, "remainder");
    }
}
