package fr.territoiresindustrie.rules.criterion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the missing facts, those that can still change an outcome. */
final class Questions {

    private Questions() {}

    /** The facts that leave the verdicts open, those first that leave the most of them open. */
    static List<Fact<?, ?>> of(List<Verdict> verdicts) {
        Map<Fact<?, ?>, Integer> asked = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            Set<Fact<?, ?>> open = new LinkedHashSet<>();
            collect(verdict, open);
            open.forEach(fact -> asked.merge(fact, 1, Integer::sum));
        }
        List<Fact<?, ?>> sorted = new ArrayList<>(asked.keySet());
        sorted.removeIf(fact -> !Influence.on(verdicts, fact));
        // The sort is stable: facts that settle as many stay in the order of reading.
        sorted.sort(Comparator.comparing(asked::get, Comparator.reverseOrder()));
        return List.copyOf(sorted);
    }

    private static void collect(Verdict verdict, Set<Fact<?, ?>> open) {
        if (Possible.decided(verdict.possible())) {
            return;
        }
        if (verdict.parts().isEmpty()) {
            open.addAll(verdict.missing());
        }
        verdict.parts().forEach(part -> collect(part, open));
    }
}
