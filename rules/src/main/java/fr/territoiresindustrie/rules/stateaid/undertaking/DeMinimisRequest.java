package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * New aid of the general de minimis regulation that is asked about: may it be granted, and how much would pass.
 *
 * <p>What is not known is null and leaves the answer open where it matters. For an ordinary grant, {@link #ordinary}
 * states in one word that none of the special rules concerns it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param grantedOn the day on which the legal right to the aid is to be conferred
 * @param amount the gross grant equivalent, before tax, more than zero; null asks for the room alone
 * @param instrument how the aid is given
 * @param exclusions what puts the aided activity outside the regulation; empty if it is known that nothing does
 * @param roadFreight whether the single undertaking carries goods by road for others
 * @param forRoadFreight whether the new aid benefits that activity; asked of those whose activities are kept apart
 * @param buysFreightVehicles whether the new aid pays for vehicles for the carriage of goods by road
 * @param insolvent whether the beneficiary is subject to collective insolvency proceedings or could be at the request of its creditors; asked of loans and guarantees
 * @param large whether the beneficiary is a large enterprise; asked of loans and guarantees
 * @param ratedAtLeastBMinus whether the situation of the beneficiary is comparable to a credit rating of at least B-; asked of loans and guarantees to large enterprises
 * @param schemeEnteredOn the day on which the scheme entered into force, or null if the aid is granted outside of schemes, or under the act of its day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisRequest(
        LocalDate grantedOn,
        @Nullable Euros amount,
        @Nullable Instrument instrument,
        @Nullable Set<DeMinimisExclusion> exclusions,
        @Nullable RoadFreight roadFreight,
        @Nullable Boolean forRoadFreight,
        @Nullable Boolean buysFreightVehicles,
        @Nullable Boolean insolvent,
        @Nullable Boolean large,
        @Nullable Boolean ratedAtLeastBMinus,
        @Nullable LocalDate schemeEnteredOn)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param grantedOn the day on which the legal right to the aid is to be conferred
     * @param amount the gross grant equivalent, before tax, more than zero
     * @param instrument how the aid is given
     * @param exclusions what puts the aided activity outside the regulation
     * @param roadFreight whether the single undertaking carries goods by road for others
     * @param forRoadFreight whether the new aid benefits that activity
     * @param buysFreightVehicles whether the new aid pays for vehicles for the carriage of goods by road
     * @param insolvent whether the beneficiary is subject to collective insolvency proceedings or could be at the request of its creditors
     * @param large whether the beneficiary is a large enterprise
     * @param ratedAtLeastBMinus whether the situation of the beneficiary is comparable to a credit rating of at least B-
     * @param schemeEnteredOn the day on which the scheme entered into force
     * @throws IllegalArgumentException if one of the facts cannot be true, or one that is needed is missing
     */
    public DeMinimisRequest {
        exclusions = exclusions == null ? null : Collections.unmodifiableSet(new TreeSet<>(exclusions));
        check(grantedOn, amount, schemeEnteredOn).orThrow();
    }

    private static Problems check(
            @Nullable LocalDate grantedOn, @Nullable Euros amount, @Nullable LocalDate schemeEnteredOn) {
        Problems problems = new Problems()
                .require(grantedOn, "grantedOn")
                .check(
                        amount == null || amount.positive(),
                        () -> Problem.of(ProblemCode.OUT_OF_RANGE, "amount", amount)
                                .with("expected", "> 0"));
        if (grantedOn != null && schemeEnteredOn != null && schemeEnteredOn.isAfter(grantedOn)) {
            problems.add(Problem.of(ProblemCode.DATE_ORDER, "grantedOn", grantedOn)
                    .with("earlier", "schemeEnteredOn")
                    .with("date", schemeEnteredOn));
        }
        return problems;
    }

    /**
     * Obtains an ordinary grant: money, to an activity that nothing puts outside the regulation, of an undertaking that
     * does not carry goods by road for others. These are statements of the caller.
     *
     * @param grantedOn the day on which the legal right is to be conferred
     * @param amount the gross grant equivalent, more than zero
     * @return the request
     * @throws IllegalArgumentException if the amount is not more than zero
     */
    public static DeMinimisRequest ordinary(LocalDate grantedOn, Euros amount) {
        return ordinary(grantedOn).toBuilder().amount(amount).build();
    }

    /**
     * Obtains an ordinary grant of which the amount is open, to ask for the room alone.
     *
     * @param grantedOn the day on which the legal right is to be conferred
     * @return the request
     */
    public static DeMinimisRequest ordinary(LocalDate grantedOn) {
        return builder(grantedOn)
                .instrument(Instrument.GRANT)
                .exclusions(Set.of())
                .roadFreight(RoadFreight.NONE)
                .buysFreightVehicles(false)
                .build();
    }

    /**
     * Starts with the day alone.
     *
     * @param grantedOn the day on which the legal right is to be conferred
     * @return a builder in which everything else is unknown
     */
    public static Builder builder(LocalDate grantedOn) {
        return new Builder().grantedOn(grantedOn);
    }

    /**
     * Starts from these facts.
     *
     * @return a builder that holds all of them
     */
    public Builder toBuilder() {
        return new Builder()
                .grantedOn(grantedOn)
                .amount(amount)
                .instrument(instrument)
                .exclusions(exclusions)
                .roadFreight(roadFreight)
                .forRoadFreight(forRoadFreight)
                .buysFreightVehicles(buysFreightVehicles)
                .insolvent(insolvent)
                .large(large)
                .ratedAtLeastBMinus(ratedAtLeastBMinus)
                .schemeEnteredOn(schemeEnteredOn);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate grantedOn;
        private @Nullable Euros amount;
        private @Nullable Instrument instrument;
        private @Nullable Set<DeMinimisExclusion> exclusions;
        private @Nullable RoadFreight roadFreight;
        private @Nullable Boolean forRoadFreight;
        private @Nullable Boolean buysFreightVehicles;
        private @Nullable Boolean insolvent;
        private @Nullable Boolean large;
        private @Nullable Boolean ratedAtLeastBMinus;
        private @Nullable LocalDate schemeEnteredOn;

        private Builder() {}

        /**
         * Sets the day on which the legal right to the aid is to be conferred.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder grantedOn(@Nullable LocalDate value) {
            this.grantedOn = value;
            return this;
        }

        /**
         * Sets the gross grant equivalent, before tax, more than zero.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder amount(@Nullable Euros value) {
            this.amount = value;
            return this;
        }

        /**
         * Sets how the aid is given.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder instrument(@Nullable Instrument value) {
            this.instrument = value;
            return this;
        }

        /**
         * Sets what puts the aided activity outside the regulation.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder exclusions(@Nullable Set<DeMinimisExclusion> value) {
            this.exclusions = value;
            return this;
        }

        /**
         * Sets whether the single undertaking carries goods by road for others.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder roadFreight(@Nullable RoadFreight value) {
            this.roadFreight = value;
            return this;
        }

        /**
         * Sets whether the new aid benefits that activity.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder forRoadFreight(@Nullable Boolean value) {
            this.forRoadFreight = value;
            return this;
        }

        /**
         * Sets whether the new aid pays for vehicles for the carriage of goods by road.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder buysFreightVehicles(@Nullable Boolean value) {
            this.buysFreightVehicles = value;
            return this;
        }

        /**
         * Sets whether the beneficiary is subject to collective insolvency proceedings or could be at the request of its creditors.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder insolvent(@Nullable Boolean value) {
            this.insolvent = value;
            return this;
        }

        /**
         * Sets whether the beneficiary is a large enterprise.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder large(@Nullable Boolean value) {
            this.large = value;
            return this;
        }

        /**
         * Sets whether the situation of the beneficiary is comparable to a credit rating of at least B-.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder ratedAtLeastBMinus(@Nullable Boolean value) {
            this.ratedAtLeastBMinus = value;
            return this;
        }

        /**
         * Sets the day on which the scheme entered into force.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder schemeEnteredOn(@Nullable LocalDate value) {
            this.schemeEnteredOn = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<DeMinimisRequest> tryBuild() {
            return check(grantedOn, amount, schemeEnteredOn)
                    .checked(() -> new DeMinimisRequest(
                            Objects.requireNonNull(grantedOn),
                            amount,
                            instrument,
                            exclusions,
                            roadFreight,
                            forRoadFreight,
                            buysFreightVehicles,
                            insolvent,
                            large,
                            ratedAtLeastBMinus,
                            schemeEnteredOn));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public DeMinimisRequest build() {
            return tryBuild().orElseThrow();
        }
    }
}
