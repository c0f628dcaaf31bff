/** The same criteria and score with this library. */
@NullMarked
package fr.territoiresindustrie.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
