package fr.territoiresindustrie.funding;

import fr.territoiresindustrie.problem.Phrasebook;

/** The names of this package's choices in French and in English. */
final class FundingPhrases {

    static final Phrasebook BOOK = Phrasebook.load(
            language -> FundingPhrases.class.getResourceAsStream("funding_" + language + ".properties"));

    private FundingPhrases() {}
}
