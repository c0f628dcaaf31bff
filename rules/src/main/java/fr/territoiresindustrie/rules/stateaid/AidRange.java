package fr.territoiresindustrie.rules.stateaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an amount can still turn out to be: at least this, at most that. The two are equal where everything that
 * matters is known.
 *
 * @param least the least that it can be, zero or more
 * @param most the most that it can be, not below the least; null if nothing known bounds it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AidRange(Euros least, @Nullable Euros most) implements Serializable {

    /** Nothing. */
    public static final AidRange ZERO = of(Euros.ZERO);

    /** Anything from nothing. */
    public static final AidRange UNKNOWN = new AidRange(Euros.ZERO, null);

    /**
     * Checks the order.
     *
     * @param least the least
     * @param most the most
     * @throws IllegalArgumentException if the least is negative or above the most
     */
    public AidRange {
        Objects.requireNonNull(least, "least");
        if (least.negative() || (most != null && most.compareTo(least) < 0)) {
            throw new IllegalArgumentException(
                    "The least (" + least + ") must be from zero to the most (" + most + ").");
        }
    }

    /**
     * Obtains an amount that is known.
     *
     * @param amount the amount, zero or more
     * @return the range of that amount alone
     */
    public static AidRange of(Euros amount) {
        return new AidRange(amount, amount);
    }

    /**
     * Obtains a range.
     *
     * @param least the least, zero or more
     * @param most the most, not below the least
     * @return the range
     */
    public static AidRange of(Euros least, Euros most) {
        return new AidRange(least, most);
    }

    /**
     * Returns the amount, if it is known.
     *
     * @return the amount, empty if least and most differ
     */
    public Optional<Euros> known() {
        return least.equals(most) ? Optional.of(least) : Optional.empty();
    }

    /**
     * Adds.
     *
     * @param other what to add
     * @return the range of the sums
     */
    public AidRange plus(AidRange other) {
        Euros top = most == null || other.most == null ? null : most.plus(other.most);
        return new AidRange(least.plus(other.least), top);
    }

    /**
     * Takes away what is already used, without going below zero.
     *
     * @param used what is used
     * @return the range of what is left
     */
    public AidRange less(AidRange used) {
        Euros low = used.most == null ? Euros.ZERO : least.minus(used.most).max(Euros.ZERO);
        return new AidRange(low, most == null ? null : most.minus(used.least).max(Euros.ZERO));
    }

    /**
     * Returns the smaller of two amounts.
     *
     * @param other the other amount
     * @return the range of the smaller one
     */
    public AidRange min(AidRange other) {
        Euros top = most == null ? other.most : other.most == null ? most : most.min(other.most);
        return new AidRange(least.min(other.least), top);
    }

    /**
     * Returns the larger of two amounts.
     *
     * @param other the other amount
     * @return the range of the larger one
     */
    public AidRange max(AidRange other) {
        Euros top = most == null || other.most == null ? null : most.max(other.most);
        return new AidRange(least.max(other.least), top);
    }

    /**
     * Tells whether an amount is among those still possible.
     *
     * @param amount the amount
     * @return true if it is not below the least and not above the most
     */
    public boolean holds(Euros amount) {
        return amount.compareTo(least) >= 0 && (most == null || amount.compareTo(most) <= 0);
    }

    /**
     * Returns the amount, or from where to where it may lie.
     *
     * @return for example {@code 250000.00 EUR}, {@code 0.00 EUR to 250000.00 EUR} or {@code 0.00 EUR or more}
     */
    @Override
    public String toString() {
        if (most == null) {
            return least + " or more";
        }
        return least.equals(most) ? least.toString() : least + " to " + most;
    }
}
