package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one office says of one project.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param office who says it
 * @param favourable whether the project should be supported
 * @param givenOn the day, or null if it is not known
 * @param motive why, or null if no reason is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"office", "favourable", "givenOn", "motive"})
public record Opinion(
        Office office,
        Boolean favourable,
        @Nullable LocalDate givenOn,
        @Nullable String motive) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param office who says it
     * @param favourable for or against
     * @param givenOn the day
     * @param motive why
     * @throws IllegalArgumentException if the motive is blank
     */
    public Opinion {
        check(office, favourable, motive).orThrow();
    }

    private static Problems check(@Nullable Office office, @Nullable Boolean favourable, @Nullable String motive) {
        return new Problems()
                .require(office, "office")
                .require(favourable, "favourable")
                .notBlank(motive, "motive");
    }

    /**
     * Obtains a favourable opinion.
     *
     * @param office who says it
     * @param givenOn the day, or null if it is not known
     * @return the opinion
     */
    public static Opinion favourable(Office office, @Nullable LocalDate givenOn) {
        return new Opinion(office, true, givenOn, null);
    }

    /**
     * Obtains an unfavourable opinion.
     *
     * @param office who says it
     * @param givenOn the day, or null if it is not known
     * @param motive why, or null if no reason is known
     * @return the opinion
     * @throws IllegalArgumentException if the motive is blank
     */
    public static Opinion unfavourable(Office office, @Nullable LocalDate givenOn, @Nullable String motive) {
        return new Opinion(office, false, givenOn, motive);
    }

    /**
     * Obtains an opinion from facts that may be missing or wrong.
     *
     * @param office who says it; required
     * @param favourable for or against; required
     * @param givenOn the day, or null
     * @param motive why, or null
     * @return the opinion, or all problems with the paths {@code office}, {@code favourable}, {@code motive}
     */
    public static Checked<Opinion> tryOf(
            @Nullable Office office,
            @Nullable Boolean favourable,
            @Nullable LocalDate givenOn,
            @Nullable String motive) {
        return check(office, favourable, motive).checked(() -> new Opinion(office, favourable, givenOn, motive));
    }
}
