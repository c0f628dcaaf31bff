package fr.territoiresindustrie.benchmarks.allocation;

import com.google.ortools.Loader;
import com.google.ortools.algorithms.KnapsackSolver;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import fr.territoiresindustrie.rules.allocation.Allocation;
import fr.territoiresindustrie.rules.allocation.AllocationProblem;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.MostPoints;
import fr.territoiresindustrie.rules.allocation.Optimality;
import java.math.BigDecimal;
import java.util.Objects;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Who looks for the most points. */
enum Solver {

    /** This library: the allocation with all its lines and reasons, canonical. */
    OURS {
        @Override
        Answer solve(AllocationProblem problem, int seconds) {
            Allocation allocation = RULE.allocate(problem);
            Optimality said = Objects.requireNonNull(allocation.optimality());
            return new Answer(said.reachedThousandths(), said.proof() == Optimality.Proof.CANONICAL);
        }
    },

    /** The knapsack solver of OR-Tools, by branch and bound. */
    OR_TOOLS_KNAPSACK {
        @Override
        Answer solve(AllocationProblem problem, int seconds) {
            Loader.loadNativeLibraries();
            KnapsackSolver solver = new KnapsackSolver(
                    KnapsackSolver.SolverType.KNAPSACK_MULTIDIMENSION_BRANCH_AND_BOUND_SOLVER, "knapsack");
            solver.setTimeLimit(seconds);
            solver.init(points(problem), new long[][] {cents(problem)}, new long[] {
                problem.available().cents()
            });
            Answer answer = new Answer(solver.solve(), solver.isSolutionOptimal());
            solver.delete();
            return answer;
        }
    },

    /** CP-SAT of OR-Tools with one worker. */
    CP_SAT {
        @Override
        Answer solve(AllocationProblem problem, int seconds) {
            Loader.loadNativeLibraries();
            CpModel model = new CpModel();
            BoolVar[] chosen = new BoolVar[problem.candidates().size()];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = model.newBoolVar("");
            }
            model.addLessOrEqual(
                    LinearExpr.weightedSum(chosen, cents(problem)),
                    problem.available().cents());
            model.maximize(LinearExpr.weightedSum(chosen, points(problem)));
            CpSolver solver = new CpSolver();
            solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(seconds).setRandomSeed(1);
            CpSolverStatus status = solver.solve(model);
            return new Answer(Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL);
        }
    },

    /** The mixed-integer solver of ojAlgo, rows in thousands of euros. */
    OJALGO {
        @Override
        Answer solve(AllocationProblem problem, int seconds) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            model.options.time_abort = 1000L * seconds;
            model.options.time_suffice = 1000L * seconds;
            long[] points = points(problem);
            long[] cents = cents(problem);
            var row = model.newExpression("envelope")
                    .upper(BigDecimal.valueOf(problem.available().cents(), 5));
            for (int i = 0; i < points.length; i++) {
                var chosen = model.newVariable("x" + i).binary().weight(points[i]);
                row.set(chosen, BigDecimal.valueOf(cents[i], 5));
            }
            Optimisation.Result result = model.maximise();
            return new Answer(Math.round(result.getValue()), result.getState() == Optimisation.State.OPTIMAL);
        }
    };

    private static final MostPoints RULE = Allocators.optimal();

    /**
     * What a solver says.
     *
     * @param points the points in thousandths
     * @param proven whether it says that there are no more
     */
    record Answer(long points, boolean proven) {}

    /** Solves a problem within some seconds. */
    abstract Answer solve(AllocationProblem problem, int seconds);

    private static long[] points(AllocationProblem problem) {
        return problem.candidates().stream()
                .mapToLong(candidate -> Objects.requireNonNull(candidate.pointThousandths()))
                .toArray();
    }

    private static long[] cents(AllocationProblem problem) {
        return problem.candidates().stream()
                .mapToLong(candidate -> candidate.payable().cents())
                .toArray();
    }
}
