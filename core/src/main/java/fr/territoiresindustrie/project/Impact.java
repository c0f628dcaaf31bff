package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One effect of the project, promised or observed: so much of an indicator, by a definition, from a source, at a date.
 *
 * <p>Figures of different definition or status are different facts: a job promised is not a job observed, and nothing
 * here adds them up. An indicator without a number says that the effect is announced but not counted.
 *
 * <p>It is a fault of data if the indicator or the status is missing, if a count that cannot be below zero is negative,
 * or if a text is blank.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param indicator what is counted, and in which unit
 * @param status whether it is promised or was observed
 * @param amount how much, in the unit of the indicator
 * @param definition what exactly is counted, as the source words it
 * @param source who says so: the application, a convention, an audit, a register
 * @param asOf for a promise the day by which it is to be kept, for an observation the day on which it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Impact(
        ImpactIndicator indicator,
        ImpactStatus status,
        @Nullable Quantity amount,
        @Nullable String definition,
        @Nullable String source,
        @Nullable LocalDate asOf)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param indicator what is counted
     * @param status whether it is promised or was observed
     * @param amount how much
     * @param definition what exactly is counted
     * @param source who says so
     * @param asOf the day of the promise or the observation
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public Impact {
        check(indicator, status, amount, definition, source).orThrow();
    }

    private static Problems check(
            @Nullable ImpactIndicator indicator,
            @Nullable ImpactStatus status,
            @Nullable Quantity amount,
            @Nullable String definition,
            @Nullable String source) {
        boolean signed = indicator == null || indicator.signed();
        return new FactProblems()
                .required("indicator", indicator)
                .required("status", status)
                .notNegative("amount", signed ? null : amount)
                .notBlank("definition", definition)
                .notBlank("source", source)
                .problems();
    }

    /**
     * Starts without any fact.
     *
     * @return a builder in which everything is unknown
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from these facts.
     *
     * @return a builder that holds all of them
     */
    public Builder toBuilder() {
        return new Builder()
                .indicator(indicator)
                .status(status)
                .amount(amount)
                .definition(definition)
                .source(source)
                .asOf(asOf);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable ImpactIndicator indicator;
        private @Nullable ImpactStatus status;
        private @Nullable Quantity amount;
        private @Nullable String definition;
        private @Nullable String source;
        private @Nullable LocalDate asOf;

        private Builder() {}

        /**
         * Sets what is counted, and in which unit.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder indicator(@Nullable ImpactIndicator value) {
            this.indicator = value;
            return this;
        }

        /**
         * Sets whether it is promised or was observed.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder status(@Nullable ImpactStatus value) {
            this.status = value;
            return this;
        }

        /**
         * Sets how much, in the unit of the indicator.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder amount(@Nullable Quantity value) {
            this.amount = value;
            return this;
        }

        /**
         * Sets what exactly is counted, as the source words it.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder definition(@Nullable String value) {
            this.definition = value;
            return this;
        }

        /**
         * Sets who says so.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder source(@Nullable String value) {
            this.source = value;
            return this;
        }

        /**
         * Sets the day by which a promise is to be kept, or on which an observation was made.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder asOf(@Nullable LocalDate value) {
            this.asOf = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<Impact> tryBuild() {
            return check(indicator, status, amount, definition, source)
                    .checked(() -> new Impact(indicator, status, amount, definition, source, asOf));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public Impact build() {
            return tryBuild().orElseThrow();
        }
    }
}
