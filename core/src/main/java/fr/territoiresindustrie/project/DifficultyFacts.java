package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts from which State-aid law tells whether an undertaking is in difficulty: the five points (a) to (e) of
 * Regulation (EU) 651/2014, Article 2(18).
 *
 * <p>These are facts only. Whether they add up to difficulty depends also on the size, on the age and on the date of
 * granting, and is answered by the rules. The date of foundation that the first two points ask for stands in {@link
 * Undertaking#foundedOn()}.
 *
 * <p>It is a fault of data if an amount other than an equity or a result is negative, if a later year stands behind an
 * earlier one, or if two years close on the same day.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param limitedLiability whether its members answer only for what they put in, as in a SARL, SAS or SA; decides
 *     between points (a) and (b)
 * @param subscribedCapital the subscribed capital, share premium included (points a and b)
 * @param reserves the reserves and all other elements generally counted as own funds, beside the capital (points a and
 *     b)
 * @param accumulatedLosses the accumulated losses, as a positive amount (points a and b)
 * @param collectiveInsolvency whether it is in collective insolvency proceedings, or could be placed in them at the
 *     request of its creditors (point c)
 * @param rescueAidOutstanding whether it has received rescue aid and has not yet repaid the loan or ended the guarantee
 *     (point d)
 * @param underRestructuringPlan whether it has received restructuring aid and is still under the plan (point d)
 * @param solvencyYears the latest closed years, the latest first, for an undertaking that is not an SME (point e)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DifficultyFacts(
        @Nullable Boolean limitedLiability,
        @Nullable Euros subscribedCapital,
        @Nullable Euros reserves,
        @Nullable Euros accumulatedLosses,
        @Nullable Boolean collectiveInsolvency,
        @Nullable Boolean rescueAidOutstanding,
        @Nullable Boolean underRestructuringPlan,
        @Nullable List<SolvencyYear> solvencyYears)
        implements Serializable {

    /**
     * Checks the facts and copies the lists.
     *
     * @param limitedLiability whether its members answer only for what they put in
     * @param subscribedCapital the subscribed capital
     * @param reserves the reserves and all other elements generally counted as own funds
     * @param accumulatedLosses the accumulated losses
     * @param collectiveInsolvency whether it is in collective insolvency proceedings
     * @param rescueAidOutstanding whether it has received rescue aid and has not yet repaid the loan or ended the
     *     guarantee
     * @param underRestructuringPlan whether it has received restructuring aid and is still under the plan
     * @param solvencyYears the latest closed years
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public DifficultyFacts {
        solvencyYears = Problems.copyOf(solvencyYears, "solvencyYears");
        check(subscribedCapital, reserves, accumulatedLosses, solvencyYears).orThrow();
    }

    private static Problems check(
            @Nullable Euros subscribedCapital,
            @Nullable Euros reserves,
            @Nullable Euros accumulatedLosses,
            @Nullable List<SolvencyYear> solvencyYears) {
        FactProblems problems = new FactProblems()
                .notNegative("subscribedCapital", subscribedCapital)
                .notNegative("reserves", reserves)
                .notNegative("accumulatedLosses", accumulatedLosses)
                .unique("solvencyYears", solvencyYears, SolvencyYear::closedOn);
        for (int i = 1; solvencyYears != null && i < solvencyYears.size(); i++) {
            problems.inOrder(
                    "solvencyYears[" + i + "].closedOn",
                    solvencyYears.get(i).closedOn(),
                    "solvencyYears[" + (i - 1) + "].closedOn",
                    solvencyYears.get(i - 1).closedOn());
        }
        return problems.problems();
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
                .limitedLiability(limitedLiability)
                .subscribedCapital(subscribedCapital)
                .reserves(reserves)
                .accumulatedLosses(accumulatedLosses)
                .collectiveInsolvency(collectiveInsolvency)
                .rescueAidOutstanding(rescueAidOutstanding)
                .underRestructuringPlan(underRestructuringPlan)
                .solvencyYears(solvencyYears);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable Boolean limitedLiability;
        private @Nullable Euros subscribedCapital;
        private @Nullable Euros reserves;
        private @Nullable Euros accumulatedLosses;
        private @Nullable Boolean collectiveInsolvency;
        private @Nullable Boolean rescueAidOutstanding;
        private @Nullable Boolean underRestructuringPlan;
        private @Nullable List<SolvencyYear> solvencyYears;

        private Builder() {}

        /**
         * Sets whether its members answer only for what they put in, as in a SARL, SAS or SA.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder limitedLiability(@Nullable Boolean value) {
            this.limitedLiability = value;
            return this;
        }

        /**
         * Sets the subscribed capital, share premium included.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder subscribedCapital(@Nullable Euros value) {
            this.subscribedCapital = value;
            return this;
        }

        /**
         * Sets the reserves and all other elements generally counted as own funds, beside the capital.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder reserves(@Nullable Euros value) {
            this.reserves = value;
            return this;
        }

        /**
         * Sets the accumulated losses, as a positive amount.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder accumulatedLosses(@Nullable Euros value) {
            this.accumulatedLosses = value;
            return this;
        }

        /**
         * Sets whether it is in collective insolvency proceedings, or could be placed in them at the request of its
         * creditors.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder collectiveInsolvency(@Nullable Boolean value) {
            this.collectiveInsolvency = value;
            return this;
        }

        /**
         * Sets whether it has received rescue aid and has not yet repaid the loan or ended the guarantee.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder rescueAidOutstanding(@Nullable Boolean value) {
            this.rescueAidOutstanding = value;
            return this;
        }

        /**
         * Sets whether it has received restructuring aid and is still under the plan.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder underRestructuringPlan(@Nullable Boolean value) {
            this.underRestructuringPlan = value;
            return this;
        }

        /**
         * Sets the latest closed years, the latest first, for an undertaking that is not an SME.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder solvencyYears(@Nullable List<SolvencyYear> value) {
            this.solvencyYears = Problems.copyOf(value, "solvencyYears");
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<DifficultyFacts> tryBuild() {
            return check(subscribedCapital, reserves, accumulatedLosses, solvencyYears)
                    .checked(() -> new DifficultyFacts(
                            limitedLiability,
                            subscribedCapital,
                            reserves,
                            accumulatedLosses,
                            collectiveInsolvency,
                            rescueAidOutstanding,
                            underRestructuringPlan,
                            solvencyYears));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public DifficultyFacts build() {
            return tryBuild().orElseThrow();
        }
    }
}
