package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.catalogue.Condition.Form;
import fr.territoiresindustrie.rules.catalogue.Condition.Operand;
import fr.territoiresindustrie.rules.catalogue.Condition.Operator;
import fr.territoiresindustrie.rules.catalogue.Condition.Words;
import fr.territoiresindustrie.rules.criterion.Enforcement;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.scoring.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Definitions of any content, as if they had been read. */
final class DefinitionArbitraries {

    private static final Place HERE = new Place("here.json", 1, 1, "");

    /** The parameters and sources that criteria and bases name; all stand in every set. */
    private static final List<String> NAMES = List.of("floor", "p-2", "a.b_c");

    private DefinitionArbitraries() {}

    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aé’\"\\/{}%<>&\u00A0\u2028😀\n\t0 ".toCharArray())
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .filter(text -> !text.isBlank() && sound(text)),
                Arbitraries.of("{parameter}", "null", "12", "déjà vu", "https://example.fr/a?b=c#d"));
    }

    /** No half of a pair of characters, which UTF-8 cannot hold. */
    private static boolean sound(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static Arbitrary<Label> labels() {
        return Combinators.combine(texts(), texts()).as(Label::of);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 20_000).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Validity> periods() {
        return Combinators.combine(days().injectNull(0.3), days().injectNull(0.3))
                .as((a, b) -> a != null && b != null && b.isBefore(a) ? new Validity(b, a) : new Validity(a, b));
    }

    private static Arbitrary<Content.Basis> bases() {
        Arbitrary<List<String>> sources =
                Arbitraries.of(NAMES).list().uniqueElements().ofMaxSize(2);
        return Combinators.combine(
                        labels().injectNull(0.5),
                        texts().injectNull(0.5),
                        texts().injectNull(0.7),
                        sources,
                        periods(),
                        Arbitraries.of(Confidence.class).injectNull(0.5),
                        labels().injectNull(0.7))
                .as((title, reference, source, names, period, confidence, note) -> new Content.Basis(
                        title, reference, names.isEmpty() ? source : null, names, period, confidence, note));
    }

    private static Arbitrary<Words> words() {
        return Combinators.combine(labels().injectNull(0.6), bases().injectNull(0.8))
                .as((title, basis) -> title == null && basis == null ? Words.NONE : new Words(title, basis));
    }

    private static Arbitrary<Node.Scalar> scalars() {
        Arbitrary<Object> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                .ofScale(3)
                .map(number -> number);
        return Arbitraries.oneOf(
                        numbers,
                        texts().map(text -> text),
                        Arbitraries.of(true, false).map(yes -> yes))
                .map(value -> new Node.Scalar(HERE, value));
    }

    private static Arbitrary<Operand> values() {
        return Arbitraries.oneOf(
                scalars().map(Condition.Literal::new),
                Arbitraries.of(NAMES).map(name -> new Condition.ParameterOperand(HERE, name)));
    }

    private static Arbitrary<Operand> otherFacts() {
        Arbitrary<Operand> shares = Arbitraries.oneOf(
                Arbitraries.of("60%", "1/3").map(text -> new Condition.Literal(new Node.Scalar(HERE, text))),
                Arbitraries.integers()
                        .between(1, 99)
                        .map(times -> new Condition.Literal(new Node.Scalar(HERE, BigDecimal.valueOf(times)))),
                Arbitraries.of(NAMES).map(name -> new Condition.ParameterOperand(HERE, name)));
        return Arbitraries.oneOf(
                shares.injectNull(0.3)
                        .map(share -> new Condition.FactOperand(HERE, HERE, "f", share, null, null, null)),
                Combinators.combine(
                                Arbitraries.integers().between(1, 1_200),
                                Arbitraries.of(NAMES).injectNull(0.5),
                                labels().injectNull(0.5))
                        .as((months, name, label) ->
                                new Condition.FactOperand(HERE, HERE, "f", null, months, name, label)));
    }

    private static Arbitrary<List<Operand>> operands(Operator operator) {
        return switch (operator) {
            case IS, PRESENT ->
                Arbitraries.of(true, false).map(yes -> List.of(new Condition.Literal(new Node.Scalar(HERE, yes))));
            case MATCHES ->
                Arbitraries.of("[a-z]{2,}", "\\d+", "é|\"")
                        .map(form -> List.of(new Condition.Literal(new Node.Scalar(HERE, form))));
            case BETWEEN -> values().list().ofSize(2);
            case IN, NOT_IN ->
                Arbitraries.oneOf(
                        scalars()
                                .<Operand>map(Condition.Literal::new)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.of(NAMES).map(name -> List.of(new Condition.ParameterOperand(HERE, name))));
            case AT_LEAST, AT_MOST -> Arbitraries.oneOf(values(), otherFacts()).map(List::of);
            default -> values().map(List::of);
        };
    }

    private static Arbitrary<Condition> simple() {
        Arbitrary<Condition> tests = Arbitraries.of(Operator.class)
                .flatMap(operator -> Combinators.combine(words(), texts(), operands(operator))
                        .as((words, fact, operands) ->
                                new Condition.FactTest(HERE, words, HERE, fact, operator, operands)));
        Arbitrary<Condition> calls = Combinators.combine(
                        words(), scalars(), scalars().list().ofMaxSize(2))
                .as((words, one, many) -> {
                    Map<String, Node.Member> arguments = new LinkedHashMap<>();
                    arguments.put("one", new Node.Member(HERE, one));
                    arguments.put("many", new Node.Member(HERE, new Node.Items(HERE, new ArrayList<>(many))));
                    return new Condition.FactoryCall(HERE, words, HERE, "my-factory", arguments);
                });
        return Arbitraries.frequencyOf(Tuple.of(5, tests), Tuple.of(1, calls));
    }

    private static Arbitrary<Condition> combined(Arbitrary<Condition> parts) {
        return Arbitraries.of(Form.class).flatMap(form -> {
            int least = form == Form.WHEN ? 2 : 1;
            int most = form == Form.NOT ? 1 : form == Form.WHEN ? 2 : 3;
            return Combinators.combine(words(), parts.list().ofMinSize(least).ofMaxSize(most))
                    .as((words, list) -> new Condition.Combined(
                            HERE, words, form, form == Form.AT_LEAST_OF ? list.size() : 0, list));
        });
    }

    private static Arbitrary<Condition> conditions() {
        Arbitrary<Condition> pairs = Arbitraries.oneOf(simple(), combined(simple()));
        return Arbitraries.oneOf(simple(), combined(pairs));
    }

    private static Condition bare(Condition condition) {
        if (condition instanceof Condition.FactTest test) {
            return new Condition.FactTest(HERE, Words.NONE, HERE, test.fact(), test.operator(), test.operands());
        }
        return condition instanceof Condition.Combined combined
                ? new Condition.Combined(HERE, Words.NONE, combined.form(), combined.needed(), combined.parts())
                : new Condition.FactoryCall(
                        HERE, Words.NONE, HERE, "my-factory", ((Condition.FactoryCall) condition).arguments());
    }

    private static Arbitrary<Content.RuleEntry> rules() {
        return Combinators.combine(labels(), bases(), periods(), Arbitraries.of(Enforcement.class), conditions())
                .as((title, basis, period, enforcement, condition) -> new Content.RuleEntry(
                        HERE, RuleId.of("set.rule"), title, basis, period, enforcement, bare(condition)));
    }

    private static List<Content.RuleEntry> numbered(List<Content.RuleEntry> rules) {
        List<Content.RuleEntry> numbered = new ArrayList<>();
        for (Content.RuleEntry rule : rules) {
            numbered.add(new Content.RuleEntry(
                    HERE,
                    RuleId.of("set.rule-" + numbered.size()),
                    rule.title(),
                    rule.basis(),
                    rule.validity(),
                    rule.enforcement(),
                    rule.criterion()));
        }
        // Whatever the others read, one rule reads every parameter.
        List<Condition> readers = new ArrayList<>();
        for (String name : NAMES) {
            readers.add(new Condition.FactTest(
                    HERE, Words.NONE, HERE, "f", Operator.ABOVE, List.of(new Condition.ParameterOperand(HERE, name))));
        }
        numbered.add(new Content.RuleEntry(
                HERE,
                RuleId.of("set.readers"),
                Label.of("readers"),
                Content.Basis.NONE,
                Validity.ALWAYS,
                Enforcement.OFF,
                new Condition.Combined(HERE, Words.NONE, Form.ANY_OF, 0, readers)));
        return numbered;
    }

    private static Arbitrary<Content.ParameterEntry> parameters() {
        Arbitrary<Node> figures = Arbitraries.oneOf(
                scalars().map(value -> value),
                scalars().list().ofMinSize(1).ofMaxSize(3).map(list -> new Node.Items(HERE, new ArrayList<>(list))));
        Arbitrary<List<Content.ValueEntry>> values = Combinators.combine(days(), figures, figures, bases())
                .as((day, first, second, basis) -> List.of(
                        new Content.ValueEntry(HERE, Validity.until(day), first, basis),
                        new Content.ValueEntry(HERE, Validity.from(day.plusDays(1)), second, basis)));
        return Combinators.combine(labels(), Arbitraries.of(Parameter.AfterLast.class), values)
                .as((label, after, list) -> new Content.ParameterEntry(HERE, label, after, list));
    }

    private static final Label BAND = Label.of("some", "quelques-uns");

    /** One group of the one line, where there is one. */
    private static List<Content.GridGroup> groups(List<Content.GridLine> lines) {
        return lines.stream()
                .map(line -> new Content.GridGroup(
                        HERE,
                        "group",
                        line.label(),
                        Points.ofThousandths(1500),
                        List.of(new Node.Scalar(HERE, line.id()))))
                .toList();
    }

    private static Arbitrary<Content.GridLine> lines() {
        Arbitrary<Content.ScaleEntry> scales = Combinators.combine(
                        Arbitraries.of(Content.ScaleKind.class),
                        scalars(),
                        scalars(),
                        Arbitraries.of("0%", "1/3", "100%"),
                        Arbitraries.of("50%").injectNull(0.5))
                .as((kind, a, b, share, most) -> new Content.ScaleEntry(
                        HERE,
                        kind,
                        kind == Content.ScaleKind.LINEAR || kind == Content.ScaleKind.LOGARITHMIC
                                ? List.of(a, b)
                                : List.of(),
                        kind == Content.ScaleKind.STEPPED || kind == Content.ScaleKind.LOOKUP
                                ? List.of(new Content.Band(a, share), new Content.Band(b, "12.5%"))
                                : List.of(),
                        kind == Content.ScaleKind.BANDED
                                ? List.of(
                                        new Content.NamedBand(HERE, BAND, Points.of(1), null, false, a, most == null),
                                        new Content.NamedBand(HERE, BAND, Points.ZERO, a, most != null, b, false))
                                : List.of(),
                        kind == Content.ScaleKind.LOOKUP ? most : null,
                        most));
        return Combinators.combine(labels(), Arbitraries.longs().between(1, 100_000), texts(), scales)
                .as((label, weight, fact, scale) ->
                        new Content.GridLine(HERE, "line", label, Points.ofThousandths(weight), HERE, fact, scale));
    }

    /** Sets that extend no other. */
    static Arbitrary<RuleSetDefinition> definitions() {
        Arbitrary<Content.Basis> shared = Combinators.combine(labels(), bases())
                .as((title, basis) -> new Content.Basis(
                        title,
                        basis.reference(),
                        basis.source(),
                        basis.sources(),
                        basis.days(),
                        basis.confidence(),
                        basis.note()));
        return Combinators.combine(
                        labels(),
                        labels().injectNull(0.5),
                        shared,
                        texts(),
                        parameters().list().ofSize(NAMES.size()),
                        rules().list().ofMaxSize(3),
                        lines().list().ofMaxSize(1),
                        days())
                .as((title, description, basis, source, parameters, rules, lines, released) -> {
                    Map<String, String> sources = new LinkedHashMap<>();
                    Map<String, Content.ParameterEntry> named = new LinkedHashMap<>();
                    for (int i = 0; i < NAMES.size(); i++) {
                        sources.put(NAMES.get(i), source + i);
                        named.put(NAMES.get(i), parameters.get(i));
                    }
                    return new RuleSetDefinition(
                            new Content(
                                    HERE,
                                    RuleId.of("set"),
                                    "1.20.3",
                                    released,
                                    title,
                                    description,
                                    basis,
                                    sources,
                                    named,
                                    numbered(rules),
                                    lines,
                                    title.equals(description) ? List.of() : groups(lines),
                                    null,
                                    List.of()),
                            null);
                });
    }
}
