package fr.territoiresindustrie.rules.verification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;

/**
 * A case whose result is not the expected one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name the name of the case
 * @param file the name of the file
 * @param line the line, from 1, on which the row begins
 * @param differences what was expected and what was found, for the set, for its rules or for the missing facts
 * @param report the explanation of the result
 */
@JsonPropertyOrder({"name", "file", "line", "differences", "report"})
public record FailedCase(String name, String file, long line, List<Reason> differences, Explanation report)
        implements Serializable {

    /**
     * Copies the differences.
     *
     * @param name the name of the case
     * @param file the name of the file
     * @param line the line
     * @param differences what was expected and what was found
     * @param report the explanation of the result
     */
    public FailedCase {
        differences = List.copyOf(differences);
    }

    /**
     * Writes down the failure as plain data.
     *
     * @return the explanation: the differences, then the whole result
     */
    public Explanation explanation() {
        return Explanation.of(Mark.NOTE, title().label())
                .with(differences.stream().map(Explanation::note).toList())
                .with(report);
    }

    private Reason title() {
        return Reason.of("cases.failed").with("name", name).with("file", file).with("line", String.valueOf(line));
    }
}
