package fr.territoiresindustrie.rules.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Something to read, with the name by which diagnostics call it.
 *
 * <p>A source of a path or of a text can be read again and again; one of a stream, once. Whoever reads closes the
 * stream.
 */
public final class Source {

    private final String name;
    private final Opener opener;

    /** Opens the bytes. */
    private interface Opener {
        InputStream open() throws IOException;
    }

    private Source(String name, Opener opener) {
        this.name = Objects.requireNonNull(name, "name");
        this.opener = opener;
    }

    /**
     * Obtains the source of a file, named like the file.
     *
     * @param file the file
     * @return the source
     */
    public static Source of(Path file) {
        Path last = file.getFileName();
        return new Source(last == null ? file.toString() : last.toString(), () -> Files.newInputStream(file));
    }

    /**
     * Obtains the source of a stream, which can be read once.
     *
     * @param name the name for diagnostics
     * @param stream the bytes; closed once they are read
     * @return the source
     */
    public static Source of(String name, InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new Source(name, () -> stream);
    }

    /**
     * Obtains the source of a text.
     *
     * @param name the name for diagnostics
     * @param text the text, read as UTF-8
     * @return the source
     */
    public static Source of(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Source(name, () -> new ByteArrayInputStream(bytes));
    }

    /**
     * Returns the name by which diagnostics call this source.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /**
     * Returns the name.
     *
     * @return the name
     */
    @Override
    public String toString() {
        return name;
    }
}
