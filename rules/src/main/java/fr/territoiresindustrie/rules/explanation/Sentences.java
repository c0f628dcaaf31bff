package fr.territoiresindustrie.rules.explanation;

import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Locale;

/** The sentences of the built-in codes, written with the spacing of their language. */
final class Sentences {

    private static final Phrasebook PHRASES =
            Phrasebook.load(language -> Sentences.class.getResourceAsStream("reasons_" + language + ".properties"));

    private Sentences() {}

    static boolean knows(String code) {
        return PHRASES.knows(code);
    }

    /** A phrase without arguments. */
    static String phrase(Locale locale, String code) {
        return Typography.spaced(PHRASES.template(locale, code), locale);
    }
}
