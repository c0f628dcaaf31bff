package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Mark;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the limits of an aid: the ceiling, what already counts against it, and the room that is left.
 *
 * @param kind what limits the aid
 * @param ceiling the most that all support which counts may come to
 * @param counted what already counts against it
 * @param room what is left for the aid, never negative
 * @param lines the cost lines that the limit is about, in order; empty if it is not about costs
 * @param aids the identifiers of the support that counts, in the order of granting, of unknown day last
 * @param basis the text that sets it
 * @param arithmetic how the ceiling and the room came about
 */
public record AidConstraint(
        ConstraintKind kind,
        AidRange ceiling,
        AidRange counted,
        AidRange room,
        Set<String> lines,
        List<String> aids,
        LegalBasis basis,
        Arithmetic arithmetic)
        implements Serializable {

    /** The tightest first: by the most that it leaves, then by the least, then in the order of the kinds. */
    static final Comparator<AidConstraint> TIGHTEST_FIRST = Comparator.comparing(
                    (AidConstraint constraint) -> constraint.room.most(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(constraint -> constraint.room.least())
            .thenComparing(AidConstraint::kind);

    /**
     * Copies the collections.
     *
     * @param kind what limits the aid
     * @param ceiling the most that all support which counts may come to
     * @param counted what already counts against it
     * @param room what is left for the aid
     * @param lines the cost lines that the limit is about
     * @param aids the identifiers of the support that counts
     * @param basis the text that sets it
     * @param arithmetic how the ceiling and the room came about
     */
    public AidConstraint {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(room, "room");
        lines = lines.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(lines));
        aids = List.copyOf(aids);
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(arithmetic, "arithmetic");
    }

    /**
     * Returns by how much the support already granted surely exceeds the ceiling.
     *
     * @return the excess, zero if there is none or if it is not sure
     */
    public Euros excess() {
        Euros top = ceiling.most();
        // An aid of an earlier day keeps to the intensity of its own day; what it takes here is no fault of it.
        return top == null || kind == ConstraintKind.OWN_INTENSITY
                ? Euros.ZERO
                : counted.least().minus(top).max(Euros.ZERO);
    }

    /**
     * Tells by how much an aid would go beyond this limit.
     *
     * @param grant the aid, zero or more
     * @return the difference; zero if the limit allows it
     */
    public AidRange excessOf(Euros grant) {
        return AidRange.of(grant).less(room);
    }

    /**
     * Tells whether an aid would use this limit to the cent, all that counts being known.
     *
     * @param grant the aid
     * @return true if exactly as much is left
     */
    boolean reachedBy(Euros grant) {
        return room.known().filter(grant::equals).isPresent();
    }

    /**
     * Writes down the limit.
     *
     * @return the room with its arithmetic and its law
     */
    public Explanation explanation() {
        if (kind == ConstraintKind.CONDITIONS) {
            return arithmetic.explanation().titled(kind.label()).basedOn(basis);
        }
        boolean something = !aids.isEmpty();
        Reason reason = Reason.of(something ? "aid.cumul.room.less" : "aid.cumul.room")
                .with("room", AidWords.amount(room))
                .with("ceiling", AidWords.amount(ceiling))
                .with("counted", AidWords.amount(counted));
        Explanation line =
                new Explanation(mark(), null, kind.label(), reason, basis, List.of()).with(arithmetic.explanation());
        return excess().positive() ? line.with(Explanation.note(excessReason())) : line;
    }

    private Mark mark() {
        Euros top = room.most();
        if (top != null && top.equals(Euros.ZERO)) {
            return Mark.NOT_MET;
        }
        return room.known().isPresent() ? Mark.NOTE : Mark.UNKNOWN;
    }

    private Reason excessReason() {
        return Reason.of("aid.cumul.excess").with("excess", excess()).with("aids", aids);
    }
}
