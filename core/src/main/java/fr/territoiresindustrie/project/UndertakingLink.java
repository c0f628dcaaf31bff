package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One link between an undertaking and another one, as the notions of partner, linked and single undertaking need it
 * (Annex I of Regulation (EU) 651/2014, Article 3).
 *
 * <p>A link is a fact seen from the undertaking that lists it. Whether it makes the two partners, linked or neither is
 * answered by State-aid rules.
 *
 * <p>It is a fault of data if the other undertaking or the direction is missing, if a part lies outside 0 % to 100 %,
 * or if the amount is negative.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param other the other undertaking
 * @param direction who holds a part of whom
 * @param capital the part of the capital that is held, from 0 % to 100 %
 * @param votes the part of the voting rights that is held, from 0 % to 100 %
 * @param control on what other ground than votes one controls the other; {@code NONE} if it is known that there is none
 * @param holderKind what kind of investor the holding side is
 * @param invested how much the holding side has put into the other one in all; asked of business angels
 * @param adjacentMarket for links through natural persons, whether both are active on the same or an adjacent market
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UndertakingLink(
        UndertakingRef other,
        Direction direction,
        @Nullable Rate capital,
        @Nullable Rate votes,
        @Nullable Control control,
        @Nullable InvestorKind holderKind,
        @Nullable Euros invested,
        @Nullable Boolean adjacentMarket)
        implements Serializable {

    /** Who holds a part of whom. */
    public enum Direction {

        /** The undertaking that lists the link holds a part of the other one: the other one is downstream. */
        @JsonProperty("holds")
        HOLDS,

        /** The other undertaking holds a part of the one that lists the link: the other one is upstream. */
        @JsonProperty("held-by")
        HELD_BY
    }

    /**
     * A ground of control that does not need a majority of votes (Annex I of Regulation (EU) 651/2014, Article 3(3)(b)
     * to (d)).
     */
    public enum Control {

        /** It is known that there is no such ground. */
        @JsonProperty("none")
        NONE,

        /** The right to appoint or remove a majority of the administrative, management or supervisory body. */
        @JsonProperty("appoints-board")
        APPOINTS_BOARD,

        /** A dominant influence by contract or by statutes. */
        @JsonProperty("dominant-influence")
        DOMINANT_INFLUENCE,

        /** Sole control of a majority of votes by agreement with other shareholders. */
        @JsonProperty("shareholder-agreement")
        SHAREHOLDER_AGREEMENT
    }

    /**
     * Checks the facts.
     *
     * @param other the other undertaking
     * @param direction who holds a part of whom
     * @param capital the part of the capital that is held
     * @param votes the part of the voting rights that is held
     * @param control on what other ground than votes one controls the other
     * @param holderKind what kind of investor the holding side is
     * @param invested how much the holding side has put into the other one in all
     * @param adjacentMarket whether both are active on the same or an adjacent market
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public UndertakingLink {
        check(other, direction, capital, votes, invested).orThrow();
    }

    private static Problems check(
            @Nullable UndertakingRef other,
            @Nullable Direction direction,
            @Nullable Rate capital,
            @Nullable Rate votes,
            @Nullable Euros invested) {
        return new FactProblems()
                .required("other", other)
                .required("direction", direction)
                .share("capital", capital)
                .share("votes", votes)
                .notNegative("invested", invested)
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
                .other(other)
                .direction(direction)
                .capital(capital)
                .votes(votes)
                .control(control)
                .holderKind(holderKind)
                .invested(invested)
                .adjacentMarket(adjacentMarket);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable UndertakingRef other;
        private @Nullable Direction direction;
        private @Nullable Rate capital;
        private @Nullable Rate votes;
        private @Nullable Control control;
        private @Nullable InvestorKind holderKind;
        private @Nullable Euros invested;
        private @Nullable Boolean adjacentMarket;

        private Builder() {}

        /**
         * Sets the other undertaking.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder other(@Nullable UndertakingRef value) {
            this.other = value;
            return this;
        }

        /**
         * Sets who holds a part of whom.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder direction(@Nullable Direction value) {
            this.direction = value;
            return this;
        }

        /**
         * Sets the part of the capital that is held, from 0 % to 100 %.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder capital(@Nullable Rate value) {
            this.capital = value;
            return this;
        }

        /**
         * Sets the part of the voting rights that is held, from 0 % to 100 %.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder votes(@Nullable Rate value) {
            this.votes = value;
            return this;
        }

        /**
         * Sets on what ground other than votes one controls the other.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder control(@Nullable Control value) {
            this.control = value;
            return this;
        }

        /**
         * Sets what kind of investor the holding side is.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder holderKind(@Nullable InvestorKind value) {
            this.holderKind = value;
            return this;
        }

        /**
         * Sets how much the holding side has put into the other one in all.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder invested(@Nullable Euros value) {
            this.invested = value;
            return this;
        }

        /**
         * Sets whether both are active on the same or an adjacent market; asked of links through natural persons.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder adjacentMarket(@Nullable Boolean value) {
            this.adjacentMarket = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<UndertakingLink> tryBuild() {
            return check(other, direction, capital, votes, invested)
                    .checked(() -> new UndertakingLink(
                            other, direction, capital, votes, control, holderKind, invested, adjacentMarket));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public UndertakingLink build() {
            return tryBuild().orElseThrow();
        }
    }
}
