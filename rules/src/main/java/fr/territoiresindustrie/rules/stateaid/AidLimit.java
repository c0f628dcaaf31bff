package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.io.Serializable;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * An amount that the aid as a whole must not exceed, and what counts against it beside the aid that is planned.
 *
 * @param kind what kind of limit it is
 * @param ceiling the amount, as far as known
 * @param counts which support already granted counts against it
 * @param lines the cost lines that it is about; empty if it is about the undertaking, whatever the costs
 * @param basis the text that sets it
 * @param arithmetic how the amount came about
 */
public record AidLimit(
        ConstraintKind kind,
        AidRange ceiling,
        Counting counts,
        Set<String> lines,
        LegalBasis basis,
        Arithmetic arithmetic)
        implements Serializable {

    /** Which support already granted counts against a limit. */
    public enum Counting {

        /** All State aid that touches one of the lines. */
        STATE_AID,

        /** All State aid to the project under the same scheme, whatever its lines. */
        SAME_SCHEME,

        /** All public support that touches one of the lines, whether State aid or not. */
        PUBLIC_SUPPORT,

        /** None: the ceiling is already what is left. */
        NOTHING
    }

    /**
     * Copies the lines.
     *
     * @param kind what kind of limit it is
     * @param ceiling the amount
     * @param counts which support counts against it
     * @param lines the cost lines that it is about
     * @param basis the text that sets it
     * @param arithmetic how the amount came about
     */
    public AidLimit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ceiling, "ceiling");
        Objects.requireNonNull(counts, "counts");
        lines = lines.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(lines));
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(arithmetic, "arithmetic");
    }
}
