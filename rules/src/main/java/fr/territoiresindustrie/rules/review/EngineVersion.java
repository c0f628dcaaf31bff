package fr.territoiresindustrie.rules.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of this library, written into a resource when it is built. */
final class EngineVersion {

    static final String VALUE = read();

    private EngineVersion() {}

    private static String read() {
        try (InputStream stream = EngineVersion.class.getResourceAsStream("engine.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(stream, "engine.properties"));
            return Objects.requireNonNull(properties.getProperty("version"), "version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
