/**
 * Faults of data, as values.
 *
 * <p>Data that comes from outside is often wrong, and a library that throws at the first fault loses the other ones and
 * every row behind it. Here a fault is a {@link fr.territoiresindustrie.problem.Problem}: a code, the caller's own
 * property path, the value seen, and named arguments from which a sentence with a way out is written in French or in
 * English. What could be built or could not is a {@link fr.territoiresindustrie.problem.Checked}. Exceptions are kept
 * for errors of the program.
 *
 * <p>This package knows nothing of money, codes or projects. Whoever checks something names the fault with a
 * {@link fr.territoiresindustrie.problem.ProblemCode} and collects it in
 * {@link fr.territoiresindustrie.problem.Problems}.
 */
@NullMarked
package fr.territoiresindustrie.problem;

import org.jspecify.annotations.NullMarked;
