/**
 * Who the beneficiary is in State-aid law: how large it is with its partners and linked enterprises, with whom it forms
 * a single undertaking, whether it is in difficulty.
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
 */
@NullMarked
package fr.territoiresindustrie.rules.stateaid.undertaking;

import org.jspecify.annotations.NullMarked;
