package fr.territoiresindustrie.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sentences in French and in English, written from a key and named arguments.
 *
 * <p>A template names its arguments in braces: {@code at least {threshold}}. Arguments are put in as they are, in one
 * pass: nothing in an argument ({@code %}, {@code '}, a brace, an emoji) can change the sentence or make it fail, which
 * is why neither {@code String.format} nor {@code MessageFormat} is used. The language is always an argument, never the
 * JVM's.
 *
 * <pre>{@code
 * Phrasebook book = Phrasebook.load(language -> Here.class.getResourceAsStream("reasons_" + language + ".properties"));
 * book.say(Locale.FRENCH, "amount.at-least", Map.of("threshold", "200 000,00 €"));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Phrasebook {

    private static final int LONGEST_SHOWN = 160;

    /** Long enough for a list of all values that are possible. */
    static final int LONGEST_ARGUMENT = 600;

    private final Map<String, String> french;
    private final Map<String, String> english;

    private Phrasebook(Map<String, String> french, Map<String, String> english) {
        this.french = french;
        this.english = english;
    }

    /**
     * Reads the sentences of both languages, as UTF-8 properties.
     *
     * @param opener opens the sentences of a language, given {@code "fr"} or {@code "en"}; called here, so that the
     *     module of the caller reads its own resources
     * @return the sentences
     * @throws IllegalArgumentException if one of the two is missing, or if a key stands in one language only
     */
    public static Phrasebook load(Function<String, @Nullable InputStream> opener) {
        Map<String, String> french = read("fr", opener.apply("fr"));
        Map<String, String> english = read("en", opener.apply("en"));
        Set<String> alone = new TreeSet<>(french.keySet());
        alone.addAll(english.keySet());
        alone.removeIf(key -> french.containsKey(key) && english.containsKey(key));
        if (!alone.isEmpty()) {
            throw new IllegalArgumentException("The keys (" + alone + ") must stand in both languages.");
        }
        return new Phrasebook(french, english);
    }

    private static Map<String, String> read(String language, @Nullable InputStream stream) {
        if (stream == null) {
            throw new IllegalArgumentException("The sentences (" + language + ") must be readable.");
        }
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    /**
     * Tells which of the two languages a locale asks for.
     *
     * @param locale the locale
     * @return true if its language is French; otherwise texts are written in English
     */
    public static boolean inFrench(Locale locale) {
        return locale.getLanguage().equals("fr");
    }

    /**
     * Tells whether there is a sentence for a key.
     *
     * @param key the key
     * @return true if there is one
     */
    public boolean knows(String key) {
        return english.containsKey(key);
    }

    /**
     * Returns the keys of all sentences.
     *
     * @return the keys, unmodifiable
     */
    public Set<String> keys() {
        return english.keySet();
    }

    /**
     * Returns the template of a key, with the names of its arguments in braces, for those who fill it in their own way.
     *
     * @param locale French for French; any other language gives English
     * @param key which sentence
     * @return the template; empty if there is none
     */
    public String template(Locale locale, String key) {
        return (inFrench(locale) ? french : english).getOrDefault(key, "");
    }

    /**
     * Writes a sentence. Never throws for any argument: a key without sentence gives an empty text, an argument that is
     * not given shows as {@code ?}.
     *
     * @param locale French for French; any other language gives English
     * @param key which sentence
     * @param arguments the named arguments
     * @return the sentence
     */
    public String say(Locale locale, String key, Map<String, String> arguments) {
        return fill(template(locale, key), name -> {
            String argument = arguments.get(name);
            return argument == null ? null : shown(argument, LONGEST_ARGUMENT);
        });
    }

    /**
     * Writes the name of a choice, which stands under a key such as {@code funder-kind.eu-shared}.
     *
     * @param locale French for French; any other language gives English
     * @param group the first part of the key
     * @param constant the choice; its code is the second part
     * @return the name; empty if there is none
     */
    public String label(Locale locale, String group, Enum<?> constant) {
        return say(locale, group + "." + codeOf(constant), Map.of());
    }

    /**
     * Returns the code of a choice, as in JSON.
     *
     * @param constant the choice, for example {@code EU_SHARED}
     * @return for example {@code eu-shared}
     */
    public static String codeOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Fills in a template in one pass: what stands in an argument is never taken for a template.
     *
     * @param template the words, in which arguments are named in braces
     * @param arguments gives an argument by its name, as it shall be written; null shows as {@code ?}
     * @return the sentence
     */
    public static String fill(String template, UnaryOperator<@Nullable String> arguments) {
        StringBuilder said = new StringBuilder(template.length() + 64);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String argument = arguments.apply(template.substring(open + 1, close));
            said.append(template, from, open).append(argument == null ? "?" : argument);
            from = close + 1;
        }
        return said.append(template, from, template.length()).toString();
    }

    /**
     * Makes a text fit to stand in a line for a person: control characters become escapes such as {@code \n} or
     * {@code \}{@code u001b}, and what is longer than some 160 characters is cut and ends with an ellipsis.
     *
     * @param text any text
     * @return the text itself, unless something had to be shown otherwise
     */
    public static String shown(String text) {
        return shown(text, LONGEST_SHOWN);
    }

    static String shown(String text, int longest) {
        String cut = text.length() <= longest ? text : text.substring(0, safeEnd(text, longest)) + "…";
        if (cut.chars().noneMatch(Phrasebook::disturbing)) {
            return cut;
        }
        StringBuilder safe = new StringBuilder(cut.length() + 16);
        cut.chars().forEach(c -> {
            if (disturbing(c)) {
                safe.append(escape(c));
            } else {
                safe.append((char) c);
            }
        });
        return safe.toString();
    }

    private static int safeEnd(String text, int longest) {
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }

    /**
     * Control characters, line ends, and the marks that turn the direction of writing, which can make a line read as
     * another one.
     */
    private static boolean disturbing(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + Integer.toHexString(0x10000 | c).substring(1);
        };
    }
}
