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
    private static final Pattern POWER = Pattern.compile("[0-9](?:[.,][0-9]{1,14})?[Ee]\\+[0-9]{1,2}");
    private static final Set<String> PLACEHOLDERS =
            Set.of("NULL", "N/A", "#N/A", "NA", "NAN", "NONE", "ND", "N.C.", "NC", "-");

    private final boolean spelled;
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
        this(true, spelling, fault, maker);
    }

    private CodeReader(
            boolean spelled,
            UnaryOperator<String> spelling,
            Function<String, @Nullable Problem> fault,
            Function<String, T> maker) {
        this.spelled = spelled;
        this.spelling = spelling;
        this.fault = fault;
        this.maker = maker;
    }

    /**
     * Creates a reader of texts that are somebody's own: nothing in them is a separator, and {@code 12.0} is no number.
     */
    static <T> CodeReader<T> ofFreeText(Function<String, @Nullable Problem> fault, Function<String, T> maker) {
        return new CodeReader<>(false, UnaryOperator.identity(), fault, maker);
    }

    /** Reads a text; the problems show the text as it was given. */
    Checked<T> read(@Nullable CharSequence text) {
        String given = text == null ? "" : stripped(text.toString());
        if (given.isEmpty() || PLACEHOLDERS.contains(given.toUpperCase(Locale.ROOT))) {
            return Checked.invalid(
                    Problem.of(given.isEmpty() ? ProblemCode.REQUIRED : ProblemCode.PLACEHOLDER, "", text));
        }
        Matcher decimal = DECIMAL.matcher(given);
        String canonical = spelling.apply(given);
        // Not joined: 1004.0 would become 10040, which is another commune.
        Problem found = spelled && decimal.matches() ? decimalFault(decimal.group(1)) : fault(given, canonical);
        return found == null
                ? Checked.valid(maker.apply(canonical))
                : Checked.invalid(
                        new Problem(found.code(), found.severity(), "", String.valueOf(text), found.arguments()));
    }

    private @Nullable Problem fault(String given, String canonical) {
        boolean power = spelled && POWER.matcher(given).matches();
        return power ? Problem.of(ProblemCode.CODE_AS_POWER, "", given) : fault.apply(canonical);
    }

    private Problem decimalFault(String digits) {
        Problem found = fault.apply(digits);
        if (found != null && found.code() != ProblemCode.LOST_LEADING_ZERO) {
            return found;
        }
        String suggestion = found == null ? digits : found.arguments().getOrDefault("suggestion", digits);
        return Problem.of(ProblemCode.CODE_AS_DECIMAL, "", digits).with("suggestion", suggestion);
    }

    /** Drops what looks like a space at both ends; {@code String.strip} leaves no-break spaces. */
    static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && spaceLike(text.charAt(start))) {
            start++;
        }
        while (start < end && spaceLike(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean spaceLike(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
