package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A labelled territory of one phase of the programme («&nbsp;Territoire d'industrie&nbsp;»).
 *
 * <p>Which communes it is made of, and when, is not told here: that depends on the version of the list, see
 * {@link TerritoryList}. Nor does a territory have a région: it may straddle two of them, and the région of a project
 * comes from its commune ({@link TerritoryList#regions}).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the key: phase and id
 * @param name the name as published, without the spaces and no-break spaces that stand around it in some files
 * @param members the EPCI, EPT and communes that carry it, each once, or null if they are not known
 * @param pilotRegion the région whose council follows the territory, or null if it is not known; it does not say that
 *     all communes are in it
 * @param leadPair the elected official and the industrialist, or null if they are not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Territory(
        TerritoryId id,
        String name,
        @Nullable List<TerritoryMember> members,
        @Nullable RegionCode pilotRegion,
        @Nullable LeadPair leadPair)
        implements Serializable {

    /**
     * Checks the parts, copies the list and trims the name.
     *
     * @param id the key
     * @param name the name as published
     * @param members the members, each once
     * @param pilotRegion the région whose council follows the territory
     * @param leadPair the leading pair
     * @throws IllegalArgumentException if key or name are missing, or if a member stands twice
     */
    public Territory {
        name = trimmed(name);
        check(id, name, members).orThrow();
        members = Problems.copyOf(members, "members");
    }

    private static Problems check(
            @Nullable TerritoryId id, @Nullable String name, @Nullable List<TerritoryMember> members) {
        return new Problems()
                .require(id, "id")
                .require(trimmed(name), "name")
                .unique(members, "members", TerritoryMember::code);
    }

    private static String trimmed(@Nullable String name) {
        return name == null ? "" : name.replace('\u00A0', ' ').strip();
    }

    /**
     * Obtains a territory of which only key and name are known.
     *
     * @param id the key
     * @param name the name
     * @return the territory
     * @throws IllegalArgumentException if the name is blank
     */
    public static Territory of(TerritoryId id, String name) {
        return new Territory(id, name, null, null, null);
    }

    /**
     * Starts building a territory.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds territories from any subset of facts. Not thread-safe. */
    public static final class Builder {

        private @Nullable TerritoryId id;
        private @Nullable String name;
        private @Nullable List<TerritoryMember> members;
        private @Nullable RegionCode pilotRegion;
        private @Nullable LeadPair leadPair;

        private Builder() {}

        /**
         * Sets the key.
         *
         * @param id phase and id, or null if they are not known
         * @return this builder
         */
        public Builder id(@Nullable TerritoryId id) {
            this.id = id;
            return this;
        }

        /**
         * Sets the name.
         *
         * @param name the name as published, or null if it is not known
         * @return this builder
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Adds a member; the members are known from then on.
         *
         * @param member the member
         * @return this builder
         */
        public Builder addMember(TerritoryMember member) {
            members = members == null ? new ArrayList<>() : members;
            members.add(Objects.requireNonNull(member));
            return this;
        }

        /**
         * Sets all members.
         *
         * @param members the members, or null if they are not known
         * @return this builder
         */
        public Builder members(@Nullable List<TerritoryMember> members) {
            this.members = members == null ? null : new ArrayList<>(Problems.copyOf(members, "members"));
            return this;
        }

        /**
         * Sets the région whose council follows the territory.
         *
         * @param pilotRegion the région, or null if it is not known
         * @return this builder
         */
        public Builder pilotRegion(@Nullable RegionCode pilotRegion) {
            this.pilotRegion = pilotRegion;
            return this;
        }

        /**
         * Sets the leading pair.
         *
         * @param leadPair the elected official and the industrialist, or null if they are not known
         * @return this builder
         */
        public Builder leadPair(@Nullable LeadPair leadPair) {
            this.leadPair = leadPair;
            return this;
        }

        /**
         * Builds the territory if nothing is wrong.
         *
         * @return the territory, or all problems
         */
        public Checked<Territory> tryBuild() {
            return check(id, name, members)
                    .checked(() ->
                            new Territory(Objects.requireNonNull(id), trimmed(name), members, pilotRegion, leadPair));
        }

        /**
         * Builds the territory.
         *
         * @return the territory
         * @throws IllegalArgumentException with all problems, if there are any
         */
        public Territory build() {
            return tryBuild().orElseThrow();
        }
    }
}
