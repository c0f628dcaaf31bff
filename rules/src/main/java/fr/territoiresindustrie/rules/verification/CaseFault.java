package fr.territoiresindustrie.rules.verification;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Locale;

/**
 * Something in a table of cases that cannot be read.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param file the name of the file
 * @param line the line, from 1, on which the row begins
 * @param problem what is wrong: its path is the column, its value the cell
 */
@JsonPropertyOrder({"file", "line", "problem"})
public record CaseFault(String file, long line, Problem problem) implements Serializable {

    /**
     * Writes the fault as one line: file, line, column, value, what is wrong, and a way out.
     *
     * @param locale French for French; any other language gives English
     * @return the sentence
     */
    public String text(Locale locale) {
        return reason().text(locale);
    }

    Reason reason() {
        Label said = Label.of(problem.text(Locale.ENGLISH), problem.text(Locale.FRENCH));
        return Reason.of("cases.fault")
                .with("file", file)
                .with("line", String.valueOf(line))
                .with("fault", said);
    }
}
