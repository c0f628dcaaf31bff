package fr.territoiresindustrie.rules.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.rules.intake.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what differs between runs, as JSON and as CSV, and what past decisions disagree on, as CSV. They carry codes
 * and figures, no sentences, so that they read the same in every language; an explanation is the tree of codes and
 * arguments. An identifier that a spreadsheet would take for a formula gets an apostrophe. Writers are left open.
 */
public final class DiffFiles {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final List<String> RULE_COLUMNS = List.of(
            "rule_before",
            "verdict_before",
            "enforcement_before",
            "rule_after",
            "verdict_after",
            "enforcement_after",
            "part");
    private static final List<String> NO_RULE = List.of("", "", "", "", "", "", "");

    private DiffFiles() {}

    /** Writes into an open generator. */
    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json);
    }

    private static void json(Writer writer, Content content) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        writer.write('\n');
        writer.flush();
    }

    private static void csv(Writer writer, List<List<String>> rows) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer);
            rows.forEach(csv::writeRecord);
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a difference of outcomes as one JSON object: the runs, the counts, the rules, and one element for each
     * change with its rules.
     *
     * @param diff the difference
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeJson(OutcomeDiff diff, Writer writer) throws IOException {
        json(writer, json -> {
            write("before", diff.before(), json);
            write("after", diff.after(), json);
            json.writeArrayPropertyStart("transitions");
            diff.transitions().forEach(one -> write(one, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("rules");
            diff.rules().forEach(one -> write(one, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("changes");
            diff.changes().forEach(one -> write(one, json));
            json.writeEndArray();
        });
    }

    private static void write(String name, OutcomeDiff.Run run, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("criteria", run.criteria().value());
        if (run.version() != null) {
            json.writeStringProperty("version", run.version());
        }
        json.writeStringProperty("fingerprint", run.fingerprint());
        json.writeStringProperty("date", run.date().toString());
        json.writeEndObject();
    }

    private static void write(OutcomeDiff.Transition one, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("before", one.before().mark().code());
        json.writeStringProperty("after", one.after().mark().code());
        json.writeNumberProperty("count", one.count());
        json.writeEndObject();
    }

    private static void write(OutcomeDiff.RuleCount one, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", one.key());
        json.writeNumberProperty("decisive", one.decisive());
        json.writeNumberProperty("differing", one.differing());
        json.writeEndObject();
    }

    private static void write(OutcomeDiff.Change change, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("subject", change.subject());
        json.writeStringProperty("before", change.before().mark().code());
        json.writeStringProperty("after", change.after().mark().code());
        write(change.rules(), json);
        json.writeEndObject();
    }

    private static void write(List<RuleChange> rules, JsonGenerator json) {
        json.writeArrayPropertyStart("rules");
        for (RuleChange rule : rules) {
            json.writeStartObject();
            json.writeStringProperty("rule", rule.key());
            json.writeStringProperty("part", rule.part());
            json.writeName("explanation");
            json.writeRawValue(rule.explanation().json());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /**
     * Writes a difference of outcomes as one row for each rule of each change: {@code subject;before;after;rule_before;
     * verdict_before;enforcement_before;rule_after;verdict_after;enforcement_after;part}. The part is {@code alone} for
     * a rule that turns each of the two runs alone, {@code turns-before} or {@code turns-after} for one of them, or
     * {@code without-effect}.
     *
     * @param diff the difference
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeCsv(OutcomeDiff diff, Writer writer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(joined(List.of("subject", "before", "after"), RULE_COLUMNS));
        for (OutcomeDiff.Change change : diff.changes()) {
            List<String> head = List.of(
                    SpreadsheetText.cell(change.subject()),
                    change.before().mark().code(),
                    change.after().mark().code());
            addRows(rows, head, change.rules());
        }
        csv(writer, rows);
    }

    private static void addRows(List<List<String>> rows, List<String> head, List<RuleChange> rules) {
        if (rules.isEmpty()) {
            rows.add(joined(head, NO_RULE));
        }
        for (RuleChange rule : rules) {
            List<String> cells = new ArrayList<>(cells(rule.before()));
            cells.addAll(cells(rule.after()));
            cells.add(rule.part());
            rows.add(joined(head, cells));
        }
    }

    private static List<String> cells(RuleChange.@Nullable Side side) {
        return side == null
                ? List.of("", "", "")
                : List.of(side.rule().value(), side.outcome().mark().code(), Phrasebook.codeOf(side.enforcement()));
    }

    private static List<String> joined(List<String> head, List<String> tail) {
        List<String> all = new ArrayList<>(head);
        all.addAll(tail);
        return all;
    }

    /**
     * Writes a difference of reviews as one JSON object: how many projects are unchanged, and one element for each
     * change with what both reviews proposed and the rules.
     *
     * @param diff the difference
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeJson(ReviewDiff diff, Writer writer) throws IOException {
        json(writer, json -> {
            json.writeNumberProperty("unchanged", diff.unchanged());
            json.writeArrayPropertyStart("changes");
            for (ReviewDiff.Change change : diff.changes()) {
                json.writeStartObject();
                json.writeStringProperty("project", change.project().value());
                json.writeStringProperty("kind", Phrasebook.codeOf(change.kind()));
                write("before", change.before(), json);
                write("after", change.after(), json);
                write(change.rules(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void write(String name, ReviewDiff.@Nullable Side side, JsonGenerator json) {
        if (side == null) {
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("decision", side.status().code());
        json.writeName("award");
        json.writeNumber(side.award().toBigDecimal());
        if (side.points() != null) {
            json.writeName("points");
            json.writeNumber(side.points().toBigDecimal());
        }
        json.writeEndObject();
    }

    /**
     * Writes a difference of reviews as one row for each rule of each change, or one row for a change without rules:
     * {@code project;kind;decision_before;award_before;points_before;decision_after;award_after;points_after} and the
     * columns on the rule, as for outcomes.
     *
     * @param diff the difference
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeCsv(ReviewDiff diff, Writer writer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> columns = List.of(
                "project",
                "kind",
                "decision_before",
                "award_before",
                "points_before",
                "decision_after",
                "award_after",
                "points_after");
        rows.add(joined(columns, RULE_COLUMNS));
        for (ReviewDiff.Change change : diff.changes()) {
            List<String> head = joined(
                    List.of(SpreadsheetText.cell(change.project().value()), Phrasebook.codeOf(change.kind())),
                    joined(cells(change.before()), cells(change.after())));
            addRows(rows, head, change.rules());
        }
        csv(writer, rows);
    }

    private static List<String> cells(ReviewDiff.@Nullable Side side) {
        if (side == null) {
            return List.of("", "", "");
        }
        return List.of(
                side.status().code(),
                side.award().toBigDecimal().toPlainString(),
                side.points() == null ? "" : side.points().toBigDecimal().toPlainString());
    }

    /**
     * Writes what past decisions and the engine do not agree on, or what could not be compared, as one row for each:
     * {@code project;row;line;decision;motive;engine;agreement;rules}. Rules are separated by a space.
     *
     * @param result the result
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeCsv(ShadowResult result, Writer writer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("project", "row", "line", "decision", "motive", "engine", "agreement", "rules"));
        for (ShadowResult.Comparison one : result.others()) {
            ShadowResult.Past past = one.past().value();
            rows.add(List.of(
                    SpreadsheetText.cell(past.project().value()),
                    Long.toString(one.past().row()),
                    Long.toString(one.past().line()),
                    SpreadsheetText.cell(past.word()),
                    SpreadsheetText.cell(past.motive()),
                    one.engine().mark().code(),
                    Phrasebook.codeOf(one.agreement()),
                    one.found().stream().map(found -> found.rule().value()).collect(Collectors.joining(" "))));
        }
        csv(writer, rows);
    }
}
