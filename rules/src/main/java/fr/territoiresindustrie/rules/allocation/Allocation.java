package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Mark;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what from an envelope, and why.
 *
 * <p>An allocation may be incomplete: see {@link #undecided()}. What it awards is then decided all the same, whatever
 * becomes of the rest.
 *
 * <p>Nothing is added up when an allocation is made from its parts, so that a wrong plan can be written down; {@link
 * AllocationCheck} finds what is wrong.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule the declared rule that it follows, or null if it follows none that this library knows
 * @param balances what became of the money, the whole envelope first
 * @param lines one line for each candidate: those that had their turn, in that order, then the others by identifier
 * @param exhaustedOn under {@link FirstCome}, the day that closes the first wave in which the money was short, or in
 *     which the last of it was awarded; null if money is left for all, or if the rule does not go by dates
 * @param optimality how near the plan comes to the most points, or null if the rule is not about that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"rule", "balances", "exhaustedOn", "optimality", "lines"})
public record Allocation(
        @Nullable AllocationRule rule,
        List<EnvelopeBalance> balances,
        List<AllocationLine> lines,
        @Nullable LocalDate exhaustedOn,
        @Nullable Optimality optimality)
        implements Serializable {

    /**
     * Copies the lists.
     *
     * @param rule the declared rule
     * @param balances what became of the money
     * @param lines one line for each candidate
     * @param exhaustedOn when the envelope was exhausted
     * @param optimality how near the plan comes to the most points
     * @throws IllegalArgumentException if there is no balance
     */
    public Allocation {
        balances = List.copyOf(balances);
        lines = List.copyOf(lines);
        if (balances.isEmpty()) {
            throw new IllegalArgumentException("The balances ([]) must hold that of the envelope.");
        }
    }

    /**
     * Obtains an allocation that says nothing of the most points.
     *
     * @param rule the declared rule
     * @param balances what became of the money
     * @param lines one line for each candidate
     * @param exhaustedOn when the envelope was exhausted
     * @throws IllegalArgumentException if there is no balance
     */
    public Allocation(
            @Nullable AllocationRule rule,
            List<EnvelopeBalance> balances,
            List<AllocationLine> lines,
            @Nullable LocalDate exhaustedOn) {
        this(rule, balances, lines, exhaustedOn, null);
    }

    /**
     * Returns a copy that says how near it comes to the most points.
     *
     * @param value how near, or null to say nothing of it
     * @return the copy
     */
    public Allocation withOptimality(@Nullable Optimality value) {
        return new Allocation(rule, balances, lines, exhaustedOn, value);
    }

    /**
     * Returns what could be awarded in all.
     *
     * @return what the whole envelope held
     */
    public Euros available() {
        return balances.get(0).available();
    }

    /**
     * Returns what is awarded in all.
     *
     * @return what is awarded from the whole envelope
     */
    public Euros awarded() {
        return balances.get(0).awarded();
    }

    /**
     * Returns what is left.
     *
     * @return the remainder of the whole envelope
     */
    public Euros remainder() {
        return balances.get(0).remainder();
    }

    /**
     * Finds the line of a project.
     *
     * @param project the project
     * @return its line, or empty if it is no candidate
     */
    public Optional<AllocationLine> find(ProjectId project) {
        return lines.stream().filter(line -> line.project().equals(project)).findFirst();
    }

    /**
     * Returns the lines of one status.
     *
     * @param status the status
     * @return the lines, in their order; for {@link AllocationStatus#WAITING} that is the waiting list
     */
    public List<AllocationLine> list(AllocationStatus status) {
        return lines.stream().filter(line -> line.status() == status).toList();
    }

    /**
     * Returns the lines on which the rule could not decide: a fact is missing, or a tie has to be broken first.
     *
     * @return the lines, in their order; empty if the allocation is complete
     */
    public List<AllocationLine> undecided() {
        return lines.stream().filter(line -> !line.status().decided()).toList();
    }

    /**
     * Explains the allocation: the rule, the money, then each line.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Explanation whole = Explanation.of(Mark.NOTE, Reasons.of(balances.get(0)));
        whole = rule == null ? whole : whole.with(Explanation.note(Reasons.of(rule)));
        whole = exhaustedOn == null ? whole : whole.with(Explanation.note(Reasons.exhausted(exhaustedOn)));
        whole = optimality == null ? whole : whole.with(Explanation.note(Reasons.of(optimality)));
        return whole.with(lines.stream().map(AllocationLine::explanation).toList());
    }
}
