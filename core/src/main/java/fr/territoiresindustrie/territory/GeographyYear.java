package fr.territoiresindustrie.territory;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.EpciCode;
import fr.territoiresindustrie.identifier.RegionCode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * France on 1 January of one year: the view that {@link Geography#at} gives.
 *
 * <p>Lists come in the order of codes. This class is immutable and thread-safe; two views are equal if they are of the
 * same year.
 */
public final class GeographyYear implements Serializable {

    private final Geography geography;
    private final int list;

    GeographyYear(Geography geography, int list) {
        this.geography = geography;
        this.list = list;
    }

    int list() {
        return list;
    }

    private GeographyTables tables() {
        return geography.tables();
    }

    private CogEdition edition() {
        return tables().editions().get(list);
    }

    /**
     * Returns the year of the Code officiel géographique.
     *
     * @return the year
     */
    public int year() {
        return edition().year();
    }

    /**
     * Returns the year of the list of EPCI that is used, which may be before {@link #year}: the source repeats the EPCI
     * of 2025 for 2026.
     *
     * @return the year of the list of EPCI
     */
    public int epciYear() {
        return edition().epciYear();
    }

    /**
     * Finds the year of the list of établissements publics territoriaux of Grand Paris that is used.
     *
     * @return the year, empty before 2023: the source does not list them, so who was a member is not known
     */
    public OptionalInt findEptYear() {
        Integer year = edition().eptYear();
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /**
     * Finds a commune.
     *
     * @param code the code
     * @return the commune, empty if the code is not that of a commune in this year: {@link #resolve} tells what it is
     */
    public Optional<Commune> findCommune(CommuneCode code) {
        int row = tables().communes().findRow(PackedCode.pack(code.value()), list);
        return row < 0 ? Optional.empty() : Optional.of(communeAt(row));
    }

    /**
     * Finds an arrondissement of Paris, Lyon or Marseille, a delegated or an associated commune.
     *
     * @param code the code of the part, which a new commune may share
     * @return the part, empty if the code is not that of a part in this year
     */
    public Optional<CommunePart> findPart(CommuneCode code) {
        PartFacts part = tables().parts().find(PackedCode.pack(code.value()), list);
        return part == null ? Optional.empty() : Optional.of(part(code, part));
    }

    /**
     * Finds an EPCI or, from 2023, an établissement public territorial.
     *
     * @param code the SIREN
     * @return the grouping, empty if the list of this year does not have it
     */
    public Optional<Epci> findEpci(EpciCode code) {
        EpciFacts facts = tables().epcis().find(Integer.parseInt(code.value()), list);
        return facts == null ? Optional.empty() : Optional.of(new Epci(code, facts.kind(), facts.name()));
    }

    /**
     * Finds a département or an overseas collectivity.
     *
     * @param code the code
     * @return the département, empty if there is none
     */
    public Optional<Departement> findDepartement(DepartementCode code) {
        return Optional.ofNullable(tables().departements().get(code));
    }

    /**
     * Finds a région.
     *
     * @param code the code
     * @return the région, empty if there is none since 2016
     */
    public Optional<Region> findRegion(RegionCode code) {
        return Optional.ofNullable(tables().regions().get(code));
    }

    /**
     * Lists the régions, overseas régions included.
     *
     * @return the 18 régions
     */
    public List<Region> listRegions() {
        return List.copyOf(tables().regions().values());
    }

    /**
     * Lists the départements and the overseas collectivities.
     *
     * @return the 101 départements and 8 collectivities or territories
     */
    public List<Departement> listDepartements() {
        return List.copyOf(tables().departements().values());
    }

    /**
     * Lists the groupings of communes.
     *
     * @return the EPCI and, from 2023, the établissements publics territoriaux
     */
    public List<Epci> listEpcis() {
        Chronicle<EpciFacts> epcis = tables().epcis();
        return IntStream.range(0, epcis.size())
                .filter(row -> epcis.holds(row, list))
                .mapToObj(row -> new Epci(
                        EpciCode.of(Integer.toString(epcis.key(row))),
                        epcis.fact(row).kind(),
                        epcis.fact(row).name()))
                .toList();
    }

    /**
     * Lists all communes, those of the overseas collectivities included.
     *
     * @return the communes
     */
    public List<Commune> listCommunes() {
        return communes(IntStream.range(0, tables().communes().size()));
    }

    /**
     * Lists the communes of a département or overseas collectivity.
     *
     * @param departement the code
     * @return the communes, empty if there are none
     */
    public List<Commune> listCommunes(DepartementCode departement) {
        return communes(rows(departement));
    }

    /**
     * Lists the communes of a grouping.
     *
     * @param code the SIREN
     * @return the members, empty if the list of this year does not have the grouping: {@link #findEpci} tells
     */
    public List<Commune> listMembers(EpciCode code) {
        return communes(Arrays.stream(geography.memberRows(code)));
    }

    /**
     * Lists the parts of a commune that have a code of their own.
     *
     * @param commune the code of the commune
     * @return the arrondissements, delegated and associated communes, empty if there are none
     */
    public List<CommunePart> listParts(CommuneCode commune) {
        Chronicle<PartFacts> parts = tables().parts();
        int packed = PackedCode.pack(commune.value());
        return IntStream.range(0, parts.size())
                .filter(row -> parts.fact(row).commune() == packed && parts.holds(row, list))
                .mapToObj(row -> part(code(parts.key(row)), parts.fact(row)))
                .toList();
    }

    /**
     * Lists the communes of a département that have a name, however it is written: case, accents, ligatures, hyphens,
     * apostrophes, {@code ST} and {@code STE} for Saint and Sainte, {@code S/} for sur, and an article put behind in
     * brackets make no difference.
     *
     * <p>A name is not a key: there may be several, and former communes are not found by their names.
     *
     * @param name the name, for example {@code ST AMAND MONTROND}
     * @param departement the département to look in
     * @return all communes of that name, empty if there are none
     */
    public List<Commune> listCommunesNamed(String name, DepartementCode departement) {
        Chronicle<CommuneFacts> communes = tables().communes();
        int lowest = PackedCode.lowest(departement.value());
        int highest = PackedCode.highest(departement.value());
        int[] rows = geography
                .names()
                .rows(
                        name,
                        row -> communes.key(row) >= lowest
                                && communes.key(row) <= highest
                                && communes.holds(row, list));
        return communes(Arrays.stream(rows));
    }

    /**
     * Tells what any commune code, of whatever year, means in this year.
     *
     * <p>The codes known are those of the communes and their parts in all years shipped, and the former codes that the
     * source gives since 1943, except those of Corsica before 1976 and of Mayotte before 2011. The answer goes by the
     * code alone: the code of a commune that was dissolved in part, and lives on, is current. {@link Geography#follow}
     * also asks for the year in which the code was used.
     *
     * @param code the code
     * @return what it means
     */
    public CommuneResolution resolve(CommuneCode code) {
        int packed = PackedCode.pack(code.value());
        CommuneFacts commune = tables().communes().find(packed, list);
        if (commune != null) {
            return resolution(code, CommuneResolution.Status.CURRENT, commune.name(), List.of(packed));
        }
        PartFacts part = tables().parts().find(packed, list);
        if (part != null) {
            return resolution(code, status(part.kind()), part.name(), List.of(part.commune()));
        }
        List<Integer> successors = tables().former().find(packed, list);
        if (successors == null) {
            return resolution(code, CommuneResolution.Status.UNKNOWN, null, List.of());
        }
        CommuneResolution.Status status =
                successors.size() == 1 ? CommuneResolution.Status.REPLACED : CommuneResolution.Status.SPLIT;
        return resolution(code, status, latestName(packed), successors);
    }

    private static CommuneResolution.Status status(CommunePart.Kind kind) {
        return switch (kind) {
            case ARRONDISSEMENT -> CommuneResolution.Status.ARRONDISSEMENT;
            case DELEGATED -> CommuneResolution.Status.DELEGATED;
            case ASSOCIATED -> CommuneResolution.Status.ASSOCIATED;
        };
    }

    private CommuneResolution resolution(
            CommuneCode code, CommuneResolution.Status status, @Nullable String name, List<Integer> communes) {
        int latest = tables().communes().findLatestRow(PackedCode.pack(code.value()));
        Integer lastListed = latest < 0
                ? null
                : tables().editions().get(tables().communes().lastList(latest)).year();
        return new CommuneResolution(
                code,
                year(),
                status,
                name,
                lastListed,
                communes.stream().map(this::commune).toList());
    }

    private @Nullable String latestName(int packed) {
        int commune = tables().communes().findLatestRow(packed);
        if (commune >= 0) {
            return tables().communes().fact(commune).name();
        }
        int part = tables().parts().findLatestRow(packed);
        return part < 0 ? null : tables().parts().fact(part).name();
    }

    Commune commune(int packed) {
        return communeAt(tables().communes().findRow(packed, list));
    }

    private List<Commune> communes(IntStream rows) {
        return rows.filter(row -> tables().communes().holds(row, list))
                .mapToObj(this::communeAt)
                .toList();
    }

    private IntStream rows(DepartementCode departement) {
        Chronicle<CommuneFacts> communes = tables().communes();
        return IntStream.range(
                communes.firstRow(PackedCode.lowest(departement.value())),
                communes.firstRow(PackedCode.highest(departement.value()) + 1));
    }

    private Commune communeAt(int row) {
        CommuneCode code = code(tables().communes().key(row));
        CommuneFacts facts = tables().communes().fact(row);
        Departement departement = tables().departements().get(code.departement());
        if (departement == null) {
            throw new IllegalStateException("The département of commune " + code + " must be shipped.");
        }
        return new Commune(code, facts.name(), departement, facts.epcis());
    }

    private static CommunePart part(CommuneCode code, PartFacts facts) {
        return new CommunePart(code, facts.name(), facts.kind(), code(facts.commune()));
    }

    private static CommuneCode code(int packed) {
        return CommuneCode.of(PackedCode.unpack(packed));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeographyYear that && list == that.list && geography == that.geography;
    }

    @Override
    public int hashCode() {
        return year();
    }

    /**
     * Returns the year.
     *
     * @return text for people, not read back
     */
    @Override
    public String toString() {
        return "GeographyYear[" + year() + "]";
    }
}
