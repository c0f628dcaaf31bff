package fr.territoiresindustrie.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A date as it was published, by one source or by several that may disagree. None of them is chosen here: what holds
 * for all of them is certain, the rest is not known.
 *
 * <p>JSON is the list of statements. This class is immutable and thread-safe.
 *
 * @param statements what each source says, at least one
 */
public record PublishedDate(@JsonValue List<Statement> statements) implements Serializable {

    /**
     * What one source says.
     *
     * @param date the date
     * @param publication who published it and under which title or date; not blank
     */
    @JsonPropertyOrder({"date", "publication"})
    public record Statement(LocalDate date, String publication) implements Serializable {

        /**
         * Checks the facts.
         *
         * @param date the date
         * @param publication who published it
         * @throws IllegalArgumentException if one of them is missing
         */
        public Statement {
            new Problems()
                    .require(date, "date")
                    .require(publication, "publication")
                    .orThrow();
        }
    }

    /**
     * Checks that somebody says something.
     *
     * @param statements what each source says
     * @throws IllegalArgumentException if there are none
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PublishedDate {
        statements = Problems.copyOf(statements, "statements");
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("The statements (" + statements + ") must hold at least one.");
        }
    }

    /**
     * Obtains the date that one source gives.
     *
     * @param date the date
     * @param publication who published it and under which title or date
     * @return the date
     * @throws IllegalArgumentException if the publication is blank
     */
    public static PublishedDate of(LocalDate date, String publication) {
        return new PublishedDate(List.of(new Statement(date, publication)));
    }

    /**
     * Returns a copy with what one more source says.
     *
     * @param date the date
     * @param publication who published it
     * @return the copy
     */
    public PublishedDate or(LocalDate date, String publication) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(new Statement(date, publication));
        return new PublishedDate(more);
    }

    /**
     * Returns the first of the dates.
     *
     * @return before it, no source holds the event for past
     */
    public LocalDate earliest() {
        return statements.stream()
                .map(Statement::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Returns the last of the dates.
     *
     * @return from it on, every source holds the event for past
     */
    public LocalDate latest() {
        return statements.stream()
                .map(Statement::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Returns the date on which all sources agree.
     *
     * @return the date, or empty if they disagree
     */
    public Optional<LocalDate> agreed() {
        return earliest().equals(latest()) ? Optional.of(earliest()) : Optional.empty();
    }
}
