package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * De minimis aid that was granted before: one entry of a {@link DeMinimisLedger}.
 *
 * <p>What is not known is null: it makes the answers of the ledger a range, never a guess.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param grantedOn the day on which the legal right to the aid was conferred, whatever the day of payment
 * @param amount the gross grant equivalent, before tax, more than zero
 * @param kind under which of the de minimis regulations it was granted
 * @param memberState the Member State that granted it, as two capital letters such as {@code FR}
 * @param forRoadFreight whether it benefited the carriage of goods by road for others; asked only of those who do that beside other activities
 * @param member which member of the single undertaking received it
 * @param authority the granting authority
 * @param reference the identifier of the aid, in the register or elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisGrant(
        @Nullable LocalDate grantedOn,
        @Nullable Euros amount,
        @Nullable DeMinimisKind kind,
        @Nullable String memberState,
        @Nullable Boolean forRoadFreight,
        @Nullable UndertakingRef member,
        @Nullable String authority,
        @Nullable String reference)
        implements Serializable {

    /** The Member State whose aid this library is about. */
    static final String FRANCE = "FR";

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

    /**
     * Checks the facts.
     *
     * @param grantedOn the day on which the legal right to the aid was conferred, whatever the day of payment
     * @param amount the gross grant equivalent, before tax, more than zero
     * @param kind under which of the de minimis regulations it was granted
     * @param memberState the Member State that granted it, as two capital letters such as {@code FR}
     * @param forRoadFreight whether it benefited the carriage of goods by road for others
     * @param member which member of the single undertaking received it
     * @param authority the granting authority
     * @param reference the identifier of the aid, in the register or elsewhere
     * @throws IllegalArgumentException if one of the facts cannot be true, or one that is needed is missing
     */
    public DeMinimisGrant {
        check(amount, memberState, authority, reference).orThrow();
    }

    private static Problems check(
            @Nullable Euros amount,
            @Nullable String memberState,
            @Nullable String authority,
            @Nullable String reference) {
        Problems problems = new Problems()
                .check(amount == null || amount.positive(), () -> positive(amount))
                .notBlank(authority, "authority")
                .notBlank(reference, "reference");
        return checkState(problems, memberState);
    }

    private static Problem positive(@Nullable Euros amount) {
        return Problem.of(ProblemCode.OUT_OF_RANGE, "amount", amount).with("expected", "> 0");
    }

    static Problems checkState(Problems problems, @Nullable String memberState) {
        return problems.check(
                memberState == null || STATE.matcher(memberState).matches(),
                () -> Problem.of(ProblemCode.MALFORMED, "memberState", memberState)
                        .with("expected", FRANCE));
    }

    /**
     * Obtains aid of the general regulation that was granted in France.
     *
     * @param grantedOn the day on which the legal right was conferred
     * @param amount the gross grant equivalent, more than zero
     * @return the entry; whether it benefited road freight, and who received it, is not known
     * @throws IllegalArgumentException if the amount is not more than zero
     */
    public static DeMinimisGrant of(LocalDate grantedOn, Euros amount) {
        return builder()
                .grantedOn(grantedOn)
                .amount(amount)
                .kind(DeMinimisKind.GENERAL)
                .memberState(FRANCE)
                .build();
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
                .grantedOn(grantedOn)
                .amount(amount)
                .kind(kind)
                .memberState(memberState)
                .forRoadFreight(forRoadFreight)
                .member(member)
                .authority(authority)
                .reference(reference);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate grantedOn;
        private @Nullable Euros amount;
        private @Nullable DeMinimisKind kind;
        private @Nullable String memberState;
        private @Nullable Boolean forRoadFreight;
        private @Nullable UndertakingRef member;
        private @Nullable String authority;
        private @Nullable String reference;

        private Builder() {}

        /**
         * Sets the day on which the legal right to the aid was conferred, whatever the day of payment.
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
         * Sets under which of the de minimis regulations it was granted.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder kind(@Nullable DeMinimisKind value) {
            this.kind = value;
            return this;
        }

        /**
         * Sets the Member State that granted it, as two capital letters such as {@code FR}.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder memberState(@Nullable String value) {
            this.memberState = value;
            return this;
        }

        /**
         * Sets whether it benefited the carriage of goods by road for others.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder forRoadFreight(@Nullable Boolean value) {
            this.forRoadFreight = value;
            return this;
        }

        /**
         * Sets which member of the single undertaking received it.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder member(@Nullable UndertakingRef value) {
            this.member = value;
            return this;
        }

        /**
         * Sets the granting authority.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder authority(@Nullable String value) {
            this.authority = value;
            return this;
        }

        /**
         * Sets the identifier of the aid, in the register or elsewhere.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder reference(@Nullable String value) {
            this.reference = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<DeMinimisGrant> tryBuild() {
            return check(amount, memberState, authority, reference)
                    .checked(() -> new DeMinimisGrant(
                            grantedOn, amount, kind, memberState, forRoadFreight, member, authority, reference));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public DeMinimisGrant build() {
            return tryBuild().orElseThrow();
        }
    }
}
