package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact that meets a condition written as code. */
final class Satisfies<T, V> extends FactCriterion<T, V> {

    private final Label condition;
    private final Fact.Condition<? super V> code;

    Satisfies(Wording wording, Fact<T, V> fact, Label condition, Fact.Condition<? super V> code) {
        super(wording, fact);
        this.condition = condition;
        this.code = code;
    }

    @Override
    boolean holds(V value) {
        return code.holds(value);
    }

    @Override
    String code() {
        return "satisfies";
    }

    @Override
    Label givenTitle() {
        @Nullable Label given = super.givenTitle();
        return given == null ? condition : given;
    }

    @Override
    Reason composedTitle() {
        return super.composedTitle().with("condition", condition);
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new Satisfies<>(wording(), book.same(fact), condition, code);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Satisfies<>(words, fact, condition, code);
    }

    @Override
    List<Object> key() {
        return List.of(fact, condition, code);
    }
}
