package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one run to another: which subjects have another outcome, and which rules made the difference.
 * Made by {@link OutcomeComparison}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param before the first run
 * @param after the second run
 * @param transitions how many subjects went from which outcome to which, those that stayed included
 * @param rules how often each rule made the difference
 * @param changes the subjects with another outcome, in the order in which they were given; none if they were only
 *     counted
 */
public record OutcomeDiff(
        Run before, Run after, List<Transition> transitions, List<RuleCount> rules, List<Change> changes)
        implements Serializable {

    private static final int SHOWN = 100;

    /**
     * By what a run was made.
     *
     * @param criteria the identifier of the set of criteria
     * @param version the version of the set, or null if it has none
     * @param fingerprint what the content of the set comes to
     * @param date the date of the run
     */
    public record Run(RuleId criteria, @Nullable String version, String fingerprint, LocalDate date)
            implements Serializable {

        /**
         * Checks that what is always known is there.
         *
         * @param criteria the identifier of the set
         * @param version its version
         * @param fingerprint its content
         * @param date the date of the run
         */
        public Run {
            Objects.requireNonNull(criteria, "criteria");
            Objects.requireNonNull(fingerprint, "fingerprint");
            Objects.requireNonNull(date, "date");
        }

        Explanation explanation(String run) {
            Reason reason = Reason.of(version == null ? "diff.run" : "diff.run.version")
                    .with("criteria", criteria.value())
                    .with("date", date)
                    .with("fingerprint", fingerprint.substring(0, Math.min(12, fingerprint.length())));
            return Explanation.note(version == null ? reason : reason.with("version", version))
                    .titled(Reason.of("diff.run." + run).label());
        }
    }

    /**
     * How many subjects went from one outcome to another, or stayed.
     *
     * @param before the outcome in the first run
     * @param after the outcome in the second run
     * @param count how many
     */
    public record Transition(Outcome before, Outcome after, long count) implements Serializable {

        private Reason reason() {
            return Reason.of(before == after ? "diff.stayed" : "diff.went")
                    .with("count", count)
                    .with("before", word(before))
                    .with("after", word(after));
        }
    }

    /**
     * How often a rule had a part in a change.
     *
     * @param key what the rule is called in both runs
     * @param title what the rule asks for
     * @param decisive for how many subjects it made the difference, alone or as one of several
     * @param differing for how many subjects with another outcome it found something else or weighed otherwise
     */
    public record RuleCount(String key, Label title, long decisive, long differing) implements Serializable {}

    /**
     * A subject with another outcome.
     *
     * @param subject what the subject is called
     * @param before the outcome in the first run
     * @param after the outcome in the second run
     * @param rules the rules that found something else or weigh otherwise, in the order of the sets
     */
    public record Change(String subject, Outcome before, Outcome after, List<RuleChange> rules)
            implements Serializable {

        /**
         * Copies the rules.
         *
         * @param subject what the subject is called
         * @param before the outcome in the first run
         * @param after the outcome in the second run
         * @param rules the rules
         */
        public Change {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            rules = List.copyOf(rules);
        }

        /**
         * Lists the rules that made the difference.
         *
         * @return the rules that turn one of the runs, at least one
         */
        public List<RuleChange> decisive() {
            return rules.stream().filter(RuleChange::decisive).toList();
        }

        /**
         * Explains the change: the two outcomes, then each rule.
         *
         * @return the explanation
         */
        public Explanation explanation() {
            Reason reason =
                    Reason.of("diff.change").with("before", word(before)).with("after", word(after));
            return Explanation.of(after.mark(), reason)
                    .titled(Label.of(subject.isBlank() ? "?" : subject))
                    .with(rules.stream().map(RuleChange::explanation).toList());
        }
    }

    /**
     * Copies the lists.
     *
     * @param before the first run
     * @param after the second run
     * @param transitions how many subjects went from which outcome to which
     * @param rules how often each rule made the difference
     * @param changes the subjects with another outcome
     */
    public OutcomeDiff {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        transitions = List.copyOf(transitions);
        rules = List.copyOf(rules);
        changes = List.copyOf(changes);
    }

    static Argument word(Outcome outcome) {
        Mark mark = outcome.mark();
        return Argument.term(mark.code(), Label.of(mark.text(Locale.ENGLISH), mark.text(Locale.FRENCH)));
    }

    /**
     * Returns the number of subjects that were compared.
     *
     * @return how many
     */
    public long subjects() {
        return transitions.stream().mapToLong(Transition::count).sum();
    }

    /**
     * Returns the number of subjects with another outcome.
     *
     * @return how many
     */
    public long changed() {
        return transitions.stream()
                .filter(transition -> transition.before() != transition.after())
                .mapToLong(Transition::count)
                .sum();
    }

    /**
     * Tells whether every subject has the same outcome in both runs.
     *
     * @return true if nothing changes
     */
    public boolean empty() {
        return changed() == 0;
    }

    /**
     * Returns the same difference, seen from the second run.
     *
     * @return what {@link OutcomeComparison} finds with its runs exchanged, but for the titles of rules that are worded
     *     otherwise there, and the order of rules
     */
    public OutcomeDiff reversed() {
        List<Transition> turned = transitions.stream()
                .map(one -> new Transition(one.after(), one.before(), one.count()))
                .sorted(Comparator.comparing(Transition::before).thenComparing(Transition::after))
                .toList();
        List<Change> back = changes.stream()
                .map(one -> new Change(
                        one.subject(),
                        one.after(),
                        one.before(),
                        one.rules().stream().map(RuleChange::reversed).toList()))
                .toList();
        return new OutcomeDiff(after, before, turned, rules, back);
    }

    /**
     * Explains the difference: the runs, the counts, and the first hundred changes.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return explanation(SHOWN);
    }

    /**
     * Explains the difference: the runs, the counts, and as many changes as wanted.
     *
     * @param most how many changes are told at most; of the others it is said how many they are
     * @return the explanation
     */
    public Explanation explanation(int most) {
        List<Explanation> parts = new ArrayList<>();
        parts.add(before.explanation("before"));
        parts.add(after.explanation("after"));
        transitions.forEach(one -> parts.add(Explanation.note(one.reason())));
        rules.stream()
                .filter(rule -> rule.decisive() > 0)
                .map(OutcomeDiff::counted)
                .forEach(parts::add);
        changes.stream().limit(most).map(Change::explanation).forEach(parts::add);
        if (changes.size() > most) {
            parts.add(Explanation.note(Reason.of("diff.more").with("count", changes.size() - most)));
        }
        Reason head = Reason.of(empty() ? "diff.none" : "diff.some")
                .with("changed", changed())
                .with("subjects", subjects());
        return Explanation.note(head).with(parts);
    }

    private static Explanation counted(RuleCount rule) {
        return Explanation.note(Reason.of("diff.rule.count")
                        .with("decisive", rule.decisive())
                        .with("key", rule.key()))
                .titled(rule.title());
    }
}
