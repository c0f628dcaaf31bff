/**
 * Criteria with four outcomes, on anyone's types: met, not met, unknown, not applicable; each says why.
 *
 * <p>A {@link fr.territoiresindustrie.rules.criterion.Fact} is a named way to read one thing from a subject; a
 * {@link fr.territoiresindustrie.rules.criterion.Criterion} is built from facts and combined with others; a
 * {@link fr.territoiresindustrie.rules.criterion.Rule} gives it an identifier, a legal basis and a validity; a
 * {@link fr.territoiresindustrie.rules.criterion.CriteriaSet} is what a subject must meet.
 *
 * <pre>{@code
 * record Dossier(BigDecimal montant, Boolean enFrance) implements Serializable {}
 *
 * Fact<Dossier, Euros> base = Fact.of("eligible-base", Label.of("eligible base", "assiette éligible"), Dossier::montant)
 *         .map(Euros::of);
 * Fact<Dossier, Boolean> place = Fact.of("in-france", Label.of("place in France", "lieu en France"), Dossier::enFrance);
 *
 * Criterion<Dossier> admitted = base.atLeast(Euros.of(200_000)).and(place.isTrue());
 * Verdict verdict = admitted.explain(new Dossier(new BigDecimal("250000"), null), EvaluationContext.at(LocalDate.of(2021, 3, 1)));
 *
 * verdict.outcome(); // UNKNOWN
 * verdict.missing(); // [in-france]
 * verdict.explanation().text(Locale.FRENCH);
 * }</pre>
 *
 * <p>Two paths lead through a criterion and always agree: {@code test} gives the outcome and allocates nothing of its
 * own; {@code explain} gives the {@link fr.territoiresindustrie.rules.criterion.Verdict} with the value seen, the
 * threshold, the margin, the missing facts and the law.
 *
 * <p>A fact that is not known is null and stays unknown through every combination, until what is known settles the
 * matter: then the outcome holds whatever the missing facts turn out to be. That something is <em>known not to
 * exist</em> is not the same and is told by {@link fr.territoiresindustrie.rules.criterion.Fact#absentWhen}.
 *
 * <p>What can be said of criteria without any subject (contradictions, rules that never decide, gaps between bands) is
 * found by a {@link fr.territoiresindustrie.rules.criterion.CriteriaAnalysis}; the same search tells which missing facts
 * can still change an outcome.
 *
 * <p>This package knows the dates and registers of a context, and nothing of projects or scores.
 */
@NullMarked
package fr.territoiresindustrie.rules.criterion;

import org.jspecify.annotations.NullMarked;
