package fr.territoiresindustrie.programme;

import fr.territoiresindustrie.problem.Phrasebook;

/** The names of this package's choices in French and in English. */
final class ProgrammePhrases {

    static final Phrasebook BOOK = Phrasebook.load(
            language -> ProgrammePhrases.class.getResourceAsStream("programme_" + language + ".properties"));

    private ProgrammePhrases() {}
}
