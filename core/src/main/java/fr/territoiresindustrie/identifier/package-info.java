/**
 * French codes and typed identifiers: their form and their check digit, never their existence.
 *
 * <p>Each code is a type of its own, so that a SIRET cannot stand where a SIREN is expected. {@code of} is strict and
 * takes the canonical text only; {@code parse} and {@code tryParse} also take what people write (spaces, no-break
 * spaces, dots) but repair nothing in silence: a leading zero that a spreadsheet has dropped is a
 * {@linkplain fr.territoiresindustrie.problem.ProblemCode#LOST_LEADING_ZERO problem} that names the likely code. The
 * text form of every type is read back by {@code of}, and is its JSON string.
 *
 * <p>Whether a commune or a firm exists is not known here: see {@code Geography} for the codes of places; registers of
 * firms are the caller's.
 */
@NullMarked
package fr.territoiresindustrie.identifier;

import org.jspecify.annotations.NullMarked;
