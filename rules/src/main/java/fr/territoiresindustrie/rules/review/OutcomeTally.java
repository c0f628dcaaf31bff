package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts while two runs are compared. */
final class OutcomeTally {

    private static final int OUTCOMES = Outcome.values().length;

    private final OutcomeDiff.Run before;
    private final OutcomeDiff.Run after;
    private final long[] pairs = new long[OUTCOMES * OUTCOMES];
    private final Map<String, Label> titles = new TreeMap<>();
    private final Map<String, long[]> rules = new TreeMap<>();

    OutcomeTally(OutcomeDiff.Run before, OutcomeDiff.Run after) {
        this.before = before;
        this.after = after;
    }

    void count(Outcome first, Outcome second) {
        pairs[first.ordinal() * OUTCOMES + second.ordinal()]++;
    }

    void count(OutcomeDiff.Change change) {
        for (RuleChange rule : change.rules()) {
            titles.putIfAbsent(rule.key(), rule.title());
            long[] counts = rules.computeIfAbsent(rule.key(), key -> new long[2]);
            counts[0] += rule.decisive() ? 1 : 0;
            counts[1]++;
        }
    }

    OutcomeDiff diff(List<OutcomeDiff.Change> changes) {
        List<OutcomeDiff.Transition> transitions = new ArrayList<>();
        for (Outcome first : Outcome.values()) {
            for (Outcome second : Outcome.values()) {
                long count = pairs[first.ordinal() * OUTCOMES + second.ordinal()];
                if (count > 0) {
                    transitions.add(new OutcomeDiff.Transition(first, second, count));
                }
            }
        }
        List<OutcomeDiff.RuleCount> counts = new ArrayList<>();
        rules.forEach((key, count) -> counts.add(new OutcomeDiff.RuleCount(key, titles.get(key), count[0], count[1])));
        return new OutcomeDiff(before, after, transitions, counts, changes);
    }
}
