package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the groups of lines that give no more than so many points together. */
final class GroupReader {

    private final Faults faults;
    /** The places of all that has an identifier in the grid. */
    private final Map<String, Place> taken = new HashMap<>();
    /** The places at which lines are put into groups. */
    private final Map<String, Place> grouped = new HashMap<>();

    private final List<String> lines = new ArrayList<>();

    GroupReader(Faults faults) {
        this.faults = faults;
    }

    /** The groups of the member {@code grid-groups}; none if it is missing. */
    List<Content.GridGroup> groups(Members members, List<Content.GridLine> grid) {
        Node node = members.find("grid-groups");
        if (node == null) {
            return List.of();
        }
        if (!members.has("grid")) {
            faults.add(RuleSetProblem.Code.MISSING_MEMBER, members.place(), null, "name", "grid");
        }
        for (Content.GridLine line : grid) {
            lines.add(line.id());
            taken.put(line.id(), line.place());
        }
        List<Content.GridGroup> groups = new ArrayList<>();
        for (Node one : members.items(node)) {
            Members inner = Members.of(one, faults);
            Content.GridGroup group = inner == null ? null : group(inner);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private Content.@Nullable GridGroup group(Members members) {
        String id = members.formed(members.need("id"), Members.NAME, "environment");
        Label label = members.needLabel("label");
        Points cap = GridReader.points(members, members.need("cap"));
        Node named = members.need("lines");
        List<Node.Scalar> of = new ArrayList<>();
        for (Node one : named == null ? List.<Node>of() : members.items(named)) {
            String line = members.text(one);
            if (line != null) {
                line(line, one.place());
                of.add((Node.Scalar) one);
            }
        }
        members.end();
        if (id != null) {
            unique(taken, id, members.place());
        }
        return id == null || label == null || cap == null || of.isEmpty()
                ? null
                : new Content.GridGroup(members.place(), id, label, cap, of);
    }

    private void line(String line, Place place) {
        if (!lines.contains(line)) {
            faults.unknown(RuleSetProblem.Code.UNKNOWN_LINE, place, line, lines);
        }
        unique(grouped, line, place);
    }

    private void unique(Map<String, Place> known, String name, Place place) {
        Place first = known.putIfAbsent(name, place);
        if (first != null) {
            faults.add(RuleSetProblem.Code.DUPLICATE_ID, place, name, "first", first.pointer());
        }
    }
}
