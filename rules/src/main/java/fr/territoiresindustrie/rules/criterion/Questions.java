package fr.territoiresindustrie.rules.criterion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the missing facts, those that can still change an outcome. */
final class Questions {

    private Questions() {}

    /** The facts that can change the outcome of all together, those first that can change the most of the verdicts. */
    static List<Fact<?, ?>> of(List<Verdict> verdicts) {
        Set<Fact<?, ?>> open = new LinkedHashSet<>();
        verdicts.forEach(verdict -> collect(verdict, open));
        Telling together = new Telling(verdicts);
        List<Fact<?, ?>> sorted = new ArrayList<>(open);
        sorted.removeIf(fact -> !together.on(fact));
        if (sorted.size() > 1) {
            // The sort is stable: facts that settle as many stay in the order of reading.
            Map<Fact<?, ?>, Integer> settled = settled(verdicts, sorted);
            sorted.sort(Comparator.comparing(settled::get, Comparator.reverseOrder()));
        }
        return List.copyOf(sorted);
    }

    private static Map<Fact<?, ?>, Integer> settled(List<Verdict> verdicts, List<Fact<?, ?>> facts) {
        Map<Fact<?, ?>, Integer> settled = new HashMap<>();
        facts.forEach(fact -> settled.put(fact, 0));
        for (Verdict verdict : verdicts) {
            Set<Fact<?, ?>> open = new LinkedHashSet<>();
            collect(verdict, open);
            open.retainAll(settled.keySet());
            Telling alone = new Telling(List.of(verdict));
            open.stream().filter(alone::on).forEach(fact -> settled.merge(fact, 1, Integer::sum));
        }
        return settled;
    }

    private static void collect(Verdict verdict, Set<Fact<?, ?>> open) {
        if (Possible.decided(verdict.possible())) {
            return;
        }
        // What the law says on a day is not for the applicant to tell.
        if (verdict.parts().isEmpty() && verdict.criterion().form() != Form.DATED) {
            open.addAll(verdict.missing());
        }
        verdict.parts().forEach(part -> collect(part, open));
    }
}
