package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with an identifier, a title, a legal basis and the days on which it is in force. There is no rule
 * without them.
 *
 * <p>At a date outside its validity a rule is not applicable, and says so.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the subject
 * @param id the identifier, unique in its set
 * @param title what the rule asks for
 * @param basis the text on which it rests
 * @param validity the days on which it is in force, both ends included
 * @param criterion the criterion, under the words of the rule
 */
public record Rule<T>(RuleId id, Label title, LegalBasis basis, Validity validity, Criterion<T> criterion)
        implements Serializable {

    /**
     * Puts the words of the rule on the criterion.
     *
     * @param id the identifier
     * @param title what the rule asks for
     * @param basis the text on which it rests
     * @param validity the days on which it is in force
     * @param criterion the criterion
     */
    public Rule {
        criterion = criterion.worded(new Wording(id, title, basis));
    }

    /**
     * Obtains a rule that is in force on every day: the caller chooses when to apply it.
     *
     * @param <T> the type of the subject
     * @param id the identifier, unique in its set
     * @param title what the rule asks for
     * @param basis the text on which it rests
     * @param criterion the criterion
     * @return the rule
     * @throws IllegalArgumentException if the identifier does not have its form
     */
    public static <T> Rule<T> of(String id, Label title, LegalBasis basis, Criterion<T> criterion) {
        return new Rule<>(RuleId.of(id), title, basis, Validity.ALWAYS, criterion);
    }

    /**
     * Returns a copy with other days.
     *
     * @param days the days on which the rule is in force, both ends included
     * @return the copy
     */
    public Rule<T> withValidity(Validity days) {
        return new Rule<>(id, title, basis, days, criterion);
    }

    /**
     * Returns the same rule on another type of subject.
     *
     * @param <S> the other type of subject
     * @param book its facts
     * @return the rule on that type
     * @throws IllegalArgumentException if the criterion cannot be bound, see {@link Criterion#boundTo}
     */
    public <S> Rule<S> boundTo(FactBook<S> book) {
        return new Rule<>(id, title, basis, validity, criterion.boundTo(book));
    }

    /**
     * Tests a subject. Allocates nothing of its own.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the outcome of the criterion; not applicable if the rule is not in force at the date of the context
     */
    public Outcome test(T subject, EvaluationContext context) {
        return Possible.outcome(possible(subject, context));
    }

    /**
     * Tests a subject and says why.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the verdict
     */
    public Verdict explain(T subject, EvaluationContext context) {
        return validity.covers(context.date())
                ? criterion.explain(subject, context)
                : setAside(Reason.of("not-in-force").with("date", context.date()))
                        .explain(subject, context);
    }

    int possible(T subject, EvaluationContext context) {
        return validity.covers(context.date()) ? criterion.possible(subject, context) : Possible.NOT_APPLICABLE;
    }

    int explainInto(@Nullable Object[] seen, int place, T subject, EvaluationContext context) {
        if (validity.covers(context.date())) {
            return criterion.explainInto(seen, place, subject, context);
        }
        seen[place] = explain(subject, context);
        return Possible.NOT_APPLICABLE;
    }

    /** The rule on which somebody found an outcome; it counts whatever the date. */
    Rule<T> overruled(Finding finding) {
        return new Rule<>(
                id,
                title,
                basis,
                Validity.ALWAYS,
                new Overruled<>(Wording.NONE, finding, criterion.worded(Wording.NONE)));
    }

    Criterion<T> setAside(Reason why) {
        return new SetAside<>(criterion.wording(), why);
    }
}
