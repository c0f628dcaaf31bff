package fr.territoiresindustrie.rules.explanation;

import fr.territoiresindustrie.problem.Phrasebook;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The sentences of the built-in codes, and the filling of any template. */
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

    /** Fills in one pass: what stands in an argument is never taken for a template. */
    static String fill(String template, UnaryOperator<@Nullable String> argument) {
        StringBuilder said = new StringBuilder(template.length() + 64);
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String shown = argument.apply(template.substring(open + 1, close));
            said.append(template, from, open).append(shown == null ? "?" : shown);
            from = close + 1;
        }
        return said.append(template, from, template.length()).toString();
    }
}
