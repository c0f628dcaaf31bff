package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Parameter;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.criterion.Verdict;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of one rule, in both languages. */
final class RulePage {

    private final Rule<?> rule;
    private final List<CriteriaSet<?>> sets;

    RulePage(Rule<?> rule, List<CriteriaSet<?>> sets) {
        this.rule = rule;
        this.sets = sets;
    }

    String text() {
        Markdown page = new Markdown().heading(1, "`" + rule.id() + "`");
        page.paragraph(IndexPage.both(Reason.of("page.made")));
        add(page, "Français", Locale.FRENCH);
        add(page, "English", Locale.ENGLISH);
        return page.toString();
    }

    private void add(Markdown page, String language, Locale locale) {
        page.heading(2, language).paragraph(Markdown.line(rule.title(), locale));
        page.section("page.condition", List.of(condition(rule.criterion())), locale);
        page.section("page.law", law(rule.basis()), locale);
        page.section("page.validity", List.of(Explanation.note(days("page.days", rule.validity()))), locale);
        page.section("page.enforcement", sets.stream().map(this::enforcement).toList(), locale);
        page.section("page.parameters", parameters(), locale);
        page.section(
                "page.facts",
                rule.criterion().facts().stream().map(RulePage::fact).toList(),
                locale);
        page.section("page.missing", missing(), locale);
    }

    /** What a criterion asks, and its parts below. */
    private static Explanation condition(Criterion<?> criterion) {
        Explanation line = Explanation.note(asked(criterion));
        List<Explanation> parts = new ArrayList<>();
        for (Criterion<?> part : criterion.parts()) {
            Explanation asked = condition(part);
            parts.add(part.basis().map(asked::basedOn).orElse(asked));
        }
        return line.with(parts);
    }

    private static Reason asked(Criterion<?> criterion) {
        Reason condition = criterion.condition();
        return switch (criterion.form()) {
            case ALL, ANY, NOT, WHEN, DATED -> Reason.of("page.form." + Phrasebook.codeOf(criterion.form()));
            case AT_LEAST ->
                Reason.of("page.form.at-least")
                        .with("needed", condition.arguments().get("needed"));
            default -> condition;
        };
    }

    private static List<Explanation> law(LegalBasis basis) {
        List<Explanation> lines = new ArrayList<>();
        lines.add(line("page.law.text", basis.title()));
        Stream.of(line("page.law.reference", basis.reference()), line("page.law.source", basis.source()))
                .flatMap(Optional::stream)
                .forEach(lines::add);
        lines.add(Explanation.note(days("page.law.days", basis.validity())));
        String confidence = "page.confidence." + Phrasebook.codeOf(basis.confidence());
        lines.add(Explanation.note(Reason.of(confidence)));
        if (basis.note() != null) {
            lines.add(line("page.law.note", basis.note()));
        }
        return lines;
    }

    private static Optional<Explanation> line(String code, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(line(code, (Object) value));
    }

    private static Explanation line(String code, Object value) {
        return Explanation.note(Reason.of(code).with("value", value));
    }

    private static Reason days(String code, Validity days) {
        if (days.from() != null && days.to() != null) {
            return Reason.of(code + ".between").with("from", days.from()).with("to", days.to());
        }
        if (days.from() != null) {
            return Reason.of(code + ".from").with("from", days.from());
        }
        return days.to() == null
                ? Reason.of(code + ".always")
                : Reason.of(code + ".to").with("to", days.to());
    }

    private Explanation enforcement(CriteriaSet<?> set) {
        String code = "page.enforcement." + Phrasebook.codeOf(set.enforcement(rule.id()));
        return Explanation.note(Reason.of("page.enforced")
                .with("set", set.title())
                .with(
                        "id",
                        set.version()
                                .map(number -> set.id() + " " + number)
                                .orElse(set.id().value()))
                .with("enforcement", Reason.of(code).label()));
    }

    private List<Explanation> parameters() {
        return rule.criterion().parameters().stream().map(RulePage::parameter).toList();
    }

    private static Explanation parameter(Parameter<?> parameter) {
        List<Explanation> values = new ArrayList<>();
        for (Parameter.Value<?> one : parameter.values()) {
            Reason said = Reason.of("page.parameter.value")
                    .with("value", one.value())
                    .with("days", days("page.days", one.validity()).label());
            values.add(Explanation.note(said).basedOn(one.basis()));
        }
        String after = "page.parameter.after." + Phrasebook.codeOf(parameter.afterLast());
        return Explanation.note(named(parameter.name(), parameter.label()))
                .with(values)
                .with(Explanation.note(Reason.of(after)));
    }

    private static Reason named(String name, Object label) {
        return Reason.of("page.named").with("name", name).with("label", label);
    }

    private static Explanation fact(Fact<?, ?> fact) {
        Explanation line = Explanation.note(named(fact.name(), fact.label()));
        return fact.sources().isEmpty()
                ? line
                : line.with(Explanation.note(Reason.of("page.fact.from").with("facts", terms(fact.sources()))));
    }

    private static Argument terms(List<? extends Fact<?, ?>> facts) {
        return Argument.of(facts.stream()
                .map(fact -> Argument.term(fact.name(), fact.label()))
                .toList());
    }

    /** What the rule finds while nothing is known yet: worked out by asking it, not by describing it. */
    private List<Explanation> missing() {
        List<Explanation> lines = new ArrayList<>();
        lines.add(Explanation.note(Reason.of("page.missing.unknown")));
        if (Learning.code(rule.criterion())) {
            lines.add(Explanation.note(Reason.of("page.missing.code")));
            return lines;
        }
        Rule<Given> bound = rule.boundTo(Given.NOTHING.book(facts(rule)));
        Verdict nothing = bound.explain(Given.NOTHING, EvaluationContext.at(dayInForce()));
        List<Fact<?, ?>> asked = nothing.nextQuestions();
        if (!asked.isEmpty()) {
            String code = asked.size() == 1 ? "page.missing.asked.one" : "page.missing.asked";
            lines.add(Explanation.note(Reason.of(code).with("facts", terms(asked))));
        }
        return lines;
    }

    private static <T> List<Fact<T, ?>> facts(Rule<T> rule) {
        return rule.criterion().facts();
    }

    /** A day on which the rule, and if it can be its parameters, are in force. */
    private LocalDate dayInForce() {
        Stream<Validity> parameters = rule.criterion().parameters().stream()
                .flatMap(parameter -> parameter.values().stream().map(Parameter.Value::validity));
        return Stream.concat(parameters, Stream.of(rule.validity()))
                .flatMap(days -> Stream.of(Optional.ofNullable(days.from()), Optional.ofNullable(days.to())))
                .flatMap(Optional::stream)
                .filter(day -> rule.validity().covers(day))
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }
}
