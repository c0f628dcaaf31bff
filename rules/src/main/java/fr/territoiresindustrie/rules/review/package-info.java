/**
 * The regional review (revue régionale d'accélération): from projects to one explained decision for each.
 *
 * <p>A {@link fr.territoiresindustrie.rules.review.RegionalReview} puts together what the other packages do: it tests
 * eligibility, scores what may be considered, and shares the envelope among what can be placed. Each project ends
 * with exactly one {@link fr.territoiresindustrie.rules.review.Decision}, whatever is missing: a project that cannot
 * be decided yet says which facts would settle it.
 *
 * <pre>{@code
 * RegionalReview<Project> review = RegionalReview.ofProjects()
 *         .criteria(FundRules.call2021())
 *         .grid(grid)                                                     // always the caller's
 *         .allocatedBy(Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON))
 *         .build();
 * ReviewResult result = review.decide(projects, envelope, EvaluationContext.at(LocalDate.of(2021, 5, 5)));
 * result.decisions().forEach(decision -> System.out.print(decision.explanation().text(Locale.FRENCH)));
 * }</pre>
 *
 * <p>The decisions are a proposal: the call has the prefect of the région and the president of the regional council
 * decide together. This package knows no criterion, no scale and no way of sharing of its own.
 *
 * <p>What was decided can be proved and compared later:
 *
 * <ul>
 *   <li>a {@link fr.territoiresindustrie.rules.review.Receipt} keeps the rules, lists, parameters and facts of one
 *       decision and what was found; {@link fr.territoiresindustrie.rules.review.Receipts} issues receipts and replays
 *       them, from the project or from the receipt alone;
 *   <li>{@link fr.territoiresindustrie.rules.review.OutcomeComparison} compares two runs over the same projects, and
 *       {@link fr.territoiresindustrie.rules.review.ReviewDiff} two reviews, with the rules that made the difference;
 *   <li>{@link fr.territoiresindustrie.rules.review.ShadowRun} holds past decisions, read from a CSV file, against the
 *       criteria.
 * </ul>
 */
@NullMarked
package fr.territoiresindustrie.rules.review;

import org.jspecify.annotations.NullMarked;
