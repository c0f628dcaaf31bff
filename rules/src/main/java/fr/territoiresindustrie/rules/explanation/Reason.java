package fr.territoiresindustrie.rules.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.problem.Phrasebook;
import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why something is as it is: a stable code and named arguments. The sentence is written on demand.
 *
 * <p>The codes of this library have their sentences in both languages. Any other code brings its own template, in
 * which arguments are named in braces; without one, the code and its arguments are written as they are.
 *
 * <pre>{@code
 * Reason.of("my-office.late", Label.of("{days} too late.", "Trop tard de {days}.")).with("days", Argument.days(3));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code the stable code: lower case letters, digits, dots and hyphens
 * @param arguments the named details, sorted by name
 * @param template the sentence of a code that is not the library's, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reason(
        String code,
        SortedMap<String, Argument> arguments,
        @Nullable Label template) implements Serializable {

    /**
     * Copies the arguments; absent ones, as in JSON, are none.
     *
     * @param code the stable code
     * @param arguments the named details
     * @param template the sentence of a code that is not the library's
     * @throws IllegalArgumentException if the code does not have its form
     */
    public Reason {
        if (!wellFormed(code)) {
            throw new IllegalArgumentException(
                    "The code (" + code + ") must be 1 to 100 lower case letters, digits, dots and hyphens.");
        }
        arguments = Collections.unmodifiableSortedMap(
                new TreeMap<>(Objects.requireNonNullElse(arguments, Collections.emptySortedMap())));
    }

    /** Reasons are made by the thousand, and most are never read: this is cheaper than a pattern. */
    private static boolean wellFormed(String code) {
        if (code.isEmpty() || code.length() > 100) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && (i == 0 || (c != '.' && c != '-'))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Obtains a reason whose sentence is one of the library's.
     *
     * @param code the code
     * @return the reason, without arguments
     */
    public static Reason of(String code) {
        return new Reason(code, Collections.emptySortedMap(), null);
    }

    /**
     * Obtains a reason with its own sentence.
     *
     * @param code the code, best begun with a name of one's own, as in {@code my-office.late}
     * @param template the sentence, in which arguments are named in braces
     * @return the reason, without arguments
     */
    public static Reason of(String code, Label template) {
        return new Reason(code, Collections.emptySortedMap(), template);
    }

    /**
     * Returns a copy with one more argument.
     *
     * @param name the name of the argument
     * @param value its value, see {@link Argument#from}
     * @return the copy
     */
    public Reason with(String name, Object value) {
        SortedMap<String, Argument> more = new TreeMap<>(arguments);
        more.put(name, Argument.from(value));
        return new Reason(code, more, template);
    }

    /**
     * Writes the reason as a sentence, beginning with a capital.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence, on one line
     */
    public String text(Locale locale) {
        return Typography.capital(phrase(locale));
    }

    /**
     * Writes the reason as part of a sentence, as it stands in its template.
     *
     * @param locale French for French; any other language gives English
     * @return the phrase, on one line
     */
    public String phrase(Locale locale) {
        if (template == null && !Sentences.knows(code)) {
            return bare(locale);
        }
        String words = template == null ? Sentences.phrase(locale, code) : Typography.label(template, locale);
        return Phrasebook.fill(words, name -> {
            Argument argument = arguments.get(name);
            return argument == null ? null : argument.text(locale);
        });
    }

    /**
     * Writes the phrase in both languages.
     *
     * @return the label
     */
    public Label label() {
        return Label.of(phrase(Locale.ENGLISH), phrase(Locale.FRENCH));
    }

    private String bare(Locale locale) {
        String listed = arguments.entrySet().stream()
                .map(argument -> named(argument, locale))
                .collect(Collectors.joining(", "));
        return listed.isEmpty() ? code : code + " (" + listed + ")";
    }

    private static String named(Map.Entry<String, Argument> argument, Locale locale) {
        return Typography.brief(argument.getKey()) + " = " + argument.getValue().text(locale);
    }
}
