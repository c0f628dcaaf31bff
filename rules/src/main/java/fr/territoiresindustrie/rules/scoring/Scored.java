package fr.territoiresindustrie.rules.scoring;

import fr.territoiresindustrie.identifier.ProjectId;
import java.io.Serializable;
import java.util.Objects;

/**
 * A subject with its score, to be ranked.
 *
 * <p>This class is immutable and thread-safe if the subject is.
 *
 * @param <T> the type of the subject
 * @param project its identifier
 * @param subject the subject, whose facts may break ties
 * @param card its score
 */
public record Scored<T>(ProjectId project, T subject, ScoreCard card) implements Serializable {

    /**
     * Checks that nothing is missing.
     *
     * @param project its identifier
     * @param subject the subject
     * @param card its score
     */
    public Scored {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(card, "card");
    }
}
