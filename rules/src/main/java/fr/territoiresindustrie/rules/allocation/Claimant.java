package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Objects;

/**
 * Someone, or something, that owns a share of an envelope under {@link EqualShares}: a territory, a region, a criterion.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the name, by which projects say who supports them
 * @param share the share that it owns, zero or more
 */
@JsonPropertyOrder({"name", "share"})
public record Claimant(String name, Euros share) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param name the name
     * @param share the share
     * @throws IllegalArgumentException if the name is blank or the share negative
     */
    public Claimant {
        Objects.requireNonNull(share, "share");
        if (name.isBlank()) {
            throw new IllegalArgumentException("The name (" + name + ") must not be blank.");
        }
        if (share.negative()) {
            throw new IllegalArgumentException("The share (" + share + ") of " + name + " must not be negative.");
        }
    }
}
