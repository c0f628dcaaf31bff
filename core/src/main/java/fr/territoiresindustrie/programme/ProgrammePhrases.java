package fr.territoiresindustrie.programme;

import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Locale;
import java.util.Map;

/** The names of this package's choices in French and in English. */
final class ProgrammePhrases {

    private static final Phrasebook PHRASES = Phrasebook.load(
            language -> ProgrammePhrases.class.getResourceAsStream("programme_" + language + ".properties"));

    private ProgrammePhrases() {}

    /** The name of a constant, under a key such as {@code need.attract}. */
    static String label(String group, Enum<?> constant, Locale locale) {
        String code = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PHRASES.say(locale, group + "." + code, Map.of());
    }
}
