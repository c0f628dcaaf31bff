package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fact compared with another one of the same subject, or with a share or a multiple of it. */
final class OtherFact<T, V> extends FactCriterion<T, V> {

    final Fact<T, V> other;
    final Rate share;
    final boolean atLeast;
    private final boolean whole;
    private final Reading<T, V> otherReading;

    OtherFact(Wording wording, Fact<T, V> fact, Fact<T, V> other, Rate share, boolean atLeast) {
        super(wording, fact);
        this.other = other;
        this.share = share;
        this.atLeast = atLeast;
        this.whole = share.numerator() == share.denominator();
        this.otherReading = other.reading();
    }

    @Override
    boolean holds(V value) {
        throw new IllegalStateException("The comparison must know both facts.");
    }

    private boolean holds(V value, V second) {
        if (whole) {
            return ordered(Margins.compare(value, second));
        }
        long first = LongForm.whole(value, LongForm.NONE);
        long reference = LongForm.whole(second, LongForm.NONE);
        boolean plain = first != LongForm.NONE && reference != LongForm.NONE;
        return ordered(plain ? Shares.compare(first, share, reference) : Shares.compare(value, share, second));
    }

    private boolean ordered(int order) {
        return atLeast ? order >= 0 : order <= 0;
    }

    @Override
    int possible(T subject, EvaluationContext context) {
        long first = whole ? reading.ordered(subject, context) : reading.whole(subject, context, LongForm.NONE);
        long reference =
                whole ? otherReading.ordered(subject, context) : otherReading.whole(subject, context, LongForm.NONE);
        if (first != LongForm.NONE && reference != LongForm.NONE) {
            int order = whole ? Long.compare(first, reference) : Shares.compare(first, share, reference);
            return Possible.of(ordered(order));
        }
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
            return Verdict.seen(this, Possible.of(holds(value, second)), new Verdict.Pair(value, second));
        }
        if (absent(subject, value, second)) {
            return Verdict.seen(this, Possible.NOT_MET, Absence.NONE);
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
    int explainInto(@Nullable Object[] seen, int place, T subject, EvaluationContext context) {
        V value = reading.read(subject, context);
        V second = otherReading.read(subject, context);
        if (value == null || second == null) {
            Verdict verdict = explain(subject, context);
            seen[place] = verdict;
            return verdict.possible();
        }
        seen[place] = new Verdict.Pair(value, second);
        return Possible.of(holds(value, second));
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
        if (whole) {
            return reason.with("other", other.term());
        }
        boolean multiple = share.denominator() == 1 && share.numerator() > 1;
        Reason of = Reason.of(multiple ? "multiple-of" : "share-of")
                .with("share", multiple ? Argument.of(share.numerator()) : Argument.of(share))
                .with("fact", other.term());
        return reason.with("other", of.label()).with("share", share).with("of", other.term());
    }

    private @Nullable Object limit(Verdict verdict) {
        Object second = verdict.second();
        return whole || second == null ? second : Shares.limit(second, share, atLeast);
    }

    @Override
    @Nullable
    Argument threshold(Verdict verdict) {
        Object limit = limit(verdict);
        return limit == null ? null : other.show(limit);
    }

    @Override
    @Nullable
    Argument margin(Verdict verdict) {
        Object seen = verdict.seen();
        Object limit = limit(verdict);
        if (seen == null || limit == null) {
            return null;
        }
        return atLeast ? Margins.above(seen, limit) : Margins.above(limit, seen);
    }

    @Override
    @Nullable
    Argument passing(Verdict verdict) {
        return threshold(verdict);
    }

    @Override
    public <S> Criterion<S> boundTo(FactBook<S> book) {
        return new OtherFact<>(wording(), book.same(fact), book.same(other), share, atLeast);
    }

    @Override
    Criterion<T> worded(Wording words) {
        return new OtherFact<>(words, fact, other, share, atLeast);
    }

    @Override
    List<Object> key() {
        return List.of(fact, other, share, atLeast);
    }
}
