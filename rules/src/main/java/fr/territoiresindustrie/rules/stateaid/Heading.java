package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.CostNature;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A kind of cost that an article covers, with its base and its intensity.
 *
 * @param purpose what the cost serves
 * @param nature the nature that says as much of a line which states no purpose; null if none does
 * @param base which part of the cost is eligible
 * @param formula the intensity
 */
record Heading(AidPurpose purpose, @Nullable CostNature nature, EligibleBase base, Formula formula)
        implements Serializable {

    static Heading of(AidPurpose purpose, EligibleBase base, Formula formula) {
        return new Heading(purpose, null, base, formula);
    }

    /** Whether it covers a line, perhaps or surely: see {@link #unsure}. */
    boolean covers(CostLine line) {
        return line.purposes().isEmpty()
                ? nature != null && (line.nature() == null || nature == line.nature())
                : line.purposes().contains(purpose);
    }

    /** Whether a line says neither its purpose nor its nature, so that it may be covered or not. */
    static boolean unsure(CostLine line) {
        return line.purposes().isEmpty() && line.nature() == null;
    }
}
