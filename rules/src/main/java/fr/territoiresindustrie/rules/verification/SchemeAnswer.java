package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.stateaid.AidEntitlement;
import fr.territoiresindustrie.rules.stateaid.AidLimit;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSituation;
import fr.territoiresindustrie.rules.stateaid.LineEntitlement;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a scheme says of a situation, put in a form that can be compared: no order of lines, no arithmetic. */
record SchemeAnswer(Outcome conditions, Map<String, List<Object>> lines, List<String> limits, AidRange total) {

    static SchemeAnswer of(AidScheme scheme, AidSituation situation) {
        CriteriaSet<AidSituation> set = scheme.conditions();
        AidEntitlement entitlement = scheme.entitlement(situation);
        Map<String, List<Object>> lines = new TreeMap<>();
        for (LineEntitlement line : entitlement.lines()) {
            lines.put(line.line(), List.of(line.base(), line.least(), line.most()));
        }
        return new SchemeAnswer(
                set.test(situation, situation.context()), lines, limits(entitlement), total(entitlement));
    }

    private static List<String> limits(AidEntitlement entitlement) {
        return entitlement.limits().stream()
                .map(limit -> limit.kind() + " " + limit.ceiling() + " " + limit.counts() + " " + limit.lines())
                .sorted()
                .toList();
    }

    /** What the lines and limits leave in all where no other aid counts. */
    private static AidRange total(AidEntitlement entitlement) {
        AidRange all = entitlement.lines().isEmpty() ? AidRange.UNKNOWN : sum(entitlement.lines());
        AidRange total = all;
        for (AidLimit limit : entitlement.limits()) {
            total = total.min(limited(entitlement, limit));
        }
        return entitlement.lines().isEmpty() && entitlement.limits().isEmpty() ? AidRange.ZERO : total;
    }

    private static AidRange limited(AidEntitlement entitlement, AidLimit limit) {
        if (limit.lines().isEmpty()) {
            return limit.ceiling();
        }
        Map<Boolean, List<LineEntitlement>> parts = entitlement.lines().stream()
                .collect(Collectors.partitioningBy(line -> limit.lines().contains(line.line())));
        return sum(parts.get(true)).min(limit.ceiling()).plus(sum(parts.get(false)));
    }

    private static AidRange sum(List<LineEntitlement> lines) {
        AidRange sum = AidRange.ZERO;
        for (LineEntitlement line : lines) {
            sum = sum.plus(amount(line));
        }
        return sum;
    }

    static AidRange amount(LineEntitlement line) {
        Euros top = line.base().most();
        Euros most = top == null ? unbounded(line) : top.times(line.most(), RoundingMode.FLOOR);
        return new AidRange(line.base().least().times(line.least(), RoundingMode.FLOOR), most);
    }

    private static @Nullable Euros unbounded(LineEntitlement line) {
        return line.most().numerator() == 0 ? Euros.ZERO : null;
    }

    /** Whether an answer from fewer facts still allows this one. */
    boolean within(SchemeAnswer wider) {
        return decidedAlike(wider.conditions) && holds(wider.total, total);
    }

    boolean decidedAlike(Outcome wider) {
        return wider == Outcome.UNKNOWN || refused(wider) == refused(conditions) && conditions != Outcome.UNKNOWN;
    }

    private static boolean refused(Outcome outcome) {
        return outcome == Outcome.NOT_MET;
    }

    static boolean holds(AidRange wide, AidRange narrow) {
        boolean bottom = wide.least().compareTo(narrow.least()) <= 0;
        boolean top =
                wide.most() == null || narrow.most() != null && wide.most().compareTo(narrow.most()) >= 0;
        return bottom && top;
    }
}
