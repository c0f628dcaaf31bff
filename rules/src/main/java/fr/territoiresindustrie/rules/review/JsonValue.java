package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A value of JSON with the place where it stands. What is read from an object is noted, so that members that nobody
 * reads are found.
 */
final class JsonValue {

    private final long line;
    private final String pointer;
    private final JsonToken kind;
    private final String text;
    private final Map<String, JsonValue> members = new LinkedHashMap<>();
    private final List<JsonValue> elements = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private @Nullable Fault duplicate;

    /** What is wrong with a value, and the line on which it stands. */
    static final class Fault extends RuntimeException {

        private final long line;
        private final transient Problem problem;

        Fault(long line, Problem problem) {
            super(problem.toString(), null, false, false);
            this.line = line;
            this.problem = problem;
        }

        long line() {
            return line;
        }

        Problem problem() {
            return problem;
        }
    }

    private JsonValue(JsonParser parser, JsonToken kind, String pointer) {
        this.line = parser.currentTokenLocation().getLineNr();
        this.pointer = pointer;
        this.kind = kind;
        this.text = kind.isScalarValue() ? parser.getString() : "";
    }

    /** Takes in the value that begins at the current token. */
    static JsonValue read(JsonParser parser, String pointer) {
        JsonValue value = new JsonValue(parser, parser.currentToken(), pointer);
        if (value.kind == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                long at = parser.currentTokenLocation().getLineNr();
                String path = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                parser.nextToken();
                JsonValue member = read(parser, path);
                if (value.members.putIfAbsent(name, member) != null && value.duplicate == null) {
                    value.duplicate = new Fault(at, Problem.of(ProblemCode.DUPLICATE_KEY, path, null));
                }
            }
        } else if (value.kind == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value.elements.add(read(parser, pointer + "/" + value.elements.size()));
            }
        }
        return value;
    }

    Fault fault(ProblemCode code, @Nullable String seen, String name, Object argument) {
        return new Fault(line, Problem.of(code, pointer, seen).with(name, argument));
    }

    private Fault malformed(String expected) {
        return fault(ProblemCode.MALFORMED, text, "expected", expected);
    }

    /** A member that must be there. */
    JsonValue get(String name) {
        JsonValue member = find(name);
        if (member == null) {
            throw new Fault(line, Problem.of(ProblemCode.REQUIRED, pointer + "/" + name, null));
        }
        return member;
    }

    /** A member, or null if it is not there. */
    @Nullable
    JsonValue find(String name) {
        if (kind != JsonToken.START_OBJECT) {
            throw fault(ProblemCode.MALFORMED, text, "kind", "object");
        }
        if (duplicate != null) {
            throw duplicate;
        }
        read.add(name);
        return members.get(name);
    }

    <V> @Nullable V optional(String name, Function<JsonValue, V> reader) {
        JsonValue member = find(name);
        return member == null ? null : reader.apply(member);
    }

    /** The names of all members, all of which then count as read. */
    Map<String, JsonValue> all() {
        find("");
        read.addAll(members.keySet());
        return members;
    }

    /** Says that nothing more is read from this object; a member that was not read is a fault. */
    <V> V done(V value) {
        members.forEach((name, member) -> {
            if (!read.contains(name)) {
                throw new Fault(
                        member.line,
                        Problem.of(ProblemCode.UNKNOWN_KEY, member.pointer, null)
                                .with("expected", read.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
        return value;
    }

    <V> List<V> list(Function<JsonValue, V> reader) {
        if (kind != JsonToken.START_ARRAY) {
            throw fault(ProblemCode.MALFORMED, text, "kind", "list");
        }
        List<V> values = new ArrayList<>();
        elements.forEach(element -> values.add(reader.apply(element)));
        return values;
    }

    String string() {
        if (kind != JsonToken.VALUE_STRING) {
            throw fault(ProblemCode.MALFORMED, text, "kind", "text");
        }
        return text;
    }

    /** A text read by a factory that throws if it is not what it should be. */
    <V> V as(Function<String, V> factory, String example) {
        String given = string();
        try {
            return factory.apply(given);
        } catch (RuntimeException e) {
            throw malformed(example);
        }
    }

    <V> V number(Function<BigDecimal, V> factory, String example) {
        if (kind != JsonToken.VALUE_NUMBER_INT && kind != JsonToken.VALUE_NUMBER_FLOAT) {
            throw malformed(example);
        }
        try {
            return factory.apply(new BigDecimal(text));
        } catch (RuntimeException e) {
            throw malformed(example);
        }
    }

    boolean flag() {
        if (kind != JsonToken.VALUE_TRUE && kind != JsonToken.VALUE_FALSE) {
            throw malformed("true");
        }
        return kind == JsonToken.VALUE_TRUE;
    }

    /** One of a closed choice, by its code. */
    <E extends Enum<E>> E choice(Class<E> type, Function<E, String> code) {
        String given = string();
        List<String> expected = new ArrayList<>();
        for (E choice : type.getEnumConstants()) {
            if (code.apply(choice).equals(given)) {
                return choice;
            }
            expected.add(code.apply(choice));
        }
        throw fault(ProblemCode.UNKNOWN_CHOICE, given, "expected", String.join(", ", expected));
    }

    /** Builds a value of parts that were read; parts that contradict each other are a fault of the whole. */
    <V> V built(Function<JsonValue, V> factory) {
        try {
            return done(factory.apply(this));
        } catch (IllegalArgumentException e) {
            throw fault(
                    ProblemCode.UNREADABLE,
                    null,
                    "reason",
                    String.valueOf(e.getMessage()).split("\n", 2)[0]);
        }
    }
}
