package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A body that takes part in a collective project, the holder included.
 *
 * <p>The call funds the holder alone. That exactly one partner is funded is checked by {@link Project}; that the holder
 * bears the whole eligible base is an eligibility criterion. It is a fault of data if the amount is negative or the
 * name is blank.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the name
 * @param siret its establishment, if it is registered in France
 * @param kind what kind of body it is
 * @param funded whether it receives the grant
 * @param eligibleCosts the part of the eligible base that it bears, zero or more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Partner(
        @Nullable String name,
        @Nullable Siret siret,
        @Nullable HolderKind kind,
        @Nullable Boolean funded,
        @Nullable Euros eligibleCosts)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param name the name
     * @param siret its establishment
     * @param kind what kind of body it is
     * @param funded whether it receives the grant
     * @param eligibleCosts the part of the eligible base that it bears
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public Partner {
        check(name, eligibleCosts).orThrow();
    }

    private static Problems check(@Nullable String name, @Nullable Euros eligibleCosts) {
        return new FactProblems()
                .notBlank("name", name)
                .notNegative("eligibleCosts", eligibleCosts)
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
        return new Builder().name(name).siret(siret).kind(kind).funded(funded).eligibleCosts(eligibleCosts);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable Siret siret;
        private @Nullable HolderKind kind;
        private @Nullable Boolean funded;
        private @Nullable Euros eligibleCosts;

        private Builder() {}

        /**
         * Sets the name.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /**
         * Sets its establishment, if it is registered in France.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder siret(@Nullable Siret value) {
            this.siret = value;
            return this;
        }

        /**
         * Sets what kind of body it is.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder kind(@Nullable HolderKind value) {
            this.kind = value;
            return this;
        }

        /**
         * Sets whether it receives the grant.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder funded(@Nullable Boolean value) {
            this.funded = value;
            return this;
        }

        /**
         * Sets the part of the eligible base that it bears, zero or more.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder eligibleCosts(@Nullable Euros value) {
            this.eligibleCosts = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<Partner> tryBuild() {
            return check(name, eligibleCosts).checked(() -> new Partner(name, siret, kind, funded, eligibleCosts));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public Partner build() {
            return tryBuild().orElseThrow();
        }
    }
}
