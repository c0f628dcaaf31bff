package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.GoverningText;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import fr.territoiresindustrie.rules.stateaid.undertaking.EnterpriseSizeAnswer;
import fr.territoiresindustrie.rules.stateaid.undertaking.SizeCalculator;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case on a day of granting, with all that the law of that day makes of it: which numbers apply, which size classes
 * are still possible, in which regional-aid areas its sites lie.
 *
 * <p>Schemes read situations; {@code StateAid} makes them, one for each day on which aid to the case was or will be
 * granted. This class is immutable and thread-safe.
 */
public final class AidSituation implements Serializable {

    private static final Set<EnterpriseSize> ANY_SIZE =
            Collections.unmodifiableSet(EnumSet.allOf(EnterpriseSize.class));

    private final AidCase project;
    private final Granting granting;
    private final AidLaw law;
    private final GoverningText text;
    private final Set<EnterpriseSize> sizes;
    private final @Nullable EnterpriseSizeAnswer sizeAnswer;

    /** The areas of the project as a whole; none if nothing is known of its places, or if it has none in France. */
    private final List<RegionalZone> zones;

    /** The areas of the communes that lines name for themselves. */
    private final Map<CommuneCode, RegionalZone> zonesOfLines;

    private AidSituation(
            AidCase project,
            Granting granting,
            AidLaw law,
            Set<EnterpriseSize> sizes,
            @Nullable EnterpriseSizeAnswer sizeAnswer,
            List<RegionalZone> zones,
            Map<CommuneCode, RegionalZone> zonesOfLines) {
        this.project = project;
        this.granting = granting;
        this.law = law;
        this.text = GberVersion.governing(granting.grantedOn(), granting.schemeVersionOn());
        this.sizes = sizes;
        this.sizeAnswer = sizeAnswer;
        this.zones = List.copyOf(zones);
        this.zonesOfLines = zonesOfLines;
    }

    AidSituation(AidCase project, Granting granting, AidLaw law, Set<EnterpriseSize> sizes, List<RegionalZone> zones) {
        this(project, granting, law, sizes, null, zones, Map.of());
    }

    /**
     * Puts a case on a day of granting, with the sizes worked out as the law says if the case does not state them.
     * {@code StateAid} does so by itself; this is for whoever tests a scheme of their own.
     *
     * @param project the facts
     * @param granting the day of granting and the version of the scheme
     * @param law the dated numbers of the law
     * @param map the map of regional-aid areas
     * @return the situation
     */
    public static AidSituation of(AidCase project, Granting granting, AidLaw law, RegionalAidMap map) {
        return of(project, granting, law, map, SizeCalculator.of(law));
    }

    /**
     * Puts a case on a day of granting.
     *
     * @param calculator works out the size where the case does not state it
     */
    static AidSituation of(
            AidCase project, Granting granting, AidLaw law, RegionalAidMap map, SizeCalculator calculator) {
        EnterpriseSizeAnswer answer = sizeAnswer(project, granting.grantedOn(), calculator);
        Set<EnterpriseSize> sizes = answer == null ? stated(project) : answer.possible();
        return new AidSituation(
                project,
                granting,
                law,
                sizes,
                answer,
                zones(project, granting.grantedOn(), map),
                zonesOfLines(project, granting.grantedOn(), map));
    }

    private static Set<EnterpriseSize> stated(AidCase project) {
        Set<EnterpriseSize> sizes = project.sizes();
        return sizes == null ? ANY_SIZE : sizes;
    }

    private static @Nullable EnterpriseSizeAnswer sizeAnswer(
            AidCase project, LocalDate day, SizeCalculator calculator) {
        Applicant applicant = project.applicant();
        boolean worked = project.sizes() == null && applicant != null && applicant.undertaking() != null;
        return worked && !day.isBefore(GberVersion.V2014.from()) ? calculator.assess(applicant, day) : null;
    }

