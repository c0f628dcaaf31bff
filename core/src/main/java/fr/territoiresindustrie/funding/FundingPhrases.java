package fr.territoiresindustrie.funding;

import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Locale;
import java.util.Map;

/** The names of this package's choices in French and in English. */
final class FundingPhrases {

    private static final Phrasebook PHRASES = Phrasebook.load(
            language -> FundingPhrases.class.getResourceAsStream("funding_" + language + ".properties"));

    private FundingPhrases() {}

    /** The name of a constant, under a key such as {@code funder-kind.eu-shared}. */
    static String label(String group, Enum<?> constant, Locale locale) {
        String code = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return PHRASES.say(locale, group + "." + code, Map.of());
    }
}
