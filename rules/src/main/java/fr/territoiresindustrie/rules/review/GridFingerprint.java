package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.scoring.Scale;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.scoring.ScoringLine;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the content of a grid comes to: its lines, their words, weights and facts, and their scales as they say. */
final class GridFingerprint {

    private static final Pattern CODE = Pattern.compile("\\$\\$Lambda|@[0-9a-f]+$");

    private GridFingerprint() {}

    static String of(ScoringGrid<?> grid) {
        StringBuilder content = new StringBuilder();
        for (ScoringLine<?, ?> line : grid.lines()) {
            content.append(Sha256.counted(line.id()))
                    .append(Sha256.counted(line.label().toString()))
                    .append(Sha256.counted(line.weight().toString()))
                    .append(Sha256.counted(line.fact().name()))
                    .append(Sha256.counted(line.fact().label().toString()))
                    .append(Sha256.counted(text(line.scale())));
        }
        return Sha256.of(content.toString());
    }

    /**
     * The words of a scale in a fixed order, since a table may list its entries in any; the name of code changes from
     * run to run.
     */
    private static String text(Scale<?> scale) {
        return Arrays.stream(scale.toString().split("[\\[\\]{}, ]+"))
                .map(word -> CODE.matcher(word).find() ? "code" : word)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
