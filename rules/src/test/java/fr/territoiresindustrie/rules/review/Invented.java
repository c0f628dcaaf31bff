package fr.territoiresindustrie.rules.review;

import fr.territoiresindustrie.identifier.CommuneCode;
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
import fr.territoiresindustrie.rules.criterion.EvaluationContext;
import fr.territoiresindustrie.rules.eligibility.ProjectFacts;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.scoring.Points;
import fr.territoiresindustrie.rules.scoring.Scales;
import fr.territoiresindustrie.rules.scoring.ScoringGrid;
import fr.territoiresindustrie.territory.ListVersion;
import fr.territoiresindustrie.territory.Territory;
import fr.territoiresindustrie.territory.TerritoryList;
import fr.territoiresindustrie.territory.TerritoryRegister;
import java.time.LocalDate;
import java.util.List;

/** An invented project of an invented firm, with all facts that the fund asks for, and what it is held against. */
final class Invented {

    static final LocalDate DAY = LocalDate.of(2021, 5, 5);
    static final EvaluationContext CONTEXT = EvaluationContext.at(DAY).withTerritories(register("written for tests"));
    static final ScoringGrid<Project> GRID = ScoringGrid.<Project>builder()
            .line(
                    "base",
                    Label.of("size of the investment", "taille de l’investissement"),
                    Points.of(2),
                    ProjectFacts.ELIGIBLE_BASE,
                    Scales.linear(Euros.ZERO, Euros.of(2_000_000)))
            .build();

    private Invented() {}

    static TerritoryRegister register(String source) {
        TerritoryId territory = TerritoryId.of(Phase.FIRST, "ti-test");
        return TerritoryRegister.of(
                TerritoryList.builder(ListVersion.of(Phase.FIRST, LocalDate.of(2018, 11, 22), source))
                        .addTerritory(Territory.of(territory, "Territoire d’essai"))
                        .addCommune(CommuneCode.of("18033"), territory)
                        .build());
    }

    static Project project(String id, long base) {
        return builder(id, base).build();
    }

    static Project.Builder builder(String id, long base) {
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
                .requestedGrant(Euros.of(base / 5))
                .filedOn(LocalDate.of(2021, 3, 1))
                .completeOn(LocalDate.of(2021, 3, 1))
                .worksStartOn(LocalDate.of(2021, 9, 1))
                .endOn(LocalDate.of(2023, 6, 30));
    }
}
