package fr.territoiresindustrie.territory;

import org.jspecify.annotations.Nullable;

/**
 * One yearly list: its year, the years of the lists of EPCI and EPT that go with it, and the version of the source
 * package.
 */
record CogEdition(int year, int epciYear, @Nullable Integer eptYear, String version) {}
