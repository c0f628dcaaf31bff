package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place where the project invests, in France or abroad.
 *
 * <p>The region and the territory follow from the commune and a date; they are never taken from a territory key. That a
 * site abroad cannot be funded is an eligibility criterion. It is a fault of data if a site with a commune or a SIRET
 * is said to be abroad, or if the label is blank.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param label how the project names the site
 * @param commune the commune, as of any year; null abroad
 * @param siret the establishment, if it exists already
 * @param activity the activity on the site
 * @param inFrance whether the site is in France, overseas included; known to be true as soon as there is a commune or a
 *     SIRET
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Site(
        @Nullable String label,
        @Nullable CommuneCode commune,
        @Nullable Siret siret,
        @Nullable NafCode activity,
        @Nullable Boolean inFrance)
        implements Serializable {

    /**
     * Checks the facts.
     *
     * @param label how the project names the site
     * @param commune the commune
     * @param siret the establishment
     * @param activity the activity on the site
     * @param inFrance whether the site is in France
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public Site {
        inFrance = inFrance == null && (commune != null || siret != null) ? Boolean.TRUE : inFrance;
        check(label, commune, siret, inFrance).orThrow();
    }

    private static Problems check(
            @Nullable String label, @Nullable CommuneCode commune, @Nullable Siret siret, @Nullable Boolean inFrance) {
        boolean abroad = Boolean.FALSE.equals(inFrance);
        return new FactProblems()
                .notBlank("label", label)
                .consistent(commune == null || !abroad, "inFrance", inFrance, "commune")
                .consistent(siret == null || !abroad, "inFrance", inFrance, "siret")
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
                .commune(commune)
                .siret(siret)
                .activity(activity)
                .inFrance(inFrance);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable String label;
        private @Nullable CommuneCode commune;
        private @Nullable Siret siret;
        private @Nullable NafCode activity;
        private @Nullable Boolean inFrance;

        private Builder() {}

        /**
         * Sets how the project names the site.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder label(@Nullable String value) {
            this.label = value;
            return this;
        }

        /**
         * Sets the commune, as of any year.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder commune(@Nullable CommuneCode value) {
            this.commune = value;
            return this;
        }

        /**
         * Sets the establishment, if it exists already.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder siret(@Nullable Siret value) {
            this.siret = value;
            return this;
        }

        /**
         * Sets the activity on the site.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder activity(@Nullable NafCode value) {
            this.activity = value;
            return this;
        }

        /**
         * Sets whether the site is in France, overseas included.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder inFrance(@Nullable Boolean value) {
            this.inFrance = value;
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<Site> tryBuild() {
            return check(label, commune, siret, inFrance)
                    .checked(() -> new Site(label, commune, siret, activity, inFrance));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public Site build() {
            return tryBuild().orElseThrow();
        }
    }
}
