package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One criterion for each value of a parameter; the date of the context chooses. */
final class Dated<T> extends Criterion<T> {

    final Parameter<?> parameter;
    private final Criterion<T>[] parts;

    Dated(Wording wording, Parameter<?> parameter, List<Criterion<T>> parts) {
        super(wording);
        @SuppressWarnings({"unchecked", "rawtypes"})
        Criterion<T>[] copy = List.copyOf(parts).toArray(new Criterion[0]);
        this.parameter = parameter;
        this.parts = copy;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        int position = parameter.position(context.date());
        return position < 0 ? Possible.ANYTHING : parts[position].possible(subject, context);
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        int position = parameter.position(context.date());
        if (position < 0) {
            Reason none = Reason.of("parameter.none")
                    .with("parameter", parameter.term())
                    .with("date", context.date());
            return Verdict.withoutValue(this, none, List.of(parameter.asFact()));
        }
        Verdict verdict = parts[position].explain(subject, context);
        return Verdict.dated(this, verdict, note(position, context));
    }

    private Explanation note(int position, EvaluationContext context) {
        Parameter.Value<?> value = parameter.values().get(position);
        boolean ended = !value.validity().covers(context.date());
        boolean warned = ended && parameter.afterLast() == Parameter.AfterLast.KEEP_AND_WARN;
        LegalBasis basis = value.basis();
        Reason reason = Reason.of(warned ? "parameter.kept" : "parameter.in-force")
                .with("parameter", parameter.term())
                .with("value", value.value())
                .with("date", context.date());
        return Explanation.note(reason).basedOn(basis.withValidity(value.validity()));
    }

    @Override
    public Form form() {
        return Form.DATED;
    }

    @Override
    public List<Criterion<T>> parts() {
        return List.of(parts);
    }

    @Override
    public List<Fact<T, ?>> facts() {
        Set<Fact<T, ?>> facts = new LinkedHashSet<>();
        for (Criterion<T> part : parts) {
            facts.addAll(part.facts());
        }
        return List.copyOf(facts);
    }

    @Override
    Reason composedTitle() {
        List<Argument> titles = new ArrayList<>();
        for (Criterion<T> part : parts) {
            titles.add(Argument.of(part.title()));
        }
        return Reason.of("parameter.title").with("parameter", parameter.term()).with("parts", Argument.of(titles));
    }

    @Override
    Reason reason(Verdict verdict) {
        return verdict.seen() instanceof Reason none
                ? none
                : verdict.parts().get(0).reason();
    }

    @Override
    @Nullable
    Argument value(Verdict verdict) {
        return verdict.parts().isEmpty() ? null : verdict.parts().get(0).value().orElse(null);
    }

    @Override
    @Nullable
    Argument threshold(Verdict verdict) {
        return verdict.parts().isEmpty()
                ? null
                : verdict.parts().get(0).threshold().orElse(null);
    }

    @Override
    @Nullable
    Argument margin(Verdict verdict) {
        return verdict.parts().isEmpty()
                ? null
                : verdict.parts().get(0).margin().orElse(null);
    }

    @Override
    @Nullable
    Argument passing(Verdict verdict) {
        return verdict.parts().isEmpty()
                ? null
                : verdict.parts().get(0).passing().orElse(null);
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        List<Criterion<S>> bound = new ArrayList<>();
        for (Criterion<T> part : parts) {
            bound.add(part.boundTo(book));
        }
        return new Dated<>(wording(), parameter, bound);
    }

    @Override
    public List<Parameter<?>> parameters() {
        Set<Parameter<?>> all = new LinkedHashSet<>();
        all.add(parameter);
        all.addAll(super.parameters());
        return List.copyOf(all);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new Dated<>(words, parameter, parts());
    }

    @Override
    List<Object> key() {
        return List.of(parameter, parts());
    }
}
