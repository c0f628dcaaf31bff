/** Runnable walk-through of the library. */
package fr.territoiresindustrie.examples;
