package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Parses the text of one element into maps, lists and texts. Numbers keep their digits as text: nothing passes
 * through binary arithmetic. A key that stands twice is a problem, and the first value is kept for the other checks.
 */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonStructure.DEEPEST)
                    .maxNumberLength(1_000)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonElements.Element element;
    private final IntakeOptions options;
    private final Problems problems;

    private JsonTree(JsonElements.Element element, IntakeOptions options, Problems problems) {
        this.element = element;
        this.options = options;
        this.problems = problems;
    }

    /** Parses an element; returns null, with a problem, if it is no well-formed JSON. */
    static @Nullable Object parse(JsonElements.Element element, IntakeOptions options, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), element.text())) {
            JsonToken token = parser.nextToken();
            Object value = token == null ? null : new JsonTree(element, options, problems).value(parser, token, "");
            if (parser.nextToken() != null) {
                problems.add(broken(element, parser.currentTokenLocation()));
                return null;
            }
            return value;
        } catch (StreamConstraintsException e) {
            problems.add(options.tooLarge());
        } catch (JacksonException e) {
            problems.add(broken(element, e.getLocation()));
        }
        return null;
    }

    private static Problem broken(JsonElements.Element element, @Nullable TokenStreamLocation at) {
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        return Problem.of(ProblemCode.BROKEN_JSON, "", null)
                .with("line", element.line() + line - 1)
                .with("column", line == 1 ? element.column() + column - 1 : column);
    }

    private @Nullable Object value(JsonParser parser, JsonToken token, String path) {
        return switch (token) {
            case START_OBJECT -> object(parser, path);
            case START_ARRAY -> array(parser, path);
            case VALUE_NULL -> null;
            default -> text(parser.getString(), path);
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, String path) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            String at = path.isEmpty() ? key : path + "." + key;
            Object value = value(parser, parser.nextToken(), at);
            if (object.containsKey(key)) {
                problems.add(Problem.of(
                        ProblemCode.DUPLICATE_KEY, TextDecoding.shown(at), value instanceof String text ? text : null));
            } else {
                object.put(key, value);
            }
        }
        return object;
    }

    private List<@Nullable Object> array(JsonParser parser, String path) {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token, path + "[" + array.size() + "]"));
        }
        return array;
    }

    private String text(String text, String path) {
        if (TextDecoding.spoilt(text)) {
            problems.add(TextDecoding.problem(path, text, options.charset()));
        }
        return text;
    }
}
