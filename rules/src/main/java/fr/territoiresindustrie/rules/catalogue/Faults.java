package fr.territoiresindustrie.rules.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a definition; the same fault at the same place counts once. */
final class Faults {

    private final Set<RuleSetProblem> found = new LinkedHashSet<>();

    boolean none() {
        return found.isEmpty();
    }

    List<RuleSetProblem> list() {
        return List.copyOf(found);
    }

    void add(RuleSetProblem.Code code, Place place) {
        add(code, place, null);
    }

    /** Adds a fault; the details are names and values in turn. */
    void add(RuleSetProblem.Code code, Place place, @Nullable String value, String... details) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            arguments.put(details[i], details[i + 1]);
        }
        found.add(new RuleSetProblem(
                code, place.source(), place.line(), place.column(), place.pointer(), value, arguments));
    }

    /** Adds the fault that a name is none of those that exist, with the one that may be meant. */
    void unknown(RuleSetProblem.Code code, Place place, String name, Collection<String> known) {
        String near = Spelling.nearest(name, known);
        String all = known.isEmpty() ? "–" : String.join(", ", known);
        String value = name.isEmpty() ? null : name;
        if (near == null) {
            add(code, place, value, "expected", all);
        } else {
            add(code, place, value, "expected", all, "near", near);
        }
    }
}
