package fr.territoiresindustrie.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One payment of an award, planned or made. It may be made before or after the day on which it is due.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what it is: advance, interim payment or balance
 * @param amount how much, zero or more (a balance of zero closes an award that has been paid already)
 * @param dueOn the day on which it is due, or null if none is known
 * @param paidOn the day on which it was paid, or null as long as no payment is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "amount", "dueOn", "paidOn"})
public record Instalment(
        InstalmentKind kind,
        Euros amount,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn) implements Serializable {

    /**
     * Checks the facts.
     *
     * @param kind what it is
     * @param amount how much
     * @param dueOn when it is due
     * @param paidOn when it was paid
     * @throws IllegalArgumentException if the amount is negative
     */
    public Instalment {
        check(kind, amount).orThrow();
    }

    private static Problems check(@Nullable InstalmentKind kind, @Nullable Euros amount) {
        Problems problems = new Problems().require(kind, "kind").require(amount, "amount");
        return Amounts.notNegative(problems, amount, "amount");
    }

    /**
     * Obtains an instalment of which no date is known.
     *
     * @param kind what it is
     * @param amount how much, zero or more
     * @return the instalment
     * @throws IllegalArgumentException if the amount is negative
     */
    public static Instalment of(InstalmentKind kind, Euros amount) {
        return new Instalment(kind, amount, null, null);
    }

    /**
     * Obtains an instalment from facts that may be missing or wrong.
     *
     * @param kind what it is; required
     * @param amount how much; required, zero or more
     * @param dueOn when it is due, or null
     * @param paidOn when it was paid, or null
     * @return the instalment, or all problems with the paths {@code kind} and {@code amount}
     */
    public static Checked<Instalment> tryOf(
            @Nullable InstalmentKind kind,
            @Nullable Euros amount,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate paidOn) {
        return check(kind, amount).checked(() -> new Instalment(kind, amount, dueOn, paidOn));
    }

    /**
     * Returns a copy that is due on a day.
     *
     * @param date the day, or null if none is known
     * @return the copy
     */
    public Instalment withDueOn(@Nullable LocalDate date) {
        return new Instalment(kind, amount, date, paidOn);
    }

    /**
     * Returns a copy that was paid on a day.
     *
     * @param date the day, or null if no payment is known
     * @return the copy
     */
    public Instalment withPaidOn(@Nullable LocalDate date) {
        return new Instalment(kind, amount, dueOn, date);
    }

    /**
     * Tells whether this was known to be paid at the end of a day.
     *
     * @param date the day
     * @return true if it was paid then or before
     */
    public boolean paidBy(LocalDate date) {
        return paidOn != null && !paidOn.isAfter(date);
    }

    /**
     * Tells whether this was due at the end of a day, paid or not.
     *
     * @param date the day
     * @return true if it was due then or before; false if no due date is known
     */
    public boolean dueBy(LocalDate date) {
        return dueOn != null && !dueOn.isAfter(date);
    }
}
