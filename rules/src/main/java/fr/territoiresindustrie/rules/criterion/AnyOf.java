package fr.territoiresindustrie.rules.criterion;

import java.util.List;

/** One part is enough; parts that do not apply do not count. */
final class AnyOf<T> extends Combination<T> {

    AnyOf(Wording wording, List<Criterion<T>> parts) {
        super(wording, parts);
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        int any = Possible.NOT_APPLICABLE;
        for (Criterion<T> part : parts) {
            int one = part.possible(subject, context);
            if (one == Possible.MET) {
                return one;
            }
            any = Possible.or(any, one);
        }
        return any;
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        Verdict[] verdicts = explainParts(subject, context);
        int any = Possible.NOT_APPLICABLE;
        for (Verdict one : verdicts) {
            any = Possible.or(any, one.possible());
        }
        return Verdict.combined(this, any, verdicts);
    }

    @Override
    String code() {
        return "any-of";
    }

    @Override
    public Form form() {
        return Form.ANY;
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new AnyOf<>(wording(), boundParts(book));
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new AnyOf<>(words, parts());
    }
}
