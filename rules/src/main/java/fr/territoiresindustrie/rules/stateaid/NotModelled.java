package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.money.Rate;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.criterion.Rule;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.Reason;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.util.List;

/**
 * A legal basis that exists and that this library does not know: its condition is never decided, and it may allow
 * anything from nothing to the whole of the costs.
 */
final class NotModelled implements AidScheme {

    private final RuleId id;
    private final Label title;
    private final Label why;
    private final LegalBasis basis;
    private final CriteriaSet<AidSituation> conditions;

    NotModelled(String id, Label title, LegalBasis basis, Label why) {
        this.id = RuleId.of(id);
        this.title = title;
        this.why = why;
        this.basis = basis;
        Label asked = Label.of(
                "all conditions and amounts, by the text itself: this library does not model it (" + why.en() + ")",
                "l’ensemble des conditions et des montants, d’après le texte lui-même : la bibliothèque ne le traite pas"
                        + " (" + why.fr() + ")");
        this.conditions = CriteriaSet.of(
                id,
                title,
                List.of(Rule.of(
                        id + ".not-modelled",
                        Label.of("legal basis that is not modelled", "base juridique non traitée"),
                        basis,
                        SituationFacts.human(id + ".by-the-text", asked.en(), asked.fr())
                                .isTrue())));
    }

    @Override
    public RuleId id() {
        return id;
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public LegalBasis basis(AidSituation situation) {
        return basis;
    }

    @Override
    public CriteriaSet<AidSituation> conditions() {
        return conditions;
    }

    @Override
    public AidEntitlement entitlement(AidSituation situation) {
        List<CostLine> lines = situation.project().lines();
        Reason said =
                Reason.of("aid.article.not-modelled").with("scheme", title).with("why", why);
        Arithmetic arithmetic = Told.of("aid.article.not-modelled", basis, "scheme", title, "why", why);
        if (lines == null) {
            return Entitlements.unknownCosts(basis, List.of(said));
        }
        return new AidEntitlement(
                (lines == null ? List.<CostLine>of() : lines)
                        .stream()
                                .map(line ->
                                        new LineEntitlement(line.id(), line.cost(), Rate.ZERO, Rate.ONE, arithmetic))
                                .toList(),
                List.of(),
                List.of(said));
    }

    private Object readResolve() {
        return AidSchemes.find(id).orElse(this);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
