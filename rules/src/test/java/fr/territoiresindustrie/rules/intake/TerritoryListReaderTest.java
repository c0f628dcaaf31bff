package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.ProblemCode;
import fr.territoiresindustrie.problem.Severity;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.GeographyYear;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.PublishedLists;
import fr.territoiresindustrie.territory.TerritoryList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TerritoryListReaderTest {

    private static final ListVersion VERSION =
            ListVersion.of(Phase.SECOND, LocalDate.of(2023, 11, 9), "rows written for this test");
    private static final String HEADER = "insee_com,lib_com,id_ti,lib_ti\n";

    private static TerritoryListing read(String rows) {
        try {
            return TerritoryListReader.of(VERSION).read(Source.of("list.csv", rows), IntakeOptions.standard());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void reads_communes_and_territories() {
        TerritoryListing listing = read(HEADER + "18279,Vierzon,ti-2401,Berry\n18033,Bourges,ti-2401,Berry\n");
        TerritoryList list = listing.list().orElseThrow();
        assertThat(list.territories()).hasSize(1);
        assertThat(list.listCommunesOf(TerritoryId.of(Phase.SECOND, "ti-2401")))
                .containsExactly(CommuneCode.of("18033"), CommuneCode.of("18279"));
        assertThat(listing.rows().diagnostics()).isEmpty();
        assertThat(listing.rows().accepted()).extracting(IntakeRow::row).containsExactly(2L, 3L);
    }

    @Test
    void says_once_that_a_no_break_space_was_dropped_from_a_name() {
        TerritoryListing listing =
                read(HEADER + "18279,Vierzon,ti-2401,Berry\u00A0\n18033,Bourges,ti-2401,Berry\u00A0\n");
        assertThat(listing.rows().values())
                .extracting(TerritoryListing.Row::territoryName)
                .containsOnly("Berry");
        assertThat(listing.rows().diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.problem().code()).isEqualTo(ProblemCode.SPELLING);
            assertThat(diagnostic.problem().severity()).isEqualTo(Severity.INFORMATION);
            assertThat(diagnostic.row()).isEqualTo(2);
        });
    }

    @Test
    void takes_two_apostrophes_for_the_same_name_and_says_so() {
        TerritoryListing listing =
                read(HEADER + "74042,Bonneville,ti-8404,Vallée de l’Arve\n74081,Cluses,ti-8404,Vallée de l'Arve\n");
        assertThat(listing.list().orElseThrow().territories())
                .singleElement()
                .satisfies(territory -> assertThat(territory.name()).isEqualTo("Vallée de l’Arve"));
        assertThat(listing.rows().diagnostics())
                .extracting(diagnostic -> diagnostic.problem().code())
                .containsExactly(ProblemCode.SPELLING);
    }

    @Test
    void refuses_two_names_for_one_territory() {
        TerritoryListing listing = read(HEADER + "18279,Vierzon,ti-2401,Berry\n18033,Bourges,ti-2401,Sologne\n");
        assertThat(listing.rows().rejected()).isEqualTo(1);
        assertThat(listing.rows().diagnostics())
                .extracting(diagnostic -> diagnostic.problem().code())
                .containsExactly(ProblemCode.CONTRADICTION);
    }

    @Test
    void names_the_first_row_of_a_commune_that_stands_twice() {
        TerritoryListing listing = read(HEADER + "18279,Vierzon,ti-2401,Berry\n18279,Vierzon,ti-2401,Berry\n");
        assertThat(listing.rows().diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.text(Locale.ENGLISH))
                        .contains("row 3", "insee_com", "18279", "already stands in row 2"));
    }

    @Test
    void does_not_give_out_as_whole_a_list_from_which_a_row_is_missing() {
        TerritoryListing listing = read(HEADER + "1004,Ambérieu-en-Bugey,ti-8401,Bugey\n18279,Vierzon,ti-2401,Berry\n");
        assertThat(listing.list().valid()).isFalse();
        assertThat(listing.list().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.LOST_LEADING_ZERO));
        assertThat(listing.ofAcceptedRows().orElseThrow().communes()).containsOnlyKeys(CommuneCode.of("18279"));
    }

    @Nested
    class The_published_list_of_2023 {

        private TerritoryListing listing() throws IOException {
            return TerritoryListReader.of(PublishedLists.NOVEMBER_2023)
                    .withCogYear(2023)
                    .read(
                            Source.of(RealFiles.find("territoires-industrie/liste-ti-com2023.csv")),
                            IntakeOptions.standard());
        }

        @Test
        void has_183_territories_and_18_726_communes() throws IOException {
            TerritoryListing listing = listing();
            assertThat(listing.rows().rowsRead()).isEqualTo(18_726);
            assertThat(listing.rows().rejected()).isZero();
            TerritoryList list = listing.list().orElseThrow();
            assertThat(list.territories()).hasSize(183);
            assertThat(list.communes()).hasSize(18_726);
            assertThat(listing.list().problems()).isEmpty();
        }

        @Test
        void has_8_names_that_end_in_a_no_break_space() throws IOException {
            List<Diagnostic> said = listing().rows().diagnostics();
            assertThat(said).hasSize(8).allSatisfy(diagnostic -> {
                assertThat(diagnostic.column()).isEqualTo("lib_ti");
                assertThat(diagnostic.problem().value()).endsWith("\u00A0");
            });
        }

        @Test
        void has_15_territories_in_two_regions() throws IOException {
            TerritoryList list = listing().list().orElseThrow();
            GeographyYear year = Geography.shipped().at(2023);
            assertThat(list.territories())
                    .filteredOn(territory -> list.regions(territory.id(), year).size() == 2)
                    .hasSize(15);
        }
    }
}
