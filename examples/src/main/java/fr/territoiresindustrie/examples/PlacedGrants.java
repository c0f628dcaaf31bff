package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.intake.GrantRow;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.Placement;
import fr.territoiresindustrie.territory.TerritoryList;
import fr.territoiresindustrie.territory.TerritoryRegister;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Grants with the place of each: in a territory, in none, or not known. Rows that could not be read have no place and
 * are not here.
 *
 * @param grants the grants in the order of the file
 */
record PlacedGrants(List<PlacedGrant> grants) {

    /**
     * The reason that the list itself cannot give: a row of it was set aside, which may have been the one that is
     * asked for.
     */
    static final String LIST_NOT_WHOLE = "list-not-whole";

    /**
     * A grant and its place.
     *
     * @param row the grant
     * @param placement what the list answers
     * @param whole whether the list has all its rows; if not, "in none" may be wrong
     */
    record PlacedGrant(GrantRow row, Placement placement, boolean whole) {

        Placement.Status status() {
            return placement.status() == Placement.Status.IN_NONE && !whole
                    ? Placement.Status.NOT_KNOWN
                    : placement.status();
        }

        /** Why the place is not known. */
        String reason() {
            Placement.Reason reason = placement.reason();
            return reason == null
                    ? LIST_NOT_WHOLE
                    : reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The first territory of its commune, so that every row counts once. */
        TerritoryId territory() {
            return placement.territories().get(0);
        }
    }

    /**
     * Places every grant by its commune code, which may be older or newer than the list, on the first day on which
     * the list was in use.
     */
    static PlacedGrants of(IntakeResult<GrantRow> read, KnownTerritories territories) {
        TerritoryList list = territories.list();
        TerritoryRegister register = TerritoryRegister.of(list);
        return new PlacedGrants(read.values().stream()
                .map(row -> new PlacedGrant(
                        row,
                        register.locate(row.commune(), list.version().validFrom(), Geography.shipped()),
                        territories.whole()))
                .toList());
    }

    List<PlacedGrant> list(Placement.Status status) {
        return grants.stream().filter(grant -> grant.status() == status).toList();
    }

    SortedMap<TerritoryId, List<PlacedGrant>> byTerritory() {
        return list(Placement.Status.IN).stream()
                .collect(Collectors.groupingBy(PlacedGrant::territory, TreeMap::new, Collectors.toList()));
    }

    SortedMap<String, List<PlacedGrant>> byReason() {
        return list(Placement.Status.NOT_KNOWN).stream()
                .collect(Collectors.groupingBy(PlacedGrant::reason, TreeMap::new, Collectors.toList()));
    }

    static Euros amount(List<PlacedGrant> grants) {
        return Euros.sum(grants.stream().map(grant -> grant.row().committed()).toList());
    }
}
