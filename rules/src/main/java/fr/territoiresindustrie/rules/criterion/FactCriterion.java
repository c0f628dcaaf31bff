package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A criterion on one fact: unknown if the fact is, not met if there is known to be none, otherwise tested. */
abstract sealed class FactCriterion<T, V> extends Criterion<T>
        permits Interval, OtherFact, Membership, Truth, Satisfies, Matches, Presence {

    final Fact<T, V> fact;

    FactCriterion(Wording wording, Fact<T, V> fact) {
        super(wording);
        this.fact = fact;
    }

    abstract boolean holds(V value);

    /** The name of the sentences in the bundle. */
    abstract String code();

    /** The same, where it depends on the kind of the values seen. */
    String code(Verdict verdict) {
        return code();
    }

    /** Whether the criterion is met by a fact that is known to be absent. */
    boolean holdsAbsent() {
        return false;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        V value = fact.read(subject, context);
        if (value != null) {
            return Possible.of(holds(value));
        }
        return fact.knownAbsent(subject) ? Possible.of(holdsAbsent()) : Possible.EITHER;
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        V value = fact.read(subject, context);
        if (value != null) {
            return Verdict.seen(this, Possible.of(holds(value)), value, null);
        }
        return fact.knownAbsent(subject)
                ? Verdict.seen(this, Possible.of(holdsAbsent()), Absence.NONE, null)
                : Verdict.unknown(this, Possible.EITHER, fact.missing(subject, context));
    }

    @Override
    int explainInto(@Nullable Object[] seen, int place, T subject, EvaluationContext context) {
        V value = fact.read(subject, context);
        if (value == null || value instanceof Verdict) {
            return super.explainInto(seen, place, subject, context);
        }
        seen[place] = value;
        return Possible.of(holds(value));
    }

    @Override
    public final Form form() {
        return Form.FACT;
    }

    @Override
    public List<Fact<T, ?>> facts() {
        return fact.withSources();
    }

    @Override
    Reason composedTitle() {
        return described(Reason.of(code() + ".title").with("fact", fact.term()));
    }

    @Override
    final Reason reason(Verdict verdict) {
        if (!verdict.missing().isEmpty()) {
            return Reasons.unknown(verdict.missing());
        }
        boolean none = verdict.seen() == Absence.NONE;
        if (none && verdict.outcome() == Outcome.NOT_MET && !(this instanceof Presence)) {
            return described(Reason.of("known-absent").with("fact", fact.term()));
        }
        Reason reason = described(Reason.of(sentence(verdict)).with("fact", fact.term()));
        reason = Reasons.with(reason, "value", value(verdict));
        reason = Reasons.with(reason, "threshold", threshold(verdict));
        return verdict.outcome() == Outcome.NOT_MET
                ? Reasons.with(reason, "margin", Margins.size(margin(verdict)))
                : reason;
    }

    private String sentence(Verdict verdict) {
        if (verdict.outcome() == Outcome.MET) {
            return code(verdict) + ".met";
        }
        return code(verdict) + (tellsBy() && margin(verdict) != null ? ".not-met-by" : ".not-met");
    }

    /** Whether there is a sentence that says by how much the criterion is not met. */
    boolean tellsBy() {
        return false;
    }

    /** Adds what is particular to the criterion: its thresholds. */
    Reason described(Reason reason) {
        return reason;
    }

    @Override
    final @Nullable Argument value(Verdict verdict) {
        Object seen = verdict.seen();
        if (seen == null) {
            return null;
        }
        return seen == Absence.NONE ? Argument.of(List.of()) : fact.show(seen);
    }
}
