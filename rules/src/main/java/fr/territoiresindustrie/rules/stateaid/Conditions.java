package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that legal bases share. What the case does not say leaves a condition open, and so does what only a
 * person can judge: the missing fact then says who has to look at what.
 */
final class Conditions {

    private static final LegalBasis GBER =
            LegalBasis.of(Label.of("Regulation (EU) No 651/2014", "règlement (UE) n° 651/2014"));

    private static final Fact<AidSituation, Boolean> EXEMPTED = Fact.of(
            "version-of-the-regulation",
            Label.of(
                    "terms of the scheme in line with the version of the regulation that applies",
                    "conditions du régime conformes à la version du règlement applicable"),
            Conditions::exempted);

    private Conditions() {}

    /** A place in the general block exemption regulation, such as {@code art. 6(2)}. */
    static LegalBasis gber(String place) {
        return GBER.withReference(place);
    }

    /** What holds for aid under any article: a version in force, no difficulty, no recovery order, no excluded aid. */
    static List<Rule<AidSituation>> general() {
        return List.of(governed(), notInDifficulty(), noRecoveryOrder(), noExportAid(), noDomesticPreference());
    }

    /** The incentive effect: an application before the works, and a counterfactual for ad hoc aid to a large one. */
    static List<Rule<AidSituation>> incentive() {
        return List.of(appliedBeforeWorks(), counterfactualShown());
    }

    /** The conditions of an article: the general ones, the incentive effect, and its own. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static CriteriaSet<AidSituation> of(String id, Label title, Rule<AidSituation>... own) {
        List<Rule<AidSituation>> all = new ArrayList<>(general());
        all.addAll(incentive());
        Stream.of(own).forEach(all::add);
        return CriteriaSet.of(id, title, all);
    }

    private static @Nullable Boolean exempted(AidSituation situation) {
        return switch (situation.text().standing()) {
            case IN_FORCE, OLD_TERMS, AFTER_END -> Boolean.TRUE;
            case NOT_ADAPTED, SCHEMES_ONLY -> null;
            case ENDED, BEFORE_START -> Boolean.FALSE;
        };
    }

    /** A version of the regulation exempts the aid on the day of granting. */
    static Rule<AidSituation> governed() {
        return Rule.of(
                "gber.version",
                Label.of(
                        "a version of the block exemption regulation governs the aid",
                        "une version du règlement général d’exemption régit l’aide"),
                gber("art. 58, 59"),
                EXEMPTED.isTrue());
    }

    /** The undertaking is not in difficulty, or only since the period of Covid-19 that the version admits. */
    static Rule<AidSituation> notInDifficulty() {
        return Rule.of(
                "gber.difficulty",
                Label.of("undertaking not in difficulty", "entreprise qui n’est pas en difficulté"),
                gber("art. 1(4)(c), 2(18)"),
                SituationFacts.IN_DIFFICULTY.isFalse().or(SituationFacts.COVID_DEROGATION.isTrue()));
    }

    /** The undertaking has no aid to repay on an order of the Commission. */
    static Rule<AidSituation> noRecoveryOrder() {
        return Rule.of(
                "gber.recovery-order",
                Label.of(
                        "no aid left to repay on an order of the Commission",
                        "aucune aide restant à rembourser sur injonction de la Commission"),
                gber("art. 1(4)(a)"),
                SituationFacts.RECOVERY_ORDER.isFalse());
    }

    static Rule<AidSituation> noExportAid() {
        return Rule.of(
                "gber.export",
                Label.of("aid that does not depend on exports", "aide sans lien avec l’exportation"),
                gber("art. 1(2)(c)"),
                Circumstance.EXPORT_AID.fact().isFalse());
    }

    static Rule<AidSituation> noDomesticPreference() {
        return Rule.of(
                "gber.domestic-preference",
                Label.of(
                        "aid that does not depend on the use of domestic goods",
                        "aide qui n’est pas subordonnée à l’emploi de produits nationaux"),
                gber("art. 1(2)(d)"),
                Circumstance.DOMESTIC_PREFERENCE.fact().isFalse());
    }

