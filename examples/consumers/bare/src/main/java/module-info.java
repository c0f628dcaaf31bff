/** A consumer of the types alone. */
module example.bare {
    requires fr.territoiresindustrie.core;
}
