package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the rules that made the difference between two reports, by exchanging what they found. */
final class RuleExchange {

    private final CriteriaReport before;
    private final CriteriaReport after;
    private final Map<String, Pair> pairs;

    /** A rule in both reports. */
    private record Pair(@Nullable Verdict before, @Nullable Verdict after) {

        Pair reversed() {
            return new Pair(after, before);
        }
    }

    private RuleExchange(CriteriaReport before, CriteriaReport after, Map<String, Pair> pairs) {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
    }

    static RuleExchange of(CriteriaReport before, CriteriaReport after, RuleMatching matching) {
        Map<String, Verdict> first = byKey(before, matching);
        Map<String, Verdict> second = byKey(after, matching);
        Map<String, Pair> pairs = new LinkedHashMap<>();
        first.forEach((key, verdict) -> pairs.put(key, new Pair(verdict, second.get(key))));
        second.forEach((key, verdict) -> pairs.putIfAbsent(key, new Pair(null, verdict)));
        return new RuleExchange(before, after, pairs);
    }

    private static Map<String, Verdict> byKey(CriteriaReport report, RuleMatching matching) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : report.verdicts()) {
            String key = matching.key(report.set(), id(verdict));
            if (verdicts.put(key, verdict) != null) {
                throw new IllegalArgumentException("The key (" + key + ") must be that of one rule of the set "
                        + report.set() + ".\nMaybe another way of matching rules is meant.");
            }
        }
        return verdicts;
    }

    private static RuleId id(Verdict verdict) {
        return verdict.rule().orElseThrow();
    }

    private RuleExchange reversed() {
        Map<String, Pair> turned = new LinkedHashMap<>();
        pairs.forEach((key, pair) -> turned.put(key, pair.reversed()));
        return new RuleExchange(after, before, turned);
    }

    /** The rules that found something else or weigh otherwise; those that turned the outcome say so. */
    List<RuleChange> changes() {
        boolean turned = before.outcome() != after.outcome();
        Set<String> onward = turned ? alone() : Set.of();
        Set<String> backward = turned ? reversed().alone() : Set.of();
        List<RuleChange> changes = new ArrayList<>();
        pairs.forEach((key, pair) -> {
            if (differs(pair) || onward.contains(key) || backward.contains(key)) {
                changes.add(new RuleChange(
                        key,
                        Objects.requireNonNull(pair.after() == null ? pair.before() : pair.after())
                                .title(),
                        side(pair.before(), before),
                        side(pair.after(), after),
                        onward.contains(key),
                        backward.contains(key)));
            }
        });
        return List.copyOf(changes);
    }

    private static RuleChange.@Nullable Side side(@Nullable Verdict verdict, CriteriaReport report) {
        return verdict == null
                ? null
                : new RuleChange.Side(
                        id(verdict), verdict.outcome(), report.enforcement(id(verdict)), verdict.reason());
    }

    private boolean differs(Pair pair) {
        Verdict first = pair.before();
        Verdict second = pair.after();
        if (first == null) {
            return after.enforcement(id(Objects.requireNonNull(second))) == Enforcement.BLOCKING;
        }
        if (second == null) {
            return before.enforcement(id(first)) == Enforcement.BLOCKING;
        }
        return first.outcome() != second.outcome() || before.enforcement(id(first)) != after.enforcement(id(second));
    }

    /**
     * The rules each of which alone gives the first report the outcome of the second; one that is unknown in both can
     * be among them, since unknown is finer inside: it may have become unable to fail.
     */
    private Set<String> alone() {
        Set<String> turning = new HashSet<>();
        pairs.forEach((key, pair) -> {
            if (exchanged(pair) == after.outcome()) {
                turning.add(key);
            }
        });
        return turning;
    }

    private Outcome exchanged(Pair pair) {
        List<RuleId> without = pair.before() == null ? List.of() : List.of(id(pair.before()));
        List<RuleId> instead = pair.after() == null ? List.of() : List.of(id(pair.after()));
        return before.outcomeWith(without, after, instead);
    }
}
