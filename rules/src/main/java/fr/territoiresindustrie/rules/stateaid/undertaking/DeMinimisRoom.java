package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.territoiresindustrie.money.Euros;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much de minimis aid may still be granted: a range where facts are missing.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param least what may be granted whatever the missing facts are, zero or more
 * @param most what may be granted if all missing facts turn out well; null if the law of the day is not known, so that
 *     nothing can be said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeMinimisRoom(Euros least, @Nullable Euros most) implements Serializable {

    static final DeMinimisRoom NONE = new DeMinimisRoom(Euros.ZERO, Euros.ZERO);
    static final DeMinimisRoom NOT_KNOWN = new DeMinimisRoom(Euros.ZERO, null);

    /**
     * Checks that the least is given.
     *
     * @param least what may be granted in any case
     * @param most what may be granted at best
     */
    public DeMinimisRoom {
        Objects.requireNonNull(least, "least");
    }

    /**
     * Tells whether the room is known to the cent.
     *
     * @return true if no missing fact can change it
     */
    public boolean settled() {
        return least.equals(most);
    }

    /** What is left below a ceiling. */
    static DeMinimisRoom below(Euros ceiling, AidRange used) {
        Euros least =
                used.most() == null ? Euros.ZERO : ceiling.minus(used.most()).max(Euros.ZERO);
        return new DeMinimisRoom(least, ceiling.minus(used.least()).max(Euros.ZERO));
    }

    /** What is left of the room behind an amount. */
    DeMinimisRoom less(Euros amount) {
        Euros bound = most == null ? null : most.minus(amount).max(Euros.ZERO);
        return new DeMinimisRoom(least.minus(amount).max(Euros.ZERO), bound);
    }

    /** The room below two ceilings that both hold. */
    DeMinimisRoom and(DeMinimisRoom other) {
        return new DeMinimisRoom(least.min(other.least), smaller(most, other.most));
    }

    /** The room if one of two readings of the facts is right, and nobody knows which. */
    DeMinimisRoom or(DeMinimisRoom other) {
        return new DeMinimisRoom(least.min(other.least), larger(most, other.most));
    }

    private static @Nullable Euros smaller(@Nullable Euros one, @Nullable Euros other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }

    private static @Nullable Euros larger(@Nullable Euros one, @Nullable Euros other) {
        return one == null || other == null ? null : one.max(other);
    }
}
