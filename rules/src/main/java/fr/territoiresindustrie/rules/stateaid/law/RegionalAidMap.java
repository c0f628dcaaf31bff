package fr.territoiresindustrie.rules.stateaid.law;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import fr.territoiresindustrie.territory.Geography;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The French regional-aid maps («&nbsp;zonage AFR&nbsp;») of 2014 to 2027: in which zone a commune was on the day of
 * granting, and at which rates.
 *
 * <p>Overseas the zones are whole départements and are known here. The communes of metropolitan France are listed by
 * the annexes of the decrees, which the library does not ship: {@link #with} takes a list, one for each decree. Without
 * one a metropolitan commune is not known on days on which a map was in force, and still known not to be in any zone on
 * days on which none was: from 1 January to 2 July 2022.
 *
 * <pre>{@code
 * RegionalAidMap map = RegionalAidMap.shipped()
 *         .with(listOf2014, 2014)   // décret 2014-758, with the codes of 2014
 *         .with(listOf2022, 2022);  // décret 2022-968
 * map.zone(CommuneCode.of("97302"), LocalDate.of(2024, 5, 2)).rate(EnterpriseSize.SMALL); // 90%
 * }</pre>
 *
 * <p>Corsica is said to be listed whole since 2022, which was not checked: the library does not assume it unless told by
 * {@link #withCorsicaListed}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class RegionalAidMap implements Serializable {

    private static final Set<String> CORSICA = Set.of("2A", "2B");

    private final AidLaw law;
    private final Geography geography;
    private final List<ListedCommunes> lists;
    private final boolean corsicaListed;

    private RegionalAidMap(AidLaw law, Geography geography, List<ListedCommunes> lists, boolean corsicaListed) {
        this.law = law;
        this.geography = geography;
        this.lists = lists;
        this.corsicaListed = corsicaListed;
    }

    /**
     * Obtains the map with the shipped figures and without any list of communes.
     *
     * @return the map
     */
    public static RegionalAidMap shipped() {
        return of(AidLaw.shipped());
    }

    /**
     * Obtains the map with other figures and without any list of communes.
     *
     * @param law the sheet whose keys {@code afr.} hold the rates and the days of the maps
     * @return the map
     */
    public static RegionalAidMap of(AidLaw law) {
        return new RegionalAidMap(Objects.requireNonNull(law, "law"), Geography.shipped(), List.of(), false);
    }

    /**
     * Returns a copy with other figures and the same lists of communes.
     *
     * @param other the sheet whose keys {@code afr.} hold the rates and the days of the maps
     * @return the copy
     */
    public RegionalAidMap withLaw(AidLaw other) {
        return new RegionalAidMap(Objects.requireNonNull(other, "other"), geography, lists, corsicaListed);
    }

    /**
     * Returns the sheet from which the rates and the days of the maps are read.
     *
     * @return the figures
     */
    public AidLaw law() {
        return law;
    }

    /**
     * Returns a copy with the list of communes of one decree. Its listings overseas are not asked, since the zones
     * there are whole départements.
     *
     * @param list the list, with the days of its decree
     * @param cogYear the year of the Code officiel géographique whose codes the list is written with, 2014 or later
     * @return the copy
     * @throws IllegalArgumentException if the year is before 2014, if the list has a metropolitan commune in a zone of
     *     point (a), or if another list is in force for the same places on one of its days
     */
    public RegionalAidMap with(AidZoneMap list, int cogYear) {
        if (cogYear < 2014) {
            throw new IllegalArgumentException("The COG year (" + cogYear + ") must be 2014 or later.");
        }
        ListChecks.requireZonesOfPointC(list);
        lists.forEach(other -> ListChecks.requireApart(other.map(), list));
        List<ListedCommunes> more = new ArrayList<>(lists);
        more.add(new ListedCommunes(list, cogYear, geography));
        return new RegionalAidMap(law, geography, List.copyOf(more), corsicaListed);
    }

    /**
     * Returns a copy that takes every commune of Corsica for listed in the map that began in 2022. Whoever calls this
     * has read the annex of the decree, or accepts an answer whose basis is marked as not checked. A list that covers
     * Corsica is asked first.
     *
     * @return the copy
     */
    public RegionalAidMap withCorsicaListed() {
        return new RegionalAidMap(law, geography, lists, true);
    }

    /**
     * Tells in which zone a commune was. The code may be of any year; one that is a commune's today means that commune
     * as it is today, with all that merged into it.
     *
     * @param commune the commune
     * @param grantedOn the day of granting
     * @return the zone with its rates, or why it is not known
     */
    public RegionalZone zone(CommuneCode commune, LocalDate grantedOn) {
        return zone(commune, null, grantedOn);
    }

    /**
     * Tells in which zone a commune was, its code being of a known year.
     *
     * @param commune the commune
     * @param cogYear a year of the Code officiel géographique that is shipped
     * @param grantedOn the day of granting
     * @return the zone with its rates, or why it is not known
     * @throws IllegalArgumentException if the year is not shipped
     */
    public RegionalZone zone(CommuneCode commune, int cogYear, LocalDate grantedOn) {
        geography.at(cogYear);
        return zone(commune, Integer.valueOf(cogYear), grantedOn);
    }

    /**
     * Tells in which zones the communes of a project were. Where they differ, the rate of the project lies between the
     * lowest and the highest, unless its costs are told apart by place.
     *
     * @param communes the communes
     * @param grantedOn the day of granting
     * @return a zone for each commune, in their order
     */
    public List<RegionalZone> zones(Collection<CommuneCode> communes, LocalDate grantedOn) {
        return communes.stream().map(commune -> zone(commune, grantedOn)).toList();
    }

    private RegionalZone zone(CommuneCode commune, @Nullable Integer cogYear, LocalDate grantedOn) {
        ZoneAnswer answer = new ZoneAnswer(law, commune, grantedOn);
        RegionalArea outermost = RegionalArea.outermostOf(commune);
        if (outermost != null) {
            return answer.outermost(outermost);
        }
        DepartementCode departement = commune.departement();
        return departement.overseas() ? answer.notCovered() : metropolitan(answer, commune, cogYear, grantedOn);
    }

    private RegionalZone metropolitan(
            ZoneAnswer answer, CommuneCode commune, @Nullable Integer cogYear, LocalDate grantedOn) {
        Optional<RegionalZone> without = answer.withoutMap();
        if (without.isPresent()) {
            return without.get();
        }
        for (ListedCommunes list : lists) {
            if (list.covers(commune, grantedOn)) {
                ListedZone found =
                        cogYear == null ? list.zoneOf(commune, grantedOn) : list.zoneOf(commune, cogYear, grantedOn);
                return found.cover() == AidZone.Cover.NOT_KNOWN
                        ? answer.unknownCode()
                        : answer.listed(found, list.map().source());
            }
        }
        boolean corsica =
                corsicaListed && CORSICA.contains(commune.departement().value());
        return corsica ? answer.corsica() : answer.withoutList();
    }

    /**
     * Returns the text that puts the map of metropolitan France in force, or says that there is none.
     *
     * @param grantedOn the day of granting
     * @return the basis, empty on a day beyond the maps known
     */
    public Optional<LegalBasis> findBasis(LocalDate grantedOn) {
        return law.find(ZoneAnswer.MAP_C, grantedOn)
                .or(() -> law.find(ZoneAnswer.MAP_C_APPROVED, grantedOn))
                .map(LegalFigure::basis);
    }

    /**
     * Returns the lists of communes.
     *
     * @return the lists in the order in which they were given
     */
    public List<AidZoneMap> lists() {
        return lists.stream().map(ListedCommunes::map).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionalAidMap that
                && that.corsicaListed == corsicaListed
                && that.law.equals(law)
                && that.lists().equals(lists())
                && that.years().equals(years());
    }

    private List<Integer> years() {
        return lists.stream().map(ListedCommunes::cogYear).toList();
    }

    @Override
    public int hashCode() {
        return Objects.hash(lists(), corsicaListed);
    }

    /**
     * Returns what the lists are, not their content.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return "RegionalAidMap" + lists() + (corsicaListed ? " with Corsica" : "");
    }
}
