package fr.territoiresindustrie.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Phrasebook;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One fault of a rule set: what is wrong, where in which file, and with which value.
 *
 * <pre>{@code
 * problem.text(Locale.ENGLISH);
 * // my-region.json, line 12, column 22, /rules/0/criterion/fact "eligible-bse": there is no such fact. Maybe …
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code what is wrong
 * @param source the name of the file
 * @param line the line, from 1
 * @param column the column, in characters, from 1
 * @param pointer the JSON pointer of the value; empty for the whole
 * @param value the value seen, as text, or null if there was none
 * @param arguments the named details of the sentence, sorted by name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"code", "source", "line", "column", "pointer", "value", "arguments"})
public record RuleSetProblem(
        Code code,
        String source,
        int line,
        int column,
        String pointer,
        @Nullable String value,
        Map<String, String> arguments)
        implements Serializable {

    /**
     * What is wrong, as a stable code that programs can compare. Each has its sentence and its way out in both
     * languages.
     */
    public enum Code {

        /** The file holds nothing. */
        EMPTY_FILE,

        /** The bytes are no UTF-8. */
        WRONG_ENCODING,

        /** The text is not well-formed JSON; reading stops there. */
        BROKEN_JSON,

        /** A text, a number, the nesting or the file is larger than what is accepted. */
        TOO_LARGE,

        /** A key stands twice in an object. */
        DUPLICATE_KEY,

        /** A member is none of those that are read here. */
        UNKNOWN_MEMBER,

        /** A member that is needed is not there. */
        MISSING_MEMBER,

        /** The value is of another kind than what is read here; argument {@code kind}. */
        WRONG_TYPE,

        /** A text is blank. */
        BLANK,

        /** The file says that it is of a format or of a version of the format that is not read here. */
        UNSUPPORTED_FORMAT,

        /** A text does not have its form; argument {@code expected}, an example. */
        MALFORMED,

        /** A text is none of a closed choice; argument {@code expected}. */
        UNKNOWN_CHOICE,

        /** A list that must hold something holds nothing. */
        EMPTY_LIST,

        /** A number is outside its range; argument {@code expected}. */
        OUT_OF_RANGE,

        /** The same identifier or name stands for two things. */
        DUPLICATE_ID,

        /** The end comes before the beginning. */
        WRONG_ORDER,

        /** Two values of a parameter are in force on one day; argument {@code first}. */
        OVERLAPPING_VALUES,

        /** A criterion has no operator, or one that does not exist. */
        UNKNOWN_OPERATOR,

        /** A criterion has two operators. */
        SEVERAL_OPERATORS,

        /** The words of a criterion are hidden behind those of its rule, which come first. */
        HIDDEN_WORDS,

        /** There is no factory of that name. */
        UNKNOWN_FACTORY,

        /** A factory has refused its arguments; argument {@code reason}. */
        REFUSED,

        /** The book has no fact of that name. */
        UNKNOWN_FACT,

        /** The fact is not of a type with which that can be done; argument {@code kind}. */
        WRONG_FACT,

        /** The value is not one that the fact can have; argument {@code kind}. */
        WRONG_VALUE,

        /** Bands of values do not follow each other, or one of them cannot be; argument {@code kind}. */
        BROKEN_BANDS,

        /** The grid has no line of that identifier. */
        UNKNOWN_LINE,

        /** There is no parameter of that name. */
        UNKNOWN_PARAMETER,

        /** No criterion reads the parameter. */
        UNUSED_PARAMETER,

        /** There is no source of that name. */
        UNKNOWN_SOURCE,

        /** The set that is extended is not in the catalogue. */
        UNKNOWN_PARENT,

        /** The set that is extended has another content than was expected. */
        CHANGED_PARENT,

        /** The set that is extended has no such rule, or has none any more. */
        UNKNOWN_RULE;

        /**
         * Returns the stable text of this code.
         *
         * @return lower-case words joined by hyphens, for example {@code unknown-fact}
         */
        @JsonValue
        public String code() {
            return Phrasebook.codeOf(this);
        }
    }

    private static final Phrasebook PHRASES = Phrasebook.load(
            language -> RuleSetProblem.class.getResourceAsStream("problems_" + language + ".properties"));

    /**
     * Copies the arguments; absent ones, as in JSON, are none.
     *
     * @param code what is wrong
     * @param source the name of the file
     * @param line the line
     * @param column the column
     * @param pointer the JSON pointer of the value
     * @param value the value seen
     * @param arguments the named details
     */
    public RuleSetProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(source, "source");
        pointer = Objects.requireNonNullElse(pointer, "");
        arguments = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(arguments, Map.of())));
    }

    /**
     * Writes the problem as one line: file, line, column, pointer, value, what is wrong and a way out.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence; never empty, never more than one line
     */
    public String text(Locale locale) {
        Map<String, String> names = new HashMap<>();
        names.put("source", Phrasebook.shown(source));
        names.put("line", String.valueOf(line));
        names.put("column", String.valueOf(column));
        StringBuilder text = new StringBuilder(PHRASES.say(locale, "place", names));
        if (!pointer.isEmpty()) {
            text.append(", ").append(Phrasebook.shown(pointer));
        }
        if (value != null) {
            text.append(' ').append(PHRASES.say(locale, "value", Map.of("value", Phrasebook.shown(value))));
        }
        return text.append(PHRASES.say(locale, "colon", Map.of()))
                .append(whatIsWrong(locale))
                .append(' ')
                .append(wayOut(locale))
                .toString();
    }

    /**
     * Writes what is wrong, without place and value.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence
     */
    public String whatIsWrong(Locale locale) {
        return PHRASES.say(locale, key(""), arguments);
    }

    /**
     * Writes what whoever wrote the file can do about it.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence
     */
    public String wayOut(Locale locale) {
        String near = arguments.containsKey("near") ? PHRASES.say(locale, "near", arguments) + " " : "";
        return near + PHRASES.say(locale, key(".hint"), arguments);
    }

    private String key(String end) {
        String own = code.code() + ".kind-" + arguments.get("kind") + end;
        return PHRASES.knows(own) ? own : code.code() + end;
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
