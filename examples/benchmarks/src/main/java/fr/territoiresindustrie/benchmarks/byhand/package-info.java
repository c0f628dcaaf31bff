/** The criteria and the score written by hand, for this workload and nothing else: the limits that the others approach. */
@NullMarked
package fr.territoiresindustrie.benchmarks.byhand;

import org.jspecify.annotations.NullMarked;
