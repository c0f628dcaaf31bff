/** The same criteria with other libraries, each in the way that its documentation shows. */
@NullMarked
package fr.territoiresindustrie.benchmarks.rivals;

import org.jspecify.annotations.NullMarked;
