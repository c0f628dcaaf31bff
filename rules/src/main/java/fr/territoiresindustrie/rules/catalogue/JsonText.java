package fr.territoiresindustrie.rules.catalogue;

import java.math.BigDecimal;
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
 * Parses a text of JSON into values with their places. Numbers keep their digits. A key that stands twice is reported
 * here and not by the parser, which would stop at the first.
 */
final class JsonText {

    /** The most characters of a file. */
    static final int LONGEST = 8_000_000;

    /** The most digits of a number, and the most zeros that an exponent may stand for. */
    private static final int MOST_DIGITS = 100;

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 100_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(LONGEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(MOST_DIGITS)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private final JsonParser parser;
    private final Faults faults;

    private JsonText(JsonParser parser, Faults faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /** Parses a text; returns null, with a fault, if it is no well-formed JSON. */
    static @Nullable Node parse(String source, String text, Faults faults) {
        Place begin = new Place(source, 1, 1, "");
        if (text.isBlank()) {
            faults.add(RuleSetProblem.Code.EMPTY_FILE, begin);
            return null;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonText reading = new JsonText(parser, faults);
            parser.nextToken();
            TokenStreamLocation at = parser.currentTokenLocation();
            Node whole = reading.value(new Place(source, at.getLineNr(), at.getColumnNr(), ""));
            if (parser.nextToken() != null) {
                faults.add(RuleSetProblem.Code.BROKEN_JSON, place(begin, parser.currentTokenLocation()));
                return null;
            }
            return whole;
        } catch (StreamConstraintsException e) {
            faults.add(RuleSetProblem.Code.TOO_LARGE, place(begin, e.getLocation()));
        } catch (JacksonException e) {
            faults.add(RuleSetProblem.Code.BROKEN_JSON, place(begin, e.getLocation()));
        }
        return null;
    }

    private static Place place(Place begin, @Nullable TokenStreamLocation at) {
        return at == null
                ? begin
                : new Place(begin.source(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), "");
    }

    private Place here(Place parent, String key) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return parent.at(key, at.getLineNr(), at.getColumnNr());
    }

    private Node value(Place place) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_TRUE -> new Node.Scalar(place, Boolean.TRUE);
            case VALUE_FALSE -> new Node.Scalar(place, Boolean.FALSE);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, parser.getString());
            case VALUE_STRING -> new Node.Scalar(place, parser.getString());
            default -> new Node.Nothing(place);
        };
    }

    /** A power of ten is written out, so that a number has one form; one that would fill the memory is refused. */
    private Node number(Place place, String digits) {
        BigDecimal number = new BigDecimal(digits);
        if (Math.abs((long) number.scale()) > MOST_DIGITS) {
            faults.add(RuleSetProblem.Code.TOO_LARGE, place, digits);
            return new Node.Nothing(place);
        }
        return new Node.Scalar(place, number.scale() < 0 ? number.setScale(0) : number);
    }

    private Node object(Place place) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            Place at = here(place, key);
            parser.nextToken();
            Node value = value(here(place, key));
            if (members.containsKey(key)) {
                faults.add(RuleSetProblem.Code.DUPLICATE_KEY, at, key);
            } else {
                members.put(key, new Node.Member(at, value));
            }
        }
        return new Node.Fields(place, members);
    }

    private Node array(Place place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(here(place, String.valueOf(items.size()))));
        }
        return new Node.Items(place, items);
    }
}