    /**
     * The application came before the start of works. Works that start on the very day leave it open: the days do not
     * tell which was first.
     */
    static Rule<AidSituation> appliedBeforeWorks() {
        Criterion<AidSituation> order = SituationFacts.WORKS_START_ON.atLeast(SituationFacts.APPLIED_ON);
        Criterion<AidSituation> sameDay = SituationFacts.APPLIED_FIRST.isTrue().when(SituationFacts.SAME_DAY.isTrue());
        return Rule.of(
                "gber.incentive-effect",
                Label.of("application before the start of works", "demande antérieure au début des travaux"),
                gber("art. 6(2), 2(23)"),
                order.and(sameDay));
    }

    /** Ad hoc aid to a large enterprise needs documents that show what would happen without it. */
    static Rule<AidSituation> counterfactualShown() {
        return Rule.of(
                "gber.counterfactual",
                Label.of(
                        "incentive effect documented, for ad hoc aid to a large enterprise",
                        "effet incitatif documenté, pour une aide ad hoc à une grande entreprise"),
                gber("art. 6(3)"),
                Circumstance.COUNTERFACTUAL_SHOWN
                        .fact()
                        .isTrue()
                        .when(SituationFacts.LARGE.isTrue().and(SituationFacts.AD_HOC.isTrue())));
    }

    /** No primary agriculture, fishery or aquaculture, for the articles that Article 1(3) closes to them. */
    static Rule<AidSituation> noPrimaryActivity() {
        return Rule.of(
                "gber.primary-activity",
                Label.of(
                        "neither primary agriculture nor fishery or aquaculture",
                        "ni production agricole primaire, ni pêche ou aquaculture"),
                gber("art. 1(3)"),
                SituationFacts.PRIMARY_ACTIVITY.isFalse());
    }

    /** The same where regional investment aid is exempted all the same in outermost regions. */
    static Rule<AidSituation> noPrimaryActivityButOutermost() {
        return Rule.of(
                "gber.primary-activity",
                Label.of(
                        "neither primary agriculture nor fishery or aquaculture, but in outermost regions",
                        "ni production agricole primaire, ni pêche ou aquaculture, sauf dans les régions"
                                + " ultrapériphériques"),
                gber("art. 1(3)"),
                SituationFacts.PRIMARY_ACTIVITY.isFalse().or(SituationFacts.OUTERMOST.isTrue()));
    }

    /** The enterprise is an SME, for an article that is open to none else. */
    static Rule<AidSituation> sme(String article) {
        return Rule.of(
                "gber.sme",
                Label.of("small or medium-sized enterprise", "petite ou moyenne entreprise"),
                gber(article),
                SituationFacts.LARGE.isFalse());
    }

    /** The investment is an initial one, for the articles on investment. */
    static Rule<AidSituation> initialInvestment(String place) {
        List<InvestmentKind> initial = Stream.of(InvestmentKind.values())
                .filter(InvestmentKind::initial)
                .toList();
        return Rule.of(
                "gber.initial-investment",
                Label.of("initial investment", "investissement initial"),
                gber(place),
                SituationFacts.INVESTMENT.in(initial));
    }

    /** What is taken over comes from a seller without ties, or a small enterprise goes to family or employees. */
    static Rule<AidSituation> unrelatedSeller(String place) {
        return Rule.of(
                "gber.unrelated-seller",
                Label.of(
                        "establishment bought from a seller without ties to the buyer, or small enterprise taken over by"
                                + " family or employees",
                        "établissement acquis auprès d’un vendeur sans lien avec l’acheteur, ou petite entreprise"
                                + " reprise par la famille ou des salariés"),
                gber(place),
                Circumstance.UNRELATED_SELLER
                        .fact()
                        .isTrue()
                        .or(SituationFacts.TAKEN_OVER_BY_KIN.isTrue())
                        .when(takeover()));
    }

    private static Criterion<AidSituation> takeover() {
        return SituationFacts.INVESTMENT.equalTo(InvestmentKind.TAKEOVER);
    }
}
