package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.criterion.Screening;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks on some subjects what must hold for every criterion, rule and set. */
final class LawCheck<T> {

    private static final Label WORDS = Label.of("other words", "d’autres mots");

    private final List<T> subjects;
    private final EvaluationContext context;

    LawCheck(List<T> subjects, EvaluationContext context) {
        this.subjects = subjects;
        this.context = context;
    }

    void criterion(String name, Criterion<T> criterion) {
        for (T subject : subjects) {
            agreement(name, criterion, subject);
            words(name, criterion, subject);
        }
        new Learning<>(name, criterion, context).check(subjects);
    }

    void rule(Rule<T> rule) {
        String name = rule.id().value();
        for (T subject : subjects) {
            Verdict verdict = rule.explain(subject, context);
            same("test and explain", name, verdict.outcome(), rule.test(subject, context), verdict.explanation());
        }
        criterion(name, rule.criterion());
    }

    void set(CriteriaSet<T> set) {
        set.rules().forEach(this::rule);
        for (T subject : subjects) {
            CriteriaReport report = set.explain(subject, context);
            Explanation said = report.explanation();
            String name = set.id().value();
            same("test and explain", name, report.outcome(), set.test(subject, context), said);
            screening(set, report, subject);
            for (Enforcement enforcement :
                    List.of(Enforcement.BLOCKING, Enforcement.WARNING, Enforcement.INFORMATION)) {
                enforcement(set, enforcement, subject);
            }
            questions(name, report.outcome(), report.missing(), report.nextQuestions(), said);
        }
    }

    private void agreement(String name, Criterion<T> criterion, T subject) {
        Verdict verdict = criterion.explain(subject, context);
        Explanation said = verdict.explanation();
        same("test and explain", name, verdict.outcome(), criterion.test(subject, context), said);
        same("two tests", name, verdict.outcome(), criterion.test(subject, context), said);
        require(
                verdict.equals(criterion.explain(subject, context)),
                "two explanations of " + name + " must agree",
                said);
        questions(name, verdict.outcome(), verdict.missing(), verdict.nextQuestions(), said);
        for (Criterion<T> part : criterion.parts()) {
            agreement(name + ", part " + part, part, subject);
        }
    }

    private void words(String name, Criterion<T> criterion, T subject) {
        Verdict verdict = criterion.explain(subject, context);
        Criterion<T> reworded = criterion.as(WORDS).because(LegalBasis.of(WORDS));
        Outcome found = reworded.test(subject, context);
        same("a criterion and the same under other words", name, verdict.outcome(), found, verdict.explanation());
    }

    private void screening(CriteriaSet<T> set, CriteriaReport report, T subject) {
        Screening<T> screening = set.screen(subject, context);
        Explanation said = report.explanation();
        same("screening and explain", set.id().value(), report.outcome(), screening.outcome(), said);
        for (int i = 0; i < set.rules().size(); i++) {
            String rule = set.rules().get(i).id().value();
            same("screening and explain", rule, report.verdict(i).outcome(), screening.outcome(i), said);
        }
    }

    private void enforcement(CriteriaSet<T> set, Enforcement enforcement, T subject) {
        CriteriaSet<T> changed =
                set.enforcing(set.rules().stream().collect(Collectors.toMap(Rule::id, rule -> enforcement)));
        CriteriaReport report = changed.explain(subject, context);
        for (int i = 0; i < set.rules().size(); i++) {
            Rule<T> rule = set.rules().get(i);
            String what = "a rule and the same enforced as " + Phrasebook.codeOf(enforcement);
            Outcome own = rule.test(subject, context);
            same(what, rule.id().value(), own, report.verdict(i).outcome(), report.explanation());
        }
    }

    private static void questions(
            String name, Outcome outcome, List<Fact<?, ?>> missing, List<Fact<?, ?>> questions, Explanation said) {
        require(missing.containsAll(questions), "the next questions of " + name + " must be missing facts", said);
        require(!outcome.decided() || questions.isEmpty(), name + ", once decided, must ask for nothing", said);
    }

    private static void same(String what, String name, Outcome expected, Outcome found, Explanation said) {
        String outcomes = Phrasebook.codeOf(expected) + " and " + Phrasebook.codeOf(found);
        require(expected == found, what + " must agree on " + name + "; they find " + outcomes, said);
    }

    static void require(boolean holds, String law, Explanation said) {
        if (!holds) {
            throw new AssertionError("By law, " + law + ".\nMaybe code on the way depends on more than the subject, "
                    + "the date and the registers.\n\n" + said.text(Locale.ENGLISH));
        }
    }
}
