package fr.territoiresindustrie.rules.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.allocation.AllocationLine;
import fr.territoiresindustrie.rules.intake.SpreadsheetText;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.territory.ListVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes what a review proposes: decisions with their explanations as JSON, awards as CSV. Both carry codes and
 * figures, no sentences, so that they read the same in every language.
 */
public final class ReviewFiles {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final List<String> COLUMNS =
            List.of("project", "decision", "award", "request", "points", "waiting_rank");

    private ReviewFiles() {}

    /**
     * Writes all decisions as one JSON object: the date, the criteria, the lists of territories in use, the balance
     * of the envelope, and one element for each project with the tree of its explanation. The writer is left open.
     *
     * @param result the result of the review
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeJson(ReviewResult result, Writer writer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            json.writeStringProperty("date", result.date().toString());
            json.writeStringProperty("criteria", result.criteria().value());
            json.writeArrayPropertyStart("lists");
            result.lists().forEach(list -> write(list, json));
            json.writeEndArray();
            json.writeName("envelope");
            writeEnvelope(result, json);
            json.writeName("decisions");
            json.writeStartArray();
            for (Decision decision : result.decisions()) {
                write(decision, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        writer.write('\n');
        writer.flush();
    }

    private static void write(ListVersion list, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("phase", list.phase().years());
        json.writeStringProperty("validFrom", list.validFrom().toString());
        if (list.validTo() != null) {
            json.writeStringProperty("validTo", list.validTo().toString());
        }
        if (list.territories() != null) {
            json.writeNumberProperty("territories", list.territories());
        }
        json.writeStringProperty("source", list.source());
        json.writeEndObject();
    }

    private static void writeEnvelope(ReviewResult result, JsonGenerator json) {
        json.writeStartObject();
        writeAmount("available", result.allocation().available(), json);
        writeAmount("awarded", result.allocation().awarded(), json);
        writeAmount("remainder", result.allocation().remainder(), json);
        json.writeEndObject();
    }

    private static void write(Decision decision, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("project", decision.project().value());
        json.writeStringProperty("decision", decision.status().code());
        writeAmount("award", decision.award(), json);
        if (decision.request() != null) {
            writeAmount("request", decision.request(), json);
        }
        json.writeName("explanation");
        json.writeRawValue(decision.explanation().json());
        json.writeEndObject();
    }

    private static void writeAmount(String name, Euros amount, JsonGenerator json) {
        json.writeName(name);
        json.writeNumber(amount.toBigDecimal());
    }

    /**
     * Writes one row for each project: {@code project;decision;award;request;points;waiting_rank}. Amounts are in
     * euros with two decimals and a point; a cell is empty where nothing is known or nothing applies; an identifier
     * that a spreadsheet would take for a formula gets an apostrophe. The writer is left open.
     *
     * @param result the result of the review
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void writeAwards(ReviewResult result, Writer writer) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(writer);
            csv.writeRecord(COLUMNS);
            for (Decision decision : result.decisions()) {
                csv.writeRecord(cells(decision));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(Decision decision) {
        @Nullable
        Points points = decision.score() == null ? null : decision.score().total();
        return List.of(
                SpreadsheetText.cell(decision.project().value()),
                decision.status().code(),
                amount(decision.award()),
                amount(decision.request()),
                points == null ? "" : points.toBigDecimal().toPlainString(),
                Optional.ofNullable(decision.line())
                        .map(AllocationLine::waitingRank)
                        .map(Objects::toString)
                        .orElse(""));
    }

    private static String amount(@Nullable Euros amount) {
        return amount == null ? "" : amount.toBigDecimal().toPlainString();
    }
}
