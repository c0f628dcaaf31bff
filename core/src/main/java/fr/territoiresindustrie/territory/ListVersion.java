package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of the list of labelled territories: the phase, the days on which it was in use, how many territories it
 * counts and who says so.
 *
 * <p>The list is a series of perimeters in time. Two versions can be in use on the same day: in the winter of 2021 to
 * 2022 some official documents counted 146 territories and others 148. {@link PublishedLists} has the versions that
 * were published.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param phase the phase of the programme
 * @param validFrom the first day of use
 * @param validTo the last day of use, or null if it is still in use as far as is known
 * @param territories how many territories were published, or null if that is not known; a published figure, which a
 *     file may contradict
 * @param source who published it, with the date of the publication
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListVersion(
        Phase phase,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Integer territories,
        String source) implements Serializable {

    /**
     * Checks the parts.
     *
     * @param phase the phase of the programme
     * @param validFrom the first day of use
     * @param validTo the last day of use
     * @param territories how many territories were published
     * @param source who published it
     * @throws IllegalArgumentException if a part is missing, if the last day is before the first, or if the count is
     *     negative
     */
    public ListVersion {
        check(phase, validFrom, validTo, territories, source).orThrow();
    }

    private static Problems check(
            @Nullable Phase phase,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Integer territories,
            @Nullable String source) {
        boolean ordered = validFrom == null || validTo == null || !validTo.isBefore(validFrom);
        return new Problems()
                .require(phase, "phase")
                .require(validFrom, "validFrom")
                .check(
                        ordered,
                        () -> Problem.of(ProblemCode.DATE_ORDER, "validTo", validTo)
                                .with("earlier", "validFrom")
                                .with("date", String.valueOf(validFrom)))
                .check(territories == null || territories >= 0, ProblemCode.NEGATIVE, "territories", territories)
                .require(source, "source");
    }

    /**
     * Obtains a version that is still in use, without a published count.
     *
     * @param phase the phase of the programme
     * @param validFrom the first day of use
     * @param source who published it
     * @return the version
     * @throws IllegalArgumentException if the source is blank
     */
    public static ListVersion of(Phase phase, LocalDate validFrom, String source) {
        return new ListVersion(phase, validFrom, null, null, source);
    }

    /**
     * Starts building a version.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells whether the version was in use on a day.
     *
     * @param date the day
     * @return true from the first day of use to the last, both included
     */
    public boolean covers(LocalDate date) {
        return !date.isBefore(validFrom) && (validTo == null || !date.isAfter(validTo));
    }

    /**
     * Returns a copy with other days of use, for a caller who knows which list applied to a call.
     *
     * @param from the first day of use
     * @param to the last day of use, or null if it is still in use
     * @return the copy
     * @throws IllegalArgumentException if the last day is before the first
     */
    public ListVersion withValidity(LocalDate from, @Nullable LocalDate to) {
        return new ListVersion(phase, from, to, territories, source);
    }

    /** Builds versions from any subset of facts. Not thread-safe. */
    public static final class Builder {

        private @Nullable Phase phase;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;
        private @Nullable Integer territories;
        private @Nullable String source;

        private Builder() {}

        /**
         * Sets the phase.
         *
         * @param phase the phase of the programme
         * @return this builder
         */
        public Builder phase(@Nullable Phase phase) {
            this.phase = phase;
            return this;
        }

        /**
         * Sets the first day of use.
         *
         * @param validFrom the day
         * @return this builder
         */
        public Builder validFrom(@Nullable LocalDate validFrom) {
            this.validFrom = validFrom;
            return this;
        }

        /**
         * Sets the last day of use.
         *
         * @param validTo the day, or null if the version is still in use
         * @return this builder
         */
        public Builder validTo(@Nullable LocalDate validTo) {
            this.validTo = validTo;
            return this;
        }

        /**
         * Sets the published count.
         *
         * @param territories how many territories, or null if that is not known
         * @return this builder
         */
        public Builder territories(@Nullable Integer territories) {
            this.territories = territories;
            return this;
        }

        /**
         * Sets the source.
         *
         * @param source who published the list
         * @return this builder
         */
        public Builder source(@Nullable String source) {
            this.source = source;
            return this;
        }

        /**
         * Builds the version if nothing is wrong.
         *
         * @return the version, or all problems
         */
        public Checked<ListVersion> tryBuild() {
            return check(phase, validFrom, validTo, territories, source)
                    .checked(() -> new ListVersion(
                            Objects.requireNonNull(phase),
                            Objects.requireNonNull(validFrom),
                            validTo,
                            territories,
                            Objects.requireNonNull(source)));
        }

        /**
         * Builds the version.
         *
         * @return the version
         * @throws IllegalArgumentException with all problems, if there are any
         */
        public ListVersion build() {
            return tryBuild().orElseThrow();
        }
    }
}
