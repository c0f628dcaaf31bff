package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a project was granted from an envelope, and who pays which part of it.
 *
 * <p>A project that gets nothing has no award. This class is immutable and thread-safe.
 *
 * @param project the project
 * @param envelope the envelope that the amount is taken from
 * @param amount how much, more than zero
 * @param decidedOn the date of the decision, or null if it is not known
 * @param shares who pays which part, public funders only and each of them once; the parts add up to the amount; null
 *     if that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"project", "envelope", "amount", "decidedOn", "shares"})
public record Award(
        ProjectId project,
        EnvelopeId envelope,
        Euros amount,
        @Nullable LocalDate decidedOn,
        @Nullable List<FunderShare> shares)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param project the project
     * @param envelope the envelope
     * @param amount how much
     * @param decidedOn the date of the decision
     * @param shares who pays which part
     * @throws IllegalArgumentException if the amount is not positive, or if the shares do not add up to it
     */
    public Award {
        shares = Problems.copyOf(shares, "shares");
        check(project, envelope, amount, shares).orThrow();
    }

    private static Problems check(
            @Nullable ProjectId project,
            @Nullable EnvelopeId envelope,
            @Nullable Euros amount,
            @Nullable List<FunderShare> shares) {
        Problems problems = new Problems()
                .require(project, "project")
                .require(envelope, "envelope")
                .require(amount, "amount");
        Amounts.positive(problems, amount, "amount");
        problems.unique(shares, "shares", FunderShare::funder);
        for (int i = 0; shares != null && i < shares.size(); i++) {
            Funder funder = shares.get(i).funder();
            String path = "shares[" + i + "].funder";
            problems.check(
                    funder.kind().publicMoney(),
                    () -> Problem.of(ProblemCode.UNKNOWN_CHOICE, path, funder)
                            .with("expected", "state, region, eu-shared, eu-central, other-public"));
        }
        if (shares != null && amount != null) {
            Amounts.balanced(
                    problems,
                    amount,
                    "shares",
                    shares.stream().map(FunderShare::amount).toList());
        }
        return problems;
    }

    /**
     * Obtains an award of which neither the date nor the shares are known.
     *
     * @param project the project
     * @param envelope the envelope that the amount is taken from
     * @param amount how much, more than zero
     * @return the award
     * @throws IllegalArgumentException if the amount is not positive
     */
    public static Award of(ProjectId project, EnvelopeId envelope, Euros amount) {
        return new Award(project, envelope, amount, null, null);
    }

    /**
     * Starts an award.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns a copy with the date of the decision.
     *
     * @param date the date, or null if it is not known
     * @return the copy
     */
    public Award withDecidedOn(@Nullable LocalDate date) {
        return new Award(project, envelope, amount, date, shares);
    }

    /**
     * Returns a copy that says who pays which part.
     *
     * @param others the shares, or null if they are not known
     * @return the copy
     * @throws IllegalArgumentException if the shares do not add up to the amount
     */
    public Award withShares(@Nullable List<FunderShare> others) {
        return new Award(project, envelope, amount, decidedOn, others);
    }

    /** Collects the facts of an award; it is neither immutable nor thread-safe. */
    public static final class Builder {

        private @Nullable ProjectId project;
        private @Nullable EnvelopeId envelope;
        private @Nullable Euros amount;
        private @Nullable LocalDate decidedOn;
        private @Nullable List<FunderShare> shares;

        private Builder() {}

        /**
         * Sets the project.
         *
         * @param value the project
         * @return this builder
         */
        public Builder project(@Nullable ProjectId value) {
            this.project = value;
            return this;
        }

        /**
         * Sets the envelope.
         *
         * @param value the envelope that the amount is taken from
         * @return this builder
         */
        public Builder envelope(@Nullable EnvelopeId value) {
            this.envelope = value;
            return this;
        }

        /**
         * Sets the amount.
         *
         * @param value how much
         * @return this builder
         */
        public Builder amount(@Nullable Euros value) {
            this.amount = value;
            return this;
        }

        /**
         * Sets the date of the decision.
         *
         * @param value the date, or null if it is not known
         * @return this builder
         */
        public Builder decidedOn(@Nullable LocalDate value) {
            this.decidedOn = value;
            return this;
        }

        /**
         * Sets who pays which part.
         *
         * @param value the shares, or null if they are not known
         * @return this builder
         */
        public Builder shares(@Nullable List<FunderShare> value) {
            this.shares = Problems.copyOf(value, "shares");
            return this;
        }

        /**
         * Builds the award.
         *
         * @return the award
         * @throws IllegalArgumentException with all problems, see {@link #tryBuild}
         */
        public Award build() {
            return tryBuild().orElseThrow();
        }

        /**
         * Builds the award, or says all that prevents it. The paths are those of the JSON.
         *
         * @return the award, or all problems
         */
        public Checked<Award> tryBuild() {
            return check(project, envelope, amount, shares)
                    .checked(() -> new Award(
                            Objects.requireNonNull(project),
                            Objects.requireNonNull(envelope),
                            Objects.requireNonNull(amount),
                            decidedOn,
                            shares));
        }
    }
}
