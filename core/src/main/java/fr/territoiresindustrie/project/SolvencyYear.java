package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of one year from which the two solvency ratios follow that show difficulty of an undertaking other than
 * an SME: book debt to equity, and EBITDA to interest (Regulation (EU) 651/2014, Article 2(18)(e)).
 *
 * <p>The four amounts are kept rather than the ratios, so that nothing is rounded and an equity or an interest of zero
 * can be written.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param closedOn the day on which the year was closed
 * @param bookDebt the debt in the books
 * @param equity the equity in the books; may be negative
 * @param ebitda the earnings before interest, taxes, depreciation and amortisation; may be negative
 * @param interest the interest to pay in the year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SolvencyYear(
        @Nullable LocalDate closedOn,
        @Nullable Euros bookDebt,
        @Nullable Euros equity,
        @Nullable Euros ebitda,
        @Nullable Euros interest)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param closedOn the day on which the year was closed
     * @param bookDebt the debt in the books
     * @param equity the equity in the books
     * @param ebitda the earnings before interest
     * @param interest the interest to pay in the year
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public SolvencyYear {
        check(bookDebt, interest).orThrow();
    }

    private static Problems check(@Nullable Euros bookDebt, @Nullable Euros interest) {
        return new FactProblems()
                .notNegative("bookDebt", bookDebt)
                .notNegative("interest", interest)
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
                .bookDebt(bookDebt)
                .equity(equity)
                .ebitda(ebitda)
                .interest(interest);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate closedOn;
        private @Nullable Euros bookDebt;
        private @Nullable Euros equity;
        private @Nullable Euros ebitda;
        private @Nullable Euros interest;

        private Builder() {}

        /**
         * Sets the day on which the year was closed.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder closedOn(@Nullable LocalDate value) {
            this.closedOn = value;
            return this;
        }

        /**
         * Sets the debt in the books.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder bookDebt(@Nullable Euros value) {
            this.bookDebt = value;
            return this;
        }

        /**
         * Sets the equity in the books.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder equity(@Nullable Euros value) {
            this.equity = value;
            return this;
        }

        /**
         * Sets the earnings before interest, taxes, depreciation and amortisation.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder ebitda(@Nullable Euros value) {
            this.ebitda = value;
            return this;
        }

        /**
         * Sets the interest to pay in the year.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder interest(@Nullable Euros value) {
            this.interest = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<SolvencyYear> tryBuild() {
            return check(bookDebt, interest)
                    .checked(() -> new SolvencyYear(closedOn, bookDebt, equity, ebitda, interest));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public SolvencyYear build() {
            return tryBuild().orElseThrow();
        }
    }
}
