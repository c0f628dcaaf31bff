package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holder of a project (porteur): the one body that files, receives the grant and bears the eligible costs.
 *
 * <p>Whether such a holder is admitted is an eligibility criterion and is not checked here. It is a fault of data if
 * the name is blank, if the SIREN inside the SIRET is not the one of the undertaking, if a body with a SIRET is said
 * not to be registered in France, or if an undertaking stands twice in the group.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the name
 * @param siret the establishment that files; known only for those registered in France
 * @param kind what kind of body it is
 * @param registeredInFrance whether it is registered in France on the day of filing
 * @param taxAndSocialUpToDate whether it is up to date with its tax and social obligations
 * @param undertaking its economic facts
 * @param group the other undertakings that its links name and about which facts are known; each may have links of its
 *     own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicant(
        @Nullable String name,
        @Nullable Siret siret,
        @Nullable HolderKind kind,
        @Nullable Boolean registeredInFrance,
        @Nullable Boolean taxAndSocialUpToDate,
        @Nullable Undertaking undertaking,
        @Nullable List<Undertaking> group)
        implements Serializable {

    /**
     * Checks the facts and copies the lists.
     *
     * @param name the name
     * @param siret the establishment that files
     * @param kind what kind of body it is
     * @param registeredInFrance whether it is registered in France on the day of filing
     * @param taxAndSocialUpToDate whether it is up to date with its tax and social obligations
     * @param undertaking its economic facts
     * @param group the other undertakings that its links name and about which facts are known
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public Applicant {
        group = Problems.copyOf(group, "group");
        check(name, siret, registeredInFrance, undertaking, group).orThrow();
    }

    private static Problems check(
            @Nullable String name,
            @Nullable Siret siret,
            @Nullable Boolean registeredInFrance,
            @Nullable Undertaking undertaking,
            @Nullable List<Undertaking> group) {
        UndertakingRef own = undertaking == null ? null : undertaking.ref();
        boolean sameSiren = siret == null
                || own == null
                || own.findSiren().map(siret.siren()::equals).orElse(true);
        FactProblems problems = new FactProblems()
                .notBlank("name", name)
                .consistent(sameSiren, "siret", siret, "undertaking.ref")
                .consistent(
                        siret == null || !Boolean.FALSE.equals(registeredInFrance),
                        "registeredInFrance",
                        registeredInFrance,
                        "siret")
                .unique("group", group, Undertaking::ref);
        for (int i = 0; own != null && group != null && i < group.size(); i++) {
            problems.consistent(!own.equals(group.get(i).ref()), "group[" + i + "].ref", own, "undertaking.ref");
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
                .name(name)
                .siret(siret)
                .kind(kind)
                .registeredInFrance(registeredInFrance)
                .taxAndSocialUpToDate(taxAndSocialUpToDate)
                .undertaking(undertaking)
                .group(group);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable Siret siret;
        private @Nullable HolderKind kind;
        private @Nullable Boolean registeredInFrance;
        private @Nullable Boolean taxAndSocialUpToDate;
        private @Nullable Undertaking undertaking;
        private @Nullable List<Undertaking> group;

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
         * Sets the establishment that files.
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
         * Sets whether it is registered in France on the day of filing.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder registeredInFrance(@Nullable Boolean value) {
            this.registeredInFrance = value;
            return this;
        }

        /**
         * Sets whether it is up to date with its tax and social obligations.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder taxAndSocialUpToDate(@Nullable Boolean value) {
            this.taxAndSocialUpToDate = value;
            return this;
        }

        /**
         * Sets its economic facts.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder undertaking(@Nullable Undertaking value) {
            this.undertaking = value;
            return this;
        }

        /**
         * Sets the other undertakings that its links name and about which facts are known.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder group(@Nullable List<Undertaking> value) {
            this.group = Problems.copyOf(value, "group");
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<Applicant> tryBuild() {
            return check(name, siret, registeredInFrance, undertaking, group)
                    .checked(() -> new Applicant(
                            name, siret, kind, registeredInFrance, taxAndSocialUpToDate, undertaking, group));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public Applicant build() {
            return tryBuild().orElseThrow();
        }
    }
}
