package fr.territoiresindustrie.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.territoiresindustrie.fixture.Golden;
import fr.territoiresindustrie.funding.Envelope;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.EnvelopeId;
import fr.territoiresindustrie.identifier.Phase;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.TerritoryId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.rules.allocation.Allocators;
import fr.territoiresindustrie.rules.allocation.Priority;
import fr.territoiresindustrie.rules.allocation.WhenShort;
import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import fr.territoiresindustrie.territory.TerritoryRegister;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whole decisions on two projects of an invented firm, as the people who sign them read them. */
class GoldenDecisionTest {

    private static final Path FILES = Path.of("src/test/resources/fr/territoiresindustrie/rules/review");
    private static final ListVersion VERSION =
            ListVersion.of(Phase.FIRST, LocalDate.of(2018, 11, 22), "one territory, written for this test");
    private static final TerritoryId TERRITORY = TerritoryId.of(Phase.FIRST, "ti-test");
    private static final EvaluationContext CONTEXT = EvaluationContext.at(LocalDate.of(2021, 5, 5))
            .withTerritories(TerritoryRegister.of(TerritoryList.builder(VERSION)
                    .addTerritory(Territory.of(TERRITORY, "Territoire d’essai"))
                    .addCommune(CommuneCode.of("18033"), TERRITORY)
                    .build()));
    private static final Envelope ENVELOPE = Envelope.of(EnvelopeId.of("R24"), "regional envelope", Euros.of(300_000));
    private static final ScoringGrid<Project> GRID = ScoringGrid.<Project>builder()
            .line(
                    "base",
                    Label.of("size of the investment", "taille de l’investissement"),
                    Points.of(2),
                    ProjectFacts.ELIGIBLE_BASE,
                    Scales.linear(Euros.ZERO, Euros.of(2_000_000)))
            .build();

    private static RegionalReview.Builder<Project> review() {
        return RegionalReview.ofProjects()
                .criteria(FundRules.call2021())
                .grid(GRID)
                .allocatedBy(Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON));
    }

    private static final List<Project> PROJECTS =
            List.of(project("P-014", 1_200_000, 250_000), project("P-022", 900_000, 100_000));

    private static Project project(String id, long base, long request) {
        return Project.builder(ProjectId.of(id))
                .applicant(Applicant.builder()
                        .kind(HolderKind.ENTERPRISE)
                        .registeredInFrance(true)
                        .taxAndSocialUpToDate(true)
                        .build())
                .kinds(List.of(ProjectKind.EXTENSION))
                .sites(List.of(Site.builder().commune(CommuneCode.of("18033")).build()))
                .addCost(CostItem.builder()
                        .nature(CostNature.EQUIPMENT)
                        .amount(Euros.of(base))
                        .eligible(true)
                        .build())
                .partners(List.of())
                .requestedGrant(Euros.of(request))
                .filedOn(LocalDate.of(2021, 3, 1))
                .completeOn(LocalDate.of(2021, 3, 1))
                .worksStartOn(LocalDate.of(2021, 9, 1))
                .endOn(LocalDate.of(2023, 6, 30))
                .build();
    }

    @Test
    void decisions_read_as_agreed() throws IOException {
        for (Decision decision :
                review().build().decide(PROJECTS, ENVELOPE, CONTEXT).decisions()) {
            Path file = FILES.resolve(decision.status().code());
            Golden.assertReadsAs(
                    file.resolveSibling(file.getFileName() + ".fr.txt"),
                    decision.explanation().text(Locale.FRENCH));
            Golden.assertReadsAs(
                    file.resolveSibling(file.getFileName() + ".en.txt"),
                    decision.explanation().text(Locale.ENGLISH));
        }
    }

    @Test
    void a_ceiling_that_nobody_assessed_is_told_unless_one_is_given() {
        Decision without =
                review().build().decide(PROJECTS, ENVELOPE, CONTEXT).decisions().get(0);
        assertThat(without.explanation().text(Locale.FRENCH))
                .contains("Le plafond d’aides d’État n’a pas été vérifié.");
        Fact<Project, Euros> ceiling = Fact.of("ceiling", Label.of("ceiling", "plafond"), project -> Euros.of(100_000));
        Decision with = review().ceiling(ceiling)
                .build()
                .decide(PROJECTS, ENVELOPE, CONTEXT)
                .decisions()
                .get(0);
        assertThat(with.notes()).isEmpty();
        assertThat(with.award()).isEqualTo(Euros.of(100_000));
    }

    @Test
    void the_result_names_the_criteria_and_the_lists_that_it_rests_on() throws IOException {
        ReviewResult result = review().build().decide(PROJECTS, ENVELOPE, CONTEXT);
        assertThat(result.criteria()).isEqualTo(FundRules.call2021().id());
        assertThat(result.lists()).containsExactly(VERSION);
        StringWriter json = new StringWriter();
        ReviewFiles.writeJson(result, json);
        assertThat(json.toString()).startsWith("""
                {"date":"2021-05-05","criteria":"faiit.2021","lists":[{"phase":"2018-2022","validFrom":"2018-11-22",\
                "source":"one territory, written for this test"}],"envelope":""");
        EvaluationContext before = CONTEXT.withDate(LocalDate.of(2018, 11, 21));
        assertThat(before.listVersions()).isEmpty();
        assertThat(EvaluationContext.at(CONTEXT.date()).listVersions()).isEmpty();
    }

    @Test
    void a_review_decides_the_same_on_another_machine() throws IOException, ClassNotFoundException {
        RegionalReview<Project> here = review().build();
        RegionalReview<Project> there = travelled(here);
        assertThat(there.decide(travelled(PROJECTS), travelled(ENVELOPE), travelled(CONTEXT)))
                .isEqualTo(here.decide(PROJECTS, ENVELOPE, CONTEXT));
    }

    @SuppressWarnings("unchecked")
    private static <V> V travelled(V value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (V) in.readObject();
        }
    }
}
