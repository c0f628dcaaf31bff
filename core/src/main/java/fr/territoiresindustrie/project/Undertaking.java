package fr.territoiresindustrie.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.UndertakingRef;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An economic unit, whatever its legal form, with the facts that State-aid law asks of it.
 *
 * <p>An undertaking is larger than a legal unit when others control it; that is read from its {@linkplain
 * UndertakingLink links}, together with the facts about those others ({@link Applicant#group()}).
 *
 * <p>It is a fault of data if a text is blank, or if the same other undertaking is linked twice in the same direction.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ref how others name it: its SIREN, or any text where it has none
 * @param name the name, as a person would write it
 * @param activity the main activity (code APE) with the version of its nomenclature
 * @param foundedOn the day on which it came into existence
 * @param size its own size, period by period
 * @param difficulty the facts that would show it to be in difficulty
 * @param recoveryOrderOutstanding whether it has yet to repay aid that the Commission has declared illegal and
 *     incompatible (Regulation (EU) 651/2014, Article 1(4)(a): the Deggendorf clause)
 * @param links its direct links to other undertakings; empty if it is known to be autonomous
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Undertaking(
        @Nullable UndertakingRef ref,
        @Nullable String name,
        @Nullable NafCode activity,
        @Nullable LocalDate foundedOn,
        @Nullable SizeFacts size,
        @Nullable DifficultyFacts difficulty,
        @Nullable Boolean recoveryOrderOutstanding,
        @Nullable List<UndertakingLink> links)
        implements Serializable {

    /**
     * Checks the facts and copies the lists.
     *
     * @param ref how others name it
     * @param name the name
     * @param activity the main activity
     * @param foundedOn the day on which it came into existence
     * @param size its own size
     * @param difficulty the facts that would show it to be in difficulty
     * @param recoveryOrderOutstanding whether it has yet to repay aid that the Commission has declared illegal and
     *     incompatible
     * @param links its direct links to other undertakings
     * @throws IllegalArgumentException if one of the facts cannot be true, or two contradict each other
     */
    public Undertaking {
        links = Problems.copyOf(links, "links");
        check(ref, name, links).orThrow();
    }

    private static Problems check(
            @Nullable UndertakingRef ref, @Nullable String name, @Nullable List<UndertakingLink> links) {
        FactProblems problems = new FactProblems()
                .notBlank("name", name)
                .unique("links", links, link -> List.of(link.direction(), link.other()));
        for (int i = 0; links != null && ref != null && i < links.size(); i++) {
            problems.consistent(!ref.equals(links.get(i).other()), "links[" + i + "].other", ref, "ref");
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
                .ref(ref)
                .name(name)
                .activity(activity)
                .foundedOn(foundedOn)
                .size(size)
                .difficulty(difficulty)
                .recoveryOrderOutstanding(recoveryOrderOutstanding)
                .links(links);
    }

    /** Collects facts, in any order and however contradictory, until they are checked all at once. Not thread-safe. */
    public static final class Builder {

        private @Nullable UndertakingRef ref;
        private @Nullable String name;
        private @Nullable NafCode activity;
        private @Nullable LocalDate foundedOn;
        private @Nullable SizeFacts size;
        private @Nullable DifficultyFacts difficulty;
        private @Nullable Boolean recoveryOrderOutstanding;
        private @Nullable List<UndertakingLink> links;

        private Builder() {}

        /**
         * Sets how others name it.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder ref(@Nullable UndertakingRef value) {
            this.ref = value;
            return this;
        }

        /**
         * Sets the name, as a person would write it.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder name(@Nullable String value) {
            this.name = value;
            return this;
        }

        /**
         * Sets the main activity.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder activity(@Nullable NafCode value) {
            this.activity = value;
            return this;
        }

        /**
         * Sets the day on which it came into existence.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder foundedOn(@Nullable LocalDate value) {
            this.foundedOn = value;
            return this;
        }

        /**
         * Sets its own size, period by period.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder size(@Nullable SizeFacts value) {
            this.size = value;
            return this;
        }

        /**
         * Sets the facts that would show it to be in difficulty.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder difficulty(@Nullable DifficultyFacts value) {
            this.difficulty = value;
            return this;
        }

        /**
         * Sets whether it has yet to repay aid that the Commission has declared illegal and incompatible.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder recoveryOrderOutstanding(@Nullable Boolean value) {
            this.recoveryOrderOutstanding = value;
            return this;
        }

        /**
         * Sets its direct links to other undertakings.
         *
         * @param value the fact, or null if it is not known
         * @return this builder
         */
        public Builder links(@Nullable List<UndertakingLink> value) {
            this.links = Problems.copyOf(value, "links");
            return this;
        }

        /**
         * Builds from whatever was collected.
         *
         * @return the value, or all problems with their property paths
         */
        public Checked<Undertaking> tryBuild() {
            return check(ref, name, links)
                    .checked(() -> new Undertaking(
                            ref, name, activity, foundedOn, size, difficulty, recoveryOrderOutstanding, links));
        }

        /**
         * Builds from facts that are known to be right.
         *
         * @return the value
         * @throws IllegalArgumentException with all problems in the message
         */
        public Undertaking build() {
            return tryBuild().orElseThrow();
        }
    }
}
