/** Measures the search for the most points within one envelope beside solvers that can be had from Maven Central. */
@NullMarked
package fr.territoiresindustrie.benchmarks.allocation;

import org.jspecify.annotations.NullMarked;
