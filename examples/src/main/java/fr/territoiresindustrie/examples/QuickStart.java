package fr.territoiresindustrie.examples;

import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.COMPLETE_ON;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.ELIGIBLE_BASE;
import static fr.territoiresindustrie.rules.eligibility.ProjectFacts.WORKS_START_ON;

import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.review.RegionalReview;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The lines of code of the README: two projects, two criteria, an envelope, and a decision for each project that says
 * why.
 */
public final class QuickStart {

    private QuickStart() {}

    /**
     * Prints the decisions.
     *
     * @param words not used
     */
    public static void main(String[] words) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    // spotless:off
    static void run(PrintStream out) {
        // README begins
        Project press = Project.builder(ProjectId.of("P-014"))
            .eligibleBase(Euros.parse("1 200 000 €")).requestedGrant(Euros.of(400_000))
            .completeOn(LocalDate.of(2021, 3, 1)).worksStartOn(LocalDate.of(2021, 9, 1)).build();
        Project furnace = Project.builder(ProjectId.of("P-022"))              // start of works: not said
            .eligibleBase(Euros.of(900_000)).requestedGrant(Euros.of(200_000))
            .completeOn(LocalDate.of(2021, 3, 15)).build();

        LegalBasis call = LegalBasis.of(Label.of("call of 2021", "appel de 2021"));
        CriteriaSet<Project> criteria = CriteriaSet.of("region.2021", Label.of("our criteria", "nos critères"), List.of(
            Rule.of("region.floor", Label.of("minimum base", "assiette minimale"), call,
                ELIGIBLE_BASE.atLeast(Euros.of(200_000))),
            Rule.of("region.start", Label.of("no start before filing", "pas de début avant le dépôt"), call,
                WORKS_START_ON.atLeast(COMPLETE_ON))));

        RegionalReview.ofProjects().criteria(criteria).filedOn(COMPLETE_ON)
            .allocatedBy(Allocators.firstCome(WhenShort.SKIP)).build()
            .decide(List.of(press, furnace), Envelope.of(EnvelopeId.of("R24"), "our region", Euros.of(500_000)),
                EvaluationContext.at(LocalDate.of(2021, 5, 5)))
            .decisions().forEach(decision -> out.print(decision.explanation().text(Locale.ENGLISH)));
        // README ends
    }
    // spotless:on
}
