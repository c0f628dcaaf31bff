package fr.territoiresindustrie.rules.criterion;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Label;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named way to read one thing from a subject of any type.
 *
 * <p>A value that is null is <em>not known</em>. That there <em>is none</em> is a value of its own: an empty list, a
 * zero, or what {@link #absentWhen} says. What asks something of a value is not met by a fact that is known to be
 * absent ({@link #notIn} and {@link #absent()} ask nothing of it); whoever wants it not to apply combines it with
 * {@code when(fact.present())}.
 *
 * <pre>{@code
 * Fact<Dossier, Euros> base = Fact.of("eligible-base", Label.of("eligible base", "assiette éligible"), Dossier::montant);
 * Criterion<Dossier> floor = base.atLeast(Euros.of(200_000));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe; it is serializable if the code that reads is, as method references and
 * lambdas are here. Two facts are equal if their names and labels are: within a set of criteria, a name stands for
 * one fact.
 *
 * @param <T> the type of the subject
 * @param <V> the type of the value
 */
public final class Fact<T, V> implements Serializable {

    /**
     * Reads a value from a subject, or converts a value.
     *
     * @param <T> the type of the subject
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface Reader<T, V> extends Serializable {

        /**
         * Reads the value.
         *
         * @param subject the subject
         * @return the value, or null if it is not known
         */
        @Nullable
        V read(T subject);
    }

    /**
     * Reads a whole number from a subject.
     *
     * @param <T> the type of the subject
     */
    @FunctionalInterface
    public interface IntReader<T> extends Serializable {

        /**
         * Reads the number.
         *
         * @param subject the subject
         * @return the number
         */
        int read(T subject);
    }

    /**
     * Reads a whole number from a subject.
     *
     * @param <T> the type of the subject
     */
    @FunctionalInterface
    public interface LongReader<T> extends Serializable {

        /**
         * Reads the number.
         *
         * @param subject the subject
         * @return the number
         */
        long read(T subject);
    }

    /**
     * Reads a value from a subject, a date and registers.
     *
     * @param <T> the type of the subject
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface ContextReader<T, V> extends Serializable {

        /**
         * Reads the value.
         *
         * @param subject the subject
         * @param context the date and the registers
         * @return the value, or null if it is not known
         */
        @Nullable
        V read(T subject, EvaluationContext context);
    }

    /**
     * A condition on a value.
     *
     * @param <V> the type of the value
     */
    @FunctionalInterface
    public interface Condition<V> extends Serializable {

        /**
         * Tests a value.
         *
         * @param value the value
         * @return true if the condition is met
         */
        boolean holds(V value);
    }

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final String name;
    private final Label label;
    private final Reading<T, V> reading;
    private final @Nullable Condition<T> absent;
    private final @Nullable Reader<V, Argument> shown;
    private final List<Fact<T, ?>> sources;

    private Fact(
            String name,
            Label label,
            Reading<T, V> reading,
            @Nullable Condition<T> absent,
            @Nullable Reader<V, Argument> shown,
            List<Fact<T, ?>> sources) {
        this.name = name;
        this.label = label;
        this.reading = reading;
        this.absent = absent;
        this.shown = shown;
        this.sources = sources;
    }

    /** The conversion that says of which fact a value was that it cannot convert. */
    private static <V, W> Reader<V, W> named(String name, Reader<? super V, ? extends W> conversion) {
        return value -> {
            try {
                return conversion.read(value);
            } catch (ArithmeticException | IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(
                        "The value (" + value + ") of the fact " + name + " cannot be converted: " + e.getMessage()
                                + "\nMaybe the conversion should give null for such values: they are then not known.",
                        e);
            }
        };
    }

    private static <T, V> Fact<T, V> named(String name, Label label, Reading<T, V> reading) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a fact (" + name
                            + ") must be 1 to 100 letters, digits, dots, hyphens and underscores, beginning with a letter or a digit.");
        }
        return new Fact<>(name, label, reading, null, null, List.of());
    }

    /**
     * Obtains a fact of the subject itself.
     *
     * @param <T> the type of the subject
     * @param <V> the type of the value
     * @param name the stable name, for programs: ASCII letters, digits, dots, hyphens and underscores
     * @param label the name for people
     * @param reader reads the value, or gives null if it is not known
     * @return the fact
     * @throws IllegalArgumentException if the name does not have its form
     */
    public static <T, V> Fact<T, V> of(String name, Label label, Reader<T, V> reader) {
        return named(name, label, Reading.of(reader));
    }

    /**
     * Obtains a fact that depends on the date or on a register too.
     *
     * @param <T> the type of the subject
     * @param <V> the type of the value
     * @param name the stable name
     * @param label the name for people
     * @param reader reads the value, or gives null if it is not known
     * @return the fact
     * @throws IllegalArgumentException if the name does not have its form
     */
    public static <T, V> Fact<T, V> inContext(String name, Label label, ContextReader<T, V> reader) {
        return named(name, label, Reading.inContext(reader));
    }

    /**
     * Obtains a fact that is a whole number which is always known, read without a wrapper object. A number that may be
     * unknown is an {@link Integer} or a {@link Long} and goes through {@link #of}.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param label the name for people
     * @param reader reads the number
     * @return the fact
     * @throws IllegalArgumentException if the name does not have its form
     */
    public static <T> Fact<T, Integer> ofInt(String name, Label label, IntReader<T> reader) {
        return named(name, label, Reading.ofInt(reader));
    }

    /**
     * Obtains a fact that is a whole number which is always known, as {@link #ofInt} does.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param label the name for people
     * @param reader reads the number
     * @return the fact
     * @throws IllegalArgumentException if the name does not have its form
     */
    public static <T> Fact<T, Long> ofLong(String name, Label label, LongReader<T> reader) {
        return named(name, label, Reading.ofLong(reader));
    }

    /**
     * Obtains the fact that is the share of one fact in another: what part of the investment the grant is.
     *
     * @param <T> the type of the subject
     * @param <V> the type of both facts: amounts, or whole numbers
     * @param name the stable name
     * @param label the name for people
     * @param part the part
     * @param whole the whole
     * @return the exact share, worked out from both; unknown if one of them is, if they are no whole numbers or
     *     amounts, or if the whole is zero
     * @throws IllegalArgumentException if the name does not have its form
     */
    public static <T, V> Fact<T, Rate> share(String name, Label label, Fact<T, V> part, Fact<T, V> whole) {
        return named(name, label, Reading.share(part, whole)).from(part, whole);
    }

    /**
     * Returns another fact that is worked out from this one alone: the end of two years from a start. Where this fact
     * is unknown, so is the other, and this one is the missing one; where it is known to be absent, so is the other.
     *
     * @param <W> the type of its values
     * @param derivedName its stable name
     * @param derivedLabel its name for people
     * @param conversion applied to every known value; null where nothing can be said
     * @return the other fact
     * @throws IllegalArgumentException if the name does not have its form
     */
    public <W> Fact<T, W> derived(String derivedName, Label derivedLabel, Reader<? super V, ? extends W> conversion) {
        Fact<T, W> derived = named(derivedName, derivedLabel, Reading.<T, V, W>derived(this, conversion))
                .from(this);
        return absent == null ? derived : derived.absentWhen(absent);
    }

    /**
     * Obtains the fact that is the day some months after another one, from date to date: 24 months after 15 March 2021
     * is 15 March 2023, and a month after 31 January is the last day of February.
     *
     * @param <T> the type of the subject
     * @param name the stable name
     * @param label the name for people
     * @param start the day from which the months run
     * @param months how many months, at least one
     * @return the day; unknown if the start is, absent if it is known to be absent, and the last of all days where the
     *     calendar ends before
     * @throws IllegalArgumentException if the name does not have its form, or the number is below one
     */
    public static <T> Fact<T, LocalDate> monthsAfter(String name, Label label, Fact<T, LocalDate> start, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("The number of months (" + months + ") must be at least 1.");
        }
        return start.derived(name, label, day -> after(day, months));
    }

    private static LocalDate after(LocalDate start, int months) {
        return start.isAfter(LocalDate.MAX.minusMonths(months)) ? LocalDate.MAX : start.plusMonths(months);
    }

    /**
     * Tells whether this is the share of the first of its {@linkplain #sources() sources} in the second.
     *
     * @return true for what {@link #share} has made
     */
    public boolean isShare() {
        // Somebody may have said since that it is worked out from other facts.
        return reading.share() && sources.equals(reading.origin().facts());
    }

    /**
     * Tells whether this is a whole number that is always known and read without a wrapper object.
     *
     * @return true for what {@link #ofInt} and {@link #ofLong} have made
     */
    public boolean isWhole() {
        return reading.ints() != null || reading.longs() != null;
    }

    /**
     * Returns the same fact read from another type of subject: the same name, label and way of showing values, so that
     * criteria and rule sets written for this fact read alike there.
     *
     * <pre>{@code
     * Fact<Dossier, LocalDate> start = ProjectFacts.WORKS_START_ON.boundTo(Dossier::getDebut);
     * }</pre>
     *
     * @param <S> the other type of subject
     * @param other reads the value there, or gives null if it is not known
     * @return the fact on the other type; say anew with {@link #absentWhen} how it is known to be absent
     */
    public <S> Fact<S, V> boundTo(Reader<S, V> other) {
        return new Fact<>(name, label, Reading.of(other), null, shown, List.of());
    }

    /**
     * Returns the same fact read from another type of subject and converted; a value that is not known stays so.
     *
     * <pre>{@code
     * Fact<Dossier, Euros> base = ProjectFacts.ELIGIBLE_BASE.boundTo(Dossier::getMontant, Euros::of);
     * }</pre>
     *
     * @param <S> the other type of subject
     * @param <R> the type in which it holds the value
     * @param other reads the value there, or gives null if it is not known
     * @param conversion applied to every known value
     * @return the fact on the other type
     */
    public <S, R> Fact<S, V> boundTo(Reader<S, R> other, Reader<? super R, ? extends V> conversion) {
        return new Fact<>(name, label, Reading.of(other).<V>map(named(name, conversion)), null, shown, List.of());
    }

    /**
     * Returns the same fact worked out from others. Where its value is unknown, those of the others that are unknown
     * are the missing ones.
     *
     * @param others the facts from which the value is worked out
     * @return the copy
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Fact<T, V> from(Fact<T, ?>... others) {
        return new Fact<>(name, label, reading, absent, shown, List.of(others));
    }

    /**
     * Returns the same fact with its values converted; a value that is not known stays so.
     *
     * @param <W> the new type
     * @param conversion applied to every known value
     * @return the copy
     */
    public <W> Fact<T, W> map(Reader<? super V, ? extends W> conversion) {
        return new Fact<>(name, label, reading.map(named(name, conversion)), absent, null, sources);
    }

    /**
     * Returns the same fact that can be told to be absent: where the reader gives null, the subject is asked whether
     * that means that there is none.
     *
     * @param none true for a subject of which it is known that there is no such value; false if it is only not known
     * @return the copy
     */
    public Fact<T, V> absentWhen(Condition<T> none) {
        return new Fact<>(name, label, reading, none, shown, sources);
    }

    /**
     * Returns the same fact with values shown in another way.
     *
     * @param display what stands for a value in a reason
     * @return the copy
     */
    public Fact<T, V> shownAs(Reader<V, Argument> display) {
        return new Fact<>(name, label, reading, absent, display, sources);
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
     * Lists the facts from which this one is worked out.
     *
     * @return the facts; none if it is read from the subject itself
     */
    public List<Fact<T, ?>> sources() {
        return sources;
    }

    /**
     * Reads the value.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @return the value, or null if it is not known or known to be absent
     */
    public @Nullable V read(T subject, EvaluationContext context) {
        return reading.read(subject, context);
    }

    /**
     * Reads the value as a whole number, without a wrapper object: the number itself, or the cents of an amount.
     *
     * @param subject the subject
     * @param context the date and the registers
     * @param otherwise what to return if there is no such number
     * @return the number; what was given if the value is not known, known to be absent, or of another kind
     */
    public long readLong(T subject, EvaluationContext context, long otherwise) {
        return reading.whole(subject, context, otherwise);
    }

    Reading<T, V> reading() {
        return reading;
    }

    /**
     * Obtains the criterion that the value is not below a threshold. The threshold itself passes.
     *
     * @param threshold the lowest value that passes
     * @return the criterion
     * @throws IllegalArgumentException if such values have no order
     */
    public Criterion<T> atLeast(V threshold) {
        return new Bound<>(Wording.NONE, this, Bound.Kind.AT_LEAST, threshold);
    }

    /**
     * Obtains the criterion that the value is not above a threshold. The threshold itself passes.
     *
     * @param threshold the highest value that passes
     * @return the criterion
     * @throws IllegalArgumentException if such values have no order
     */
    public Criterion<T> atMost(V threshold) {
        return new Bound<>(Wording.NONE, this, Bound.Kind.AT_MOST, threshold);
    }

    /**
     * Obtains the criterion that the value is above a threshold. The threshold itself does not pass.
     *
     * @param threshold the value that must be exceeded
     * @return the criterion
     * @throws IllegalArgumentException if such values have no order
     */
    public Criterion<T> above(V threshold) {
        return new Bound<>(Wording.NONE, this, Bound.Kind.ABOVE, threshold);
    }

    /**
     * Obtains the criterion that the value is below a threshold. The threshold itself does not pass.
     *
     * @param threshold the value that must not be reached
     * @return the criterion
     * @throws IllegalArgumentException if such values have no order
     */
    public Criterion<T> below(V threshold) {
        return new Bound<>(Wording.NONE, this, Bound.Kind.BELOW, threshold);
    }

    /**
     * Obtains the criterion that the value is between two others, both included.
     *
     * @param low the lowest value that passes
     * @param high the highest value that passes
     * @return the criterion
     * @throws IllegalArgumentException if such values have no order, or if the highest is below the lowest
     */
    public Criterion<T> between(V low, V high) {
        return new Range<>(Wording.NONE, this, low, high);
    }

    /**
     * Obtains the criterion that the value is not below that of another fact, or for dates not before it.
     *
     * @param other the other fact
     * @return the criterion
     */
    public Criterion<T> atLeast(Fact<T, V> other) {
        return new OtherFact<>(Wording.NONE, this, other, Rate.ONE, true);
    }

    /**
     * Obtains the criterion that the value is not above that of another fact, or for dates not after it.
     *
     * @param other the other fact
     * @return the criterion
     */
    public Criterion<T> atMost(Fact<T, V> other) {
        return new OtherFact<>(Wording.NONE, this, other, Rate.ONE, false);
    }

    /**
     * Obtains the criterion that the value is not below a share, or a multiple, of that of another fact.
     *
     * @param share the share: 50 %, or 3 for three times
     * @param other the other fact
     * @return the criterion; compared exactly, nothing is rounded
     */
    public Criterion<T> atLeast(Rate share, Fact<T, V> other) {
        return new OtherFact<>(Wording.NONE, this, other, share, true);
    }

    /**
     * Obtains the criterion that the value is not above a share, or a multiple, of that of another fact: a grant of at
     * most 60 % of the investment.
     *
     * @param share the share: 60 %, or 3 for three times
     * @param other the other fact, an amount or an exact number as this one
     * @return the criterion; compared exactly, nothing is rounded
     */
    public Criterion<T> atMost(Rate share, Fact<T, V> other) {
        return new OtherFact<>(Wording.NONE, this, other, share, false);
    }

    /**
     * Obtains the criterion that the value is not below the value of a parameter in force at the date of the context.
     *
     * @param floor the parameter
     * @return the criterion; see {@link Parameter#applied}
     */
    public Criterion<T> atLeast(Parameter<V> floor) {
        return floor.applied(this::atLeast);
    }

    /**
     * Obtains the criterion that the value is not above the value of a parameter in force at the date of the context.
     *
     * @param ceiling the parameter
     * @return the criterion; see {@link Parameter#applied}
     */
    public Criterion<T> atMost(Parameter<V> ceiling) {
        return ceiling.applied(this::atMost);
    }

    /**
     * Obtains the criterion that the whole text has a form.
     *
     * <p>Forms in which it is clear at each character how to go on, such as {@code [0-9]{9}} or {@code
     * [a-z.]+@[a-z-]+\\.[a-z]{2,}}, are compared in one pass over the text; others with {@link
     * java.util.regex.Pattern}. The result is the same.
     *
     * @param form a regular expression, as of {@link java.util.regex.Pattern}
     * @return the criterion; a value that is no text is not met
     * @throws IllegalArgumentException if the expression cannot be read
     */
    public Criterion<T> matches(String form) {
        return new Matches<>(Wording.NONE, this, TextForm.of(form));
    }

    /**
     * Obtains the criterion that the value equals another.
     *
     * @param expected the value that passes
     * @return the criterion
     */
    public Criterion<T> equalTo(V expected) {
        return new Membership<>(Wording.NONE, this, Membership.Kind.EQUAL, List.of(expected));
    }

    /**
     * Obtains the criterion that the value is one of several.
     *
     * @param admitted the values that pass, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is none
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Criterion<T> in(V... admitted) {
        return in(Arrays.asList(admitted));
    }

    /**
     * Obtains the criterion that the value is one of several.
     *
     * @param admitted the values that pass, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is none
     */
    public Criterion<T> in(Collection<? extends V> admitted) {
        return new Membership<>(Wording.NONE, this, Membership.Kind.ONE_OF, admitted);
    }

    /**
     * Obtains the criterion that the value is none of several.
     *
     * @param excluded the values that do not pass, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is none
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Criterion<T> notIn(V... excluded) {
        return notIn(Arrays.asList(excluded));
    }

    /**
     * Obtains the criterion that the value is none of several.
     *
     * @param excluded the values that do not pass, at least one
     * @return the criterion
     * @throws IllegalArgumentException if there is none
     */
    public Criterion<T> notIn(Collection<? extends V> excluded) {
        return new Membership<>(Wording.NONE, this, Membership.Kind.NONE_OF, excluded);
    }

    /**
     * Obtains the criterion that the value is yes. Meant for facts of type {@link Boolean}; any other value is not met.
     *
     * @return the criterion
     */
    public Criterion<T> isTrue() {
        return new Truth<>(Wording.NONE, this, Boolean.TRUE);
    }

    /**
     * Obtains the criterion that the value is no. Meant for facts of type {@link Boolean}; any other value is not met.
     *
     * @return the criterion
     */
    public Criterion<T> isFalse() {
        return new Truth<>(Wording.NONE, this, Boolean.FALSE);
    }

    /**
     * Obtains the criterion that the value meets a condition written as code.
     *
     * @param title what the code tests
     * @param condition the code; called with known values alone
     * @return the criterion
     */
    public Criterion<T> satisfies(Label title, Condition<? super V> condition) {
        return new Satisfies<>(Wording.NONE, this, title, condition);
    }

    /**
     * Obtains the criterion that there is a value.
     *
     * @return the criterion; not met if the fact is known to be absent, unknown if it is not known
     */
    public Criterion<T> present() {
        return new Presence<>(Wording.NONE, this, true);
    }

    /**
     * Obtains the criterion that there is no value.
     *
     * @return the criterion; met if the fact is known to be absent, unknown if it is not known
     */
    public Criterion<T> absent() {
        return new Presence<>(Wording.NONE, this, false);
    }

    boolean knownAbsent(T subject) {
        return absent != null && absent.holds(subject);
    }

    /** This fact worked out from the facts of another type of subject; null where that cannot be done. */
    @SuppressWarnings("unchecked")
    <S> @Nullable Fact<S, V> workedOutIn(FactBook<S> book) {
        Reading.Origin<T, V> origin = reading.origin();
        List<Fact<S, Object>> found = new ArrayList<>();
        for (Fact<T, ?> source : origin == null ? List.<Fact<T, ?>>of() : origin.facts()) {
            book.find((Fact<T, Object>) source).ifPresent(found::add);
        }
        if (origin == null || found.size() < origin.facts().size()) {
            return null;
        }
        Fact<S, ?> same = origin.conversion() == null
                ? share(name, label, found.get(0), found.get(1))
                : found.get(0).derived(name, label, origin.conversion());
        Fact<S, V> typed = (Fact<S, V>) same;
        return shown == null ? typed : typed.shownAs(shown);
    }

    /** Whether it may be told that there is no such value. */
    boolean canBeAbsent() {
        return absent != null;
    }

    /** The facts that somebody must be asked for, given that this one is unknown. */
    List<Fact<?, ?>> missing(T subject, EvaluationContext context) {
        List<Fact<?, ?>> missing = new ArrayList<>();
        for (Fact<T, ?> source : sources) {
            if (source.read(subject, context) == null && !source.knownAbsent(subject)) {
                missing.addAll(source.missing(subject, context));
            }
        }
        return missing.isEmpty() ? List.of(this) : List.copyOf(missing);
    }

    /** This fact and those from which it is worked out. */
    List<Fact<T, ?>> withSources() {
        List<Fact<T, ?>> all = new ArrayList<>();
        all.add(this);
        for (Fact<T, ?> source : sources) {
            all.addAll(source.withSources());
        }
        return List.copyOf(all);
    }

    Argument term() {
        return Argument.term(name, label);
    }

    Argument show(Object value) {
        if (shown == null) {
            return Argument.from(value);
        }
        @SuppressWarnings("unchecked")
        Argument display = shown.read((V) value);
        return display == null ? Argument.from(value) : display;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact<?, ?> that && that.name.equals(name) && that.label.equals(label);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * Returns the name.
     *
     * @return the stable name
     */
    @Override
    public String toString() {
        return name;
    }
}
