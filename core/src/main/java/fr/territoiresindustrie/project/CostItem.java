package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of what the project costs.
 *
 * <p>Not checked here, since they are eligibility criteria: whether the item was committed before the file was
 * complete, whether a lease without obligation to buy may count, whether its nature is among the eligible ones. It is a
 * fault of data if the amount is negative, if it is paid before it is committed, if an obligation to buy is stated for
 * anything but a lease, or if the label is blank.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param label what is bought or done
 * @param nature what kind of cost it is
 * @param amount the amount without the VAT that can be recovered, zero or more
 * @param eligible whether the item counts in the eligible base, as declared or as instructed
 * @param committedOn the day of the first legally binding commitment: order, signed quote, contract
 * @param spentOn the day on which it was or will be paid
 * @param obligationToBuy for a lease, whether the contract obliges the lessee to buy the asset at its end; unknown and
 *     without meaning for any other nature
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostItem(
        @Nullable String label,
        @Nullable CostNature nature,
        @Nullable Euros amount,
        @Nullable Boolean eligible,
        @Nullable LocalDate committedOn,
        @Nullable LocalDate spentOn,
        @Nullable Boolean obligationToBuy)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param label what is bought or done
     * @param nature what kind of cost it is
     * @param amount the amount
     * @param eligible whether the item counts in the eligible base
     * @param committedOn the day of the first legally binding commitment
     * @param spentOn the day on which it was or will be paid
     * @param obligationToBuy whether a lease obliges to buy
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public CostItem {
        check(label, nature, amount, committedOn, spentOn, obligationToBuy).orThrow();
    }

    private static Problems check(
            @Nullable String label,
            @Nullable CostNature nature,
            @Nullable Euros amount,
            @Nullable LocalDate committedOn,
            @Nullable LocalDate spentOn,
            @Nullable Boolean obligationToBuy) {
        boolean lease = nature == null || nature == CostNature.LEASING;
        return new FactProblems()
                .notBlank("label", label)
                .notNegative("amount", amount)
                .inOrder("committedOn", committedOn, "spentOn", spentOn)
                .consistent(obligationToBuy == null || lease, "obligationToBuy", obligationToBuy, "nature")
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
                .label(label)
                .nature(nature)
                .amount(amount)
                .eligible(eligible)
                .committedOn(committedOn)
                .spentOn(spentOn)
                .obligationToBuy(obligationToBuy);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable String label;
        private @Nullable CostNature nature;
        private @Nullable Euros amount;
        private @Nullable Boolean eligible;
        private @Nullable LocalDate committedOn;
        private @Nullable LocalDate spentOn;
        private @Nullable Boolean obligationToBuy;

        private Builder() {}

        /**
         * Sets what is bought or done.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder label(@Nullable String value) {
            this.label = value;
            return this;
        }

        /**
         * Sets what kind of cost it is.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder nature(@Nullable CostNature value) {
            this.nature = value;
            return this;
        }

        /**
         * Sets the amount without the VAT that can be recovered, zero or more.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder amount(@Nullable Euros value) {
            this.amount = value;
            return this;
        }

        /**
         * Sets whether the item counts in the eligible base, as declared or as instructed.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder eligible(@Nullable Boolean value) {
            this.eligible = value;
            return this;
        }

        /**
         * Sets the day of the first legally binding commitment.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder committedOn(@Nullable LocalDate value) {
            this.committedOn = value;
            return this;
        }

        /**
         * Sets the day on which it was or will be paid.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder spentOn(@Nullable LocalDate value) {
            this.spentOn = value;
            return this;
        }

        /**
         * Sets whether the lease obliges the lessee to buy the asset at its end; only for a lease.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder obligationToBuy(@Nullable Boolean value) {
            this.obligationToBuy = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<CostItem> tryBuild() {
            return check(label, nature, amount, committedOn, spentOn, obligationToBuy)
                    .checked(
                            () -> new CostItem(label, nature, amount, eligible, committedOn, spentOn, obligationToBuy));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public CostItem build() {
            return tryBuild().orElseThrow();
        }
    }
}
