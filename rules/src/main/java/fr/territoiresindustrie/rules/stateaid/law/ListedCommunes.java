package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import fr.territoiresindustrie.territory.Commune;
import fr.territoiresindustrie.territory.CommunePart;
import fr.territoiresindustrie.territory.CommuneResolution;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The communes of one decree, written with the codes of the year of its list, asked for with codes of any year.
 *
 * <p>A commune that merged since is as many communes of the list: it is in the zone if all of them are, and in part if
 * only some are. What a list of before the first year shipped was made of is known by the delegated communes of the
 * first year: a commune that was merged away before that year without becoming one is not seen unless it is listed.
 */
final class ListedCommunes implements Serializable {

    private final AidZoneMap map;
    private final int cogYear;
    private final Geography geography;
    /** The year shipped that is nearest to the list: its own, the one before it, or the first. */
    private final int baseYear;

    private final boolean older;
    /** By commune of the base year, the listed codes whose territory it has. */
    private final Map<CommuneCode, Set<CommuneCode>> listedIn;
    /** By commune of the latest year, those of the list year that became it; only where one of them is listed. */
    private final Map<CommuneCode, Set<CommuneCode>> origins;

    ListedCommunes(AidZoneMap map, int cogYear, Geography geography) {
        this.map = map;
        this.cogYear = cogYear;
        this.geography = geography;
        int first = geography.years().get(0);
        this.older = cogYear < first;
        this.baseYear = older ? first : geography.atOrBefore(cogYear).year();
        this.listedIn = listedIn();
        this.origins = origins();
    }

    private Map<CommuneCode, Set<CommuneCode>> origins() {
        int latest = geography.latest().year();
        Map<CommuneCode, Set<CommuneCode>> all = new HashMap<>();
        for (Commune commune : geography.at(baseYear).listCommunes()) {
            if (!commune.departement().code().overseas()) {
                Set<CommuneCode> heirs = codes(geography.follow(commune.code(), baseYear, latest));
                heirs.forEach(heir -> all.computeIfAbsent(heir, code -> new TreeSet<>())
                        .addAll(inherited(commune.code(), heir, heirs)));
            }
        }
        all.values().removeIf(codes -> codes.stream().noneMatch(map.listings()::containsKey));
        return all;
    }

    /**
     * The codes of the list year that a commune of today has from one of the base year. Where that one was dissolved, a
     * restored commune has the territory of its own code and the others stay with the rest.
     */
    private Set<CommuneCode> inherited(CommuneCode commune, CommuneCode heir, Set<CommuneCode> heirs) {
        Set<CommuneCode> own = made(commune);
        if (heirs.size() == 1 || (!heir.equals(commune) && !own.contains(heir))) {
            return own;
        }
        if (!heir.equals(commune)) {
            return Set.of(heir);
        }
        heirs.stream().filter(other -> !other.equals(heir)).forEach(own::remove);
        return own;
    }

    private Map<CommuneCode, Set<CommuneCode>> listedIn() {
        GeographyYear base = geography.at(baseYear);
        Map<CommuneCode, Set<CommuneCode>> listed = new HashMap<>();
        for (CommuneCode code : map.listings().keySet()) {
            for (Commune holder : base.resolve(code).communes()) {
                listed.computeIfAbsent(holder.code(), key -> new TreeSet<>()).add(code);
            }
        }
        return listed;
    }

    /** The codes of the list year that a commune of the base year is made of. */
    private Set<CommuneCode> made(CommuneCode commune) {
        Set<CommuneCode> codes = new TreeSet<>(listedIn.getOrDefault(commune, Set.of()));
        codes.add(commune);
        if (older && listedIn.containsKey(commune)) {
            geography.at(baseYear).listParts(commune).stream()
                    .filter(part -> part.kind() == CommunePart.Kind.DELEGATED)
                    .map(CommunePart::code)
                    .forEach(codes::add);
        }
        return codes;
    }

    AidZoneMap map() {
        return map;
    }

    int cogYear() {
        return cogYear;
    }

    boolean covers(CommuneCode commune, LocalDate day) {
        return !map.zoneOf(commune, day).equals(AidZone.NOT_KNOWN);
    }

    /** What the list says of a code that is used today, whatever year it is of. */
    ListedZone zoneOf(CommuneCode code, LocalDate day) {
        CommuneResolution today = geography.latest().resolve(code);
        if (today.status() == CommuneResolution.Status.CURRENT) {
            return vote(origins.getOrDefault(code, Set.of()), day);
        }
        return map.listings().containsKey(code) ? vote(Set.of(code), day) : formerly(code, day);
    }

    /** A code of no commune of today, and not listed either. */
    private ListedZone formerly(CommuneCode code, LocalDate day) {
        CommuneResolution then = geography.at(baseYear).resolve(code);
        Set<CommuneCode> holders = codes(then.communes());
        if (then.status() == CommuneResolution.Status.UNKNOWN) {
            return ListedZone.UNKNOWN_CODE;
        }
        if (older && lateMerger(then.status())) {
            // It may have been a commune of its own when the list was written, or a part of a listed one already.
            holders = new LinkedHashSet<>(holders);
            holders.add(code);
        }
        return vote(holders, day);
    }

    /** Whether a code may be that of a commune merged after the list was written and before the first year shipped. */
    private static boolean lateMerger(CommuneResolution.Status status) {
        return status == CommuneResolution.Status.DELEGATED || status == CommuneResolution.Status.REPLACED;
    }

    /** What the list says of a code of a known year. */
    ListedZone zoneOf(CommuneCode code, int cogYear, LocalDate day) {
        List<Commune> then = geography.follow(code, cogYear, baseYear);
        if (then.isEmpty()) {
            return ListedZone.UNKNOWN_CODE;
        }
        Set<CommuneCode> codes = new TreeSet<>();
        then.forEach(commune -> codes.addAll(made(commune.code())));
        return vote(codes, day);
    }

    private static Set<CommuneCode> codes(Collection<Commune> communes) {
        Set<CommuneCode> codes = new LinkedHashSet<>();
        communes.forEach(commune -> codes.add(commune.code()));
        return codes;
    }

    private ListedZone vote(Set<CommuneCode> codes, LocalDate day) {
        List<CommuneCode> inside = new ArrayList<>();
        List<CommuneCode> outside = new ArrayList<>();
        boolean partial = false;
        for (CommuneCode code : codes) {
            AidZone zone = map.zoneOf(code, day);
            (zone.kind() == null ? outside : inside).add(code);
            partial |= zone.cover() == AidZone.Cover.PARTIAL;
        }
        return ListedZone.of(inside, outside, partial);
    }
}
