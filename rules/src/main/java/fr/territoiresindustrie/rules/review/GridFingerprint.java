package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.rules.scoring.Scale;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.rules.scoring.ScoringLine;
import java.util.Arrays;

/** What the content of a grid comes to: its lines, their words, weights and facts, and their scales as they say. */
final class GridFingerprint {

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

    /** The words of a scale in a fixed order, since a table may list its entries in any; code has none. */
    private static String text(Scale<?> scale) {
        boolean code = scale.getClass().isSynthetic() || scale.getClass().isHidden();
        String said = code ? "" : scale.toString();
        if (code || said.contains("@" + Integer.toHexString(System.identityHashCode(scale)))) {
            return "code";
        }
        String[] words = said.split("[\\[\\]{}, ]+");
        Arrays.sort(words);
        return scale.getClass().getSimpleName() + Arrays.toString(words);
    }
}
