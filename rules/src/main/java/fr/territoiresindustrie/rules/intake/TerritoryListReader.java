package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of territories by commune in the layout of the ANCT on data.gouv.fr: columns {@code insee_com},
 * {@code lib_com}, {@code id_ti}, {@code lib_ti}, one row for each commune.
 *
 * <p>The file does not say which version of the list it is, so the caller does:
 *
 * <pre>{@code
 * TerritoryListing listing = TerritoryListReader.of(PublishedLists.NOVEMBER_2023)
 *         .withCogYear(2023)
 *         .read(Source.of(path), IntakeOptions.standard());
 * listing.rows().diagnostics().forEach(d -> System.out.println(d.text(Locale.FRENCH)));
 * TerritoryList list = listing.list().orElseThrow();
 * }</pre>
 *
 * <p>Spaces and no-break spaces around the name of a territory are dropped, and said once as information. A commune
 * that stands twice in the same territory, and two different names for one id, are errors of the second row.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class TerritoryListReader {

    private static final CsvTable TABLE = new CsvTable(List.of("insee_com", "id_ti", "lib_ti"), List.of("lib_com"));

    private final ListVersion version;
    private final @Nullable Integer cogYear;
    private final @Nullable List<DepartementCode> limitedTo;

    private TerritoryListReader(
            ListVersion version, @Nullable Integer cogYear, @Nullable List<DepartementCode> limitedTo) {
        this.version = Objects.requireNonNull(version, "version");
        this.cogYear = cogYear;
        this.limitedTo = limitedTo;
    }

    /**
     * Obtains the reader of a version of the list, for all of France, the year of its commune codes not being known.
     *
     * @param version which version the file is
     * @return the reader
     */
    public static TerritoryListReader of(ListVersion version) {
        return new TerritoryListReader(version, null, null);
    }

    /**
     * Returns a reader that knows the year of the commune codes.
     *
     * @param year the year of the Code officiel géographique
     * @return the reader
     */
    public TerritoryListReader withCogYear(int year) {
        return new TerritoryListReader(version, year, limitedTo);
    }

    /**
     * Returns a reader of a file that is complete for some départements only.
     *
     * @param departements these départements
     * @return the reader
     */
    public TerritoryListReader withLimitedTo(Collection<DepartementCode> departements) {
        return new TerritoryListReader(version, cogYear, List.copyOf(departements));
    }

    /**
     * Reads the list.
     *
     * @param source the file
     * @param options how to read it
     * @return the list and its rows
     * @throws IOException if the bytes cannot be had
     */
    public TerritoryListing read(Source source, IntakeOptions options) throws IOException {
        TerritoryCells territories = new TerritoryCells(version.phase());
        Map<ListedKey, Long> seen = new HashMap<>();
        IntakeResult<TerritoryListing.Row> rows = TABLE.read(source, options, cells -> row(cells, territories, seen));
        return new TerritoryListing(rows, list(rows.values()));
    }

    /** What must not stand twice. */
    private record ListedKey(CommuneCode commune, TerritoryId territory) {}

    private Checked<TerritoryListing.Row> row(CsvCells cells, TerritoryCells territories, Map<ListedKey, Long> seen) {
        CommuneCode commune = cells.required("insee_com", CommuneCode::tryParse);
        TerritoryId id = territories.id(cells, "id_ti");
        String name = territories.name(cells, "lib_ti", id);
        cells.unique("insee_com", commune == null || id == null ? null : new ListedKey(commune, id), seen);
        if (commune != null && limitedTo != null && !limitedTo.contains(commune.departement())) {
            cells.problems()
                    .add(Problem.of(ProblemCode.UNKNOWN_CHOICE, "insee_com", commune)
                            .with("expected", limitedTo));
        }
        String communeName = cells.raw("lib_com");
        return cells.checked(() -> new TerritoryListing.Row(
                Objects.requireNonNull(commune),
                communeName == null ? null : Spelling.stripped(communeName),
                Objects.requireNonNull(id),
                Objects.requireNonNull(name)));
    }

    private Checked<TerritoryList> list(List<TerritoryListing.Row> rows) {
        Map<TerritoryId, String> names = new HashMap<>();
        TerritoryList.Builder builder =
                TerritoryList.builder(version).cogYear(cogYear).limitedTo(limitedTo);
        for (TerritoryListing.Row row : rows) {
            if (names.putIfAbsent(row.territory(), row.territoryName()) == null) {
                builder.addTerritory(Territory.of(row.territory(), row.territoryName()));
            }
            builder.addCommune(row.commune(), row.territory());
        }
        return builder.tryBuild();
    }
}
