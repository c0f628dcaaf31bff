package fr.territoiresindustrie.examples;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidCeiling;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.BestBasis;
import fr.territoiresindustrie.rules.stateaid.Circumstance;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.GrantedAid;
import fr.territoiresindustrie.rules.stateaid.Granting;
import fr.territoiresindustrie.rules.stateaid.InvestmentKind;
import fr.territoiresindustrie.rules.stateaid.StateAid;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisCoverage;
import fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * How much may be granted, under which law, after what others have granted: one project on five days, then one
 * cumulation case. The firm and its figures are invented, and its commune is taken as listed for the sake of the
 * example: the lists of communes are read from the annexes of the decrees.
 */
public final class StateAidExample {

    private static final CommuneCode COMMUNE = CommuneCode.of("36044");

    /** Five days on which the law was another one each time. */
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2020, 10, 15),
            LocalDate.of(2021, 6, 1),
            LocalDate.of(2022, 3, 1),
            LocalDate.of(2022, 9, 1),
            LocalDate.of(2024, 2, 1));

    private StateAidExample() {}

    /**
     * Prints both in French and in English.
     *
     * @param words {@code en} or {@code fr} for one language alone
     */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> languages = words.length == 0 ? List.of("fr", "en") : List.of(words);
        languages.forEach(language -> run(out, Locale.forLanguageTag(language)));
    }

    static void run(PrintStream out, Locale locale) {
        StateAid engine = StateAid.shipped().withMap(map());
        for (LocalDate day : DAYS) {
            BestBasis best = best(engine, day);
            out.println(day);
            out.println(best.explanation().text(locale));
        }
        out.println(cumulation(engine).explanation().text(locale));
    }

    /** The list of one commune for each map; those of the decrees have thousands. */
    static RegionalAidMap map() {
        return RegionalAidMap.shipped()
                .with(list(LocalDate.of(2014, 7, 1), LocalDate.of(2021, 12, 31)), 2014)
                .with(list(LocalDate.of(2022, 7, 3), LocalDate.of(2027, 12, 31)), 2022);
    }

    private static AidZoneMap list(LocalDate from, LocalDate to) {
        return AidZoneMap.builder()
                .source("taken as listed for this example")
                .validity(from, to)
                .add(COMMUNE, AidZone.whole(AidZone.Kind.C))
                .build();
    }

    /** A new workshop of a small firm, applied for in good time, with no aid so far. */
    static AidCase.Builder workshop() {
        return AidCase.builder(ProjectId.of("P-014"))
                .size(EnterpriseSize.SMALL)
                .commune(COMMUNE)
                .activity(NafCode.of("25.62B"))
                .appliedOn(LocalDate.of(2020, 9, 15))
                .worksStartOn(LocalDate.of(2024, 3, 1))
                .investment(InvestmentKind.NEW_ESTABLISHMENT)
                .line(
                        CostLine.of("building", CostNature.BUILDINGS, Euros.of(1_500_000)),
                        CostLine.of("press", CostNature.EQUIPMENT, Euros.of(2_500_000)))
                .granted(List.of())
                .earlier(List.of())
                .frameworkGranted(Euros.ZERO)
                .ledger(DeMinimisLedger.of(DeMinimisCoverage.all(), List.of()))
                .yes(Circumstance.FRAMEWORK_SCHEME_AMENDED)
                .nothingElse();
    }

    static BestBasis best(StateAid engine, LocalDate day) {
        return engine.best(
                workshop().build(),
                Granting.on(day),
                AidSchemes.ARTICLE_14,
                AidSchemes.ARTICLE_17,
                AidSchemes.COVID_3_1,
                AidSchemes.DE_MINIMIS);
    }

    /** The State and the Region have granted aid for the press: how much de minimis aid may the agglomeration add? */
    static AidCeiling cumulation(StateAid engine) {
        LocalDate day = LocalDate.of(2022, 9, 1);
        AidCase press = workshop()
                .lines(List.of(CostLine.of("press", CostNature.EQUIPMENT, Euros.of(1_000_000))))
                .granted(List.of(
                        GrantedAid.of("fund", FunderKind.STATE, AidSchemes.ARTICLE_14, Euros.of(200_000), day)
                                .on("press"),
                        GrantedAid.of("region", FunderKind.REGION, AidSchemes.ARTICLE_17, Euros.of(100_000), day)
                                .on("press")))
                .build();
        return engine.ceiling(press, AidSchemes.DE_MINIMIS, Granting.on(LocalDate.of(2022, 10, 3)));
    }
}
