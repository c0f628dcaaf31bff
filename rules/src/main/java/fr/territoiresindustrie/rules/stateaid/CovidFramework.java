package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Criterion;
import fr.territoiresindustrie.rules.criterion.Fact;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Confidence;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import fr.territoiresindustrie.rules.stateaid.law.LegalFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limited amounts of aid under section 3.1 of the Covid-19 Temporary Framework, in France the scheme SA.56985.
 *
 * <p>The ceiling that the Union sets and the one that the French scheme allows are two limits: an amendment of the
 * framework can be used only once the scheme has followed. The day of the text of the scheme says which ceiling it had;
 * where none is named, the case says whether the scheme was amended.
 */
final class CovidFramework implements AidScheme {

    private static final RuleId ID = RuleId.of("tf.3-1");
    private static final String CEILING = "tf.31.ceiling";

    private static final Label TITLE = Label.of(
            "limited amounts of aid (Covid-19 Temporary Framework, section 3.1; scheme SA.56985)",
            "aides d’un montant limité (encadrement temporaire Covid-19, section 3.1 ; régime SA.56985)");

    private static final LegalBasis FRAMEWORK = LegalBasis.of(Label.of(
                    "Commission communication C(2020) 1863 (Temporary Framework)",
                    "communication C(2020) 1863 de la Commission (encadrement temporaire)"))
            .withReference("point 22")
            .withConfidence(Confidence.RELAYED);

    private static final LegalBasis SCHEME = LegalBasis.of(
                    Label.of("State aid scheme SA.56985", "régime d’aides d’État SA.56985"))
            .withReference("art. 2.6.1");

    private static final Fact<AidSituation, Boolean> IN_FORCE = Fact.of(
            "framework-in-force",
            Label.of(
                    "section 3.1 of the framework in force on the day of granting",
                    "section 3.1 de l’encadrement en vigueur le jour de l’octroi"),
            situation -> ceiling(situation.law(), situation).isPresent());

    private static final Fact<AidSituation, Boolean> SMALL_ADMITTED = Fact.of(
            "small-admitted-in-difficulty",
            Label.of(
                    "micro and small enterprises in difficulty admitted on the day of granting",
                    "micro et petites entreprises en difficulté admises le jour de l’octroi"),
            situation -> situation
                    .law()
                    .find(
                            "tf.31.smallAdmittedInDifficulty",
                            situation.granting().grantedOn())
                    .map(LegalFigure::flag)
                    .orElse(false));

    private static final Fact<AidSituation, Boolean> PRIMARY = Fact.of(
            "activity-with-other-ceiling",
            Label.of(
                    "lower ceiling of primary agriculture or fishery (not modelled: to be read in the framework)",
                    "plafond inférieur de la production agricole primaire ou de la pêche (non traité : à rechercher"
                            + " dans l’encadrement)"),
            situation -> Boolean.FALSE.equals(SituationFacts.PRIMARY_ACTIVITY.read(situation, situation.context()))
                    ? Boolean.FALSE
                    : null);

    private final CriteriaSet<AidSituation> conditions =
            CriteriaSet.of(ID.value(), TITLE, List.of(inForce(), notInDifficultyAtEnd2019(), noOtherCeiling()));

    private static Optional<LegalFigure> ceiling(AidLaw law, AidSituation situation) {
        return law.find(CEILING, situation.granting().grantedOn());
    }

    private static Rule<AidSituation> inForce() {
        return Rule.of(
                "tf.31.in-force",
                Label.of("granted while section 3.1 was in force", "octroi pendant la durée de la section 3.1"),
                FRAMEWORK,
                IN_FORCE.isTrue());
    }

    private static Rule<AidSituation> notInDifficultyAtEnd2019() {
        Criterion<AidSituation> admitted = SMALL_ADMITTED
                .isTrue()
                .and(SituationFacts.SMALL.isTrue())
                .and(Circumstance.INSOLVENCY_OR_RESCUE_AID.fact().isFalse());
        return Rule.of(
                "tf.31.difficulty",
                Label.of(
                        "not in difficulty on 31 December 2019, or micro or small and neither insolvent nor rescued",
                        "pas en difficulté au 31 décembre 2019, ou micro ou petite entreprise sans procédure collective"
                                + " ni aide au sauvetage ou à la restructuration"),
                FRAMEWORK.withReference("point 22(c)"),
                Circumstance.IN_DIFFICULTY_AT_END_2019.fact().isFalse().or(admitted));
    }

    private static Rule<AidSituation> noOtherCeiling() {
        return Rule.of(
                "tf.31.activity",
                Label.of(
                        "neither primary agriculture nor fishery, which have ceilings of their own",
                        "ni production agricole primaire ni pêche, qui ont leurs propres plafonds"),
                FRAMEWORK.withReference("point 23"),
                PRIMARY.isFalse());
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
        return ceiling(situation.law(), situation).map(LegalFigure::basis).orElse(FRAMEWORK);
    }

    @Override
    public CriteriaSet<AidSituation> conditions() {
        return conditions;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        LegalFigure union = ceiling(situation.law(), situation).orElse(null);
        List<Reason> checks = List.of(Reason.of("aid.framework.check.group"));
        if (union == null) {
            AidLimit none = limit(
                    ConstraintKind.FRAMEWORK_CEILING, AidRange.ZERO, AidRange.ZERO, FRAMEWORK, "aid.framework.ended");
            return new AidEntitlement(List.of(), List.of(none), List.of());
        }
        AidRange before = before(situation.project());
        AidLimit first = limit(
                ConstraintKind.FRAMEWORK_CEILING,
                AidRange.of(union.amount()),
                before,
                union.basis(),
                "aid.framework.ceiling");
        AidRange national = national(situation, union.amount());
        return AidRange.of(union.amount()).equals(national)
                ? new AidEntitlement(List.of(), List.of(first), checks)
                : new AidEntitlement(
                        List.of(),
                        List.of(
                                first,
                                limit(ConstraintKind.PROGRAMME, national, before, SCHEME, "aid.framework.national")),
                        checks);
    }

    private static AidRange before(AidCase project) {
        Euros granted = project.frameworkGranted();
        return granted == null ? AidRange.UNKNOWN : AidRange.of(granted);
    }

    /** What the French scheme allowed: the ceiling of the day of its text, or of its first text until it was amended. */
    private static AidRange national(AidSituation situation, Euros union) {
        Euros atText = ceilingAtText(situation);
        if (atText != null) {
            return AidRange.of(atText.min(union));
        }
        Boolean amended = situation.project().find(Circumstance.FRAMEWORK_SCHEME_AMENDED);
        Euros first = situation.law().list(CEILING).get(0).amount().min(union);
        return amended == null ? AidRange.of(first, union) : AidRange.of(amended ? union : first);
    }

    private static @Nullable Euros ceilingAtText(AidSituation situation) {
        LocalDate text = situation.granting().schemeVersionOn();
        return text == null
                ? null
                : situation.law().find(CEILING, text).map(LegalFigure::amount).orElse(null);
    }

    private static AidLimit limit(
            ConstraintKind kind, AidRange ceiling, AidRange before, LegalBasis basis, String code) {
        AidRange left = ceiling.less(before);
        return new AidLimit(
                kind,
                left,
                AidLimit.Counting.SAME_SCHEME,
                Set.of(),
                basis,
                Told.of(code, basis, "ceiling", ceiling, "granted", before, "left", left));
    }

    private Object readResolve() {
        return AidSchemes.COVID_3_1;
    }

    @Override
    public String toString() {
        return ID.value();
    }
}
