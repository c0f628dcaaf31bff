/**
 * Runnable walk-through of the library. Each example is a {@code main} that runs from an IDE and is run by a test;
 * example code carries no promise of compatibility.
 *
 *
 *
 */
@NullMarked
package fr.territoiresindustrie.examples;

import org.jspecify.annotations.NullMarked;
