package fr.territoiresindustrie.identifier;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads codes as people and spreadsheets write them, in the one way that all types of this package share.
 *
 * @param <T> the type that is read
 */
final class CodeReader<T> {

    private static final Pattern SEPARATORS = Pattern.compile("[ .\\u00A0\\u2009\\u202F]");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]+)[.,]0{1,2}");
    private static final Set<String> PLACEHOLDERS =
            Set.of("NULL", "N/A", "#N/A", "NA", "NAN", "NONE", "ND", "N.C.", "NC", "-");

    private final UnaryOperator<String> spelling;
    private final Function<String, @Nullable Problem> fault;
    private final Function<String, T> maker;

    /**
     * Creates a reader.
     *
     * @param spelling brings a stripped text into the canonical spelling, for example {@link #joined}
     * @param fault finds what is wrong with a canonical text, or null
     * @param maker makes the value of a text without fault
     */
    CodeReader(UnaryOperator<String> spelling, Function<String, @Nullable Problem> fault, Function<String, T> maker) {
        this.spelling = spelling;
        this.fault = fault;
        this.maker = maker;
    }

    /** Reads a text; the problems show the text as it was given. */
    Checked<T> read(@Nullable CharSequence text) {
        String given = text == null ? "" : text.toString().strip();
        if (given.isEmpty() || PLACEHOLDERS.contains(given.toUpperCase(Locale.ROOT))) {
            return Checked.invalid(
                    Problem.of(given.isEmpty() ? ProblemCode.REQUIRED : ProblemCode.PLACEHOLDER, "", text));
        }
        Matcher decimal = DECIMAL.matcher(given);
        if (decimal.matches() && fault.apply(decimal.group(1)) == null) {
            return Checked.invalid(
                    Problem.of(ProblemCode.CODE_AS_DECIMAL, "", text).with("suggestion", decimal.group(1)));
        }
        String canonical = spelling.apply(given);
        Problem found = fault.apply(canonical);
        return found == null
                ? Checked.valid(maker.apply(canonical))
                : Checked.invalid(
                        new Problem(found.code(), found.severity(), "", String.valueOf(text), found.arguments()));
    }

    /** Drops the separators that people put between groups of characters. */
    static String joined(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }

    /** Drops the separators and writes letters as capitals. */
    static String joinedCapitals(String text) {
        return joined(text).toUpperCase(Locale.ROOT);
    }

    /** Throws the fault of a text given to a strict factory, if there is one. */
    static void require(String name, String value, @Nullable Problem fault) {
        if (fault != null) {
            throw new IllegalArgumentException("The " + name + " (" + value + ") must be valid.\n" + fault);
        }
    }

    static Problem malformed(String value, String expected) {
        return Problem.of(ProblemCode.MALFORMED, "", value).with("expected", expected);
    }

    static Problem lostZero(String value) {
        return Problem.of(ProblemCode.LOST_LEADING_ZERO, "", value).with("suggestion", "0" + value);
    }

    static Problem wrongLength(String value, int expected) {
        return Problem.of(ProblemCode.WRONG_LENGTH, "", value)
                .with("expected", expected)
                .with("found", value.length());
    }

    /** ASCII digits only: {@code Character.isDigit} also takes those of other scripts. */
    static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
