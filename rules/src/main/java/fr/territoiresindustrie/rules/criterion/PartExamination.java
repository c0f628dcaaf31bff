package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.criterion.Examination.Item;
import fr.territoiresindustrie.rules.criterion.Search.Answer;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import java.util.Set;

/** Looks for parts of one criterion that cannot be the reason for anything. */
final class PartExamination {

    private static final Set<Form> LISTS = Set.of(Form.ALL, Form.ANY, Form.AT_LEAST);

    private final Examination examination;
    private final Search search;
    private final Item item;

    /** The criterion without the parts that were found to have no effect. */
    private Formula left;

    PartExamination(Examination examination, Search search, Item item) {
        this.examination = examination;
        this.search = search;
        this.item = item;
        this.left = item.formula();
    }

    void examine() {
        parts(item.formula());
    }

    private void parts(Formula.Named whole) {
        if (!(whole.formula() instanceof Formula.Combined combined)) {
            return;
        }
        // From the last to the first: of two that do the same, the first is kept.
        for (int i = combined.parts().size() - 1; i >= 0; i--) {
            if (combined.parts().get(i) instanceof Formula.Named part) {
                boolean condition = combined.form() == Form.WHEN && i == 0;
                boolean removable =
                        LISTS.contains(combined.form()) && combined.parts().size() > 1;
                part(part, condition, removable);
            }
        }
    }

    private void part(Formula.Named part, boolean condition, boolean removable) {
        Answer met = search.find(part, Possible.MET);
        Answer failed = search.find(part, condition ? ~Possible.MET : Possible.NOT_MET);
        String kind = condition ? "condition" : "part";
        if (met == Answer.NONE) {
            neverMet(kind, part);
        } else if (failed == Answer.NONE) {
            say(Severity.WARNING, kind + ".always-met", part);
        } else if (!removable || !withoutEffect(part)) {
            parts(part);
        }
        if (met == Answer.UNSETTLED || failed == Answer.UNSETTLED) {
            unsettled(part);
        }
    }

    /** Of a part that is not met because the case that it is for never arises, that case is named. */
    private void neverMet(String kind, Formula.Named part) {
        boolean limited = part.formula() instanceof Formula.Combined combined
                && combined.form() == Form.WHEN
                && search.find(combined.parts().get(0), Possible.MET) == Answer.NONE;
        if (limited && ((Formula.Combined) part.formula()).parts().get(0) instanceof Formula.Named condition) {
            say(Severity.WARNING, "condition.never-met", condition);
        } else {
            say(Severity.WARNING, kind + ".never-met", part);
        }
    }

    /** Whether the outcome of the whole is the same without the part, in all cases; then it is left out. */
    private boolean withoutEffect(Formula.Named part) {
        Formula without = left.without(part);
        Answer different = search.find(new Formula.Differs(left, without), Possible.MET);
        if (different == Answer.NONE) {
            left = without;
            say(Severity.WARNING, "part.without-effect", part);
        } else if (different == Answer.UNSETTLED) {
            unsettled(part);
        }
        return different == Answer.NONE;
    }

    private void say(Severity severity, String code, Formula.Named part) {
        examination.add(severity, named("analysis." + code, part), List.of(item));
    }

    private void unsettled(Formula.Named part) {
        examination.unsettled(named("analysis.question.part", part), List.of(item));
    }

    private Reason named(String code, Formula.Named part) {
        return Reason.of(code)
                .with("rule", item.name())
                .with("part", Argument.of(part.criterion().title()));
    }
}
