package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A case on a day of granting, with all that the law of that day makes of it: which numbers apply, which size classes
 * are still possible, in which regional-aid areas its sites lie.
 *
 * <p>Schemes read situations; {@code StateAid} makes them, one for each day on which aid to the case was or will be
 * granted. This class is immutable and thread-safe.
 */
public final class AidSituation implements Serializable {

    private final AidCase project;
    private final Granting granting;
    private final AidLaw law;
    private final Set<EnterpriseSize> sizes;
    private final List<RegionalZone> zones;

    AidSituation(AidCase project, Granting granting, AidLaw law, Set<EnterpriseSize> sizes, List<RegionalZone> zones) {
        this.project = project;
        this.granting = granting;
        this.law = law;
        this.sizes = sizes;
        this.zones = zones;
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
     * Returns the days that choose the law.
     *
     * @return the granting
     */
    public Granting granting() {
        return granting;
    }

    /**
     * Returns the dated numbers of the law.
     *
     * @return the law
     */
    public AidLaw law() {
        return law;
    }

    /**
     * Returns the day whose version of the regulation applies: the day of granting, unless the scheme still runs on an
     * older version.
     *
     * @return the day
     */
    public LocalDate lawDay() {
        return granting.schemeVersionOn() == null ? granting.grantedOn() : granting.schemeVersionOn();
    }

    /**
     * Returns the size classes that are still possible.
     *
     * @return at least one class
     */
    public Set<EnterpriseSize> sizes() {
        return sizes;
    }

    /**
     * Returns the areas of the regional-aid map that a cost line may lie in.
     *
     * @param line the cost line
     * @return at least one area; several if the line does not say at which of the project's sites it is spent
     */
    public List<RegionalZone> zones(CostLine line) {
        return zones;
    }

    /**
     * Returns the context in which conditions are tested.
     *
     * @return the context at the day of the law
     */
    public EvaluationContext context() {
        return EvaluationContext.at(lawDay());
    }
}
