package fr.territoiresindustrie.rules.criterion;

import java.util.List;

/** All parts are needed; parts that do not apply do not count. */
final class AllOf<T> extends Combination<T> {

    AllOf(Wording wording, List<Criterion<T>> parts) {
        super(wording, parts);
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        int all = Possible.NOT_APPLICABLE;
        for (Criterion<T> part : parts) {
            int one = part.possible(subject, context);
            if (one == Possible.NOT_MET) {
                return one;
            }
            all = Possible.and(all, one);
        }
        return all;
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        Verdict[] verdicts = explainParts(subject, context);
        int all = Possible.NOT_APPLICABLE;
        for (Verdict one : verdicts) {
            all = Possible.and(all, one.possible());
        }
        return Verdict.combined(this, all, verdicts);
    }

    @Override
    String code() {
        return "all-of";
    }

    @Override
    public Form form() {
        return Form.ALL;
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new AllOf<>(wording(), boundParts(book));
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new AllOf<>(words, parts());
    }
}
