package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;

/** A criterion on which somebody found an outcome: that one counts, and the engine's own stays beside it. */
final class Overruled<T> extends Criterion<T> {

    private final Finding finding;
    private final Criterion<T> inner;

    Overruled(Wording wording, Finding finding, Criterion<T> inner) {
        super(wording);
        this.finding = finding;
        this.inner = inner;
    }

    Finding finding() {
        return finding;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        return Possible.of(finding.outcome());
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        return Verdict.combined(this, Possible.of(finding.outcome()), new Verdict[] {inner.explain(subject, context)});
    }

    @Override
    public Form form() {
        return Form.FOUND;
    }

    @Override
    public List<Fact<T, ?>> facts() {
        return inner.facts();
    }

    @Override
    public List<Criterion<T>> parts() {
        return List.of(inner);
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Overruled<>(wording(), finding, inner.boundTo(book));
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Overruled<>(words, finding, inner);
    }

    @Override
    Reason composedTitle() {
        return Reason.of("finding.title").with("part", inner.title());
    }

    @Override
    Reason reason(Verdict verdict) {
        Reason reason = Reason.of(
                        "finding." + Phrasebook.codeOf(finding.outcome()) + (finding.on() == null ? "" : ".on"))
                .with("author", finding.author())
                .with("motive", finding.motive());
        return finding.on() == null ? reason : reason.with("on", finding.on());
    }

    @Override
    List<Object> key() {
        return List.of(finding, inner);
    }
}
