package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.territory.ListVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Reads receipts from the JSON that {@link ReceiptWriter} writes. */
final class ReceiptReader {

    private static final String RULE = "faiit.2021.eligible-base";

    private ReceiptReader() {}

    static Receipt receipt(JsonValue json) {
        return json.built(value -> {
            form(value.get("receipt"));
            return new Receipt(
                    value.get("subject").string(),
                    ExplanationReader.day(value.get("date")),
                    value.get("engine").string(),
                    criteria(value.get("criteria")),
                    value.optional("grid", JsonValue::string),
                    value.get("lists").list(ReceiptReader::list),
                    value.get("geography").list(year -> year.number(BigDecimal::intValueExact, "2021")),
                    value.get("parameters").list(ReceiptReader::parameter),
                    value.get("inputsHash").string(),
                    value.optional("inputs", inputs -> inputs.list(ReceiptReader::input)),
                    outcome(value.get("outcome")),
                    value.get("verdicts").list(ReceiptReader::line),
                    value.optional("score", ReceiptReader::score),
                    value.get("findings").list(ReceiptReader::finding),
                    value.optional("proposal", ReceiptReader::proposal));
        });
    }

    private static void form(JsonValue json) {
        int form = json.number(BigDecimal::intValueExact, "1");
        if (form != ReceiptWriter.FORM) {
            throw json.fault(ProblemCode.UNKNOWN_CHOICE, Integer.toString(form), "expected", ReceiptWriter.FORM);
        }
    }

    private static Outcome outcome(JsonValue json) {
        return json.choice(Outcome.class, outcome -> outcome.mark().code());
    }

    private static RuleId rule(JsonValue json) {
        return json.as(RuleId::of, RULE);
    }

    private static Explanation explanation(JsonValue owner) {
        return ExplanationReader.explanation(owner.get("explanation"));
    }

    private static Points points(JsonValue json) {
        return json.number(Points::of, "64.5");
    }

    private static Receipt.Criteria criteria(JsonValue json) {
        return json.built(value -> new Receipt.Criteria(
                rule(value.get("id")),
                value.optional("version", JsonValue::string),
                ExplanationReader.label(value.get("title")),
                value.get("fingerprint").string()));
    }

    private static ListVersion list(JsonValue json) {
        return json.built(value -> new ListVersion(
                value.get("phase").as(Phase::of, Phase.FIRST.years()),
                ExplanationReader.day(value.get("validFrom")),
                value.<LocalDate>optional("validTo", ExplanationReader::day),
                value.<Integer>optional("territories", count -> count.number(BigDecimal::intValueExact, "146")),
                value.get("source").string()));
    }

    private static Receipt.ParameterValue parameter(JsonValue json) {
        return json.built(value -> new Receipt.ParameterValue(
                value.get("name").string(),
                value.optional("value", ReceiptReader::value),
                value.optional("validity", ExplanationReader::validity),
                value.get("kept").flag(),
                explanation(value)));
    }

    private static Receipt.Value value(JsonValue json) {
        return json.built(value -> new Receipt.Value(
                value.get("type").string(),
                value.optional("text", JsonValue::string),
                Objects.requireNonNullElse(
                        value.optional("parts", parts -> parts.list(ReceiptReader::value)), List.of())));
    }

    private static Receipt.Input input(JsonValue json) {
        return json.built(value -> new Receipt.Input(
                value.get("fact").string(),
                value.get("state").choice(Receipt.State.class, Phrasebook::codeOf),
                value.optional("value", ReceiptReader::value),
                explanation(value)));
    }

    private static Receipt.Line line(JsonValue json) {
        return json.built(value -> new Receipt.Line(
                rule(value.get("rule")),
                outcome(value.get("outcome")),
                value.get("enforcement").choice(Enforcement.class, Phrasebook::codeOf),
                value.get("fingerprint").string(),
                explanation(value)));
    }

    private static Receipt.Score score(JsonValue json) {
        return json.built(value -> new Receipt.Score(
                points(value.get("lowest")),
                points(value.get("highest")),
                points(value.get("outOf")),
                explanation(value),
                value.get("lines").list(ReceiptReader::scoreLine)));
    }

    private static Receipt.ScoreLine scoreLine(JsonValue json) {
        return json.built(value -> new Receipt.ScoreLine(
                value.get("line").string(),
                points(value.get("weight")),
                points(value.get("lowest")),
                points(value.get("highest")),
                explanation(value)));
    }

    private static Finding finding(JsonValue json) {
        return json.built(value -> new Finding(
                rule(value.get("rule")),
                outcome(value.get("outcome")),
                value.get("author").string(),
                value.get("motive").string(),
                value.<LocalDate>optional("on", ExplanationReader::day)));
    }

    private static Receipt.Proposal proposal(JsonValue json) {
        return json.built(value -> new Receipt.Proposal(
                value.get("decision").choice(DecisionStatus.class, DecisionStatus::code),
                value.get("award").number(Euros::of, "250000.00"),
                value.optional("request", amount -> amount.number(Euros::of, "250000.00")),
                explanation(value)));
    }
}
