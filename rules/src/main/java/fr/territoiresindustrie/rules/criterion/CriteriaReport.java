package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a set of criteria has found for one subject: a verdict for every rule, and the outcome of the blocking ones
 * together.
 *
 * <p>This class is immutable and thread-safe, and serializable if the values that were seen are.
 */
public final class CriteriaReport implements Serializable {

    private final Screening<?> outcomes;
    private final LocalDate date;

    /** For each rule the value that was seen, or the whole verdict; see {@link Criterion#explainInto}. */
    private final Object[] seen;

    CriteriaReport(Screening<?> outcomes, LocalDate date, Object[] seen) {
        this.outcomes = outcomes;
        this.date = date;
        this.seen = seen;
    }

    private CriteriaSet<?> criteria() {
        return outcomes.set();
    }

    /**
     * Returns the outcome of the blocking rules together.
     *
     * @return the outcome, the same as that of {@link CriteriaSet#test}
     */
    public Outcome outcome() {
        return outcomes.outcome();
    }

    /**
     * Returns the identifier of the set.
     *
     * @return the identifier
     */
    public RuleId set() {
        return criteria().id();
    }

    /**
     * Returns the title of the set.
     *
     * @return the title
     */
    public Label title() {
        return criteria().title();
    }

    /**
     * Returns the date for which the question was asked.
     *
     * @return the date
     */
    public LocalDate date() {
        return date;
    }

    /**
     * Lists the verdicts of all rules.
     *
     * @return the verdicts, in the order of the set
     */
    public List<Verdict> verdicts() {
        return listed(i -> true);
    }

    /**
     * Returns the verdict of one rule.
     *
     * @param position the position of the rule in the set, from 0
     * @return the verdict
     * @throws IndexOutOfBoundsException if there is no such rule
     */
    public Verdict verdict(int position) {
        return criteria().rule(position).criterion().verdict(outcomes.outcome(position), seen[position]);
    }

    /**
     * Returns what a rule leads to in this report.
     *
     * @param rule its identifier
     * @return the enforcement
     * @throws IllegalArgumentException if there is no such rule in the set
     */
    public Enforcement enforcement(RuleId rule) {
        return criteria().enforcement(rule);
    }

    /**
     * Lists what somebody found instead of the engine.
     *
     * @return the findings that were taken into account, in the order of the set
     */
    public List<Finding> findings() {
        return verdicts().stream()
                .map(Verdict::criterion)
                .filter(Overruled.class::isInstance)
                .map(criterion -> ((Overruled<?>) criterion).finding())
                .toList();
    }

    /**
     * Finds the verdict of a rule.
     *
     * @param rule its identifier
     * @return the verdict, if the rule stands in the set
     */
    public Optional<Verdict> findVerdict(RuleId rule) {
        return criteria().findPosition(rule).map(this::verdict);
    }

    /**
     * Lists the verdicts of the blocking rules that are not met.
     *
     * @return the verdicts; none unless the outcome is not met
     */
    public List<Verdict> failures() {
        return listed(i -> blocking(i) && met(i, Outcome.NOT_MET));
    }

    /**
     * Lists the verdicts of the rules that only warn and are not met.
     *
     * @return the verdicts
     */
    public List<Verdict> warnings() {
        return listed(i -> criteria().enforcement(i) == Enforcement.WARNING && met(i, Outcome.NOT_MET));
    }

    private boolean met(int position, Outcome outcome) {
        return outcomes.outcome(position) == outcome;
    }

    private boolean blocking(int position) {
        return criteria().enforcement(position) == Enforcement.BLOCKING;
    }

    private List<Verdict> listed(IntPredicate wanted) {
        return IntStream.range(0, seen.length)
                .filter(wanted)
                .mapToObj(this::verdict)
                .toList();
    }

    /**
     * Lists the rules that decide nothing: those that only warn or inform, and those that are off.
     *
     * @return the identifiers, in the order of the set
     */
    public List<RuleId> relaxations() {
        return IntStream.range(0, seen.length)
                .filter(i -> !blocking(i))
                .mapToObj(i -> criteria().rules().get(i).id())
                .toList();
    }

    /**
     * Lists the facts that were looked at and are not known, even where the outcome is decided without them.
     *
     * @return the facts, each once, in the order of first reading
     */
    public List<Fact<?, ?>> missing() {
        Set<Fact<?, ?>> all = new LinkedHashSet<>();
        for (Verdict verdict : verdicts()) {
            all.addAll(verdict.missing());
        }
        return List.copyOf(all);
    }

