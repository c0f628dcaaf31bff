package fr.territoiresindustrie.territory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the territory of communes from list to list. A step to the next list is the identity but for the communes
 * noted here: those that went lead to the commune that took them over, and those that lost a part, which was restored
 * as a commune or kept under another code, lead to themselves and to that part.
 */
final class CommuneHistory {

    private final GeographyTables tables;
    private final List<Map<Integer, Set<Integer>>> steps = new ArrayList<>();

    CommuneHistory(GeographyTables tables) {
        this.tables = tables;
        for (int list = 0; list + 1 < tables.editions().size(); list++) {
            steps.add(step(list));
        }
    }

    private Map<Integer, Set<Integer>> step(int list) {
        Map<Integer, Set<Integer>> changes = new HashMap<>();
        Chronicle<CommuneFacts> communes = tables.communes();
        for (int row = 0; row < communes.size(); row++) {
            int key = communes.key(row);
            boolean before = communes.findRow(key, list) >= 0;
            boolean after = communes.findRow(key, list + 1) >= 0;
            if (before && !after) {
                images(changes, key).addAll(holders(key, list + 1));
            } else if (after && !before) {
                holders(key, list).forEach(parent -> images(changes, parent).add(key));
            }
        }
        changes.forEach((key, image) -> {
            if (communes.findRow(key, list + 1) >= 0) {
                image.add(key);
            }
        });
        return changes;
    }

    private static Set<Integer> images(Map<Integer, Set<Integer>> changes, int key) {
        return changes.computeIfAbsent(key, k -> new TreeSet<>());
    }

    /**
     * Returns the communes that have the territory of a code which is itself no commune in a list; empty if the list
     * does not know it.
     */
    List<Integer> holders(int key, int list) {
        PartFacts part = tables.parts().find(key, list);
        if (part != null) {
            return List.of(part.commune());
        }
        List<Integer> successors = tables.former().find(key, list);
        return successors == null ? List.of() : successors;
    }

    /** Returns the communes of one list whose territory meets that of communes of another list. */
    Set<Integer> follow(Set<Integer> communes, int from, int to) {
        Set<Integer> at = communes;
        for (int list = from; list < to; list++) {
            at = forward(at, steps.get(list));
        }
        for (int list = from; list > to; list--) {
            at = backward(at, steps.get(list - 1), list - 1);
        }
        return at;
    }

    private static Set<Integer> forward(Set<Integer> communes, Map<Integer, Set<Integer>> step) {
        Set<Integer> result = new TreeSet<>();
        communes.forEach(key -> result.addAll(step.getOrDefault(key, Set.of(key))));
        return result;
    }

    private Set<Integer> backward(Set<Integer> communes, Map<Integer, Set<Integer>> step, int list) {
        Set<Integer> result = new TreeSet<>();
        for (int key : communes) {
            if (!step.containsKey(key) && tables.communes().findRow(key, list) >= 0) {
                result.add(key);
            }
        }
        step.forEach((key, image) -> {
            if (image.stream().anyMatch(communes::contains)) {
                result.add(key);
            }
        });
        return result;
    }
}
