package fr.territoiresindustrie.benchmarks.allocation;

import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints how long each solver takes for the most points within one envelope, and where one that says "optimal" is
 * beaten by another. Arguments: seconds for each solution (10), runs after one to warm up (3), the largest number of
 * projects for the rivals (10000).
 */
public final class MostPointsBenchmark {

    private static final int[] COUNTS = {200, 1_000, 1_600, 10_000, 100_000};
    private static final int WARM_UP = 30;

    private final int seconds;
    private final int runs;
    private final int most;

    private MostPointsBenchmark(int seconds, int runs, int most) {
        this.seconds = seconds;
        this.runs = runs;
        this.most = most;
    }

    /** Measures all. */
    public static void main(String[] args) {
        MostPointsBenchmark benchmark =
                new MostPointsBenchmark(argument(args, 0, 10), argument(args, 1, 3), argument(args, 2, 10_000));
        for (int i = 0; i < WARM_UP; i++) {
            for (Family family : Family.values()) {
                Solver.OURS.solve(family.draw(1_000, i), 1);
            }
        }
        System.out.println("family projects solver milliseconds points proven");
        for (Family family : Family.values()) {
            for (int count : COUNTS) {
                benchmark.measure(family, count);
            }
        }
    }

    private static int argument(String[] args, int place, int otherwise) {
        return args.length > place ? Integer.parseInt(args[place]) : otherwise;
    }

    private void measure(Family family, int count) {
        AllocationProblem problem = family.draw(count, 1);
        long best = 0;
        for (Solver solver : Solver.values()) {
            if (solver == Solver.OURS || count <= most) {
                Solver.Answer answer = measure(family, problem, solver);
                boolean wrong = solver != Solver.OURS && answer.proven() && answer.points() != best;
                best = solver == Solver.OURS ? answer.points() : best;
                System.out.println(wrong ? "   ^ differs from the proven optimum" : "");
            }
        }
    }

    private Solver.Answer measure(Family family, AllocationProblem problem, Solver solver) {
        double[] times = new double[runs];
        Solver.Answer answer = solver.solve(problem, seconds);
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            answer = solver.solve(problem, seconds);
            times[run] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s %d %s %.3f %d %s",
                family,
                problem.candidates().size(),
                solver,
                times[runs / 2],
                answer.points(),
                answer.proven());
        return answer;
    }
}
