package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;

/** The one part, turned round. */
final class Not<T> extends Combination<T> {

    Not(Wording wording, Criterion<T> part) {
        super(wording, List.of(part));
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        return Possible.not(parts[0].possible(subject, context));
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        Verdict[] verdicts = explainParts(subject, context);
        return Verdict.combined(this, Possible.not(verdicts[0].possible()), verdicts);
    }

    @Override
    Reason composedTitle() {
        return Reason.of("not.title").with("part", parts[0].title());
    }

    @Override
    String code() {
        return "not";
    }

    @Override
    public Form form() {
        return Form.NOT;
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Not<>(wording(), parts[0].boundTo(book));
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Not<>(words, parts[0]);
    }
}
