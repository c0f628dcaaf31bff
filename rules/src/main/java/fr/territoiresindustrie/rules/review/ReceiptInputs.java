package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.scoring.ScoringLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts that criteria and a grid read, and what is known of them. */
final class ReceiptInputs {

    private ReceiptInputs() {}

    /** All facts by name, with those from which they are worked out. */
    static <T> List<Fact<T, ?>> facts(CriteriaSet<T> criteria, @Nullable ScoringGrid<T> grid) {
        Map<String, Fact<T, ?>> facts = new TreeMap<>();
        criteria.facts().forEach(fact -> add(fact, facts));
        if (grid != null) {
            for (ScoringLine<T, ?> line : grid.lines()) {
                add(line.fact(), facts);
            }
        }
        return List.copyOf(facts.values());
    }

    private static <T> void add(Fact<T, ?> fact, Map<String, Fact<T, ?>> facts) {
        Fact<T, ?> known = facts.putIfAbsent(fact.name(), fact);
        if (known != null && !known.equals(fact)) {
            throw new IllegalArgumentException("The name (" + fact.name() + ") must stand for one fact.\n"
                    + "Maybe one of " + known.label() + " and " + fact.label() + " wants a name of its own.");
        }
        fact.sources().forEach(source -> add(source, facts));
    }

    static <T> List<Receipt.Input> read(List<Fact<T, ?>> facts, T subject, EvaluationContext context) {
        return facts.stream()
                .<Receipt.Input>map(fact -> read(fact, subject, context))
                .toList();
    }

    private static <T, V> Receipt.Input read(Fact<T, V> fact, T subject, EvaluationContext context) {
        V value = fact.read(subject, context);
        Argument shown = fact.present().explain(subject, context).value().orElse(null);
        Receipt.State state =
                value != null ? Receipt.State.KNOWN : shown != null ? Receipt.State.ABSENT : Receipt.State.UNKNOWN;
        Reason reason = Reason.of(shown == null ? "receipt.input.unknown" : "receipt.input")
                .with("fact", Argument.term(fact.name(), fact.label()));
        return new Receipt.Input(
                fact.name(),
                state,
                value == null ? null : ReceiptValues.of(value),
                Explanation.of(
                        shown == null ? Mark.UNKNOWN : Mark.NOTE,
                        shown == null ? reason : reason.with("value", shown)));
    }

    static String hash(List<Receipt.Input> inputs) {
        return Sha256.of(inputs.stream().map(Receipt.Input::canonical).sorted().collect(Collectors.joining()));
    }

    static Receipt leftOut(Receipt receipt) {
        return new Receipt(
                receipt.subject(),
                receipt.date(),
                receipt.engine(),
                receipt.criteria(),
                receipt.grid(),
                receipt.lists(),
                receipt.geography(),
                receipt.parameters(),
                receipt.inputsHash(),
                null,
                receipt.outcome(),
                receipt.verdicts().stream().map(ReceiptInputs::leftOut).toList(),
                receipt.score() == null ? null : leftOut(receipt.score()),
                receipt.findings(),
                receipt.proposal());
    }

    private static Receipt.Line leftOut(Receipt.Line line) {
        return new Receipt.Line(
                line.rule(), line.outcome(), line.enforcement(), line.fingerprint(), bare(line.explanation()));
    }

    private static Receipt.Score leftOut(Receipt.Score score) {
        return new Receipt.Score(
                score.lowest(),
                score.highest(),
                score.outOf(),
                score.explanation(),
                score.lines().stream()
                        .map(line -> new Receipt.ScoreLine(
                                line.line(), line.weight(), line.lowest(), line.highest(), bare(line.explanation())))
                        .toList());
    }

    /** Reasons and parts quote what was seen. */
    private static Explanation bare(Explanation line) {
        return new Explanation(line.mark(), line.rule(), line.title(), null, line.basis(), List.of());
    }
}
