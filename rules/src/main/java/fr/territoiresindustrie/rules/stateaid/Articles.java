package fr.territoiresindustrie.rules.stateaid;

import static fr.territoiresindustrie.rules.stateaid.Formula.when;

import fr.territoiresindustrie.project.CostNature;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.util.List;

/** The articles that are stated by data alone; the figures are those of the law by day. */
final class Articles {

    private static final String ENV_BONUS = "gber.env.bonus";
    private static final String ENV_BID = "gber.env.bid";
    private static final EligibleBase EXTRA_OR_HALVED = EligibleBase.extraOrHalved("gber.env.noCounterfactual.factor");

    private Articles() {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Article article(
            String number,
            String en,
            String fr,
            List<Heading> headings,
            Article.Limits limits,
            Article.Checks checks,
            Rule<AidSituation>... own) {
        String named = number.equals("26a") ? "26 bis" : number;
        Label title = Label.of(en + " (Article " + number + ")", fr + " (article " + named + ")");
        return new Article(
                "art. " + number,
                Conditions.of("gber.art" + number, title, own),
                headings,
                limits,
                checks,
                Article.Sharing.NONE);
    }

    /** A check that always stands. */
    private static Article.Checks always(String code) {
        return (situation, covered) -> List.of(Reason.of(code));
    }

    /** A check that stands under the version of 2023, or only under those before. */
    private static Article.Checks under2023(boolean since, String code) {
        return (situation, covered) -> situation
                .findVersion()
                .filter(version -> since == (version == GberVersion.V2023))
                .map(version -> List.of(Reason.of(code)))
                .orElse(List.of());
    }

    static Article consultancy() {
        Formula rate = Formula.base(when(Guard.SME, "gber.art18.rate"));
        return article(
                "18",
                "consultancy aid for SMEs",
                "aides aux services de conseil en faveur des PME",
                List.of(new Heading(AidPurpose.CONSULTANCY, CostNature.CONSULTANCY, EligibleBase.WHOLE, rate)),
                Thresholds.of("gber.art18.threshold"),
                always("aid.article.check.not-routine"),
                Conditions.sme("art. 18(1)"),
                ArticleConditions.noFishery());
    }

    private static Heading research(AidPurpose category, Formula formula) {
        return new Heading(category, CostNature.RESEARCH, EligibleBase.WHOLE, formula);
    }

    static Article researchAndDevelopment() {
        return article(
                "25",
                "aid for research and development projects",
                "aides aux projets de recherche et de développement",
                List.of(
                        research(AidPurpose.FUNDAMENTAL_RESEARCH, Formula.base("gber.art25.fundamental")),
                        research(AidPurpose.INDUSTRIAL_RESEARCH, raised("gber.art25.industrial")),
                        research(AidPurpose.EXPERIMENTAL_DEVELOPMENT, raised("gber.art25.experimental")),
                        research(
                                AidPurpose.FEASIBILITY_STUDY,
                                Formula.base("gber.art25.feasibility").plusForSize("gber.art25.bonus"))),
                ResearchThreshold::limits,
                Article.Checks.NONE);
    }

    /** Of what is added beside the size only one counts: since 2023 the three bonuses of Article 25(6) exclude another. */
    private static Formula raised(String base) {
        return Formula.base(base)
                .plusForSize("gber.art25.bonus")
                .plus(
                        when(Circumstance.COLLABORATION, "gber.art25.bonus.collab"),
                        when(Circumstance.DISSEMINATION, "gber.art25.bonus.collab"),
                        when(Circumstance.OPEN_LICENSING, "gber.art25.bonus.licences"),
                        when(Guard.A_ZONE, "gber.art25.bonus.aZone"),
                        when(Guard.C_ZONE, "gber.art25.bonus.cZone"),
                        when(Circumstance.MULTI_STATE, "gber.art25.bonus.multiState"))
                .cappedAt(when(Guard.ALWAYS, "gber.art25.cap"));
    }

    static Article researchInfrastructure() {
        Formula rate = Formula.base(
                when(Circumstance.MULTI_STATE, "gber.art26.rate.multiState"), when(Guard.ALWAYS, "gber.art26.rate"));
        return article(
                "26",
                "investment aid for research infrastructures",
                "aides à l’investissement en faveur des infrastructures de recherche",
                List.of(Heading.of(AidPurpose.RESEARCH_INFRASTRUCTURE, EligibleBase.WHOLE, rate)),
                Thresholds.of("gber.art26.threshold"),
                Article.Checks.NONE,
                Conditions.noPrimaryActivity());
    }

    static Article testingInfrastructure() {
        Formula rate = Formula.base("gber.art26a.base")
                .plusForSize("gber.art26a.bonus")
                .plus(when(Circumstance.MULTI_STATE, "gber.art26a.bonus.crossBorder"))
                .plus(when(Circumstance.SME_CAPACITY, "gber.art26a.bonus.smeUse"))
                .cappedAt(
                        when(Guard.LARGE, "gber.art26a.cap.large"),
                        when(Guard.MEDIUM, "gber.art26a.cap.medium"),
                        when(Guard.SMALL, "gber.art26a.cap.small"));
        return article(
                "26a",
                "investment aid for testing and experimentation infrastructures",
                "aides à l’investissement en faveur des infrastructures d’essai et d’expérimentation",
                List.of(Heading.of(AidPurpose.TESTING_INFRASTRUCTURE, EligibleBase.WHOLE, rate)),
                Thresholds.of("gber.art26a.threshold"),
                Article.Checks.NONE,
                ArticleConditions.article26aInForce(),
                Conditions.noPrimaryActivity());
    }

    static Article clusters() {
        return article(
                "27",
                "aid for innovation clusters",
                "aides aux pôles d’innovation",
                List.of(
                        Heading.of(
                                AidPurpose.CLUSTER_INVESTMENT,
                                EligibleBase.WHOLE,
                                Formula.base("gber.art27.rate").plusForZone("gber.art27.bonus")),
                        Heading.of(AidPurpose.CLUSTER_OPERATION, EligibleBase.WHOLE, Formula.base("gber.art27.rate"))),
                Thresholds.of("gber.art27.threshold"),
                Articles::operationOfCluster,
                Conditions.noPrimaryActivity());
    }

    private static List<Reason> operationOfCluster(AidSituation situation, List<CostLine> covered) {
        boolean operates = covered.stream().anyMatch(line -> line.purposes().contains(AidPurpose.CLUSTER_OPERATION));
        return situation
                .law()
                .find("gber.art27.operating.years", situation.lawDay())
                .filter(years -> operates)
                .map(years ->
                        List.of(Reason.of("aid.article.check.cluster-operation").with("years", years.count())))
                .orElse(List.of());
    }

    static Article innovation() {
        return article(
                        "28",
                        "innovation aid for SMEs",
                        "aides à l’innovation en faveur des PME",
                        List.of(
                                Heading.of(
                                        AidPurpose.INNOVATION,
                                        EligibleBase.WHOLE,
                                        Formula.base(when(Guard.SME, "gber.art28.rate"))),
                                Heading.of(
                                        AidPurpose.INNOVATION_ADVICE,
                                        EligibleBase.WHOLE,
                                        Formula.base(when(Guard.SME, "gber.art28.advisory.rate")))),
                        Thresholds.of("gber.art28.threshold").and(AdviceLimit::limits),
                        Article.Checks.NONE,
                        Conditions.sme("art. 28(1)"))
                .with(AdviceLimit::shared);
    }

    static Article processInnovation() {
        Formula rate = Formula.base(when(Guard.SME, "gber.art29.sme"), when(Guard.LARGE, "gber.art29.large"));
        return article(
                "29",
                "aid for process and organisational innovation",
                "aides en faveur de l’innovation de procédé et d’organisation",
                List.of(Heading.of(AidPurpose.PROCESS_INNOVATION, EligibleBase.WHOLE, rate)),
                Thresholds.of("gber.art29.threshold"),
                Article.Checks.NONE,
                ArticleConditions.largeWithSmes(),
                Conditions.noPrimaryActivity());
    }

    static Article training() {
        Formula rate = Formula.base("gber.art31.base")
                .plus(when(Circumstance.DISADVANTAGED_TRAINEES, "gber.art31.bonus.disabled"))
                .plusForSize("gber.art31.bonus")
                .cappedAt(when(Guard.ALWAYS, "gber.art31.cap"));
        return article(
                "31",
                "training aid",
                "aides à la formation",
                List.of(new Heading(AidPurpose.TRAINING, CostNature.TRAINING, EligibleBase.WHOLE, rate)),
                Thresholds.of("gber.art31.threshold"),
                Article.Checks.NONE,
                ArticleConditions.noMandatoryTraining());
    }

    static Article environment() {
        Formula rate = Formula.base(
                        when(Circumstance.CARBON_CAPTURE, "gber.art36.base.ccs"),
                        when(Circumstance.FULL_EMISSION_CUT, "gber.art36.base.ghg100"),
                        when(Guard.ALWAYS, "gber.art36.base"))
                .plusForSize(ENV_BONUS)
                .plusForZone(ENV_BONUS)
                .insteadOn(Circumstance.COMPETITIVE_BID, ENV_BID);
        return article(
                "36",
                "investment aid for environmental protection, including decarbonisation",
                "aides à l’investissement en faveur de la protection de l’environnement, y compris la décarbonation",
                List.of(Heading.of(AidPurpose.ENVIRONMENTAL_PROTECTION, EXTRA_OR_HALVED, rate)),
                Thresholds.of("gber.env.threshold"),
                Articles::dedicatedInfrastructure,
                ArticleConditions.noMandatoryStandard("art. 36(3)"),
                ArticleConditions.noFossilEquipment("art. 36"),
                ArticleConditions.noFishery());
    }

    /** Dedicated infrastructure and storage have a lower threshold, which the case cannot tell. */
    private static List<Reason> dedicatedInfrastructure(AidSituation situation, List<CostLine> covered) {
        AidRange costs = covered.stream().map(CostLine::cost).reduce(AidRange.ZERO, AidRange::plus);
        return situation
                .law()
                .find("gber.env.threshold.dedicated", situation.lawDay())
                .map(LegalFigure::amount)
                .filter(lower -> costs.most() == null || costs.most().compareTo(lower) > 0)
                .map(lower -> List.of(Reason.of("aid.article.check.dedicated").with("amount", lower)))
                .orElse(List.of());
    }

    static Article energyEfficiency() {
        Formula rate = Formula.base("gber.art38.base")
                .plusForSize(ENV_BONUS)
                .plusForZone(ENV_BONUS)
                .insteadOn(Circumstance.COMPETITIVE_BID, ENV_BID);
        return article(
                "38",
                "investment aid for energy efficiency other than of buildings",
                "aides à l’investissement en faveur de l’efficacité énergétique, hors bâtiments",
                List.of(Heading.of(AidPurpose.ENERGY_EFFICIENCY, EXTRA_OR_HALVED, rate)),
                Thresholds.of("gber.env.threshold"),
                under2023(true, "aid.article.check.no-building"),
                ArticleConditions.noMandatoryStandard("art. 38(2)"),
                ArticleConditions.noFossilEquipment("art. 38"),
                ArticleConditions.noFishery());
    }

    private static Formula energy(String base) {
        return Formula.base(base)
                .plusForSize("gber.art41.bonus")
                .plusForZone("gber.art41.bonus")
                .insteadOn(Circumstance.COMPETITIVE_BID, "gber.art41.bid");
    }

    static Article renewableEnergy() {
        return article(
                "41",
                "investment aid for energy from renewable sources",
                "aides à l’investissement en faveur de l’énergie produite à partir de sources renouvelables",
                List.of(
                        Heading.of(
                                AidPurpose.RENEWABLE_ENERGY,
                                EligibleBase.extraUnless("gber.art41.wholeCost"),
                                energy("gber.art41.base.res")),
                        Heading.of(
                                AidPurpose.OTHER_LOW_CARBON_ENERGY,
                                EligibleBase.WHOLE,
                                energy("gber.art41.base.other"))),
                Thresholds.of("gber.env.threshold"),
                Article.Checks.NONE,
                ArticleConditions.noFishery());
    }

    static Article circularEconomy() {
        Formula rate = Formula.base("gber.art47.base").plusForSize(ENV_BONUS).plusForZone(ENV_BONUS);
        return article(
                "47",
                "investment aid for resource efficiency and the circular economy",
                "aides à l’investissement en faveur de l’utilisation efficace des ressources et de l’économie"
                        + " circulaire",
                List.of(Heading.of(AidPurpose.CIRCULAR_ECONOMY, EligibleBase.EXTRA, rate)),
                Thresholds.of("gber.env.threshold"),
                under2023(false, "aid.article.check.waste-of-others"),
                ArticleConditions.noFishery());
    }

    static Article environmentalStudies() {
        return article(
                "49",
                "aid for environmental studies",
                "aides aux études environnementales",
                List.of(Heading.of(
                        AidPurpose.ENVIRONMENTAL_STUDY,
                        EligibleBase.WHOLE,
                        Formula.base("gber.art49.base").plusForSize("gber.art49.bonus"))),
                (situation, covered) -> List.of(),
                Article.Checks.NONE,
                ArticleConditions.noMandatoryAudit(),
                ArticleConditions.noFishery());
    }
}
