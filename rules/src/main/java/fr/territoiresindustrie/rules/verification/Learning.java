package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Form;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that an outcome, once decided, stays when a fact becomes known. */
final class Learning<T> {

    /** A subject of which some facts are hidden. */
    private record Masked<T>(T subject, EvaluationContext context, Set<String> hidden) implements Serializable {

        <V> @Nullable V read(Fact<T, V> fact) {
            return hidden.contains(fact.name()) ? null : fact.read(subject, context);
        }

        boolean absent(Fact<T, ?> fact) {
            return !hidden.contains(fact.name()) && knownAbsent(fact, subject, context);
        }
    }

    private final String name;
    private final Criterion<T> criterion;
    private final EvaluationContext context;

    Learning(String name, Criterion<T> criterion, EvaluationContext context) {
        this.name = name;
        this.criterion = criterion;
        this.context = context;
    }

    void check(List<T> subjects) {
        if (!code(criterion)) {
            subjects.forEach(this::reveal);
        }
        for (T less : subjects) {
            for (T more : subjects) {
                if (less != more && knowsAllOf(more, less)) {
                    stays(
                            "what is also known of a subject that agrees",
                            criterion.test(less, context),
                            criterion.test(more, context),
                            criterion.explain(less, context).explanation());
                }
            }
        }
    }

    /** Whether it reads the subject itself somewhere, so that it cannot be bound to another type. */
    static boolean code(Criterion<?> criterion) {
        return criterion.form() == Form.CUSTOM || criterion.parts().stream().anyMatch(Learning::code);
    }

    /** Hides all facts and shows them again one by one, in both orders; then hides each one by itself. */
    private void reveal(T subject) {
        List<String> names = criterion.facts().stream().map(Fact::name).toList();
        List<String> backwards = new ArrayList<>(names);
        Collections.reverse(backwards);
        Criterion<Masked<T>> masked = criterion.boundTo(book(criterion.facts()));
        for (List<String> order : List.of(names, backwards)) {
            Set<String> hidden = new LinkedHashSet<>(order);
            for (String next : order) {
                Set<String> fewer = new LinkedHashSet<>(hidden);
                fewer.remove(next);
                stays(masked, subject, hidden, fewer);
                hidden = fewer;
            }
        }
        names.forEach(one -> stays(masked, subject, Set.of(one), Set.of()));
    }

    private void stays(Criterion<Masked<T>> masked, T subject, Set<String> before, Set<String> after) {
        Masked<T> less = new Masked<>(subject, context, before);
        Set<String> shown = new LinkedHashSet<>(before);
        shown.removeAll(after);
        stays(
                shown.toString(),
                masked.test(less, context),
                masked.test(new Masked<>(subject, context, after), context),
                masked.explain(less, context).explanation());
    }

    private void stays(String learnt, Outcome before, Outcome after, Explanation said) {
        LawCheck.require(
                before == Outcome.UNKNOWN || before == after,
                name + " must stay decided when facts become known; it was " + Phrasebook.codeOf(before) + " and is "
                        + Phrasebook.codeOf(after) + " with " + learnt,
                said);
    }

    private static <T> FactBook<Masked<T>> book(List<Fact<T, ?>> facts) {
        FactBook<Masked<T>> book = FactBook.empty();
        for (Fact<T, ?> fact : facts) {
            book = book.find(fact.name()).isPresent() ? book : book.with(masked(fact), Object.class);
        }
        return book;
    }

    private static <T, V> Fact<Masked<T>, V> masked(Fact<T, V> fact) {
        return fact.<Masked<T>>boundTo(masked -> masked.read(fact)).absentWhen(masked -> masked.absent(fact));
    }

    private static <T> boolean knownAbsent(Fact<T, ?> fact, T subject, EvaluationContext context) {
        return fact.read(subject, context) == null && fact.absent().test(subject, context) == Outcome.MET;
    }

    private boolean knowsAllOf(T more, T less) {
        return criterion.facts().stream().allMatch(fact -> knowsAllOf(fact, more, less));
    }

    private boolean knowsAllOf(Fact<T, ?> fact, T more, T less) {
        Object known = fact.read(less, context);
        return known != null
                ? Objects.equals(known, fact.read(more, context))
                : !knownAbsent(fact, less, context) || knownAbsent(fact, more, context);
    }
}
