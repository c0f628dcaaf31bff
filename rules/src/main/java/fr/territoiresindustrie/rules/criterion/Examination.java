package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what an analysis finds, period by period. */
final class Examination {

    /**
     * A criterion that is examined.
     *
     * @param name what it is called in a finding
     * @param rules the rule in which it stands, if it does
     * @param blocking whether it decides
     */
    record Item(Argument name, List<RuleId> rules, boolean blocking, Formula.Named formula) {}

    private final Periods periods;
    private final int most;
    private final Map<AnalysisFinding, BitSet> found = new LinkedHashMap<>();
    private int period;
    private long steps;

    Examination(Periods periods, int most) {
        this.periods = periods;
        this.most = most;
    }

    Periods periods() {
        return periods;
    }

    long steps() {
        return steps;
    }

    void begin(int number) {
        period = number;
    }

    void spent(Search search) {
        steps += search.steps();
    }

    void add(Severity severity, Reason reason, List<Item> concerned) {
        add(severity, reason, concerned, true);
    }

    void add(Severity severity, Reason reason, List<Item> concerned, boolean proved) {
        List<RuleId> rules =
                concerned.stream().flatMap(item -> item.rules().stream()).toList();
        AnalysisFinding finding = new AnalysisFinding(severity, reason, rules, List.of(), proved);
        found.computeIfAbsent(finding, key -> new BitSet()).set(period);
    }

    /** Says something of facts that does not depend on the day. */
    void always(String code, List<Fact<?, ?>> facts) {
        for (period = 0; period < periods.size() && !facts.isEmpty(); period++) {
            add(Severity.INFORMATION, Reason.of(code).with("facts", Reasons.terms(facts)), List.of());
        }
    }

    /** Says that a question was left open, and which. */
    void unsettled(Reason question, List<Item> concerned) {
        Reason reason = Reason.of("analysis.limit.steps")
                .with("question", question.label())
                .with("steps", most);
        add(Severity.INFORMATION, reason, concerned);
    }

    static Argument names(List<Item> items) {
        return Argument.of(items.stream().map(Item::name).toList());
    }

    /** All findings, the gravest first. */
    List<AnalysisFinding> findings() {
        List<AnalysisFinding> all = new ArrayList<>();
        found.forEach((finding, days) -> all.add(finding.during(periods.of(days))));
        all.sort(Comparator.comparing(AnalysisFinding::severity));
        return List.copyOf(all);
    }
}
