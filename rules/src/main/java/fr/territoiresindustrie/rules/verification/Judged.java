package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Rule;
import java.io.Serializable;
import java.util.List;

/** What is verified, and what may be asserted of its result. */
sealed interface Judged<T, A> extends Serializable {

    String name();

    A judge(T subject, EvaluationContext context);

    <S> Judged<S, A> boundTo(FactBook<S> book);

    List<Fact<T, ?>> facts();

    void laws(LawCheck<T> check);

    /** A criterion by itself. */
    record OfCriterion<T>(Criterion<T> criterion) implements Judged<T, VerdictAssertion> {

        @Override
        public String name() {
            return criterion.toString();
        }

        @Override
        public VerdictAssertion judge(T subject, EvaluationContext context) {
            return new VerdictAssertion(name(), criterion.explain(subject, context));
        }

        @Override
        public <S> Judged<S, VerdictAssertion> boundTo(FactBook<S> book) {
            return new OfCriterion<>(criterion.boundTo(book));
        }

        @Override
        public List<Fact<T, ?>> facts() {
            return criterion.facts();
        }

        @Override
        public void laws(LawCheck<T> check) {
            check.criterion(name(), criterion);
        }
    }

    /** A rule, with the days on which it is in force. */
    record OfRule<T>(Rule<T> rule) implements Judged<T, VerdictAssertion> {

        @Override
        public String name() {
            return rule.id().value();
        }

        @Override
        public VerdictAssertion judge(T subject, EvaluationContext context) {
            return new VerdictAssertion(name(), rule.explain(subject, context));
        }

        @Override
        public <S> Judged<S, VerdictAssertion> boundTo(FactBook<S> book) {
            return new OfRule<>(rule.boundTo(book));
        }

        @Override
        public List<Fact<T, ?>> facts() {
            return rule.criterion().facts();
        }

        @Override
        public void laws(LawCheck<T> check) {
            check.rule(rule);
        }
    }

    /** A set of rules, perhaps with findings on some of them. */
    record OfSet<T>(CriteriaSet<T> set, List<Finding> findings) implements Judged<T, ReportAssertion> {

        @Override
        public String name() {
            return set.id().value();
        }

        @Override
        public ReportAssertion judge(T subject, EvaluationContext context) {
            return new ReportAssertion(name(), set.explain(subject, context, findings));
        }

        @Override
        public <S> Judged<S, ReportAssertion> boundTo(FactBook<S> book) {
            return new OfSet<>(set.boundTo(book), findings);
        }

        @Override
        public List<Fact<T, ?>> facts() {
            return set.facts();
        }

        @Override
        public void laws(LawCheck<T> check) {
            check.set(set);
        }
    }
}
