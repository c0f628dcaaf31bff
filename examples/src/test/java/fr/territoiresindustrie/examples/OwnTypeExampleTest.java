package fr.territoiresindustrie.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnTypeExampleTest {

    private static final Path SOURCE =
            Path.of("src", "main", "java", "fr", "territoiresindustrie", "examples", "OwnTypeExample.java");

    @Test
    void rules_of_a_file_judge_rows_of_a_database() {
        String printed = Run.main(() -> OwnTypeExample.main(new String[0]));
        assertThat(printed.lines())
                .contains("D-1: MET", "D-2: NOT_MET", "D-3: UNKNOWN")
                .contains("    Eligible base: €199,999.99; the minimum is €200,000, so €0.01 is lacking.")
                .anyMatch(line -> line.contains("Missing information: start of works"));
    }

    @Test
    void it_takes_twenty_five_lines_at_most() throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int begin = lines.indexOf("        // twenty-five lines begin");
        int end = lines.indexOf("        // twenty-five lines end");
        assertThat(begin).isPositive();
        assertThat(end - begin - 1).isBetween(10, 25);
    }
}
