package fr.territoiresindustrie.benchmarks.workload;

import fr.territoiresindustrie.funding.FunderKind;
import fr.territoiresindustrie.identifier.CommuneCode;
import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.identifier.ProjectId;
import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.stateaid.AidCase;
import fr.territoiresindustrie.rules.stateaid.AidScheme;
import fr.territoiresindustrie.rules.stateaid.AidSchemes;
import fr.territoiresindustrie.rules.stateaid.Circumstance;
import fr.territoiresindustrie.rules.stateaid.CostLine;
import fr.territoiresindustrie.rules.stateaid.GrantedAid;
import fr.territoiresindustrie.rules.stateaid.InvestmentKind;
import fr.territoiresindustrie.rules.stateaid.law.RegionalAidMap;
import fr.territoiresindustrie.territory.AidZone;
import fr.territoiresindustrie.territory.AidZoneMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented cases of State aid: all sizes, three kinds of places, one to six cost lines, none to three aids already granted,
 * and in one case of five a fact that is missing. The same number gives the same case everywhere.
 */
public final class AidCases {

    /** The day on which all of them are to be granted. */
    public static final LocalDate DAY = LocalDate.of(2022, 9, 15);

    private static final LocalDate EARLIER = LocalDate.of(2022, 8, 1);
    private static final List<CommuneCode> COMMUNES =
            List.of(CommuneCode.of("36044"), CommuneCode.of("21231"), CommuneCode.of("97302"));
    private static final List<CostNature> NATURES =
            List.of(CostNature.BUILDINGS, CostNature.EQUIPMENT, CostNature.INTANGIBLE);
    private static final List<AidScheme> SCHEMES =
            List.of(AidSchemes.ARTICLE_14, AidSchemes.ARTICLE_17, AidSchemes.DE_MINIMIS);

    private AidCases() {}

    /**
     * Makes the map on which the first commune is listed.
     *
     * @return the map
     */
    public static RegionalAidMap map() {
        AidZoneMap list = AidZoneMap.builder()
                .source("invented")
                .validity(LocalDate.of(2022, 7, 3), LocalDate.of(2027, 12, 31))
                .add(COMMUNES.get(0), AidZone.whole(AidZone.Kind.C))
                .build();
        return RegionalAidMap.shipped().with(list, 2022);
    }

    /**
     * Makes some cases.
     *
     * @param from the number of the first one
     * @param count how many
     * @return the cases
     */
    public static List<AidCase> of(int from, int count) {
        List<AidCase> cases = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            cases.add(of(i));
        }
        return cases;
    }

    private static AidCase of(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<CostLine> lines = lines(random);
        AidCase.Builder made = AidCase.builder(ProjectId.of("P-" + number))
                .size(EnterpriseSize.values()[random.nextInt(4)])
                .commune(COMMUNES.get(random.nextInt(3)))
                .activity(NafCode.of("25.62B"))
                .appliedOn(LocalDate.of(2022, 3, 1))
                .worksStartOn(LocalDate.of(2022, 10, 1))
                .investment(InvestmentKind.NEW_ESTABLISHMENT)
                .lines(lines)
                .granted(granted(random, lines))
                .earlier(List.of())
                .yes(Circumstance.NEW_ECONOMIC_ACTIVITY)
                .nothingElse();
        return lacking(random, made).build();
    }

    private static List<CostLine> lines(SplittableRandom random) {
        List<CostLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Euros cost = Euros.ofCents(random.nextLong(1_000_000, 300_000_000));
            lines.add(CostLine.of("line-" + i, NATURES.get(random.nextInt(3)), cost));
        }
        return lines;
    }

    private static List<GrantedAid> granted(SplittableRandom random, List<CostLine> lines) {
        List<GrantedAid> granted = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Euros amount = Euros.ofCents(random.nextLong(100_000, 10_000_000));
            List<String> covered = lines.stream()
                    .filter(line -> random.nextBoolean())
                    .map(CostLine::id)
                    .toList();
            AidScheme scheme = SCHEMES.get(random.nextInt(3));
            granted.add(GrantedAid.of("aid-" + i, FunderKind.REGION, scheme, amount, EARLIER)
                    .on(covered.isEmpty() ? List.of(lines.get(0).id()) : covered));
        }
        return granted;
    }

    private static AidCase.Builder lacking(SplittableRandom random, AidCase.Builder made) {
        return switch (random.nextInt(20)) {
            case 0 -> made.sizes(null);
            case 1 -> made.communes(null);
            case 2 -> made.appliedOn(null);
            case 3 -> made.unknown(Circumstance.IN_DIFFICULTY);
            default -> made;
        };
    }
}
