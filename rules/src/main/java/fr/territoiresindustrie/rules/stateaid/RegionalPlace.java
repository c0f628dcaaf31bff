package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.stateaid.law.RegionalRates;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a cost line lies on the regional-aid map.
 *
 * @param sure whether it surely lies in a zone
 * @param outermost whether it lies in an outermost region if in a zone at all; null if that is open
 * @param rates the rates of the zones that it may lie in, at least one
 * @param zones what the map says of its places
 */
record RegionalPlace(boolean sure, @Nullable Boolean outermost, List<RegionalRates> rates, List<RegionalZone> zones)
        implements Serializable {

    /** The place of a line; empty if it surely lies in no zone. */
    static Optional<RegionalPlace> find(AidSituation situation, CostLine line) {
        List<RegionalZone> zones = situation.zones(line);
        if (zones.isEmpty()) {
            return situation.abroad()
                    ? Optional.empty()
                    : Optional.of(anywhere(situation, zones))
                            .filter(place -> !place.rates().isEmpty());
        }
        if (zones.size() == 1 && zones.get(0).assisted()) {
            RegionalZone only = zones.get(0);
            return Optional.ofNullable(only.rates())
                    .map(rates -> new RegionalPlace(true, only.outermost(), List.of(rates), zones));
        }
        return among(situation, zones);
    }

    private static RegionalPlace anywhere(AidSituation situation, List<RegionalZone> zones) {
        return new RegionalPlace(
                false, null, AnyArea.rates(situation.law(), situation.granting().grantedOn()), zones);
    }

    private static Optional<RegionalPlace> among(AidSituation situation, List<RegionalZone> zones) {
        List<RegionalRates> rates = new ArrayList<>();
        boolean sure = true;
        boolean allOutermost = true;
        boolean noneOutermost = true;
        for (RegionalZone zone : zones) {
            sure &= zone.assisted();
            if (zone.assisted() || !zone.decided()) {
                RegionalRates own = zone.rates();
                rates.addAll(own == null ? anywhere(situation, zones).rates() : List.of(own));
                boolean known = zone.area() != null;
                allOutermost &= known && zone.area().outermost();
                noneOutermost &= known && !zone.area().outermost();
            }
        }
        Boolean outermost = allOutermost ? Boolean.TRUE : noneOutermost ? Boolean.FALSE : null;
        return rates.isEmpty() ? Optional.empty() : Optional.of(new RegionalPlace(sure, outermost, rates, zones));
    }

    Rate lowest(EnterpriseSize size) {
        Rate lowest = rates.get(0).of(size);
        for (int i = 1; i < rates.size(); i++) {
            lowest = lowest.min(rates.get(i).of(size));
        }
        return lowest;
    }

    Rate highest(EnterpriseSize size) {
        Rate highest = rates.get(0).of(size);
        for (int i = 1; i < rates.size(); i++) {
            Rate next = rates.get(i).of(size);
            highest = next.compareTo(highest) > 0 ? next : highest;
        }
        return highest;
    }

    LegalBasis basis() {
        return rates.get(0).basis();
    }
}
