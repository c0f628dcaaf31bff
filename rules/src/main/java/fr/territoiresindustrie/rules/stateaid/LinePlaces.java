package fr.territoiresindustrie.rules.stateaid;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The cost lines of a case by position, so that sets of lines are sets of bits. */
final class LinePlaces {

    /** Up to so many lines a walk costs less than a map. */
    private static final int FEW = 8;

    private final List<CostLine> lines;
    private final Map<String, Integer> places;

    LinePlaces(AidCase project) {
        this.lines = Objects.requireNonNullElse(project.lines(), List.of());
        this.places = lines.size() <= FEW ? Map.of() : index(lines);
    }

    private static Map<String, Integer> index(List<CostLine> lines) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            index.put(lines.get(i).id(), i);
        }
        return index;
    }

    int count() {
        return lines.size();
    }

    CostLine line(int place) {
        return lines.get(place);
    }

    /** The position of a line, or a negative number if there is no such line. */
    int find(String id) {
        if (lines.size() > FEW) {
            return places.getOrDefault(id, -1);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    BitSet all() {
        BitSet all = new BitSet(lines.size());
        all.set(0, lines.size());
        return all;
    }

    /** The positions of lines; ids that the case does not have are left out. */
    BitSet of(Collection<String> ids) {
        BitSet places = new BitSet(lines.size());
        for (String id : ids) {
            int place = find(id);
            if (place >= 0) {
                places.set(place);
            }
        }
        return places;
    }

    BitSet coveredBy(AidEntitlement entitlement) {
        BitSet covered = new BitSet(lines.size());
        for (LineEntitlement line : entitlement.lines()) {
            int place = find(line.line());
            if (place >= 0) {
                covered.set(place);
            }
        }
        return covered;
    }

    Set<String> ids(BitSet places) {
        Set<String> ids = new TreeSet<>();
        places.stream().forEach(place -> ids.add(lines.get(place).id()));
        return ids;
    }

    /** The costs of some lines together. */
    AidRange cost(BitSet places) {
        AidRange sum = AidRange.ZERO;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            sum = sum.plus(lines.get(i).cost());
        }
        return sum;
    }
}
