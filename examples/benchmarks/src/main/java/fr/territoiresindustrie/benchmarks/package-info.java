/** Measures the criteria engine beside hand-written code and its rivals, on one workload. */
@NullMarked
package fr.territoiresindustrie.benchmarks;

import org.jspecify.annotations.NullMarked;
