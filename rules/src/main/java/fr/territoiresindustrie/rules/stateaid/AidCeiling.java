package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.CriteriaReport;
import fr.territoiresindustrie.rules.criterion.Outcome;
import fr.territoiresindustrie.rules.explanation.Explanation;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How much may be granted under a legal basis on a day, and why not more.
 *
 * <p>The least is what may be granted whatever the missing facts turn out to be; the most is what can be hoped for. The
 * two are equal once everything that matters is known.
 *
 * <p>This class is immutable and thread-safe. Its explanation is written only when somebody asks.
 */
public final class AidCeiling implements Serializable {

    private final StateAid engine;
    private final AidCase project;
    private final PlannedAid planned;
    private final Ground ground;
    private final Set<String> lines;
    private final List<Measure> measures;
    private final List<AidConstraint> constraints;
    private final AidRange permitted;

    AidCeiling(
            StateAid engine,
            AidCase project,
            PlannedAid planned,
            Ground ground,
            Set<String> lines,
            List<Measure> measures,
            List<AidConstraint> constraints) {
        this.engine = engine;
        this.project = project;
        this.planned = planned;
        this.ground = ground;
        this.lines = lines.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(lines));
        this.measures = List.copyOf(measures);
        this.constraints = List.copyOf(constraints);
        this.permitted = smallest(constraints);
    }

    private static AidRange smallest(List<AidConstraint> constraints) {
        AidRange smallest = constraints.get(0).room();
        for (AidConstraint constraint : constraints) {
            smallest = smallest.min(constraint.room());
        }
        return smallest;
    }

    /**
     * Returns the facts.
     *
     * @return the case
     */
    public AidCase project() {
        return project;
    }

    /**
     * Returns the aid that was thought of.
     *
     * @return the planned aid
     */
    public PlannedAid planned() {
        return planned;
    }

    /**
     * Returns the text that a grant would rest on.
     *
     * @return the legal basis of the scheme on the day of granting
     */
    public LegalBasis basis() {
        return ground.scheme().basis(ground.situation());
    }

    /**
     * Returns the permitted maximum.
     *
     * @return the smallest room that a constraint leaves, as far as known
     */
    public AidRange permitted() {
        return permitted;
    }

    /**
     * Returns the constraint that binds: the one that leaves the smallest room.
     *
     * @return the first of the {@linkplain #constraints constraints}
     */
    public AidConstraint binding() {
        return constraints.get(0);
    }

    /**
     * Lists what limits the aid.
     *
     * @return at least one constraint, the tightest first: by the most that it leaves, then by the least
     */
    public List<AidConstraint> constraints() {
        return constraints;
    }

    /**
     * Returns whether the conditions of the legal basis are met.
     *
     * @return the outcome of all of them together
     */
    public Outcome conditions() {
        return ground.conditions();
    }

    /**
     * Returns the conditions one by one.
     *
     * @return the report
     */
    public CriteriaReport conditionsReport() {
        return ground.report();
    }

    /**
     * Lists the cost lines that the aid would cover.
     *
     * @return their identifiers in order; none if it is not tied to costs
     */
    public Set<String> lines() {
        return lines;
    }

    /**
     * Returns what the legal basis allows by itself, before any other support is counted.
     *
     * @return bases, intensities and amounts
     */
    public AidEntitlement entitlement() {
        return ground.entitlement();
    }

    /**
     * Lists what a human has to check, since no fact of a case can say it.
     *
     * @return the checks
     */
    public List<Reason> checks() {
        List<Reason> checks = new ArrayList<>(ground.entitlement().checks());
        for (Measure measure : measures) {
            boolean beside = measure.onUnknownLines()
                    || Boolean.TRUE.equals(measure.aid().touches(lines));
            if (beside && measure.ground() != null && measure.ground().refused()) {
                checks.add(Reason.of("aid.cumul.check.refused")
                        .with("aid", measure.aid().id()));
            }
        }
        LocalDate applied = project.appliedOn();
        LocalDate granted = planned.granting().grantedOn();
        if (ground.byIntensity() && applied != null && applied.isAfter(granted)) {
            checks.add(Reason.of("aid.cumul.check.applied-late")
                    .with("applied", applied)
                    .with("granted", granted));
        }
        return List.copyOf(checks);
    }

    /**
     * Lists the facts that are missing and that may move the answer.
     *
     * @return one sentence for each; none if the permitted amount is known
     */
    public List<Reason> missing() {
        return permitted.known().isPresent() ? List.of() : new MissingFacts(this).found();
    }

    /**
     * Holds an amount against this ceiling: a grant above it can be recorded, but not silently.
     *
     * @param grant the amount, zero or more
     * @return whether it is within the ceiling, and by how much it is not
     * @throws IllegalArgumentException if the amount is negative
     */
    public AidJudgement judge(Euros grant) {
        return AidJudgement.of(grant, this);
    }

    /**
     * Writes down the answer: the permitted amount and what binds it, the conditions, the arithmetic line by line, the
     * support already granted, every constraint with its law, what is left to a human, what is missing.
     *
     * @return the explanation
     */
    public Explanation explanation() {
        return new CeilingExplanation(this).written();
    }

    /** The same question on other facts. */
    AidRange permittedIf(AidCase other) {
        return engine.ceiling(other, planned).permitted();
    }

    Ground ground() {
        return ground;
    }

    List<Measure> measures() {
        return measures;
    }

    /** Two ceilings are equal if they permit the same to the same case, for the same reasons. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AidCeiling that
                && that.permitted.equals(permitted)
                && that.project.equals(project)
                && that.explanation().equals(explanation());
    }

    @Override
    public int hashCode() {
        return Objects.hash(project, permitted);
    }

    /**
     * Returns the explanation in English.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return explanation().text(Locale.ENGLISH);
    }
}
