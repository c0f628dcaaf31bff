package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which version of a call was open on a day, as far as published dates tell. "None was open" and "it is not known" are
 * two answers.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param date the day asked for
 * @param answer found, none, or not known
 * @param candidates the versions that the published dates do not exclude: exactly one if found, none if none, any
 *     number if not known
 */
@JsonPropertyOrder({"date", "answer", "candidates"})
public record VersionSearch(LocalDate date, Answer answer, List<CallVersion> candidates) implements Serializable {

    /** What the published dates tell. */
    public enum Answer {

        /** They tell that exactly one version was open. */
        @JsonProperty("found")
        FOUND,

        /** They tell that no version was open. */
        @JsonProperty("none")
        NONE,

        /** They do not tell: a date was not published, or sources disagree about this day. */
        @JsonProperty("not-known")
        NOT_KNOWN
    }

    /**
     * Checks that the candidates fit the answer.
     *
     * @param date the day
     * @param answer found, none, or not known
     * @param candidates the versions that are not excluded
     * @throws IllegalArgumentException if a found version is not the only candidate, or if there are candidates for
     *     none
     */
    public VersionSearch {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(answer, "answer");
        candidates = Problems.copyOf(candidates, "candidates");
        boolean fits = answer == Answer.NOT_KNOWN || candidates.size() == (answer == Answer.FOUND ? 1 : 0);
        if (!fits) {
            throw new IllegalArgumentException(
                    "The candidates (" + candidates + ") must be one if found, and none if there is none.");
        }
    }

    /**
     * Returns the version that was open, if it is certain.
     *
     * @return the version, or empty both if none was open and if it is not known
     */
    public Optional<CallVersion> version() {
        return answer == Answer.FOUND ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
