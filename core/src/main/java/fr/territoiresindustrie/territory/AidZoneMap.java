package fr.territoiresindustrie.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A regional-aid map («&nbsp;zonage AFR&nbsp;»): which zone each commune was in, day by day, while the map was in
 * force.
 *
 * <p>The library ships no map: the caller gives the lists of the decree. Outside the days of the map nothing is known,
 * since neither an earlier nor a later
 * map can be guessed from it; the metropolitan zones had a gap in the first half of 2022, for which a map of the
 * overseas zones alone is limited by
 * {@link Builder#limitedTo} to their départements.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the decree and its amendments
 * @param validFrom the first day in force
 * @param validTo the last day in force
 * @param limitedTo the départements that the map is limited to, in the order of their codes, or null if it is for all
 *     of France
 * @param listings the communes listed, each with its zones in time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidZoneMap(
        String source,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable List<DepartementCode> limitedTo,
        SortedMap<CommuneCode, List<Listing>> listings)
        implements Serializable {

    /**
     * A zone of a commune with the days for which it is listed; both ends included.
     *
     * @param zone the zone, whole or partial
     * @param from the first day, for example that of an amendment, or null for the first day of the map
     * @param to the last day, or null for the last day of the map
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listing(
            AidZone zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to) implements Serializable {

        /**
         * Checks that there is a zone.
         *
         * @param zone the zone
         * @param from the first day
         * @param to the last day
         * @throws IllegalArgumentException if the zone has no kind, or if the last day is before the first
         */
        public Listing {
            if (zone.kind() == null || (from != null && to != null && to.isBefore(from))) {
                throw new IllegalArgumentException("The listing (" + zone + ", " + from + ", " + to
                        + ") must have a zone and days in their order.");
            }
        }

        boolean covers(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
        }

        boolean overlaps(Listing other) {
            boolean before = to != null && other.from != null && to.isBefore(other.from);
            boolean after = from != null && other.to != null && other.to.isBefore(from);
            return !before && !after;
        }
    }

    /**
     * Checks the parts, copies and sorts them.
     *
     * @param source the decree and its amendments
     * @param validFrom the first day in force
     * @param validTo the last day in force
     * @param limitedTo the départements that the map is limited to
     * @param listings the communes listed
     * @throws IllegalArgumentException if a part is missing, if the last day is before the first, or if a commune is
     *     listed twice for the same day
     */
    public AidZoneMap {
        List<Entry> entries = listings.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(listing -> new Entry(entry.getKey(), listing)))
                .toList();
        check(source, validFrom, validTo, limitedTo, entries).orThrow();
        limitedTo = limitedTo == null
                ? null
                : limitedTo.stream().distinct().sorted().toList();
        listings = byCommune(entries);
    }

    private record Entry(CommuneCode commune, Listing listing) {}

    private static SortedMap<CommuneCode, List<Listing>> byCommune(List<Entry> entries) {
        SortedMap<CommuneCode, List<Listing>> sorted = new TreeMap<>();
        for (Entry entry : entries) {
            sorted.merge(entry.commune(), List.of(entry.listing()), (a, b) -> {
                List<Listing> both = new ArrayList<>(a);
                both.addAll(b);
                // Listings of a commune do not overlap, so that only the first of them can be without first day.
                both.sort((x, y) ->
                        x.from() == null ? -1 : y.from() == null ? 1 : x.from().compareTo(y.from()));
                return List.copyOf(both);
            });
        }
        return Collections.unmodifiableSortedMap(sorted);
    }

    private static Problems check(
            @Nullable String source,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Collection<DepartementCode> limitedTo,
            List<Entry> entries) {
        boolean ordered = validFrom == null || validTo == null || !validTo.isBefore(validFrom);
        Problems problems = new Problems()
                .require(source, "source")
                .require(validFrom, "validFrom")
                .require(validTo, "validTo")
                .check(
                        ordered,
                        () -> Problem.of(ProblemCode.DATE_ORDER, "validTo", validTo)
                                .with("earlier", "validFrom")
                                .with("date", String.valueOf(validFrom)));
        for (int i = 0; i < entries.size(); i++) {
            CommuneCode commune = entries.get(i).commune();
            String path = "listings[" + i + "]";
            problems.check(
                    limitedTo == null || limitedTo.contains(commune.departement()),
                    () -> Problem.of(ProblemCode.CONTRADICTION, path, commune).with("other", "limitedTo " + limitedTo));
        }
        checkOverlaps(problems, entries);
        return problems;
    }

    private static void checkOverlaps(Problems problems, List<Entry> entries) {
        Map<CommuneCode, List<Integer>> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String path = "listings[" + i + "]";
            List<Integer> earlier = seen.computeIfAbsent(entry.commune(), commune -> new ArrayList<>());
            earlier.stream()
                    .filter(j -> entries.get(j).listing().overlaps(entry.listing()))
                    .findFirst()
                    .ifPresent(j -> problems.add(Problem.of(ProblemCode.DUPLICATE, path, entry.commune())
                            .with("first", "listings[" + j + "]")));
            earlier.add(i);
        }
    }

    /**
     * Starts building a map.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells which zone a commune was in on a day. No code is resolved: the commune must be written as in the lists of
     * the decree.
     *
     * @param commune the commune
     * @param date the day
     * @return the zone; {@link AidZone#NOT_LISTED} if the map was in force without the commune; {@link
     *     AidZone#NOT_KNOWN} if it was not in force or is limited
     *     to other départements
     */
    public AidZone zoneOf(CommuneCode commune, LocalDate date) {
        boolean inForce = !date.isBefore(validFrom) && !date.isAfter(validTo);
        if (!inForce || (limitedTo != null && !limitedTo.contains(commune.departement()))) {
            return AidZone.NOT_KNOWN;
        }
        for (Listing listing : listings.getOrDefault(commune, List.of())) {
            if (listing.covers(date)) {
                return listing.zone();
            }
        }
        return AidZone.NOT_LISTED;
    }

    /**
     * Returns what the map is and how large, not its content.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "AidZoneMap[" + source + ", " + validFrom + " to " + validTo + ", " + listings.size() + " communes]";
    }

    /** Builds maps from rows, whatever their order. Not thread-safe. */
    public static final class Builder {

        private @Nullable String source;
        private @Nullable LocalDate validFrom;
        private @Nullable LocalDate validTo;
        private @Nullable List<DepartementCode> limitedTo;
        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /**
         * Sets the source.
         *
         * @param source the decree and its amendments
         * @return this builder
         */
        public Builder source(@Nullable String source) {
            this.source = source;
            return this;
        }

        /**
         * Sets the days in force, both included.
         *
         * @param from the first day
         * @param to the last day
         * @return this builder
         */
        public Builder validity(@Nullable LocalDate from, @Nullable LocalDate to) {
            this.validFrom = from;
            this.validTo = to;
            return this;
        }

        /**
         * Says that the map holds the zones of some départements only.
         *
         * @param departements the départements for which it is complete, or null for all of France
         * @return this builder
         */
        public Builder limitedTo(@Nullable Collection<DepartementCode> departements) {
            this.limitedTo = Problems.copyOf(departements, "limitedTo");
            return this;
        }

        /**
         * Lists a commune for all days of the map.
         *
         * @param commune the commune
         * @param zone its zone, whole or partial
         * @return this builder
         */
        public Builder add(CommuneCode commune, AidZone zone) {
            return add(commune, zone, null, null);
        }

        /**
         * Lists a commune for some days, as amendments of a decree do.
         *
         * @param commune the commune
         * @param zone its zone, whole or partial
         * @param from the first day, or null for the first of the map
         * @param to the last day, or null for the last of the map
         * @return this builder
         * @throws IllegalArgumentException if the zone has no kind, or if the last day is before the first
         */
        public Builder add(CommuneCode commune, AidZone zone, @Nullable LocalDate from, @Nullable LocalDate to) {
            entries.add(new Entry(Objects.requireNonNull(commune, "commune"), new Listing(zone, from, to)));
            return this;
        }

        /**
         * Builds the map if nothing is wrong. The paths of the problems count the communes in the order in which they
         * were added: {@code listings[3]}.
         *
         * @return the map, or all problems
         */
        public Checked<AidZoneMap> tryBuild() {
            return check(source, validFrom, validTo, limitedTo, entries)
                    .checked(() -> new AidZoneMap(
                            Objects.requireNonNull(source),
                            Objects.requireNonNull(validFrom),
                            Objects.requireNonNull(validTo),
                            limitedTo,
                            byCommune(entries)));
        }

        /**
         * Builds the map.
         *
         * @return the map
         * @throws IllegalArgumentException with all problems, if there are any
         */
        public AidZoneMap build() {
            return tryBuild().orElseThrow();
        }
    }
}
