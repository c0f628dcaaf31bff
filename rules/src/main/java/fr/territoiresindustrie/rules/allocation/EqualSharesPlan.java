package fr.territoiresindustrie.rules.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What {@link EqualShares} buys, and who pays for it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule the method, as declared
 * @param available what the claimants own together
 * @param steps how many times the increment was added to the shares; the payments are out of shares raised so much
 * @param lines one line for each project: those that are bought, in the order in which they are, then the others by
 *     identifier
 */
@JsonPropertyOrder({"rule", "available", "steps", "lines"})
public record EqualSharesPlan(EqualShares rule, Euros available, int steps, List<Line> lines) implements Serializable {

    /** What became of a project. */
    public enum Status {

        /** Its supporters pay it out of their shares. */
        @JsonProperty("bought")
        BOUGHT,

        /** It is paid out of what was left in common. */
        @JsonProperty("completed")
        COMPLETED,

        /** It is not paid. */
        @JsonProperty("not-bought")
        NOT_BOUGHT,

        /** It is tied with others, and the declared order does not say which is bought first: not decided. */
        @JsonProperty("tied")
        TIED,

        /** It comes behind a tie that is not decided: not decided. */
        @JsonProperty("behind-tie")
        BEHIND_TIE
    }

    /**
     * What one claimant pays for a project.
     *
     * @param claimant the name of the claimant
     * @param amount what it pays, zero or more
     */
    @JsonPropertyOrder({"claimant", "amount"})
    public record Payment(String claimant, Euros amount) implements Serializable {}

    /**
     * What became of one project, and why.
     *
     * @param project the project
     * @param status what became of it
     * @param grant what it gets: its cost or nothing
     * @param payments who pays how much of the grant, by name; empty unless it is bought out of shares
     * @param reason why
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"project", "status", "grant", "payments", "reason"})
    public record Line(ProjectId project, Status status, Euros grant, List<Payment> payments, Reason reason)
            implements Serializable {

        /**
         * Copies the payments; absent ones, as in JSON, are none.
         *
         * @param project the project
         * @param status what became of it
         * @param grant what it gets
         * @param payments who pays
         * @param reason why
         */
        public Line {
            Objects.requireNonNull(project, "project");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(reason, "reason");
            payments = payments == null ? List.of() : List.copyOf(payments);
        }

        Explanation explanation() {
            boolean decided = status != Status.TIED && status != Status.BEHIND_TIE;
            return Explanation.of(decided ? Mark.NOTE : Mark.UNKNOWN, reason)
                    .titled(Label.of(project.value()))
                    .with(payments.stream()
                            .map(payment -> Explanation.note(Reason.of("allocation.equal.payment")
                                    .with("claimant", payment.claimant())
                                    .with("amount", payment.amount())))
                            .toList());
        }
    }

    /**
     * Copies the lines.
     *
     * @param rule the method
     * @param available what the claimants own
     * @param steps how many times shares were raised
     * @param lines one line for each project
     */
    public EqualSharesPlan {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(available, "available");
        lines = List.copyOf(lines);
    }

    /**
     * Returns what each project gets, nothing included, as {@link AllocationCheck} takes it.
     *
     * @return the grants by project
     */
    public Map<ProjectId, Euros> awards() {
        Map<ProjectId, Euros> awards = new TreeMap<>();
        lines.forEach(line -> awards.put(line.project(), line.grant()));
        return awards;
    }

    /**
     * Returns what is left of the money.
     *
     * @return what was available less all grants
     */
    public Euros remainder() {
        return available.minus(Euros.sum(lines.stream().map(Line::grant).toList()));
    }

    /**
     * Returns what each claimant pays in all, out of its share.
     *
     * @return the sums by claimant; a claimant that pays nothing is not named
     */
    public Map<String, Euros> paid() {
        Map<String, Euros> paid = new TreeMap<>();
        lines.forEach(line ->
                line.payments().forEach(payment -> paid.merge(payment.claimant(), payment.amount(), Euros::plus)));
        return paid;
    }

    /**
     * Explains the plan: the method, the money, then each project.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        Reason balance = Reason.of("allocation.equal.balance")
                .with("available", available)
                .with("remainder", remainder());
        Explanation whole =
                Explanation.of(Mark.NOTE, balance).with(Explanation.note(EqualSharesReasons.rule(rule, steps)));
        return whole.with(lines.stream().map(Line::explanation).toList());
    }
}