    /**
     * Lists the missing facts that can still change the outcome: those of which two values give two outcomes, all
     * other facts being the same. Those come first that can change the most rules.
     *
     * <p>The list is exact for tests of one fact each by thresholds, values, yes or no and presence, however often a
     * fact is read, within a bounded number of steps; a fact that is not ruled out within them is listed. What is
     * not looked into (code, forms of texts, comparisons of two facts, facts worked out from others) is taken to turn
     * out either way, so that a fact may be listed too many there, never one too few.
     *
     * @return the facts; none once the outcome is decided, nor where it is unknown and no missing fact can change it,
     *     see {@link #settledOutcome}
     */
    public List<Fact<?, ?>> nextQuestions() {
        return outcomes.outcome().decided() ? List.of() : Questions.of(listed(this::blocking));
    }

    /**
     * Finds the outcome that holds whatever the missing facts turn out to be. It is the outcome itself once that is
     * decided. A fact that is read several times is looked at one reading at a time there: an outcome may be unknown
     * although all values of the missing facts lead to the same one, which is then found here.
     *
     * @return the outcome; empty if a missing fact can change it, or if nothing shows that none can
     */
    public Optional<Outcome> settledOutcome() {
        return new Telling(listed(this::blocking)).settled();
    }

    /**
     * Counts the blocking rules with an outcome.
     *
     * @param outcome the outcome
     * @return how many
     */
    public int count(Outcome outcome) {
        return (int) IntStream.range(0, seen.length)
                .filter(i -> blocking(i) && met(i, outcome))
                .count();
    }

    /**
     * Works out the outcome that this report would have if some of its rules had found what rules of another report
     * did: which of two reports' differences turned the outcome is found by exchanging them.
     *
     * @param without the rules of this report that do not count
     * @param other the other report
     * @param instead the rules of the other report that count in their stead, as far as they are blocking there
     * @return the outcome
     */
    public Outcome outcomeWith(Collection<RuleId> without, CriteriaReport other, Collection<RuleId> instead) {
        int kept = together(rule -> !without.contains(rule));
        return Possible.outcome(Possible.and(kept, other.together(instead::contains)));
    }

    private int together(Predicate<RuleId> counted) {
        int all = Possible.NOT_APPLICABLE;
        for (int i = 0; i < seen.length; i++) {
            if (blocking(i) && counted.test(criteria().rule(i).id())) {
                all = Possible.and(all, verdict(i).possible());
            }
        }
        return all;
    }

    /**
     * Writes down the report as plain data.
     *
     * @return the explanation, with that of every rule
     */
    public Explanation explanation() {
        List<Explanation> parts = new ArrayList<>();
        parts.add(Explanation.note(counts()));
        List<Verdict> warnings = warnings();
        if (!warnings.isEmpty()) {
            Argument titles =
                    Reasons.labels(warnings.stream().map(Verdict::title).toList());
            parts.add(Explanation.note(Reason.of("report.warnings").with("warnings", titles)));
        }
        for (int i = 0; i < seen.length; i++) {
            parts.add(explained(i));
        }
        return new Explanation(outcome().mark(), criteria().id(), criteria().title(), headline(), null, parts);
    }

    private Explanation explained(int position) {
        Explanation line = verdict(position).explanation();
        Enforcement enforcement = criteria().enforcement(position);
        if (enforcement == Enforcement.BLOCKING || enforcement == Enforcement.OFF) {
            return line;
        }
        String code = "enforcement." + Phrasebook.codeOf(enforcement);
        return line.with(Explanation.of(Mark.NOTE, Reason.of(code)));
    }

    private Reason headline() {
        return switch (outcome()) {
            case UNKNOWN -> unknownHeadline();
            case NOT_MET ->
                Reason.of("report.not-met")
                        .with(
                                "failures",
                                Reasons.labels(
                                        failures().stream().map(Verdict::title).toList()));
            case MET, NOT_APPLICABLE -> Reason.of("report." + code(outcome()));
        };
    }

    private Reason unknownHeadline() {
        List<Fact<?, ?>> questions = nextQuestions();
        return questions.isEmpty()
                ? Reason.of(settledOutcome()
                        .map(settled -> "report.unknown.settled." + code(settled))
                        .orElse("report.unknown.unsaid"))
                : Reason.of("report.unknown").with("missing", Reasons.terms(questions));
    }

    private Reason counts() {
        Reason counts = Reason.of("report.count");
        for (Outcome outcome : Outcome.values()) {
            counts = counts.with(code(outcome), count(outcome));
        }
        return counts;
    }

    private static String code(Outcome outcome) {
        return outcome.mark().code();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CriteriaReport that
                && that.outcomes.equals(outcomes)
                && that.date.equals(date)
                && that.verdicts().equals(verdicts());
    }

    @Override
    public int hashCode() {
        return 31 * outcomes.hashCode() + verdicts().hashCode();
    }

    /**
     * Returns the explanation in English.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return explanation().text(Locale.ENGLISH);
    }
}
