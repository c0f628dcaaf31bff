package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.intake.IntakeRow;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes receipts as JSON, one a line (JSON Lines), and reads them back: what is read equals what was written.
 *
 * <p>Reading is strict. A member that stands twice, that is not known or that is missing, and a value that is not what
 * it should be, reject their receipt, with the line and the JSON pointer; so do facts that do not come to the hash.
 * The receipts behind it are read. Text that is no JSON ends the reading.
 */
public final class ReceiptFiles {

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(400).build())
            .build();

    private ReceiptFiles() {}

    /**
     * Writes receipts, each as one line. The writer is left open.
     *
     * @param receipts the receipts
     * @param writer where to write
     * @throws IOException if the writer fails
     */
    public static void write(Iterable<Receipt> receipts, Writer writer) throws IOException {
        for (Receipt receipt : receipts) {
            writer.write(receipt.json());
            writer.write('\n');
        }
        writer.flush();
    }

    /**
     * Reads receipts that stand one after the other, each on one line or on many. The reader is left open.
     *
     * @param name the name of the file, for diagnostics
     * @param reader what to read
     * @return the receipts; each rejected one with a diagnostic
     * @throws IOException if the reader fails
     */
    public static IntakeResult<Receipt> read(String name, Reader reader) throws IOException {
        Reading reading = new Reading(name);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), reader)) {
            while (parser.nextToken() != null) {
                reading.take(parser.currentTokenLocation().getLineNr(), JsonValue.read(parser, ""));
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            reading.broken(e.getLocation());
        }
        return reading.result();
    }

    static Receipt parseOne(String json) {
        IntakeResult<Receipt> result;
        try {
            result = read("receipt", new StringReader(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (result.diagnostics().isEmpty() && result.accepted().size() == 1) {
            return result.values().get(0);
        }
        throw new IllegalArgumentException(
                result.diagnostics().isEmpty()
                        ? "The text must be that of one receipt; there are " + result.rowsRead() + " in it."
                        : result.diagnostics().get(0).text(Locale.ENGLISH));
    }

    /** Gathers what is read. */
    private static final class Reading {

        private final String name;
        private final List<IntakeRow<Receipt>> accepted = new ArrayList<>();
        private final List<Diagnostic> ofFile = new ArrayList<>();
        private final List<Diagnostic> ofRows = new ArrayList<>();
        private long rows;

        private Reading(String name) {
            this.name = name;
        }

        private void take(long line, JsonValue json) {
            rows++;
            try {
                accepted.add(new IntakeRow<>(rows, line, ReceiptReader.receipt(json)));
            } catch (JsonValue.Fault e) {
                ofRows.add(diagnostic(rows, e.line(), e.problem()));
            }
        }

        private void broken(@Nullable TokenStreamLocation at) {
            long line = at == null ? 1 : Math.max(1, at.getLineNr());
            Problem problem = Problem.of(ProblemCode.BROKEN_JSON, "", null)
                    .with("line", line)
                    .with("column", at == null ? 1 : Math.max(1, at.getColumnNr()));
            ofFile.add(diagnostic(null, line, problem));
        }

        private Diagnostic diagnostic(@Nullable Long row, long line, Problem problem) {
            return new Diagnostic(name, Diagnostic.Layout.JSON, row, line, problem, null);
        }

        private IntakeResult<Receipt> result() {
            List<Diagnostic> all = new ArrayList<>(ofFile);
            all.addAll(ofRows);
            return new IntakeResult<>(name, rows, accepted, all, ofFile.isEmpty());
        }
    }
}
