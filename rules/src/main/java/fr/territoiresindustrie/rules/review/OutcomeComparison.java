package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares two runs over the same subjects: on two sets of criteria, on one set enforced in two ways, at two dates or
 * with two registers.
 *
 * <pre>{@code
 * OutcomeComparison<Project> floors = OutcomeComparison.<Project>of(Project::id)
 *         .before(FundRules.call2020(), context)
 *         .after(FundRules.call2021(), context)
 *         .matching(RuleMatching.byNameInSet())
 *         .build();
 * OutcomeDiff diff = floors.compare(projects);
 * System.out.print(diff.explanation().text(Locale.FRENCH));
 * }</pre>
 *
 * <p>Subjects are taken one by one and not kept: only those whose outcome differs are explained.
 *
 * <p>This class is immutable and thread-safe, and serializable if what it is made of is.
 *
 * @param <T> the type of the subjects
 */
public final class OutcomeComparison<T> implements Serializable {

    private final Fact.Reader<T, ?> id;
    private final Run<T> before;
    private final Run<T> after;
    private final RuleMatching matching;

    /** A set and the date and registers with which it is asked. */
    private record Run<T>(CriteriaSet<T> criteria, EvaluationContext context) implements Serializable {

        OutcomeDiff.Run description() {
            return new OutcomeDiff.Run(
                    criteria.id(), criteria.version().orElse(null), criteria.fingerprint(), context.date());
        }
    }

    private OutcomeComparison(Builder<T> builder) {
        this.id = builder.id;
        this.before = required(builder.before, "before");
        this.after = required(builder.after, "after");
        this.matching = builder.matching;
    }

    private static <R> R required(@Nullable R run, String name) {
        if (run == null) {
            throw new IllegalArgumentException(
                    "The run (" + name + ") must be given.\nMaybe call " + name + "(CriteriaSet, EvaluationContext).");
        }
        return run;
    }

    /**
     * Starts a comparison.
     *
     * @param <T> the type of the subjects
     * @param id reads what a subject is called, such as the identifier of a project
     * @return a builder; both runs must be given
     */
    public static <T> Builder<T> of(Fact.Reader<T, ?> id) {
        return new Builder<>(id);
    }

    /**
     * Compares the two runs and keeps what differs.
     *
     * @param subjects the subjects, each read once
     * @return the difference
     */
    public OutcomeDiff compare(Iterable<? extends T> subjects) {
        List<OutcomeDiff.Change> changes = new ArrayList<>();
        return run(subjects, changes::add).diff(changes);
    }

    /**
     * Compares the two runs and hands over each change as it is found, for more changes than are to be kept.
     *
     * @param subjects the subjects, each read once
     * @param each takes each change, in the order of the subjects
     * @return the counts of the difference, without the changes
     */
    public OutcomeDiff compare(Iterable<? extends T> subjects, Consumer<OutcomeDiff.Change> each) {
        return run(subjects, each).diff(List.of());
    }

    private OutcomeTally run(Iterable<? extends T> subjects, Consumer<OutcomeDiff.Change> each) {
        OutcomeTally tally = new OutcomeTally(before.description(), after.description());
        for (T subject : subjects) {
            Outcome first = before.criteria().test(subject, before.context());
            Outcome second = after.criteria().test(subject, after.context());
            tally.count(first, second);
            if (first != second) {
                OutcomeDiff.Change change = change(subject);
                tally.count(change);
                each.accept(change);
            }
        }
        return tally;
    }

    private OutcomeDiff.Change change(T subject) {
        CriteriaReport first = before.criteria().explain(subject, before.context());
        CriteriaReport second = after.criteria().explain(subject, after.context());
        String name = Objects.requireNonNull(id.read(subject), "id").toString();
        return new OutcomeDiff.Change(
                name,
                first.outcome(),
                second.outcome(),
                RuleExchange.of(first, second, matching).changes());
    }

    /**
     * Builds comparisons. Not thread-safe.
     *
     * @param <T> the type of the subjects
     */
    public static final class Builder<T> {

        private final Fact.Reader<T, ?> id;
        private @Nullable Run<T> before;
        private @Nullable Run<T> after;
        private RuleMatching matching = RuleMatching.byId();

        private Builder(Fact.Reader<T, ?> id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /**
         * Sets the first run.
         *
         * @param criteria the criteria, with their enforcement
         * @param context the date and the registers
         * @return this builder
         */
        public Builder<T> before(CriteriaSet<T> criteria, EvaluationContext context) {
            this.before = new Run<>(criteria, context);
            return this;
        }

        /**
         * Sets the second run.
         *
         * @param criteria the criteria, with their enforcement
         * @param context the date and the registers
         * @return this builder
         */
        public Builder<T> after(CriteriaSet<T> criteria, EvaluationContext context) {
            this.after = new Run<>(criteria, context);
            return this;
        }

        /**
         * Says which rule of the first set is which of the second; by their identifiers unless it is said.
         *
         * @param rules the matching
         * @return this builder
         */
        public Builder<T> matching(RuleMatching rules) {
            this.matching = rules;
            return this;
        }

        /**
         * Builds the comparison.
         *
         * @return the comparison
         * @throws IllegalArgumentException if a run is not given
         */
        public OutcomeComparison<T> build() {
            return new OutcomeComparison<>(this);
        }
    }
}
