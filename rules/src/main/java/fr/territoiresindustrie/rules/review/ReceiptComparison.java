package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.criterion.Finding;
import fr.territoiresindustrie.rules.explanation.Argument;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.review.ReplayResult.Part;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.territory.ListVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how a receipt that is issued anew differs from the one that was kept. */
final class ReceiptComparison {

    private static final Argument UNKNOWN =
            Argument.of(Reason.of("replay.unknown").label());

    private final Receipt was;
    private final Receipt is;
    private final List<ReplayResult.Difference> differences = new ArrayList<>();

    private ReceiptComparison(Receipt was, Receipt is) {
        this.was = was;
        this.is = is;
    }

    static ReplayResult compare(Receipt was, Receipt again, List<Reason> notes) {
        Receipt is = was.inputs() == null ? again.withoutValues() : again;
        ReceiptComparison comparison = new ReceiptComparison(was, is);
        comparison.criteria();
        comparison.grid();
        comparison.registers();
        comparison.parameters();
        comparison.inputs();
        comparison.findings();
        comparison.answer();
        return new ReplayResult(was.subject(), comparison.differences, comparison.notes(notes), List.of());
    }

    private List<Reason> notes(List<Reason> given) {
        List<Reason> notes = new ArrayList<>(given);
        if (!was.engine().equals(is.engine())) {
            notes.add(Reason.of("replay.note.engine").with("was", was.engine()).with("is", is.engine()));
        }
        if (was.inputs() == null) {
            notes.add(Reason.of("replay.note.left-out"));
        } else {
            was.inputs().stream()
                    .filter(input ->
                            input.value() != null && input.value().canonical().contains("6:opaque;"))
                    .forEach(input -> notes.add(Reason.of("replay.note.opaque").with("fact", fact(input))));
        }
        if (was.proposal() != null) {
            notes.add(Reason.of("replay.note.proposal"));
        }
        return notes;
    }

    private void add(Part part, Reason reason) {
        differences.add(new ReplayResult.Difference(part, reason));
    }

    private void compare(Part part, String code, Object before, Object after) {
        if (!before.equals(after)) {
            add(part, Reason.of(code).with("was", before).with("is", after));
        }
    }

    /** Goes through two lists by key; what is missing on a side is null there. */
    private static <E> void pair(
            List<E> before, List<E> after, Function<E, String> key, BiConsumer<@Nullable E, @Nullable E> each) {
        Map<String, E> first = new LinkedHashMap<>();
        before.forEach(one -> first.put(key.apply(one), one));
        Map<String, E> second = new LinkedHashMap<>();
        after.forEach(one -> second.put(key.apply(one), one));
        first.forEach((name, one) -> each.accept(one, second.get(name)));
        second.forEach((name, one) -> {
            if (!first.containsKey(name)) {
                each.accept(null, one);
            }
        });
    }

    private void criteria() {
        compare(
                Part.CRITERIA,
                "replay.criteria.id",
                was.criteria().id().value(),
                is.criteria().id().value());
        compare(Part.CRITERIA, "replay.criteria.version", version(was), version(is));
        pair(was.verdicts(), is.verdicts(), line -> line.rule().value(), this::rule);
        boolean content = !was.criteria().fingerprint().equals(is.criteria().fingerprint());
        if (content && differences.isEmpty()) {
            add(Part.CRITERIA, Reason.of("replay.criteria.content"));
        }
    }

    private static Argument version(Receipt receipt) {
        String version = receipt.criteria().version();
        return version == null ? Argument.of(Reason.of("replay.none").label()) : Argument.of(version);
    }

