package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a subject must meet, in reading order, each with what it leads to.
 *
 * <p>The outcome of the set is that of its blocking rules together: not met if one is not met, otherwise unknown if
 * one is unknown, otherwise met if one is met, otherwise not applicable. How strictly a rule is enforced stands
 * beside it and is changed with {@link #enforcing}; every report lists the rules that are not blocking.
 *
 * <pre>{@code
 * CriteriaSet<Dossier> mine = CriteriaSet.of("my-office.2026", Label.of("our call", "notre appel"), List.of(floor, place));
 * mine.test(dossier, context);               // an outcome
 * mine.explain(dossier, context).explanation().text(Locale.FRENCH);
 * mine.nextQuestions(dossier, context);      // what to ask for, if it is not decided
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and serializable if its criteria are.
 *
 * @param <T> the type of the subject
 */
public final class CriteriaSet<T> implements Serializable {

    private final RuleId id;
    private final @Nullable String version;
    private final Label title;
    private final Rule<T>[] rules;
    private final Enforcement[] enforcements;

    /** Whether every rule blocks and is in force on every day, so that nothing but its criterion counts. */
    private final boolean plain;

    /** The criteria of the rules, held here to save a step on the way. */
    private final Criterion<T>[] criteria;

    private final Program<T> program;

    private CriteriaSet(
            RuleId id, @Nullable String version, Label title, List<Rule<T>> rules, Enforcement[] enforcements) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Rule<T>[] copy = List.copyOf(rules).toArray(new Rule[0]);
        this.id = id;
        this.version = version;
        this.title = title;
        this.rules = copy;
        this.enforcements = enforcements;
        this.criteria = criteria(copy);
        this.plain = plain(copy, enforcements);
        this.program = new Program<>(criteria);
    }

    private static <T> Criterion<T>[] criteria(Rule<T>[] rules) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Criterion<T>[] criteria = new Criterion[rules.length];
        for (int i = 0; i < rules.length; i++) {
            criteria[i] = rules[i].criterion();
        }
        return criteria;
    }

    private static boolean always(Validity validity) {
        return validity.from() == null && validity.to() == null;
    }

    private static boolean plain(Rule<?>[] rules, Enforcement[] enforcements) {
        boolean plain = rules.length <= Screening.RULES_IN_WORD;
        for (int i = 0; i < rules.length; i++) {
            plain &= enforcements[i] == Enforcement.BLOCKING && always(rules[i].validity());
        }
        return plain;
    }

    /**
     * Obtains a set whose rules are all blocking.
     *
     * @param <T> the type of the subject
     * @param id the identifier of the set
     * @param title what the set is
     * @param rules the rules, at least one
     * @return the set
     * @throws IllegalArgumentException if there is no rule, if two rules have one identifier, or if two different
     *     facts have one name
     */
    public static <T> CriteriaSet<T> of(String id, Label title, List<Rule<T>> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("The rules of the set (" + id + ") must not be empty.\n"
                    + "Maybe a filter has dropped them all; an empty set is asked for with CriteriaSet.empty.");
        }
        requireUniqueIds(rules);
        requireOneFactPerName(rules);
        Enforcement[] blocking = new Enforcement[rules.size()];
        Arrays.fill(blocking, Enforcement.BLOCKING);
        return new CriteriaSet<>(RuleId.of(id), null, title, rules, blocking);
    }

    /**
     * Obtains a set without rules, on purpose. Its outcome is always not applicable.
     *
     * @param <T> the type of the subject
     * @param id the identifier of the set
     * @param title what the set is
     * @return the set
     */
    public static <T> CriteriaSet<T> empty(String id, Label title) {
        return new CriteriaSet<>(RuleId.of(id), null, title, List.of(), new Enforcement[0]);
    }

    private static <T> void requireUniqueIds(List<Rule<T>> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule<T> rule : rules) {
            if (!ids.add(rule.id().value())) {
                throw new IllegalArgumentException("The rule id (" + rule.id() + ") must stand once in a set.");
            }
        }
    }

    private static <T> void requireOneFactPerName(List<Rule<T>> rules) {
        Map<String, Fact<T, ?>> known = new HashMap<>();
        for (Rule<T> rule : rules) {
            for (Fact<T, ?> fact : rule.criterion().facts()) {
                Fact<T, ?> first = known.putIfAbsent(fact.name(), fact);
                if (first != null && first != fact && !first.equals(fact)) {
                    throw new IllegalArgumentException("The name (" + fact.name() + ") must stand for one fact.\n"
                            + "Maybe one of " + first.label() + " and " + fact.label() + " wants a name of its own.");
                }
            }
        }
    }

    /**
     * Returns a copy in which a rule is enforced otherwise.
     *
     * @param rule the rule
     * @param enforcement what it leads to
     * @return the copy
     * @throws IllegalArgumentException if there is no such rule
     */
    public CriteriaSet<T> enforcing(RuleId rule, Enforcement enforcement) {
        Enforcement[] changed = enforcements.clone();
        changed[position(rule)] = enforcement;
        return new CriteriaSet<>(id, version, title, rules(), changed);
    }

    /**
     * Returns a copy with one more rule, at the end.
     *
     * @param rule the rule
     * @param enforcement what it leads to
     * @return the copy
     * @throws IllegalArgumentException if its identifier stands in the set already, or if two different facts have
     *     one name
     */
    public CriteriaSet<T> with(Rule<T> rule, Enforcement enforcement) {
        List<Rule<T>> more = new ArrayList<>(rules());
        more.add(rule);
        requireUniqueIds(more);
        requireOneFactPerName(more);
        Enforcement[] longer = Arrays.copyOf(enforcements, more.size());
        longer[more.size() - 1] = enforcement;
        return new CriteriaSet<>(id, version, title, more, longer);
    }

    /**
     * Returns a copy in which several rules are enforced otherwise, for one run for instance.
     *
     * @param changes what each of the rules leads to
     * @return the copy
     * @throws IllegalArgumentException if one of the rules is not in the set
     */
    public CriteriaSet<T> enforcing(Map<RuleId, Enforcement> changes) {
        CriteriaSet<T> changed = this;
        for (Map.Entry<RuleId, Enforcement> change : changes.entrySet()) {
            changed = changed.enforcing(change.getKey(), change.getValue());
        }
        return changed;
    }

    /**
     * Returns a copy under a version.
     *
     * @param number the version, such as {@code 1.0.0}
     * @return the copy
     */
    public CriteriaSet<T> withVersion(String number) {
        return new CriteriaSet<>(id, number, title, rules(), enforcements);
    }

    /**
     * Returns the same set on another type of subject: rules, words, enforcement and version stay.
     *
     * @param <S> the other type of subject
     * @param book its facts
     * @return the set on that type
     * @throws IllegalArgumentException if a criterion cannot be bound, see {@link Criterion#boundTo}
     */
    public <S> CriteriaSet<S> boundTo(FactBook<S> book) {
        List<Rule<S>> bound = new ArrayList<>();
        for (Rule<T> rule : rules) {
            bound.add(rule.boundTo(book));
        }
        return new CriteriaSet<>(id, version, title, bound, enforcements);
    }

    private int position(RuleId rule) {
        Optional<Integer> position = findPosition(rule);
        if (position.isEmpty()) {
            throw new IllegalArgumentException("The rule (" + rule + ") must be one of the set " + id + ".");
        }
        return position.get();
    }

    Optional<Integer> findPosition(RuleId rule) {
        for (int i = 0; i < rules.length; i++) {
            if (rules[i].id().value().equals(rule.value())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    int size() {
        return rules.length;
    }

    Rule<T> rule(int position) {
        return rules[position];
    }

    /**
     * Returns the identifier.
     *
     * @return the identifier of the set
     */
    public RuleId id() {
        return id;
    }

    /**
     * Returns the title.
     *
     * @return what the set is
     */
    public Label title() {
        return title;
    }

    /**
     * Returns the version.
     *
     * @return the version, if one was given
     */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /**
     * Works out what the content of the set comes to: rules with their words, texts of law, days, enforcement, facts and
     * thresholds. Two sets that are equal have one fingerprint, wherever they were made. Code of one's own cannot be
     * looked into: its title and its facts count.
     *
     * @return the SHA-256 of the content, as 64 hexadecimal digits
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /**
     * Lists the rules.
     *
     * @return the rules, in reading order
     */
    public List<Rule<T>> rules() {
        return List.of(rules);
    }

    /**
     * Finds a rule.
     *
     * @param rule its identifier
     * @return the rule, if it stands in the set
     */
    public Optional<Rule<T>> findRule(RuleId rule) {
        return rules().stream().filter(one -> one.id().equals(rule)).findFirst();
    }

    /**
     * Returns what a rule leads to.
     *
     * @param rule its identifier
     * @return the enforcement
     * @throws IllegalArgumentException if there is no such rule
     */
    public Enforcement enforcement(RuleId rule) {
        return enforcements[position(rule)];
    }

    Enforcement enforcement(int position) {
        return enforcements[position];
    }

    /**
     * Lists the facts that the rules read.
     *
     * @return the facts, each once, in the order of first reading
     */
    public List<Fact<T, ?>> facts() {
        Set<Fact<T, ?>> facts = new LinkedHashSet<>();
        for (Rule<T> rule : rules) {
            facts.addAll(rule.criterion().facts());
        }
        return List.copyOf(facts);
    }

    /**
     * Tests a subject against the blocking rules. Allocates nothing of its own, and stops at the first rule that is
     * not met.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the outcome, the same as that of {@link #explain}
     */
    public Outcome test(T subject, EvaluationContext context) {
        Objects.requireNonNull(subject, "subject");
        int all = Possible.NOT_APPLICABLE;
        for (int i = 0; i < criteria.length; i++) {
            if (enforcements[i] == Enforcement.BLOCKING) {
                int one = plain ? criteria[i].possible(subject, context) : rules[i].possible(subject, context);
                if (one == Possible.NOT_MET) {
                    return Outcome.NOT_MET;
                }
                all = Possible.and(all, one);
            }
        }
        return Possible.outcome(all);
    }

    /**
     * Tests a subject against every rule that is not off, without reasons. For a set of up to 32 rules it allocates
     * nothing but the result.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the outcome of each rule
     */
    public Screening<T> screen(T subject, EvaluationContext context) {
        Objects.requireNonNull(subject, "subject");
        if (plain) {
            return screenPlain(subject, context);
        }
        Screening.Builder<T> builder = new Screening.Builder<>(this);
        for (int i = 0; i < rules.length; i++) {
            if (enforcements[i] == Enforcement.OFF) {
                builder.add(i, Possible.NOT_APPLICABLE, false);
            } else {
                builder.add(i, rules[i].possible(subject, context), enforcements[i] == Enforcement.BLOCKING);
            }
        }
        return builder.build();
    }

    private Screening<T> screenPlain(T subject, EvaluationContext context) {
        long bits = program.run(null, subject, context);
        return new Screening<>(this, together(bits, null, subject, context), bits, null);
    }

    /**
     * What is possible for all rules together, from the bits of each; those that are unknown are looked at more
     * closely, in what was seen or once more.
     */
    private int together(long bits, Object @Nullable [] seen, T subject, EvaluationContext context) {
        int all = bits == 0 && criteria.length > 0 ? Possible.MET : Possible.NOT_APPLICABLE;
        for (int i = 0; i < criteria.length && bits != 0; i++) {
            Outcome outcome = Screening.outcome(bits, i);
            int one = outcome.decided()
                    ? Possible.of(outcome)
                    : seen == null ? criteria[i].possible(subject, context) : ((Verdict) seen[i]).possible();
            all = Possible.and(all, one);
        }
        return all;
    }

    /**
     * Tests a subject against every rule that is not off, and says why.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the report, with one verdict for each rule
     */
    public CriteriaReport explain(T subject, EvaluationContext context) {
        Objects.requireNonNull(subject, "subject");
        Object[] seen = new Object[rules.length];
        if (plain) {
            long bits = program.run(seen, subject, context);
            int all = together(bits, seen, subject, context);
            return new CriteriaReport(new Screening<>(this, all, bits, null), context.date(), seen);
        }
        Screening.Builder<T> builder = new Screening.Builder<>(this);
        for (int i = 0; i < rules.length; i++) {
            int one = enforcements[i] == Enforcement.OFF
                    ? rules[i].setAside(Reason.of("enforcement.off")).explainInto(seen, i, subject, context)
                    : rules[i].explainInto(seen, i, subject, context);
            builder.add(i, one, enforcements[i] == Enforcement.BLOCKING);
        }
        return new CriteriaReport(builder.build(), context.date(), seen);
    }

    /**
     * Tests a subject as {@link #explain(Object, EvaluationContext)} does, with what somebody found on some of the rules:
     * there the finding counts, and the report shows it beside what the engine found. A rule that is off stays off.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @param findings what was found, on each rule once at most
     * @return the report
     * @throws IllegalArgumentException if a rule is not in the set, or has two findings
     */
    public CriteriaReport explain(T subject, EvaluationContext context, List<Finding> findings) {
        return overruled(findings).explain(subject, context);
    }

    private CriteriaSet<T> overruled(List<Finding> findings) {
        List<Rule<T>> changed = new ArrayList<>(rules());
        Set<RuleId> found = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (!found.add(finding.rule())) {
                throw new IllegalArgumentException("The rule (" + finding.rule() + ") must have one finding at most.");
            }
            int position = position(finding.rule());
            changed.set(position, rules[position].overruled(finding));
        }
        return new CriteriaSet<>(id, version, title, changed, enforcements);
    }

    /**
     * Lists the missing facts that can still change the outcome, those first that can change the most rules.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the facts; see {@link CriteriaReport#nextQuestions}
     */
    public List<Fact<?, ?>> nextQuestions(T subject, EvaluationContext context) {
        return explain(subject, context).nextQuestions();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CriteriaSet<?> that
                && that.id.equals(id)
                && Objects.equals(that.version, version)
                && that.title.equals(title)
                && Arrays.equals(that.rules, rules)
                && Arrays.equals(that.enforcements, enforcements);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(rules);
    }

    /**
     * Returns the identifier.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return id.toString();
    }
}
