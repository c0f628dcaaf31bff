package fr.territoiresindustrie.rules.verification;

import fr.territoiresindustrie.rules.catalogue.FundRules;
import fr.territoiresindustrie.rules.criterion.CriteriaSet;
import java.util.List;

/** The sets of rules that come with the library: the one place to add another. */
final class BuiltInSets {

    private BuiltInSets() {}

    static List<CriteriaSet<?>> list() {
        return List.of(FundRules.call2020(), FundRules.call2021());
    }
}
