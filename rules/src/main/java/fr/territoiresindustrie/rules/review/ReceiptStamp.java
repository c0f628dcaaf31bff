package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.Adjustment;
import fr.territoiresindustrie.rules.scoring.Contribution;
import fr.territoiresindustrie.rules.scoring.ScoreCard;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on all receipts of a set and a grid, and how the rest is written on them.
 *
 * @param criteria the set
 * @param grid what the content of the grid comes to, or null
 * @param rules what the content of each rule comes to, in the order of the set
 * @param parameters the dated parameters of the set
 */
record ReceiptStamp(Receipt.Criteria criteria, @Nullable String grid, List<String> rules, List<Parameter<?>> parameters)
        implements Serializable {

    /** The date, and which registers were at hand. */
    record Registers(LocalDate date, List<ListVersion> lists, List<Integer> geography) {

        static Registers of(EvaluationContext context) {
            return new Registers(
                    context.date(),
                    context.listVersions(),
                    context.geography() == null
                            ? List.of()
                            : context.geography().years());
        }
    }

    static <T> ReceiptStamp of(CriteriaSet<T> set, @Nullable ScoringGrid<T> grid) {
        Set<Parameter<?>> parameters = new LinkedHashSet<>();
        for (Rule<T> rule : set.rules()) {
            parameters.addAll(rule.criterion().parameters());
        }
        return new ReceiptStamp(
                new Receipt.Criteria(set.id(), set.version().orElse(null), set.title(), set.fingerprint()),
                grid == null ? null : grid.fingerprint(),
                set.rules().stream().map(ReceiptStamp::fingerprint).toList(),
                List.copyOf(parameters));
    }

    /** The content of a rule is that of a set of this rule alone. */
    private static <T> String fingerprint(Rule<T> rule) {
        return CriteriaSet.of("rule", Label.of("rule"), List.of(rule)).fingerprint();
    }

    Receipt receipt(
            String name,
            Registers registers,
            List<Receipt.Input> inputs,
            CriteriaReport report,
            @Nullable ScoreCard score,
            Receipt.@Nullable Proposal proposal) {
        return new Receipt(
                name,
                registers.date(),
                EngineVersion.VALUE,
                criteria,
                grid,
                registers.lists(),
                registers.geography(),
                parameters.stream()
                        .<Receipt.ParameterValue>map(one -> parameter(one, registers.date()))
                        .toList(),
                ReceiptInputs.hash(inputs),
                inputs,
                report.outcome(),
                lines(report),
                score == null ? null : score(score),
                report.findings(),
                proposal);
    }

    private List<Receipt.Line> lines(CriteriaReport report) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (Verdict verdict : report.verdicts()) {
            var rule = verdict.rule().orElseThrow();
            lines.add(new Receipt.Line(
                    rule, verdict.outcome(), report.enforcement(rule), rules.get(lines.size()), verdict.explanation()));
        }
        return lines;
    }

    private static <V> Receipt.ParameterValue parameter(Parameter<V> parameter, LocalDate date) {
        Argument term = Argument.term(parameter.name(), parameter.label());
        Parameter.Value<V> value = parameter.find(date).orElse(null);
        if (value == null) {
            Reason none =
                    Reason.of("receipt.parameter.none").with("parameter", term).with("date", date);
            return new Receipt.ParameterValue(parameter.name(), null, null, false, Explanation.of(Mark.UNKNOWN, none));
        }
        boolean kept = !value.validity().covers(date);
        Reason reason = Reason.of(kept ? "parameter.kept" : "parameter.in-force")
                .with("parameter", term)
                .with("value", value.value())
                .with("date", date);
        return new Receipt.ParameterValue(
                parameter.name(),
                ReceiptValues.of(value.value()),
                value.validity(),
                kept,
                Explanation.note(reason).basedOn(value.basis().withValidity(value.validity())));
    }

    private static Receipt.Score score(ScoreCard card) {
        Explanation whole = card.explanation();
        return new Receipt.Score(
                card.lowest(),
                card.highest(),
                card.outOf(),
                new Explanation(whole.mark(), whole.rule(), whole.title(), whole.reason(), whole.basis(), List.of()),
                Stream.concat(
                                card.contributions().stream().map(ReceiptStamp::line),
                                card.adjustments().stream().map(ReceiptStamp::line))
                        .toList());
    }

    /** What was taken away afterwards is fewest where the facts are worst: both ends are put in order. */
    private static Receipt.ScoreLine line(Adjustment one) {
        boolean turned = one.atLowest().compareTo(one.atHighest()) > 0;
        return new Receipt.ScoreLine(
                one.id(),
                one.weight(),
                turned ? one.atHighest() : one.atLowest(),
                turned ? one.atLowest() : one.atHighest(),
                one.explanation());
    }

    private static Receipt.ScoreLine line(Contribution one) {
        return new Receipt.ScoreLine(one.line(), one.weight(), one.lowest(), one.highest(), one.explanation());
    }

    static Receipt.Proposal proposal(Decision decision) {
        List<Explanation> parts =
                new ArrayList<>(decision.notes().stream().map(Explanation::note).toList());
        if (decision.line() != null) {
            parts.add(decision.line().explanation().titled(Decision.PLACE));
        }
        return new Receipt.Proposal(
                decision.status(),
                decision.award(),
                decision.request(),
                Explanation.of(decision.status().mark(), decision.reason()).with(parts));
    }
}
