/**
 * The programme itself: calls for projects with their versions, action plans with their revisions, and who decides.
 *
 * <p>Entry points:
 *
 * <ul>
 *   <li>{@link fr.territoiresindustrie.programme.FundCalls}: the published facts of the two versions of the fund's
 *       call, with their sources;
 *   <li>{@link fr.territoiresindustrie.programme.CallForProjects}: which version was open on a day, as far as the
 *       published dates tell;
 *   <li>{@link fr.territoiresindustrie.programme.ActionPlan}: the action sheets (fiches-actions) of a territory,
 *       revision by revision;
 *   <li>{@link fr.territoiresindustrie.programme.CommitteeKind} and {@link
 *       fr.territoiresindustrie.programme.CoDecision}: who sits where, and whose agreement is needed.
 * </ul>
 *
 * <p>What was never published has no default: it is null here, and the caller's to give. Sources that disagree stand
 * side by side.
 *
 * <p>This package knows facts, not verdicts: whether a project keeps the conditions of a call is a rule, not a fact of
 * the call.
 */
@NullMarked
package fr.territoiresindustrie.programme;

import org.jspecify.annotations.NullMarked;
