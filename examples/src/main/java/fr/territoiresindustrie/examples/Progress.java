package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.rules.intake.IntakeOptions;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Says on long input how far the reading is. */
final class Progress {

    private static final long STEP = 10_000;

    private Progress() {}

    /** The usual way of reading a file, with a line every ten thousand rows. */
    static IntakeOptions toldTo(PrintStream err, Locale locale) {
        return IntakeOptions.standard().withProgress(rows -> {
            if (rows % STEP == 0 && rows > 0) {
                err.println(WrongUse.PHRASES.say(locale, "review.progress", Map.of("count", String.valueOf(rows))));
            }
        });
    }
}
