package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The size of an undertaking in one accounting period, by its own accounts: partner and linked undertakings are not
 * added here.
 *
 * <p>What counts is said by Annex I of Regulation (EU) 651/2014, Articles 4 and 5: apprentices and students under
 * contract are not staff; owner-managers are. Adding up a group and choosing the size class is a matter of State-aid
 * rules, not of this package.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param closedOn the day on which the period was closed
 * @param headcount the staff in annual work units (AWU; full-time all year is 1, part-time and seasonal work are
 *     fractions), of this undertaking alone
 * @param turnover the turnover, without VAT and other indirect taxes
 * @param balanceSheet the balance-sheet total
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountingPeriod(
        @Nullable LocalDate closedOn,
        @Nullable Quantity headcount,
        @Nullable Euros turnover,
        @Nullable Euros balanceSheet)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param closedOn the day on which the period was closed
     * @param headcount the staff in annual work units
     * @param turnover the turnover
     * @param balanceSheet the balance-sheet total
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public AccountingPeriod {
        check(headcount, turnover, balanceSheet).orThrow();
    }

    private static Problems check(
            @Nullable Quantity headcount, @Nullable Euros turnover, @Nullable Euros balanceSheet) {
        return new FactProblems()
                .notNegative("headcount", headcount)
                .notNegative("turnover", turnover)
                .notNegative("balanceSheet", balanceSheet)
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
                .closedOn(closedOn)
                .headcount(headcount)
                .turnover(turnover)
                .balanceSheet(balanceSheet);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate closedOn;
        private @Nullable Quantity headcount;
        private @Nullable Euros turnover;
        private @Nullable Euros balanceSheet;

        private Builder() {}

        /**
         * Sets the day on which the period was closed.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder closedOn(@Nullable LocalDate value) {
            this.closedOn = value;
            return this;
        }

        /**
         * Sets the staff in annual work units.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder headcount(@Nullable Quantity value) {
            this.headcount = value;
            return this;
        }

        /**
         * Sets the turnover, without VAT and other indirect taxes.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder turnover(@Nullable Euros value) {
            this.turnover = value;
            return this;
        }

        /**
         * Sets the balance-sheet total.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder balanceSheet(@Nullable Euros value) {
            this.balanceSheet = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<AccountingPeriod> tryBuild() {
            return check(headcount, turnover, balanceSheet)
                    .checked(() -> new AccountingPeriod(closedOn, headcount, turnover, balanceSheet));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public AccountingPeriod build() {
            return tryBuild().orElseThrow();
        }
    }
}
