package fr.territoiresindustrie.rules.stateaid.undertaking;

import fr.territoiresindustrie.project.InvestorKind;
import java.util.Set;

/** What the kinds of investors mean in the law of groups. */
final class Holder {

    /** May hold a quarter or more without making a partner (Annex I, Article 3(2), second subparagraph). */
    static final Set<InvestorKind> EXEMPT = Set.of(
            InvestorKind.PUBLIC_INVESTMENT_CORPORATION,
            InvestorKind.VENTURE_CAPITAL,
            InvestorKind.BUSINESS_ANGEL,
            InvestorKind.UNIVERSITY_OR_RESEARCH_CENTRE,
            InvestorKind.INSTITUTIONAL_INVESTOR,
            InvestorKind.SMALL_LOCAL_AUTHORITY);

    static final Set<InvestorKind> PERSONS = Set.of(InvestorKind.NATURAL_PERSON, InvestorKind.BUSINESS_ANGEL);

    static final Set<InvestorKind> AUTHORITIES = Set.of(InvestorKind.PUBLIC_BODY, InvestorKind.SMALL_LOCAL_AUTHORITY);

    /** Exercise no economic activity as such, and have no staff or accounts to add. */
    static final Set<InvestorKind> NO_ENTERPRISE =
            Set.of(InvestorKind.NATURAL_PERSON, InvestorKind.SMALL_LOCAL_AUTHORITY, InvestorKind.PUBLIC_BODY);

    static final Set<InvestorKind> SURELY_PUBLIC = Set.of(
            InvestorKind.PUBLIC_BODY, InvestorKind.SMALL_LOCAL_AUTHORITY, InvestorKind.PUBLIC_INVESTMENT_CORPORATION);

    /** The kind says both private and public ones. */
    static final Set<InvestorKind> PERHAPS_PUBLIC = Set.of(
            InvestorKind.PUBLIC_BODY,
            InvestorKind.SMALL_LOCAL_AUTHORITY,
            InvestorKind.PUBLIC_INVESTMENT_CORPORATION,
            InvestorKind.UNIVERSITY_OR_RESEARCH_CENTRE);

    /** What somebody of whom others hold a part cannot be. */
    static final Set<InvestorKind> NEVER_HELD = Set.of(
            InvestorKind.NATURAL_PERSON,
            InvestorKind.BUSINESS_ANGEL,
            InvestorKind.SMALL_LOCAL_AUTHORITY,
            InvestorKind.PUBLIC_BODY);

    private Holder() {}

    static boolean all(Set<InvestorKind> kinds, Set<InvestorKind> of) {
        return of.containsAll(kinds);
    }

    static boolean some(Set<InvestorKind> kinds, Set<InvestorKind> of) {
        return kinds.stream().anyMatch(of::contains);
    }
}
