/**
 * Who pays, with what, from which envelope: financing plans, envelopes, parity, awards and instalments.
 *
 * <p>Who pays ({@link fr.territoiresindustrie.funding.Funder}) and how ({@link
 * fr.territoiresindustrie.funding.Instrument}) are two questions that are never mixed: a Region may lend and a bank
 * may not grant. Entry points:
 *
 * <ul>
 *   <li>{@link fr.territoiresindustrie.funding.FundingPlan}: the uses and the resources of one project, equal to the
 *       cent;
 *   <li>{@link fr.territoiresindustrie.funding.Envelope}: a tree of amounts with ceilings and floors;
 *   <li>{@link fr.territoiresindustrie.funding.Matching}: one euro of the State for one euro of the Region;
 *   <li>{@link fr.territoiresindustrie.funding.Award} and {@link fr.territoiresindustrie.funding.PaymentSchedule}:
 *       what was granted and when it is paid;
 *   <li>{@link fr.territoiresindustrie.funding.EnvelopeMovement}: every euro by step, from the announcement to the
 *       payment, in both directions.
 * </ul>
 *
 * <p>This package knows projects by their identifier only, and no aid ceiling: how much may be paid is law, not
 * bookkeeping.
 */
@NullMarked
package fr.territoiresindustrie.funding;

import org.jspecify.annotations.NullMarked;
