package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Locale;
import java.util.Map;

/** The command line cannot be understood: exit code 2, with a sentence in the language asked for. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1L;

    /** The sentences of the examples. */
    static final Phrasebook PHRASES =
            Phrasebook.load(language -> WrongUse.class.getResourceAsStream("examples_" + language + ".properties"));

    private final String key;
    private final String value;

    WrongUse(String key, String value) {
        super(key + ": " + value);
        this.key = key;
        this.value = value;
    }

    String text(Locale locale) {
        return PHRASES.say(locale, "use." + key, Map.of("value", value));
    }
}
