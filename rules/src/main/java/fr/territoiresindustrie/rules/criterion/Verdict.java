package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion has found: the outcome, and everything that justifies it.
 *
 * <p>A verdict keeps the values that were seen; its reason, margin and explanation are worked out when they are asked
 * for. {@link #explanation} gives plain data, detached from the criterion, that can be kept, printed and written as
 * JSON.
 *
 * <p>This class is immutable and thread-safe, and serializable if the values that were seen are.
 */
public final class Verdict implements Serializable {

    private static final Verdict[] NO_PARTS = {};
    private static final Set<Form> ASIDE = EnumSet.of(Form.NOT, Form.WHEN);

    /** The value that was seen and what it was compared with. */
    record Pair(Object first, Object second) implements Serializable {}

    private final Criterion<?> criterion;
    private final byte possible;

    /** A value, a {@link Pair}, the list of values of a custom criterion, or the note or reason of a dated one. */
    private final @Nullable Object seen;

    /** The missing facts as a list, the verdicts of the parts as an array, or null if there is neither. */
    private final @Nullable Object rest;

    private Verdict(Criterion<?> criterion, int possible, @Nullable Object seen, @Nullable Object rest) {
        this.criterion = criterion;
        this.possible = (byte) possible;
        this.seen = seen;
        this.rest = rest;
    }

    static Verdict seen(Criterion<?> criterion, int possible, Object seen) {
        return new Verdict(criterion, possible, seen, null);
    }

    static Verdict unknown(Criterion<?> criterion, int possible, List<Fact<?, ?>> missing) {
        return new Verdict(criterion, possible, null, missing);
    }

    /** What a criterion finds on a day on which its parameter has no value. */
    static Verdict withoutValue(Criterion<?> criterion, Reason none, List<Fact<?, ?>> missing) {
        return new Verdict(criterion, Possible.ANYTHING, none, missing);
    }

    static Verdict custom(Criterion<?> criterion, int possible, List<Object> values, List<Fact<?, ?>> missing) {
        return new Verdict(criterion, possible, values, missing);
    }

    static Verdict combined(Criterion<?> criterion, int possible, Verdict[] parts) {
        return new Verdict(criterion, possible, null, parts);
    }

    /** What a criterion with a value of a parameter has found, and which value that was. */
    static Verdict dated(Criterion<?> criterion, Verdict verdict, Explanation note) {
        return new Verdict(criterion, verdict.possible, note, new Verdict[] {verdict});
    }

    int possible() {
        return possible;
    }

    @Nullable
    Object seen() {
        return seen instanceof Pair pair ? pair.first() : seen;
    }

    @Nullable
    Object second() {
        return seen instanceof Pair pair ? pair.second() : null;
    }

    private Verdict[] partArray() {
        return rest instanceof Verdict[] parts ? parts : NO_PARTS;
    }

    private List<Fact<?, ?>> ownMissing() {
        @SuppressWarnings("unchecked")
        List<Fact<?, ?>> missing = rest instanceof List ? (List<Fact<?, ?>>) rest : List.of();
        return missing;
    }

    /**
     * Returns the outcome.
     *
     * @return the outcome, the same as that of {@link Criterion#test}
     */
    public Outcome outcome() {
        return Possible.outcome(possible);
    }

    /**
     * Returns the criterion that gave the verdict.
     *
     * @return the criterion
     */
    public Criterion<?> criterion() {
        return criterion;
    }

    /**
     * Returns the rule in which the criterion stands.
     *
     * @return the rule, if it stands in one
     */
    public Optional<RuleId> rule() {
        return criterion.rule();
    }

    /**
     * Returns the words for the condition.
     *
     * @return the title of the criterion
     */
    public Label title() {
        return criterion.title();
    }

    /**
     * Returns the text on which the criterion rests.
     *
     * @return the legal basis, if one was given
     */
    public Optional<LegalBasis> basis() {
        return criterion.basis();
    }

    /**
     * Returns why, as a code with its arguments: the fact, the value, the threshold, and where it applies by how much.
     *
     * @return the reason
     */
    public Reason reason() {
        return criterion.reason(this);
    }

    /**
     * Returns the value that was seen.
     *
     * @return the value, if there is one
     */
    public Optional<Argument> value() {
        return Optional.ofNullable(criterion.value(this));
    }

    /**
     * Returns what the value was held against.
     *
     * @return the threshold, the two ends of a range, the admitted values, or the value of the other fact
     */
    public Optional<Argument> threshold() {
        return Optional.ofNullable(criterion.threshold(this));
    }

    /**
     * Returns by how much the value is inside: an amount, a number, a rate, a number of days.
     *
     * @return the margin, zero on the threshold, negative if the value is outside; empty where there is no such
     *     distance
     */
    public Optional<Argument> margin() {
        return Optional.ofNullable(criterion.margin(this));
    }

    /**
     * Returns the value nearest to the one that was seen with which a criterion that is not met would be.
     *
     * @return the value; empty if the criterion is met, or where there is no nearest value
     */
    public Optional<Argument> passing() {
        return outcome() == Outcome.NOT_MET ? Optional.ofNullable(criterion.passing(this)) : Optional.empty();
    }

    /**
     * Lists the facts that were looked at and are not known, with those of the parts, even where the outcome is
     * decided without them.
     *
     * @return the facts, each once, in the order of first reading
     */
    public List<Fact<?, ?>> missing() {
        Verdict[] parts = partArray();
        if (parts.length == 0) {
            return ownMissing();
        }
        Set<Fact<?, ?>> all = new LinkedHashSet<>();
        for (Verdict part : parts) {
            all.addAll(part.missing());
        }
        return List.copyOf(all);
    }

    /**
     * Lists the missing facts that can still change the outcome, those first that the most parts ask for.
     *
     * @return the facts; none once the outcome is decided
     */
    public List<Fact<?, ?>> nextQuestions() {
        return Questions.of(List.of(this));
    }

    /**
     * Lists the verdicts of the parts that were looked at.
     *
     * @return the verdicts; none unless the criterion is a combination
     */
    public List<Verdict> parts() {
        return List.of(partArray());
    }

    /**
     * Writes down the verdict as plain data.
     *
     * @return the explanation, with those of the parts
     */
    public Explanation explanation() {
        return explained(outcome().mark());
    }

    private Explanation explained(Mark mark) {
        return new Explanation(
                mark, rule().orElse(null), criterion.givenTitle(), reason(), basis().orElse(null), explainedParts());
    }

    private List<Explanation> explainedParts() {
        Verdict[] parts = partArray();
        if (criterion.form() == Form.DATED && seen instanceof Explanation note) {
            List<Explanation> told = new ArrayList<>(parts[0].explainedParts());
            told.add(note);
            return List.copyOf(told);
        }
        Explanation[] explained = new Explanation[parts.length];
        for (int i = 0; i < parts.length; i++) {
            boolean aside = i == 0 && ASIDE.contains(criterion.form());
            // A condition that is not met, or a case excluded, is no failure: its reason is told without a mark.
            explained[i] =
                    aside && parts[i].outcome().decided() ? parts[i].explained(Mark.NOTE) : parts[i].explanation();
        }
        return List.of(explained);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict that
                && that.possible == possible
                && that.criterion.equals(criterion)
                && Objects.equals(that.seen, seen)
                && that.ownMissing().equals(ownMissing())
                && that.parts().equals(parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(criterion, possible, seen, ownMissing(), parts());
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
