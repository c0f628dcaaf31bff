package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.util.List;

/**
 * What a scheme allows for a case, if its conditions are met and before any other aid is counted.
 *
 * <p>A scheme of amounts alone, such as de minimis, covers no lines, and its limits are all that it allows. A scheme that
 * goes by lines and covers none of the case allows nothing: it answers {@link #NONE}, or a limit of zero that says why.
 *
 * @param lines the cost lines that it covers, each with base and intensity; empty for a scheme of amounts alone
 * @param limits the amounts that the whole of the aid must not exceed
 * @param checks what a human has to check, since no fact of a case can say it
 */
public record AidEntitlement(List<LineEntitlement> lines, List<AidLimit> limits, List<Reason> checks)
        implements Serializable {

    /** A scheme that allows nothing for the case. */
    public static final AidEntitlement NONE = new AidEntitlement(List.of(), List.of(), List.of());

    /**
     * Copies the lists.
     *
     * @param lines the cost lines that it covers
     * @param limits the amounts that the whole must not exceed
     * @param checks what a human has to check
     */
    public AidEntitlement {
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
        checks = List.copyOf(checks);
    }
}
