package fr.territoiresindustrie.rules.stateaid;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.explanation.Label;
import fr.territoiresindustrie.rules.explanation.LegalBasis;
import fr.territoiresindustrie.rules.explanation.RuleId;
import java.io.Serializable;

/**
 * A legal basis on which aid can be granted: an article of a block exemption, a regulation on de minimis aid, an
 * approved national scheme, or what a team writes for itself.
 *
 * <p>A scheme answers two questions about a situation, apart from each other: whether its conditions are met, and which
 * amounts it allows if they are. It knows nothing of other aids: putting aids together is the work of {@code StateAid}.
 *
 * <p>What an implementation must keep, and {@code verification.AidSchemeContract} checks: the same situation gives the
 * same answer; amounts are never negative; what is not known widens a range and never moves it; the order of lines does
 * not matter.
 */
public interface AidScheme extends Serializable {

    /**
     * Returns the stable identifier, which aids already granted refer to.
     *
     * @return for example {@code gber.art14}
     */
    RuleId id();

    /**
     * Names the scheme for people.
     *
     * @return for example {@code regional investment aid (Article 14)}
     */
    Label title();

    /**
     * Returns the text that a grant of a situation would rest on.
     *
     * @param situation the case and the days of the law
     * @return the text, with article and days in force
     */
    LegalBasis basis(AidSituation situation);

    /**
     * Returns the conditions under which aid may be granted at all. A condition that is not met leaves no aid; one that
     * is unknown leaves anything from none to the amount.
     *
     * @return the conditions; they read the situation, and the date of their context is the day of the law
     */
    CriteriaSet<AidSituation> conditions();

    /**
     * Works out what the scheme allows for each cost line and in all, supposing that its conditions are met.
     *
     * @param situation the case and the days of the law
     * @return the amounts
     */
    AidEntitlement entitlement(AidSituation situation);
}
