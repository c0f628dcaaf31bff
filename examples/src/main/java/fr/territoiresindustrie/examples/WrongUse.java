package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.problem.Problem;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line cannot be understood: exit code 2, with a sentence in the language asked for. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1L;

    /** The sentences of the examples. */
    static final Phrasebook PHRASES =
            Phrasebook.load(language -> WrongUse.class.getResourceAsStream("examples_" + language + ".properties"));

    private final String key;
    private final String value;
    private final @Nullable Problem problem;

    WrongUse(String key, String value) {
        this(key, value, null);
    }

    private WrongUse(String key, String value, @Nullable Problem problem) {
        super(key + ": " + value);
        this.key = key;
        this.value = value;
        this.problem = problem;
    }

    /** A value that stands behind its option and cannot be used. */
    static WrongUse badValue(String value, Problem problem) {
        return new WrongUse("bad-value", value, problem);
    }

    String text(Locale locale) {
        return PHRASES.say(
                locale,
                "use." + key,
                Map.of("value", value, "reason", problem == null ? "" : problem.whatIsWrong(locale)));
    }
}
