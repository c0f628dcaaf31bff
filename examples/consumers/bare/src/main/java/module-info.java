/** A consumer of the types, and of the rules where they are there. */
module example.bare {
    requires fr.territoiresindustrie.core;
    requires static fr.territoiresindustrie.rules;
}
