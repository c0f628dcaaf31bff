package fr.territoiresindustrie.benchmarks.ours;

import fr.territoiresindustrie.benchmarks.Contender;
import fr.territoiresindustrie.benchmarks.workload.Answer;
import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Draft;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.criterion.Screening;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.ScoreCard;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The contenders with this library. */
public final class Ours {

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2024, 12, 15));

    private Ours() {}

    /** {@code ours-screen}: failures and score of a record, from criteria written in Java. */
    public static Contender<Application, ?> screen() {
        return new Screen<>(same -> same, ApplicationCriteria.set(), Grid.ofApplications(Terms.PRIORITY_COMMUNES));
    }

    /** {@code ours-json}: as {@code ours-screen}, with the criteria from a file of JSON. */
    public static Contender<Application, ?> json() {
        return new Screen<>(same -> same, JsonCriteria.set(), Grid.ofApplications(Terms.PRIORITY_COMMUNES));
    }

    /** {@code ours-explain}: a verdict for every criterion and the points of every line, with all that they rest on. */
    public static Contender<Application, ?> explain() {
        return new Explain<>(same -> same, ApplicationCriteria.set(), Grid.ofApplications(Terms.PRIORITY_COMMUNES));
    }

    /** {@code ours-nullable}: as {@code ours-screen}, on the form of which anything may be missing; nothing is. */
    public static Contender<Draft, ?> nullable() {
        return drafts(Draft::complete);
    }

    /** {@code ours-half-missing}: the same where half of the facts are missing. */
    public static Contender<Draft, ?> halfMissing() {
        return drafts(Draft::halfMissing);
    }

    private static Contender<Draft, ?> drafts(Function<Application, Draft> form) {
        return new Screen<>(
                form, ApplicationCriteria.set().boundTo(DraftBook.FACTS), Grid.ofDrafts(Terms.PRIORITY_COMMUNES));
    }

    /** The outcome of every criterion, the rules that are not met, and the score or the least and the most of it. */
    record Screened<T>(Screening<T> criteria, List<Rule<T>> failures, Points lowest, Points highest) {}

    /** Everything that justifies an answer. */
    record Explained(CriteriaReport report, ScoreCard score) {}

    private record Screen<T>(Function<Application, T> form, CriteriaSet<T> criteria, ScoringGrid<T> grid)
            implements Contender<T, Screened<T>> {

        @Override
        public T prepare(Application application) {
            return form.apply(application);
        }

        @Override
        public Screened<T> answer(T subject) {
            Screening<T> screening = criteria.screen(subject, CONTEXT);
            Points total = grid.total(subject, CONTEXT);
            return total != null
                    ? new Screened<>(screening, screening.failures(), total, total)
                    : new Screened<>(
                            screening,
                            screening.failures(),
                            grid.lowest(subject, CONTEXT),
                            grid.highest(subject, CONTEXT));
        }

        @Override
        public Answer read(Screened<T> result) {
            return new Answer(
                    codes(result.failures),
                    codes(result.criteria.unknown()),
                    result.lowest.thousandths(),
                    result.highest.thousandths());
        }

        private static <T> List<String> codes(List<Rule<T>> rules) {
            return rules.stream().map(rule -> rule.id().value()).toList();
        }
    }

    private record Explain<T>(Function<Application, T> form, CriteriaSet<T> criteria, ScoringGrid<T> grid)
            implements Contender<T, Explained> {

        @Override
        public T prepare(Application application) {
            return form.apply(application);
        }

        @Override
        public Explained answer(T subject) {
            return new Explained(criteria.explain(subject, CONTEXT), grid.score(subject, CONTEXT));
        }

        @Override
        public Answer read(Explained result) {
            return new Answer(
                    codes(result.report, Outcome.NOT_MET),
                    codes(result.report, Outcome.UNKNOWN),
                    result.score.lowest().thousandths(),
                    result.score.highest().thousandths());
        }

        private static List<String> codes(CriteriaReport report, Outcome outcome) {
            return report.verdicts().stream()
                    .filter(verdict -> verdict.outcome() == outcome)
                    .map(verdict -> verdict.rule().map(RuleId::value).orElseThrow())
                    .toList();
        }
    }
}
