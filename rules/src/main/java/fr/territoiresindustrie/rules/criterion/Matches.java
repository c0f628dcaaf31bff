package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;

/** A text that has a form from its first character to its last. */
final class Matches<T, V> extends FactCriterion<T, V> {

    final TextForm form;

    Matches(Wording wording, Fact<T, V> fact, TextForm form) {
        super(wording, fact);
        this.form = form;
    }

    @Override
    boolean holds(V value) {
        return value instanceof CharSequence text && form.matches(text);
    }

    @Override
    String code() {
        return "matches";
    }

    @Override
    Reason described(Reason reason) {
        return reason.with("threshold", form.expression());
    }

    @Override
    Argument threshold(Verdict verdict) {
        return Argument.of(form.expression());
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Matches<>(wording(), book.same(fact), form);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Matches<>(words, fact, form);
    }

    @Override
    List<Object> key() {
        return List.of(fact, form);
    }
}
