package fr.territoiresindustrie.rules.catalogue;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Partner;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.explanation.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole explanations of the fund's rules, as a person reads them. */
class GoldenExplanationTest {

    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/catalogue");

    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 3, 18));

    static Stream<Arguments> explanations() {
        return Stream.of(
                Arguments.of("eligible", eligible()),
                Arguments.of("not-eligible", notEligible()),
                Arguments.of("undecided", undecided()));
    }

    private static Project eligible() {
        return Project.builder(ProjectId.of("P-014"))
                .applicant(applicant(HolderKind.ENTERPRISE))
                .kinds(List.of(ProjectKind.EXTENSION, ProjectKind.NEW_EQUIPMENT))
                .sites(List.of(Site.builder().commune(CommuneCode.of("18033")).build()))
                .addCost(CostItem.builder()
                        .nature(CostNature.EQUIPMENT)
                        .amount(Euros.of(1_200_000))
                        .eligible(true)
                        .build())
                .partners(List.of())
                .completeOn(LocalDate.of(2021, 3, 1))
                .worksStartOn(LocalDate.of(2021, 9, 1))
                .endOn(LocalDate.of(2023, 6, 30))
                .build();
    }

    private static Project notEligible() {
        return Project.builder(ProjectId.of("P-022"))
                .applicant(applicant(HolderKind.SCI))
                .kinds(List.of(ProjectKind.MODERNISATION))
                .sites(List.of(Site.builder().inFrance(false).build()))
                .addCost(CostItem.builder()
                        .nature(CostNature.LEASING)
                        .amount(Euros.ofCents(19_999_999))
                        .eligible(true)
                        .obligationToBuy(false)
                        .build())
                .partners(List.of(
                        Partner.builder().name("Atelier fictif").funded(true).build(),
                        Partner.builder()
                                .name("Forge fictive")
                                .funded(false)
                                .eligibleCosts(Euros.of(50_000))
                                .build()))
                .completeOn(LocalDate.of(2021, 3, 1))
                .worksStartOn(LocalDate.of(2021, 2, 26))
                .endOn(LocalDate.of(2023, 2, 28))
                .build();
    }

    private static Project undecided() {
        return Project.builder(ProjectId.of("P-031"))
                .applicant(Applicant.builder().kind(HolderKind.ASSOCIATION).build())
                .eligibleBase(Euros.of(200_000))
                .worksStartOn(LocalDate.of(2021, 9, 1))
                .build();
    }

    private static Applicant applicant(HolderKind kind) {
        return Applicant.builder()
                .kind(kind)
                .registeredInFrance(true)
                .taxAndSocialUpToDate(true)
                .build();
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void explanations_read_as_agreed(String name, Project project) throws IOException {
        Explanation explanation = FundRules.call2021().explain(project, CONTEXT).explanation();
        Golden.assertReadsAs(FILES.resolve(name + ".en.txt"), explanation.text(Locale.ENGLISH));
        Golden.assertReadsAs(FILES.resolve(name + ".fr.txt"), explanation.text(Locale.FRENCH));
        Golden.assertReadsAs(FILES.resolve(name + ".fr.md"), explanation.markdown(Locale.FRENCH));
        Golden.assertReadsAs(FILES.resolve(name + ".json"), explanation.json() + "\n");
    }
}
