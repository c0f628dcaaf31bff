package fr.territoiresindustrie.rules.intake;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.DepartementCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.problem.Checked;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import fr.territoiresindustrie.territory.Region;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads grants in the layout in which the Fonds vert publishes them: {@code nom_region}, {@code code_departement},
 * {@code code_commune}, {@code nom_commune}, {@code siren}, {@code montant_engage} and others, one row for each grant.
 *
 * <p>What such files really hold is told, not repaired: a SIREN written as a decimal ({@code 200071892.0}), a SIRET
 * in its place, {@code NULL} for a commune, the tail of a binary calculation in an amount, a région that does not
 * exist, a commune of another département, a file number that stands twice, a code that is of no commune, a name of
 * another commune than the code. Names may differ in accents, spaces and apostrophes, and may be those of before a
 * merger.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class GrantReader {

    private static final CsvTable TABLE = new CsvTable(
            List.of("nom_region", "code_departement", "code_commune", "siren", "montant_engage"),
            List.of(
                    "nom_departement",
                    "nom_commune",
                    "axe",
                    "numero_demarche_ds",
                    "nom_demarche_ds",
                    "numero_dossier_ds",
                    "nom_du_projet",
                    "nom_beneficiaire_principal"));

    private final GeographyYear geography;
    private final CommuneCells communes;

    private GrantReader(GeographyYear geography) {
        this.geography = Objects.requireNonNull(geography, "geography");
        this.communes = new CommuneCells(geography);
    }

    /**
     * Obtains a reader that knows régions, départements and communes as of the latest year that is shipped.
     *
     * @return the reader
     */
    public static GrantReader standard() {
        return of(Geography.shipped().latest());
    }

    /**
     * Obtains a reader that knows régions, départements and communes as of a year.
     *
     * @param geography the year
     * @return the reader
     */
    public static GrantReader of(GeographyYear geography) {
        return new GrantReader(geography);
    }

    /**
     * Reads grants.
     *
     * @param source the file
     * @param options how to read it
     * @return the grants and the diagnostics
     * @throws IOException if the bytes cannot be had
     */
    public IntakeResult<GrantRow> read(Source source, IntakeOptions options) throws IOException {
        Map<String, Region> regions = geography.listRegions().stream()
                .collect(Collectors.toMap(region -> Spelling.key(region.name()), region -> region));
        Map<String, Long> fileNumbers = new HashMap<>();
        return TABLE.read(source, options, cells -> {
            place(cells, regions);
            cells.unique("numero_dossier_ds", cells.raw("numero_dossier_ds"), fileNumbers);
            return row(cells);
        });
    }

    private Checked<GrantRow> row(CsvCells cells) {
        CommuneCode commune = cells.required("code_commune", CommuneCode::tryParse);
        departement(cells, commune);
        Siren siren = cells.required("siren", Siren::tryParse);
        Euros committed = cells.required("montant_engage", AmountText::tryParse);
        if (committed != null && committed.negative()) {
            cells.problems().add(Problem.of(ProblemCode.NEGATIVE, "montant_engage", committed));
        }
        String measure = cells.text("nom_demarche_ds");
        GrantTexts texts = new GrantTexts(
                cells.text("numero_dossier_ds"),
                cells.text("nom_commune"),
                cells.text("nom_du_projet"),
                cells.text("nom_beneficiaire_principal"),
                cells.text("axe"),
                measure == null ? null : measure.replace('’', '\''));
        return cells.checked(() -> texts.row(
                Objects.requireNonNull(commune), Objects.requireNonNull(siren), Objects.requireNonNull(committed)));
    }

    /** The texts of a row, which no check depends on. */
    private record GrantTexts(
            @Nullable String fileNumber,
            @Nullable String communeName,
            @Nullable String project,
            @Nullable String beneficiary,
            @Nullable String axis,
            @Nullable String measure) {

        GrantRow row(CommuneCode commune, Siren siren, Euros committed) {
            return new GrantRow(
                    fileNumber, commune, communeName, project, beneficiary, siren, axis, measure, committed);
        }
    }

    /** The région must exist, and be the one of the département. */
    private void place(CsvCells cells, Map<String, Region> regions) {
        String name = cells.requiredText("nom_region");
        Region region = name == null ? null : regions.get(Spelling.key(name));
        if (name != null && region == null && !Spelling.placeholder(name)) {
            cells.problems()
                    .add(Problem.of(ProblemCode.UNKNOWN_CODE, "nom_region", name)
                            .with("list", "COG " + geography.year()));
        }
        DepartementCode code = cells.quietly("code_departement", DepartementCode::tryParse);
        boolean same = region == null
                || code == null
                || geography
                        .findDepartement(code)
                        .flatMap(found -> found.findRegionCode())
                        .map(region.code()::equals)
                        .orElse(true);
        if (!same) {
            cells.problems().add(contradiction("nom_region", cells, "code_departement"));
        }
    }

    private void departement(CsvCells cells, @Nullable CommuneCode commune) {
        DepartementCode departement = cells.required("code_departement", DepartementCode::tryParse);
        if (commune != null && departement != null && !commune.departement().equals(departement)) {
            cells.problems().add(contradiction("code_commune", cells, "code_departement"));
        } else if (commune != null) {
            communes.check(cells, commune, "code_commune", "nom_commune");
        }
    }

    private static Problem contradiction(String column, CsvCells cells, String other) {
        return Problem.of(ProblemCode.CONTRADICTION, column, cells.raw(column))
                .with("other", other + " = " + cells.raw(other));
    }
}
