package fr.territoiresindustrie.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of an example: its exit code, what it printed, and the folder that it wrote to. */
record Run(int code, String out, String err, Path folder) {

    /** An example. */
    private interface Example {
        int run(String[] words, PrintStream out, PrintStream err);
    }

    static Run review(Path folder, String... words) {
        return run(RegionalReviewExample::run, folder, words);
    }

    static Run grants(Path folder, String... words) {
        return run(GrantFileExample::run, folder, words);
    }

    private static Run run(Example example, Path folder, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] all = Stream.concat(Stream.of(words), Stream.of("--out", folder.toString()))
                .toArray(String[]::new);
        int code = example.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, plain(out), plain(err), folder);
    }

    /**
     * What was printed, with plain spaces in place of the no-break ones that French puts before its signs, so that it
     * can be typed.
     */
    private static String plain(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /** A file that the run wrote. */
    String written(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode decisions() {
        return new JsonMapper().readTree(written("decisions.json"));
    }

    List<String> decided() {
        return decisions()
                .get("decisions")
                .valueStream()
                .map(decision -> decision.get("project").stringValue())
                .toList();
    }

    /** A real public file beside the repository; the test is skipped, visibly, where it is absent. */
    static String real(String name) {
        Path file = Path.of("../../shared/data").resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), "needs the real file " + name);
        return file.toString();
    }

    /** An embedded file, as its lines. */
    static List<String> embedded(String name) {
        try (Stream<String> lines =
                new String(ReviewInputs.resource(name).readAllBytes(), StandardCharsets.UTF_8).lines()) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a main prints to the standard output; it must end well, for the exit code of another end would end the
     * tests.
     */
    static String main(Runnable main) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PrintStream replaced = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(replaced);
            main.run();
        } finally {
            System.setOut(before);
        }
        return plain(out);
    }
}
