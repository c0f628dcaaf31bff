package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.RoundTrips;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.problem.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The list by commune that ANCT published, where it is at hand. */
class TerritoryRealFilesTest {

    private static final Path FILE = Path.of("../../shared/data/territoires-industrie/liste-ti-com2023.csv");

    @Test
    void the_list_of_2023_has_183_territories_of_which_15_straddle_two_regions() throws IOException {
        Checked<TerritoryList> checked = read();
        TerritoryList list = checked.orElseThrow();
        GeographyYear geography = Geography.shipped().at(2023);

        assertThat(checked.problems()).isEmpty();
        assertThat(list.territories()).hasSize(183);
        assertThat(list.communes()).hasSize(18_726);
        assertThat(list.territories())
                .filteredOn(territory -> list.regions(territory.id(), geography).size() == 2)
                .hasSize(15);
        assertThat(list.communes().keySet())
                .allSatisfy(
                        commune -> assertThat(geography.findCommune(commune)).isPresent());
    }

    @Test
    void places_vierzon_at_a_date() throws IOException {
        TerritoryRegister register = TerritoryRegister.of(read().orElseThrow());
        CommuneCode vierzon = CommuneCode.of("18279");

        assertThat(register.locateAsWritten(vierzon, LocalDate.of(2024, 1, 1)).territories())
                .hasSize(1);
        assertThat(register.locateAsWritten(vierzon, LocalDate.of(2023, 11, 8)).reason())
                .isEqualTo(Placement.Reason.NO_LIST_AT_DATE);
        assertThat(register.locateAsWritten(CommuneCode.of("75056"), LocalDate.of(2024, 1, 1))
                        .status())
                .isEqualTo(Placement.Status.IN_NONE);
    }

    @Test
    void the_whole_list_travels() throws IOException {
        RoundTrips.assertTravels(TerritoryRegister.of(read().orElseThrow()), TerritoryRegister.class);
    }

    private static Checked<TerritoryList> read() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(FILE), () -> FILE + " is not at hand");
        TerritoryList.Builder builder =
                TerritoryList.builder(PublishedLists.NOVEMBER_2023).cogYear(2023);
        Set<TerritoryId> seen = new HashSet<>();
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines.subList(1, lines.size())) {
            String afterName = line.substring(line.indexOf(",ti-") + 1);
            TerritoryId id = TerritoryId.of(Phase.SECOND, afterName.substring(0, afterName.indexOf(',')));
            if (seen.add(id)) {
                builder.addTerritory(Territory.of(id, afterName.substring(afterName.indexOf(',') + 1)));
            }
            builder.addCommune(CommuneCode.of(line.substring(0, 5)), id);
        }
        return builder.tryBuild();
    }
}
