/**
 * Where things are: the communes, groupings of communes, départements and régions of France by year, and the
 * territories of the programme.
 *
 * <p>{@link fr.territoiresindustrie.territory.Geography} is the way in to the lists of the Code officiel géographique
 * that travel with the library. Everything here is asked with a year or a date, and answers from the list of that year:
 * a code means nothing without its year.
 *
 * <p>{@link fr.territoiresindustrie.territory.TerritoryRegister} places a commune in the labelled territories at a
 * date; {@link fr.territoiresindustrie.territory.AidZoneMap} in the zones of regional aid. Both are built from lists
 * that the caller gives, and both tell "in none" from "not known".
 *
 * <p>This package knows nothing of projects, money or rules.
 */
@NullMarked
package fr.territoiresindustrie.territory;

import org.jspecify.annotations.NullMarked;
