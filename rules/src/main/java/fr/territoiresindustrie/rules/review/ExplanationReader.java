package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads explanations from the JSON that they write. */
final class ExplanationReader {

    static final String DAY = "2021-05-05";

    private ExplanationReader() {}

    static Explanation explanation(JsonValue json) {
        return json.built(value -> new Explanation(
                value.get("mark").choice(Mark.class, Mark::code),
                value.optional("rule", rule -> rule.as(RuleId::of, "faiit.2021.eligible-base")),
                value.optional("title", ExplanationReader::label),
                value.optional("reason", ExplanationReader::reason),
                value.optional("basis", ExplanationReader::basis),
                parts(value.find("parts"))));
    }

    private static List<Explanation> parts(@Nullable JsonValue parts) {
        return parts == null ? List.of() : parts.list(ExplanationReader::explanation);
    }

    static Label label(JsonValue json) {
        return json.built(
                value -> new Label(value.get("en").string(), value.get("fr").string()));
    }

    private static Reason reason(JsonValue json) {
        return json.built(value -> {
            TreeMap<String, Argument> arguments = new TreeMap<>();
            JsonValue given = value.find("arguments");
            if (given != null) {
                given.all().forEach((name, argument) -> arguments.put(name, argument(argument)));
            }
            return new Reason(
                    value.get("code").string(), arguments, value.optional("template", ExplanationReader::label));
        });
    }

    private static LegalBasis basis(JsonValue json) {
        return json.built(value -> new LegalBasis(
                label(value.get("title")),
                value.optional("reference", JsonValue::string),
                value.optional("source", JsonValue::string),
                validity(value.get("validity")),
                value.get("confidence").choice(Confidence.class, Phrasebook::codeOf),
                value.optional("note", ExplanationReader::label)));
    }

    static Validity validity(JsonValue json) {
        return json.built(value -> new Validity(
                value.optional("from", ExplanationReader::day), value.optional("to", ExplanationReader::day)));
    }

    static LocalDate day(JsonValue json) {
        return json.as(LocalDate::parse, DAY);
    }

    private static Argument argument(JsonValue json) {
        return json.built(value -> {
            String type = value.get("type").string();
            if (type.equals("term")) {
                return Argument.term(value.get("code").string(), label(value.get("label")));
            }
            JsonValue inner = value.get("value");
            return switch (type) {
                case "text" -> Argument.of(inner.string());
                case "label" -> Argument.of(label(inner));
                case "number" -> inner.<Argument>number(Argument::of, "12.5");
                case "euros" -> Argument.of(inner.<Euros>number(Euros::of, "200000.00"));
                case "rate" -> Argument.of(inner.as(Rate::parse, "1/5"));
                case "date" -> Argument.of(day(inner));
                case "days" -> Argument.days(inner.number(BigDecimal::longValueExact, "12"));
                case "points" -> inner.<Argument>number(Argument::points, "12.5");
                case "yes-no" -> Argument.of(inner.flag());
                case "list" -> Argument.of(inner.list(ExplanationReader::argument));
                default ->
                    throw value.get("type")
                            .fault(
                                    ProblemCode.UNKNOWN_CHOICE,
                                    type,
                                    "expected",
                                    "text, label, term, number, euros, rate, date, days, points, yes-no, list");
            };
        });
    }
}
