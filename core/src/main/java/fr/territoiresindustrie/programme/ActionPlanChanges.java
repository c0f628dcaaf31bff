package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ActionSheetId;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of the action sheets from one revision of a plan to a later one. Every sheet of either revision stands
 * in exactly one of the four lists.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param added sheets of the later revision only, in its order
 * @param dropped sheets of the earlier revision only, in its order
 * @param changed sheets of both that are not equal, in the order of the later one
 * @param kept sheets of both that are equal, in the order of the later one
 */
@JsonPropertyOrder({"added", "dropped", "changed", "kept"})
public record ActionPlanChanges(
        List<ActionSheetId> added, List<ActionSheetId> dropped, List<ActionSheetId> changed, List<ActionSheetId> kept)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param added sheets of the later revision only
     * @param dropped sheets of the earlier revision only
     * @param changed sheets of both that differ
     * @param kept sheets of both that are equal
     */
    public ActionPlanChanges {
        added = Problems.copyOf(added, "added");
        dropped = Problems.copyOf(dropped, "dropped");
        changed = Problems.copyOf(changed, "changed");
        kept = Problems.copyOf(kept, "kept");
    }

    static ActionPlanChanges between(List<ActionSheet> before, List<ActionSheet> after) {
        Map<ActionSheetId, ActionSheet> old = byId(before);
        Map<ActionSheetId, ActionSheet> recent = byId(after);
        return new ActionPlanChanges(
                ids(after, sheet -> !old.containsKey(sheet.id())),
                ids(before, sheet -> !recent.containsKey(sheet.id())),
                ids(after, sheet -> old.containsKey(sheet.id()) && !sheet.equals(old.get(sheet.id()))),
                ids(after, sheet -> sheet.equals(old.get(sheet.id()))));
    }

    private static Map<ActionSheetId, ActionSheet> byId(List<ActionSheet> sheets) {
        return sheets.stream().collect(Collectors.toMap(ActionSheet::id, Function.identity()));
    }

    private static List<ActionSheetId> ids(List<ActionSheet> sheets, Predicate<ActionSheet> wanted) {
        return sheets.stream().filter(wanted).map(ActionSheet::id).toList();
    }
}
