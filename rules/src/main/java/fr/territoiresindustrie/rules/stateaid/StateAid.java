package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers how much may be granted: on a day, under a legal basis, after the support already granted.
 *
 * <p>It holds what does not belong to a case: the dated figures of the law, the regional-aid map, the legal bases under
 * which support already granted may stand. It reads no clock and keeps no state: the same question has the same answer.
 *
 * <p>How support is put together (Regulation (EU) No 651/2014, Article 8): on costs that can be told apart nothing
 * mixes; on the same costs all State aid together stays within the highest ceiling of the legal bases used there whose
 * conditions are met; an aid that covers several costs is counted on whichever of them bears it. Money that the Union
 * manages centrally counts where all public support does, and never above the costs. Aid that is not tied to costs is
 * left out of all that.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class StateAid implements Serializable {

    private final AidLaw law;
    private final RegionalAidMap map;
    private final SortedMap<RuleId, AidScheme> schemes;

    private StateAid(AidLaw law, RegionalAidMap map, SortedMap<RuleId, AidScheme> schemes) {
        this.law = law;
        this.map = map;
        this.schemes = schemes;
    }

    /**
     * Obtains the engine with the figures and legal bases that travel with the library, and the regional-aid map
     * without lists of communes.
     *
     * @return the engine
     */
    public static StateAid shipped() {
        StateAid bare = new StateAid(AidLaw.shipped(), RegionalAidMap.shipped(), Collections.emptySortedMap());
        return bare.withScheme(AidSchemes.all().toArray(AidScheme[]::new));
    }

    /**
     * Returns a copy with another regional-aid map. Its rates and days are read from the figures of this engine, so that
     * one answer never rests on two sheets.
     *
     * @param other the map, as a rule with the lists of communes of the decrees
     * @return the copy
     * @throws IllegalArgumentException if the map has figures of its own that are not those of this engine
     */
    public StateAid withMap(RegionalAidMap other) {
        if (!other.law().equals(AidLaw.shipped()) && !other.law().equals(law)) {
            throw new IllegalArgumentException(
                    "The figures of the map must be those of the engine.\nMaybe call withLaw(AidLaw) first.");
        }
        return new StateAid(law, other.withLaw(law), schemes);
    }

    /**
     * Returns a copy with other figures of the law, those of the regional-aid map included.
     *
     * @param other the figures
     * @return the copy
     */
    public StateAid withLaw(AidLaw other) {
        return new StateAid(Objects.requireNonNull(other, "other"), map.withLaw(other), schemes);
    }

    /**
     * Returns a copy that knows more legal bases; one with an identifier already known takes its place.
     *
     * @param more the legal bases
     * @return the copy
     */
    public StateAid withScheme(AidScheme... more) {
        SortedMap<RuleId, AidScheme> all = new TreeMap<>(schemes);
        for (AidScheme scheme : more) {
            all.put(scheme.id(), scheme);
        }
        return new StateAid(law, map, Collections.unmodifiableSortedMap(all));
    }

    /**
     * Returns the dated figures of the law.
     *
     * @return the figures
     */
    public AidLaw law() {
        return law;
    }

    /**
     * Returns the regional-aid map.
     *
     * @return the map
     */
    public RegionalAidMap map() {
        return map;
    }

    /**
     * Lists the legal bases under which support already granted is recognised.
     *
     * @return the legal bases in the order of their identifiers
     */
    public List<AidScheme> schemes() {
        return List.copyOf(schemes.values());
    }

    @Nullable
    AidScheme scheme(RuleId id) {
        return schemes.get(id);
    }

    /** Puts a case on a day of granting. */
    AidSituation situation(AidCase project, Granting granting) {
        return AidSituation.of(project, granting, law, map);
    }

    /**
     * Works out how much the State may grant under a legal basis for all costs that it covers.
     *
     * @param project the facts
     * @param scheme the legal basis
     * @param granting the day of granting and the version of the scheme
     * @return the ceiling
     */
    public AidCeiling ceiling(AidCase project, AidScheme scheme, Granting granting) {
        return ceiling(project, PlannedAid.of(scheme, granting));
    }

    /**
     * Works out how much may be granted.
     *
     * @param project the facts
     * @param planned the aid that is thought of
     * @return the ceiling
     * @throws IllegalArgumentException if the aid is to cover a line that the case does not have
     */
    public AidCeiling ceiling(AidCase project, PlannedAid planned) {
        StateAid engine = schemes.get(planned.scheme().id()) == planned.scheme() ? this : withScheme(planned.scheme());
        return new Assessment(engine, project).ceiling(planned);
    }

    /**
     * Holds legal bases against each other: which allows most on the day, which allow nothing, and what they allow
     * together.
     *
     * @param project the facts
     * @param granting the day of granting and the version of the scheme
     * @param among the legal bases that may be used; all that are known if none is named
     * @return the comparison
     */
    public BestBasis best(AidCase project, Granting granting, AidScheme... among) {
        List<AidScheme> candidates = among.length == 0 ? schemes() : List.of(among);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("The legal bases (none) must be at least one.");
        }
        return best(project, PlannedAid.of(candidates.get(0), granting), candidates);
    }

    /**
     * Holds legal bases against each other for one planned aid.
     *
     * @param project the facts
     * @param like the planned aid: its day, lines, funder and limits of the programme; its legal basis is one of those
     *     compared only if it is named again
     * @param among the legal bases that may be used
     * @return the comparison
     * @throws IllegalArgumentException if the aid is to cover a line that the case does not have
     */
    public BestBasis best(AidCase project, PlannedAid like, Collection<? extends AidScheme> among) {
        StateAid knowing = withScheme(among.toArray(AidScheme[]::new));
        return BestBasis.of(knowing, project, like, List.copyOf(among));
    }

    /**
     * Works out how much may be granted on each of several days, all else being the same: the day chooses the law.
     *
     * @param project the facts
     * @param scheme the legal basis
     * @param days the days of granting
     * @return a ceiling for each day, in their order
     */
    public List<AidCeiling> onDays(AidCase project, AidScheme scheme, Collection<LocalDate> days) {
        List<AidCeiling> ceilings = new ArrayList<>();
        for (LocalDate day : days) {
            ceilings.add(ceiling(project, scheme, Granting.on(day)));
        }
        return Collections.unmodifiableList(ceilings);
    }
}
