package fr.territoiresindustrie.rules.stateaid.undertaking;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One reading of the facts on road freight: the ceilings that all hold if it is right.
 *
 * @param limits the ceilings, at least one
 */
record DeMinimisReading(List<DeMinimisLimit> limits) implements Serializable {

    DeMinimisReading {
        limits = List.copyOf(limits);
    }

    /** The ceilings that hold in each case that the request leaves open, each case once. */
    static Set<Set<DeMinimisLimit.Scope>> open(DeMinimisRequest request, boolean freightCounts) {
        if (!freightCounts) {
            return Set.of(Set.of(DeMinimisLimit.Scope.ORDINARY));
        }
        Set<Set<DeMinimisLimit.Scope>> cases = new LinkedHashSet<>();
        List<RoadFreight> possible =
                request.roadFreight() == null ? List.of(RoadFreight.values()) : List.of(request.roadFreight());
        for (RoadFreight freight : possible) {
            switch (freight) {
                case NONE -> cases.add(Set.of(DeMinimisLimit.Scope.ORDINARY));
                case ONLY, NOT_SEPARATED -> cases.add(Set.of(DeMinimisLimit.Scope.ROAD_FREIGHT));
                case SEPARATED -> cases.addAll(separated(request));
            }
        }
        return cases;
    }

    private static List<Set<DeMinimisLimit.Scope>> separated(DeMinimisRequest request) {
        List<Set<DeMinimisLimit.Scope>> cases = new ArrayList<>();
        if (!Boolean.TRUE.equals(request.forRoadFreight())) {
            cases.add(Set.of(DeMinimisLimit.Scope.ORDINARY));
        }
        if (!Boolean.FALSE.equals(request.forRoadFreight())) {
            cases.add(Set.of(DeMinimisLimit.Scope.ORDINARY, DeMinimisLimit.Scope.FREIGHT_PART));
        }
        return cases;
    }

    DeMinimisRoom room() {
        DeMinimisRoom room = limits.get(0).room();
        for (DeMinimisLimit limit : limits) {
            room = room.and(limit.room());
        }
        return room;
    }
}
