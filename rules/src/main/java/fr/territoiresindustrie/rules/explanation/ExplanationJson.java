package fr.territoiresindustrie.rules.explanation;

import fr.territoiresindustrie.problem.Phrasebook;
import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes explanations with the streaming generator alone, in the same form as Jackson's mappers write the records. */
final class ExplanationJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ExplanationJson() {}

    static String write(Explanation explanation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, explanation);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Explanation explanation) {
        json.writeStartObject();
        json.writeStringProperty("mark", explanation.mark().code());
        if (explanation.rule() != null) {
            json.writeStringProperty("rule", explanation.rule().value());
        }
        if (explanation.title() != null) {
            json.writeName("title");
            write(json, explanation.title());
        }
        if (explanation.reason() != null) {
            json.writeName("reason");
            write(json, explanation.reason());
        }
        if (explanation.basis() != null) {
            json.writeName("basis");
            write(json, explanation.basis());
        }
        writeParts(json, explanation);
        json.writeEndObject();
    }

    private static void writeParts(JsonGenerator json, Explanation explanation) {
        if (!explanation.parts().isEmpty()) {
            json.writeArrayPropertyStart("parts");
            explanation.parts().forEach(part -> write(json, part));
            json.writeEndArray();
        }
    }

    private static void write(JsonGenerator json, Label label) {
        json.writeStartObject();
        json.writeStringProperty("en", label.en());
        json.writeStringProperty("fr", label.fr());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Reason reason) {
        json.writeStartObject();
        json.writeStringProperty("code", reason.code());
        if (!reason.arguments().isEmpty()) {
            json.writeObjectPropertyStart("arguments");
            for (Map.Entry<String, Argument> argument : reason.arguments().entrySet()) {
                json.writeName(argument.getKey());
                write(json, argument.getValue());
            }
            json.writeEndObject();
        }
        if (reason.template() != null) {
            json.writeName("template");
            write(json, reason.template());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LegalBasis basis) {
        json.writeStartObject();
        json.writeName("title");
        write(json, basis.title());
        if (basis.reference() != null) {
            json.writeStringProperty("reference", basis.reference());
        }
        if (basis.source() != null) {
            json.writeStringProperty("source", basis.source());
        }
        json.writeObjectPropertyStart("validity");
        if (basis.validity().from() != null) {
            json.writeStringProperty("from", basis.validity().from().toString());
        }
        if (basis.validity().to() != null) {
            json.writeStringProperty("to", basis.validity().to().toString());
        }
        json.writeEndObject();
        json.writeStringProperty("confidence", Phrasebook.codeOf(basis.confidence()));
        if (basis.note() != null) {
            json.writeName("note");
            write(json, basis.note());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Argument argument) {
        json.writeStartObject();
        if (argument instanceof Argument.Text text) {
            typed(json, "text").writeString(text.value());
        } else if (argument instanceof Argument.Wording wording) {
            write(typed(json, "label"), wording.value());
        } else if (argument instanceof Argument.Term term) {
            json.writeStringProperty("type", "term")
                    .writeStringProperty("code", term.code())
                    .writeName("label");
            write(json, term.label());
        } else if (argument instanceof Argument.Quantity number) {
            typed(json, "number").writeNumber(number.value());
        } else if (argument instanceof Argument.Amount amount) {
            typed(json, "euros").writeNumber(amount.value().toBigDecimal());
        } else if (argument instanceof Argument.Share rate) {
            typed(json, "rate").writeString(rate.value().toString());
        } else if (argument instanceof Argument.Day day) {
            typed(json, "date").writeString(day.value().toString());
        } else if (argument instanceof Argument.Days days) {
            typed(json, "days").writeNumber(days.value());
        } else if (argument instanceof Argument.Score points) {
            typed(json, "points").writeNumber(points.value());
        } else if (argument instanceof Argument.YesNo yes) {
            typed(json, "yes-no").writeBoolean(yes.value());
        } else if (argument instanceof Argument.Many many) {
            typed(json, "list").writeStartArray();
            many.value().forEach(one -> write(json, one));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static JsonGenerator typed(JsonGenerator json, String type) {
        return json.writeStringProperty("type", type).writeName("value");
    }
}
