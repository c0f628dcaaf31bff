/**
 * The vocabulary of "why", as data: reasons with named arguments, the law they rest on, and trees of them.
 *
 * <p>A {@link fr.territoiresindustrie.rules.explanation.Reason} is a stable code with typed arguments; its sentence
 * is written on demand, in French or in English. An {@link fr.territoiresindustrie.rules.explanation.Explanation} is
 * a tree of marked reasons, each with its {@link fr.territoiresindustrie.rules.explanation.LegalBasis}; it is written
 * as text, as Markdown or as JSON, and JSON carries the codes and the arguments.
 *
 * <pre>{@code
 * Reason late = Reason.of("my-office.late", Label.of("{days} too late.", "Trop tard de {days}.")).with("days", Argument.days(3));
 * Explanation why = Explanation.of(Mark.NOT_MET, late).titled(Label.of("filing date", "date de dépôt"));
 * System.out.print(why.text(Locale.FRENCH));
 * // [non rempli] Date de dépôt
 * //   Trop tard de 3 jours.
 * }</pre>
 *
 * <p>The sentences of the library's own codes stand in {@code reasons_en.properties} and
 * {@code reasons_fr.properties} beside this package, one section for each package that gives reasons. Whoever invents
 * a code brings its template along. Nothing that stands in an argument can make the writing fail, or be taken for
 * markup.
 *
 * <p>This package knows nothing of criteria, scores or envelopes.
 */
@NullMarked
package fr.territoiresindustrie.rules.explanation;

import org.jspecify.annotations.NullMarked;
