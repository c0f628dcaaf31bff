package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.workload.AidCases;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the time for ceilings grows with the number of cases: cases a second for 1,000, 10,000, 100,000 and 1,000,000 of
 * them, or for the numbers that are given. The cases are made slice by slice, outside of the time that counts.
 */
public final class StateAidGrowth {

    private static final int SLICE = 1_000;
    private static final Granting GRANTING = Granting.on(AidCases.DAY);

    private StateAidGrowth() {}

    /**
     * Prints a line for each number of cases.
     *
     * @param words numbers of cases
     */
    public static void main(String[] words) {
        StateAid engine = StateAid.shipped().withMap(AidCases.map());
        List<Integer> numbers = words.length == 0
                ? List.of(1_000, 10_000, 100_000, 1_000_000)
                : Stream.of(words).map(Integer::valueOf).toList();
        // The code is compiled before anything counts.
        time(engine, 20_000);
        for (int number : numbers) {
            double seconds = time(engine, number) / 1e9;
            System.out.printf(Locale.ROOT, "%,9d cases: %8.3f s, %,9.0f cases/s%n", number, seconds, number / seconds);
        }
    }

    private static long time(StateAid engine, int number) {
        long nanos = 0;
        for (int from = 0; from < number; from += SLICE) {
            List<AidCase> slice = AidCases.of(from, Math.min(SLICE, number - from));
            long begin = System.nanoTime();
            for (AidCase project : slice) {
                if (engine.ceiling(project, AidSchemes.ARTICLE_14, GRANTING)
                        .permitted()
                        .least()
                        .negative()) {
                    throw new IllegalStateException("A ceiling is negative: " + project);
                }
            }
            nanos += System.nanoTime() - begin;
        }
        return nanos;
    }
}
