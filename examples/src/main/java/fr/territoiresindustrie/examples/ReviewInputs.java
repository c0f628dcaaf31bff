package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.IntakeResult;
import fr.territoiresindustrie.rules.intake.ProjectReader;
import fr.territoiresindustrie.rules.intake.Source;
import fr.territoiresindustrie.rules.intake.TerritoryListReader;
import fr.territoiresindustrie.rules.intake.TerritoryListing;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.PublishedLists;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the review works on, read from files or embedded, with all that there is to say about it. */
final class ReviewInputs {

    private final ReviewOptions options;
    private final PrintStream err;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private @Nullable TerritoryList territories;
    private boolean wholeList = true;
    private @Nullable IntakeResult<Project> projects;
    private @Nullable ScoringGrid<Project> grid;

    private ReviewInputs(ReviewOptions options, PrintStream err) {
        this.options = options;
        this.err = err;
    }

    static ReviewInputs read(ReviewOptions options, PrintStream err) throws IOException {
        ReviewInputs inputs = new ReviewInputs(options, err);
        inputs.territories = inputs.readTerritories();
        inputs.projects = inputs.readProjects();
        inputs.grid = inputs.readGrid();
        return inputs;
    }

    private @Nullable TerritoryList readTerritories() throws IOException {
        Optional<Path> file = options.territories();
        if (file.isEmpty()) {
            return CentreValDeLoire.list(inUseOn(PublishedLists.NOVEMBER_2023, options.date()));
        }
        ListVersion version = PublishedLists.list().stream()
                .filter(list -> list.phase() == options.phase())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        TerritoryListing listing = TerritoryListReader.of(inUseOn(version, options.date()))
                .withCogYear(2023)
                .read(Source.of(file.get()), told());
        diagnostics.addAll(listing.rows().diagnostics());
        wholeList = listing.rows().flawless();
        return listing.ofAcceptedRows()
                .value()
                .filter(list -> !list.territories().isEmpty())
                .orElse(null);
    }

    /** The list stands in for the one of the day of the review, which the caller decides and the result says. */
    private static ListVersion inUseOn(ListVersion version, LocalDate date) {
        return version.covers(date) ? version : version.withValidity(date, null);
    }

    private IntakeResult<Project> readProjects() throws IOException {
        Source source =
                options.projects().map(Source::of).orElseGet(() -> Source.of("projects.csv", resource("projects.csv")));
        boolean json = source.name().toLowerCase(Locale.ROOT).endsWith(".json");
        IntakeResult<Project> read =
                json ? ProjectReader.readJson(source, told()) : ProjectReader.readCsv(source, told());
        diagnostics.addAll(read.diagnostics());
        return read;
    }

    private @Nullable ScoringGrid<Project> readGrid() throws IOException {
        return options.grid().isPresent()
                ? GridFile.read(
                        Source.of(options.grid().get()).name(),
                        Files.newInputStream(options.grid().get()),
                        diagnostics)
                : GridFile.read("grid.csv", resource("grid.csv"), diagnostics);
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(ReviewInputs.class.getResourceAsStream(name), name);
    }

    private IntakeOptions told() {
        return Progress.toldTo(err, options.language());
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Tells whether there is enough to hold the review. */
    boolean complete() {
        return missing().isEmpty();
    }

    /** Lists what the review cannot do without: territories, projects, grid. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (territories == null) {
            missing.add("territories");
        }
        if (projects == null || projects.values().isEmpty()) {
            missing.add("projects");
        }
        if (grid == null) {
            missing.add("grid");
        }
        return missing;
    }

    boolean flawless() {
        return diagnostics.stream().noneMatch(diagnostic -> diagnostic.problem().severity() == Severity.ERROR);
    }

    /** Tells whether no row of the list was set aside: otherwise a commune may be taken for one in no territory. */
    boolean wholeList() {
        return wholeList;
    }

    TerritoryList territories() {
        return Objects.requireNonNull(territories, "territories");
    }

    IntakeResult<Project> read() {
        return Objects.requireNonNull(projects, "projects");
    }

    List<Project> projects() {
        return read().values();
    }

    ScoringGrid<Project> grid() {
        return Objects.requireNonNull(grid, "grid");
    }
}
