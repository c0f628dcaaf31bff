package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;

/**
 * A source: what was published where. This class is immutable and thread-safe.
 *
 * @param name who published it and under which title or date, enough to find it again; not blank
 * @param says what it says of the fact it is named for; not blank
 */
@JsonPropertyOrder({"name", "says"})
public record Publication(String name, String says) implements Serializable {

    /**
     * Checks the texts.
     *
     * @param name who published it
     * @param says what it says
     * @throws IllegalArgumentException if one of them is blank
     */
    public Publication {
        new Problems().require(name, "name").require(says, "says").orThrow();
    }

    /**
     * Obtains a source.
     *
     * @param name who published it and under which title or date
     * @param says what it says
     * @return the source
     * @throws IllegalArgumentException if one of them is blank
     */
    public static Publication of(String name, String says) {
        return new Publication(name, says);
    }
}
