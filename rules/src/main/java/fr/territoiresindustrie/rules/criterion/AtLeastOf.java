package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;

/** A number of parts is needed; parts that do not apply do not count as met. */
final class AtLeastOf<T> extends Combination<T> {

    final int needed;

    AtLeastOf(Wording wording, int needed, List<Criterion<T>> parts) {
        super(wording, parts);
        if (needed < 1 || needed > parts.size()) {
            throw new IllegalArgumentException(
                    "The number of parts needed (" + needed + ") must be from 1 to " + parts.size() + ".");
        }
        this.needed = needed;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        int sure = 0;
        int may = 0;
        int union = 0;
        int common = Possible.NOT_APPLICABLE;
        for (Criterion<T> part : parts) {
            int one = part.possible(subject, context);
            sure += one == Possible.MET ? 1 : 0;
            may += one & Possible.MET;
            union |= one;
            common &= one;
        }
        return possible(needed, sure, may, union, common);
    }

    /**
     * Worked out from how many parts are surely met, how many may be, what any of them may be, and whether all may be
     * beside the case. Too few can be met only if one part at least concerns the case: one that is met, one that may
     * fail, or one that may be met where more are needed.
     */
    static int possible(int needed, int sure, int may, int union, int common) {
        boolean concerned = sure > 0 || (union & Possible.NOT_MET) != 0 || (needed > 1 && may > 0);
        boolean fails = sure < needed && concerned;
        return (may >= needed ? Possible.MET : 0) | (fails ? Possible.NOT_MET : 0) | common;
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        Verdict[] verdicts = explainParts(subject, context);
        int sure = 0;
        int may = 0;
        int union = 0;
        int common = Possible.NOT_APPLICABLE;
        for (Verdict one : verdicts) {
            sure += one.possible() == Possible.MET ? 1 : 0;
            may += one.possible() & Possible.MET;
            union |= one.possible();
            common &= one.possible();
        }
        return Verdict.combined(this, possible(needed, sure, may, union, common), verdicts);
    }

    @Override
    Reason composedTitle() {
        return super.composedTitle().with("needed", needed);
    }

    @Override
    Reason reason(Verdict verdict) {
        Reason reason = super.reason(verdict);
        return verdict.outcome() == Outcome.UNKNOWN
                ? reason
                : reason.with("needed", needed).with("met", met(verdict));
    }

    private static long met(Verdict verdict) {
        return verdict.parts().stream()
                .filter(part -> part.outcome() == Outcome.MET)
                .count();
    }

    @Override
    Argument threshold(Verdict verdict) {
        return Argument.of(needed);
    }

    @Override
    Argument value(Verdict verdict) {
        return Argument.of(met(verdict));
    }

    @Override
    String code() {
        return "at-least-of";
    }

    @Override
    public Form form() {
        return Form.AT_LEAST;
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new AtLeastOf<>(words, needed, parts());
    }

    @Override
    List<Object> key() {
        return List.of(needed, parts());
    }
}
