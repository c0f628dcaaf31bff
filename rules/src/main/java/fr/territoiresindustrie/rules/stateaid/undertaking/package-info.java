/**
 * Who the beneficiary is in State-aid law: how large it is with its partners and linked enterprises, with whom it forms
 * a single undertaking, whether it is in difficulty, and what the de minimis ceilings leave it.
 *
 * <p>Everything is read from {@link fr.territoiresindustrie.project.Applicant} and its group, at a day that the caller
 * gives. What is not known stays unknown: an answer then holds everything that is still possible, and the facts to ask
 * for.
 *
 * <pre>{@code
 * EnterpriseSizeAnswer size = SizeCalculator.shipped().assess(applicant, LocalDate.of(2021, 6, 1));
 * size.possible();                            // [MEDIUM, LARGE]
 * size.missing();                             // what to ask for
 * size.explanation().text(Locale.FRENCH);     // the sums, line by line
 *
 * SingleUndertaking single = SingleUndertaking.of(applicant, LocalDate.of(2021, 6, 1));
 * Difficulty difficulty = Difficulty.assess(undertaking, size.possible(), LocalDate.of(2021, 6, 1));
 * }</pre>
 *
 * <p>A {@link fr.territoiresindustrie.rules.stateaid.undertaking.DeMinimisLedger} holds the de minimis aid of a single
 * undertaking in one Member State and answers whether more may be granted on a day, and how much:
 *
 * <pre>{@code
 * DeMinimisLedger ledger = DeMinimisLedger.of(DeMinimisCoverage.all(), grants)
 *         .groupedAs(single)
 *         .withFiscalYears(FiscalYears.calendar());
 * DeMinimisAnswer answer = ledger.mayGrant(DeMinimisRequest.ordinary(LocalDate.of(2021, 6, 1), Euros.of(50_000)));
 * answer.outcome();                           // MET, NOT_MET or UNKNOWN
 * answer.room();                              // what may be granted, a range where facts are missing
 * answer.explanation().text(Locale.FRENCH);   // line by line, with the articles and the duties of the authority
 * }</pre>
 */
@NullMarked
package fr.territoiresindustrie.rules.stateaid.undertaking;

import org.jspecify.annotations.NullMarked;
