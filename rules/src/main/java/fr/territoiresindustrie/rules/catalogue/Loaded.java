package fr.territoiresindustrie.rules.catalogue;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading or compiling a rule set: a value, or all the problems that prevent it.
 *
 * <p>This class is immutable and thread-safe if its value is.
 *
 * @param <V> the type of the value
 */
public final class Loaded<V> implements Serializable {

    private final @Nullable V value;
    private final List<RuleSetProblem> problems;

    private Loaded(@Nullable V value, List<RuleSetProblem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /** The value, unless there are faults. */
    static <V> Loaded<V> of(@Nullable V value, Faults faults) {
        if (value == null && faults.none()) {
            throw new IllegalStateException("What has no fault must have a value.");
        }
        return faults.none() ? new Loaded<>(value, List.of()) : new Loaded<>(null, faults.list());
    }

    /**
     * Tells whether there is a value.
     *
     * @return true if there is one, and no problem
     */
    public boolean valid() {
        return value != null;
    }

    /**
     * Returns the value, if there is one.
     *
     * @return the value
     */
    public Optional<V> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns all problems.
     *
     * @return the problems; none if there is a value
     */
    public List<RuleSetProblem> problems() {
        return problems;
    }

    /**
     * Returns the value, or throws with all problems in the message.
     *
     * @return the value
     * @throws IllegalArgumentException if there is no value; one line for each problem
     */
    public V orElseThrow() {
        if (value == null) {
            throw new IllegalArgumentException(
                    problems.stream().map(RuleSetProblem::toString).collect(Collectors.joining("\n")));
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Loaded<?> that && Objects.equals(that.value, value) && that.problems.equals(problems);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(value) + problems.hashCode();
    }

    /**
     * Returns the value or the problems, for a person.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return value == null ? "invalid" + problems : "valid[" + value + "]";
    }
}
