package fr.territoiresindustrie.problem;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of checking data: a value, perhaps with remarks, or the list of all problems that prevent it.
 *
 * <pre>{@code
 * Checked<Siret> siret = Siret.tryParse(cell).at("siret");
 * siret.fold(this::use, this::report);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe if its value is.
 *
 * @param <T> the type of the value
 */
public final class Checked<T> implements Serializable {

    private final @Nullable T value;
    private final List<Problem> problems;

    private Checked(@Nullable T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /**
     * Obtains a value without any problem.
     *
     * @param <T> the type of the value
     * @param value the value
     * @return the outcome
     */
    public static <T> Checked<T> valid(T value) {
        return valid(value, List.of());
    }

    /**
     * Obtains a value with remarks.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param remarks what to say about it, without any error
     * @return the outcome
     * @throws IllegalArgumentException if one of the remarks is an error
     */
    public static <T> Checked<T> valid(T value, List<Problem> remarks) {
        Objects.requireNonNull(value, "value");
        if (anyError(remarks)) {
            throw new IllegalArgumentException("The remarks (" + remarks + ") must not hold an error.");
        }
        return new Checked<>(value, remarks);
    }

    /**
     * Obtains the outcome of data from which no value could be built.
     *
     * @param <T> the type of the value that could not be built
     * @param problems why, with at least one error
     * @return the outcome
     * @throws IllegalArgumentException if there is no error among the problems
     */
    public static <T> Checked<T> invalid(List<Problem> problems) {
        if (!anyError(problems)) {
            throw new IllegalArgumentException("The problems (" + problems + ") must hold an error.");
        }
        return new Checked<>(null, problems);
    }

    /**
     * Obtains the outcome of data with exactly one error.
     *
     * @param <T> the type of the value that could not be built
     * @param problem the error
     * @return the outcome
     * @throws IllegalArgumentException if the problem is not an error
     */
    public static <T> Checked<T> invalid(Problem problem) {
        return invalid(List.of(problem));
    }

    static boolean anyError(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether there is a value.
     *
     * @return true if there is one, perhaps with remarks
     */
    public boolean valid() {
        return value != null;
    }

    /**
     * Returns the value, if there is one.
     *
     * @return the value
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns the problems: errors if there is no value, remarks otherwise.
     *
     * @return the problems in the order in which they were found, unmodifiable
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the value, or throws with all problems in the message.
     *
     * @return the value
     * @throws IllegalArgumentException if there is no value
     */
    public T orElseThrow() {
        if (value == null) {
            throw new IllegalArgumentException(Problems.sentence(problems));
        }
        return value;
    }

    /**
     * Converts the value, keeping the problems.
     *
     * @param <R> the new type
     * @param conversion applied to the value, if there is one
     * @return the converted outcome
     */
    public <R> Checked<R> map(Function<? super T, ? extends R> conversion) {
        return value == null
                ? new Checked<>(null, problems)
                : new Checked<>(Objects.requireNonNull(conversion.apply(value), "converted value"), problems);
    }

    /**
     * Goes on with one of two functions.
     *
     * @param <R> the type of the result
     * @param ifValid applied to the value, if there is one
     * @param ifInvalid applied to the problems otherwise
     * @return what the function returned
     */
    public <R> R fold(Function<? super T, ? extends R> ifValid, Function<List<Problem>, ? extends R> ifInvalid) {
        return value == null ? ifInvalid.apply(problems) : ifValid.apply(value);
    }

    /**
     * Returns the same outcome with every problem placed inside a path of the caller.
     *
     * @param path the path of this value in the whole, for example {@code applicant.siret}
     * @return the outcome with longer paths
     */
    public Checked<T> at(String path) {
        return new Checked<>(
                value, problems.stream().map(problem -> problem.under(path)).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Checked<?> that && Objects.equals(value, that.value) && problems.equals(that.problems);
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
        return value == null
                ? "invalid" + problems
                : problems.isEmpty() ? "valid[" + value + "]" : value + "" + problems;
    }
}
