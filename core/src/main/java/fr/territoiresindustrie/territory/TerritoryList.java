package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of the list of labelled territories, with the communes of each: what ANCT publishes by commune.
 *
 * <p>The list is complete for the départements that it is limited to, or for all of France: a commune that it does not
 * name is in no territory. A caller who holds only the territories of one région must therefore say so by
 * {@link Builder#limitedTo}; other communes are then <em>not known</em>.
 *
 * <p>Two lists with the same content are equal, in whatever order it was given. This class is immutable and
 * thread-safe.
 *
 * @param version which version it is and when it was in use
 * @param cogYear the year of the Code officiel géographique that its commune codes are of, or null if that is not known
 * @param limitedTo the départements that the list is limited to, in the order of their codes, or null if it is for all
 *     of France
 * @param territories the territories, in the order of their keys, all of the phase of the version
 * @param communes the communes, each with the territories that it is in: in practice one, though nothing forbids more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TerritoryList(
        ListVersion version,
        @Nullable Integer cogYear,
        @Nullable List<DepartementCode> limitedTo,
        List<Territory> territories,
        SortedMap<CommuneCode, List<TerritoryId>> communes)
        implements Serializable {

    /**
     * Checks that the parts go together, copies and sorts them.
     *
     * @param version which version it is
     * @param cogYear the year of the commune codes
     * @param limitedTo the départements that the list is limited to
     * @param territories the territories
     * @param communes the communes with their territories
     * @throws IllegalArgumentException if a territory stands twice or is of another phase, if a commune is outside the
     *     départements that the list is limited to, or is in a territory that is not listed
     */
    public TerritoryList {
        new TerritoryListCheck(version, limitedTo, territories, entries(communes))
                .problems()
                .orThrow();
        limitedTo = limitedTo == null
                ? null
                : limitedTo.stream().distinct().sorted().toList();
        territories =
                territories.stream().sorted(Comparator.comparing(Territory::id)).toList();
        communes = sorted(communes);
    }

    private static List<CommuneEntry> entries(Map<CommuneCode, List<TerritoryId>> communes) {
        return communes.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(territory -> new CommuneEntry(entry.getKey(), territory)))
                .toList();
    }

    private static SortedMap<CommuneCode, List<TerritoryId>> sorted(Map<CommuneCode, List<TerritoryId>> communes) {
        SortedMap<CommuneCode, List<TerritoryId>> sorted = new TreeMap<>();
        communes.forEach((commune, ids) -> {
            if (!ids.isEmpty()) {
                sorted.put(commune, ids.stream().sorted().toList());
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
    }

    /**
     * Starts building a list.
     *
     * @param version which version it is and when it was in use
     * @return a builder without territories and communes
     */
    public static Builder builder(ListVersion version) {
        return new Builder(version);
    }

    /**
     * Tells whether the list says anything about a commune, which one that is limited to some départements does not for
     * those elsewhere.
     *
     * @param commune the commune
     * @return true if the commune is in no territory unless the list names it
     */
    public boolean speaksOf(CommuneCode commune) {
        return limitedTo == null || limitedTo.contains(commune.departement());
    }

    /**
     * Lists the territories of a commune. No code is resolved: the commune must be written as in {@link #cogYear}.
     *
     * @param commune the commune
     * @return the keys in their order, empty if the list names the commune in none; see {@link #speaksOf}
     */
    public List<TerritoryId> listTerritoriesOf(CommuneCode commune) {
        return communes.getOrDefault(commune, List.of());
    }

    /**
     * Lists the communes of a territory.
     *
     * @param territory its key
     * @return the communes in the order of their codes, empty if the territory has none or is not listed
     */
    public List<CommuneCode> listCommunesOf(TerritoryId territory) {
        return communes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(territory))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Finds a territory by its key.
     *
     * @param territory the key
     * @return the territory, empty if it is not listed
     */
    public Optional<Territory> findTerritory(TerritoryId territory) {
        int index =
                Collections.binarySearch(territories.stream().map(Territory::id).toList(), territory);
        return index < 0 ? Optional.empty() : Optional.of(territories.get(index));
    }

    /**
     * Works out the régions that the communes of a territory are in: two for a territory that straddles.
     *
     * @param territory its key
     * @param geography the year to take the régions from; they have not changed since 2016
     * @return the codes of the régions, in their order; a commune of an overseas collectivity adds none
     */
    public SortedSet<RegionCode> regions(TerritoryId territory, GeographyYear geography) {
        return listCommunesOf(territory).stream()
                .map(CommuneCode::departement)
                .distinct()
                .flatMap(departement -> geography.findDepartement(departement).stream())
                .flatMap(departement -> departement.findRegionCode().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns a copy with other days of use, for a caller who knows which list applied to a call.
     *
     * @param other the version with its days of use, of the same phase
     * @return the copy
     * @throws IllegalArgumentException if it is of another phase
     */
    public TerritoryList withVersion(ListVersion other) {
        return new TerritoryList(other, cogYear, limitedTo, territories, communes);
    }

    /**
     * Returns what the list is and how large, not its content.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "TerritoryList[" + version.phase().years() + " from " + version.validFrom() + ", " + territories.size()
                + " territories, " + communes.size() + " communes]";
    }

    /** A commune in a territory, as one row of a published list gives it. */
    record CommuneEntry(CommuneCode commune, TerritoryId territory) {}

    /**
     * Builds lists from rows, whatever their order. Not thread-safe.
     *
     * <pre>{@code
     * TerritoryList.builder(PublishedLists.NOVEMBER_2023).cogYear(2023)
     *     .addTerritory(Territory.of(berry, "Berry Sologne"))
     *     .addCommune(CommuneCode.of("18279"), berry)
     *     .tryBuild();
     * }</pre>
     */
    public static final class Builder {

        private final ListVersion version;
        private @Nullable Integer cogYear;
        private @Nullable List<DepartementCode> limitedTo;
        private final List<Territory> territories = new ArrayList<>();
        private final List<CommuneEntry> entries = new ArrayList<>();

        private Builder(ListVersion version) {
            this.version = Objects.requireNonNull(version, "version");
        }

        /**
         * Sets the year of the commune codes.
         *
         * @param cogYear the year of the Code officiel géographique, or null if it is not known
         * @return this builder
         */
        public Builder cogYear(@Nullable Integer cogYear) {
            this.cogYear = cogYear;
            return this;
        }

        /**
         * Says that the list holds the territories of some départements only.
         *
         * @param departements the départements for which it is complete, or null for all of France
         * @return this builder
         */
        public Builder limitedTo(@Nullable Collection<DepartementCode> departements) {
            this.limitedTo = Problems.copyOf(departements, "limitedTo");
            return this;
        }

        /**
         * Adds a territory.
         *
         * @param territory the territory
         * @return this builder
         */
        public Builder addTerritory(Territory territory) {
            territories.add(Objects.requireNonNull(territory, "territory"));
            return this;
        }

        /**
         * Adds a commune to a territory, which may be added later.
         *
         * @param commune the commune
         * @param territory the key of the territory
         * @return this builder
         */
        public Builder addCommune(CommuneCode commune, TerritoryId territory) {
            entries.add(new CommuneEntry(
                    Objects.requireNonNull(commune, "commune"), Objects.requireNonNull(territory, "territory")));
            return this;
        }

        /**
         * Builds the list if nothing is wrong. The paths of the problems count territories and communes in the order in
         * which they were added, from zero: {@code communes[3]}. A number of territories that differs from the
         * published one, and a territory without commune, are remarks.
         *
         * @return the list, perhaps with remarks, or all problems
         */
        public Checked<TerritoryList> tryBuild() {
            Problems problems = new TerritoryListCheck(version, limitedTo, territories, entries).problems();
            return problems.checked(
                    () -> new TerritoryList(version, cogYear, limitedTo, territories, byCommune(entries)));
        }

        /**
         * Builds the list.
         *
         * @return the list
         * @throws IllegalArgumentException with all problems, if one of them is an error
         */
        public TerritoryList build() {
            return tryBuild().orElseThrow();
        }

        private static SortedMap<CommuneCode, List<TerritoryId>> byCommune(List<CommuneEntry> entries) {
            return entries.stream()
                    .collect(Collectors.groupingBy(
                            CommuneEntry::commune,
                            TreeMap::new,
                            Collectors.mapping(CommuneEntry::territory, Collectors.toList())));
        }
    }
}
