package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import java.util.ArrayList;
import java.util.List;

/** Writes down what becomes of a grant. */
final class ReassessmentWords {

    private ReassessmentWords() {}

    static Explanation of(Reassessment found) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.note(Reason.of("aid.reassess.law")
                        .with("granted", found.planned().granting().grantedOn()))
                .basedOn(found.decided().basis()));
        parts.add(figure("aid.reassess.legal", found.legalMaximum()));
        parts.add(figure("aid.reassess.same-intensity", found.sameIntensity()));
        parts.add(figure("aid.reassess.payable", found.payable()));
        for (Reassessment.Line line : found.lines()) {
            parts.add(Explanation.note(Reason.of("aid.reassess.line")
                    .with("line", line.id())
                    .with("planned", amount(line.planned()))
                    .with("actual", amount(line.actual()))));
        }
        parts.add(found.finalCosts().explanation());
        checks(found).forEach(check -> parts.add(Explanation.of(Mark.UNKNOWN, check)));
        return Explanation.of(mark(found), headline(found)).with(parts);
    }

    private static Mark mark(Reassessment found) {
        if (found.reduction().least().positive()) {
            return Mark.NOT_MET;
        }
        return found.reduction().known().isPresent() ? Mark.MET : Mark.UNKNOWN;
    }

    private static Reason headline(Reassessment found) {
        AidRange reduction = found.reduction();
        String code = "aid.reassess.unknown";
        if (found.recovery().least().positive()) {
            code = "aid.reassess.recovery";
        } else if (reduction.least().positive()) {
            code = "aid.reassess.reduction";
        } else if (reduction.known().isPresent()) {
            code = "aid.reassess.stays";
        }
        return Reason.of(code)
                .with("granted", found.granted())
                .with("paid", found.paid())
                .with("maximum", amount(found.legalMaximum()))
                .with("reduction", amount(reduction))
                .with("recovery", amount(found.recovery()));
    }

    private static Explanation figure(String code, AidRange amount) {
        Mark mark = amount.known().isPresent() ? Mark.NOTE : Mark.UNKNOWN;
        return Explanation.of(mark, Reason.of(code).with("amount", amount(amount)));
    }

    private static Argument amount(AidRange range) {
        Euros most = range.most();
        if (range.known().isPresent()) {
            return Argument.of(range.least());
        }
        Reason words = most == null
                ? Reason.of("aid.reassess.from").with("least", range.least())
                : Reason.of("aid.reassess.between").with("least", range.least()).with("most", most);
        return Argument.of(words.label());
    }

    /** What the law lets depend on what happens after completion, and nobody can tell from costs. */
    private static List<Reason> checks(Reassessment found) {
        List<Reason> checks = new ArrayList<>();
        if (found.planned().scheme().id().equals(AidSchemes.ARTICLE_14.id())) {
            checks.add(Reason.of("aid.reassess.maintenance"));
        }
        if (found.recovery().most() == null || found.recovery().most().positive()) {
            checks.add(Reason.of("aid.reassess.interest"));
        }
        return checks;
    }
}