    private void rule(Receipt.@Nullable Line before, Receipt.@Nullable Line after) {
        if (before == null || after == null) {
            Receipt.Line line = Objects.requireNonNull(before == null ? after : before);
            add(
                    Part.CRITERIA,
                    Reason.of(before == null ? "replay.rule.new" : "replay.rule.gone")
                            .with("rule", line.rule().value()));
            return;
        }
        if (!before.fingerprint().equals(after.fingerprint())) {
            add(
                    Part.CRITERIA,
                    Reason.of("replay.rule.changed").with("rule", before.rule().value()));
        }
        if (before.enforcement() != after.enforcement()) {
            add(
                    Part.CRITERIA,
                    Reason.of("replay.rule.enforcement")
                            .with("rule", before.rule().value())
                            .with("was", word("enforcement-word", before.enforcement()))
                            .with("is", word("enforcement-word", after.enforcement())));
        }
    }

    private static Argument word(String group, Enum<?> constant) {
        String code = Phrasebook.codeOf(constant);
        return Argument.term(code, Reason.of(group + "." + code).label());
    }

    private void grid() {
        if (!Objects.equals(was.grid(), is.grid())) {
            String code = was.grid() == null ? "new" : is.grid() == null ? "gone" : "changed";
            add(Part.GRID, Reason.of("replay.grid." + code));
        }
    }

    private void registers() {
        compare(Part.DATE, "replay.date", was.date(), is.date());
        pair(was.lists(), is.lists(), ListVersion::toString, (before, after) -> {
            if (before == null || after == null) {
                ListVersion list = Objects.requireNonNull(before == null ? after : before);
                add(
                        Part.REGISTER,
                        Reason.of(before == null ? "replay.list.new" : "replay.list.gone")
                                .with("list", ReceiptText.listed(list).label()));
            }
        });
        compare(Part.REGISTER, "replay.geography", Argument.from(was.geography()), Argument.from(is.geography()));
    }

    private void parameters() {
        pair(was.parameters(), is.parameters(), Receipt.ParameterValue::name, (before, after) -> {
            if (before == null || after == null) {
                Receipt.ParameterValue one = Objects.requireNonNull(before == null ? after : before);
                add(
                        Part.PARAMETER,
                        Reason.of(before == null ? "replay.parameter.new" : "replay.parameter.gone")
                                .with("parameter", term(one.explanation(), "parameter", one.name())));
            } else {
                parameter(before, after);
            }
        });
    }

    private void parameter(Receipt.ParameterValue before, Receipt.ParameterValue after) {
        Argument name = term(before.explanation(), "parameter", before.name());
        if (!Objects.equals(before.value(), after.value())) {
            add(
                    Part.PARAMETER,
                    Reason.of("replay.parameter")
                            .with("parameter", name)
                            .with("was", term(before.explanation(), "value", null))
                            .with("is", term(after.explanation(), "value", null)));
        } else if (!Objects.equals(before.validity(), after.validity()) || before.kept() != after.kept()) {
            add(Part.PARAMETER, Reason.of("replay.parameter.days").with("parameter", name));
        }
    }

    /** An argument of the reason of a line; otherwise the text, or that it is not known. */
    private static Argument term(Explanation line, String argument, @Nullable String otherwise) {
        Argument found =
                line.reason() == null ? null : line.reason().arguments().get(argument);
        return found != null ? found : otherwise == null ? UNKNOWN : Argument.of(otherwise);
    }

    private static Argument fact(Receipt.Input input) {
        return term(input.explanation(), "fact", input.fact());
    }

    private void inputs() {
        if (was.inputs() == null || is.inputs() == null) {
            if (!was.inputsHash().equals(is.inputsHash())) {
                add(Part.INPUT, Reason.of("replay.inputs"));
            }
            return;
        }
        pair(was.inputs(), is.inputs(), Receipt.Input::fact, (before, after) -> {
            if (before == null || after == null) {
                Receipt.Input one = Objects.requireNonNull(before == null ? after : before);
                add(
                        Part.INPUT,
                        Reason.of(before == null ? "replay.input.new" : "replay.input.gone")
                                .with("fact", fact(one)));
            } else if (!before.canonical().equals(after.canonical())) {
                input(before, after);
            }
        });
    }

