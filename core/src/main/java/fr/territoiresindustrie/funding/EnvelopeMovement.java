package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One movement of an envelope at one step: so much more was announced, committed, paid …, or so much was taken back.
 *
 * <p>Movements are never changed or deleted: what turns out to be too much is taken back by a movement of its own.
 * Money that a beneficiary repays is taken back at the step {@link MovementStep#PAID}; a project that is withdrawn
 * after the decision is taken back at the step {@link MovementStep#COMMITTED}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param envelope the envelope
 * @param step at which step
 * @param direction whether the amount is added or taken back
 * @param amount how much, more than zero; the direction gives the sign
 * @param on the day, or null if it is not known
 * @param project the project it is about, or null if it is about none or not known
 * @param funder whose money moves, or null if it is that of several or not known
 * @param source where this was said or written, or null if that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"envelope", "step", "direction", "amount", "on", "project", "funder", "source"})
public record EnvelopeMovement(
        EnvelopeId envelope,
        MovementStep step,
        Direction direction,
        Euros amount,
        @Nullable LocalDate on,
        @Nullable ProjectId project,
        @Nullable Funder funder,
        @Nullable String source)
        implements Serializable {

    /** Whether an amount comes or goes. */
    public enum Direction {

        /** The amount comes on top of what was there at this step. */
        @JsonProperty("added")
        ADDED,

        /**
         * The amount was there at this step and is no more: an announcement withdrawn, a commitment cancelled, a
         * payment returned.
         */
        @JsonProperty("taken-back")
        TAKEN_BACK
    }

    /**
     * Checks the facts.
     *
     * @param envelope the envelope
     * @param step at which step
     * @param direction added or taken back
     * @param amount how much
     * @param on the day
     * @param project the project
     * @param funder whose money
     * @param source where this was said
     * @throws IllegalArgumentException if the amount is not positive, or if the source is blank
     */
    public EnvelopeMovement {
        check(envelope, step, direction, amount, source).orThrow();
    }

    private static Problems check(
            @Nullable EnvelopeId envelope,
            @Nullable MovementStep step,
            @Nullable Direction direction,
            @Nullable Euros amount,
            @Nullable String source) {
        Problems problems = new Problems()
                .require(envelope, "envelope")
                .require(step, "step")
                .require(direction, "direction")
                .require(amount, "amount")
                .notBlank(source, "source");
        return Amounts.positive(problems, amount, "amount");
    }

    /**
     * Obtains an amount that is added; day, project, funder and source are not known.
     *
     * @param envelope the envelope
     * @param step at which step
     * @param amount how much, more than zero
     * @return the movement
     * @throws IllegalArgumentException if the amount is not positive
     */
    public static EnvelopeMovement added(EnvelopeId envelope, MovementStep step, Euros amount) {
        return builder()
                .envelope(envelope)
                .step(step)
                .direction(Direction.ADDED)
                .amount(amount)
                .build();
    }

    /**
     * Obtains an amount that is taken back; day, project, funder and source are not known.
     *
     * @param envelope the envelope
     * @param step at which step
     * @param amount how much, more than zero
     * @return the movement
     * @throws IllegalArgumentException if the amount is not positive
     */
    public static EnvelopeMovement takenBack(EnvelopeId envelope, MovementStep step, Euros amount) {
        return builder()
                .envelope(envelope)
                .step(step)
                .direction(Direction.TAKEN_BACK)
                .amount(amount)
                .build();
    }

    /**
     * Starts a movement.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the amount with its sign, so that movements of one step can be added up.
     *
     * @return positive if the amount is added, negative if it is taken back
     */
    public Euros signedAmount() {
        return direction == Direction.ADDED ? amount : amount.negated();
    }

    /** Collects the facts of a movement; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private @Nullable EnvelopeId envelope;
        private @Nullable MovementStep step;
        private @Nullable Direction direction;
        private @Nullable Euros amount;
        private @Nullable LocalDate on;
        private @Nullable ProjectId project;
        private @Nullable Funder funder;
        private @Nullable String source;

        private Builder() {}

        /**
         * Sets the envelope.
         *
         * @param value the envelope
         * @return this builder
         */
        public Builder envelope(@Nullable EnvelopeId value) {
            this.envelope = value;
            return this;
        }

        /**
         * Sets the step.
         *
         * @param value at which step
         * @return this builder
         */
        public Builder step(@Nullable MovementStep value) {
            this.step = value;
            return this;
        }

        /**
         * Sets the direction.
         *
         * @param value added or taken back
         * @return this builder
         */
        public Builder direction(@Nullable Direction value) {
            this.direction = value;
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param value how much, without sign
         * @return this builder
         */
        public Builder amount(@Nullable Euros value) {
            this.amount = value;
            return this;
        }

        /**
         * Sets the day.
         *
         * @param value the day, or null if it is not known
         * @return this builder
         */
        public Builder on(@Nullable LocalDate value) {
            this.on = value;
            return this;
        }

        /**
         * Sets the project.
         *
         * @param value the project, or null
         * @return this builder
         */
        public Builder project(@Nullable ProjectId value) {
            this.project = value;
            return this;
        }

        /**
         * Sets whose money moves.
         *
         * @param value the funder, or null
         * @return this builder
         */
        public Builder funder(@Nullable Funder value) {
            this.funder = value;
            return this;
        }

        /**
         * Sets where this was said or written.
         *
         * @param value the source, or null
         * @return this builder
         */
        public Builder source(@Nullable String value) {
            this.source = value;
            return this;
        }

        /**
         * Builds the movement.
         *
         * @return the movement
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public EnvelopeMovement build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the movement, or says all that prevents it. The paths are those of the JSON.
         *
         * @return the movement, or all problems
         */
        public Checked<EnvelopeMovement> tryBuild() {
            return check(envelope, step, direction, amount, source)
                    .checked(() -> new EnvelopeMovement(
                            Objects.requireNonNull(envelope),
                            Objects.requireNonNull(step),
                            Objects.requireNonNull(direction),
                            Objects.requireNonNull(amount),
                            on,
                            project,
                            funder,
                            source));
        }
    }
}
