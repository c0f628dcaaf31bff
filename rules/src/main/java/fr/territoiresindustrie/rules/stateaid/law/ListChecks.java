package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list of communes must be to be asked. */
final class ListChecks {

    private ListChecks() {}

    static void requireZonesOfPointC(AidZoneMap list) {
        list.listings().forEach((commune, listings) -> {
            boolean pointA =
                    listings.stream().anyMatch(listing -> listing.zone().kind() == AidZone.Kind.A);
            if (pointA && !commune.departement().overseas()) {
                throw new IllegalArgumentException("The zone of the commune (" + commune + ") in the list "
                        + list.source() + " must be of point (c): metropolitan France has no other.\n"
                        + "Maybe the column of the kind of zone was read wrongly.");
            }
        });
    }

    static void requireApart(AidZoneMap one, AidZoneMap other) {
        boolean meet =
                !one.validTo().isBefore(other.validFrom()) && !other.validTo().isBefore(one.validFrom());
        if (meet && meet(one.limitedTo(), other.limitedTo())) {
            throw new IllegalArgumentException("The list (" + other + ") must not be in force on a day of another one: "
                    + one + ".\nMaybe the last day of the earlier one is that of its prolongation, 2021-12-31.");
        }
    }

    private static boolean meet(@Nullable List<DepartementCode> one, @Nullable List<DepartementCode> other) {
        return one == null || other == null || !Collections.disjoint(one, other);
    }

    /** Codes as one argument of a sentence. */
    static List<String> texts(List<CommuneCode> codes) {
        return codes.stream().map(CommuneCode::value).toList();
    }
}
