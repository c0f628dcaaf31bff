package fr.territoiresindustrie.rules.criterion;

/** What a verdict has seen where a fact is known to be absent. */
enum Absence {
    NONE
}
