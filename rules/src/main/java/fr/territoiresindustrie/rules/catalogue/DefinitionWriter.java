package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes definitions in one way only: members in one order, and none that says what is understood without it. */
final class DefinitionWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final JsonGenerator json;

    private DefinitionWriter(JsonGenerator json) {
        this.json = json;
    }

    static String compact(Content content) {
        return write(content, ObjectWriteContext.empty());
    }

    static String indented(Content content) {
        return write(content, new Indented()) + "\n";
    }

    /** Two spaces and a line feed, whatever the machine. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            Separators separators =
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
            return new DefaultPrettyPrinter(separators)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static String write(Content content, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(context, text)) {
            new DefinitionWriter(json).write(content);
        }
        return text.toString();
    }

    private void write(Content content) {
        json.writeStartObject();
        text("format", DefinitionReader.FORMAT);
        text("id", content.id().value());
        text("version", content.version());
        text("released", content.released().toString());
        label("title", content.title());
        label("description", content.description());
        if (content.parent() != null) {
            json.writeObjectPropertyStart("extends");
            text("id", content.parent().id().value());
            text("version", content.parent().version());
            text("fingerprint", content.parent().fingerprint());
            json.writeEndObject();
        }
        if (!content.sources().isEmpty()) {
            json.writeObjectPropertyStart("sources");
            content.sources().forEach(this::text);
            json.writeEndObject();
        }
        basis(content.basis());
        if (!content.parameters().isEmpty()) {
            json.writeObjectPropertyStart("parameters");
            content.parameters().forEach(this::parameter);
            json.writeEndObject();
        }
        array("rules", content.rules(), this::rule);
        array("overrides", content.changes(), this::change);
        array("grid", content.lines(), this::line);
        array("grid-groups", content.groups(), this::group);
        json.writeEndObject();
    }

    /** Writes one element of a list. */
    private interface Element<E> {
        void write(E element);
    }

    private <E> void array(String name, List<E> elements, Element<E> element) {
        if (!elements.isEmpty()) {
            json.writeArrayPropertyStart(name);
            elements.forEach(element::write);
            json.writeEndArray();
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    private void code(String name, @Nullable Enum<?> constant) {
        text(name, constant == null ? null : Phrasebook.codeOf(constant));
    }

    private void label(String name, @Nullable Label label) {
        if (label != null) {
            json.writeObjectPropertyStart(name);
            text("en", label.en());
            text("fr", label.fr());
            json.writeEndObject();
        }
    }

    private void days(Validity days) {
        day("from", days.from());
        day("to", days.to());
    }

    private void day(String name, @Nullable LocalDate day) {
        text(name, day == null ? null : day.toString());
    }

    private void basis(Content.@Nullable Basis basis) {
        if (basis == null) {
            return;
        }
        json.writeObjectPropertyStart("basis");
        label("title", basis.title());
        text("reference", basis.reference());
        text("source", basis.source());
        array("source", basis.sources(), json::writeString);
        days(basis.days());
        code("confidence", basis.confidence());
        label("note", basis.note());
        json.writeEndObject();
    }

    private void parameter(String name, Content.ParameterEntry parameter) {
        json.writeObjectPropertyStart(name);
        label("label", parameter.label());
        code("after-last", parameter.afterLast() == Parameter.AfterLast.REFUSE ? null : parameter.afterLast());
        array("values", parameter.values(), value -> {
            json.writeStartObject();
            days(value.days());
            json.writeName("value");
            node(value.value());
            basis(value.basis());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void node(Node node) {
        if (node instanceof Node.Scalar scalar) {
            scalar(scalar);
        } else if (node instanceof Node.Items list) {
            json.writeStartArray();
            list.items().forEach(this::node);
            json.writeEndArray();
        } else if (node instanceof Node.Fields object) {
            json.writeStartObject();
            object.members().forEach((name, member) -> {
                json.writeName(name);
                node(member.value());
            });
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private void scalar(Node.Scalar scalar) {
        if (scalar.value() instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (scalar.value() instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString((String) scalar.value());
        }
    }

    private void rule(Content.RuleEntry rule) {
        json.writeStartObject();
        ruleMembers(rule);
        json.writeEndObject();
    }

    private void ruleMembers(Content.RuleEntry rule) {
        text("id", rule.id().value());
        label("title", rule.title());
        basis(rule.basis());
        if (!rule.validity().equals(Validity.ALWAYS)) {
            json.writeObjectPropertyStart("validity");
            days(rule.validity());
            json.writeEndObject();
        }
        code("enforcement", rule.enforcement() == Enforcement.BLOCKING ? null : rule.enforcement());
        json.writeName("criterion");
        new ConditionWriter().write(rule.criterion());
    }

    private void change(Content.Change change) {
        json.writeStartObject();
        String kind = Phrasebook.codeOf(change.kind());
        if (change.entry() == null) {
            text(kind, change.rule().value());
        } else {
            json.writeName(kind);
            rule(change.entry());
        }
        code("as", change.enforcement());
        label("motive", change.motive());
        json.writeEndObject();
    }

    private void line(Content.GridLine line) {
        json.writeStartObject();
        text("id", line.id());
        label("label", line.label());
        json.writeNumberProperty("weight", line.weight().toBigDecimal());
        text("fact", line.fact());
        json.writeObjectPropertyStart("scale");
        scale(line.scale());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void scale(Content.ScaleEntry scale) {
        String kind = Phrasebook.codeOf(scale.kind());
        switch (scale.kind()) {
            case LINEAR, LOGARITHMIC -> {
                json.writeObjectPropertyStart(kind);
                json.writeName("from");
                scalar(scale.ends().get(0));
                json.writeName("to");
                scalar(scale.ends().get(1));
                json.writeEndObject();
            }
            case STEPPED -> array(kind, scale.bands(), band -> band("from", band));
            case LOOKUP -> array(kind, scale.bands(), band -> band("value", band));
            case BANDED -> array(kind, scale.named(), this::named);
            case YES_NO -> json.writeBooleanProperty(kind, true);
        }
        text("otherwise", scale.otherwise());
        text("capped", scale.most());
    }

    private void named(Content.NamedBand band) {
        json.writeStartObject();
        label("name", band.name());
        edge(band.lowerIn() ? "at-least" : "above", band.lower());
        edge(band.upperIn() ? "at-most" : "below", band.upper());
        json.writeNumberProperty("points", band.points().toBigDecimal());
        json.writeEndObject();
    }

    private void edge(String name, Node.@Nullable Scalar value) {
        if (value != null) {
            json.writeName(name);
            scalar(value);
        }
    }

    private void group(Content.GridGroup group) {
        json.writeStartObject();
        text("id", group.id());
        label("label", group.label());
        json.writeNumberProperty("cap", group.cap().toBigDecimal());
        array("lines", group.lines(), this::scalar);
        json.writeEndObject();
    }

    private void band(String name, Content.Band band) {
        json.writeStartObject();
        json.writeName(name);
        scalar(band.value());
        text("share", band.share());
        json.writeEndObject();
    }

    /** Writes criteria. */
    private final class ConditionWriter {

        void write(Condition condition) {
            json.writeStartObject();
            label("title", condition.words().title());
            basis(condition.words().basis());
            if (condition instanceof Condition.FactTest test) {
                factTest(test);
            } else if (condition instanceof Condition.Combined combined) {
                combined(combined);
            } else if (condition instanceof Condition.FactoryCall call) {
                text("factory", call.factory());
                call.arguments().forEach((name, member) -> {
                    json.writeName(name);
                    node(member.value());
                });
            }
            json.writeEndObject();
        }

        private void factTest(Condition.FactTest test) {
            text("fact", test.fact());
            json.writeName(test.operator().code());
            boolean listed = test.operator() == Condition.Operator.BETWEEN
                    || (test.operator().listed() && test.operands().get(0) instanceof Condition.Literal);
            if (listed) {
                json.writeStartArray();
                test.operands().forEach(this::operand);
                json.writeEndArray();
            } else {
                operand(test.operands().get(0));
            }
        }

        private void operand(Condition.Operand operand) {
            if (operand instanceof Condition.Literal literal) {
                scalar(literal.value());
            } else if (operand instanceof Condition.ParameterOperand parameter) {
                json.writeStartObject();
                text("parameter", parameter.parameter());
                json.writeEndObject();
            } else if (operand instanceof Condition.FactOperand other) {
                json.writeStartObject();
                text("fact", other.fact());
                if (other.times() != null) {
                    json.writeName("times");
                    operand(other.times());
                }
                if (other.months() != null) {
                    json.writeNumberProperty("plus-months", other.months());
                }
                text("name", other.name());
                label("label", other.label());
                json.writeEndObject();
            }
        }

        private void combined(Condition.Combined combined) {
            String form = combined.form().code();
            switch (combined.form()) {
                case ALL_OF, ANY_OF -> array(form, combined.parts(), this::write);
                case AT_LEAST_OF -> {
                    json.writeObjectPropertyStart(form);
                    json.writeNumberProperty("needed", combined.needed());
                    array("of", combined.parts(), this::write);
                    json.writeEndObject();
                }
                case NOT -> {
                    json.writeName(form);
                    write(combined.parts().get(0));
                }
                case WHEN -> {
                    json.writeName(form);
                    write(combined.parts().get(0));
                    json.writeName("then");
                    write(combined.parts().get(1));
                }
            }
        }
    }
}
