package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.stateaid.law.RegionalArea;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of area that matter to bonuses. */
enum ZoneClass {

    /** No assisted area. */
    NONE,

    /** An area of Article 107(3)(a) of the Treaty. */
    A,

    /** An area of Article 107(3)(c) of the Treaty. */
    C;

    private static final Set<ZoneClass> ANY = Collections.unmodifiableSet(EnumSet.allOf(ZoneClass.class));
    private static final Set<ZoneClass> NOWHERE = Set.of(NONE);

    /** The kinds of area that a cost line may lie in, at least one. */
    static Set<ZoneClass> possible(AidSituation situation, CostLine line) {
        List<RegionalZone> zones = situation.zones(line);
        if (zones.size() == 1) {
            return possible(zones.get(0));
        }
        if (zones.isEmpty()) {
            return situation.abroad() ? NOWHERE : ANY;
        }
        EnumSet<ZoneClass> all = EnumSet.noneOf(ZoneClass.class);
        zones.forEach(zone -> all.addAll(possible(zone)));
        return all;
    }

    private static Set<ZoneClass> possible(RegionalZone zone) {
        RegionalArea area = zone.area();
        if (zone.decided() || area == null) {
            return zone.decided() ? Set.of(of(zone.assisted() ? area : null)) : ANY;
        }
        return EnumSet.of(NONE, of(area));
    }

    private static ZoneClass of(@Nullable RegionalArea area) {
        return area == null ? NONE : area.outermost() ? A : C;
    }
}
