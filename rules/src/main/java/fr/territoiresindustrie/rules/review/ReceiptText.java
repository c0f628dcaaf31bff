package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.territory.ListVersion;
import java.util.ArrayList;
import java.util.List;

/** Writes down a receipt for people: what was decided, by what, on which facts, and why. */
final class ReceiptText {

    private static final int SHORT = 12;

    private final Receipt receipt;

    private ReceiptText(Receipt receipt) {
        this.receipt = receipt;
    }

    static Explanation of(Receipt receipt) {
        return new ReceiptText(receipt).explanation();
    }

    private Explanation explanation() {
        List<Explanation> parts = new ArrayList<>();
        if (receipt.proposal() != null) {
            parts.add(receipt.proposal().explanation().titled(title("proposal")));
        }
        parts.add(basis());
        parts.add(facts());
        parts.add(section("verdicts")
                .with(receipt.verdicts().stream().map(ReceiptText::line).toList()));
        if (receipt.score() != null) {
            parts.add(receipt.score()
                    .explanation()
                    .titled(title("score"))
                    .with(receipt.score().lines().stream()
                            .map(Receipt.ScoreLine::explanation)
                            .toList()));
        }
        Reason head =
                Reason.of("receipt.head." + receipt.outcome().mark().code()).with("date", receipt.date());
        return Explanation.of(receipt.outcome().mark(), head)
                .titled(Label.of(receipt.subject().isBlank() ? "?" : receipt.subject()))
                .with(parts);
    }

    private static Label title(String section) {
        return Reason.of("receipt.title." + section).label();
    }

    private static Explanation section(String name) {
        return Explanation.of(Mark.NOTE, title(name));
    }

    /** By what the decision was taken. */
    private Explanation basis() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.note(criteria()).titled(receipt.criteria().title()));
        parts.add(Explanation.note(Reason.of("receipt.engine").with("version", receipt.engine())));
        if (receipt.grid() != null) {
            parts.add(Explanation.note(Reason.of("receipt.grid").with("fingerprint", brief(receipt.grid()))));
        }
        for (ListVersion list : receipt.lists()) {
            parts.add(Explanation.note(
                    Reason.of("receipt.list").with("list", listed(list).label())));
        }
        if (!receipt.geography().isEmpty()) {
            List<String> years = receipt.geography().stream()
                    .map(year -> Integer.toString(year))
                    .toList();
            parts.add(Explanation.note(Reason.of("receipt.geography").with("years", years)));
        }
        receipt.parameters().forEach(parameter -> parts.add(parameter.explanation()));
        if (!receipt.relaxations().isEmpty()) {
            List<String> rules =
                    receipt.relaxations().stream().map(rule -> rule.value()).toList();
            parts.add(Explanation.note(Reason.of("receipt.relaxations").with("rules", rules)));
        }
        return section("basis").with(parts);
    }

    static Reason listed(ListVersion list) {
        Reason reason = Reason.of(list.validTo() == null ? "receipt.list-version" : "receipt.list-version.to")
                .with("phase", list.phase().years())
                .with("from", list.validFrom())
                .with("source", list.source());
        return list.validTo() == null ? reason : reason.with("to", list.validTo());
    }

    private Reason criteria() {
        Receipt.Criteria set = receipt.criteria();
        Reason reason = Reason.of(set.version() == null ? "receipt.criteria" : "receipt.criteria.version")
                .with("criteria", set.id().value())
                .with("fingerprint", brief(set.fingerprint()));
        return set.version() == null ? reason : reason.with("version", set.version());
    }

    private static String brief(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
    }

    private Explanation facts() {
        Reason hash = Reason.of(receipt.inputs() == null ? "receipt.inputs.left-out" : "receipt.inputs")
                .with("fingerprint", brief(receipt.inputsHash()));
        Explanation section = section("inputs").because(hash);
        return receipt.inputs() == null
                ? section
                : section.with(receipt.inputs().stream()
                        .map(Receipt.Input::explanation)
                        .toList());
    }

    private static Explanation line(Receipt.Line line) {
        boolean told = line.enforcement() == Enforcement.WARNING || line.enforcement() == Enforcement.INFORMATION;
        return told
                ? line.explanation()
                        .with(Explanation.note(Reason.of("enforcement." + Phrasebook.codeOf(line.enforcement()))))
                : line.explanation();
    }
}
