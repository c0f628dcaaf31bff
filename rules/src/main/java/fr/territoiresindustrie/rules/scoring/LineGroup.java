package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Lines of a grid that give no more than so many points together.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier of the group, other than that of any line
 * @param label what the group is about
 * @param cap the most that its lines give together, zero or more
 * @param lines the identifiers of its lines
 */
public record LineGroup(String id, Label label, Points cap, List<String> lines) implements Serializable {

    /**
     * Checks the group.
     *
     * @param id the identifier
     * @param label what it is about
     * @param cap the most that its lines give together
     * @param lines the identifiers of its lines
     * @throws IllegalArgumentException if the identifier is blank, the cap negative, or the lines are none or stand
     *     twice
     */
    public LineGroup {
        Objects.requireNonNull(label, "label");
        lines = List.copyOf(lines);
        if (id.isBlank()) {
            throw new IllegalArgumentException("The id (" + id + ") must not be blank.");
        }
        if (cap.thousandths() < 0) {
            throw new IllegalArgumentException("The cap (" + cap + ") must not be negative.");
        }
        if (lines.isEmpty() || new HashSet<>(lines).size() < lines.size()) {
            throw new IllegalArgumentException(
                    "The lines (" + lines + ") of the group " + id + " must be at least one, each once.");
        }
    }
}
