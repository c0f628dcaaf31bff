package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import java.io.Serializable;
import java.util.Objects;

/**
 * The key by which one candidate shares in an envelope.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param project the candidate
 * @param weight the key, zero or more, in any unit that is the same for all
 */
@JsonPropertyOrder({"project", "weight"})
public record ShareKey(ProjectId project, long weight) implements Serializable {

    /**
     * Checks the key.
     *
     * @param project the candidate
     * @param weight the key
     * @throws IllegalArgumentException if the key is negative
     */
    public ShareKey {
        Objects.requireNonNull(project, "project");
        if (weight < 0) {
            throw new IllegalArgumentException("The key (" + weight + ") of " + project + " must not be negative.");
        }
    }
}
