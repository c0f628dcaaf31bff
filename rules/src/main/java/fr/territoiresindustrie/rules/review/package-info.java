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
 * decide together. This package knows no criterion, no scale and no way of sharing of its own, and reads no file.
 */
@NullMarked
package fr.territoiresindustrie.rules.review;

import org.jspecify.annotations.NullMarked;
