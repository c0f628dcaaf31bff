package fr.territoiresindustrie.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fault of data: what is wrong, where, and with which value.
 *
 * <p>A problem is data. Its sentence is written on demand by {@link #text(Locale)}, in French or in English:
 *
 * <pre>{@code
 * Siret.tryParse("73282932000075").at("applicant.siret").problems().get(0).text(Locale.ENGLISH);
 * // applicant.siret "73282932000075": the check digit does not match the other digits. Compare it with the official register: …
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code what is wrong
 * @param severity how much it matters
 * @param path where it is, as the caller's property path ({@code applicant.siret}, {@code costs[2].amount}) or column
 *     name; empty for the value itself
 * @param value the value seen, as text, or null if there was none
 * @param arguments the named details of the sentence, sorted by name; which names there are is said by each code
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"code", "severity", "path", "value", "arguments"})
public record Problem(
        ProblemCode code,
        Severity severity,
        String path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String value,
        Map<String, String> arguments)
        implements Serializable {

    private static final Phrasebook PHRASES =
            Phrasebook.load(language -> Problem.class.getResourceAsStream("problems_" + language + ".properties"));

    /**
     * Copies the arguments; an absent path or map of arguments, as in JSON, is an empty one.
     *
     * @param code what is wrong
     * @param severity how much it matters
     * @param path where it is
     * @param value the value seen
     * @param arguments the named details
     */
    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        path = Objects.requireNonNullElse(path, "");
        arguments = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(arguments, Map.of())));
    }

    /**
     * Obtains an error without arguments.
     *
     * @param code what is wrong
     * @param path where it is; empty for the value itself
     * @param value the value seen, or null if there was none
     * @return the problem
     */
    public static Problem of(ProblemCode code, String path, @Nullable Object value) {
        return new Problem(code, Severity.ERROR, path, value == null ? null : value.toString(), Map.of());
    }

    /**
     * Returns a copy with one more argument.
     *
     * @param name the name of the argument
     * @param argument its value, written with {@code toString}
     * @return the copy
     */
    public Problem with(String name, Object argument) {
        Map<String, String> more = new HashMap<>(arguments);
        more.put(name, argument.toString());
        return new Problem(code, severity, path, value, more);
    }

    /**
     * Returns a copy with another severity.
     *
     * @param other the severity
     * @return the copy
     */
    public Problem withSeverity(Severity other) {
        return new Problem(code, other, path, value, arguments);
    }

    /**
     * Returns a copy whose path is inside another one.
     *
     * @param parent the path of the whole, for example {@code applicant}; empty changes nothing
     * @return the copy, for example with the path {@code applicant.siret}
     */
    public Problem under(String parent) {
        if (parent.isEmpty()) {
            return this;
        }
        boolean attached = path.isEmpty() || path.startsWith("[");
        return new Problem(code, severity, attached ? parent + path : parent + "." + path, value, arguments);
    }

    /**
     * Writes the problem as one line: place, value, what is wrong and a way out. Control characters of the value are
     * shown as escapes and a very long value is cut, so that the line stays one line.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence; never empty
     */
    public String text(Locale locale) {
        String wayOut = wayOut(locale);
        return place(locale) + whatIsWrong(locale) + (wayOut.isEmpty() ? "" : " " + wayOut);
    }

    /**
     * Writes what is wrong, without place and value.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence
     */
    public String whatIsWrong(Locale locale) {
        return PHRASES.say(locale, key(), arguments);
    }

    /**
     * Writes what whoever gave the data can do about it.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence
     */
    public String wayOut(Locale locale) {
        String own = key() + ".hint";
        return PHRASES.say(locale, PHRASES.knows(own) ? own : code.code() + ".hint", arguments);
    }

    /** Words of a language stand in the sentences only: the argument {@code kind} chooses among those of one code. */
    private String key() {
        String kind = arguments.get("kind");
        String own = code.code() + ".kind-" + kind;
        return kind != null && PHRASES.knows(own) ? own : code.code();
    }

    private String place(Locale locale) {
        boolean french = Phrasebook.inFrench(locale);
        String shown = value == null ? "" : quoted(Phrasebook.shown(value), french);
        String space = path.isEmpty() || shown.isEmpty() ? "" : " ";
        String place = Phrasebook.shown(path) + space + shown;
        return place.isEmpty() ? "" : place + (french ? "\u00A0: " : ": ");
    }

    private static String quoted(String text, boolean french) {
        return french ? "«\u00A0" + text + "\u00A0»" : "\"" + text + "\"";
    }

    /**
     * Returns the English sentence.
     *
     * @return the same as {@code text(Locale.ENGLISH)}
     */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
