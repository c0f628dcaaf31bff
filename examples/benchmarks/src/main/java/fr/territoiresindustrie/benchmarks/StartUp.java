package fr.territoiresindustrie.benchmarks;

import fr.territoiresindustrie.benchmarks.workload.Application;
import fr.territoiresindustrie.benchmarks.workload.Terms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The time that a contender takes in a fresh JVM until it has answered its first record, as the median of three JVMs:
 * for building its criteria, and for the first answer. Starting the JVM and making the record and the communes are not
 * counted.
 */
public final class StartUp {

    private static final int RUNS = 3;
    private static final List<String> CONTENDERS = List.of(
            "lean",
            "lean-predicates",
            "ours-screen",
            "ours-json",
            "ours-explain",
            "hibernate-validator",
            "yavi",
            "easy-rules",
            "drools");

    private StartUp() {}

    /** Prints a table for the contenders that are given, or for all. */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println("| contender | build ms | first answer ms | both ms |\n| --- | ---: | ---: | ---: |");
        for (String contender : args.length == 0 ? CONTENDERS : List.of(args)) {
            double[][] runs = new double[RUNS][];
            for (int i = 0; i < RUNS; i++) {
                runs[i] = run(contender);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f |%n",
                    contender,
                    median(runs, 0),
                    median(runs, 1),
                    median(runs, 2));
        }
    }

    private static double[] run(String contender) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        FirstAnswer.class.getName(),
                        contender)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The contender (" + contender + ") must give a first answer.");
        }
        String[] times = line.strip().split(" ");
        double build = Long.parseLong(times[0]) / 1e6;
        double answer = Long.parseLong(times[1]) / 1e6;
        return new double[] {build, answer, build + answer};
    }

    private static double median(double[][] runs, int column) {
        return Arrays.stream(runs).mapToDouble(run -> run[column]).sorted().toArray()[RUNS / 2];
    }

    /** What runs in the fresh JVM. */
    static final class FirstAnswer {

        /** Made without anything that a contender may need too, such as the first lambda, so that nobody saves it. */
        private static final Application APPLICATION = new Application(
                "A-0",
                "extension d'un atelier",
                "894120220",
                "26.80Z",
                "52",
                "Z2986",
                "atelier@invented.test",
                75,
                12_312_890L,
                7_631_056L,
                4_256_193L,
                18,
                new BigDecimal("1031.0"),
                LocalDate.of(2024, 9, 12),
                LocalDate.of(2025, 6, 4));

        private FirstAnswer() {}

        /** Prints two numbers of nanoseconds: for building the contender, and for its first answer. */
        public static void main(String[] args) {
            // The list of communes is given, as the record is.
            Objects.requireNonNull(Terms.PRIORITY_COMMUNES);
            time(args[0], APPLICATION);
        }

        private static void time(String name, Application application) {
            long start = System.nanoTime();
            Contender<?, ?> contender = Contenders.named(name);
            long built = System.nanoTime();
            long prepared = answer(contender, application);
            long answered = System.nanoTime();
            System.out.println((built - start) + " " + (answered - prepared));
        }

        /** Answers, and returns when the record had the form that the contender wants. */
        private static <S> long answer(Contender<S, ?> contender, Application application) {
            S subject = contender.prepare(application);
            long prepared = System.nanoTime();
            if (contender.answer(subject) == null) {
                throw new IllegalStateException("There must be an answer.");
            }
            return prepared;
        }
    }
}
