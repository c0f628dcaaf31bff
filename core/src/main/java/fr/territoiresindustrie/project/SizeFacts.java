package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the size of an undertaking, as the size calculation of State-aid law will ask it (Annex I of
 * Regulation (EU) 651/2014; Recommendation 2003/361/EC): two periods, since crossing a threshold counts only when it
 * lasts; a change of ownership; a new enterprise.
 *
 * <p>It is a fault of data if a later period stands behind an earlier one, if two periods close on the same day, or if
 * a new enterprise has more than one period.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param periods the closed accounting periods, the latest first; empty if it is known that none is closed yet
 * @param newEnterprise whether no accounts are approved yet, so that the figures are a bona fide estimate made during
 *     the year
 * @param ownershipChanged whether the undertaking joined or left a group since the period before the latest one
 * @param previousSize the size class before the latest two periods, as it was established then
 * @param declaredSize the size class that the undertaking states itself; never taken for an established one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SizeFacts(
        @Nullable List<AccountingPeriod> periods,
        @Nullable Boolean newEnterprise,
        @Nullable Boolean ownershipChanged,
        @Nullable EnterpriseSize previousSize,
        @Nullable EnterpriseSize declaredSize)
        implements Serializable {

    /**
     * Checks the facts and copies the lists.
     *
     * @param periods the closed accounting periods
     * @param newEnterprise whether no accounts are approved yet
     * @param ownershipChanged whether the undertaking joined or left a group since the period before the latest one
     * @param previousSize the size class before the latest two periods
     * @param declaredSize the size class that the undertaking states itself
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public SizeFacts {
        periods = Problems.copyOf(periods, "periods");
        check(periods, newEnterprise).orThrow();
    }

    private static Problems check(@Nullable List<AccountingPeriod> periods, @Nullable Boolean newEnterprise) {
        FactProblems problems = new FactProblems();
        for (int i = 1; periods != null && i < periods.size(); i++) {
            problems.inOrder(
                    "periods[" + i + "].closedOn",
                    periods.get(i).closedOn(),
                    "periods[" + (i - 1) + "].closedOn",
                    periods.get(i - 1).closedOn());
        }
        boolean estimated = Boolean.TRUE.equals(newEnterprise);
        return problems.unique("periods", periods, AccountingPeriod::closedOn)
                .consistent(
                        !estimated || periods == null || periods.size() <= 1, "newEnterprise", newEnterprise, "periods")
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
                .periods(periods)
                .newEnterprise(newEnterprise)
                .ownershipChanged(ownershipChanged)
                .previousSize(previousSize)
                .declaredSize(declaredSize);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable List<AccountingPeriod> periods;
        private @Nullable Boolean newEnterprise;
        private @Nullable Boolean ownershipChanged;
        private @Nullable EnterpriseSize previousSize;
        private @Nullable EnterpriseSize declaredSize;

        private Builder() {}

        /**
         * Sets the closed accounting periods, the latest first.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder periods(@Nullable List<AccountingPeriod> value) {
            this.periods = Problems.copyOf(value, "periods");
            return this;
        }

        /**
         * Sets whether no accounts are approved yet, so that the figures are a bona fide estimate made during the year.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder newEnterprise(@Nullable Boolean value) {
            this.newEnterprise = value;
            return this;
        }

        /**
         * Sets whether the undertaking joined or left a group since the period before the latest one.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder ownershipChanged(@Nullable Boolean value) {
            this.ownershipChanged = value;
            return this;
        }

        /**
         * Sets the size class before the latest two periods, as it was established then.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder previousSize(@Nullable EnterpriseSize value) {
            this.previousSize = value;
            return this;
        }

        /**
         * Sets the size class that the undertaking states itself.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder declaredSize(@Nullable EnterpriseSize value) {
            this.declaredSize = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<SizeFacts> tryBuild() {
            return check(periods, newEnterprise)
                    .checked(() -> new SizeFacts(periods, newEnterprise, ownershipChanged, previousSize, declaredSize));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public SizeFacts build() {
            return tryBuild().orElseThrow();
        }
    }
}
