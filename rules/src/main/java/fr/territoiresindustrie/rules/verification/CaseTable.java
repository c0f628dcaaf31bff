package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.FactBook;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs cases that stand in a table file, one row a case, so that a person who does not write Java can write and read
 * them.
 *
 * <p>CSV in UTF-8, with {@code ;} or {@code ,} between the cells and a header. The columns, in any order:
 *
 * <ul>
 *   <li>{@code case}: the name of the case;
 *   <li>{@code date}: the day for which the question is asked;
 *   <li>the name of a fact: its value, read by its type in the book; {@code none} or {@code aucun} if it is known to be
 *       absent; empty if it is not known;
 *   <li>{@code expect}: the outcome of the set, {@code expect:} and the identifier of a rule: that of the rule, as
 *       {@code met}, {@code not met}, {@code unknown}, {@code not applicable}, or by its word in French or in English;
 *       empty to expect nothing;
 *   <li>{@code missing}: exactly the facts that are missing, by name, with spaces or bars between them; {@code none}
 *       for none; empty to expect nothing;
 *   <li>{@code note}: anything.
 * </ul>
 *
 * <pre>{@code
 * case;date;eligible-base;works-start-on;expect:faiit.2021.eligible-base;missing
 * one cent short;2021-03-18;199 999,99 €;;not met;
 * }</pre>
 *
 * <p>Amounts, days, numbers, rates, yes and no, codes and the constants of an enumeration are read; for another type a
 * reader is given with {@link #reading}.
 *
 * <p>This class is immutable.
 *
 * @param <T> the type of the subject of the set
 */
public final class CaseTable<T> {

    private final CriteriaSet<T> set;
    private final EvaluationContext registers;
    private final Map<String, Function<String, Checked<?>>> readers;

    private CaseTable(
            CriteriaSet<T> set, EvaluationContext registers, Map<String, Function<String, Checked<?>>> readers) {
        this.set = set;
        this.registers = registers;
        this.readers = readers;
    }

    /**
     * Obtains the tables of cases for a set.
     *
     * @param <T> the type of the subject
     * @param set the set
     * @param book the facts by name, with the types of their values; those that the set does not read are read over
     * @return the tables
     * @throws IllegalArgumentException if a fact has the name of a column that holds no fact, or if a rule is code on the subject itself, so that facts alone do not do
     */
    public static <T> CaseTable<T> of(CriteriaSet<T> set, FactBook<T> book) {
        Map<String, Function<String, Checked<?>>> readers = new LinkedHashMap<>();
        for (FactBook.Entry<T, ?> entry : book.entries()) {
            String name = entry.fact().name();
            if (CaseColumns.RESERVED.contains(name)) {
                throw new IllegalArgumentException(
                        "The fact (" + name + ") must not have the name of a column of the table: "
                                + CaseColumns.RESERVED + ".\nMaybe a longer name says better what it is.");
            }
            readers.put(name, Cells.of(entry.type()));
        }
        EvaluationContext none = EvaluationContext.at(LocalDate.EPOCH);
        // Refused now rather than in every row.
        CriterionVerifier.of(set, none).nothingKnown().then();
        return new CaseTable<>(set, none, readers);
    }

    /**
     * Returns a copy that reads the cells of a fact in another way, or those of a fact that is not in the book.
     *
     * @param <V> the type of the values
     * @param fact the fact
     * @param reader reads a cell that is not empty; an {@link IllegalArgumentException} is a fault of the cell
     * @return the copy
     */
    public <V> CaseTable<T> reading(Fact<T, V> fact, Function<String, V> reader) {
        Map<String, Function<String, Checked<?>>> more = new LinkedHashMap<>(readers);
        more.put(fact.name(), Cells.guarded(reader));
        return new CaseTable<>(set, registers, more);
    }

    /**
     * Returns a copy with registers.
     *
     * @param context the registers; its date is replaced by that of each row
     * @return the copy
     */
    public CaseTable<T> in(EvaluationContext context) {
        return new CaseTable<>(set, context, readers);
    }

    /**
     * Runs the cases of a file.
     *
     * @param file the file
     * @return what became of them; rows that cannot be read are faults in it
     * @throws IOException if the file cannot be opened
     */
    public CaseResult run(Path file) throws IOException {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        try {
            return run(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            CaseRun run = new CaseRun(set, registers, readers, name);
            run.unreadable("UTF-8");
            return run.result();
        }
    }

    /**
     * Runs the cases of a text.
     *
     * @param name the name for messages
     * @param text the table
     * @return what became of them; rows that cannot be read are faults in it
     */
    public CaseResult run(String name, String text) {
        CaseRun run = new CaseRun(set, registers, readers, name);
        run.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return run.result();
    }
}
