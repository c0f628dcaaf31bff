package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.problem.Phrasebook;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.allocation.Allocator;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.review.RegionalReview;
import fr.territoiresindustrie.rules.review.ReviewResult;
import fr.territoiresindustrie.territory.Geography;
import fr.territoiresindustrie.territory.TerritoryRegister;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main job: from files to explained decisions.
 *
 * <p>Without argument it reviews some forty projects of invented firms in real communes of the région Centre-Val de
 * Loire, under the rules of the call of 2021. With arguments it takes your files; a wrong word shows which there are.
 * Exit code 0: all well; 1: problems in the data, which are listed and written to {@code errors.csv}; 2: wrong use.
 */
public final class RegionalReviewExample {

    private RegionalReviewExample() {}

    /**
     * Runs the review.
     *
     * @param words the options, see {@code --help}
     */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(words, out, err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * Runs the review and returns the exit code.
     *
     * @param words the options
     * @param out takes the result
     * @param err takes progress and problems
     * @return 0 all well, 1 problems in the data, 2 wrong use
     */
    static int run(String[] words, PrintStream out, PrintStream err) {
        return CommandLine.guarded(words, "review.usage", out, err, () -> {
            ReviewOptions options = ReviewOptions.parse(words);
            ReviewInputs inputs = ReviewInputs.read(options, err);
            ReviewPrinter printer = new ReviewPrinter(options, inputs, out, err);
            printer.removeResultsOfLastRun();
            if (!inputs.complete()) {
                printer.printProblems();
                printer.printMissing();
                return 1;
            }
            if (options.threshold().compareTo(inputs.grid().outOf()) > 0) {
                throw new WrongUse("threshold-out-of-reach", options.threshold().format(options.language()));
            }
            ReviewResult result = review(options, inputs);
            printer.print(result);
            return inputs.flawless() ? 0 : 1;
        });
    }

    private static ReviewResult review(ReviewOptions options, ReviewInputs inputs) {
        RegionalReview<Project> review = RegionalReview.ofProjects()
                .criteria(criteria(options))
                .grid(inputs.grid())
                .threshold(options.threshold())
                .filedOn(ProjectFacts.COMPLETE_ON)
                .allocatedBy(Allocators.checked(rule(options)))
                .build();
        EvaluationContext context = EvaluationContext.at(options.date())
                .withTerritories(TerritoryRegister.of(inputs.territories()))
                .withGeography(Geography.shipped());
        String name = Phrasebook.inFrench(options.language()) ? "régionale" : "regional";
        Envelope envelope = Envelope.of(EnvelopeId.of(name), name, options.envelope());
        return review.decide(inputs.projects(), envelope, context);
    }

    static CriteriaSet<Project> criteria(ReviewOptions options) {
        return options.call().equals("2020") ? FundRules.call2020() : FundRules.call2021();
    }

    private static Allocator rule(ReviewOptions options) {
        return options.rule().equals("rank")
                ? Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON)
                : Allocators.firstCome(WhenShort.SKIP, Priority.POINTS);
    }
}
