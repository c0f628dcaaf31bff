package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.EnterpriseSize;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.RegionalZone;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Regional investment aid (Articles 13 and 14): the intensities of the regional-aid map by size and area, on tangible
 * and intangible assets or on the wage cost of the jobs created, with all that bounds them for large projects.
 */
final class Article14 implements AidScheme {

    static final Article14 INSTANCE = new Article14();

    private static final RuleId ID = RuleId.of("gber.art14");
    private static final Label TITLE = Label.of(
            "regional investment aid (Article 14)", "aide à l’investissement à finalité régionale (article 14)");
    private static final LegalBasis BASIS = Conditions.gber("art. 14");

    private static final Fact<AidSituation, Euros> ELIGIBLE_COSTS = Fact.of(
            "eligible-investment-costs",
            Label.of("eligible costs of the investment", "coûts admissibles de l’investissement"),
            Article14::eligibleCosts);

    private static final Fact<AidSituation, Euros> DIVERSIFICATION_FLOOR = Fact.<AidSituation, Euros>of(
                    "diversification-floor",
                    Label.of(
                            "three times the book value of the assets used again",
                            "triple de la valeur comptable des actifs réutilisés"),
                    Article14::diversificationFloor)
            .from(SituationFacts.REUSED_ASSETS);

    private static final CriteriaSet<AidSituation> CONDITIONS = Conditions.of(
            ID.value() + ".conditions",
            TITLE,
            Conditions.noPrimaryActivityButOutermost(),
            admittedSector(),
            admittedProduct(),
            notSectorTargeted(),
            zone(),
            Conditions.initialInvestment("art. 14(3), 2(49)"),
            newActivityOfLarge(),
            Conditions.unrelatedSeller("art. 2(49)(b), 14(6)"),
            diversification(),
            fundamentalChange(),
            noRelocation());

    private Article14() {}

    private static Rule<AidSituation> admittedSector() {
        return Rule.of(
                "gber.art13.sector",
                Label.of("sector that is open to regional aid", "secteur ouvert aux aides à finalité régionale"),
                Conditions.gber("art. 13"),
                SituationFacts.EXCLUDED_SECTOR.absent());
    }

    private static Rule<AidSituation> admittedProduct() {
        return Rule.of(
                "gber.art13.product",
                Label.of("no product or service of an excluded sector", "aucun produit ni service d’un secteur exclu"),
                Conditions.gber("art. 13, 2(43)"),
                SituationFacts.EXCLUDED_PRODUCT.isFalse());
    }

    private static Rule<AidSituation> notSectorTargeted() {
        return Rule.of(
                "gber.art13.sector-targeted",
                Label.of(
                        "scheme that does not aim at a few activities",
                        "régime qui ne vise pas un petit nombre d’activités"),
                Conditions.gber("art. 13, 2(46)"),
                Circumstance.SECTOR_TARGETED.fact().isFalse());
    }

    private static Rule<AidSituation> zone() {
        return Rule.of(
                "gber.art14.zone",
                Label.of(
                        "site in an area of the regional-aid map in force on the day of granting",
                        "site dans une zone de la carte des aides à finalité régionale en vigueur à la date d’octroi"),
                Conditions.gber("art. 14(1), 14(2), 2(27)"),
                SituationFacts.REGIONAL_STATUS.in(RegionalZone.Status.A, RegionalZone.Status.C));
    }

    private static Rule<AidSituation> newActivityOfLarge() {
        Criterion<AidSituation> concerned = SituationFacts.LARGE.isTrue().and(SituationFacts.IN_ZONE_C.isTrue());
        return Rule.of(
                "gber.art14.new-activity",
                Label.of(
                        "new economic activity, for a large enterprise in a c-zone",
                        "nouvelle activité économique, pour une grande entreprise en zone « c »"),
                Conditions.gber("art. 14(3), 2(50), 2(51)"),
                SituationFacts.NEW_ACTIVITY.isTrue().when(concerned));
    }

    private static Rule<AidSituation> diversification() {
        return Rule.of(
                "gber.art14.diversification",
                Label.of(
                        "eligible costs of a diversification that exceed the book value of the assets used again by at"
                                + " least 200 %",
                        "coûts admissibles d’une diversification supérieurs d’au moins 200 % à la valeur comptable des"
                                + " actifs réutilisés"),
                Conditions.gber("art. 14(7)"),
                ELIGIBLE_COSTS
                        .atLeast(DIVERSIFICATION_FLOOR)
                        .when(SituationFacts.INVESTMENT.equalTo(InvestmentKind.DIVERSIFICATION)));
    }

