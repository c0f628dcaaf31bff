package fr.territoiresindustrie.rules.stateaid.undertaking;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;

/**
 * One of the five points by which an undertaking is in difficulty (Regulation (EU) 651/2014, Article 2(18)).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param point which point
 * @param outcome met if the point shows difficulty, not applicable if it does not concern the undertaking
 * @param reason the arithmetic, or why it does not apply
 * @param basis the text
 */
public record DifficultyLimb(Point point, Outcome outcome, Reason reason, LegalBasis basis) implements Serializable {

    /** A point of Article 2(18). */
    public enum Point {

        /** (a) Companies with limited liability: more than half of the subscribed capital is lost. */
        @JsonProperty("a")
        LIMITED_LIABILITY,

        /** (b) Companies with unlimited liability of some members: more than half of the capital is lost. */
        @JsonProperty("b")
        UNLIMITED_LIABILITY,

        /** (c) Collective insolvency proceedings, or the conditions for them at the request of creditors. */
        @JsonProperty("c")
        INSOLVENCY,

        /** (d) Rescue aid not repaid, or a restructuring plan still running. */
        @JsonProperty("d")
        RESCUE_OR_RESTRUCTURING,

        /** (e) Undertakings other than SMEs: debt and interest too high in each of the last two years. */
        @JsonProperty("e")
        SOLVENCY_RATIOS
    }

    /**
     * Tells the point.
     *
     * @return one line with its legal basis
     */
    public Explanation explanation() {
        return Explanation.of(outcome.mark(), reason).basedOn(basis);
    }
}
