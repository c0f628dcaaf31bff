package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import fr.territoiresindustrie.rules.eligibility.FundEligibility;
import java.util.List;

/** The sets of rules that come with the library: the one place to add another. */
final class BuiltInSets {

    private BuiltInSets() {}

    static List<CriteriaSet<?>> list() {
        return List.of(FundEligibility.call2020(), FundEligibility.call2021());
    }
}
