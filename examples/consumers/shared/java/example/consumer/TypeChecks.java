package example.consumer;

import example.check.Report;
import fr.territoiresindustrie.funding.Funder;
import fr.territoiresindustrie.funding.FundingLine;
import fr.territoiresindustrie.funding.FundingPlan;
import fr.territoiresindustrie.funding.Instrument;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.identifier.RegionCode;
import fr.territoiresindustrie.identifier.Siren;
import fr.territoiresindustrie.identifier.Siret;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.problem.Problem;
import fr.territoiresindustrie.project.Applicant;
import fr.territoiresindustrie.project.CostItem;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.HolderKind;
import fr.territoiresindustrie.project.Project;
import fr.territoiresindustrie.project.ProjectKind;
import fr.territoiresindustrie.project.Site;
import fr.territoiresindustrie.territory.Geography;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** JSON of the types of the library, and what they read from their own jar. */
final class TypeChecks {

    private TypeChecks() {}

    static void run(Report report, Json json) throws Exception {
        resources(report);
        travels(report, json, Siren.of("732829320"), "\"732829320\"");
        travels(report, json, Siret.of("73282932000074"), "\"73282932000074\"");
        travels(report, json, NafCode.of("NAF2025:25.53Y"), "\"NAF2025:25.53Y\"");
        travels(report, json, Euros.ofCents(123_456), "1234.56");
        travels(report, json, new Declaration.Grant("Région", Euros.of(20)), "{\"funder\":\"Région\",\"amount\":20.00}");
        returns(report, json, Rate.of(1, 3));
        returns(report, json, problem());
        returns(report, json, plan());
        returns(report, json, project());
        returns(report, json, Declaration.RIGHT);
    }

    private static void resources(Report report) {
        report.same(
                "a sentence in French",
                "la clé de contrôle ne correspond pas aux autres chiffres.",
                problem().whatIsWrong(Locale.FRENCH));
        report.same(
                "a sentence in English",
                "the check digit does not match the other digits.",
                problem().whatIsWrong(Locale.ENGLISH));
        report.same(
                "the name of a commune",
                "Bourges",
                Geography.shipped()
                        .latest()
                        .findCommune(CommuneCode.of("18033"))
                        .map(commune -> commune.name())
                        .orElse(null));
    }

    private static Problem problem() {
        return Siren.tryParse("732829321").problems().get(0);
    }

    private static FundingPlan plan() {
        return FundingPlan.of(
                Euros.of(1000),
                List.of(
                        FundingLine.of(Funder.STATE, Instrument.GRANT, Euros.of(100)),
                        FundingLine.of(Funder.region(RegionCode.of("24")), Instrument.GRANT, Euros.of(100)),
                        FundingLine.ownFunds(Euros.of(800))));
    }

    /** An invented project of an invented firm. */
    private static Project project() {
        return Project.builder(ProjectId.of("P-1"))
                .title("Presse à étages")
                .applicant(Applicant.builder()
                        .name("Ateliers imaginaires du Cher")
                        .kind(HolderKind.ENTERPRISE)
                        .build())
                .kinds(List.of(ProjectKind.values()[0]))
                .addSite(Site.builder().commune(CommuneCode.of("18033")).build())
                .addCost(CostItem.builder()
                        .nature(CostNature.EQUIPMENT)
                        .amount(Euros.of(1000))
                        .eligible(true)
                        .build())
                .totalCost(Euros.of(1000))
                .fundingPlan(plan())
                .filedOn(LocalDate.of(2021, 3, 1))
                .build();
    }

    private static void travels(Report report, Json json, Object value, String expected) throws Exception {
        report.same("JSON of " + value, expected, json.write(value));
        returns(report, json, value);
    }

    private static void returns(Report report, Json json, Object value) throws Exception {
        report.same("from JSON", value, json.read(json.write(value), value.getClass()));
    }
}
