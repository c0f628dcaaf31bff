package fr.territoiresindustrie.project;

import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Locale;
import java.util.Map;

/** The names of this package's choices in French and in English. */
final class ProjectPhrases {

    private static final Phrasebook PHRASES = Phrasebook.load(
            language -> ProjectPhrases.class.getResourceAsStream("project_" + language + ".properties"));

    private ProjectPhrases() {}

    /** The name of a constant, under a key such as {@code holder-kind.local-authority}. */
    static String label(String group, Enum<?> constant, Locale locale) {
        return PHRASES.say(locale, group + "." + code(constant), Map.of());
    }

    /** The code of a constant, as in JSON. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
