package fr.territoiresindustrie.rules.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which two spellings of one name differ: spaces, apostrophes, hyphens, accents, capitals. */
final class Spelling {

    private static final Set<String> PLACEHOLDERS =
            Set.of("NULL", "N/A", "#N/A", "NA", "NAN", "NONE", "ND", "N.C.", "NC", "-", "INCONNU", "UNKNOWN");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}'’ʼ‘`´‐‑–-]+");

    private Spelling() {}

    /** The text without spaces of any kind around it, no-break ones included. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && space(text.charAt(from))) {
            from++;
        }
        while (to > from && space(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** Tells whether a text is a word that stands for no value. */
    static boolean placeholder(String text) {
        return PLACEHOLDERS.contains(stripped(text).toUpperCase(Locale.ROOT));
    }

    /** Tells whether a text is a word that only programs write for no value; others may be names. */
    static boolean nullWord(String text) {
        return text.equals("NULL") || text.equals("#N/A") || text.equals("N/A");
    }

    /** What two spellings of one name have in common. */
    static String key(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return GAPS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
