package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.money.Euros;
import fr.territoiresindustrie.project.UndertakingLink.Control;
import fr.territoiresindustrie.rules.stateaid.law.AidLaw;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which links count for what.
 *
 * @param size whether a size is asked (Annex I, Article 3), and not a single undertaking (de minimis regulations,
 *     Article 2(2)), which knows neither adjacent markets of persons nor investors with favours
 * @param majority the part of the votes above which one controls the other
 * @param partner the part of capital or votes from which one is the partner of the other
 * @param publicShare the part of capital or votes from which public bodies take the SME class away
 * @param angelLimit the amount below which a business angel is exempt
 */
record LinkRules(boolean size, Fraction majority, Fraction partner, Fraction publicShare, Euros angelLimit) {

    private static final Set<Control> WITHOUT_INFLUENCE = Set.of(Control.APPOINTS_BOARD, Control.SHAREHOLDER_AGREEMENT);

    static LinkRules of(AidLaw law, LocalDate day, boolean size) {
        return new LinkRules(
                size,
                Fraction.of(law.rate("sme.linked.gt", day)),
                Fraction.of(law.rate("sme.partner.ge", day)),
                Fraction.of(law.rate("sme.public.ge", day)),
                law.amount("sme.businessAngel.lt", day));
    }

    /** Whether what this member controls is linked to it and thereby to each other. */
    boolean ties(Member holder, View view) {
        // Enterprises whose only tie is the same public body are not grouped; some kinds may be one or not.
        boolean mayBePublic = !size && view == View.LEAST && Holder.some(holder.kinds(), Holder.PERHAPS_PUBLIC);
        return holder.conduit(view) && !mayBePublic;
    }

    /** Whether the holder controls the other one without a majority of votes. */
    boolean grounded(Holding holding, View view) {
        // Investors with favours are presumed to have no dominant influence (Annex I, Article 3(3), second
        // subparagraph).
        boolean presumed = size && holding.exempt(view.reversed(), angelLimit);
        return holding.controlled(view, presumed ? WITHOUT_INFLUENCE : Holding.allGrounds());
    }

    /** Whether the holder controls the other one by what it holds itself. */
    boolean controls(Holding holding, View view) {
        return holding.votes().in(view).compareTo(majority) > 0 || grounded(holding, view);
    }

    /** Whether the holding is one of those that may reach a quarter without any effect. */
    boolean favoured(Holding holding, View view) {
        return holding.exempt(view.reversed(), angelLimit) && !controls(holding, view);
    }
}