    private static List<RegionalZone> zones(AidCase project, LocalDate day, RegionalAidMap map) {
        if (project.zone() != null) {
            return List.of(found(project.zone(), day, map));
        }
        List<CommuneCode> communes = project.communes();
        return communes == null
                ? List.of()
                : communes.stream()
                        .distinct()
                        .map(commune -> map.zone(commune, day))
                        .toList();
    }

    /**
     * What somebody found for a site on a day. It holds on another day too as long as the map says the same of the
     * commune on both; otherwise only the map is left to ask.
     */
    private static RegionalZone found(RegionalZone zone, LocalDate day, RegionalAidMap map) {
        if (zone.grantedOn().equals(day)) {
            return zone;
        }
        RegionalZone then = map.zone(zone.commune(), zone.grantedOn());
        RegionalZone now = map.zone(zone.commune(), day);
        boolean same =
                then.status() == now.status() && then.area() == now.area() && Objects.equals(then.rates(), now.rates());
        return same ? zone : now;
    }

    private static Map<CommuneCode, RegionalZone> zonesOfLines(AidCase project, LocalDate day, RegionalAidMap map) {
        List<CostLine> lines = project.lines();
        if (lines == null || project.zone() != null) {
            return Map.of();
        }
        Map<CommuneCode, RegionalZone> found = new HashMap<>();
        for (CostLine line : lines) {
            if (line.commune() != null) {
                found.computeIfAbsent(line.commune(), commune -> map.zone(commune, day));
            }
        }
        return found.isEmpty() ? Map.of() : Collections.unmodifiableMap(found);
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
     * Tells which version of the general block exemption regulation governs aid that is granted on this day.
     *
     * @return the version, or why there is none
     */
    public GoverningText text() {
        return text;
    }

    /**
     * Returns the version of the general block exemption regulation whose figures apply.
     *
     * @return the version; empty before the regulation and after its end, when it exempts no aid
     */
    public Optional<GberVersion> findVersion() {
        return text.standing() == GoverningText.Standing.SCHEMES_ONLY
                ? Optional.of(GberVersion.V2023)
                : text.findVersion();
    }

    /**
     * Returns the day by which the figures of the regulation are chosen: the day of granting, unless the scheme still
     * runs on an older version.
     *
     * @return the day
     */
    public LocalDate lawDay() {
        if (text.figuresOn() != null) {
            return text.figuresOn();
        }
        return text.standing() == GoverningText.Standing.SCHEMES_ONLY ? GberVersion.V2023.to() : granting.grantedOn();
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
     * Returns how the size classes were worked out.
     *
     * @return the answer; empty if the case states the classes or says nothing of the undertaking
     */
    public Optional<EnterpriseSizeAnswer> findSizeAnswer() {
        return Optional.ofNullable(sizeAnswer);
    }

    /**
     * Returns the areas of the regional-aid map that a cost line may lie in.
     *
     * @param line the cost line
     * @return the areas, several if the line does not say at which of the project's sites it is spent; none if nothing
     *     is known of the place, or if the project has none in France
     */
    public List<RegionalZone> zones(CostLine line) {
        RegionalZone own = line.commune() == null ? null : zonesOfLines.get(line.commune());
        return own == null ? zones : List.of(own);
    }

    /**
     * Returns the areas of the regional-aid map in which the project has a site.
     *
     * @return the areas in the order of the communes; none if nothing is known of its places, or if it has none in
     *     France
     */
    public List<RegionalZone> zones() {
        return zones;
    }

    /** Whether the project is known to have no place in France. */
    boolean abroad() {
        List<CommuneCode> communes = project.communes();
        return project.zone() == null && communes != null && communes.isEmpty();
    }

    /** Whether the enterprise is surely (true), surely not (false) or perhaps (null) one of some sizes. */
    @Nullable
    Boolean sized(Set<EnterpriseSize> any) {
        if (any.containsAll(sizes)) {
            return Boolean.TRUE;
        }
        return Collections.disjoint(any, sizes) ? Boolean.FALSE : null;
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
