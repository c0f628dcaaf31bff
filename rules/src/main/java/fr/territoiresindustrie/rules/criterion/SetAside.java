package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;

/** Stands for a criterion that is not evaluated, and says why. */
final class SetAside<T> extends Criterion<T> {

    private final Reason reason;

    SetAside(Wording wording, Reason reason) {
        super(wording);
        this.reason = reason;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        return Possible.NOT_APPLICABLE;
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        return Verdict.combined(this, Possible.NOT_APPLICABLE, new Verdict[0]);
    }

    @Override
    public Form form() {
        return Form.SET_ASIDE;
    }

    @Override
    public List<Fact<T, ?>> facts() {
        return List.of();
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new SetAside<>(wording(), reason);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new SetAside<>(words, reason);
    }

    @Override
    Reason composedTitle() {
        return reason;
    }

    @Override
    Reason reason(Verdict verdict) {
        return reason;
    }

    @Override
    List<Object> key() {
        return List.of(reason);
    }
}
