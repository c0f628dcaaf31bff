package fr.territoiresindustrie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EpciCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Holds the shipped lists against the published lists of the programme, where those are at hand. */
class GeographyRealFilesTest {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data", "territoires-industrie");
    private static final GeographyYear IN_2023 = Geography.shipped().at(2023);

    private static List<String[]> rows(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.isReadable(path), () -> path + " is not at hand");
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            rows.add(line.replace("\"", "").split(",", -1));
        }
        return rows.subList(1, rows.size());
    }

    @Test
    void every_commune_of_the_territories_of_2023_is_found_in_2023() throws IOException {
        List<String[]> rows = rows("liste-ti-com2023.csv");

        assertThat(rows).hasSize(18_726);
        assertThat(rows)
                .allMatch(row -> IN_2023.findCommune(CommuneCode.of(row[0])).isPresent());
    }

    @Test
    void the_members_of_the_territories_of_2024_expand_to_the_published_number_of_communes() throws IOException {
        Set<CommuneCode> communes = new TreeSet<>();
        for (String[] row : rows("ti2023-groupements.csv")) {
            String commune = row[row.length - 1];
            if (commune.isEmpty()) {
                List<Commune> members = IN_2023.listMembers(EpciCode.of(row[1]));
                assertThat(members).as(row[2]).isNotEmpty();
                members.forEach(member -> communes.add(member.code()));
            } else {
                communes.add(CommuneCode.of(commune));
            }
        }
        assertThat(communes).hasSize(18_664);
    }
}
