package fr.territoiresindustrie.rules.stateaid.followup;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidRange;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.PlannedAid;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What becomes of a grant when the project is amended or the final costs are known: how much of it may stay, by the law
 * of the day on which it was granted, and with the facts of that day but for the costs.
 *
 * <p>A grant is never raised: it stays within the decision whatever the costs. It is reduced where it exceeds what the
 * legal basis allows on the final costs. Lines that the decision did not name do not count, and lines that were not
 * carried out count for nothing. Costs above those planned are no reason to reduce it: where they would lower the
 * ceiling, as above the threshold of large investment projects, the costs as planned count instead.
 *
 * <p>Two figures, which must not be taken for each other: the <em>legal maximum</em>, which nobody can go beyond, and
 * the grant at the <em>same intensity</em>, in proportion to the costs, which is what conventions as a rule provide for.
 * Interest on what is to be recovered is not worked out.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param planned the aid as it was granted
 * @param granted the gross grant equivalent that was granted
 * @param paid what has been paid of it
 * @param decided the ceiling with the costs as planned
 * @param finalCosts the ceiling with the final costs
 * @param lines the costs line by line, as planned and at last
 * @param legalMaximum how much of the grant the law allows to stay
 * @param sameIntensity the grant in proportion to the final costs, rounded down to the cent, not above the grant
 */
public record Reassessment(
        PlannedAid planned,
        Euros granted,
        Euros paid,
        AidCeiling decided,
        AidCeiling finalCosts,
        List<Line> lines,
        AidRange legalMaximum,
        AidRange sameIntensity)
        implements Serializable {

    /**
     * A cost line of the grant.
     *
     * @param id the identifier of the line
     * @param planned the cost on which the grant was decided
     * @param actual the final cost; zero if it was not carried out
     */
    public record Line(String id, AidRange planned, AidRange actual) implements Serializable {}

    /**
     * Copies the lines.
     *
     * @param planned the aid as it was granted
     * @param granted the gross grant equivalent that was granted
     * @param paid what has been paid of it
     * @param decided the ceiling with the costs as planned
     * @param finalCosts the ceiling with the final costs
     * @param lines the costs line by line
     * @param legalMaximum how much of the grant the law allows to stay
     * @param sameIntensity the grant in proportion to the final costs
     */
    public Reassessment {
        Objects.requireNonNull(planned, "planned");
        Objects.requireNonNull(granted, "granted");
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(decided, "decided");
        Objects.requireNonNull(finalCosts, "finalCosts");
        lines = List.copyOf(lines);
        Objects.requireNonNull(legalMaximum, "legalMaximum");
        Objects.requireNonNull(sameIntensity, "sameIntensity");
    }

    /**
     * Judges a grant again.
     *
     * @param engine the engine, with the map and the legal bases by which the grant was judged
     * @param project the case as it was decided, with the other aids and without the grant itself
     * @param planned the aid as it was granted
     * @param granted the gross grant equivalent that was granted, zero or more
     * @param paid what has been paid of it, zero or more; with its gross grant equivalent if that differs
     * @param actual the final costs, or those of the amended project, by the identifiers of the decided lines; amounts
     *     discounted to the day of granting like the planned ones
     * @return the judgement
     * @throws IllegalArgumentException if an amount is negative, if the lines of the decided case are not known, or if a
     *     line stands twice
     */
    public static Reassessment of(
            StateAid engine,
            AidCase project,
            PlannedAid planned,
            Euros granted,
            Euros paid,
            Collection<CostLine> actual) {
        return new Reassessing(engine, project, planned, actual).of(granted, paid);
    }

    /**
     * Returns by how much the grant must be reduced at least.
     *
     * @return the grant without the legal maximum, zero if all of it may stay
     */
    public AidRange reduction() {
        return AidRange.of(granted).less(legalMaximum);
    }

    /**
     * Returns how much of what was paid must be recovered. The legal maximum is rounded down, so that this is rounded
     * up.
     *
     * @return what was paid without the legal maximum, never negative
     */
    public AidRange recovery() {
        return AidRange.of(paid).less(legalMaximum);
    }

    /**
     * Returns how much may still be paid at most.
     *
     * @return the legal maximum without what was paid, never negative
     */
    public AidRange payable() {
        return legalMaximum.less(AidRange.of(paid));
    }

    /**
     * Writes down the judgement: what must be done, the two figures, the costs line by line, the ceiling on the final
     * costs, and what a human has to check.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return ReassessmentWords.of(this);
    }
}
