package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the places of a project, line by line, come to on the regional-aid map. */
final class RegionalSites {

    private RegionalSites() {}

    /**
     * The status that the project has on the map: that of a line in a zone if there surely is one, that of a line in
     * none if all surely are, null as long as it is open.
     */
    static @Nullable Status status(AidSituation situation) {
        if (situation.abroad()) {
            return Status.NOT_COVERED;
        }
        List<CostLine> lines = situation.project().lines();
        if (lines == null || lines.isEmpty()) {
            return status(situation.zones());
        }
        Status outside = null;
        boolean open = false;
        for (CostLine line : lines) {
            Status one = status(situation.zones(line));
            if (one == Status.A || one == Status.C) {
                return one;
            }
            outside = outside == null ? one : outside;
            open |= one == null;
        }
        return open ? null : outside;
    }

    private static @Nullable Status status(List<RegionalZone> zones) {
        if (zones.isEmpty()) {
            return null;
        }
        boolean assisted = zones.get(0).assisted();
        for (RegionalZone zone : zones) {
            if (!zone.decided() || zone.assisted() != assisted) {
                return null;
            }
        }
        return zones.get(0).status();
    }

    /** Whether all places of the project are surely (true) or perhaps (null) in outermost regions, or one is in none. */
    static @Nullable Boolean outermost(AidSituation situation) {
        return everywhere(situation, RegionalSites::outermost);
    }

    /** Whether one of the places is surely (true), surely not (false) or perhaps (null) in a zone of point (c). */
    static @Nullable Boolean inZoneC(AidSituation situation) {
        Boolean nowhere = everywhere(situation, zone -> not(inZoneC(zone)));
        return not(nowhere);
    }

    private static @Nullable Boolean outermost(RegionalZone zone) {
        if (zone.area() != null) {
            return zone.area().outermost();
        }
        return zone.status() == Status.NOT_KNOWN ? null : Boolean.FALSE;
    }

    private static @Nullable Boolean inZoneC(RegionalZone zone) {
        return switch (zone.status()) {
            case C -> Boolean.TRUE;
            case PARTIAL, NOT_KNOWN -> zone.area() != null && zone.area().outermost() ? Boolean.FALSE : null;
            default -> Boolean.FALSE;
        };
    }

    /** A question on a place, which may be open. */
    @FunctionalInterface
    private interface Question {

        @Nullable
        Boolean of(RegionalZone zone);
    }

    private static @Nullable Boolean everywhere(AidSituation situation, Question question) {
        List<CostLine> lines = situation.project().lines();
        if (lines == null || lines.isEmpty()) {
            return all(situation.zones(), question);
        }
        Boolean all = Boolean.TRUE;
        for (CostLine line : lines) {
            Boolean one = all(situation.zones(line), question);
            if (Boolean.FALSE.equals(one)) {
                return one;
            }
            all = one == null ? null : all;
        }
        return all;
    }

    /** Of the places that a line may have one is the right one: they must agree. */
    private static @Nullable Boolean all(List<RegionalZone> zones, Question question) {
        Boolean agreed = zones.isEmpty() ? null : question.of(zones.get(0));
        for (int i = 1; agreed != null && i < zones.size(); i++) {
            agreed = agreed.equals(question.of(zones.get(i))) ? agreed : null;
        }
        return agreed;
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }
}
