package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;

/** The second part, where the first is met; otherwise not applicable. */
final class When<T> extends Combination<T> {

    When(Wording wording, Criterion<T> condition, Criterion<T> part) {
        super(wording, List.of(condition, part));
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        int condition = parts[0].possible(subject, context);
        return (condition & Possible.MET) == 0
                ? Possible.NOT_APPLICABLE
                : Possible.when(condition, parts[1].possible(subject, context));
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        Verdict condition = parts[0].explain(subject, context);
        if ((condition.possible() & Possible.MET) == 0) {
            return Verdict.combined(this, Possible.NOT_APPLICABLE, new Verdict[] {condition});
        }
        Verdict part = parts[1].explain(subject, context);
        int possible = Possible.when(condition.possible(), part.possible());
        return Verdict.combined(this, possible, new Verdict[] {condition, part});
    }

    @Override
    Reason composedTitle() {
        return Reason.of("when.title").with("condition", parts[0].title()).with("part", parts[1].title());
    }

    @Override
    String code() {
        return "when";
    }

    @Override
    public Form form() {
        return Form.WHEN;
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new When<>(wording(), parts[0].boundTo(book), parts[1].boundTo(book));
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new When<>(words, parts[0], parts[1]);
    }
}
