package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Released rule sets by identifier and version, and the reader of new ones.
 *
 * <p>A released set never changes and stays loadable: an identifier and a version stand for one content. Nothing here
 * goes to the latest version by itself; it is asked for by {@link #findLatest}.
 *
 * <pre>{@code
 * RuleCatalogue catalogue = RuleCatalogue.shipped();
 * // It may extend a set of the catalogue.
 * RuleSetDefinition mine = catalogue.read(Path.of("my-region.json")).orElseThrow();
 * RuleSetDefinition fund = catalogue.with(mine).get("faiit.2021", "1.0.0");
 * }</pre>
 *
 * <p>This class is immutable, thread-safe and serializable.
 */
public final class RuleCatalogue implements Serializable {

    static final String FUND_2020 = "faiit-2020-1.0.0.json";
    static final String FUND_2021 = "faiit-2021-1.0.0.json";
    static final String GREEN_FUND = "fonds-vert-territoires-industrie-1.0.0.json";

    private static final RuleCatalogue EMPTY = new RuleCatalogue(new TreeMap<>());

    /** Read when it is first asked for. */
    private static final class Shipped {
        static final RuleCatalogue CATALOGUE = read();

        private static RuleCatalogue read() {
            RuleCatalogue catalogue = EMPTY;
            for (String file : List.of(FUND_2020, FUND_2021, GREEN_FUND)) {
                catalogue = catalogue.with(shipped(file));
            }
            return catalogue;
        }
    }

    /** An identifier and a version, in the order of the versions. */
    private record Key(RuleId id, String version) implements Comparable<Key>, Serializable {

        @Override
        public int compareTo(Key other) {
            int byId = id.compareTo(other.id);
            return byId != 0 ? byId : compare(version.split("\\."), other.version.split("\\."));
        }

        private static int compare(String[] a, String[] b) {
            for (int i = 0; i < Math.min(a.length, b.length); i++) {
                int byPart = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
                if (byPart != 0) {
                    return byPart;
                }
            }
            return Integer.compare(a.length, b.length);
        }
    }

    private final TreeMap<Key, RuleSetDefinition> definitions;

    private RuleCatalogue(TreeMap<Key, RuleSetDefinition> definitions) {
        this.definitions = definitions;
    }

    /** One shipped set; those that travel with the library extend no other. */
    static RuleSetDefinition shipped(String file) {
        return EMPTY.read(file, resource(file)).orElseThrow();
    }

    private static InputStream resource(String name) {
        InputStream stream = RuleCatalogue.class.getResourceAsStream(name);
        return Objects.requireNonNull(stream, name);
    }

    /**
     * Obtains a catalogue without any set.
     *
     * @return the catalogue, to be filled with {@link #with}
     */
    public static RuleCatalogue empty() {
        return EMPTY;
    }

    /**
     * Obtains the sets that travel with this library: the two calls of the fund, and "Fonds vert – Territoires
     * d'industrie en transition écologique".
     *
     * @return the catalogue, always the same one
     */
    public static RuleCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /**
     * Obtains the sets that travel with this library and those of all {@link RuleSetProvider}s that are found now.
     *
     * @return the catalogue
     * @throws IllegalArgumentException if two different sets have one identifier and version
     */
    public static RuleCatalogue installed() {
        RuleCatalogue catalogue = shipped();
        for (RuleSetProvider provider : ServiceLoader.load(RuleSetProvider.class)) {
            for (RuleSetDefinition definition : provider.ruleSets()) {
                catalogue = catalogue.with(definition);
            }
        }
        return catalogue;
    }

    /**
     * Returns the JSON Schema of the format of rule sets.
     *
     * @return the schema, of draft 2020-12, as text
     */
    public static String schema() {
        try (InputStream stream = resource("rule-set.schema.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns a copy with one more set.
     *
     * @param definition the set
     * @return the copy
     * @throws IllegalArgumentException if another content has the same identifier and version
     */
    public RuleCatalogue with(RuleSetDefinition definition) {
        Key key = new Key(definition.id(), definition.version());
        TreeMap<Key, RuleSetDefinition> more = new TreeMap<>(definitions);
        RuleSetDefinition before = more.putIfAbsent(key, definition);
        if (before != null && !before.equals(definition)) {
            throw new IllegalArgumentException("The rule set (" + definition + ") must have one content: "
                    + before.content().place().source() + " has " + before.fingerprint() + ", "
                    + definition.content().place().source() + " has " + definition.fingerprint() + ".\n"
                    + "Maybe a released set was changed: what changes is released under another version.");
        }
        return new RuleCatalogue(more);
    }

    /**
     * Finds a set.
     *
     * @param id the identifier
     * @param version the version
     * @return the set, if it is in the catalogue
     */
    public Optional<RuleSetDefinition> find(String id, String version) {
        return list().stream()
                .filter(one -> one.id().value().equals(id) && one.version().equals(version))
                .findFirst();
    }

    /**
     * Returns a set.
     *
     * @param id the identifier
     * @param version the version
     * @return the set
     * @throws IllegalArgumentException if it is not in the catalogue; the message says which are
     */
    public RuleSetDefinition get(String id, String version) {
        return find(id, version)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The rule set (" + id + " " + version + ") must be one of the catalogue: " + this + "."));
    }

    /**
     * Finds the latest version of a set. A decision that must be made again later names its version instead.
     *
     * @param id the identifier
     * @return the set with the highest version, if there is one
     */
    public Optional<RuleSetDefinition> findLatest(String id) {
        return list().stream().filter(one -> one.id().value().equals(id)).reduce((earlier, later) -> later);
    }

    /**
     * Lists the sets.
     *
     * @return all sets and versions, by identifier and then by version
     */
    public List<RuleSetDefinition> list() {
        return List.copyOf(definitions.values());
    }

    /**
     * Reads a set from a file. A set that it extends is looked for in this catalogue.
     *
     * @param file the file, in UTF-8; its name stands in the problems
     * @return the definition, or all problems
     * @throws UncheckedIOException if the file cannot be opened or read
     */
    public Loaded<RuleSetDefinition> read(Path file) {
        Path name = file.getFileName();
        try (InputStream stream = Files.newInputStream(file)) {
            return read(name == null ? file.toString() : name.toString(), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a set from a stream. A set that it extends is looked for in this catalogue.
     *
     * @param name the name that stands in the problems
     * @param stream the bytes, in UTF-8; closed once they are read
     * @return the definition, or all problems
     * @throws UncheckedIOException if the stream cannot be read
     */
    public Loaded<RuleSetDefinition> read(String name, InputStream stream) {
        try (stream) {
            byte[] bytes = stream.readNBytes(4 * JsonText.LONGEST);
            CharSequence text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return read(name, text.toString());
        } catch (CharacterCodingException e) {
            Faults faults = new Faults();
            faults.add(RuleSetProblem.Code.WRONG_ENCODING, new Place(name, 1, 1, ""));
            return Loaded.of(null, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a set from characters. A set that it extends is looked for in this catalogue.
     *
     * @param name the name that stands in the problems
     * @param reader the characters; closed once they are read
     * @return the definition, or all problems
     * @throws UncheckedIOException if the characters cannot be read
     */
    public Loaded<RuleSetDefinition> read(String name, Reader reader) {
        StringBuilder text = new StringBuilder();
        char[] part = new char[8_192];
        try (reader) {
            for (int n = reader.read(part); n >= 0 && text.length() <= JsonText.LONGEST; n = reader.read(part)) {
                text.append(part, 0, n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(name, text.toString());
    }

    /**
     * Reads a set from a text. A set that it extends is looked for in this catalogue.
     *
     * @param name the name that stands in the problems
     * @param text the text
     * @return the definition, or all problems
     */
    public Loaded<RuleSetDefinition> read(String name, String text) {
        boolean marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return DefinitionReader.read(name, marked ? text.substring(1) : text, this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleCatalogue that && that.definitions.equals(definitions);
    }

    @Override
    public int hashCode() {
        return definitions.hashCode();
    }

    /**
     * Returns the identifiers and versions.
     *
     * @return a text that is not meant to be read back
     */
    @Override
    public String toString() {
        return definitions.values().stream()
                .map(RuleSetDefinition::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
