package fr.territoiresindustrie.rules.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real public files beside the repository; a test that needs one is skipped, visibly, where it is absent. */
final class RealFiles {

    private RealFiles() {}

    static Path find(String name) {
        Path file = Path.of("../../shared/data").resolve(name);
        Assumptions.assumeTrue(Files.isReadable(file), "needs the real file " + name);
        return file;
    }
}
