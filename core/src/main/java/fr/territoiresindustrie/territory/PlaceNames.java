package fr.territoiresindustrie.territory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Compares names of places however they are written, and finds the rows that carry one. The index holds hashes, not
 * names: it is small, and each candidate is compared again.
 */
final class PlaceNames {

    private static final Pattern TRAILING_ARTICLE = Pattern.compile("(.+?)\\s*\\((LE|LA|LES|L ?'?)\\s*\\)\\s*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ON = Pattern.compile("\\bS/");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern SAINT = Pattern.compile("\\bST(E?)\\b");

    /** Several times the longest name of a commune: what is longer names none, and is not worked through. */
    private static final int LONGEST = 200;

    private final Chronicle<CommuneFacts> communes;
    private final long[] hashes;

    PlaceNames(Chronicle<CommuneFacts> communes) {
        this.communes = communes;
        this.hashes = IntStream.range(0, communes.size())
                .mapToLong(row -> hash(normalized(communes.fact(row).name())) | row)
                .sorted()
                .toArray();
    }

    /** Lists the rows, in order, whose name is written like the one given and that pass the filter. */
    int[] rows(String name, IntPredicate filter) {
        if (name.length() > LONGEST) {
            return new int[0];
        }
        String wanted = normalized(name);
        long hash = hash(wanted);
        int at = Arrays.binarySearch(hashes, hash);
        int start = at < 0 ? -at - 1 : at;
        return Arrays.stream(hashes, start, hashes.length)
                .takeWhile(entry -> entry >>> 32 == hash >>> 32)
                .mapToInt(entry -> (int) entry)
                .filter(row -> filter.test(row)
                        && normalized(communes.fact(row).name()).equals(wanted))
                .toArray();
    }

    private static long hash(String normalized) {
        return (normalized.hashCode() & 0x7fffffffL) << 32;
    }

    /** Brings a name to capitals A to Z, digits and single spaces, with the usual abbreviations written out. */
    static String normalized(String name) {
        String capitals = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace("Œ", "OE")
                .replace("Æ", "AE")
                .replace('’', '\'')
                .strip();
        Matcher article = TRAILING_ARTICLE.matcher(capitals);
        String ordered = article.matches() ? article.group(2) + " " + article.group(1) : capitals;
        String words = SEPARATORS
                .matcher(ON.matcher(ordered).replaceAll("SUR "))
                .replaceAll(" ")
                .strip();
        return SAINT.matcher(words).replaceAll("SAINT$1");
    }

    static void requireName(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("The " + what + " (" + name + ") must not be blank.");
        }
    }
}
