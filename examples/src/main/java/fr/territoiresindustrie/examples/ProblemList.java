package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.rules.intake.Diagnostic;
import fr.territoiresindustrie.rules.intake.ErrorFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows what there is to say about the files, errors first, and writes all of it to {@code errors.csv}. */
final class ProblemList {

    private static final int MOST = 20;

    private ProblemList() {}

    static void show(List<Diagnostic> all, PrintStream err, Path folder, Locale locale) throws IOException {
        all.stream()
                .sorted(Comparator.comparing(diagnostic -> !diagnostic.rejects()))
                .limit(MOST)
                .forEach(diagnostic -> err.println(diagnostic.text(locale)));
        if (all.size() > MOST) {
            err.println(
                    WrongUse.PHRASES.say(locale, "review.more", Map.of("count", String.valueOf(all.size() - MOST))));
        }
        ErrorFile.write(folder.resolve("errors.csv"), all, locale);
    }
}
