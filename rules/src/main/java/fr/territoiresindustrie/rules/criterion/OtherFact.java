package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact compared with another one of the same subject. */
final class OtherFact<T, V> extends FactCriterion<T, V> {

    final Fact<T, V> other;
    final boolean atLeast;

    OtherFact(Wording wording, Fact<T, V> fact, Fact<T, V> other, boolean atLeast) {
        super(wording, fact);
        this.other = other;
        this.atLeast = atLeast;
    }

    @Override
    boolean holds(V value) {
        throw new IllegalStateException("The comparison must know both facts.");
    }

    private boolean holds(V value, V second) {
        int order = Margins.compare(value, second);
        return atLeast ? order >= 0 : order <= 0;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        V value = fact.read(subject, context);
        V second = other.read(subject, context);
        if (value != null && second != null) {
            return Possible.of(holds(value, second));
        }
        return absent(subject, value, second) ? Possible.NOT_MET : Possible.EITHER;
    }

    private boolean absent(T subject, @Nullable V value, @Nullable V second) {
        return (value == null && fact.knownAbsent(subject)) || (second == null && other.knownAbsent(subject));
    }

    @Override
    public Verdict explain(T subject, EvaluationContext context) {
        V value = fact.read(subject, context);
        V second = other.read(subject, context);
        if (value != null && second != null) {
            return Verdict.seen(this, Possible.of(holds(value, second)), value, second);
        }
        if (absent(subject, value, second)) {
            return Verdict.seen(this, Possible.NOT_MET, Absence.NONE, null);
        }
        List<Fact<?, ?>> missing = new ArrayList<>();
        if (value == null) {
            missing.addAll(fact.missing(subject, context));
        }
        if (second == null) {
            missing.addAll(other.missing(subject, context));
        }
        return Verdict.unknown(this, Possible.EITHER, List.copyOf(new LinkedHashSet<>(missing)));
    }

    @Override
    public List<Fact<T, ?>> facts() {
        Set<Fact<T, ?>> facts = new LinkedHashSet<>(super.facts());
        facts.addAll(other.withSources());
        return List.copyOf(facts);
    }

    @Override
    String code() {
        return atLeast ? "at-least-other" : "at-most-other";
    }

    @Override
    String code(Verdict verdict) {
        if (!(verdict.seen() instanceof LocalDate)) {
            return code();
        }
        return atLeast ? "not-before" : "not-after";
    }

    @Override
    boolean tellsBy() {
        return true;
    }

    @Override
    Reason described(Reason reason) {
        return reason.with("other", other.term());
    }

    @Override
    @Nullable
    Argument threshold(Verdict verdict) {
        Object second = verdict.second();
        return second == null ? null : other.show(second);
    }

    @Override
    @Nullable
    Argument margin(Verdict verdict) {
        Object seen = verdict.seen();
        Object second = verdict.second();
        if (seen == null || second == null) {
            return null;
        }
        return atLeast ? Margins.above(seen, second) : Margins.above(second, seen);
    }

    @Override
    @Nullable
    Argument passing(Verdict verdict) {
        return threshold(verdict);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new OtherFact<>(words, fact, other, atLeast);
    }

    @Override
    List<Object> key() {
        return List.of(fact, other, atLeast);
    }
}
