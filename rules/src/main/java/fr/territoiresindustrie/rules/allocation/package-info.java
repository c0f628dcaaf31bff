/**
 * Who gets what from an envelope, by a declared rule.
 *
 * <p>An {@link fr.territoiresindustrie.rules.allocation.AllocationProblem} is an envelope and its
 * {@link fr.territoiresindustrie.rules.allocation.Candidate}s; an {@link
 * fr.territoiresindustrie.rules.allocation.Allocator} makes an {@link
 * fr.territoiresindustrie.rules.allocation.Allocation} of it. The rules that are ready stand in
 * {@link fr.territoiresindustrie.rules.allocation.Allocators}: in rank order or first come, first served, each with a
 * declared answer to what happens when the money is short. Every line of an allocation says why, and how far the
 * candidate was from being paid in full: points, euros, reduction of its request, each exact to the last unit. {@link
 * fr.territoiresindustrie.rules.allocation.AllocationCheck} works out again, in another way, whether a plan
 * is feasible and follows its rule; plans made by hand can be checked too.
 *
 * <pre>{@code
 * Envelope envelope = Envelope.of(EnvelopeId.of("R24"), "our region", Euros.of(500_000));
 * Allocation allocation = Allocators.inRankOrder(WhenShort.SKIP, Priority.POINTS, Priority.FILED_ON)
 *         .allocate(AllocationProblem.of(envelope, List.of(
 *                 Candidate.of(ProjectId.of("P-014"), Euros.of(400_000)).withPointThousandths(64_000L),
 *                 Candidate.of(ProjectId.of("P-022"), Euros.of(200_000)).withPointThousandths(51_500L))));
 *
 * allocation.awarded();   // 400000.00 EUR
 * allocation.remainder(); // 100000.00 EUR
 * allocation.explanation().text(Locale.FRENCH);
 * }</pre>
 *
 * <p>Two more rules look at points and euros together. {@link
 * fr.territoiresindustrie.rules.allocation.BestPerEuro} takes the most points for each euro first and says how far from
 * the optimum it can be; {@link fr.territoiresindustrie.rules.allocation.MostPoints} finds the one plan of whole grants
 * with the most points, proves it, and tells what the other choice for a project would cost:
 *
 * <pre>{@code
 * MostPoints rule = Allocators.optimal(Priority.FILED_ON);
 * rule.allocate(problem).optimality();                                // 64 points, canonical
 * rule.priceOfOtherChoice(problem, ProjectId.of("P-022"));            // to fund it would cost 12.5 points in all
 * }</pre>
 *
 * <p>Others show what a committee would decide otherwise. {@link
 * fr.territoiresindustrie.rules.allocation.Allocators#proportional} pays everyone the same part of its request, or in
 * proportion to points or keys, within ceilings and viable minima. {@link
 * fr.territoiresindustrie.rules.allocation.EqualShares} gives each territory, region or criterion a share of the money,
 * with which it buys projects together with others.
 *
 * <pre>{@code
 * Allocators.proportional(ShareBasis.REQUEST, Split.LARGEST_REMAINDER, Priority.POINTS)
 *         .withUnstatedMinimum(Rate.ofPercent(60))
 *         .allocate(problem);
 * }</pre>
 *
 * <p>Three promises hold for every rule here. Amounts are whole cents and points whole thousandths; nothing is
 * rounded but shares, by the method that is declared. The order in which the candidates are given does not matter. A
 * tie is never broken in silence: either the order of the rule breaks it, or the tied candidates, and those behind
 * them, are left undecided and reported.
 *
 * <p>This package does not know what a project is, whether it is eligible, or where its points come from.
 */
@NullMarked
package fr.territoiresindustrie.rules.allocation;

import org.jspecify.annotations.NullMarked;
