package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Code of the caller, with the facts that it says it reads. */
final class CustomCriterion<T> extends Criterion<T> {

    private final Label title;
    private final Judgement<T> judgement;
    private final Fact<T, ?>[] facts;
    private final boolean strict;

    private CustomCriterion(
            Wording wording, Label title, Judgement<T> judgement, List<Fact<T, ?>> facts, boolean strict) {
        super(wording);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("The criterion (" + title.en() + ") must name the facts that it reads.");
        }
        @SuppressWarnings({"unchecked", "rawtypes"})
        Fact<T, ?>[] copy = List.copyOf(facts).toArray(new Fact[0]);
        this.title = title;
        this.judgement = judgement;
        this.facts = copy;
        this.strict = strict;
    }

    static <T> CustomCriterion<T> strict(Label title, Test<T> test, List<Fact<T, ?>> facts) {
        Judgement<T> judgement = (subject, context) -> test.test(subject, context) ? Outcome.MET : Outcome.NOT_MET;
        return new CustomCriterion<>(Wording.NONE, title, judgement, facts, true);
    }

    static <T> CustomCriterion<T> judging(Label title, Judgement<T> judgement, List<Fact<T, ?>> facts) {
        return new CustomCriterion<>(Wording.NONE, title, judgement, facts, false);
    }

    /** Whether the code is only called where all facts are known, and gives met or not met. */
    boolean strict() {
        return strict;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        if (strict) {
            for (Fact<T, ?> fact : facts) {
                if (fact.read(subject, context) == null && !fact.knownAbsent(subject)) {
                    return Possible.EITHER;
                }
            }
        }
        return Possible.of(judgement.judge(subject, context));
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        List<Object> values = new ArrayList<>();
        LinkedHashSet<Fact<?, ?>> missing = new LinkedHashSet<>();
        for (Fact<T, ?> fact : facts) {
            Object value = fact.read(subject, context);
            boolean absent = value == null && fact.knownAbsent(subject);
            if (value == null && !absent) {
                missing.addAll(fact.missing(subject, context));
            }
            values.add(value != null ? value : absent ? Absence.NONE : Unseen.VALUE);
        }
        int possible = strict && !missing.isEmpty() ? Possible.EITHER : Possible.of(judgement.judge(subject, context));
        return Verdict.custom(this, possible, List.copyOf(values), List.copyOf(missing));
    }

    private enum Unseen {
        VALUE
    }

    @Override
    public Form form() {
        return Form.CUSTOM;
    }

    @Override
    public List<Fact<T, ?>> facts() {
        LinkedHashSet<Fact<T, ?>> all = new LinkedHashSet<>();
        for (Fact<T, ?> fact : facts) {
            all.addAll(fact.withSources());
        }
        return List.copyOf(all);
    }

    @Override
    Label givenTitle() {
        @Nullable Label given = super.givenTitle();
        return given == null ? title : given;
    }

    @Override
    Reason composedTitle() {
        throw new IllegalStateException("The criterion must have its own title.");
    }

    @Override
    Reason reason(Verdict verdict) {
        if (verdict.outcome() == Outcome.UNKNOWN) {
            return Reasons.unknown(verdict.missing());
        }
        String outcome = Phrasebook.codeOf(verdict.outcome());
        return Reason.of("custom." + outcome).with("values", Objects.requireNonNull(value(verdict)));
    }

    @Override
    Argument value(Verdict verdict) {
        List<Argument> shown = new ArrayList<>();
        List<?> values = (List<?>) Objects.requireNonNull(verdict.seen());
        for (int i = 0; i < facts.length; i++) {
            Object value = values.get(i);
            if (value != Unseen.VALUE) {
                Argument one = value == Absence.NONE ? Argument.of(List.of()) : facts[i].show(value);
                Reason said =
                        Reason.of("custom.seen").with("fact", facts[i].term()).with("value", one);
                shown.add(Argument.of(said.label()));
            }
        }
        return Argument.of(shown);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new CustomCriterion<>(words, title, judgement, List.of(facts), strict);
    }

    @Override
    List<Object> key() {
        return List.of(title, judgement, List.of(facts));
    }
}
