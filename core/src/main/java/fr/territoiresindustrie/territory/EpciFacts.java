package fr.territoiresindustrie.territory;

/** What changes about a grouping of communes from year to year, beside its members. */
record EpciFacts(EpciKind kind, String name) {}
