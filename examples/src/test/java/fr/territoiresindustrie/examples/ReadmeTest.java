package fr.territoiresindustrie.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what the build runs. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path QUICK_START =
            Path.of("src", "main", "java", "fr", "territoiresindustrie", "examples", "QuickStart.java");

    private static String block(String begin) throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf(begin) + begin.length();
        return text.substring(from, text.indexOf("```", from)).strip();
    }

    @Test
    void the_code_is_that_of_the_quick_start() throws IOException {
        String code = Files.readString(QUICK_START);
        String shown = code.substring(code.indexOf("// README begins\n") + 17, code.indexOf("        // README ends"));
        assertThat(block("```java\n"))
                .isEqualTo(shown.stripTrailing().stripIndent().replace("out.print(", "System.out.print("));
    }

    @Test
    void the_output_is_that_of_the_quick_start() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        QuickStart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(block("prints\n\n```\n"))
                .isEqualTo(bytes.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void the_first_two_commands_run_the_main_job_and_the_tests() throws IOException {
        List<String> commands = Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("mvn"))
                .limit(2)
                .toList();
        assertThat(commands).containsExactly("mvn -q compile exec:java", "mvn verify");
    }

    @Test
    void it_is_short() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(120);
    }
}
