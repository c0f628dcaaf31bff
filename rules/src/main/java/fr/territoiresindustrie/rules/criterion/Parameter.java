package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the law that changes with time: its values, each with the days on which it is in force (first and last
 * day <em>included</em>), its legal basis, and what is to happen after the last of them.
 *
 * <p>The value is chosen by the date of the {@link EvaluationContext}, never by a clock. On a day without a value, and
 * by default after the last one, nothing is assumed: {@link #get} refuses, and a criterion that needs the value is
 * unknown and names the parameter among the missing facts.
 *
 * <pre>{@code
 * Parameter<Euros> floor = Parameter.<Euros>builder("floor", Label.of("minimum base", "assiette minimale"))
 *         .value(Validity.of(LocalDate.of(2020, 9, 1), LocalDate.of(2020, 12, 31)), Euros.of(400_000), call2020)
 *         .value(Validity.of(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 6, 1)), Euros.of(200_000), call2021)
 *         .build();
 * Criterion<Project> enough = ProjectFacts.ELIGIBLE_BASE.atLeast(floor);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe, and serializable if its values are.
 *
 * @param <V> the type of the values
 */
public final class Parameter<V> implements Serializable {

    /** What happens on a day after the last value. */
    public enum AfterLast {

        /** There is no value: whoever needs one must bring a newer version of the parameter. */
        REFUSE,

        /** The last value stays in use. */
        KEEP,

        /** The last value stays in use, and every verdict that rests on it says so. */
        KEEP_AND_WARN
    }

    /**
     * A value and what is known of it.
     *
     * @param <V> the type of the value
     * @param validity the days on which it is in force, both ends included
     * @param value the value
     * @param basis the text that sets it, with its confidence
     */
    public record Value<V>(Validity validity, V value, LegalBasis basis) implements Serializable {

        /**
         * Checks that nothing is missing.
         *
         * @param validity the days on which it is in force
         * @param value the value
         * @param basis the text that sets it
         */
        public Value {
            Objects.requireNonNull(validity, "validity");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(basis, "basis");
        }
    }

    private final String name;
    private final Label label;
    private final AfterLast afterLast;
    private final List<Value<V>> values;

    private Parameter(String name, Label label, AfterLast afterLast, List<Value<V>> values) {
        this.name = name;
        this.label = label;
        this.afterLast = afterLast;
        this.values = values;
    }

    /**
     * Starts a parameter.
     *
     * @param <V> the type of the values
     * @param name the stable name, of the form of the name of a {@link Fact}
     * @param label the name for people
     * @return a builder without values
     */
    public static <V> Builder<V> builder(String name, Label label) {
        return new Builder<>(name, label);
    }

    /**
     * Returns the stable name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the name for people.
     *
     * @return the label
     */
    public Label label() {
        return label;
    }

    /**
     * Returns what happens on a day after the last value.
     *
     * @return {@link AfterLast#REFUSE} unless it was said otherwise
     */
    public AfterLast afterLast() {
        return afterLast;
    }

    /**
     * Lists the values.
     *
     * @return the values, by their days
     */
    public List<Value<V>> values() {
        return values;
    }

    /**
     * Finds the value for a day.
     *
     * @param day the day
     * @return the value in force, or the last one after its end where it is kept; empty if there is none
     */
    public Optional<Value<V>> find(LocalDate day) {
        int position = position(day);
        return position < 0 ? Optional.empty() : Optional.of(values.get(position));
    }

    /**
     * Returns the value for a day.
     *
     * @param day the day
     * @return the value
     * @throws IllegalArgumentException if there is none; the message says which values there are
     */
    public V get(LocalDate day) {
        int position = position(day);
        if (position < 0) {
            throw new IllegalArgumentException("The parameter (" + name + ") must have a value on " + day
                    + "; it has one " + values.stream().map(Value::validity).toList() + ".\n"
                    + "Maybe a newer version of the parameter exists, or AfterLast.KEEP_AND_WARN is meant.");
        }
        return values.get(position).value();
    }

    /**
     * Obtains the criterion that is made of the value in force at the date of the context.
     *
     * @param <T> the type of the subject
     * @param condition what is asked with a value; called once for each value, now
     * @return the criterion; unknown, with the parameter among the missing facts, on a day without a value
     */
    public <T> Criterion<T> applied(Fact.Reader<V, Criterion<T>> condition) {
        List<Criterion<T>> parts = new ArrayList<>();
        for (Value<V> one : values) {
            parts.add(Objects.requireNonNull(condition.read(one.value()), "condition"));
        }
        return new Dated<>(Wording.NONE, this, parts);
    }

    /** The position of the value for a day, or -1. */
    int position(LocalDate day) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).validity().covers(day)) {
                return i;
            }
        }
        return afterLast != AfterLast.REFUSE && ended(day) ? values.size() - 1 : -1;
    }

    /** Whether a day comes after the end of the last value. */
    boolean ended(LocalDate day) {
        LocalDate end = values.get(values.size() - 1).validity().to();
        return end != null && day.isAfter(end);
    }

    /** The parameter as something that can be missing. */
    <T> Fact<T, V> asFact() {
        return Fact.inContext(
                name,
                label,
                (subject, context) -> find(context.date()).map(Value::value).orElse(null));
    }

    Argument term() {
        return Argument.term(name, label);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parameter<?> that
                && that.name.equals(name)
                && that.label.equals(label)
                && that.afterLast == afterLast
                && that.values.equals(values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, values);
    }

    /**
     * Returns the name and the values.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return name + values;
    }

    /**
     * Collects values; it is neither immutable nor thread-safe. Without further word, nothing is assumed after the
     * last value.
     *
     * @param <V> the type of the values
     */
    public static final class Builder<V> {

        private final String name;
        private final Label label;
        private final List<Value<V>> values = new ArrayList<>();
        private AfterLast afterLast = AfterLast.REFUSE;

        private Builder(String name, Label label) {
            this.name = name;
            this.label = label;
        }

        /**
         * Adds a value.
         *
         * @param validity the days on which it is in force, both ends included
         * @param value the value
         * @param basis the text that sets it, with its confidence
         * @return this builder
         */
        public Builder<V> value(Validity validity, V value, LegalBasis basis) {
            values.add(new Value<>(validity, value, basis));
            return this;
        }

        /**
         * Says what happens on a day after the last value.
         *
         * @param policy what happens
         * @return this builder
         */
        public Builder<V> afterLast(AfterLast policy) {
            this.afterLast = policy;
            return this;
        }

        /**
         * Builds the parameter.
         *
         * @return the parameter
         * @throws IllegalArgumentException if there is no value, if the name does not have its form, or if two values
         *     are in force on one day
         */
        public Parameter<V> build() {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("The values of the parameter (" + name + ") must not be empty.");
            }
            List<Value<V>> sorted = new ArrayList<>(values);
            sorted.sort(Comparator.comparing(
                    (Value<V> one) -> one.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
            for (int i = 1; i < sorted.size(); i++) {
                requireApart(sorted.get(i - 1).validity(), sorted.get(i).validity());
            }
            Parameter<V> parameter = new Parameter<>(name, label, afterLast, List.copyOf(sorted));
            // The name must be fit to be asked for.
            parameter.asFact();
            return parameter;
        }

        private void requireApart(Validity earlier, Validity later) {
            LocalDate end = earlier.to();
            LocalDate begin = later.from();
            if (end == null || begin == null || !end.isBefore(begin)) {
                throw new IllegalArgumentException("The values of the parameter (" + name + ") must not be in force "
                        + "on one day: " + earlier + " and " + later + ".\n"
                        + "Maybe the last day of the first is missing: both ends are included.");
            }
        }
    }
}
