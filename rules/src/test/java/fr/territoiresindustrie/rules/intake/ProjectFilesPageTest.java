package fr.territoiresindustrie.rules.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on files of projects says what the reader does. */
class ProjectFilesPageTest {

    private static final Path PAGE = Path.of("docs", "project-files.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");

    @Test
    void lists_the_columns_of_csv() throws IOException {
        List<String> listed = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(listed).containsExactlyElementsOf(ProjectReader.csvColumns());
    }

    @Test
    void shows_json_that_is_read_without_a_remark() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("```json\n") + 8;
        String json = page.substring(from, page.indexOf("```", from));
        IntakeResult<Project> read = ProjectReader.readJson(Source.of("page.json", json), IntakeOptions.standard());
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.values()).singleElement().satisfies(project -> {
            assertThat(project.knownEligibleBase()).hasToString("1250000.00 EUR");
            assertThat(project.partners()).isEmpty();
        });
    }
}