    private static Rule<AidSituation> fundamentalChange() {
        Criterion<AidSituation> concerned = SituationFacts.INVESTMENT
                .equalTo(InvestmentKind.FUNDAMENTAL_CHANGE)
                .and(SituationFacts.LARGE.isTrue());
        return Rule.of(
                "gber.art14.fundamental-change",
                Label.of(
                        "eligible costs of a fundamental change that exceed the depreciation of the replaced assets,"
                                + " for a large enterprise",
                        "coûts admissibles d’un changement fondamental supérieurs à l’amortissement des actifs"
                                + " remplacés, pour une grande entreprise"),
                Conditions.gber("art. 14(7)"),
                ELIGIBLE_COSTS
                        .atMost(SituationFacts.REPLACED_DEPRECIATION)
                        .not()
                        .when(concerned));
    }

    private static Rule<AidSituation> noRelocation() {
        return Rule.of(
                        "gber.art14.relocation",
                        Label.of(
                                "no relocation in the two years before the application, nor afterwards",
                                "aucune délocalisation dans les deux ans précédant la demande, ni par la suite"),
                        Conditions.gber("art. 14(16), 2(61a)"),
                        Circumstance.RELOCATION.fact().isFalse())
                .withValidity(Validity.from(GberVersion.V2017.from()));
    }

    private static @Nullable Euros eligibleCosts(AidSituation situation) {
        if (situation.project().lines() == null || situation.findVersion().isEmpty()) {
            return null;
        }
        Map<CostLine, RegionalPlace> places = places(situation);
        Euros agreed = null;
        for (EnterpriseSize size : Worlds.classes(situation.sizes())) {
            RegionalReckoning one = new RegionalReckoning(situation, size, places, SingleProject.of(situation));
            Euros known = one.base().eligible().known().orElse(null);
            if (known == null || (agreed != null && !agreed.equals(known))) {
                return null;
            }
            agreed = known;
        }
        return agreed;
    }

    /** "Exceed by at least 200 %" is read strictly: three times the book value. */
    private static @Nullable Euros diversificationFloor(AidSituation situation) {
        Euros reused = situation.project().reusedAssets();
        return reused == null
                ? null
                : situation
                        .law()
                        .find("gber.art14.diversification.exceedsBy.ge", situation.lawDay())
                        .map(excess -> reused.plus(reused.times(excess.rate(), RoundingMode.CEILING)))
                        .orElse(null);
    }

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Label title() {
        return TITLE;
    }

    @Override
    public LegalBasis basis(AidSituation situation) {
        return situation
                .findVersion()
                .map(version -> version.basis().withReference("art. 13, 14"))
                .orElse(BASIS);
    }

    @Override
    public CriteriaSet<AidSituation> conditions() {
        return CONDITIONS;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        LegalBasis basis = basis(situation);
        if (situation.findVersion().isEmpty()) {
            return Entitlements.nothing(basis, List.of());
        }
        if (situation.project().lines() == null) {
            return Entitlements.unknownCosts(basis, List.of());
        }
        Map<CostLine, RegionalPlace> places = places(situation);
        if (places.isEmpty()) {
            return Entitlements.nothing(basis, RegionalChecks.ofZones(situation));
        }
        return entitlement(situation, places);
    }

    private static AidEntitlement entitlement(AidSituation situation, Map<CostLine, RegionalPlace> places) {
        SingleProject joined = SingleProject.of(situation);
        Set<EnterpriseSize> classes = Worlds.classes(situation.sizes());
        List<RegionalReckoning> worlds = new ArrayList<>(classes.size());
        List<List<LineEntitlement>> lines = new ArrayList<>(classes.size());
        List<List<AidLimit>> limits = new ArrayList<>(classes.size());
        for (EnterpriseSize size : classes) {
            RegionalReckoning world = new RegionalReckoning(situation, size, places, joined);
            worlds.add(world);
            lines.add(lines(world, places));
            limits.add(world.limits());
        }
        return new AidEntitlement(
                Worlds.lines(lines), Worlds.limits(limits), new RegionalChecks(situation, worlds).all());
    }

    /** The lines that may be eligible, in their order, with where they lie. */
    private static Map<CostLine, RegionalPlace> places(AidSituation situation) {
        Map<CostLine, RegionalPlace> places = new LinkedHashMap<>();
        List<CostLine> lines = situation.project().lines();
        if (lines == null) {
            return places;
        }
        for (CostLine line : lines) {
            if (CostBase.of(line) != CostBase.NONE) {
                RegionalPlace.find(situation, line).ifPresent(place -> places.put(line, place));
            }
        }
        return places;
    }

    private static List<LineEntitlement> lines(RegionalReckoning world, Map<CostLine, RegionalPlace> places) {
        List<LineEntitlement> lines = new ArrayList<>(places.size());
        for (RatedLine rated : world.base().lines()) {
            RegionalPlace place = places.get(rated.line());
            lines.add(new LineEntitlement(
                    rated.line().id(),
                    rated.line().cost(),
                    rated.leastRate(),
                    rated.high(),
                    new RegionalRate(
                            rated.line().id(),
                            world.size(),
                            rated.leastRate(),
                            rated.high(),
                            world.largeProject(),
                            place)));
        }
        return lines;
    }

    /** The one scheme, also after it has travelled. */
    private Object readResolve() {
        return INSTANCE;
    }
}
