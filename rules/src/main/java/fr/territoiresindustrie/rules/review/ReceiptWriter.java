package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a receipt as JSON with the streaming generator alone; {@link ReceiptReader} reads the same members. */
final class ReceiptWriter {

    /** Tells receipts from other JSON, and one form of them from later ones. */
    static final int FORM = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private ReceiptWriter(JsonGenerator json) {
        this.json = json;
    }

    static String json(Receipt receipt) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new ReceiptWriter(json).write(receipt);
        }
        return text.toString();
    }

    private void write(Receipt receipt) {
        json.writeStartObject();
        json.writeNumberProperty("receipt", FORM);
        json.writeStringProperty("subject", receipt.subject());
        json.writeStringProperty("date", receipt.date().toString());
        json.writeStringProperty("engine", receipt.engine());
        json.writeName("criteria");
        write(receipt.criteria());
        optional("grid", receipt.grid());
        array("lists", receipt.lists(), this::write);
        array("geography", receipt.geography(), json::writeNumber);
        array("parameters", receipt.parameters(), this::write);
        json.writeStringProperty("inputsHash", receipt.inputsHash());
        if (receipt.inputs() != null) {
            array("inputs", receipt.inputs(), this::write);
        }
        json.writeStringProperty("outcome", receipt.outcome().mark().code());
        array("verdicts", receipt.verdicts(), this::write);
        if (receipt.score() != null) {
            write(receipt.score());
        }
        array("findings", receipt.findings(), this::write);
        if (receipt.proposal() != null) {
            write(receipt.proposal());
        }
        json.writeEndObject();
    }

    private <E> void array(String name, List<E> elements, Consumer<E> each) {
        json.writeArrayPropertyStart(name);
        elements.forEach(each);
        json.writeEndArray();
    }

    private void optional(String name, @Nullable Object text) {
        if (text != null) {
            json.writeStringProperty(name, text.toString());
        }
    }

    private void number(String name, BigDecimal number) {
        json.writeName(name);
        json.writeNumber(number);
    }

    private void explanation(Explanation explanation) {
        json.writeName("explanation");
        json.writeRawValue(explanation.json());
    }

    private void write(Receipt.Criteria criteria) {
        json.writeStartObject();
        json.writeStringProperty("id", criteria.id().value());
        optional("version", criteria.version());
        label("title", criteria.title());
        json.writeStringProperty("fingerprint", criteria.fingerprint());
        json.writeEndObject();
    }

    private void label(String name, Label label) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("en", label.en());
        json.writeStringProperty("fr", label.fr());
        json.writeEndObject();
    }

    private void write(ListVersion list) {
        json.writeStartObject();
        json.writeStringProperty("phase", list.phase().years());
        json.writeStringProperty("validFrom", list.validFrom().toString());
        optional("validTo", list.validTo());
        if (list.territories() != null) {
            json.writeNumberProperty("territories", list.territories());
        }
        json.writeStringProperty("source", list.source());
        json.writeEndObject();
    }

    private void write(Receipt.ParameterValue parameter) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        if (parameter.value() != null && parameter.validity() != null) {
            json.writeName("value");
            write(parameter.value());
            json.writeObjectPropertyStart("validity");
            optional("from", parameter.validity().from());
            optional("to", parameter.validity().to());
            json.writeEndObject();
        }
        json.writeBooleanProperty("kept", parameter.kept());
        explanation(parameter.explanation());
        json.writeEndObject();
    }

    private void write(Receipt.Value value) {
        json.writeStartObject();
        json.writeStringProperty("type", value.type());
        optional("text", value.text());
        if (!value.parts().isEmpty()) {
            array("parts", value.parts(), this::write);
        }
        json.writeEndObject();
    }

    private void write(Receipt.Input input) {
        json.writeStartObject();
        json.writeStringProperty("fact", input.fact());
        json.writeStringProperty("state", Phrasebook.codeOf(input.state()));
        if (input.value() != null) {
            json.writeName("value");
            write(input.value());
        }
        explanation(input.explanation());
        json.writeEndObject();
    }

    private void write(Receipt.Line line) {
        json.writeStartObject();
        json.writeStringProperty("rule", line.rule().value());
        json.writeStringProperty("outcome", line.outcome().mark().code());
        json.writeStringProperty("enforcement", Phrasebook.codeOf(line.enforcement()));
        json.writeStringProperty("fingerprint", line.fingerprint());
        explanation(line.explanation());
        json.writeEndObject();
    }

    private void write(Receipt.Score score) {
        json.writeObjectPropertyStart("score");
        number("lowest", score.lowest().toBigDecimal());
        number("highest", score.highest().toBigDecimal());
        number("outOf", score.outOf().toBigDecimal());
        explanation(score.explanation());
        array("lines", score.lines(), this::write);
        json.writeEndObject();
    }

    private void write(Receipt.ScoreLine line) {
        json.writeStartObject();
        json.writeStringProperty("line", line.line());
        number("weight", line.weight().toBigDecimal());
        number("lowest", line.lowest().toBigDecimal());
        number("highest", line.highest().toBigDecimal());
        explanation(line.explanation());
        json.writeEndObject();
    }

    private void write(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("outcome", finding.outcome().mark().code());
        json.writeStringProperty("author", finding.author());
        json.writeStringProperty("motive", finding.motive());
        optional("on", finding.on());
        json.writeEndObject();
    }

    private void write(Receipt.Proposal proposal) {
        json.writeObjectPropertyStart("proposal");
        json.writeStringProperty("decision", proposal.status().code());
        number("award", proposal.award().toBigDecimal());
        if (proposal.request() != null) {
            number("request", proposal.request().toBigDecimal());
        }
        explanation(proposal.explanation());
        json.writeEndObject();
    }
}
