package fr.territoiresindustrie.project;

import fr.territoiresindustrie.problem.Phrasebook;

/** The names of this package's choices in French and in English. */
final class ProjectPhrases {

    static final Phrasebook BOOK = Phrasebook.load(
            language -> ProjectPhrases.class.getResourceAsStream("project_" + language + ".properties"));

    private ProjectPhrases() {}
}
