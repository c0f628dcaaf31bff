package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EpciCode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The communes, groupings, départements and régions of France, year by year, as the Code officiel géographique (COG,
 * INSEE) lists them on 1 January.
 *
 * <p>The lists travel with the library and are read on first use. A question is always put to one year, because codes,
 * names and memberships change with it:
 *
 * <pre>{@code
 * GeographyYear year = Geography.shipped().at(2023);
 * year.findCommune(CommuneCode.of("18033"));  // Bourges, with its département, région and EPCI
 * year.resolve(CommuneCode.of("75101"));      // the 1st arrondissement, which is in Paris (75056)
 * }</pre>
 *
 * <p>The years are 2019 and 2021 to 2026; the source has no list of communes for 2020. A year that is not shipped is
 * refused; a caller who can do with the list before it says so by {@link #atOrBefore}.
 *
 * <p>The data come from the package {@code @etalab/decoupage-administratif}, under Licence Ouverte, which puts together
 * lists of INSEE and of the Direction générale des collectivités locales; the file {@code geography-NOTICE.txt} beside
 * the resource says more.
 *
 * <p>This class is immutable and thread-safe. Serialised, it is only a mark that names the edition, and becomes the
 * shipped lists again where it is read; a library that ships another edition refuses it.
 */
public final class Geography implements Serializable {

    private final transient GeographyTables tables;
    private final transient CommuneHistory history;
    private final transient Map<EpciCode, int[]> memberRows;

    private Geography(GeographyTables tables) {
        this.tables = tables;
        this.history = new CommuneHistory(tables);
        this.memberRows = memberRows(tables.communes());
    }

    private static Map<EpciCode, int[]> memberRows(Chronicle<CommuneFacts> communes) {
        Map<EpciCode, List<Integer>> rows = new HashMap<>();
        for (int row = 0; row < communes.size(); row++) {
            for (EpciCode epci : communes.fact(row).epcis()) {
                rows.computeIfAbsent(epci, code -> new ArrayList<>()).add(row);
            }
        }
        return rows.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .mapToInt(Integer::intValue)
                                .toArray()));
    }

    /**
     * Obtains the lists that travel with the library. The first call reads them, later calls return the same object.
     *
     * @return the shipped lists
     */
    public static Geography shipped() {
        return Shipped.GEOGRAPHY;
    }

    /**
     * Lists the years that can be asked for.
     *
     * @return the years of the Code officiel géographique, in order
     */
    public List<Integer> years() {
        return tables.editions().stream().map(CogEdition::year).toList();
    }

    /**
     * Obtains the view on one year.
     *
     * @param cogYear the year of the Code officiel géographique
     * @return the communes, groupings, départements and régions on 1 January of that year
     * @throws IllegalArgumentException if that year is not shipped
     */
    public GeographyYear at(int cogYear) {
        int list = years().indexOf(cogYear);
        if (list < 0) {
            throw new IllegalArgumentException("The COG year (" + cogYear + ") must be one of " + years()
                    + ".\nMaybe use atOrBefore(" + cogYear + ").");
        }
        return new GeographyYear(this, list);
    }

    /**
     * Obtains the view on a year or, if it is not shipped, on the latest year before it. Mind that {@link
     * GeographyYear#year} then differs from the year asked for.
     *
     * @param cogYear the year
     * @return the view
     * @throws IllegalArgumentException if the year is before all that are shipped
     */
    public GeographyYear atOrBefore(int cogYear) {
        return at(years().stream()
                .filter(year -> year <= cogYear)
                .reduce((a, b) -> b)
                .orElse(cogYear));
    }

    /**
     * Obtains the view on the latest year shipped.
     *
     * @return the view
     */
    public GeographyYear latest() {
        return new GeographyYear(this, tables.editions().size() - 1);
    }

    /**
     * Follows the territory that a code had in one year to the communes of another year, forwards or backwards.
     *
     * <p>Unlike {@link GeographyYear#resolve}, this knows what the code meant: the code of a new commune that was
     * dissolved later leads to all the communes that were restored, and the code of a new commune leads back to the
     * communes that became it. The communes found have all the territory asked for and may have more.
     *
     * @param code a code as used in the first year; codes of parts and former codes count for the commune that they
     *     were in
     * @param fromYear the year in which the code was used
     * @param toYear the year whose communes are wanted
     * @return the communes in the order of their codes, empty if the code is unknown
     * @throws IllegalArgumentException if a year is not shipped
     */
    public List<Commune> follow(CommuneCode code, int fromYear, int toYear) {
        GeographyYear from = at(fromYear);
        GeographyYear to = at(toYear);
        Set<Integer> start = from.resolve(code).communes().stream()
                .map(commune -> PackedCode.pack(commune.code().value()))
                .collect(Collectors.toCollection(TreeSet::new));
        return history.follow(start, from.list(), to.list()).stream()
                .map(to::commune)
                .toList();
    }

    GeographyTables tables() {
        return tables;
    }

    CommuneHistory history() {
        return history;
    }

    PlaceNames names() {
        return Names.INDEX;
    }

    int[] memberRows(EpciCode epci) {
        return memberRows.getOrDefault(epci, new int[0]);
    }

    /**
     * Returns the years.
     *
     * @return text for people, not read back
     */
    @Override
    public String toString() {
        return "Geography" + years();
    }

    private Object writeReplace() {
        return new Mark(Mark.edition(this));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Only the mark of a geography travels.");
    }

    /** Reads the lists when it is first touched: the virtual machine sees to it that this happens once. */
    private static final class Shipped {
        private static final Geography GEOGRAPHY = new Geography(GeographyReader.readShipped());
    }

    /** Makes the index of names when a name is first asked for. */
    private static final class Names {
        private static final PlaceNames INDEX = new PlaceNames(shipped().tables.communes());
    }

    /** Stands for the shipped lists in a serialised stream. */
    private record Mark(String edition) implements Serializable {

        private static String edition(Geography geography) {
            return geography.tables.editions().toString();
        }

        private Object readResolve() throws ObjectStreamException {
            Geography shipped = shipped();
            if (!edition.equals(edition(shipped))) {
                throw new InvalidObjectException("The geography was written with the lists " + edition
                        + ", this library has " + edition(shipped));
            }
            return shipped;
        }
    }
}
