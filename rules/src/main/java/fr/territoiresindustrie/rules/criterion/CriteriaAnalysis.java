package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.rules.criterion.Examination.Item;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of criteria without any subject: rules that nobody can meet, that contradict each other, that always
 * hold or that follow from others; parts without effect; gaps and overlaps of bands; facts that nobody reads.
 *
 * <pre>{@code
 * CriteriaAnalysis analysis = CriteriaAnalysis.of(mine, book);
 * assertThat(analysis.findings(Severity.ERROR)).isEmpty();
 * analysis.explanation().text(Locale.FRENCH);
 * }</pre>
 *
 * <p><b>How.</b> The tests of a fact cannot tell all its values apart: between two thresholds nothing changes, nor
 * between values that no list names. The values of each fact thereby fall into finitely many cells, with regard to
 * whole numbers, cents and days having a next one, to the constants of an enumeration, and to whether the fact can be
 * known to be absent; a fact tested for yes or no is one or the other. All combinations of cells are searched in a
 * fixed order, pruned as soon as what is settled decides. Each period between two days on which a rule or a parameter
 * changes is analysed alone.
 *
 * <p><b>How certain.</b> Facts are taken to be independent and to take any value of their kind, negative numbers
 * included; what is not looked into (code, forms of texts, comparisons of two facts, a parameter on a day without value)
 * is taken to turn out either way. Nothing that can happen is thereby left out: that something cannot be is proved.
 * That something can be, as a gap between bands, is proved for the bands of one fact, and marked as not proved where
 * several facts or what is not looked into play a part. The converse is weaker: what is not reported may still be so
 * where {@link #complete} is false. Questions that were given up after {@link #STEPS} steps are listed, one by one.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CriteriaAnalysis implements Serializable {

    /** How many steps are spent on one question, unless it is said otherwise. */
    public static final int STEPS = 100_000;

    private final Argument subject;
    private final List<AnalysisFinding> findings;
    private final long steps;

    private CriteriaAnalysis(Argument subject, Examination examination) {
        this.subject = subject;
        this.findings = examination.findings();
        this.steps = examination.steps();
    }

    /**
     * Analyses a set. Rules that block are analysed alone and together, those that warn or inform alone, those that
     * are off not at all.
     *
     * @param set the set
     * @return what was found
     */
    public static CriteriaAnalysis of(CriteriaSet<?> set) {
        return of(set, STEPS);
    }

    /**
     * Analyses a set within a number of steps for each question.
     *
     * @param set the set
     * @param steps how many combinations of values are looked at for one question, at least one
     * @return what was found; each question that was given up is among it
     * @throws IllegalArgumentException if the number is below one
     */
    public static CriteriaAnalysis of(CriteriaSet<?> set, int steps) {
        Examination examination = examined(set, steps);
        return new CriteriaAnalysis(Argument.of(set.title()), examination);
    }

    /**
     * Analyses a set, and looks for facts that no rule reads.
     *
     * @param <T> the type of the subject
     * @param set the set
     * @param book the facts that there are
     * @return what was found
     */
    public static <T> CriteriaAnalysis of(CriteriaSet<T> set, FactBook<T> book) {
        Examination examination = examined(set, STEPS);
        facts(set, book, examination);
        return new CriteriaAnalysis(Argument.of(set.title()), examination);
    }

    /**
     * Analyses one criterion.
     *
     * @param criterion the criterion
     * @return what was found
     */
    public static CriteriaAnalysis of(Criterion<?> criterion) {
        Examination examination = new Examination(Periods.of(List.of(), List.of(criterion)), STEPS);
        List<Criterion<?>> one = List.of(criterion);
        for (int period = 0; period < examination.periods().size(); period++) {
            Model model = begun(examination, period, one);
            List<Item> items = items(examination, period, model, one);
            Search search = new Search(model.variables().size(), STEPS);
            new RuleExamination(examination, search).examine(items);
            examination.spent(search);
        }
        return new CriteriaAnalysis(Argument.of(criterion.title()), examination);
    }

    /**
     * Analyses criteria of which each subject is meant to meet exactly one: bands of values. Bands of one fact are
     * gone through value by value; what lies beyond the outermost of them is information, not a warning. That the fact
     * is known to be absent is not expected in any band.
     *
     * @param <T> the type of the subject
     * @param bands the bands, at least one
     * @return what was found
     * @throws IllegalArgumentException if there is no band
     */
    public static <T> CriteriaAnalysis ofBands(List<Criterion<T>> bands) {
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("The bands ([]) must not be empty.");
        }
        Examination examination = new Examination(Periods.of(List.of(), bands), STEPS);
        for (int period = 0; period < examination.periods().size(); period++) {
            Model model = begun(examination, period, bands);
            List<Item> items = items(examination, period, model, bands);
            Search search = new Search(model.variables().size(), STEPS);
            new BandExamination(examination, search, model).examine(items);
            examination.spent(search);
        }
        return new CriteriaAnalysis(
                Reasons.labels(bands.stream().map(Criterion::title).toList()), examination);
    }

    private static Model begun(Examination examination, int period, List<? extends Criterion<?>> criteria) {
        examination.begin(period);
        return Model.of(criteria, examination.periods().day(period));
    }

    private static List<Item> items(
            Examination examination, int period, Model model, List<? extends Criterion<?>> criteria) {
        LocalDate day = examination.periods().day(period);
        List<Item> items = new ArrayList<>();
        for (Criterion<?> criterion : criteria) {
            items.add(new Item(Argument.of(criterion.title()), List.of(), true, model.formula(criterion, day)));
        }
        Limits.tell(examination, model);
        return items;
    }

    private static Examination examined(CriteriaSet<?> set, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("The number of steps (" + steps + ") must be at least 1.");
        }
        List<Rule<?>> rules = new ArrayList<>();
        set.rules().stream()
                .filter(rule -> set.enforcement(rule.id()) != Enforcement.OFF)
                .forEach(rules::add);
        Examination examination = new Examination(Periods.of(rules, List.of()), steps);
        for (int period = 0; period < examination.periods().size(); period++) {
            LocalDate day = examination.periods().day(period);
            List<Rule<?>> inForce =
                    rules.stream().filter(rule -> rule.validity().covers(day)).toList();
            Model model = begun(
                    examination, period, inForce.stream().map(Rule::criterion).toList());
            List<Item> items = new ArrayList<>();
            for (Rule<?> rule : inForce) {
                boolean blocking = set.enforcement(rule.id()) == Enforcement.BLOCKING;
                Argument name = Argument.term(rule.id().value(), rule.title());
                items.add(new Item(name, List.of(rule.id()), blocking, model.formula(rule.criterion(), day)));
            }
            Limits.tell(examination, model);
            Search search = new Search(model.variables().size(), steps);
            new RuleExamination(examination, search).examine(items);
            examination.spent(search);
        }
        return examination;
    }

    private static <T> void facts(CriteriaSet<T> set, FactBook<T> book, Examination examination) {
        Set<Fact<T, ?>> on = new LinkedHashSet<>();
        Set<Fact<T, ?>> off = new LinkedHashSet<>();
        for (Rule<T> rule : set.rules()) {
            boolean applied = set.enforcement(rule.id()) != Enforcement.OFF;
            (applied ? on : off).addAll(rule.criterion().facts());
        }
        List<Fact<?, ?>> unread = new ArrayList<>();
        book.entries().stream()
                .<Fact<T, ?>>map(FactBook.Entry::fact)
                .filter(fact -> !on.contains(fact) && !off.contains(fact))
                .forEach(unread::add);
        List<Fact<?, ?>> offOnly =
                new ArrayList<>(off.stream().filter(fact -> !on.contains(fact)).toList());
        examination.always("analysis.facts.unread", unread);
        examination.always("analysis.facts.off-only", offOnly);
    }

    /**
     * Lists what was found.
     *
     * @return the findings, the gravest first
     */
    public List<AnalysisFinding> findings() {
        return findings;
    }

    /**
     * Lists what was found of one severity.
     *
     * @param severity the severity
     * @return the findings
     */
    public List<AnalysisFinding> findings(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /**
     * Tells whether everything was looked into, so that what is not reported is not so, as long as the facts can take
     * all values of their kinds, each independently of the others.
     *
     * @return false if there is code, a comparison of two facts, a parameter without value, or a question that was
     *     given up; the findings whose code begins with {@code analysis.limit} say which
     */
    public boolean complete() {
        return findings.stream().noneMatch(finding -> finding.code().startsWith("analysis.limit."));
    }

    /**
     * Returns how much was searched.
     *
     * @return the number of combinations of values that were looked at for all questions together
     */
    public long steps() {
        return steps;
    }

    /**
     * Writes down the analysis as plain data.
     *
     * @return the explanation, with one part for each finding
     */
    public Explanation explanation() {
        Reason counts = Reason.of(findings.isEmpty() ? "analysis.nothing" : "analysis.count");
        if (!findings.isEmpty()) {
            counts = counts.with("errors", findings(Severity.ERROR).size())
                    .with("warnings", findings(Severity.WARNING).size())
                    .with("notes", findings(Severity.INFORMATION).size());
        }
        return Explanation.of(
                        Mark.NOTE,
                        Reason.of("analysis.title").with("subject", subject).label())
                .because(counts)
                .with(findings.stream().map(AnalysisFinding::explanation).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CriteriaAnalysis that
                && that.subject.equals(subject)
                && that.findings.equals(findings)
                && that.steps == steps;
    }

    @Override
    public int hashCode() {
        return 31 * subject.hashCode() + findings.hashCode();
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
