/** The records, how they are made, and the answer that every contender must give. */
@NullMarked
package fr.territoiresindustrie.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
