package fr.territoiresindustrie.territory;

/** What changes about a part of a commune from year to year: the commune is a packed code. */
record PartFacts(CommunePart.Kind kind, String name, int commune) {}
