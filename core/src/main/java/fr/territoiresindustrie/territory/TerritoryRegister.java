package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Problems;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labelled territories in time: several versions of the list, asked for a commune at a date.
 *
 * <pre>{@code
 * TerritoryRegister register = TerritoryRegister.of(list2022, list2023);
 * CommuneCode vierzon = CommuneCode.of("18279");
 * register.locate(vierzon, LocalDate.of(2024, 5, 2));  // in 2023-2027/ti-2401, by the list of 9 November 2023
 * register.locate(vierzon, LocalDate.of(2017, 5, 2));  // not known: no list at that date
 * }</pre>
 *
 * <p>When two lists were in use on the same day and give different territories, the answer is that it is not known.
 * Which days a list was in use on can be set by the caller, see {@link TerritoryList#withVersion}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param lists the lists, in the order in which they are asked
 */
public record TerritoryRegister(List<TerritoryList> lists) implements Serializable {

    /**
     * Copies the lists.
     *
     * @param lists the lists, perhaps none
     * @throws IllegalArgumentException if the same version is given twice
     */
    public TerritoryRegister {
        lists = Problems.copyOf(lists, "lists");
        Set<ListVersion> versions = new HashSet<>();
        for (TerritoryList list : lists) {
            if (!versions.add(list.version()) && list.limitedTo() == null) {
                throw new IllegalArgumentException("The list (" + list + ") must not stand twice.");
            }
        }
    }

    /**
     * Obtains a register of some lists.
     *
     * @param lists the lists, perhaps none
     * @return the register
     * @throws IllegalArgumentException if the same version is given twice
     */
    public static TerritoryRegister of(TerritoryList... lists) {
        return new TerritoryRegister(List.of(lists));
    }

    /**
     * Lists the lists that were in use on a day.
     *
     * @param date the day
     * @return the lists, perhaps none
     */
    public List<TerritoryList> listInUseOn(LocalDate date) {
        return lists.stream().filter(list -> list.version().covers(date)).toList();
    }

    /**
     * Finds a territory by its key, in the list in use that names it last.
     *
     * @param territory the key
     * @return the territory, empty if no list has it
     */
    public Optional<Territory> findTerritory(TerritoryId territory) {
        return lists.stream()
                .flatMap(list -> list.findTerritory(territory).stream())
                .reduce((earlier, later) -> later);
    }

    /**
     * Places a commune, whatever the year of its code, with the geography that travels with the library; see
     * {@link #locate(CommuneCode, LocalDate, Geography)}.
     *
     * @param commune the commune
     * @param date the day
     * @return in some territories, in none, or not known and why
     */
    public Placement locate(CommuneCode commune, LocalDate date) {
        return locate(commune, date, Geography.shipped());
    }

    /**
     * Places a commune whose code is known to be of the same year as the lists. A code that a list does not name is
     * taken for that of a commune in no territory, even if no such commune exists.
     *
     * @param commune the commune
     * @param date the day
     * @return in some territories, in none, or not known and why
     */
    public Placement locateAsWritten(CommuneCode commune, LocalDate date) {
        return locate(date, list -> answer(list, commune));
    }

    /**
     * Places a commune whose code may be older or newer than the lists: each list that does not name it is asked for
     * the commune that the code stands for in the year of that list. A code that is of no commune is <em>not
     * known</em>, and so is one that is split between different territories.
     *
     * <p>A list whose year is not known, or is before the years of the geography, is asked for the code as it is.
     *
     * @param commune the commune, an arrondissement or a delegated commune, as in any year
     * @param date the day
     * @param geography knows which codes replace which
     * @return in some territories, in none, or not known and why
     */
    public Placement locate(CommuneCode commune, LocalDate date, Geography geography) {
        return locate(date, list -> resolved(list, commune, geography));
    }

    /**
     * Tells whether a commune is in a labelled territory, as {@link #locateAsWritten} does but without creating an
     * object.
     *
     * @param commune the commune
     * @param date the day
     * @return true or false, or null if it is not known
     */
    public @Nullable Boolean labelled(CommuneCode commune, LocalDate date) {
        List<TerritoryId> seen = null;
        for (int i = 0; i < lists.size(); i++) {
            TerritoryList list = lists.get(i);
            if (list.version().covers(date) && list.speaksOf(commune)) {
                List<TerritoryId> territories = list.listTerritoriesOf(commune);
                if (seen != null && !seen.equals(territories)) {
                    return null;
                }
                seen = territories;
            }
        }
        return seen == null ? null : Boolean.valueOf(!seen.isEmpty());
    }

    private Placement locate(LocalDate date, Question question) {
        List<TerritoryList> inUse = listInUseOn(date);
        if (inUse.isEmpty()) {
            return Placement.notKnown(Placement.Reason.NO_LIST_AT_DATE, List.of());
        }
        List<Placement> answers = inUse.stream().map(question::ask).toList();
        List<Placement> within = answers.stream()
                .filter(answer -> answer.reason() != Placement.Reason.OUTSIDE_SCOPE)
                .toList();
        return merged(within.isEmpty() ? answers : within);
    }

    /** One answer of several lists: the first, if all say the same; the first that does not know, if there is one. */
    private static Placement merged(List<Placement> answers) {
        Placement first = answers.get(0);
        List<ListVersion> versions = new ArrayList<>();
        Placement.Reason reason = null;
        for (Placement answer : answers) {
            versions.addAll(answer.lists());
            if (reason == null) {
                boolean agrees = answer.territories().equals(first.territories());
                reason = answer.reason() != null || agrees ? answer.reason() : Placement.Reason.LISTS_DISAGREE;
            }
        }
        return reason == null ? Placement.of(first.territories(), versions) : Placement.notKnown(reason, versions);
    }

    private static Placement answer(TerritoryList list, CommuneCode commune) {
        List<ListVersion> versions = List.of(list.version());
        return list.speaksOf(commune)
                ? Placement.of(list.listTerritoriesOf(commune), versions)
                : Placement.notKnown(Placement.Reason.OUTSIDE_SCOPE, versions);
    }

    private static Placement resolved(TerritoryList list, CommuneCode commune, Geography geography) {
        Integer year = list.cogYear();
        boolean named = list.communes().containsKey(commune);
        if (named || year == null || year < geography.years().get(0)) {
            return answer(list, commune);
        }
        List<Commune> communes = geography.atOrBefore(year).resolve(commune).communes();
        if (communes.isEmpty()) {
            return Placement.notKnown(Placement.Reason.COMMUNE_UNKNOWN, List.of(list.version()));
        }
        List<Placement> answers = communes.stream()
                .map(successor -> answer(list, successor.code()))
                .distinct()
                .toList();
        return answers.size() == 1
                ? answers.get(0)
                : Placement.notKnown(Placement.Reason.COMMUNE_DIVIDED, List.of(list.version()));
    }

    /** Asks one list. */
    private interface Question {
        Placement ask(TerritoryList list);
    }
}
