package fr.territoiresindustrie.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects all problems of a value before it is built.
 *
 * <p>The same checks serve a constructor, which throws, and a builder, which reports:
 *
 * <pre>{@code
 * private static Problems check(@Nullable Euros amount, @Nullable LocalDate date) {
 *     return new Problems().require(amount, "amount").require(date, "date")
 *         .check(amount == null || !amount.negative(), ProblemCode.NEGATIVE, "amount", amount);
 * }
 *
 * public Instalment {                        // constructor: an error of the program
 *     check(amount, date).orThrow();
 * }
 *
 * public Checked<Instalment> tryBuild() {    // builder: faults of data
 *     return check(amount, date).checked(() -> new Instalment(amount, date));
 * }
 * }</pre>
 *
 * <p>This class is a collector for one method; it is neither immutable nor thread-safe.
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Creates an empty collector. */
    public Problems() {}

    /**
     * Copies a list of facts, for constructors and builders. Each element must be there: a gap in a list is an error of
     * the program, or a null in JSON.
     *
     * @param <E> the type of the elements
     * @param elements the elements, or null if they are not known
     * @param path the path of the list
     * @return an unmodifiable copy, or null
     * @throws IllegalArgumentException if an element is null, with the places of all that are
     */
    public static <E> @Nullable List<E> copyOf(@Nullable Collection<? extends E> elements, String path) {
        if (elements == null) {
            return null;
        }
        Problems gaps = new Problems();
        int position = 0;
        for (E element : elements) {
            gaps.require(element == null ? null : path, path + "[" + position++ + "]");
        }
        gaps.orThrow();
        return List.copyOf(elements);
    }

    /**
     * Adds a problem.
     *
     * @param problem the problem
     * @return this collector
     */
    public Problems add(Problem problem) {
        found.add(problem);
        return this;
    }

    /**
     * Adds an error if a condition does not hold.
     *
     * @param holds whether all is well
     * @param code the error otherwise
     * @param path where it is
     * @param value the value seen, or null if there was none
     * @return this collector
     */
    public Problems check(boolean holds, ProblemCode code, String path, @Nullable Object value) {
        return holds ? this : add(Problem.of(code, path, value));
    }

    /**
     * Adds an error if a condition does not hold, with arguments worked out only then.
     *
     * @param holds whether all is well
     * @param problem gives the error otherwise
     * @return this collector
     */
    public Problems check(boolean holds, Supplier<Problem> problem) {
        return holds ? this : add(problem.get());
    }

    /**
     * Adds an error if a value is not given; blank text counts as not given, no-break spaces included.
     *
     * @param value the value
     * @param path where it should be
     * @return this collector
     */
    public Problems require(@Nullable Object value, String path) {
        boolean given = value != null && !(value instanceof String text && blank(text));
        return check(given, ProblemCode.REQUIRED, path, value);
    }

    /**
     * Adds an error if a text is blank; a text that is not known is none.
     *
     * @param text the text, or null if it is not known
     * @param path where it is
     * @return this collector
     */
    public Problems notBlank(@Nullable String text, String path) {
        return text == null ? this : require(text, path);
    }

    /** As {@code String.isBlank}, which does not take no-break spaces for spaces. */
    private static boolean blank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /**
     * Adds an error for each element whose key stood already before it. Elements that could not be built, or whose key
     * is not known, are never duplicates.
     *
     * @param <E> the type of the elements
     * @param elements the elements, or null if they are not known
     * @param path the path of the list
     * @param key what must be unique
     * @return this collector
     */
    public <E> Problems unique(
            @Nullable List<? extends @Nullable E> elements,
            String path,
            Function<? super E, ? extends @Nullable Object> key) {
        Map<Object, Integer> firsts = new HashMap<>();
        for (int i = 0; elements != null && i < elements.size(); i++) {
            Object seen = elements.get(i) == null ? null : key.apply(elements.get(i));
            Integer first = seen == null ? null : firsts.putIfAbsent(seen, i);
            if (first != null) {
                add(Problem.of(ProblemCode.DUPLICATE, path + "[" + i + "]", seen)
                        .with("first", path + "[" + first + "]"));
            }
        }
        return this;
    }

    /**
     * Takes the value of a part, and its problems under the path of that part.
     *
     * @param <T> the type of the part
     * @param part the checked part
     * @param path where the part stands in the whole
     * @return the value, or null if the part has none
     */
    public <T> @Nullable T take(Checked<T> part, String path) {
        found.addAll(part.at(path).problems());
        return part.value().orElse(null);
    }

    /**
     * Returns what was collected until now.
     *
     * @return the problems in the order in which they were found, unmodifiable
     */
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /**
     * Builds the value if there is no error.
     *
     * @param <T> the type of the value
     * @param maker makes the value; called only if there is no error
     * @return the value with the remarks, or all problems
     */
    public <T> Checked<T> checked(Supplier<? extends T> maker) {
        return Checked.anyError(found) ? Checked.invalid(found) : Checked.valid(maker.get(), found);
    }

    /**
     * Throws if there is an error, for constructors.
     *
     * @throws IllegalArgumentException with all problems in the message
     */
    public void orThrow() {
        if (Checked.anyError(found)) {
            throw new IllegalArgumentException(sentence(found));
        }
    }

    static String sentence(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