    private void input(Receipt.Input before, Receipt.Input after) {
        Argument first = term(before.explanation(), "value", null);
        Argument second = term(after.explanation(), "value", null);
        boolean alike = first.equals(second) && before.value() != null && after.value() != null;
        add(
                Part.INPUT,
                Reason.of("replay.input")
                        .with("fact", fact(before))
                        .with("was", alike ? before.value().shown() : first)
                        .with("is", alike ? after.value().shown() : second));
    }

    private void findings() {
        pair(was.findings(), is.findings(), Finding::toString, (before, after) -> {
            if (before == null || after == null) {
                Finding finding = Objects.requireNonNull(before == null ? after : before);
                add(
                        Part.FINDING,
                        Reason.of(before == null ? "replay.finding.new" : "replay.finding.gone")
                                .with("rule", finding.rule().value())
                                .with("author", finding.author()));
            }
        });
    }

    private void answer() {
        compare(Part.OUTCOME, "replay.outcome", OutcomeDiff.word(was.outcome()), OutcomeDiff.word(is.outcome()));
        pair(was.verdicts(), is.verdicts(), line -> line.rule().value(), (before, after) -> {
            if (before != null && after != null) {
                verdict(before, after);
            }
        });
        score();
    }

    private void verdict(Receipt.Line before, Receipt.Line after) {
        String rule = before.rule().value();
        if (before.outcome() != after.outcome()) {
            add(
                    Part.VERDICT,
                    Reason.of("replay.verdict")
                            .with("rule", rule)
                            .with("was", OutcomeDiff.word(before.outcome()))
                            .with("is", OutcomeDiff.word(after.outcome())));
        }
        explanation(Part.VERDICT, "replay.reason", "rule", rule, before.explanation(), after.explanation());
    }

    private void explanation(Part part, String code, String name, String key, Explanation before, Explanation after) {
        if (before.equals(after)) {
            return;
        }
        Argument first = said(before);
        Argument second = said(after);
        add(
                part,
                first.equals(second)
                        ? Reason.of(code + ".detail").with(name, key)
                        : Reason.of(code).with(name, key).with("was", first).with("is", second));
    }

    private static Argument said(Explanation line) {
        return line.reason() == null ? UNKNOWN : Argument.of(line.reason().label());
    }

    private void score() {
        Receipt.Score before = was.score();
        Receipt.Score after = is.score();
        if (before == null || after == null) {
            if (before != after) {
                add(Part.SCORE, Reason.of(before == null ? "replay.score.new" : "replay.score.gone"));
            }
            return;
        }
        explanation(Part.SCORE, "replay.score", "score", "", before.explanation(), after.explanation());
        pair(before.lines(), after.lines(), Receipt.ScoreLine::line, this::scoreLine);
    }

    private void scoreLine(Receipt.@Nullable ScoreLine before, Receipt.@Nullable ScoreLine after) {
        if (before == null || after == null) {
            Receipt.ScoreLine line = Objects.requireNonNull(before == null ? after : before);
            add(
                    Part.SCORE,
                    Reason.of(before == null ? "replay.score.line.new" : "replay.score.line.gone")
                            .with("line", line.line()));
            return;
        }
        if (!points(before).equals(points(after))) {
            add(
                    Part.SCORE,
                    Reason.of("replay.score.points")
                            .with("line", before.line())
                            .with("was", points(before))
                            .with("is", points(after)));
        }
        explanation(Part.SCORE, "replay.score.line", "line", before.line(), before.explanation(), after.explanation());
    }

    private static Argument points(Receipt.ScoreLine line) {
        Points lowest = line.lowest();
        Points highest = line.highest();
        Argument first = Argument.points(lowest.toBigDecimal());
        return lowest.equals(highest)
                ? first
                : Argument.of(Reason.of("replay.interval")
                        .with("lowest", first)
                        .with("highest", Argument.points(highest.toBigDecimal()))
                        .label());
    }
}
