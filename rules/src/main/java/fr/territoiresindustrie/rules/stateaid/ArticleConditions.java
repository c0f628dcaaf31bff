package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.identifier.NafCode;
import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.Validity;
import fr.territoiresindustrie.rules.stateaid.law.GberVersion;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import org.jspecify.annotations.Nullable;

/** The conditions that single articles add to the shared ones. */
final class ArticleConditions {

    private static final Fact<AidSituation, Rate> SME_COST_SHARE = Fact.of(
            "sme-cost-share",
            Label.of(
                    "part of the eligible costs borne by collaborating SMEs",
                    "part des coûts admissibles supportée par les PME partenaires"),
            situation -> situation.project().smeCostShare());

    private static final Fact<AidSituation, Rate> SME_COST_SHARE_NEEDED = Fact.of(
            "sme-cost-share-needed",
            Label.of("part that the article asks for", "part exigée par l’article"),
            situation -> situation
                    .law()
                    .find("gber.art29.smeShare.ge", situation.lawDay())
                    .map(LegalFigure::rate)
                    .orElse(null));

    private static final Fact<AidSituation, Boolean> FISHERY = Fact.<AidSituation, Boolean>of(
                    "fishery-or-aquaculture",
                    Label.of(
                            "fishery or aquaculture (processing: to be checked)",
                            "pêche ou aquaculture (transformation : à vérifier)"),
                    ArticleConditions::fishery)
            .from(SituationFacts.ACTIVITY);

    private static final Fact<AidSituation, Boolean> ARTICLE_26A = Fact.of(
            "article-26a-in-force",
            Label.of("Article 26a in force", "article 26 bis en vigueur"),
            situation ->
                    situation.law().find("gber.art26a.base", situation.lawDay()).isPresent());

    private ArticleConditions() {}

    private static @Nullable Boolean fishery(AidSituation situation) {
        NafCode activity = situation.project().activity();
        // The processing of fish belongs to the fishery sector as the Union defines it, in part.
        return activity == null || activity.code().startsWith("10.2")
                ? null
                : Boolean.valueOf(activity.division().equals("03"));
    }

    /** No fishery or aquaculture, for the articles that are closed to them and open to agriculture. */
    static Rule<AidSituation> noFishery() {
        return Rule.of(
                "gber.fishery",
                Label.of("neither fishery nor aquaculture", "ni pêche ni aquaculture"),
                Conditions.gber("art. 1(3)(a)"),
                FISHERY.isFalse());
    }

    /** Article 26a exists since 1 July 2023. */
    static Rule<AidSituation> article26aInForce() {
        return Rule.of(
                "gber.art26a.in-force",
                Label.of(
                        "Article 26a, which entered into force on 1 July 2023",
                        "article 26 bis, entré en vigueur le 1er juillet 2023"),
                Conditions.gber("art. 26a"),
                ARTICLE_26A.isTrue());
    }

    /** A large enterprise innovates its processes with SMEs, or without aid. */
    static Rule<AidSituation> largeWithSmes() {
        Criterion<AidSituation> together = Circumstance.COLLABORATION.fact().isTrue();
        return Rule.of(
                "gber.art29.collaboration",
                Label.of(
                        "for a large enterprise, effective collaboration with SMEs that bear their part of the costs",
                        "pour une grande entreprise, collaboration effective avec des PME qui supportent leur part des"
                                + " coûts"),
                Conditions.gber("art. 29(2)"),
                together.and(SME_COST_SHARE.atLeast(SME_COST_SHARE_NEEDED)).when(SituationFacts.LARGE.isTrue()));
    }

    static Rule<AidSituation> noMandatoryTraining() {
        return Rule.of(
                "gber.art31.mandatory-training",
                Label.of(
                        "training that is not only there to meet mandatory national standards",
                        "formation qui ne vise pas seulement à respecter des normes nationales obligatoires"),
                Conditions.gber("art. 31(2)"),
                Circumstance.MANDATORY_TRAINING.fact().isFalse());
    }

    static Rule<AidSituation> noMandatoryStandard(String place) {
        return Rule.of(
                "gber.mandatory-standard",
                Label.of(
                        "investment that no Union standard in force makes necessary",
                        "investissement qu’aucune norme de l’Union en vigueur n’impose"),
                Conditions.gber(place).withConfidence(Confidence.UNVERIFIED),
                Circumstance.MANDATORY_STANDARD.fact().isFalse());
    }

    /** Since 1 July 2023 equipment that runs on fossil fuels is aided at most by what is added to it. */
    static Rule<AidSituation> noFossilEquipment(String place) {
        return Rule.of(
                        "gber.fossil-equipment",
                        Label.of(
                                "no equipment that runs on fossil fuels",
                                "aucun équipement fonctionnant aux combustibles fossiles"),
                        Conditions.gber(place),
                        Circumstance.FOSSIL_EQUIPMENT.fact().isFalse())
                .withValidity(Validity.from(GberVersion.V2023.from()));
    }

    static Rule<AidSituation> noMandatoryAudit() {
        return Rule.of(
                "gber.art49.mandatory-audit",
                Label.of(
                        "for a large enterprise, another study than the mandatory energy audit",
                        "pour une grande entreprise, étude autre que l’audit énergétique obligatoire"),
                Conditions.gber("art. 49"),
                Circumstance.MANDATORY_AUDIT.fact().isFalse().when(SituationFacts.LARGE.isTrue()));
    }
}
