package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.IntakeOptions;
import fr.territoiresindustrie.rules.intake.Source;
import fr.territoiresindustrie.rules.intake.TerritoryListReader;
import fr.territoiresindustrie.rules.intake.TerritoryListing;
import fr.territoiresindustrie.territory.PublishedLists;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The territories by which grants are placed.
 *
 * @param list the list, perhaps without the rows that had a problem
 * @param whole whether it has all its rows; if not, "in none" may be wrong
 * @param diagnostics what there is to say about its file
 */
record KnownTerritories(TerritoryList list, boolean whole, List<Diagnostic> diagnostics) {

    private static final int COG_YEAR = 2023;

    /** Reads the list by commune of the second phase; without file, the one of the région Centre-Val de Loire. */
    static KnownTerritories read(Optional<Path> file, IntakeOptions options) throws IOException {
        if (file.isEmpty()) {
            return new KnownTerritories(CentreValDeLoire.list(PublishedLists.NOVEMBER_2023), true, List.of());
        }
        TerritoryListing listing = TerritoryListReader.of(PublishedLists.NOVEMBER_2023)
                .withCogYear(COG_YEAR)
                .read(Source.of(file.get()), options);
        TerritoryList list = listing.ofAcceptedRows()
                .value()
                .orElseGet(() -> TerritoryList.builder(PublishedLists.NOVEMBER_2023)
                        .cogYear(COG_YEAR)
                        .build());
        return new KnownTerritories(list, listing.list().valid(), listing.rows().diagnostics());
    }
}
