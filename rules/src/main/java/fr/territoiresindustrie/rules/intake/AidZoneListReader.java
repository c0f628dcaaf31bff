package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import fr.territoiresindustrie.territory.Geography;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the communes of a regional-aid map, the annex of a decree, in one of two layouts:
 *
 * <ul>
 * <li>published: as the ANCT publishes the map of 2014 to 2021, with {@code code_commune} and {@code eligibilite}
 * ({@code INTEGRALE} or {@code PARTIELLE}), one row for each commune; the kind of zone is that of the place, point (a)
 * overseas and point (c) elsewhere;
 * <li>plain: {@code commune}, {@code zone} ({@code a} or {@code c}), {@code part} ({@code entière} or {@code partie},
 * in English {@code whole} or {@code partial}) and, if there are such columns, {@code name}, and {@code from} and
 * {@code to} for what an amendment brought or took, both days included.
 * </ul>
 *
 * <p>A code that no list of communes knows, whatever its year, and a name that is not that of the commune are errors.
 *
 * <p>The file does not say of which decree it is, so the caller does:
 *
 * <pre>{@code
 * AidZoneListing listing = AidZoneListReader
 *         .of("décret 2022-968, annexe 1", LocalDate.of(2022, 7, 3), LocalDate.of(2027, 12, 31))
 *         .read(Source.of(path), IntakeOptions.standard());
 * RegionalAidMap map = RegionalAidMap.shipped().with(listing.map().orElseThrow(), 2022);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class AidZoneListReader implements Serializable {

    private static final CsvTable PUBLISHED = new CsvTable(
            List.of("code_commune", "eligibilite"),
            List.of("id_source", "lib_source", "methode_code", "lib_cog2022", "code_departement", "code_region"));

    private static final CsvTable PLAIN =
            new CsvTable(List.of("commune", "zone", "part"), List.of("name", "from", "to"));

    private static final Map<String, AidZone.Cover> PARTS = Map.of(
            "integrale", AidZone.Cover.WHOLE,
            "entiere", AidZone.Cover.WHOLE,
            "whole", AidZone.Cover.WHOLE,
            "partielle", AidZone.Cover.PARTIAL,
            "partie", AidZone.Cover.PARTIAL,
            "partial", AidZone.Cover.PARTIAL);

    private final String decree;
    private final LocalDate from;
    private final LocalDate to;
    private final @Nullable List<DepartementCode> limitedTo;

    private AidZoneListReader(String decree, LocalDate from, LocalDate to, @Nullable List<DepartementCode> limitedTo) {
        this.decree = Objects.requireNonNull(decree, "decree");
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.limitedTo = limitedTo;
    }

    /**
     * Obtains the reader of the list of a decree.
     *
     * @param decree the decree and its amendments, to be named as the source
     * @param from the first day in force
     * @param to the last day in force
     * @return the reader
     */
    public static AidZoneListReader of(String decree, LocalDate from, LocalDate to) {
        return new AidZoneListReader(decree, from, to, null);
    }

    /**
     * Returns a reader of a file that is complete for some départements only: of the others the map will say that it
     * does not know.
     *
     * @param departements these départements
     * @return the reader
     */
    public AidZoneListReader withLimitedTo(Collection<DepartementCode> departements) {
        return new AidZoneListReader(decree, from, to, List.copyOf(departements));
    }

    /**
     * Reads a list in the published layout.
     *
     * @param source the file
     * @param options how to read it
     * @return the map and its rows
     * @throws IOException if the bytes cannot be had
     */
    public AidZoneListing readPublished(Source source, IntakeOptions options) throws IOException {
        Map<CommuneCode, Long> seen = new HashMap<>();
        return listing(PUBLISHED.read(source, options, cells -> published(cells, seen)));
    }

    private Checked<AidZoneListing.Row> published(CsvCells cells, Map<CommuneCode, Long> seen) {
        CommuneCode commune = commune(cells, "code_commune", "lib_source");
        AidZone.Cover cover = cells.required("eligibilite", AidZoneListReader::part);
        cells.unique("code_commune", commune, seen);
        String departement = cells.raw("code_departement");
        if (commune != null
                && departement != null
                && !commune.departement().value().equals(departement.strip())) {
            cells.problems()
                    .add(Problem.of(ProblemCode.CONTRADICTION, "code_departement", departement)
                            .with("other", "code_commune = " + commune));
        }
        return cells.checked(() -> new AidZoneListing.Row(
                Objects.requireNonNull(commune), zone(kindOf(commune), Objects.requireNonNull(cover)), null, null));
    }

    private static AidZone.Kind kindOf(CommuneCode commune) {
        return commune.departement().overseas() ? AidZone.Kind.A : AidZone.Kind.C;
    }

    /**
     * Reads a list in the plain layout.
     *
     * @param source the file
     * @param options how to read it
     * @return the map and its rows
     * @throws IOException if the bytes cannot be had
     */
    public AidZoneListing read(Source source, IntakeOptions options) throws IOException {
        Map<Listed, Long> seen = new HashMap<>();
        return listing(PLAIN.read(source, options, cells -> plain(cells, seen)));
    }

    /** What must not stand twice. */
    private record Listed(CommuneCode commune, @Nullable LocalDate from) {}

    private Checked<AidZoneListing.Row> plain(CsvCells cells, Map<Listed, Long> seen) {
        CommuneCode commune = commune(cells, "commune", "name");
        AidZone.Kind kind = cells.required("zone", AidZoneListReader::kind);
        AidZone.Cover cover = cells.required("part", AidZoneListReader::part);
        LocalDate first = cells.optional("from", DayText::tryParse);
        LocalDate last = cells.optional("to", DayText::tryParse);
        cells.unique("commune", commune == null ? null : new Listed(commune, first), seen);
        if (first != null && last != null && last.isBefore(first)) {
            cells.problems()
                    .add(Problem.of(ProblemCode.DATE_ORDER, "to", last)
                            .with("earlier", "from")
                            .with("date", first));
        }
        return cells.checked(() -> new AidZoneListing.Row(
                Objects.requireNonNull(commune),
                zone(Objects.requireNonNull(kind), Objects.requireNonNull(cover)),
                first,
                last));
    }

    private @Nullable CommuneCode commune(CsvCells cells, String column, String nameColumn) {
        CommuneCode commune = cells.required(column, CommuneCode::tryParse);
        if (commune != null) {
            // A code that no year knows would be a commune that silently is in no zone.
            new CommuneCells(Geography.shipped().latest()).check(cells, commune, column, nameColumn);
        }
        if (commune != null && limitedTo != null && !limitedTo.contains(commune.departement())) {
            cells.problems()
                    .add(Problem.of(ProblemCode.UNKNOWN_CHOICE, column, commune).with("expected", limitedTo));
        }
        return commune;
    }

    private static AidZone zone(AidZone.Kind kind, AidZone.Cover cover) {
        return new AidZone(cover, kind);
    }

    private static Checked<AidZone.Kind> kind(@Nullable String text) {
        return given(
                text,
                word -> switch (word) {
                    case "a" -> AidZone.Kind.A;
                    case "c" -> AidZone.Kind.C;
                    default -> null;
                },
                "a, c");
    }

    private static Checked<AidZone.Cover> part(@Nullable String text) {
        return given(text, PARTS::get, "INTEGRALE, PARTIELLE; entière, partie; whole, partial");
    }

    private static <T> Checked<T> given(
            @Nullable String text, Function<String, ? extends @Nullable T> words, String expected) {
        if (text == null) {
            return Checked.invalid(Problem.of(ProblemCode.REQUIRED, "", null));
        }
        T value = words.apply(Spelling.key(text));
        return value == null
                ? Checked.invalid(
                        Problem.of(ProblemCode.UNKNOWN_CHOICE, "", text).with("expected", expected))
                : Checked.valid(value);
    }

    private AidZoneListing listing(IntakeResult<AidZoneListing.Row> rows) {
        AidZoneMap.Builder builder =
                AidZoneMap.builder().source(decree).validity(from, to).limitedTo(limitedTo);
        rows.values().forEach(row -> builder.add(row.commune(), row.zone(), row.from(), row.to()));
        return new AidZoneListing(rows, builder.tryBuild());
    }
}
