package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a call for projects: the parameters that held together for some time. A call that is changed becomes
 * another version.
 *
 * <p>What was never published is null and has no default. This class is immutable and thread-safe.
 *
 * @param name the name of the version within its call, for example {@code 2020}; not blank
 * @param opening the first day on which a project could be filed, or null if it was not published
 * @param closing the last day on which a project could be filed, or null if it was not published
 * @param minimumEligibleBase the smallest eligible base, reached or exceeded; zero if there is no minimum, null if
 *     none was published
 * @param maximumDurationMonths within how many months the expenses must be made, at least one; null if it was not
 *     published
 * @param envelope the amount published for this version, or null if there is none
 * @param sources who published the parameters; empty, also when absent from JSON, if the caller names none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"name", "opening", "closing", "minimumEligibleBase", "maximumDurationMonths", "envelope", "sources"
})
public record CallVersion(
        String name,
        @Nullable PublishedDate opening,
        @Nullable PublishedDate closing,
        @Nullable Euros minimumEligibleBase,
        @Nullable Integer maximumDurationMonths,
        @Nullable Euros envelope,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Publication> sources)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param name the name
     * @param opening the first day
     * @param closing the last day
     * @param minimumEligibleBase the smallest eligible base
     * @param maximumDurationMonths the longest duration
     * @param envelope the amount
     * @param sources who published the parameters
     * @throws IllegalArgumentException if an amount is negative, or if the version closes before it opens
     */
    public CallVersion {
        sources = sources == null ? List.of() : Problems.copyOf(sources, "sources");
        check(name, opening, closing, minimumEligibleBase, maximumDurationMonths, envelope)
                .orThrow();
    }

    private static Problems check(
            @Nullable String name,
            @Nullable PublishedDate opening,
            @Nullable PublishedDate closing,
            @Nullable Euros minimum,
            @Nullable Integer months,
            @Nullable Euros envelope) {
        boolean ordered =
                opening == null || closing == null || !closing.latest().isBefore(opening.earliest());
        return new Problems()
                .require(name, "name")
                .check(
                        ordered,
                        () -> Problem.of(ProblemCode.DATE_ORDER, "closing", closing.latest())
                                .with("earlier", "opening")
                                .with("date", opening.earliest()))
                .check(notNegative(minimum), ProblemCode.NEGATIVE, "minimumEligibleBase", minimum)
                .check(
                        months == null || months >= 1,
                        () -> Problem.of(ProblemCode.OUT_OF_RANGE, "maximumDurationMonths", months)
                                .with("expected", "≥ 1"))
                .check(notNegative(envelope), ProblemCode.NEGATIVE, "envelope", envelope);
    }

    private static boolean notNegative(@Nullable Euros amount) {
        return amount == null || !amount.negative();
    }

    /**
     * Starts a version.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a copy with another opening, for a caller who knows what was not published.
     *
     * @param date the first day on which a project could be filed, or null if it is not known
     * @return the copy
     * @throws IllegalArgumentException if the version would close before it opens
     */
    public CallVersion withOpening(@Nullable PublishedDate date) {
        return new CallVersion(name, date, closing, minimumEligibleBase, maximumDurationMonths, envelope, sources);
    }

    /**
     * Returns a copy with another closing, for a caller who knows what was not published.
     *
     * @param date the last day on which a project could be filed, or null if it is not known
     * @return the copy
     * @throws IllegalArgumentException if the version would close before it opens
     */
    public CallVersion withClosing(@Nullable PublishedDate date) {
        return new CallVersion(name, opening, date, minimumEligibleBase, maximumDurationMonths, envelope, sources);
    }

    /** Collects the facts of a version; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private final List<Publication> sources = new ArrayList<>();
        private @Nullable String name;
        private @Nullable PublishedDate opening;
        private @Nullable PublishedDate closing;
        private @Nullable Euros minimumEligibleBase;
        private @Nullable Integer maximumDurationMonths;
        private @Nullable Euros envelope;

        private Builder() {}

        /**
         * Sets the name of the version.
         *
         * @param value the name
         * @return this builder
         */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /**
         * Sets the first day on which a project could be filed.
         *
         * @param value the day, or null if it was not published
         * @return this builder
         */
        public Builder opening(@Nullable PublishedDate value) {
            this.opening = value;
            return this;
        }

        /**
         * Sets the last day on which a project could be filed.
         *
         * @param value the day, or null if it was not published
         * @return this builder
         */
        public Builder closing(@Nullable PublishedDate value) {
            this.closing = value;
            return this;
        }

        /**
         * Sets the smallest eligible base.
         *
         * @param value the amount, zero if there is no minimum, or null if none was published
         * @return this builder
         */
        public Builder minimumEligibleBase(@Nullable Euros value) {
            this.minimumEligibleBase = value;
            return this;
        }

        /**
         * Sets within how many months the expenses must be made.
         *
         * @param value the number of months, or null if it was not published
         * @return this builder
         */
        public Builder maximumDurationMonths(@Nullable Integer value) {
            this.maximumDurationMonths = value;
            return this;
        }

        /**
         * Sets the amount published for this version.
         *
         * @param value the amount, or null if there is none
         * @return this builder
         */
        public Builder envelope(@Nullable Euros value) {
            this.envelope = value;
            return this;
        }

        /**
         * Adds a source.
         *
         * @param value who published what
         * @return this builder
         */
        public Builder source(Publication value) {
            sources.add(Objects.requireNonNull(value));
            return this;
        }

        /**
         * Builds the version.
         *
         * @return the version
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public CallVersion build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the version, or says all that prevents it. The paths are those of the JSON.
         *
         * @return the version, or all problems
         */
        public Checked<CallVersion> tryBuild() {
            return check(name, opening, closing, minimumEligibleBase, maximumDurationMonths, envelope)
                    .checked(() -> new CallVersion(
                            Objects.requireNonNull(name),
                            opening,
                            closing,
                            minimumEligibleBase,
                            maximumDurationMonths,
                            envelope,
                            sources));
        }
    }
}
